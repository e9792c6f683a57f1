/** `entity-widgets prerender`: which files are read, and how they are written. */
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
import { join } from "node:path";
import { test } from "node:test";
import { feed, tag, without, written } from "./prerendered.mjs";
import { cli, contentsOf, emptyFolder, folderOf, run } from "./wiki.mjs";

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
