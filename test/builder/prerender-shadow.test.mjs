/** `entity-widgets prerender --shadow`: tags drawn without a browser, in a declarative root of what stands in them. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { drawn as drawnBeside } from "./prerendered.mjs";
import { run } from "./wiki.mjs";

const demo = (name) => readFileSync(new URL(`../../demo/${name}`, import.meta.url), "utf8");
const feeds = { "feed.en.json": demo("feed.en.json"), "feed.zh-TW.json": demo("feed.zh-TW.json") };
const tag = (name, attributes = "") =>
  `<${name} src="feed.en.json" entity="claude-constitution"${attributes}></${name}>`;
const drawn = (html, files = feeds) => drawnBeside(html, files);

const withoutOurs = (html) =>
  html.replace(/<(div|span) data-ew-prerendered[^>]*><template[^]*?<\/template>[^]*?<\/\1>(?=<\/)/g, "");

for (const [start, patterns] of [
  [
    "entity-card",
    [
      /part="title"[^>]*>\s*<a href="[^"]*claude-constitution">Claude's Constitution/,
      /Reading time 4 minutes/,
      /Cited by <b>19<\/b>/,
    ],
  ],
  ["rule-table", [/data-id="SP3"/, /Avoid actions that are drastic/, /<details/, /href="#SP1"/]],
  [
    "score-radar",
    [/<svg class="plot radar"/, /part="interval"/, /Claude Mythos Preview/, /best on 10 of 15, tied on 5/],
  ],
  ["score-gap", [/Own stance/, /Reserved/, /The system card reports/]],
  ["entity-index", [/part="legend"/, /<input type="search"/, /The AI safety company/, /part="meta"/]],
  ["cited-by-graph", [/<svg class="picture/, /part="node/, /Citations of “Claude's Constitution/]],
  ["finding-list", [/<svg class="plot"/, /<bdi>20%<\/bdi>/, /Difference in percentage points: −18/]],
  [
    "spec-lineage",
    [/<div class="few">\s*<ol class="years">/, /data-share="1"/, /aria-current="true"/, /this document/],
  ],
  ["related-entities", [/part="title"[^>]*><a href="[^"]*anthropic">Anthropic/, /writes and maintains the document/]],
  [
    "provenance-note",
    [/<dt part="label">Origin<\/dt>/, /AI-synthesised/, /<code dir="ltr">articles\/claude-constitution\.md/],
  ],
  [
    "entity-link",
    [/<a part="link" href="[^"]*claude-constitution"[^>]*><span lang="en" dir="auto">Claude's Constitution/],
  ],
]) {
  test(`${start} is drawn, with its plain content behind`, async () => {
    const source = `<!doctype html><html lang="en"><p>x</p>${tag(start)}<p>y</p>`;
    const { html, roots, summary, code } = await drawn(source);
    assert.deepEqual([code, summary.filled, summary.drawn, summary.problems], [0, 1, 1, []]);
    for (const pattern of patterns) assert.match(roots[0], pattern);
    assert.doesNotMatch(roots[0], /lit-part|<!--|<\?|undefined|\[object|NaN|page\.invalid/);
    assert.match(html, new RegExp(`<${start} [^>]*><div data-ew-prerendered theme="auto"><template`));
    const plain = html.replace(/<template[^]*<\/template>/, "");
    assert.match(plain, /Claude's Constitution|Adherence|Agentic Misalignment/);
    assert.equal(withoutOurs(html), source);
  });
}

test("the style sheets are those of the hashes told, one a kind of tag", async () => {
  const tags = ["entity-card", "score-gap", "entity-card", "score-radar"].map((name) => tag(name)).join("\r\n");
  const { html, summary, page } = await drawn(`<!doctype html>\r\n<html lang="en">${tags}`);
  const sheets = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => text.replaceAll("\r\n", "\n"));
  assert.equal(sheets.length, 4);
  const hashes = sheets.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  assert.deepEqual(summary.styles, [...new Set(hashes)].sort());
  assert.equal(summary.styles.length, 3);
  const { stdout } = await run(["prerender", page, "--shadow"]);
  assert.equal(
    stdout,
    `1 page, 4 tags: 4 filled (4 drawn), 0 as the author wrote them, 0 failed; 0 files written\nstyle-src ${summary.styles.join(" ")}\n`,
  );
});

test("twice gives the same bytes in any time zone, and without --shadow the roots are gone", async () => {
  const source = `<!doctype html><html lang="en">${["entity-card", "rule-table", "score-radar", "score-gap", "cited-by-graph", "finding-list", "spec-lineage", "related-entities", "provenance-note", "entity-index"].map((name) => tag(name)).join("\n")}`;
  const late = JSON.parse(feeds["feed.en.json"]);
  late.items[0].date_published = "2026-05-08T23:30:00Z";
  const { page, html } = await drawn(source, { ...feeds, "feed.en.json": JSON.stringify(late) });
  for (const TZ of ["Asia/Taipei", "America/Los_Angeles"]) {
    const { stdout } = await run(["prerender", page, "--shadow"], { env: { TZ } });
    assert.match(stdout, /0 files written/);
    assert.equal(readFileSync(page, "utf8"), html);
  }
  await run(["prerender", page]);
  assert.doesNotMatch(readFileSync(page, "utf8"), /<template|theme=/);
});

test("a note, which only a browser sanitises, is plain, and a line says so", async () => {
  const { html, summary, code } = await drawn(`<!doctype html><html lang="en">${tag("entity-article")}`);
  assert.deepEqual([code, summary.filled, summary.drawn], [0, 1, 0]);
  assert.match(
    summary.problems[0].message,
    /<entity-article>: It can be drawn by a browser only; its content is plain\./,
  );
  assert.match(html, /<h2 dir="auto">Two roles<\/h2>/);
  assert.doesNotMatch(html, /<template/);
});

test("a root may stand in a paragraph, and none in a link", async () => {
  const source = `<!doctype html><html lang="en"><p>x ${tag("rule-table")} y</p><a href="z">${tag("entity-card")}</a>`;
  const { html, summary } = await drawn(source);
  assert.deepEqual([summary.filled, summary.drawn], [2, 1]);
  assert.match(html, /<span data-ew-prerendered theme="auto"><template shadowrootmode="open">[^]*<table/);
  assert.match(html, /<a href="z"><entity-card [^>]*><span data-ew-prerendered><bdi>/);
  assert.equal(withoutOurs(html).replace(/<span data-ew-prerendered>.*?<\/span>/s, ""), source);
});

test("the interface speaks the language of the place, and the content says its own", async () => {
  const source = `<!doctype html><html lang="en">${tag("entity-card", ' lang="zh-TW"')}${tag("entity-card", ' lang="de"')}${tag("score-gap", ' lang="ar"')}`;
  const { roots, summary } = await drawn(source);
  assert.equal(summary.drawn, 3, JSON.stringify(summary));
  assert.match(roots[0], /lang="zh-TW"[^]*Claude 憲章[^]*被引用/);
  assert.match(roots[1], /<div class="base" lang="de"[^]*lang="en"[^]*Claude's Constitution[^]*Zitiert/);
  assert.match(roots[2], /<div class="base" lang="ar" dir="rtl"/);
});

test("attributes of the tag are heeded, its theme too", async () => {
  const source = `<!doctype html><html lang="en">${tag("rule-table", ' group="GP" theme="dark"')}${tag("score-radar", ' view="table"')}${tag("cited-by-graph", ' view="list" direction="in"')}${tag("entity-card", ' layout="row" theme="&quot;x"')}`;
  const { html, roots, summary } = await drawn(source);
  assert.equal(summary.drawn, 4, JSON.stringify(summary));
  assert.match(html, /<div data-ew-prerendered theme="dark"><template/);
  assert.match(html, /<div data-ew-prerendered theme="auto"><template/);
  assert.ok(roots[0].includes("GP1") && !roots[0].includes("SP1"));
  assert.match(roots[1], /<table[^]*1\.36/);
  assert.match(roots[2], /<ul>[^]*Anthropic writes the Constitution/);
  assert.match(roots[2].slice(0, roots[2].indexOf("</style>")), /\.section/);
  assert.doesNotMatch(roots[3], /Reading time/);
});
