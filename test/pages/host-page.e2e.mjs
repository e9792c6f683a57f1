/** What only a whole page can do to the elements in it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { allDrawn, launch, pageEngines } from "./browser.mjs";
import { serveSite } from "./site.mjs";

const within = { timeout: 120_000 };
const inChromium = pageEngines.includes("chromium")
  ? within
  : { skip: "Chromium alone can be told what a server says." };

const page = (feed) => `<!doctype html>
<html lang="en">
  <title>A page</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/cdn/entity-card.js"></script>
  <main>
    <entity-card loading="eager" src="${feed}" entity="tide"><a href="/tide">The tide</a></entity-card>
  </main>
</html>`;

let browsers, site;
before(async () => {
  browsers = new Map();
  for (const engine of pageEngines) browsers.set(engine, await launch(engine));
  site = await serveSite({ kit: "cdn", pages: { "/page.html": page("/test/faults/ok") } });
});
after(async () => {
  for (const browser of browsers.values()) await browser.close();
  await site.close();
});

for (const engine of pageEngines) {
  test(
    `a document that is opened anew in ${engine} takes its elements along, and those it is given draw`,
    within,
    async () => {
      const visit = await browsers.get(engine).open(`${site.url}page.html`);
      await visit.page.evaluate(allDrawn);
      const [isGone, title] = await visit.page.evaluate(async () => {
        const before = document.querySelector("entity-card");
        // One that is still on its way, and one that comes back by itself.
        const slow = document.createElement("entity-card");
        Object.assign(slow, { loading: "eager", src: "/test/faults/hang", refresh: 1 });
        before.after(slow);
        await slow.updateComplete;
        document.open();
        document.write(
          `<!doctype html><entity-card loading="eager" src="/test/faults/ok" entity="moon"></entity-card>`,
        );
        document.close();
        const card = document.querySelector("entity-card");
        const ended = new Promise((resolve) =>
          ["load", "error"].forEach((type) => card.addEventListener(type, resolve)),
        );
        await customElements.whenDefined("entity-card");
        if (!card.matches(":state(ready)")) await ended;
        return [!before.isConnected && !slow.isConnected, card.shadowRoot.querySelector('[part~="title"]').textContent];
      });
      assert.deepEqual([isGone, title.trim(), visit.errors], [true, "Moon", []]);
      await visit.close();
    },
  );
}

test(
  "a page that is fetched safely keeps its fallback where the feed is not, and says what it may be",
  inChromium,
  async () => {
    const visit = await browsers.get("chromium").open(`${site.url}page.html`);
    const asked = [];
    await visit.page.route("https://blog.example/**", async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/")
        return route.fulfill({ contentType: "text/html", body: page("http://feeds.example/feed.json") });
      return route.fulfill({ response: await route.fetch({ url: `${site.url.slice(0, -1)}${pathname}` }) });
    });
    await visit.page.route("http://feeds.example/**", (route) => {
      asked.push(route.request().url());
      return route.fulfill({ json: {}, headers: { "access-control-allow-origin": "*" } });
    });
    await visit.page.goto("https://blog.example/");
    const message = visit.page.locator("entity-card [part~=message]");
    await message.waitFor();
    const text = await message.textContent();
    const fallback = await visit.page.locator("entity-card a").isVisible();
    assert.match(text, /server|policy/);
    assert.deepEqual([fallback, asked, visit.errors], [true, [], []]);
    await visit.close();
  },
);
