/** What a reader's browser really downloads for a page with one tag, against the budgets of test/size.mjs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { budgets } from "../size.mjs";
import { allDrawn } from "./browser.mjs";
import { visitedSite } from "./visited-site.mjs";

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
  "related-entities",
  "entity-link",
  "provenance-note",
];
const page = (tag, script) => `<!doctype html>
<html lang="en">
  <title>${tag}</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/cdn/${script}.js"></script>
  <${tag} src="/feed.en.json" entity="claude-constitution"><p>Fallback</p></${tag}>
</html>`;

const wiki = `<!doctype html>
<html lang="en">
  <title>Wiki</title>
  <link rel="icon" href="data:," />
  <script type="module" src="/cdn/cited-by-graph.js"></script>
</html>`;

const pages = Object.fromEntries([
  ...tags.flatMap((tag) => [
    [`/${tag}.html`, page(tag, tag)],
    [`/${tag}-by-loader.html`, page(tag, "loader")],
  ]),
  ["/wiki.html", wiki],
  ["/blank.html", wiki.replace(/ *<script.*\n/, "")],
]);

/** A page that never settles is a failure, not a wait. */
const within = { timeout: 180_000 };

const site = visitedSite({ pages });

/** In the page, before anything else runs: when the element says that it is drawn. */
function noteWhenDrawn() {
  document.addEventListener(
    "load",
    ({ target }) => {
      if (target.localName?.includes("-")) globalThis.drawnAt ??= performance.now();
    },
    true,
  );
}

/** In the page: the scripts of the kit that were asked for before it was drawn. */
const scriptsBefore = () =>
  performance
    .getEntriesByType("resource")
    .filter(({ name, startTime }) => name.includes("/cdn/") && startTime <= globalThis.drawnAt)
    .map(({ name }) => name);

async function kilobytes(path) {
  const visit = await site.open(path, { beforeLoad: noteWhenDrawn });
  await visit.page.evaluate(allDrawn);
  const scripts = await visit.page.evaluate(scriptsBefore);
  await visit.close();
  const bodies = await Promise.all(scripts.map(async (url) => (await fetch(url)).arrayBuffer()));
  const size = bodies.reduce((sum, body) => sum + gzipSync(Buffer.from(body), { level: 9 }).length, 0) / 1000;
  return { size, said: `${size.toFixed(2)} kB: ${scripts.join(" ").replaceAll(`${site.url}cdn/`, "")}` };
}

for (const tag of tags) {
  test(`<${tag}> downloads no more than ${budgets[tag].drawn} kB to draw`, within, async () => {
    const { size, said } = await kilobytes(`${tag}.html`);
    assert.ok(size > 0);
    assert.ok(size <= budgets[tag].drawn, said);
  });

  test(`<${tag}> by the loader downloads only the loader more`, within, async () => {
    const { size, said } = await kilobytes(`${tag}-by-loader.html`);
    assert.ok(size <= budgets[tag].drawn + budgets.loader.budget, said);
  });
}

