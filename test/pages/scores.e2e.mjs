/** Evaluations and gaps as their readers have set up their screens: own colours, little room, from right to left, paper. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { allDrawn, pageEngines } from "./browser.mjs";
import { visitedSite } from "./visited-site.mjs";

const within = { timeout: 180_000 };

const document = (attributes, more = "") => `<!doctype html>
<html lang="en" ${attributes}>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>Scores</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/cdn/loader.js"></script>
  <score-radar src="/feed.en.json" entity="claude-constitution" ${more}><p>Fallback</p></score-radar>
  <score-gap src="/feed.en.json" entity="claude-constitution"><p>Fallback</p></score-gap>
</html>`;

const views = ["radar", "rows", "table"];
const pages = Object.fromEntries(
  ["ltr", "rtl"].flatMap((dir) => [
    [`/${dir}.html`, document(`dir="${dir}"`)],
    ...views.map((view) => [`/${dir}-${view}.html`, document(`dir="${dir}"`, `view="${view}"`)]),
  ]),
);

const site = visitedSite({ pages });

async function opened(name, options) {
  const visit = await site.open(`${name}.html`, options);
  await visit.page.evaluate(allDrawn);
  await visit.page.waitForFunction(() =>
    document.querySelector("score-radar").shadowRoot.querySelector(".tools button, .notes p"),
  );
  return visit;
}

/** In the page: every text of an element that is seen, with what of it lies outside the window. */
const outside = (tag) => {
  const room = document.documentElement.clientWidth;
  const { shadowRoot } = document.querySelector(tag);
  const parts = [...shadowRoot.querySelectorAll("p, dt, dd, li, button, b, span, a, text, figcaption, h3")];
  if (parts.length < 8) throw new Error(`<${tag}> shows ${parts.length} texts.`);
  return parts
    .filter((part) => part.textContent.trim() && part.getClientRects().length > 0 && !part.closest(".scroll, .spoken"))
    .map((part) => ({ text: part.textContent.trim().slice(0, 30), box: part.getBoundingClientRect() }))
    .filter(({ box }) => box.left < -0.5 || box.right > room + 0.5)
    .map(({ text, box }) => `${tag} ${text}: ${box.left} to ${box.right} of ${room}`);
};

for (const width of [240, 320]) {
  for (const dir of ["ltr", "rtl"]) {
    for (const view of views) {
      test(
        `at ${width} px, ${dir}, as ${view} nothing is cut off and the page does not scroll sideways`,
        within,
        async () => {
          const { page, errors, close } = await opened(`${dir}-${view}`, { width });
          const [scroll, room] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth,
          ]);
          assert.equal(scroll, room);
          for (const tag of ["score-radar", "score-gap"]) assert.deepEqual(await page.evaluate(outside, tag), []);
          assert.deepEqual(errors, []);
          await close();
        },
      );
    }
  }
}

if (pageEngines[0] === "chromium") {
  test("in colours of the reader's own marks, outlines, ties and key still tell the series apart", within, async () => {
    const { page, close } = await opened("ltr-radar");
    await page.emulateMedia({ forcedColors: "active" });
    const seen = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("score-radar");
      const lines = [...shadowRoot.querySelectorAll("svg.plot .line")].map((line) => {
        const { stroke, strokeWidth, strokeDasharray } = getComputedStyle(line);
        const mark = line.nextElementSibling;
        const shape = mark.getAttribute("d").replace(/M[\d.]+ [\d.]+/g, "M");
        return {
          stroke,
          look: `${strokeWidth} ${strokeDasharray}`,
          shape: shape.split("M")[1],
          fill: getComputedStyle(mark).fill,
        };
      });
      const keys = [...shadowRoot.querySelectorAll("[part=legend] button")].map((button) => ({
        text: button.textContent.trim(),
        shape: button
          .querySelector(".mark")
          .getAttribute("d")
          .replace(/^M[\d.]+ [\d.]+/, ""),
        shown: button.querySelector(".swatch").getBoundingClientRect().width,
      }));
      const ties = [...shadowRoot.querySelectorAll("svg.plot .tie")].map((tie) => getComputedStyle(tie).stroke);
      const buttons = [...shadowRoot.querySelectorAll(".tools [role=group] button")].map((button) => ({
        pressed: button.getAttribute("aria-pressed"),
        weight: getComputedStyle(button).fontWeight,
      }));
      return { lines, keys, ties, buttons, paper: getComputedStyle(document.documentElement).backgroundColor };
    });
    assert.equal(seen.lines.length, 4);
    const distinct = (key) => new Set(seen.lines.map((line) => line[key])).size;
    assert.equal(distinct("look"), 4, "dashes");
    assert.equal(distinct("shape"), 4, "marks");
    // Whatever colours are forced, none is that of the page.
    for (const { stroke, fill } of seen.lines) assert.ok(![stroke, fill].includes(seen.paper), `${stroke} ${fill}`);
    assert.deepEqual(seen.keys.map(({ shape }) => shape).sort(), seen.lines.map(({ shape }) => shape).sort());
    for (const { text, shown } of seen.keys) assert.ok(text && shown > 20, text);
    const weights = (pressed) =>
      seen.buttons.filter((button) => button.pressed === pressed).map(({ weight }) => weight);
    assert.deepEqual([weights("true"), weights("false")], [["700"], ["400", "400"]]);
    assert.equal(seen.ties.length, 5);
    for (const stroke of seen.ties) assert.notEqual(stroke, seen.paper);
    const gap = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("score-gap");
      return [...shadowRoot.querySelectorAll("path")].map((path) => getComputedStyle(path).stroke);
    });
    assert.ok(gap.length > 0);
    for (const stroke of gap) assert.notEqual(stroke, seen.paper);
    await close();
  });

  for (const dir of ["ltr", "rtl"]) {
    test(`on paper, ${dir}, scores are rows without a button, and a gap tells all it has`, within, async () => {
      const { page, close } = await opened(dir);
      const before = await page.evaluate(() => document.querySelector("score-gap").shadowRoot.textContent);
      await page.emulateMedia({ media: "print" });
      await page.waitForFunction(() =>
        document.querySelector("score-radar").shadowRoot.querySelector("svg.rows .axis"),
      );
      for (const tag of ["score-radar", "score-gap"]) {
        const buttons = await page.evaluate((tag) => {
          const { shadowRoot } = document.querySelector(tag);
          const all = [...shadowRoot.querySelectorAll("button:not([part=legend] *)")];
          return all.filter((button) => button.getClientRects().length > 0).length;
        }, tag);
        assert.equal(buttons, 0, tag);
      }
      const names = await page.evaluate(
        () => document.querySelector("score-radar").shadowRoot.querySelectorAll("[part~=axis]").length,
      );
      assert.equal(names, 15);
      assert.equal(await page.evaluate(() => document.querySelector("score-gap").shadowRoot.textContent), before);
      await close();
    });
  }
}
