/** Fingers, mice, paper and colours of a reader's own on graphs, drawn as elements of the page and on a canvas. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { allDrawn, pageEngines } from "./browser.mjs";
import { visitedSite } from "./visited-site.mjs";

const pageOf = (body) => `<!doctype html>
<html lang="en">
  <title>A graph in use</title>
  <link rel="icon" href="data:," />
  <style>
    body { margin: 20px; color: #222; background: #fff; }
    footer { height: 3000px; }
  </style>
  <script type="module" src="/cdn/cited-by-graph.js"></script>
  <main>${body}</main>
  <footer></footer>
</html>`;

/** Notes in a grid, each citing the next, more than are drawn as elements of the page. */
const manyNotes = `<script type="module">
  const side = 14;
  const all = Array.from({ length: side * side }, (_, at) => at);
  const graph = document.querySelector("cited-by-graph");
  graph.graph = {
    ids: all.map((at) => "note-" + at),
    titles: all.map((at) => "Note " + at),
    urls: all.map((at) => "/note-" + at),
    domains: all.map(() => "entities"),
    x: all.map((at) => at % side),
    y: all.map((at) => Math.floor(at / side)),
    edges: all.slice(1).flatMap((at) => [at, at - 1]),
  };
</script>`;

const pages = {
  "/ego.html": pageOf(`<cited-by-graph src="feed.en.json" entity="claude-constitution"></cited-by-graph>`),
  "/svg.html": pageOf(`<cited-by-graph src="feed.en.json" depth="all"></cited-by-graph>`),
  "/canvas.html": pageOf(`<cited-by-graph src="feed.en.json" depth="all"></cited-by-graph>${manyNotes}`),
};

/** Notes without places, each citing the next. */
const unplaced = (size) => `<cited-by-graph src="feed.en.json" depth="all"></cited-by-graph><script type="module">
  const all = Array.from({ length: ${size} }, (_, at) => at);
  document.querySelector("cited-by-graph").graph = {
    ids: all.map((at) => "note-" + at),
    titles: all.map((at) => "Note " + at),
    domains: all.map(() => "entities"),
    edges: all.slice(1).flatMap((at) => [at, at - 1]),
  };
</script>`;
for (const size of [200, 600]) pages[`/unplaced-${size}.html`] = pageOf(unplaced(size));

const within = { timeout: 120_000 };
const inChromium = pageEngines.includes("chromium")
  ? within
  : { skip: "Only Chromium has fingers and media to simulate." };

const site = visitedSite({ pages });

/** Opens a page with a graph, at the top of its window. */
async function opened(name) {
  const visit = await site.open(`${name}.html`);
  const { page } = visit;
  await page.evaluate(allDrawn);
  await page.evaluate(() => scrollTo(0, 0));
  const client = await page.context().newCDPSession(page);
  const frames = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const touch = async (type, ...points) => {
    const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
    await client.send("Input.dispatchTouchEvent", { type, touchPoints });
    await frames();
  };
  return {
    ...visit,
    client,
    frames,
    touch,
    /** The middle of the picture, in CSS pixels of the window. */
    middle: () =>
      page.evaluate(() => {
        const { left, top, width, height } = document
          .querySelector("cited-by-graph")
          .shadowRoot.querySelector(".picture")
          .getBoundingClientRect();
        return [Math.round(left + width / 2), Math.round(top + height / 2)];
      }),
    /** Where the note that takes the focus stands, in CSS pixels of the window. */
    place: (at) => page.evaluate(placeOf, at),
    /** Presses a button of the zoom: 0 smaller, 1 the whole, 2 larger. */
    zoom: (button) =>
      page.evaluate(
        (button) =>
          document.querySelector("cited-by-graph").shadowRoot.querySelectorAll(".zoom button")[button].click(),
        button,
      ),
    scrolled: () => page.evaluate(() => [scrollX, scrollY]),
  };
}