test("a narrow radar downloads what draws its rows beside the feed, and no other view", within, async () => {
  const visit = await site.open("score-radar.html", { beforeLoad: noteWhenDrawn, width: 400 });
  await visit.page.evaluate(allDrawn);
  const scripts = await visit.page.evaluate(scriptsBefore);
  const parts = scripts.map((url) => url.replace(/^.*\//, "")).sort();
  assert.deepEqual(parts, ["kit.js", "rows.js", "score-radar-figure.js", "score-radar.js"]);
  await visit.close();
});

test("the view of a radar stays until the one a reader chose instead is there", within, async () => {
  const visit = await site.open("score-radar.html", { beforeLoad: noteWhenDrawn });
  await visit.page.evaluate(allDrawn);
  let release;
  const asked = new Promise((resolve) => {
    void visit.page.route(/\/rows\.js$/, (route) => resolve((release = () => route.continue())));
  });
  await visit.page.getByRole("button", { name: "Rows" }).click();
  await asked;
  assert.equal(await visit.page.locator(".plot.radar").count(), 1);
  await release();
  await visit.page.locator(".plot.rows").waitFor();
  assert.equal(await visit.page.locator(".plot.radar").count(), 0);
  await visit.close();
});

test("an index is a list without tools where these cannot be had", within, async () => {
  const visit = await site.open("blank.html");
  await visit.page.route(/entity-index-tools\.js$/, (route) => route.abort());
  const seen = await visit.page.evaluate(async () => {
    await import("/cdn/entity-index.js");
    const index = Object.assign(document.createElement("entity-index"), { src: "/feed.en.json" });
    const drawn = new Promise((resolve) => index.addEventListener("load", resolve));
    document.body.append(index);
    await drawn;
    return [index.shadowRoot.querySelectorAll("li").length, index.shadowRoot.querySelectorAll("input").length];
  });
  assert.deepEqual([seen, visit.errors], [[26, 0], []]);
  await visit.close();
});

const fallback = "the author's fallback and a message when what draws";

for (const [tag, name, lost, shown, { width = 900, ...wishes } = {}] of [
  ["score-radar", `${fallback} it`, /score-radar-figure\.js$/, "message"],
  ["score-radar", "a table when what draws its rows", /rows\.js$/, "table", { width: 400 }],
  ["cited-by-graph", `${fallback} it`, /cited-by-graph-figure\.js$/, "message"],
  ["cited-by-graph", `${fallback} two steps`, /cited-by-graph-further\.js$/, "message", { depth: "2" }],
  ["cited-by-graph", `${fallback} all`, /cited-by-graph-whole\.js$/, "message", { depth: "all" }],
]) {
  test(`<${tag}> is ${name} cannot be had`, within, async () => {
    const visit = await site.open("blank.html", { width });
    await visit.page.route(lost, (route) => route.abort());
    const given = { src: "/feed.en.json", entity: "claude-constitution", innerHTML: "<p>Fallback</p>", ...wishes };
    await visit.page.evaluate(
      async ([tag, given]) => {
        await import(`/cdn/${tag}.js`);
        const element = Object.assign(document.createElement(tag), given);
        const done = new Promise((end) => ["load", "error"].forEach((type) => element.addEventListener(type, end)));
        document.body.append(element);
        await done;
      },
      [tag, given],
    );
    const seen = {
      message: await visit.page.getByText("This content could not be shown.").count(),
      fallback: await visit.page.getByText("Fallback").isVisible(),
      tables: await visit.page.getByRole("table").count(),
    };
    assert.deepEqual(
      seen,
      shown === "table" ? { message: 0, fallback: false, tables: 1 } : { message: 1, fallback: true, tables: 0 },
    );
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });
}

for (const [name, places, files] of [
  ["all that draws it fetched at once, in one file", { x: [0, 1, 2], y: [0, 1, 0] }, ["cited-by-graph-whole.js"]],
  ["what lays it out too where it has no positions", {}, ["cited-by-graph-whole.js", "force.js"]],
]) {
  test(`the picture of a whole wiki has ${name}`, within, async () => {
    const visit = await site.open("wiki.html", { beforeLoad: noteWhenDrawn });
    const parts = await visit.page.evaluate(async (own) => {
      await customElements.whenDefined("cited-by-graph");
      const before = performance.now();
      const ids = ["a", "b", "c"];
      const graph = document.createElement("cited-by-graph");
      Object.assign(graph, { depth: "all", graph: { format: "1.0", ids, titles: ids, edges: [0, 1, 1, 2], ...own } });
      const drawn = new Promise((resolve) => graph.addEventListener("load", resolve));
      document.body.append(graph);
      await drawn;
      const entries = performance.getEntriesByType("resource");
      return entries
        .filter(({ startTime }) => startTime >= before && startTime <= globalThis.drawnAt)
        .map(({ name }) => name.replace(/^.*\//, ""));
    }, places);
    assert.deepEqual(parts, files);
    await visit.close();
  });
}

const ego = { src: "/feed.en.json", entity: "claude-constitution" };

for (const [name, { width = 1280, ...shape }, lost, shown] of [
  ["the notes around one on both its sides", { ...ego, width: 400 }, /fan-column\.js$/, "picture"],
  ["few notes of a wiki as a list", { count: 20 }, /force\.js$/, "list"],
  ["many notes of a wiki where they began", { count: 300 }, /spread-(groups|worker)\.js$/, "canvas"],
]) {
  test(`a graph shows ${name} when what lays it out cannot be had`, within, async () => {
    const visit = await site.open("wiki.html", { width });
    await visit.page.route(lost, (route) => route.abort());
    const seen = await visit.page.evaluate(async ({ count, ...own }) => {
      await customElements.whenDefined("cited-by-graph");
      const ids = Array.from({ length: count }, (_, at) => `n${at}`);
      const edges = ids.flatMap((_, at) => [at, (at * 7 + 3) % count]);
      const wiki = count && { depth: "all", graph: { format: "1.0", ids, titles: ids, edges } };
      const graph = Object.assign(document.createElement("cited-by-graph"), own, wiki);
      const drawn = new Promise((resolve) => graph.addEventListener("load", resolve));
      document.body.append(graph);
      await drawn;
      const root = graph.shadowRoot;
      while (root.querySelector("progress")) await new Promise(requestAnimationFrame);
      const shown = { list: ".as-list .list", picture: ".as-graph svg.picture", canvas: "canvas" };
      return Object.keys(shown).filter((name) => root.querySelector(shown[name]));
    }, shape);
    assert.deepEqual(seen, [shown]);
    assert.deepEqual(visit.errors, []);
    await visit.close();
  });
}
