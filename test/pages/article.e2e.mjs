/** A note whose markup is sanitised, in the cdn build and under a strict policy: by the browser, and by DOMPurify where it has no way of its own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { strictPolicy } from "../policy.mjs";
import { allDrawn, pageEngines } from "./browser.mjs";
import { visitedSite } from "./visited-site.mjs";

const hostile = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Notes",
  items: [
    {
      id: "tide",
      url: "https://a.example/tide",
      content_html: `<h1>Tide</h1><p style="position:fixed" onclick="x()" id="x">Words <a href="java\tscript:x()">there</a><img src="https://x.example/i.png" alt="drawn" onerror="x()"></p><script>x()</script><style>*{color:red}</style><svg onload="x()"><style>*{color:red}</style></svg><iframe src="https://x.example"></iframe><form><input></form>`,
    },
  ],
};

const pages = {
  "/note.html": `<!doctype html>
<html lang="en">
  <title>Note</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/cdn/loader.js"></script>
  <h1>Page</h1>
  <entity-article src="/hostile.json" loading="eager"><p>Fallback</p></entity-article>
</html>`,
  "/hostile.json": JSON.stringify(hostile),
};

const left = `<h2 class="top" dir="auto">Tide</h2><p dir="auto">Words theredrawn</p>`;

for (const engine of pageEngines) {
  const site = visitedSite({ pages, policy: strictPolicy("entity-widgets") }, engine);
  for (const [by, isOld] of [
    ["the browser", false],
    ["DOMPurify", true],
  ])
    test(`${engine}: a note is sanitised by ${by}, and a strict policy has nothing to report`, async () => {
      const withoutItsOwn = () => delete Element.prototype.setHTML;
      const visit = await site.open("note.html", isOld ? { beforeLoad: withoutItsOwn } : {});
      await visit.page.evaluate(allDrawn);
      const body = await visit.page.evaluate(
        () => document.querySelector("entity-article").shadowRoot.querySelector(".body").innerHTML,
      );
      assert.equal(body, left);
      assert.deepEqual(await visit.violations(), []);
      assert.deepEqual([visit.errors, visit.console], [[], []]);
      assert.equal(
        visit.requests.some((url) => url.includes("purify")),
        isOld,
      );
      assert.deepEqual(
        visit.requests.filter((url) => url.includes("x.example")),
        [],
      );
      await visit.close();
    });
}