/** Has the part that follows fingers and mice fetched: it is, with the first of them. */
async function inUse({ page, zoom, place, frames }) {
  const start = await place();
  const stands = async (there) => {
    while ((await place()).every((value, at) => Math.abs(value - start[at]) < 1) !== there) await frames();
  };
  await zoom(2);
  await stands(false);
  await zoom(1);
  await stands(true);
  await page.waitForFunction(() => {
    const picture = document.querySelector("cited-by-graph").shadowRoot.querySelector(".picture");
    return !picture.style.getPropertyValue("will-change");
  });
}

/** In the page: where a note stands; the one that takes the focus unless told. */
function placeOf(at) {
  const { shadowRoot } = document.querySelector("cited-by-graph");
  const node = shadowRoot.querySelector(at === undefined ? `[data-node][tabindex="0"]` : `[data-node="${at}"]`);
  const { left, top, width, height } = (node.querySelector(".dot") ?? node).getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

function near(actual, wanted, tolerance, what) {
  const off = Math.max(...actual.map((value, at) => Math.abs(value - wanted[at])));
  assert.ok(off <= tolerance, `${what}: ${actual.map(Math.round)} for ${wanted.map(Math.round)}`);
}

/** Points on the way from some to others. */
const between = (from, to, share) =>
  from.map(([x, y], at) => [x + (to[at][0] - x) * share, y + (to[at][1] - y) * share]);

/** Where two fingers are at first and at last. One stays, so that the middle of the two moves with the other. */
const pinchAt = (x, y) => [
  [
    [x - 30, y],
    [x + 30, y],
  ],
  [
    [x - 30, y],
    [x + 130, y + 60],
  ],
];

for (const drawing of ["svg", "canvas"]) {
  test(`two fingers magnify what is between them, drawn as ${drawing}`, inChromium, async () => {
    const visit = await opened(drawing);
    const { place, middle, touch, scrolled, close } = visit;
    await inUse(visit);
    const start = await place();
    const [x, y] = await middle();
    const [from, to] = pinchAt(x, y);
    await touch("touchStart", from[0]);
    await touch("touchStart", ...from);
    for (let step = 1; step <= 5; step++) await touch("touchMove", ...between(from, to, step / 5));
    await touch("touchEnd");
    const factor = Math.hypot(160, 60) / 60;
    const wanted = [x + 50 + (start[0] - x) * factor, y + 30 + (start[1] - y) * factor];
    near(await place(), wanted, 3, "the note is where the fingers took it");
    assert.deepEqual(await scrolled(), [0, 0]);
    await close();
  });

  test(`two fingers drag a magnified picture and not the page, drawn as ${drawing}`, inChromium, async () => {
    const { page, place, middle, touch, scrolled, frames, close } = await opened(drawing);
    const rest = await place();
    await page.evaluate(() =>
      document.querySelector("cited-by-graph").shadowRoot.querySelectorAll(".zoom button")[2].click(),
    );
    await page.waitForFunction(`(${placeOf})()[0] !== ${rest[0]} || (${placeOf})()[1] !== ${rest[1]}`);
    await frames();
    const start = await place();
    const [x, y] = await middle();
    const from = [
      [x - 30, y],
      [x + 30, y],
    ];
    const to = from.map(([left, top]) => [left, top - 60]);
    await touch("touchStart", ...from);
    for (let step = 1; step <= 6; step++) await touch("touchMove", ...between(from, to, step / 6));
    await touch("touchEnd");
    near(await place(), [start[0], start[1] - 60], 12, "the picture went with the fingers");
    assert.deepEqual(await scrolled(), [0, 0]);
    await close();
  });

  test(`one finger scrolls the page and leaves the picture, drawn as ${drawing}`, inChromium, async () => {
    const { page, place, middle, touch, close } = await opened(drawing);
    const start = await place();
    const [x, y] = await middle();
    await touch("touchStart", [x, y]);
    for (let step = 1; step <= 6; step++) await touch("touchMove", [x, y - 25 * step]);
    await touch("touchEnd");
    await page.waitForFunction(() => scrollY > 100);
    // In one go, for the page may still be on its way.
    const [there, down] = await page.evaluate(`[(${placeOf})(), scrollY]`);
    near(there, [start[0], start[1] - down], 1, "the note went with the page");
    await close();
  });

  test(`two taps magnify the place they are on, drawn as ${drawing}`, inChromium, async () => {
    const visit = await opened(drawing);
    const { page, place, middle, client, frames, close } = visit;
    await inUse(visit);
    const start = await place();
    const [x, y] = await emptyPlace(page, await middle());
    // However slow the machine is, a twentieth of a second goes by from one to the next.
    const begin = Date.now() / 1000;
    for (const [count, type] of ["touchStart", "touchEnd", "touchStart", "touchEnd"].entries()) {
      const touchPoints = type === "touchStart" ? [{ x, y }] : [];
      await client.send("Input.dispatchTouchEvent", { type, touchPoints, timestamp: begin + count / 20 });
      await frames();
    }
    const wanted = [x + (start[0] - x) * 2, y + (start[1] - y) * 2];
    near(await place(), wanted, 3, "the note is twice as far from the taps");
    await close();
  });

  test(`a mouse drags one note and nothing else, drawn as ${drawing}`, inChromium, async () => {
    const visit = await opened(drawing);
    const { page, place, frames, close } = visit;
    await inUse(visit);
    const at = await page.evaluate(() => {
      const node = document.querySelector("cited-by-graph").shadowRoot.querySelector(`[data-node][tabindex="0"]`);
      return Number(node.getAttribute("data-node"));
    });
    // A canvas has few of its notes in the document: a second is there because it is pointed at.
    const all = () =>
      page.evaluate(() =>
        [...document.querySelector("cited-by-graph").shadowRoot.querySelectorAll("[data-node] .dot")].map((dot) =>
          dot.getAttribute("d"),
        ),
      );
    const before = await all();
    const [x, y] = await place(at);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 5; step++) {
      await page.mouse.move(x + 8 * step, y + 6 * step);
      await frames();
    }
    await page.mouse.up();
    await frames();
    near(await place(at), [x + 40, y + 30], 3, "the note went with the mouse");
    const now = await all();
    assert.equal(now.length, before.length);
    const moved = now.filter((path, node) => path !== before[node]).length;
    assert.equal(moved, drawing === "svg" ? 1 : 0);
    assert.equal(new URL(page.url()).pathname, `/${drawing}.html`);
    await close();
  });

  test(
    `a finger that stays on a note tells of it, and its lifting opens nothing, drawn as ${drawing}`,
    inChromium,
    async () => {
      const { page, place, touch, frames, close } = await opened(drawing);
      const title = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("cited-by-graph");
        return shadowRoot.querySelector(`[data-node][tabindex="0"]`).getAttribute("aria-label").split(". ")[0];
      });
      await touch("touchStart", await place());
      await page.waitForFunction(
        (title) =>
          document.querySelector("cited-by-graph").shadowRoot.querySelector(".reading b")?.textContent === title,
        title,
      );
      await page.waitForFunction(isCardOf, title);
      await touch("touchEnd");
      await frames();
      assert.equal(new URL(page.url()).pathname, `/${drawing}.html`);
      assert.ok(await page.evaluate(isCardOf, title), "the card stays when the finger lifts");
      const [x, y] = await page.evaluate(() => {
        const { left, top } = document
          .querySelector("cited-by-graph")
          .shadowRoot.querySelector(".preview")
          .getBoundingClientRect();
        return [left + 20, top + 12];
      });
      await touch("touchStart", [x, y]);
      await touch("touchEnd");
      await frames();
      assert.ok(await page.evaluate(isCardOf, title), "a tap on the card leaves it there");
      await touch("touchStart", [640, 880]);
      await touch("touchEnd");
      await page.waitForFunction(() => !document.querySelector("cited-by-graph").shadowRoot.querySelector(".preview"));
      assert.equal(new URL(page.url()).pathname, `/${drawing}.html`);
      await close();
    },
  );

  test(
    `a card is not printed, and has an edge in a reader's own colours, drawn as ${drawing}`,
    inChromium,
    async () => {
      const { page, close } = await opened(drawing);
      // Under a mouse the picture would move when it is printed, for there are no buttons over it then.
      await page.evaluate(() =>
        document.querySelector("cited-by-graph").shadowRoot.querySelector(`[data-node][tabindex="0"]`).focus(),
      );
      const styleOf = (name) =>
        page.evaluate((name) => {
          const card = document.querySelector("cited-by-graph").shadowRoot.querySelector(".preview");
          return getComputedStyle(card)[name];
        }, name);
      await page.waitForFunction(() =>
        document.querySelector("cited-by-graph").shadowRoot.querySelector(".preview[style]"),
      );
      await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
      const edge = [await styleOf("borderTopWidth"), await styleOf("borderTopStyle"), await styleOf("borderTopColor")];
      assert.deepEqual(edge, ["1px", "solid", "rgb(255, 255, 255)"]);
      assert.equal(await styleOf("backgroundColor"), "rgb(0, 0, 0)");
      await page.emulateMedia({ forcedColors: "none", media: "print" });
      assert.equal(await styleOf("display"), "none");
      await close();
    },
  );

  test(`no card comes while two fingers pinch over a note, drawn as ${drawing}`, inChromium, async () => {
    const { page, place, touch, close } = await opened(drawing);
    const [x, y] = await place();
    const title = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector("cited-by-graph");
      return shadowRoot.querySelector(`[data-node][tabindex="0"]`).getAttribute("aria-label").split(". ")[0];
    });
    await touch("touchStart", [x, y]);
    await page.waitForFunction(isCardOf, title);
    await touch("touchStart", [x, y], [x + 60, y]);
    for (let step = 1; step <= 6; step++) await touch("touchMove", [x, y], [x + 60 + 10 * step, y]);
    await page.waitForFunction(() => !document.querySelector("cited-by-graph").shadowRoot.querySelector(".preview"));
    await touch("touchEnd");
    await close();
  });
}

