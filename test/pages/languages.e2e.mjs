/** The kit of cdn/ in each of its languages: what is fetched for one, and that nothing in it is left in English. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { strictPolicy } from "../policy.mjs";
import { allDrawn, pageEngines } from "./browser.mjs";
import { visitedSite } from "./visited-site.mjs";

const inRoot = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const { targetLocales } = JSON.parse(inRoot("lit-localize.json"));
/** Those that say something of the kit's when they are drawn; related notes and links have only names of the feed in it. */
const tags = [
  "entity-card",
  "rule-table",
  "score-radar",
  "score-gap",
  "cited-by-graph",
  "entity-article",
  "entity-index",
  "finding-list",
  "spec-lineage",
  "provenance-note",
];

const page = (...langs) => `<!doctype html>
<html lang="en">
  <title>Languages</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/cdn/loader.js"></script>
  ${langs
    .flatMap((lang) =>
      tags.map((tag) => `<${tag} lang="${lang}" src="/feed.en.json" entity="claude-constitution"></${tag}>`),
    )
    .join("\n")}
</html>`;

const pages = {
  "/both.html": page("de", "ar", "en"),
  ...Object.fromEntries(["en", ...targetLocales].map((locale) => [`/${locale}.html`, page(locale)])),
};

/** The strings that a language says in other words, without their expressions, by the English. */
function translations(locale) {
  const units = inRoot(`src/locales/xliff/${locale}.xlf`).matchAll(
    /<source>(.*?)<\/source>\s*<target>(.*?)<\/target>/gs,
  );
  return new Map(
    [...units].map(([, source, target]) => [source, target]).filter(([source, target]) => source !== target),
  );
}

/** In the page: what elements of a tag in a language show and say, each text once. */
function wordsOf([tag, lang]) {
  const { shadowRoot } = document.querySelector(`${tag}[lang="${lang}"]`);
  const said = [...shadowRoot.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label"));
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) said.push(walker.currentNode.data);
  return [...new Set(said.map((text) => text.replace(/\s+/g, " ").trim()))];
}

/** In the page: the direction of each element's own root. */
const directions = () =>
  [...document.querySelectorAll("[entity]")].map(
    ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector(".base")).direction,
  );

const languagesOf = ({ requests }) =>
  requests.flatMap((url) => targetLocales.filter((locale) => url.endsWith(`/chunks/${locale}.js`))).sort();

/** A page that never settles is a failure, not a wait. */
const within = { timeout: 180_000 };

for (const engine of pageEngines) {
  describe(`in ${engine}`, () => {
    const site = visitedSite({ pages, policy: strictPolicy("entity-widgets") }, engine);

    async function open(name) {
      const visit = await site.open(`${name}.html`);
      await visit.page.evaluate(allDrawn);
      assert.deepEqual([visit.errors, visit.console, await visit.violations()], [[], [], []]);
      return visit;
    }

    test("an English page fetches no other language", within, async () => {
      const visit = await open("en");
      assert.deepEqual(languagesOf(visit), []);
      await visit.close();
    });

    for (const locale of targetLocales) {
      test(`a page in ${locale} fetches that alone and shows nothing in English`, within, async () => {
        const visit = await open(locale);
        assert.deepEqual(languagesOf(visit), [locale]);
        const known = translations(locale);
        for (const tag of tags) {
          const words = await visit.page.evaluate(wordsOf, [tag, locale]);
          assert.deepEqual(
            words.filter((text) => known.has(text)),
            [],
            tag,
          );
          assert.ok(
            words.some((text) => [...known.values()].includes(text)),
            `${tag}: ${words.join(" | ")}`,
          );
        }
        const direction = locale === "ar" ? "rtl" : "ltr";
        assert.deepEqual(
          await visit.page.evaluate(directions),
          tags.map(() => direction),
        );
        await visit.close();
      });
    }

    test("several languages stand on one page", within, async () => {
      const visit = await open("both");
      assert.deepEqual(languagesOf(visit), ["ar", "de"]);
      for (const locale of ["de", "ar"]) {
        const words = await visit.page.evaluate(wordsOf, ["score-gap", locale]);
        assert.ok(words.includes(translations(locale).get("Own stance")), words.join(" | "));
      }
      assert.ok((await visit.page.evaluate(wordsOf, ["score-gap", "en"])).includes("Own stance"));
      await visit.close();
    });
  });
}
