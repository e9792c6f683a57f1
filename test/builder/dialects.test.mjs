import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "../../dist/builder/index.js";
import { baseUrl, cites, contentsOf, emptyFolder, folderOf, problems, wiki } from "./wiki.mjs";

const target = { "b.md": "# Bee\n\nText." };
const linksOf = async (text, more = target, name = "a.md") => cites(await wiki({ [name]: text, ...more }), "a");

for (const [name, text, more] of [
  ["a Markdown link", "See [Bee](b.md)."],
  ["a Markdown link without ending", "See [Bee](./b#part)."],
  ["a route", "See [Bee](/b/)."],
  ["a route with a query", "See [Bee](/b?x=1#y)."],
  ["the site's own address in full", "See [Bee](https://wiki.example/b)."],
  ["a reference link", "See [Bee][1] and [bee].\n\n[1]: b.md\n[bee]: b.md"],
  ["a wikilink", "See [[b]]."],
  ["a wikilink with a label", "See [[b|Bee]]."],
  ["a wikilink with a heading", "See [[b#Part]]."],
  ["a wikilink to a block", "See [[b#^1a]]."],
  ["a wikilink by title", "See [[Bee]]."],
  ["a wikilink in other case", "See [[B]]."],
  ["a wikilink by a title that asks", "See [[Bee or not?]].", { "b.md": "# Bee or not?\n\nText." }],
  ["an embed", "![[b]]"],
  ["an embedded picture that is a note", "![Bee](b.md)"],
  ["a wikilink in a table", "| x | y |\n|---|---|\n| [[b\\|Bee]] | z |"],
  ["a wikilink in a quotation in a list", "- > one [[b]]"],
  ["Hugo's relref", 'See [Bee]({{< relref "b.md" >}}).'],
  ["Hugo's relref without spaces", 'See [Bee]({{<relref "b">}}).'],
  ["Hugo's ref with percent signs", 'See [Bee]({{% ref "/b.md#part" %}}).'],
  ["a link after a price", "It costs $5, see [[b]], or $10."],
]) {
  test(`${name} is a citation`, async () => assert.deepEqual(await linksOf(text, more), ["b"]));
}

for (const [name, text] of [
  ["inline code", "`[[b]]` and `[x](b.md)`"],
  ["fenced code", "```\n[[b]]\n```"],
  ["fenced code in a list", "- one\n\n  ```md\n  [[b]] [x](b.md)\n  ```"],
  ["indented code", "Text.\n\n    [[b]]"],
  ["an HTML comment", "<!-- [[b]] -->\n\n<!--\n[x](b.md)\n\n-->"],
  ["an Obsidian comment", "Text %%[[b]]%% more.\n\n%%\n[[b]]\n\n[x](b.md)\n%%"],
  ["front matter", '---\nup: "[[b]]"\n---\nText.'],
  ["an escaped bracket", "\\[[b]]"],
  ["a bracket alone", "[b] and [ ]"],
  ["a formula", "$a[[b]]$ and $$[[b]]$$\n\n$$\n[[b]]\n$$"],
  ["a definition that nothing refers to", "[b]: b.md"],
  ["arrays of tables in a shortcode", "{{< tabs >}}\n[[b]]\nname = 1\n{{< /tabs >}}"],
  ["arrays of tables in a shortcode of code", "{{< highlight toml >}}\n[[b]]\n{{< /highlight >}}"],
  ["a shortcode that is an example", '```\n{{< relref "b" >}}\n```\n\n`{{< relref "b" >}}`'],
  ["an anchor of the note", "[here](#part) [[#Part]]"],
  ["another site", "[Bee](https://other.example/b) [Bee](//wiki.example.org/b) [mail](mailto:b@b.example)"],
]) {
  test(`${name} holds no citation`, async () => assert.deepEqual(await linksOf(text), []));
}

test("a note does not cite itself, and several links are one citation with the longest sentence", async () => {
  const result = await wiki({
    "a.md":
      "See [[a]]. Short [[b]]. Here is a sentence that is quite a lot longer than the other about [[b]], with words.",
    ...target,
  });
  assert.deepEqual(result.items().a._entity_widgets.cites, [
    { entity: "b", context: "Here is a sentence that is quite a lot longer than the other about b, with words." },
  ]);
  assert.equal(result.summary.citations, 1);
});

test("a sentence of fewer than 60 characters is no context, one of more than 100 is clipped at a word", async () => {
  const long = `${"Something or other happens here ".repeat(5)}because of [[b]] in the end.`;
  const result = await wiki({ "a.md": "Short [[b]].", "c.md": long, ...target });
  const [byC, byA] = result.items().b._entity_widgets.cited_by.items.toSorted((x) => (x.context ? -1 : 1));
  assert.equal(byA.context, undefined);
  assert.ok(byC.context.length <= 100 && byC.context.endsWith("…"), byC.context);
});