/** In the page: true when a card tells of the note with that name. */
function isCardOf(title) {
  const card = document.querySelector("cited-by-graph").shadowRoot.querySelector(".preview[style]");
  return card?.querySelector("[part=title]").textContent.trim() === title;
}

/** Holds back the part that follows fingers and mice. @returns a function that lets it through and waits for it */
async function heldBack(page) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/cited-by-graph-use*", async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    release();
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name, responseEnd }) => /graph-use/.test(name) && responseEnd),
    );
  };
}

test("a tap that is over before the picture answers to fingers is no finger later on", inChromium, async () => {
  const visit = await opened("svg");
  const { page, place, middle, touch, close } = visit;
  const letThrough = await heldBack(page);
  const [x, y] = await emptyPlace(page, await middle());
  await touch("touchStart", [x, y]);
  await touch("touchEnd");
  await letThrough();
  await inUse(visit);
  const start = await place();
  await touch("touchStart", [x, y]);
  for (let step = 1; step <= 6; step++) await touch("touchMove", [x + 2 * step, y]);
  await touch("touchEnd");
  near(await place(), start, 1, "one finger leaves the picture");
  await close();
});

for (const drawing of ["svg", "canvas"]) {
  test(
    `a click that is over before the picture answers takes no note along, drawn as ${drawing}`,
    inChromium,
    async () => {
      const visit = await opened(drawing);
      const { page, place, frames, close } = visit;
      const letThrough = await heldBack(page);
      await page.evaluate(() => document.addEventListener("click", (event) => event.preventDefault()));
      const start = await place();
      await page.mouse.move(...start);
      await page.mouse.down();
      await page.mouse.up();
      await letThrough();
      await inUse(visit);
      const at = await page.evaluate(
        () =>
          document.querySelector("cited-by-graph").shadowRoot.querySelector("[data-node][tabindex='0']").dataset.node,
      );
      for (let step = 1; step <= 4; step++) {
        await page.mouse.move(start[0] + 10 * step, start[1] + 10 * step);
        await frames();
      }
      near(await place(Number(at)), start, 1, "the note stays");
      await close();
    },
  );
}

