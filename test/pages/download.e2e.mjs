/** What a reader's browser really downloads for a page with one tag, against the budgets of test/size.mjs. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { budgets } from "../size.mjs";
import { allDrawn, launch, pageEngines } from "./browser.mjs";
import { serveSite } from "./site.mjs";

const tags = ["entity-card", "rule-table", "score-radar", "cited-by-graph"];
const page = (tag, script) => `<!doctype html>
<html lang="en">
  <title>${tag}</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/cdn/${script}.js"></script>
  <${tag} src="/feed.en.json" entity="claude-constitution"><p>Fallback</p></${tag}>
</html>`;

const pages = Object.fromEntries(
  tags.flatMap((tag) => [
    [`/${tag}.html`, page(tag, tag)],
    [`/${tag}-by-loader.html`, page(tag, "loader")],
  ]),
);

/** A page that never settles is a failure, not a wait. */
const within = { timeout: 60_000 };

let browser, site;
before(async () => {
  browser = await launch(pageEngines[0]);
  site = await serveSite({ kit: "cdn", pages });
});
after(async () => {
  await browser.close();
  await site.close();
});

async function kilobytes(path) {
  const visit = await browser.open(site.url + path);
  await visit.page.evaluate(allDrawn);
  const scripts = [...new Set(visit.requests.filter((url) => url.startsWith(`${site.url}cdn/`)))];
  const sizes = await Promise.all(
    scripts.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length),
  );
  await visit.close();
  return { scripts, size: sizes.reduce((sum, size) => sum + size, 0) / 1000 };
}

for (const tag of tags) {
  test(`<${tag}> downloads no more than ${budgets[tag]} kB to draw`, within, async () => {
    const { scripts, size } = await kilobytes(`${tag}.html`);
    assert.ok(scripts.length > 0);
    assert.ok(size <= budgets[tag], `${size.toFixed(2)} kB: ${scripts.join(" ")}`);
  });

  test(`<${tag}> by the loader downloads only the loader more`, within, async () => {
    const { size } = await kilobytes(`${tag}-by-loader.html`);
    assert.ok(size <= budgets[tag] + budgets.loader, `${size.toFixed(2)} kB`);
  });
}
