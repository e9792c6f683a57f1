/** `entity-widgets prerender --shadow`: whatever feeds say, and whatever else is asked for. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { parse } from "parse5";
import { drawn, feed, tag } from "./prerendered.mjs";
import { emptyFolder, folderOf, run } from "./wiki.mjs";

test("addresses are the page's own, words are text, and nothing of a script is left", async () => {
  const nasty = `</template></style><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const feed = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    language: "en",
    items: [
      {
        id: "one",
        title: nasty,
        summary: nasty,
        url: "notes/one.html",
        image: "one.png",
        authors: [{ name: nasty }],
        _entity_widgets: {
          kind: nasty,
          rules: {
            items: [{ id: nasty, text: nasty, rationale: nasty, url: "javascript:alert(1)" }],
            source: { title: nasty, url: "data:x" },
          },
          cited_by: { items: [{ entity: "two", title: nasty, url: "java\tscript:x", context: nasty }] },
        },
      },
    ],
  });
  const files = { "feed/feed.json": feed };
  const tags = ["entity-card", "rule-table", "cited-by-graph"].map(
    (name) => `<${name} src="feed/feed.json"></${name}>`,
  );
  const { html, roots, summary } = await drawn(`<!doctype html><html lang="en">${tags.join("\n")}`, files);
  assert.equal(summary.drawn, 3, JSON.stringify(summary));
  assert.match(roots[0], /<a href="feed\/notes\/one\.html">/);
  assert.match(roots[0], /<img [^>]*src="feed\/one\.png"/);
  assert.match(roots[0], /referrerpolicy="no-referrer"/);
  assert.doesNotMatch(html, /<script|<img src=x|javascript:|<svg[^>]* tabindex|role="status"/);
  assert.equal(html.match(/<\/template>/g).length, 3);
});

test("further documents are read as the element reads them: of a graph, and of notes around one", async () => {
  const item = (id, cites, more = {}) => ({
    id,
    title: `Note ${id}`,
    url: `https://wiki.example/${id}`,
    _entity_widgets: { cites: cites.map((entity) => ({ entity })), ...more },
  });
  const feedOf = (items, documents) =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "T",
      language: "en",
      _entity_widgets: { format: "1.0", documents },
      items,
    });
  const one = [{ rel: "entity", template: "entities/{id}.json" }];
  const graph = {
    format: "1.0",
    ids: ["a", "b"],
    titles: ["Note a", "Far away"],
    urls: ["https://wiki.example/a", "https://wiki.example/b"],
    kinds: ["", ""],
    domains: ["", ""],
    in: [0, 1],
    x: [0, 100],
    y: [0, 50],
    edges: [0, 1],
  };
  const files = {
    "whole.json": feedOf([item("a", ["b"])], [{ rel: "graph", url: "graph.json" }]),
    "graph.json": JSON.stringify(graph),
    "near.json": feedOf([item("a", ["b"])], one),
    "entities/b.json": feedOf([item("b", ["c"])], one),
    "entities/c.json": feedOf([item("c", [])], one),
  };
  const source =
    '<!doctype html><html lang="en"><cited-by-graph src="whole.json" depth="all"></cited-by-graph><cited-by-graph src="near.json" entity="a" depth="2"></cited-by-graph>';
  const { roots, summary, page, html } = await drawn(source, files);
  assert.equal(summary.drawn, 2, JSON.stringify(summary));
  assert.match(roots[0], /Far away/);
  assert.match(roots[1], /Note b[^]*Note c|Note c[^]*Note b/);
  await run(["prerender", page, "--shadow"]);
  assert.equal(readFileSync(page, "utf8"), html);
});

const elementsIn = (node) =>
  [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])].flatMap((child) =>
    child.tagName ? [child, ...elementsIn(child)] : [],
  );

test("words of a feed end no noscript around a tag", async () => {
  const nasty = '</noscript><script>alert(1)</script>" onload="x';
  const item = {
    id: "one",
    title: nasty,
    _entity_widgets: { cited_by: { items: [{ entity: "two", title: nasty, context: nasty }] } },
  };
  const feed = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "T",
    language: "en",
    items: [item],
  });
  const tags = ["entity-card", "cited-by-graph"].map((name) => `<${name} src="feed.json"></${name}>`).join("");
  for (const args of [[], ["--shadow"]]) {
    const folder = folderOf({ "feed.json": feed, "page.html": `<!doctype html><body><noscript>${tags}</noscript>` });
    const { stdout } = await run(["prerender", folder, ...args]);
    assert.match(stdout, /2 tags: 2 filled/);
    for (const scriptingEnabled of [true, false]) {
      const document = parse(readFileSync(join(folder, "page.html"), "utf8"), { scriptingEnabled });
      assert.deepEqual(
        elementsIn(document).filter(
          ({ tagName, attrs }) => tagName === "script" || attrs.some(({ name }) => name === "onload"),
        ),
        [],
      );
      assert.equal(document.childNodes.at(-1).childNodes.at(-1).childNodes.length, 1);
    }
  }
});

test("what only a browser can draw is told, and is plain", async () => {
  const items = Array.from({ length: 200 }, (_, k) => ({
    id: `n${k}`,
    title: `Note ${k}`,
    url: `https://wiki.example/n${k}`,
    _entity_widgets: { cites: [{ entity: `n${(k * 7 + 1) % 200}` }] },
  }));
  const feed = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", language: "en", items });
  const { code, summary, html } = await drawn('<cited-by-graph src="feed.json" depth="all"></cited-by-graph>', {
    "feed.json": feed,
  });
  assert.deepEqual([code, summary.filled, summary.drawn], [0, 1, 0]);
  assert.match(summary.problems[0].message, /by a browser only; its content is plain/);
  assert.match(html, /Note 199/);
});

test("without what draws, that is said and nothing is written", async () => {
  const folder = emptyFolder();
  const hooks = `export const resolve = (name, context, next) => {
    if (name.startsWith("@lit-labs/ssr")) throw Object.assign(new Error(name), { code: "ERR_MODULE_NOT_FOUND" });
    return next(name, context);
  };`;
  writeFileSync(join(folder, "hooks.mjs"), hooks);
  const register = `import { register } from "node:module"; register(${JSON.stringify(pathToFileURL(join(folder, "hooks.mjs")).href)});`;
  writeFileSync(join(folder, "register.mjs"), register);
  folderOf({ "feed.json": feed, "page.html": tag }, folder);
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(join(folder, "register.mjs")).href}` };
  const { code, stderr } = await run(["prerender", join(folder, "page.html"), "--shadow"], { env });
  assert.deepEqual(
    [code, stderr],
    [3, "--shadow draws with @lit-labs/ssr, which is not there: npm install @lit-labs/ssr\n"],
  );
  assert.equal(readFileSync(join(folder, "page.html"), "utf8"), tag);
});