test("who cites most often comes first, then by id; related are those that share most, five at most", async () => {
  const result = await wiki({
    "hub.md": "Text.",
    "z.md": "[[hub]] [[hub]]",
    "b.md": "[[hub]]",
    "a.md": "[[hub]]",
    "c.md": "[[hub]] [[x]]",
    "d.md": "[[hub]] [[x]]",
    "e.md": "[[hub]]",
    "x.md": "Text.",
  });
  const items = result.items();
  const entities = (list) => list.map(({ entity }) => entity);
  assert.deepEqual(entities(items.hub._entity_widgets.cited_by.items), ["z", "a", "b", "c", "d", "e"]);
  assert.deepEqual(entities(items.c._entity_widgets.related), ["d", "a", "b", "e", "z"]);
});

test("a link to a note that is not there is kept and reported with its line", async () => {
  const result = await wiki({ "a.md": "---\ntitle: A\n---\n\nSee [it](/articles/not-here)." });
  assert.deepEqual(cites(result, "a"), ["not-here?"]);
  assert.equal(result.summary.unresolved, 1);
  assert.deepEqual(problems(result), ["warning a.md:5 No note for the link to /articles/not-here."]);
});

test("of several notes of one name a wikilink means the one in the same folder, then the one with the shortest path", async () => {
  const files = {
    "one/n.md": "N.",
    "two/n.md": "N.",
    "two/a.md": "[[n]]",
    "three/deep/n.md": "N.",
    "b.md": "[[n]] [[two/n]]",
  };
  const result = await wiki(files);
  assert.deepEqual(cites(result, "two-a"), ["two-n"]);
  assert.deepEqual(cites(result, "b"), ["one-n", "two-n"]);
});

test("a folder's own note goes by the folder's name: index, _index, README", async () => {
  for (const name of ["index.md", "_index.md", "README.md"]) {
    const result = await wiki({ [`things/${name}`]: "Text.", "a.md": "[[things]] [x](things/) [y](things)" });
    assert.deepEqual(cites(result, "a"), ["things"], name);
  }
});

test("aliases lead to their note, and a label's definition where no note has the name", async () => {
  const files = { "b.md": "---\naliases: [Apis, Honey bee]\n---\nText.", "a.md": "[[apis]] [[Honey Bee]]" };
  assert.deepEqual(cites(await wiki(files), "a"), ["b"]);
  assert.deepEqual(await linksOf("[[publishing]]\n\n[publishing]: b.md"), ["b"]);
});

test("names may hold blanks, other scripts and accents in either normal form", async () => {
  const files = {
    "Über Größe.md": "Text.".normalize("NFC"),
    "筆記.md": "文。",
    "a.md": "[[U\u0308ber Größe]] [x](%C3%9Cber%20Gr%C3%B6%C3%9Fe.md) [[筆記]]",
  };
  assert.deepEqual(cites(await wiki(files), "a"), ["über-größe", "筆記"]);
});

test("MDX components are unwrapped, and one that leads somewhere is a link", async () => {
  const mdx =
    'import { Card, Aside } from "x";\n\n<Aside>\nSee **this** and [Bee](/b).\n</Aside>\n\n<Card title="Bees" href="/b" />\n\n{/* [c](/c) */}\n';
  const result = await wiki({ "a.mdx": mdx, ...target });
  assert.deepEqual(cites(result, "a"), ["b"]);
  const html = result.items().a.content_html;
  assert.match(html, /<strong>this<\/strong> and <a href="https:\/\/wiki\.example\/b">Bee<\/a>/);
  assert.match(html, /<a href="https:\/\/wiki\.example\/b">Bees<\/a>/);
  assert.doesNotMatch(html, /import|Aside|Card/);
});

test("front matter may be YAML, TOML or JSON", async () => {
  const result = await wiki({
    "a.md": "---\ntitle: One\ndate: 2026-05-08\ntag: Concept\ntags: [x, y]\n---\nText.",
    "b.md": '+++\ntitle = "One"\ndate = 2026-05-08\ntag = "Concept"\ntags = ["x", "y"]\n+++\nText.',
    "c.md": '{\n  "title": "One", "date": "2026-05-08", "tag": "Concept", "tags": ["x", "y"]\n}\nText.',
    "d.md": '---json\n{ "title": "One", "date": "2026-05-08", "tag": "Concept", "tags": ["x", "y"] }\n---\nText.',
  });
  for (const item of Object.values(result.items())) {
    const { title, date_published: date, tags, summary } = item;
    assert.deepEqual(
      { title, date, tags, summary, kind: item._entity_widgets.kind },
      { title: "One", date: "2026-05-08", tags: ["x", "y"], summary: "Text.", kind: "Concept" },
    );
  }
});

