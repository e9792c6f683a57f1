/** The demo pages in a reader's browser: what they show, what they ask for, and that they are silent. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { strictPolicy } from "../policy.mjs";
import { allDrawn, launch, pageEngines } from "./browser.mjs";
import { serveSite } from "./site.mjs";
import { visitedSite } from "./visited-site.mjs";

const feed = JSON.parse(readFileSync(new URL("../../demo/feed.en.json", import.meta.url), "utf8"));
const constitution = feed.items.find(({ id }) => id === "claude-constitution");
const facts = constitution._entity_widgets;
const [adherence] = facts.evaluations;
const pages = [
  "index.html",
  "entity-page.html",
  "no-feed.html",
  "autodiscovery.html",
  "any-feed.html",
  "whole-graph.html",
  "graph-10000.html",
  "graph-100000.html",
];
/** Pages whose data are in the page. */
const withoutFeed = ["no-feed.html", "graph-10000.html", "graph-100000.html"];

/** In the page: the trimmed text of every part of a name in the first element of a tag. */
const partsOf = ([tag, part]) =>
  [...document.querySelector(tag).shadowRoot.querySelectorAll(`[part~="${part}"]`)].map((element) =>
    element.textContent.trim(),
  );

/** In the page: all text of the first element of a tag, with one blank where it has any white space. */
const textOf = (tag) => document.querySelector(tag).shadowRoot.textContent.replace(/\s+/g, " ");

/** In the page: the text and the names that an element gives, for a reader or a screen reader. */
const wordsOf = (tag) =>
  [...document.querySelectorAll(tag)].flatMap(({ shadowRoot }) => {
    const named = [...shadowRoot.querySelectorAll("*")].flatMap((element) =>
      ["aria-label", "title", "placeholder", "alt", "aria-roledescription"].map((name) => element.getAttribute(name)),
    );
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) named.push(walker.currentNode.data);
    return named.filter(Boolean).map((text) => text.replace(/\s+/g, " ").trim());
  });