/** Waits until a note stands somewhere. */
const standsAt = (page, [x, y], at) =>
  page.waitForFunction(
    `(([x, y]) => Math.abs(x - ${x}) + Math.abs(y - ${y}) < 6)((${placeOf})(${at === undefined ? "" : at}))`,
  );

for (const drawing of ["svg", "canvas"]) {
  for (const [when, share] of [
    ["are lifted before", 1],
    ["are still down when", 0.5],
  ]) {
    test(`two fingers that ${when} the picture answers magnify it, drawn as ${drawing}`, inChromium, async () => {
      const visit = await opened(drawing);
      const { page, place, middle, touch, zoom, close } = visit;
      const letThrough = await heldBack(page);
      const start = await place();
      const [x, y] = await middle();
      const [from, to] = pinchAt(x, y);
      await touch("touchStart", from[0]);
      await touch("touchStart", ...from);
      const steps = 6;
      for (let step = 1; step <= steps * share; step++) await touch("touchMove", ...between(from, to, step / steps));
      if (share === 1) await touch("touchEnd");
      await letThrough();
      const standsFor = (right, down) => {
        const factor = Math.hypot(60 + right, down) / 60;
        const [left, top] = [x + right / 2, y + down / 2];
        return standsAt(page, [left + (start[0] - x) * factor, top + (start[1] - y) * factor]);
      };
      if (share < 1) {
        await standsFor(50, 30);
        for (let step = 4; step <= steps; step++) await touch("touchMove", ...between(from, to, step / steps));
        await touch("touchEnd");
      }
      await standsFor(100, 60);
      await zoom(1);
      await standsAt(page, start);
      const [left, top] = await emptyPlace(page, [x, y]);
      await touch("touchStart", [left, top]);
      for (let step = 1; step <= 6; step++) await touch("touchMove", [left + 2 * step, top]);
      await touch("touchEnd");
      near(await place(), start, 1, "one finger leaves the picture");
      await close();
    });

    test(
      `a mouse that drags a note and is ${share === 1 ? "up before" : "down when"} the picture answers takes it along, drawn as ${drawing}`,
      inChromium,
      async () => {
        const visit = await opened(drawing);
        const { page, place, frames, close } = visit;
        const letThrough = await heldBack(page);
        await page.evaluate(() => document.addEventListener("click", (event) => event.preventDefault()));
        const [x, y] = await place();
        const at = await page.evaluate(
          () =>
            document.querySelector("cited-by-graph").shadowRoot.querySelector("[data-node][tabindex='0']").dataset.node,
        );
        const pull = async (from, to) => {
          for (let step = from; step <= to; step++) {
            await page.mouse.move(x + 8 * step, y + 6 * step);
            await frames();
          }
        };
        await page.mouse.move(x, y);
        await page.mouse.down();
        await pull(1, 5 * share);
        if (share === 1) await page.mouse.up();
        await letThrough();
        if (share < 1) {
          await standsAt(page, [x + 16, y + 12], at);
          await pull(3, 5);
          await page.mouse.up();
        }
        await standsAt(page, [x + 40, y + 30], at);
        await page.mouse.move(x + 100, y + 100);
        await frames();
        near(await place(Number(at)), [x + 40, y + 30], 3, "the note stays where it was let go");
        await close();
      },
    );
  }

  test(
    `a finger that is lifted from a note before the picture answers stays on none, drawn as ${drawing}`,
    inChromium,
    async () => {
      const visit = await opened(drawing);
      const { page, place, touch, close } = visit;
      const letThrough = await heldBack(page);
      // A tap focuses, which tells of a note too.
      await page.evaluate(() => {
        for (const type of ["mousedown", "click"]) document.addEventListener(type, (event) => event.preventDefault());
      });
      await touch("touchStart", await place());
      await touch("touchEnd");
      await letThrough();
      await inUse(visit);
      // A finger points after half a second: a timer that is set later goes off later.
      const isTold = await page.evaluate(
        () =>
          new Promise((resolve) =>
            setTimeout(
              () => resolve(!!document.querySelector("cited-by-graph").shadowRoot.querySelector(".reading b")),
              500,
            ),
          ),
      );
      assert.equal(isTold, false);
      await close();
    },
  );
}

