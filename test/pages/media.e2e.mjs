/** The blog post as its readers have set up their screens, on paper, and when they come back to it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { allDrawn, launch, pageEngines } from "./browser.mjs";
import { visitedSite } from "./visited-site.mjs";

const within = { timeout: 180_000 };
const tags = ["entity-card", "rule-table", "score-radar", "score-gap", "cited-by-graph"];

const site = visitedSite();

async function post() {
  const visit = await site.open("index.html");
  await visit.page.evaluate(allDrawn);
  return visit;
}

/** In the page: a computed style of every part of a kind in the first element of a tag. */
const stylesOf = ([tag, selector, name]) =>
  [...document.querySelector(tag).shadowRoot.querySelectorAll(selector)].map((part) => getComputedStyle(part)[name]);

/** In the page: what the first element of a tag shows, with one blank where it has any white space. */
const textOf = (tag) =>
  document.querySelector(tag).shadowRoot.querySelector(".base").textContent.replace(/\s+/g, " ").trim();

test("nothing moves", within, async () => {
  const { page, close } = await post();
  const moving = await page.evaluate((tags) => {
    const elements = tags.flatMap((tag) => [...document.querySelectorAll(tag)]);
    return elements.flatMap((element) => element.getAnimations({ subtree: true })).length;
  }, tags);
  assert.equal(moving, 0);
  await close();
});

if (pageEngines[0] === "chromium") {
  test("on paper it is complete, open and without buttons", within, async () => {
    const { page, close } = await post();
    await page.emulateMedia({ media: "print" });
    await page.waitForFunction(() => document.querySelector("score-radar").shadowRoot.querySelector("svg.rows"));
    const heights = await page.evaluate(() =>
      [...document.querySelector("rule-table").shadowRoot.querySelectorAll("details > :not(summary)")].map(
        (words) => words.getBoundingClientRect().height,
      ),
    );
    // Five rationales and a note.
    assert.equal(heights.length, 6);
    assert.ok(Math.min(...heights) > 0, heights.join());
    for (const tag of tags) {
      const buttons = await page.evaluate((tag) => {
        const all = [...document.querySelector(tag).shadowRoot.querySelectorAll("button:not([part=legend] *)")];
        return all.filter((button) => button.getClientRects().length > 0).map((button) => button.textContent.trim());
      }, tag);
      assert.deepEqual(buttons, [], tag);
    }
    await close();
  });

  test("with more contrast what is secondary is as dark as the rest", within, async () => {
    const { page, close } = await post();
    await page.emulateMedia({ contrast: "more" });
    for (const [tag, selector] of [
      ["entity-card", ".meta"],
      ["rule-table", ".meta, summary"],
      ["score-radar", ".notes"],
      ["score-gap", ".caption, .question"],
      ["cited-by-graph", ".reading"],
    ]) {
      const muted = await page.evaluate(stylesOf, [tag, selector, "color"]);
      const [text] = await page.evaluate(stylesOf, [tag, ".base", "color"]);
      assert.notEqual(muted.length, 0, tag);
      assert.deepEqual([...new Set(muted)], [text], tag);
    }
    await close();
  });

  test("in colours of the reader's own every text of a picture has one of them", within, async () => {
    const { page, close } = await post();
    await page.emulateMedia({ forcedColors: "active" });
    const own = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("span"));
      const colours = ["CanvasText", "LinkText", "GrayText", "Highlight"].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return colours;
    });
    for (const tag of ["score-radar", "cited-by-graph"]) {
      const fills = await page.evaluate(stylesOf, [tag, "svg text", "fill"]);
      assert.ok(fills.length > 10, tag);
      assert.deepEqual(
        [...new Set(fills)].filter((fill) => !own.includes(fill)),
        [],
        tag,
      );
    }
    await close();
  });
}

for (const engine of pageEngines) {
  test(`in ${engine} a reader who comes back finds what was there`, within, async () => {
    const own = engine === pageEngines[0] ? site.browser : await launch(engine);
    try {
      const visit = await own.open(`${site.url}index.html`);
      const { page } = visit;
      await page.evaluate(allDrawn);
      const before = await Promise.all(tags.map((tag) => page.evaluate(textOf, tag)));
      await page.goto(`${site.url}no-feed.html`, { waitUntil: "load" });
      await page.evaluate(() => void setTimeout(() => history.back()));
      // A page that was kept is shown again without being loaded.
      await page.waitForFunction(() => location.pathname === "/index.html" && document.readyState === "complete");
      await page.evaluate(allDrawn);
      assert.deepEqual(await Promise.all(tags.map((tag) => page.evaluate(textOf, tag))), before);
      assert.deepEqual(visit.errors, []);
      assert.deepEqual(visit.console, []);
    } finally {
      if (own !== site.browser) await own.close();
    }
  });
}
