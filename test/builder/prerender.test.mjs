/** `entity-widgets prerender`: content of tags as plain HTML, and everything else left as it is. */
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { cli, contentsOf, emptyFolder, folderOf, run } from "./wiki.mjs";

const version = "https://jsonfeed.org/version/1.1";
const feedOf = (items, more = {}) => JSON.stringify({ version, title: "Wiki", language: "en", ...more, items });
const one = { id: "one", url: "https://wiki.example/one", title: "One", summary: "The first of all." };
const feed = feedOf([one]);
const tag = '<entity-card src="feed.json" entity="one"></entity-card>';
const written = (folder, name = "page.html") => readFileSync(join(folder, name), "utf8");

/** Prerenders a page beside its feed. Resolves to what it has become and what was said. */
async function prerendered(html, { feed: json = feed, files = {}, args = [] } = {}) {
  const folder = folderOf({ "feed.json": json, "page.html": html, ...files });
  const { code, stdout, stderr } = await run(["prerender", folder, "--json", ...args]);
  assert.ok(stdout, stderr);
  const summary = JSON.parse(stdout);
  return {
    html: written(folder),
    folder,
    code,
    summary,
    problems: summary.problems.map(({ line, message }) => `${line}: ${message}`),
  };
}

/** The page without what was written into it. */
const without = (html) => html.replace(/<(div|span) data-ew-prerendered[^>]*>[^]*?<\/\1>/g, "");

const item = {
  ...one,
  date_published: "2026-05-08",
  tags: ["Entity", "A & B"],
  authors: [{ name: "Ada" }],
  _entity_widgets: {
    kind: "Concept",
    domain: "d",
    reading_minutes: 4,
    provenance: { statement: "Written by hand." },
    rules: {
      groups: [{ id: "SP", name: "Safety" }],
      items: [
        {
          id: "SP1",
          group: "SP",
          text: "Be safe.",
          rationale: "Harm is bad.",
          note: "Often misread.",
          url: "https://wiki.example/one#SP1",
        },
        { id: "GP1", text: "Be kind." },
      ],
      source: { title: "The paper", url: "https://paper.example/", section: "3", published: "2026-01-02" },
    },
    evaluations: [
      {
        id: "e",
        title: "Adherence",
        instrument: { graders: ["Grader"] },
        levels: [
          { id: 0, name: "Overall" },
          { id: 1, name: "Traits" },
        ],
        dimensions: [
          { id: "all", name: "All of it", level: 0 },
          { id: "honesty", name: "Honesty", level: 1 },
          { id: "tact", name: "Tact", level: 1, question: "Is it tactful?" },
        ],
        series: [
          {
            id: "m",
            name: "Model",
            scores: [
              { dimension: "all", mean: 1.5, ci: { p: 0.95, lo: 1.25, hi: 1.75 }, n: 1000 },
              { dimension: "honesty", mean: -0.22, ci: { p: 0.95, lo: -0.3, hi: -0.14 }, n: 900 },
              { dimension: "tact", mean: null, missing: "not_run" },
            ],
          },
          { id: "x", name: "Example", basis: "illustrative", scores: [{ dimension: "honesty", mean: 2 }] },
        ],
        stances: [
          {
            subject: "m",
            dimension: "tact",
            position: "reserved",
            statement: "Tact is overrated.",
            source: { title: "Card" },
          },
          { subject: "m", dimension: "honesty", position: "endorsed" },
        ],
        claims: [{ statement: "Best at tact." }],
        caveats: ["Graded once."],
        source: { title: "System card", url: "https://card.example/" },
      },
    ],
    cites: [{ entity: "two", context: "One leans on two." }],
    cited_by: {
      count: 2,
      items: [
        { entity: "two", title: "Two", url: "https://wiki.example/two", context: "Two answers one." },
        { entity: "three", title: "Three", url: "https://wiki.example/three", context: "Three starts from one." },
      ],
    },
  },
};
const whole = feedOf([item, { id: "two", url: "https://wiki.example/two", title: "Two" }], {
  _entity_widgets: { format: "1.0", domains: [{ id: "d", name: "Ideas" }] },
});

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