const askedFor = () => performance.getEntriesByType("resource").some(({ name }) => /graph-use/.test(name));

for (const [intent, show] of [
  ["a mouse over the picture", ({ page, middle }) => middle().then((there) => page.mouse.move(...there))],
  ["the focus in it", ({ page }) => page.evaluate(focusFirst)],
]) {
  test(`${intent} has what follows it fetched`, inChromium, async () => {
    const visit = await opened("svg");
    const { page, errors, close } = visit;
    assert.equal(await page.evaluate(askedFor), false);
    await show(visit);
    await page.waitForFunction(askedFor);
    await inUse(visit);
    await page.evaluate(focusFirst);
    assert.deepEqual(errors, []);
    await close();
  });
}

function focusFirst() {
  document.querySelector("cited-by-graph").shadowRoot.querySelector("[data-node][tabindex='0']").focus();
}

test("a picture whose answering part is lost says nothing in the page's console", inChromium, async () => {
  const visit = await opened("svg");
  const { page, errors, middle, frames, close } = visit;
  const lost = new Promise((resolve) => page.once("requestfailed", resolve));
  await page.route("**/cited-by-graph-use*", (route) => route.abort());
  await page.mouse.move(...(await middle()));
  await page.mouse.down();
  await page.mouse.up();
  await lost;
  await page.evaluate(focusFirst);
  await page.keyboard.press("ArrowDown");
  await frames();
  assert.deepEqual(errors, []);
  await close();
});