test("the summary is the description, else the first paragraph of prose, at most 200 characters", async () => {
  const result = await wiki({
    "a.md": "---\ndescription: Told *outright*.\n---\nText.",
    "b.md": `# B\n\n![x](x.png)\n\n## Sources\n\n- [s](https://s.example)\n\nA source.\n\n## More\n\n${"word ".repeat(80)}`,
  });
  assert.equal(result.items().a.summary, "Told outright.");
  const { summary } = result.items().b;
  assert.ok(summary.startsWith("word word") && summary.length <= 200 && summary.endsWith("…"), summary);
});

test("content is sanitised, its links and pictures absolute, its headings with ids, its math and code text", async () => {
  const result = await wiki({
    "deep/a.md":
      "# Title\n\n## A part\n\n![alt](pic.png) [b](../b.md#x) $a_b_c$ `<i>`\n\n<script>alert(1)</script><p onclick=x style='position:fixed'>kept</p>\n\n[js](javascript:alert(1))\n\n<svg><a xlink:href='javascript:1'>s</a></svg>",
    ...target,
  });
  const { content_html: html, title } = result.items()["deep-a"];
  assert.equal(title, "Title");
  assert.match(html, /<h2 id="a-part">A part<\/h2>/);
  assert.match(html, /<img src="https:\/\/wiki\.example\/deep\/pic\.png" alt="alt">/);
  assert.match(html, /<a href="https:\/\/wiki\.example\/b#x">b<\/a> \$a_b_c\$ <code>&#x3C;i><\/code>/);
  assert.match(html, /<p>kept<\/p>/);
  assert.doesNotMatch(html, /script|onclick|style|svg|xlink/);
});

test("every address in the content is absolute: anchors, raw HTML, components; one that is empty is none", async () => {
  const markdown =
    '[here](#part) [b](b.md#a--b) [[b#A & B]] [none]() <a title="t" href="../up">up</a> <img alt="p" src="p.png"> <a href="//h.example/">h</a>';
  const html = async (files, id = "deep-a") => (await wiki({ ...files, ...target })).items()[id].content_html;
  assert.equal(
    await html({ "deep/a.md": markdown }),
    '<p><a href="https://wiki.example/deep/a#part">here</a> <a href="https://wiki.example/b#a--b">b</a> ' +
      '<a href="https://wiki.example/b#a--b">b › A &#x26; B</a> <a>none</a> <a href="https://wiki.example/up" title="t">up</a> ' +
      '<img src="https://wiki.example/deep/p.png" alt="p"> <a href="https://h.example/">h</a></p>',
  );
  assert.equal(
    await html({ "deep/a.mdx": 'A <a title="t" href="/b">b</a>.' }),
    '<p>A <a href="https://wiki.example/b" title="t">b</a>.</p>',
  );
});

test("reading time is 200 words a minute, 500 characters of Chinese, or as stated", async () => {
  const result = await wiki({
    "a.md": "word ".repeat(600),
    "b.md": "字".repeat(1000),
    "c.md": "---\nreadingTime: 9\n---\nText.",
  });
  const minutes = Object.values(result.items()).map((item) => [item.id, item._entity_widgets.reading_minutes]);
  assert.deepEqual(Object.fromEntries(minutes), { a: 3, b: 2, c: 9 });
});

test("several folders may be given, also of one name; their names lead", async () => {
  const [one, two] = [emptyFolder(), emptyFolder()];
  const folders = [
    folderOf({ "a.md": "# One\n\nSee [[b]]." }, join(one, "notes")),
    folderOf({ "a.md": "# Two", "b.md": "B." }, join(two, "notes")),
  ];
  const out = emptyFolder();
  const summary = await build({ folders, out, settings: { base_url: baseUrl } });
  assert.deepEqual([summary.notes, summary.citations], [3, 1]);
  const { items } = JSON.parse(contentsOf(out)["feed.en.json"]);
  assert.deepEqual(items.map(({ id, title }) => [id, title]).sort(), [
    ["notes-2-a", "Two"],
    ["notes-2-b", "b"],
    ["notes-a", "One"],
  ]);
});

test("drafts are in no feed", async () => {
  const result = await wiki({
    "a.md": "---\ndraft: true\n---\nText.",
    "b.md": "---\npublish: false\n---\nText.",
    "c.md": "[[a]]",
  });
  assert.deepEqual(Object.keys(result.items()), ["c"]);
  assert.deepEqual(cites(result, "c"), ["a?"]);
  assert.equal(result.summary.skipped, 2);
});
