/** `entity-widgets prerender`: where feeds are found, and what is said where they are not. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { feed, feedOf, one, prerendered, tag, without, written } from "./prerendered.mjs";
import { folderOf, run } from "./wiki.mjs";

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

test("a list of all entities has those of every page of the feed, and what is missing is told", async () => {
  const page = (id, next) => feedOf([{ ...one, id, title: `Note ${id}` }], next && { next_url: next });
  const source =
    '<entity-index src="feed.json"></entity-index><cited-by-graph src="feed.json" depth="all"></cited-by-graph>';
  const files = { "2.json": page("b", "3.json"), "3.json": page("c") };
  const { html, problems } = await prerendered(source, { feed: page("a", "2.json"), files });
  assert.equal(html.match(/Note [abc]</g).join(), "Note a<,Note b<,Note c<,Note a<,Note b<,Note c<");
  assert.deepEqual(problems, []);
  const cut = await prerendered(source, { feed: page("a", "2.json"), files: { "2.json": page("b", "3.json") } });
  assert.match(cut.html, /Note a[^]*Note b/);
  assert.match(cut.problems[0], /^1: <entity-index>: .*3\.json.*not there/);
  const elsewhere = await prerendered(source, { feed: page("a", "https://other.example/2.json") });
  assert.match(elsewhere.problems[0], /^1: <entity-index>: .*is on another server/);
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