for (const size of [200, 600]) {
  test(`what lays out ${size} notes is lost, which is said, and can be tried again`, inChromium, async () => {
    const { page, errors, close } = await site.open("svg.html");
    await page.route(/\/spread-/, (route) => route.abort());
    await page.goto(`${site.url}unplaced-${size}.html`);
    const message = page.getByText("The notes could not be laid out.");
    const again = message.getByRole("button", { name: "Try again" });
    await message.waitFor();
    assert.equal(await page.locator("cited-by-graph progress").count(), 0);
    await page.evaluate(() => {
      globalThis.laidOut = 0;
      document.addEventListener("layout-ready", () => globalThis.laidOut++);
    });
    const lost = page.waitForEvent("requestfailed");
    await again.click();
    await lost;
    await message.waitFor();
    assert.equal(await page.evaluate(() => globalThis.laidOut), 0);
    await page.unroute(/\/spread-/);
    await again.click();
    await page.waitForFunction(() => globalThis.laidOut === 1);
    await message.waitFor({ state: "detached" });
    assert.deepEqual(errors, []);
    await close();
  });
}

/** In the page: what system colours are where they are in force. */
const systemColors = `(() => {
  const probe = document.body.appendChild(document.createElement("span"));
  const colors = ["CanvasText", "LinkText", "Highlight"].map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colors;
})()`;