test("a tag that is not closed would swallow the page: it is told with its line, and left alone", async () => {
  const source = `<p>\n<entity-card src="feed.json" entity="one" />\n<p>Everything else.</p>`;
  const { html, code, problems } = await prerendered(source);
  assert.equal(html, source);
  assert.equal(code, 1);
  assert.match(problems[0], /^2: <entity-card> is not closed/);
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

test("addresses are those of the page: from it, from the site's root, from its base", async () => {
  const json = feedOf([
    { id: "one", title: "One", url: "notes/one.html?a=1&b=2#c" },
    { id: "two", title: "Two", url: "/two/" },
  ]);
  const files = {
    "site/feed/feed.json": json,
    "site/blog/page.html":
      '<entity-card src="../feed/feed.json"></entity-card><entity-card src="/feed/feed.json" entity="two"></entity-card><entity-card src=" /feed/feed.json#x "></entity-card>',
    "site/blog/base.html": '<base href="/"><entity-card src="feed/feed.json"></entity-card>',
    "site/blog/a b ü/odd.html": '<entity-card src="../../feed/feed.json"></entity-card>',
  };
  const folder = folderOf(files);
  assert.equal((await run(["prerender", join(folder, "site")])).code, 0);
  const links = (name) => [...written(folder, name).matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
  assert.deepEqual(links("site/blog/page.html"), [
    "../feed/notes/one.html?a=1&amp;b=2#c",
    "/two/",
    "/feed/notes/one.html?a=1&amp;b=2#c",
  ]);
  assert.deepEqual(links("site/blog/base.html"), ["/feed/notes/one.html?a=1&amp;b=2#c"]);
  assert.deepEqual(links("site/blog/a b ü/odd.html"), ["../../feed/notes/one.html?a=1&amp;b=2#c"]);
  // A page alone does not say where its site begins.
  const alone = folderOf(files);
  const page = join(alone, "site/blog/page.html");
  const { code, stdout } = await run(["prerender", page]);
  assert.equal(code, 1);
  assert.match(
    stdout,
    /error {2}\S+page\.html:1 {2}<entity-card>: \/feed\/feed\.json begins at the site's root; --root says where that is\./,
  );
  assert.equal((await run(["prerender", page, "--root", join(alone, "site")])).code, 0);
});

test(
  "nothing outside of the site's root is read",
  { skip: process.platform === "win32" && "makes links" },
  async () => {
    const folder = folderOf({ "secret.json": feed, "site/feed.json": feed });
    symlinkSync(join(folder, "secret.json"), join(folder, "site/link.json"));
    mkdirSync(join(folder, "site/folder.json"));
    execFileSync("mkfifo", [join(folder, "site/pipe.json")]);
    const names = [
      "/../secret.json",
      "/..%2fsecret.json",
      "/link.json",
      "/folder.json",
      "/pipe.json",
      "/%zz.json",
      "file:///etc/passwd",
      "javascript:x",
    ];
    const tags = names.map((name) => `<entity-card src="${name}"></entity-card>`).join("\n");
    writeFileSync(join(folder, "site/page.html"), tags);
    const { code, stdout } = await run(["prerender", join(folder, "site"), "--json"]);
    const { problems, filled } = JSON.parse(stdout);
    assert.equal(code, 1);
    assert.equal(filled, 0);
    const reasons = [
      /not there/,
      /no path of a file/,
      /leads out of the site's root/,
      /not a regular file/,
      /not a regular file/,
      /no path of a file/,
      /file: addresses are not asked/,
      /javascript: addresses are not asked/,
    ];
    for (const [at, reason] of reasons.entries()) {
      assert.equal(problems[at].line, at + 1);
      assert.match(problems[at].message, reason);
    }
  },
);

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

test("an entity of a later page is found in its own document; a page may announce its feed", async () => {
  const json = feedOf([one], {
    _entity_widgets: { format: "1.0", documents: [{ rel: "entity", template: "entities/{id}.{lang}.json" }] },
  });
  const two = feedOf([{ ...one, id: "two", title: "Two" }]);
  const source = `<link rel="alternate" type="application/feed+json" href="feed.json"><entity-card entity="two"></entity-card><entity-card></entity-card><entity-card src="feed.json"></entity-card><entity-card src="feed.json" entity="three"></entity-card>`;
  const { html, summary, problems } = await prerendered(source, { feed: json, files: { "entities/two.en.json": two } });
  assert.deepEqual([summary.tags, summary.filled], [3, 2]);
  assert.match(html, /Two[^]*<entity-card><\/entity-card>[^]*One/);
  assert.match(problems[0], /^1: <entity-card>: The feed has no entity three\. .*three\.en\.json.*not there/);
});

test("a tag that fails is told with file, line and reason, and keeps what it had; all else is done", async () => {
  const source = [
    '<entity-card src="nowhere.json"></entity-card>',
    '<entity-card src="feed.json" entity="nobody"><div data-ew-prerendered>As it was.</div></entity-card>',
    '<rule-table src="feed.json" entity="one"></rule-table>',
    '<entity-card src="broken.json"></entity-card>',
    '<entity-card src="other.json"></entity-card>',
    tag,
  ].join("\n");
  const { html, folder, code, problems } = await prerendered(source, {
    files: { "broken.json": "{", "other.json": "{}" },
  });
  assert.equal(code, 1);
  assert.equal(
    without(html).replace(/\n<entity-card src="feed.json" entity="one">.*/s, ""),
    without(source).split("\n").slice(0, 5).join("\n"),
  );
  assert.match(html, /As it was\.[^]*One/);
  const reasons = [
    /^1: .*nowhere\.json: Cannot be read: it is not there/,
    /^2: .*no entity nobody/,
    /^3: .*nothing of this kind about one/,
    /^4: .*broken\.json is not JSON/,
    /^5: .*other\.json is no feed/,
  ];
  for (const [at, reason] of reasons.entries()) assert.match(problems[at], reason);
  const { stdout } = await run(["prerender", join(folder, "page.html")]);
  assert.match(
    stdout,
    /^1 page, 6 tags: 1 filled, 0 as the author wrote them, 5 failed; 0 files written\nerror {2}\S+page\.html:1 {2}<entity-card>: /,
  );
});

test("a feed on the web is asked as validate asks", async () => {
  const server = createServer(({ url }, response) =>
    url === "/away"
      ? response.writeHead(302, { location: "/a/feed.json" }).end()
      : response.end(feedOf([{ ...one, url: "x" }])),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${server.address().port}/`;
  const source = `<entity-card src="${address}away"></entity-card>`;
  const refused = await prerendered(source);
  assert.equal(refused.code, 1);
  assert.match(refused.problems[0], /127\.0\.0\.1 is a private address; --allow-private asks it all the same/);
  const { html } = await prerendered(source, { args: ["--allow-private"] });
  assert.match(html, new RegExp(`<a href="${address}a/x">One</a>`));
  server.close();
});

test(
  "folders are searched for HTML alone; links out of them and what is no file are passed over",
  { skip: process.platform === "win32" && "makes links" },
  async () => {
    const outside = folderOf({ "o.html": tag });
    const folder = folderOf({
      "feed.json": feed,
      "a.html": tag,
      "sub/b.HTM": tag.replace("feed.json", "../feed.json"),
      "n.md": tag,
      "n.mdx": tag,
      ".hidden/h.html": tag,
      "node_modules/m/m.html": tag,
      "x.xhtml": tag,
    });
    mkdirSync(join(folder, "dir.html"));
    symlinkSync(join(outside, "o.html"), join(folder, "out.html"));
    symlinkSync(outside, join(folder, "outside"));
    symlinkSync(folder, join(folder, "sub", "loop"));
    symlinkSync(join(folder, "a.html"), join(folder, "again.html"));
    execFileSync("mkfifo", [join(folder, "pipe.html")]);
    const before = contentsOf(outside);
    const { code, stdout } = await run(["prerender", folder, join(folder, "a.html"), "--json"]);
    const { pages, written: files, problems } = JSON.parse(stdout);
    assert.deepEqual([code, pages, files], [0, 2, 2], stdout);
    assert.deepEqual(problems.map(({ level, file }) => `${level} ${file.slice(folder.length + 1)}`).sort(), [
      "warning out.html",
      "warning outside",
      "warning pipe.html",
    ]);
    assert.deepEqual(contentsOf(outside), before);
    for (const name of ["n.md", "n.mdx", "x.xhtml", ".hidden/h.html", "node_modules/m/m.html"])
      assert.equal(written(folder, name), tag);
    const notes = await run(["prerender", join(folder, "n.md"), join(folder, "nowhere.html")]);
    assert.equal(notes.code, 3);
    assert.match(notes.stderr, /n\.md: Not an HTML file\.\n\S+nowhere\.html: Cannot be read: it is not there\./);
    assert.match((await run(["prerender", join(folder, "pipe.html")])).stderr, /Not a regular file/);
    assert.match((await run(["prerender", emptyFolder()])).stderr, /There are no HTML files/);
    assert.match(
      (await run(["prerender", folder, "--root", join(folder, "a.html")])).stderr,
      /a\.html is not a folder/,
    );
  },
);

test("a page that is not in UTF-8, or too deep, is left alone", async () => {
  const latin = Buffer.concat([Buffer.from("<p>caf"), Buffer.from([0xe9]), Buffer.from(tag)]);
  const folder = folderOf({
    "feed.json": feed,
    "latin.html": latin,
    "big5.html": `<meta charset=big5>${tag}`,
    "old.html": `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">${tag}`,
    "fine.html": `<meta charset="UTF-8">${tag}`,
    "deep.html": `${"<div>".repeat(100_000)}${tag}`,
  });
  const { code, stdout } = await run(["prerender", folder, "--json"]);
  const { problems, written: files } = JSON.parse(stdout);
  assert.equal(code, 1);
  assert.deepEqual(readFileSync(join(folder, "latin.html")), latin);
  const said = Object.fromEntries(problems.map(({ file, message }) => [file.split("/").at(-1), message]));
  assert.match(said["latin.html"], /not in UTF-8/);
  assert.match(said["big5.html"], /it is in big5/);
  assert.match(said["old.html"], /it is in iso-8859-1/);
  assert.match(written(folder, "fine.html"), /One/);
  assert.ok(
    said["deep.html"] ? /nested too deep/.test(said["deep.html"]) : written(folder, "deep.html").includes("One"),
  );
  assert.ok(files >= 1);
});

test("a thousand tags in paragraphs take seconds at the most", async () => {
  const source = `<!doctype html>${`<p>x ${tag}</p>\n`.repeat(1000)}`;
  const start = performance.now();
  const { summary, html } = await prerendered(source);
  assert.equal(summary.filled, 1000);
  assert.equal(without(html), source);
  assert.ok(performance.now() - start < 20_000);
});

test("a dry run says the same and writes nothing", async () => {
  const folder = folderOf({ "feed.json": feed, "page.html": tag });
  const { code, stdout } = await run(["prerender", folder, "--dry-run"]);
  assert.deepEqual(
    [code, stdout],
    [0, "1 page, 1 tag: 1 filled, 0 as the author wrote them, 0 failed; 1 file to be written\n"],
  );
  assert.equal(written(folder), tag);
});

test("a file keeps its permissions, and nothing else is left beside it, not even by a run that was killed", async () => {
  const folder = folderOf({ "feed.json": feed, "page.html": tag });
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(join(folder, `page.html.tmp-${pid}`), "half");
  if (process.platform !== "win32") chmodSync(join(folder, "page.html"), 0o640);
  await run(["prerender", folder]);
  assert.deepEqual(readdirSync(folder).sort(), ["feed.json", "page.html"]);
  if (process.platform !== "win32") assert.equal(statSync(join(folder, "page.html")).mode & 0o777, 0o640);
});

test("where a page cannot be written it stays whole", { skip: process.platform === "win32" && "needs ulimit" }, () => {
  const source = `<!doctype html>${"<p>word</p>".repeat(3000)}${tag}`;
  const folder = folderOf({ "feed.json": feed, "page.html": source });
  const { status, stdout } = spawnSync(
    "sh",
    ["-c", 'ulimit -f 16; exec "$0" "$@"', process.execPath, cli, "prerender", folder],
    { encoding: "utf8" },
  );
  assert.equal(status, 1);
  assert.match(stdout, /error {2}\S+page\.html {2}Cannot be written: a file would be larger than it may be/);
  assert.equal(written(folder), source);
  assert.deepEqual(readdirSync(folder).sort(), ["feed.json", "page.html"]);
});

test("runs at the same time leave each page whole", async () => {
  const pages = Object.fromEntries(Array.from({ length: 30 }, (_, k) => [`${k}.html`, `<p>${k}</p>${tag}`]));
  const folder = folderOf({ "feed.json": feed, ...pages });
  const results = await Promise.all([1, 2, 3].map(() => run(["prerender", folder])));
  for (const { code, stdout } of results)
    assert.deepEqual([code, /30 tags: 30 filled/.test(stdout)], [0, true], stdout);
  for (const [name, source] of Object.entries(pages)) {
    assert.equal(without(written(folder, name)), source);
    assert.match(written(folder, name), /One/);
  }
  assert.deepEqual(
    readdirSync(folder).filter((name) => !/^\d+\.html$|^feed\.json$/.test(name)),
    [],
  );
});

test(
  "an interrupted run ends between two pages",
  { skip: process.platform === "win32" && "needs signals" },
  async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 300 }, (_, k) => [`${k + 100}.html`, `<p>${"word ".repeat(20_000)}</p>${tag}`]),
    );
    const folder = folderOf({ "feed.json": feed, ...pages });
    const child = spawn(process.execPath, [cli, "prerender", folder]);
    const closed = once(child, "close");
    while (!/One/.test(written(folder, "100.html"))) await new Promise((resolve) => setImmediate(resolve));
    child.kill("SIGINT");
    assert.deepEqual(await closed, [130, null]);
    const all = Object.keys(pages).map((name) => /One/.test(written(folder, name)));
    assert.ok(all.includes(false));
    for (const [name, source] of Object.entries(pages)) assert.equal(without(written(folder, name)), source);
    assert.ok(!existsSync(join(folder, ".entity-widgets.lock")));
  },
);

