/** JSON Feeds that real sites publish, where they are at hand: every item of each as a card. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { strictPolicy } from "../policy.mjs";
import { allDrawn, launch, pageEngines } from "./browser.mjs";
import { serveSite } from "./site.mjs";

const within = { timeout: 180_000 };
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(env.CORPORA ?? join(root, "../shared/corpora"), "feeds");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
const feedOf = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

const page = (name) => `<!doctype html>
<html lang="en">
  <title>${name}</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/cdn/entity-card.js"></script>
  ${feedOf(name)
    .items.map(({ id }) => `<entity-card src="/corpora/${name}" entity="${quoted(String(id))}">Fallback</entity-card>`)
    .join("\n  ")}
</html>`;

let browser, site;
before(async () => {
  if (names.length === 0) return;
  browser = await launch(pageEngines[0]);
  site = await serveSite({
    kit: "cdn",
    // The pictures of these feeds are on other servers, which a test does not ask.
    policy: strictPolicy("entity-widgets"),
    pages: Object.fromEntries(names.map((name) => [`/${name}.html`, page(name)])),
    folders: { "/corpora/": folder },
  });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** In the page: what each card shows of its item, and what its feed lost. */
const cards = () =>
  [...document.querySelectorAll("entity-card")].map(({ shadowRoot, problems }) => ({
    title: shadowRoot.querySelector("[part~=title]").textContent.trim(),
    text: shadowRoot.textContent,
    problems: problems.map(({ path }) => path),
  }));

for (const name of names) {
  test(`${name} is read as cards`, within, async () => {
    const visit = await browser.open(`${site.url}${name}.html`);
    await visit.page.evaluate(allDrawn);
    const shown = await visit.page.evaluate(cards);
    const { items, author } = feedOf(name);
    assert.equal(shown.length, items.length);
    for (const [index, { title, text, problems }] of shown.entries()) {
      assert.equal(title, items[index].title.trim());
      assert.doesNotMatch(text, /undefined|NaN|\[object|Invalid Date/);
      assert.equal(problems.includes("/author/url"), author?.url === null);
    }
    assert.deepEqual(visit.errors, []);
    assert.equal(visit.requests.filter((url) => url.endsWith(`/corpora/${name}`)).length, 1);
    const refused = await visit.violations();
    assert.ok(
      refused.every((violation) => violation.startsWith("img-src")),
      refused.join("\n"),
    );
    await visit.close();
  });
}