test(
  "in colours of the reader's own notes, citations, names and focus have one of them, as elements",
  inChromium,
  async () => {
    for (const name of ["ego", "svg"]) {
      const { page, close } = await opened(name);
      await page.emulateMedia({ forcedColors: "active" });
      await page.evaluate(() =>
        document.querySelector("cited-by-graph").shadowRoot.querySelector("[tabindex='0']").focus(),
      );
      await page.keyboard.press("ArrowDown");
      await page.waitForFunction(() => document.querySelector("cited-by-graph").shadowRoot.querySelector(".link.on"));
      const colors = await page.evaluate(systemColors);
      const used = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("cited-by-graph");
        const { activeElement } = shadowRoot;
        const of = (selector, style) =>
          [...shadowRoot.querySelectorAll(selector)].map((part) => getComputedStyle(part)[style]);
        return {
          links: of(".link", "stroke"),
          lit: of(".link.on", "stroke"),
          dots: of(".node:not(.unknown) .dot", "fill"),
          names: of(".node text", "fill"),
          focus: [getComputedStyle(activeElement.querySelector(".reach, .frame")).stroke],
          faint: of(".link:not(.off)", "strokeOpacity").filter((opacity) => Number(opacity) < 0.5),
        };
      });
      for (const [what, values] of Object.entries(used)) {
        if (what === "faint") assert.deepEqual(values, [], what);
        else assert.notEqual(values.length, 0, what);
        if (what !== "faint")
          assert.deepEqual(
            [...new Set(values)].filter((color) => !colors.includes(color)),
            [],
            what,
          );
      }
      assert.notDeepEqual(
        used.lit[0],
        used.links.find((color) => color !== used.lit[0]),
        "what is lit is told apart",
      );
      await close();
    }
  },
);

/** In the page: how many pixels of the canvas have each of some colours. */
function pixelsOf(colors) {
  const canvas = document.querySelector("cited-by-graph").shadowRoot.querySelector("canvas");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  // A system colour may let something through, and a canvas keeps what does with less exactness.
  const wanted = colors.map((color) => color.match(/[\d.]+/g).map(Number));
  const counts = colors.map(() => 0);
  for (let at = 0; at < data.length; at += 4) {
    wanted.forEach(([red, green, blue, opacity = 1], place) => {
      const off = [data[at] - red, data[at + 1] - green, data[at + 2] - blue, data[at + 3] - 255 * opacity];
      if (off.every((value) => Math.abs(value) <= 2)) counts[place]++;
    });
  }
  return counts;
}

test(
  "in colours of the reader's own notes, citations, names and focus have one of them, on a canvas",
  inChromium,
  async () => {
    const { page, frames, close } = await opened("canvas");
    const own = await page.evaluate(async () => {
      const feed = await (await fetch("feed.en.json")).json();
      return feed._entity_widgets.domains.find(({ id }) => id === "entities").color;
    });
    const rgb = await page.evaluate((color) => {
      const context = document.createElement("canvas").getContext("2d");
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return `rgb(${[...context.getImageData(0, 0, 1, 1).data].slice(0, 3)})`;
    }, own);
    await page.waitForFunction(`(${pixelsOf})(["${rgb}"])[0] > 1000`);
    await page.emulateMedia({ forcedColors: "active" });
    await page.evaluate(() =>
      document.querySelector("cited-by-graph").shadowRoot.querySelector("[tabindex='0']").focus(),
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await frames();
    const [text, , highlight] = await page.evaluate(systemColors);
    // How many pixels letters fill depends on the font.
    await page.waitForFunction(
      `((counts) => counts[0] === 0 && counts[1] > 75 && counts[2] > 10)((${pixelsOf})(${JSON.stringify([rgb, text, highlight])}))`,
    );
    const outline = await page.evaluate(() => {
      const { activeElement } = document.querySelector("cited-by-graph").shadowRoot;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(activeElement);
      return [activeElement.matches(".over:focus-visible"), outlineStyle, outlineWidth, outlineColor];
    });
    assert.deepEqual(outline, [true, "solid", "2px", highlight]);
    await close();
  },
);

for (const [name, picture, notes] of [
  // Nineteen cite the Constitution, and of the eleven that it cites one does not; it has no row itself.
  ["ego", "svg.picture", 19 + 1],
  ["svg", "svg.picture", 26],
  ["canvas", "canvas.picture", 196],
]) {
  test(`on paper ${name} is its picture with its list below`, inChromium, async () => {
    const { page, close } = await opened(name);
    // What is not there yet is not waited for by a printer.
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => /graph[a-z-]*-list/.test(name)),
    );
    await page.emulateMedia({ media: "print" });
    const find = `(() => {
      const { shadowRoot } = document.querySelector("cited-by-graph");
      const boxes = ["${picture}", ".list li:last-child .title"].map((part) => shadowRoot.querySelector(part)?.getBoundingClientRect());
      return boxes.every((box) => box?.height > 0) && boxes[1].top >= boxes[0].bottom;
    })()`;
    await page.waitForFunction(find);
    const rows = await page.evaluate(
      () => document.querySelector("cited-by-graph").shadowRoot.querySelectorAll(".list [data-row]").length,
    );
    assert.equal(rows, notes);
    const buttons = await page.evaluate(
      () =>
        [...document.querySelector("cited-by-graph").shadowRoot.querySelectorAll("button:not([part=legend] *)")].filter(
          (button) => button.getClientRects().length > 0,
        ).length,
    );
    assert.equal(buttons, 0);
    await page.emulateMedia({ media: "screen" });
    assert.equal(
      await page.evaluate(
        () => document.querySelector("cited-by-graph").shadowRoot.querySelector(".list")?.getClientRects().length ?? 0,
      ),
      0,
    );
    await close();
  });
}