test("the demo's own words are kept; without them each of its tags is filled", async () => {
  const demo = new URL("../../demo/", import.meta.url);
  const source = readFileSync(new URL("index.html", demo), "utf8");
  const files = Object.fromEntries(
    ["feed.en.json", "feed.zh-TW.json"].map((name) => [name, readFileSync(new URL(name, demo))]),
  );
  const folder = folderOf({ ...files, "page.html": source });
  assert.equal(
    (await run(["prerender", folder])).stdout,
    "1 page, 5 tags: 0 filled, 5 as the author wrote them, 0 failed; 0 files written\n",
  );
  assert.equal(written(folder), source);
  const bare = source.replace(
    /(<(entity-card|rule-table|score-radar|score-gap|cited-by-graph)\b[^>]*>)[^]*?(?=<\/\2>)/g,
    "$1",
  );
  writeFileSync(join(folder, "page.html"), bare);
  const { code, stdout } = await run(["prerender", folder]);
  assert.deepEqual(
    [code, stdout],
    [0, "1 page, 5 tags: 5 filled, 0 as the author wrote them, 0 failed; 1 file written\n"],
  );
  assert.equal(without(written(folder)), bare);
});

test("--help says what it does, with an example", async () => {
  assert.match((await run(["--help"])).stdout, /prerender \[options\] <html\.\.\.>/);
  const { stdout } = await run(["prerender", "--help"]);
  for (const word of [
    "--root",
    "--dry-run",
    "--json",
    "--allow-private",
    "data-ew-prerendered",
    "entity-widgets prerender dist/",
  ])
    assert.ok(stdout.includes(word), word);
});
