/** `entity-widgets prerender`: the page around the tags, whatever it is like. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { defaultTreeAdapter, parse, serialize } from "parse5";
import { prerender } from "../../dist/builder/index.js";
import { prerendered, tag, whole, without, written } from "./prerendered.mjs";
import { folderOf, run } from "./wiki.mjs";

const odd = [
  ["CRLF", `<!doctype html>\r\n<p>a\r\n${tag}\r\n<p>b</p>\r\n`],
  ["a byte order mark", `\ufeff<!doctype html>\n${tag}\n`],
  ["unclosed elements", `<p>one<ul><li>two<li><b>three ${tag}<li>four`],
  ["unclosed formatting", `<p><b><i>bold</p>${tag}<p>still bold`],
  ["a table around", `<table><tr><td>${tag}<td>x</table>`],
  ["a place where no table's content may be", `<table>${tag}<tr><td>x</table>y`],
  ["characters beyond the first plane, references and NUL", `<p>𝄞 &amp; &unknown; &#0; \0 ${tag} 𝄞`],
  ["odd attributes", `<entity-card  SRC = feed.json\n ENTITY='one' entity=two x"y a=1 a=2 ></entity-card >`],
  ["capitals", `<ENTITY-CARD src="feed.json" entity="one"></ENTITY-CARD>`],
  ["stray ends", `</div></p></entity-card>${tag}</entity-card></section>`],
  ["frames and forms", `<form><form>${tag}</form><button>b<button>c</button>`],
  ["a paragraph without doctype", `<p>x ${tag} y</p>`],
  ["a paragraph", `<!doctype html><p>x ${tag} y</p>`],
  ["a link", `<!doctype html><a href="x">x ${tag} y</a>`],
  ["a link in a paragraph", `<!doctype html><p><a href="x">x ${tag} y</a></p>`],
  ["a heading", `<!doctype html><h2>x ${tag} y</h2>`],
  ["white space that is kept", `<pre>\nx\n${tag}\ny</pre>`],
  ["white space inside", `<entity-card src="feed.json" entity="one">\n  \n</entity-card>\n`],
  [
    "a script inside",
    `<entity-card src="feed.json" entity="one"><!-- c --><script>"</entity-card>"</script></entity-card>`,
  ],
  ["a declarative root", `<x-y><template shadowrootmode="open"><p>x</p>${tag}</template></x-y>`],
  ["a slash before the end", `<meta charset=utf-8 />${tag}<br/><img src=x />`],
];
for (const [name, source] of odd) {
  test(`all else stays as it is with ${name}`, async () => {
    const { html, folder, summary, code } = await prerendered(source);
    assert.deepEqual([code, summary.filled], [0, 1], JSON.stringify(summary));
    assert.equal(without(html), source);
    assert.match(html, /One/);
    await run(["prerender", folder]);
    assert.equal(written(folder), html);
  });
}

test("line ends are the page's own, and none are written where white space is kept", async () => {
  const { html } = await prerendered(`<!doctype html>\r\n${tag}\r\n`);
  assert.doesNotMatch(html, /[^\r]\n/);
  assert.match(
    (await prerendered(`<pre>${tag}</pre>`)).html,
    /<div data-ew-prerendered lang="en"><a [^>]*>One<\/a><p [^\n]*<\/div>/,
  );
});

for (const [name, source] of [
  ["a comment", `<!-- ${tag} -->`],
  ["a script", `<script>const a = '${tag}';</script>`],
  ["a style sheet", `<style>/* ${tag} */</style>`],
  ["a text field", `<textarea>${tag}</textarea>`],
  ["a title", `<title>${tag}</title>`],
  ["a template", `<template>${tag}</template>`],
  ["an attribute", `<p title='${tag}'>x</p>`],
  ["a picture", `<svg>${tag}</svg>`],
  ["a tag without a feed", `<entity-card entity="one"></entity-card>`],
  ["a tag with data of its own", `<entity-card entity="one"><script type="application/json">{}</script></entity-card>`],
  ["another element", `<entity-cards src="feed.json"></entity-cards><x-y src="feed.json"></x-y>`],
]) {
  test(`${name} is left alone`, async () => {
    const { html, code, summary } = await prerendered(source);
    assert.equal(html, source);
    assert.deepEqual([code, summary.tags, summary.written], [0, 0, 0]);
  });
}

test("a tag that is not closed would swallow the page: it is told with its line, and left alone", async () => {
  const source = `<p>\n<entity-card src="feed.json" entity="one" />\n<p>Everything else.</p>`;
  const { html, code, problems } = await prerendered(source);
  assert.equal(html, source);
  assert.equal(code, 1);
  assert.match(problems[0], /^2: <entity-card> is not closed/);
});

/** What an HTML parser makes of a page without what was written into tags. */
function outline(html, scriptingEnabled) {
  const document = parse(html.replace(/^\ufeff/, ""), { scriptingEnabled });
  const queue = [document];
  for (let parent; (parent = queue.pop());) {
    for (const node of [...parent.childNodes]) {
      if (node.attrs?.some(({ name }) => name === "data-ew-prerendered")) defaultTreeAdapter.detachNode(node);
      else if (node.childNodes) queue.push(node, ...(node.content ? [node.content] : []));
    }
  }
  // Where there is script, what stands in noscript is text.
  return without(serialize(document));
}

test("in any soup of markup the bytes and the elements around stay as they are, and twice gives the same", async () => {
  const marks = [
    "p",
    "b",
    "a",
    "table",
    "tr",
    "td",
    "ul",
    "li",
    "div",
    "span",
    "h2",
    "button",
    "select",
    "option",
    "form",
    "svg",
    "foreignObject",
    "math",
    "pre",
    "template",
    "textarea",
    "noscript",
    "caption",
    "nobr",
    "object",
    "dl",
    "dt",
    "x-y",
    "body",
    "html",
    "frameset",
    "entity-card",
    "summary",
  ];
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...marks).map((name) => `<${name}>`) },
    { weight: 2, arbitrary: fc.constantFrom(...marks).map((name) => `</${name}>`) },
    fc.constantFrom("text ", "é𝄞", "\n", "\r\n", "&amp;", "&#0;", "<!-- c -->", "<br>", "<script>'</p>'</script>"),
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            "entity-card",
            "rule-table",
            "score-radar",
            "score-gap",
            "cited-by-graph",
            "finding-list",
            "spec-lineage",
            "related-entities",
            "entity-link",
            "provenance-note",
            "entity-index",
          ),
          fc.constantFrom("", "\n", "<!-- c -->", "own words", "<div data-ew-prerendered>old</div>"),
        )
        .map(([name, inside]) => `<${name} src="feed.json" entity="one">${inside}</${name}>`),
    },
  );
  const soup = fc
    .tuple(
      fc.constantFrom("", "<!doctype html>", "\ufeff<!doctype html>"),
      fc.array(piece, { minLength: 3, maxLength: 25 }),
    )
    .map(([start, pieces]) => start + pieces.join(""));
  const sources = fc.sample(soup, { numRuns: 300, seed: 7 });
  const folder = folderOf({
    "feed.json": whole,
    ...Object.fromEntries(sources.map((source, k) => [`${k}.html`, source])),
  });
  const { filled } = await prerender({ places: [folder] });
  assert.ok(filled > 200, `${filled}`);
  const made = sources.map((_, k) => written(folder, `${k}.html`));
  for (const [k, source] of sources.entries()) {
    assert.equal(without(made[k]), without(source));
    for (const scripting of [true, false])
      assert.equal(outline(made[k], scripting), outline(source, scripting), source);
  }
  assert.equal((await prerender({ places: [folder] })).written, 0);
});

test("a thousand tags in paragraphs take seconds at the most", async () => {
  const source = `<!doctype html>${`<p>x ${tag}</p>\n`.repeat(1000)}`;
  const start = performance.now();
  const { summary, html } = await prerendered(source);
  assert.equal(summary.filled, 1000);
  assert.equal(without(html), source);
  assert.ok(performance.now() - start < 20_000);
});