for (const drawing of ["svg", "canvas"]) {
  test(`with less motion nothing moves by itself, drawn as ${drawing}`, inChromium, async () => {
    const { page, frames, place, close } = await opened(drawing);
    await page.emulateMedia({ reducedMotion: "reduce" });
    const [x, y] = await place();
    await page.mouse.move(x, y);
    await page.keyboard.press("Tab");
    await page.evaluate(() =>
      document.querySelector("cited-by-graph").shadowRoot.querySelectorAll(".zoom button")[2].click(),
    );
    for (let frame = 0; frame < 10; frame++) {
      await frames();
      const moving = await page.evaluate(
        () => document.querySelector("cited-by-graph").getAnimations({ subtree: true }).length,
      );
      assert.equal(moving, 0);
    }
    await close();
  });
}

/** A place of the picture near to one, with no note within reach. */
async function emptyPlace(page, [x, y]) {
  return page.evaluate(
    ([x, y]) => {
      const { shadowRoot } = document.querySelector("cited-by-graph");
      const { width } = shadowRoot.querySelector(".picture").getBoundingClientRect();
      for (let away = 0; away < width / 4; away += 3) {
        for (const [dx, dy] of [
          [away, 0],
          [-away, 0],
          [0, away],
          [0, -away],
          [away, away],
        ]) {
          // A browser takes a tap near a link for one on it.
          const near = [-24, -16, -8, 0, 8, 16, 24];
          const around = near.flatMap((left) => near.map((top) => [x + dx + left, y + dy + top]));
          const targets = around.map(([left, top]) => shadowRoot.elementFromPoint(left, top));
          if (targets.every((target) => target?.closest(".stage") && !target.closest("[data-node]")))
            return [x + dx, y + dy];
        }
      }
    },
    [x, y],
  );
}

test("a printer that comes before the list has the picture, drawn on a canvas", inChromium, async () => {
  const { page, close } = await site.open("canvas.html");
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const asked = new Promise((resolve) => {
    void page.route("**/cited-by-graph-whole-list*", async (route) => {
      resolve();
      await released;
      await route.continue();
    });
  });
  await page.reload();
  await page.evaluate(allDrawn);
  await page.emulateMedia({ media: "print" });
  await asked;
  const [isPicture, isFallback] = await page.evaluate(async () => {
    const graph = document.querySelector("cited-by-graph");
    await graph.updateComplete;
    return ["canvas", "slot"].map((selector) => graph.shadowRoot.querySelector(selector) !== null);
  });
  assert.deepEqual([isPicture, isFallback], [true, false]);
  release();
  await page.waitForFunction(() => document.querySelector("cited-by-graph").shadowRoot.querySelector("li"));
  await close();
});
