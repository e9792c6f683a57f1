/** `entity-widgets prerender`: what is written into tags, as plain HTML. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { feedOf, one, prerendered, tag, whole, without, written } from "./prerendered.mjs";
import { run } from "./wiki.mjs";

for (const [start, words] of [
  [
    "<entity-card",
    [
      '<a href="https://wiki.example/one">One</a>',
      "The first of all.",
      '<time datetime="2026-05-08">May 8, 2026</time>',
      "Concept",
      "Ideas",
      "4 minutes",
      "Ada",
      "A &amp; B",
      "Written by hand.",
    ],
  ],
  [
    "<rule-table",
    [
      "Safety",
      '<a href="https://wiki.example/one#SP1">SP1</a>',
      "Be safe.",
      "Harm is bad.",
      "Often misread.",
      "GP1",
      "Be kind.",
      '<a href="https://paper.example/">The paper</a>, <bdi>3</bdi>, January 2, 2026',
    ],
  ],
  [
    "<score-radar",
    [
      "<caption><bdi>Adherence</bdi> (<bdi>Grader</bdi>)</caption>",
      "Traits",
      "1.5 [1.25, 1.75], n = 1,000",
      "−0.22 [−0.3, −0.14], n = 900",
      "– (not run)",
      "Example</bdi> (illustrative)",
      "<q>Best at tact.</q>",
      "Graded once.",
      '<a href="https://card.example/">System card</a>',
    ],
  ],
  [
    "<score-gap",
    [
      "Tact, Model",
      "Is it tactful?",
      "<q>Best at tact.</q>",
      "reserved: Tact is overrated.",
      "Card",
      "Honesty, Model",
      "−0.22 [−0.3, −0.14], n = 900",
      "endorsed",
    ],
  ],
  [
    "<finding-list",
    [
      "<b>It keeps.</b></p>",
      "As far as is known.",
      "<li><bdi>kept</bdi>, <bdi>Model</bdi>: <bdi>54%</bdi> → <bdi>7%</bdi> (<bdi>others</bdi> <bdi>14%</bdi>)</li>",
      "<li><bdi>asked</bdi>: – → <bdi>1,500\u00a0ms</bdi> (<bdi>none</bdi> –)</li>",
      '<a href="https://study.example/">A study</a>',
    ],
  ],
  [
    "<spec-lineage",
    [
      "<li>1999: <bdi>Before</bdi> · <bdi>Long ago.</bdi></li>",
      '<li>2026: <b><a href="https://one.example/">One</a></b> · <bdi>Ada</bdi> · <bdi>this document</bdi></li>',
      "<li><bdi>Undated</bdi> · <bdi>draft</bdi></li>",
    ],
  ],
  [
    "<entity-index",
    [
      "<p><bdi>Ideas</bdi></p>",
      '<a href="https://wiki.example/one">One</a>: <bdi>The first of all.</bdi></li>',
      '<a href="https://wiki.example/two">Two</a></li>',
    ],
  ],
  [
    "<cited-by-graph",
    [
      '→ <a href="https://wiki.example/one">One</a>',
      '<a href="https://wiki.example/three">Three</a>: <bdi>Three starts from one.</bdi>',
      "⇄ ",
      '<a href="https://wiki.example/two">Two</a>: <bdi>Two answers one.</bdi> <bdi>One leans on two.</bdi>',
    ],
  ],
]) {
  test(`${start}> gets all it would show`, async () => {
    const source = `<!doctype html><p>Before</p>${start} src="feed.json" entity="one">${start.replace("<", "</")}><p>After</p>`;
    const { html, code, summary } = await prerendered(source, { feed: whole });
    assert.deepEqual([code, summary.tags, summary.filled, summary.written], [0, 1, 1, 1], JSON.stringify(summary));
    for (const word of words) assert.ok(html.includes(word), `${word} is not in ${html}`);
    assert.equal(without(html), source);
  });
}

for (const [name, attributes, has, lacks] of [
  ["group and no-rationale", 'group="SP" no-rationale', ["SP1"], ["GP1", "Harm is bad"], "rule-table"],
  ["levels", 'levels="1"', ["Honesty"], ["All of it"], "score-radar"],
  ["series", 'series="x"', ["Example"], ["Model"], "score-radar"],
  ["evaluation", 'evaluation="e"', ["Honesty"], [], "score-radar"],
  ["direction in", 'direction="in"', ["→ <a", "Two answers"], ["⇄", "</a> →"], "cited-by-graph"],
  ["direction out", 'direction="out"', ["</a> →", "One leans"], ["⇄", "→ <a", "Three starts"], "cited-by-graph"],
  ["depth all", 'depth="all"', ["Ideas", "Two", "Three"], ["starts"], "cited-by-graph"],
  ["domain", 'domain="d"', ["One"], ["Two"], "entity-index"],
  ["tag", 'tag="A & B"', ["One"], ["Two"], "entity-index"],
  ["kind", 'kind="Concept"', ["One"], ["Two"], "entity-index"],
  ["sort date", 'sort="date"', ['One</a> · <time datetime="2026-05-08">May 8, 2026</time>: '], [], "entity-index"],
  ["sort cited-by", 'sort="cited-by"', ["One</a> (2): ", "Two</a> (1)"], [], "entity-index"],
  ["group-by none", 'group-by="none"', ["One", "Two"], ["Ideas"], "entity-index"],
  ["group-by kind", 'group-by="kind"', ["<bdi>Concept</bdi>"], ["Ideas"], "entity-index"],
  ["layout row", 'layout="row"', ["The first"], ["Ada", "Ideas", "4 minutes"], "entity-card"],
].map(([name, attributes, has, lacks, widget]) => [
  `${name} of ${widget}`,
  `<${widget} ${attributes} src="feed.json" entity="one"></${widget}>`,
  has,
  lacks,
])) {
  test(`${name} is heeded`, async () => {
    const { html } = await prerendered(attributes, { feed: whole });
    for (const word of has) assert.ok(html.includes(word), `${word} is not in ${html}`);
    for (const word of lacks) assert.ok(!html.includes(word), `${word} is in ${html}`);
  });
}

test("twice gives the same bytes and writes nothing; a changed feed is taken up", async () => {
  const { folder, html } = await prerendered(`<body>\n${tag}\n<p>x\n`);
  const again = await run(["prerender", folder]);
  assert.equal(again.stdout, "1 page, 1 tag: 1 filled, 0 as the author wrote them, 0 failed; 0 files written\n");
  assert.equal(written(folder), html);
  writeFileSync(join(folder, "feed.json"), feedOf([{ ...one, title: "Renamed" }]));
  await run(["prerender", folder]);
  assert.equal(written(folder), html.replace(">One<", ">Renamed<"));
});

test("what stands in a paragraph is running text, and what stands in a link has no link", async () => {
  const { html } = await prerendered(`<!doctype html><p>${tag}</p><a href="x">${tag}</a><div>${tag}</div>`);
  const [first, second, third] = html.split(/<\/entity-card>/);
  assert.match(
    first,
    /<span data-ew-prerendered lang="en"><bdi><a href="[^"]*">One<\/a><\/bdi><br><bdi>The first of all\.<\/bdi><\/span>/,
  );
  assert.match(second, /<span data-ew-prerendered lang="en"><bdi>One<\/bdi><br>/);
  assert.match(third, /<div data-ew-prerendered lang="en"><a href/);
});

test("a table in a paragraph is lines of text", async () => {
  const { html } = await prerendered('<!doctype html><p><rule-table src="feed.json" entity="one"></rule-table></p>', {
    feed: whole,
  });
  assert.doesNotMatch(html, /<t[dr]|<table/);
  assert.match(html, /<b>(<bdi>)?<a [^>]*>SP1<\/a>.*Be safe\..*<br>.*GP1/);
});

test("what an author wrote is kept, unless there is a place for both", async () => {
  const own = '<entity-card src="feed.json" entity="one"><b>My own words</b></entity-card>';
  const kept = await prerendered(own);
  assert.equal(kept.html, own);
  assert.deepEqual([kept.code, kept.summary.kept, kept.summary.written], [0, 1, 0]);
  const both = await prerendered(own.replace("</entity", "<div data-ew-prerendered>old</div> and more</entity"));
  assert.match(
    both.html,
    /<b>My own words<\/b><div data-ew-prerendered lang="en"><a [^]*One[^]*<\/div> and more<\/entity-card>$/,
  );
  assert.doesNotMatch(both.html, /old/);
});

test("words of a feed are text, and its addresses http, https or mailto", async () => {
  const nasty = `</div></entity-card><script>alert(1)</script>"'&<b onclick=x>\0\u2028`;
  const json = feedOf([
    {
      id: "one",
      title: nasty,
      summary: nasty,
      url: "java\nscript:alert(1)",
      tags: [nasty],
      date_published: '2026"><img src=x>',
      _entity_widgets: {
        rules: {
          items: [{ id: nasty, text: nasty, url: "data:text/html,x" }],
          source: { title: nasty, url: "\u0001javascript:x" },
        },
        cited_by: { items: [{ entity: nasty, title: nasty, url: "vbscript:x", context: nasty }] },
      },
    },
  ]);
  const tags = ["entity-card", "rule-table", "cited-by-graph"].map((name) => `<${name} src="feed.json"></${name}>`);
  for (const around of ["", "<p>", '<a href="x">']) {
    const { html, summary, folder } = await prerendered(`<!doctype html>${around}${tags.join("")}`, { feed: json });
    assert.equal(summary.filled, 3, JSON.stringify(summary));
    assert.doesNotMatch(html, /<script|<img|<b onclick|\0|href="(?!x")/);
    assert.equal(html.match(/<\/entity-card>/g).length, 1);
    await run(["prerender", folder]);
    assert.equal(written(folder), html);
  }
});

test("the language of the place is wanted, and told where there is another", async () => {
  const chinese = feedOf(
    [{ id: "one-zh", title: "一", url: "https://wiki.example/zh/one", _entity_widgets: { entity: "one" } }],
    { language: "zh-TW" },
  );
  const arabic = feedOf([{ ...one, title: "واحد" }], { language: "ar" });
  const json = feedOf([one], {
    _entity_widgets: {
      format: "1.0",
      languages: [
        { lang: "zh-TW", feed_url: "zh/feed.json" },
        { lang: "de", feed_url: "de.json" },
      ],
    },
  });
  const source = `<!doctype html><html lang="en"><div lang="zh-Hant">${tag}</div>\n${tag}\n${tag.replace("src", 'lang="de" src')}\n${tag.replace("feed.json", "ar.json")}`;
  const { html, problems, code } = await prerendered(source, {
    feed: json,
    files: { "zh/feed.json": chinese, "ar.json": arabic },
  });
  const [first, second, third, fourth] = html.split("</entity-card>");
  assert.match(first, /<div data-ew-prerendered><a href="https:\/\/wiki\.example\/zh\/one">一</);
  assert.match(second, /<div data-ew-prerendered><a [^>]*>One</);
  assert.match(third, /<div data-ew-prerendered lang="en"><a [^>]*>One</);
  assert.match(fourth, /<div data-ew-prerendered lang="ar" dir="rtl"><a [^>]*>واحد</);
  assert.equal(code, 0);
  assert.match(problems[0], /^3: <entity-card>: \S*de\.json.*not there/);
});

const note = (item) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Notes",
    language: "en",
    items: [{ id: "tide", url: "https://a.example/notes/tide", title: "Tide", authors: [{ name: "Ada" }], ...item }],
  });

async function noteOf(item, attributes = "") {
  const source = `<!doctype html><entity-article src="feed.json" entity="tide"${attributes}></entity-article>`;
  const { html, code } = await prerendered(source, { feed: note(item) });
  assert.equal(code, 0);
  assert.equal(without(html), source);
  return html;
}

test("a note is written as it reads, of allowed markup only, with its sources", async () => {
  const html = await noteOf({
    content_html:
      `<h1>Heights</h1><p onclick="x()" style="position:fixed" id="x">One <a href="../x">there</a>` +
      `<a href="java&Tab;script:x()">nowhere</a><img src="a.png" alt="drawn"></p><script>x()</script>` +
      `<entity-card src="z"><b>own</b></entity-card><table><tr><td colspan="2">1</td></tr></table>` +
      `<form><input>form</form><svg><a href="x">y</a></svg><x-y>z</x-y><iframe srcdoc="x"></iframe>`,
    _entity_widgets: { sources: [{ title: "A book", url: "https://b.example/" }] },
  });
  for (const words of [
    '<b><a href="https://a.example/notes/tide">Tide</a></b>',
    "Ada",
    '<h2 dir="auto">Heights</h2>',
    '<p dir="auto">One <a href="https://a.example/x" rel="noopener noreferrer">there</a>nowheredrawn</p>',
    '<p dir="auto"><b>own</b></p>',
    '<td colspan="2">1</td>',
    '<li><a href="https://b.example/">A book</a></li>',
  ])
    assert.ok(html.includes(words), `${words} is not in ${html}`);
  assert.doesNotMatch(html, /script|onclick|style=|id="|<img|entity-card|form|svg|x-y|iframe/);
});

test("a note has its pictures where the tag says so, and no head where it says not", async () => {
  const html = await noteOf({ content_html: '<p>One<img src="a.png" alt="A"></p>' }, " images no-header");
  assert.match(html, /<img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="A" src="[^"]*a\.png">/);
  assert.doesNotMatch(html, /Tide|Ada/);
});

test("a note of plain text, one without, and one that is nested too deep to be read", async () => {
  assert.match(
    await noteOf({ content_text: "One <b>\n\nTwo" }),
    /<p dir="auto">One &lt;b><\/p>\s*<p dir="auto">Two<\/p>/,
  );
  assert.match(await noteOf({ content_html: `deep${"<b>".repeat(50_000)}er` }), /deep/);
  const { summary } = await prerendered(
    '<!doctype html><entity-article src="feed.json" entity="tide"></entity-article>',
    { feed: note({ content_html: "<script>x()</script>" }) },
  );
  assert.equal(summary.filled, 0);
  assert.match(summary.problems[0].message, /says nothing of this kind/);
});