/** The English interface strings with their expressions cut out: what must not be seen in another language. */
function englishStrings() {
  const source = readFileSync(new URL("../../src/locales/xliff/zh-Hant.xlf", import.meta.url), "utf8");
  return [...source.matchAll(/<source>(.*?)<\/source>/gs)]
    .flatMap(([, text]) => text.split(/<x [^>]*\/>/))
    .map((text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&").replace(/\s+/g, " ").trim())
    .filter((text) => /[a-z]{3}/i.test(text));
}

/** A page that never settles is a failure, not a wait. */
const within = { timeout: 180_000 };

const isFeed = (url) => /\.json(\?|$)/.test(url);

for (const engine of pageEngines) {
  describe(`in ${engine}`, () => {
    let browser;
    before(async () => (browser = await launch(engine)));
    after(() => browser.close());

    for (const kit of ["source", "cdn"]) {
      describe(`with the kit from ${kit}, under the strict policy`, () => {
        let site;
        before(async () => {
          site = await serveSite({
            kit,
            policy: strictPolicy(...(kit === "cdn" ? ["entity-widgets"] : ["lit-html", "entity-widgets"])),
          });
        });
        after(() => site.close());

        for (const name of pages) {
          test(`${name} draws, is silent, breaks no policy and asks once for each feed`, within, async () => {
            const visit = await browser.open(site.url + name);
            await visit.page.evaluate(allDrawn);
            assert.deepEqual(await visit.violations(), []);
            assert.deepEqual(visit.errors, []);
            assert.deepEqual(visit.console, []);
            const feeds = visit.requests.filter(isFeed);
            assert.deepEqual(feeds, [...new Set(feeds)]);
            assert.ok(
              visit.requests.every((url) => url.startsWith(site.url) || url.startsWith("data:")),
              visit.requests.join(),
            );
            if (withoutFeed.includes(name)) assert.deepEqual(feeds, []);
            else assert.notDeepEqual(feeds, []);
            await visit.close();
          });
        }

        test("index.html shows the constitution", within, async () => {
          const visit = await browser.open(`${site.url}index.html`);
          await visit.page.evaluate(allDrawn);
          await showsCard(visit.page);
          await showsRules(visit.page);
          await showsRadar(visit.page);
          await showsGraph(visit.page);
          await visit.close();
        });

        test("the language switch leaves no English string of the kit's in any element", within, async () => {
          const visit = await browser.open(`${site.url}index.html`);
          await visit.page.evaluate(allDrawn);
          await visit.page.evaluate(switchTo, "zh-TW");
          await visit.page.evaluate(allDrawn);
          const english = englishStrings();
          assert.ok(english.length > 20);
          for (const tag of ["entity-card", "rule-table", "score-radar", "score-gap", "cited-by-graph"]) {
            const words = await visit.page.evaluate(wordsOf, tag);
            assert.ok(
              words.some((text) => /\p{Script=Han}{2}/u.test(text)),
              tag,
            );
            const left = words.filter((text) => english.some((string) => text === string));
            assert.deepEqual(left, [], tag);
          }
          assert.deepEqual(visit.errors, []);
          assert.deepEqual(visit.console, []);
          assert.deepEqual(await visit.violations(), []);
          await visit.close();
        });
      });
    }
  });
}

/** In the page: asks for a language the way the post's own switch does, and waits until every element has drawn in it. */
async function switchTo(lang) {
  const elements = [...document.querySelectorAll("entity-card, rule-table, score-radar, score-gap, cited-by-graph")];
  const drawn = elements.map(
    (element) => new Promise((resolve) => element.addEventListener("load", resolve, { once: true })),
  );
  document.querySelector(`button[data-lang="${lang}"]`).click();
  for (const [index, element] of elements.entries()) {
    element.scrollIntoView();
    await drawn[index];
  }
}

async function showsCard(page) {
  const text = await page.evaluate(textOf, "entity-card");
  const published = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(constitution.date_published),
  );
  for (const fact of [
    constitution.title,
    facts.kind,
    published,
    `${facts.reading_minutes} minutes`,
    "AI-synthesised",
    "19",
  ]) {
    assert.ok(text.includes(fact), `"${fact}" in the card: ${text}`);
  }
}

async function showsRules(page) {
  const rules = await page.evaluate(partsOf, ["rule-table", "rule"]);
  assert.equal(rules.length, 5);
  const ids = ["SP1", "SP2", "SP3", "GP1", "GP2"];
  assert.deepEqual(
    ids.filter((id, index) => rules[index].startsWith(id)),
    ids,
  );
  const text = await page.evaluate(textOf, "rule-table");
  for (const { name } of facts.rules.groups) assert.ok(text.includes(name), name);
}

async function showsRadar(page) {
  const count = async (part) => (await page.evaluate(partsOf, ["score-radar", part])).length;
  assert.equal(await count("axis"), 15);
  assert.equal(await count("series"), 4);
  assert.equal(await count("tie"), 5);
  const text = await page.evaluate(textOf, "score-radar");
  assert.match(text, /√|95 ?%/);
  for (const grader of adherence.instrument.graders) assert.ok(text.includes(grader), grader);
}

async function showsGraph(page) {
  const nodes = await page.evaluate(partsOf, ["cited-by-graph", "node"]);
  assert.ok(nodes.length >= 20, `${nodes.length} nodes`);
  const text = await page.evaluate(textOf, "cited-by-graph");
  for (const { title } of facts.cited_by.items) assert.ok(text.includes(title), title);
}

if (pageEngines.includes("chromium")) {
  describe("without script", () => {
    const site = visitedSite({}, "chromium");

    async function words(name) {
      const visit = await site.open(name, { javaScript: false });
      const text = (await visit.page.innerText("body")).replace(/\s+/g, " ");
      const links = await visit.page.locator("main a[href]").evaluateAll((all) => all.map(({ href }) => href));
      await visit.close();
      return { text, links };
    }

    test("index.html says its rules, numbers and citing notes", within, async () => {
      const { text, links } = await words("index.html");
      for (const { id } of facts.rules.items) assert.ok(text.includes(id), id);
      for (const { name } of adherence.dimensions) assert.ok(text.includes(name), name);
      for (const { name, scores } of adherence.series) {
        assert.ok(text.includes(name), name);
        for (const { mean } of scores)
          assert.ok(text.includes(mean.toFixed(2)) || text.includes(String(mean)), `${name} ${mean}`);
      }
      for (const { title, url } of facts.cited_by.items) {
        assert.ok(text.includes(title), title);
        assert.ok(links.includes(url), url);
      }
      assert.ok(links.includes(constitution.url));
    });

    for (const name of pages.slice(1)) {
      test(`${name} still has text and links in every element`, within, async () => {
        const visit = await site.open(name, { javaScript: false });
        const elements = await visit.page
          .locator("entity-card, rule-table, score-radar, score-gap, cited-by-graph")
          .evaluateAll((all) =>
            all.map((element) => ({
              tag: element.localName,
              text: element.innerText.trim(),
              links: element.querySelectorAll("a[href]").length,
            })),
          );
        assert.ok(elements.length > 0);
        for (const { tag, text, links } of elements) {
          assert.ok(text.length > 3, `${tag} says nothing`);
          if (tag === "entity-card" || tag === "cited-by-graph") assert.ok(links > 0, `${tag} links nowhere`);
        }
        await visit.close();
      });
    }
  });
}
