import assert from "node:assert/strict";
import { chmodSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build, FeedBuilder, positions, validate } from "../../dist/builder/index.js";
import { baseUrl, contentsOf, emptyFolder, folderOf, wiki } from "./wiki.mjs";

const many = Object.fromEntries(
  Array.from({ length: 230 }, (_, k) => [
    `n${k}.md`,
    `---\ndate: 2026-01-${String((k % 28) + 1).padStart(2, "0")}\n---\nSee [[n${(k * 7) % 230}]].`,
  ]),
);

test("a feed has pages of at most 100 items, each naming the next, newest first", async () => {
  const result = await wiki(many);
  const pages = ["feed.en.json", "feed.en.2.json", "feed.en.3.json"].map(result.document);
  assert.deepEqual(
    pages.map(({ items, next_url: next }) => [items.length, next]),
    [
      [100, "feed.en.2.json"],
      [100, "feed.en.3.json"],
      [30, undefined],
    ],
  );
  const dates = pages.flatMap(({ items }) => items.map((item) => item.date_published));
  assert.deepEqual(dates, dates.toSorted().reverse());
  assert.equal(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size, 230);
});

test("every document is read without a loss", async () => {
  const { out } = await wiki({ ...many, "x.zh.md": "文。", "x.md": "| | |\n|-|-|\n| SP1 | One |\n| SP2 | Two |" });
  for (const name of Object.keys(contentsOf(out))) {
    if (/\.json$/.test(name) && !name.startsWith("."))
      assert.deepEqual((await validate(join(out, name))).problems, [], name);
  }
});

test("the same notes give the same bytes, wherever they lie and whatever was built before", async () => {
  const first = await wiki(many);
  const second = await wiki(many);
  assert.deepEqual(contentsOf(second.out), contentsOf(first.out));
  const again = await build({ folders: [first.folder], out: first.out, settings: { base_url: baseUrl } });
  assert.deepEqual([again.written, again.removed], [0, 0]);
});

test("what a note no longer gives is taken away", async () => {
  const out = emptyFolder();
  const options = { out, settings: { base_url: baseUrl } };
  await build({ ...options, folders: [folderOf({ "a.md": "x", "b.md": "y" })] });
  const { removed } = await build({ ...options, folders: [folderOf({ "a.md": "x" })] });
  assert.equal(removed, 1);
  assert.deepEqual(readdirSync(join(out, "entities")), ["a.en.json"]);
});

test("the date of the sources is the newest note's, or SOURCE_DATE_EPOCH, never the clock's", async () => {
  const dateOf = async (files, options) =>
    (await wiki(files, options)).document("feed.en.json")._entity_widgets.build.source_date;
  const files = { "a.md": "---\ndate: 2026-05-08\nupdated: 2026-06-07\n---\nText.", "b.md": "Text." };
  assert.equal(await dateOf(files), "2026-06-07T00:00:00Z");
  assert.equal(await dateOf(files, { sourceDateEpoch: "1700000000" }), "2023-11-14T22:13:20Z");
  assert.equal(await dateOf({ "b.md": "Text." }), undefined);
});

test("graph.json holds whole numbers, a row an entity, and the layout is the same each time", async () => {
  const { document } = await wiki(many);
  const graph = document("graph.json");
  for (const column of ["ids", "titles", "urls", "kinds", "domains", "in", "x", "y"])
    assert.equal(graph[column].length, 230);
  assert.ok([...graph.x, ...graph.y, ...graph.edges].every(Number.isInteger));
  assert.equal(
    graph.in.reduce((sum, count) => sum + count),
    graph.edges.length / 2,
  );
  assert.notDeepEqual(await positions(3, [0, 1]), await positions(3, [1, 2]));
  assert.deepEqual(await positions(3, [0, 1, 1, 2]), await positions(3, [0, 1, 1, 2]));
});

test("notes that nothing joins are set down around the largest group, side by side rather than one over the other", async () => {
  const [x, y] = await positions(6, [0, 1, 1, 2, 3, 4]);
  assert.deepEqual(x, [34, 1, -30, -60, -96, 22]);
  assert.deepEqual(y, [15, -12, -40, 38, 18, 68]);
  const alone = await positions(8, []);
  assert.deepEqual(alone, [
    [24, 104, 24, 104, -56, -56, 24, 104],
    [7, 7, 67, 67, 7, 67, -53, -53],
  ]);
});

test("a wiki of many small groups fills a picture half as wide again as high, and no two of its groups meet", async () => {
  const size = 300;
  const [x, y] = await positions(size, Array.from({ length: size / 3 }, (_, at) => [3 * at, 3 * at + 1]).flat());
  const extent = (values) => Math.max(...values) - Math.min(...values);
  const shape = extent(x) / extent(y);
  assert.ok(shape > 1.2 && shape < 1.8, `${shape}`);
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) {
      const joined = other === one + 1 && one % 3 === 0;
      if (!joined) assert.ok(Math.hypot(x[one] - x[other], y[one] - y[other]) >= 40, `${one} ${other}`);
    }
  }
});

test("a build that is stopped leaves the old output as it was, and nothing else", async () => {
  const result = await wiki(many);
  const before = contentsOf(result.out);
  const changed = folderOf(Object.fromEntries(Object.keys(many).map((name) => [name, "Changed."])));
  const stop = new AbortController();
  const builder = new FeedBuilder({
    folders: [changed],
    out: result.out,
    settings: { base_url: baseUrl },
    signal: stop.signal,
    onProgress: (done) => done === 100 && stop.abort(new Error("stopped")),
  });
  await assert.rejects(builder.build(), /stopped/);
  await builder.close();
  assert.deepEqual(contentsOf(result.out), before);
});

test("temporary folders and locks of builds that were killed are swept away", async () => {
  const out = folderOf({ ".entity-widgets-tmp-999999999-x/feed.en.json": "{", ".entity-widgets.lock": "999999999\n" });
  await build({ folders: [folderOf({ "a.md": "x" })], out, settings: { base_url: baseUrl } });
  assert.deepEqual(readdirSync(out).sort(), [".entity-widgets-files.json", "entities", "feed.en.json", "graph.json"]);
});

test("two builds at once: the second says who is at work", async () => {
  const out = folderOf({ ".entity-widgets.lock": `${process.ppid}\n` });
  const late = build({ folders: [folderOf({ "a.md": "x" })], out, settings: { base_url: baseUrl } });
  await assert.rejects(late, new RegExp(`Another build \\(process ${process.ppid}\\)`));
});

test("a lock that names nobody is waited for, then broken; one of this process is respected", async () => {
  const folder = folderOf({ "a.md": "x" });
  const out = folderOf({ ".entity-widgets.lock": "" });
  const options = { folders: [folder], out, settings: { base_url: baseUrl } };
  await build(options);
  const [one, other] = await Promise.allSettled([build(options), build(options)]);
  const failed = [one, other].filter(({ status }) => status === "rejected");
  for (const { reason } of failed) assert.match(reason.message, /Another build \(process \d+\) is writing/);
  assert.ok(failed.length < 2);
  await Promise.all([1, 2, 3].map(() => build({ ...options, patience: 30_000 })));
  assert.ok(!readdirSync(out).some((name) => name.includes("lock") || name.includes("tmp")));
});

for (const [when, stopsAt] of [
  ["while the graph is laid out", ({ what }) => what === "steps of the layout"],
  ["while files are written", ({ what, done }) => what === "files" && done > 100],
]) {
  test(`a build that is stopped ${when} leaves the old output as it was`, async () => {
    const result = await wiki(many);
    const before = contentsOf(result.out);
    const stop = new AbortController();
    const builder = new FeedBuilder({
      folders: [
        folderOf(Object.fromEntries(Object.keys(many).map((name, k) => [name, `Changed [[n${(k * 3) % 230}]].`]))),
      ],
      out: result.out,
      settings: { base_url: baseUrl },
      signal: stop.signal,
      onProgress: (done, all, what) => stopsAt({ done, what }) && stop.abort(new Error("stopped")),
    });
    await assert.rejects(builder.build(), /stopped/);
    await builder.close();
    assert.deepEqual(contentsOf(result.out), before);
  });
}

test("an output that cannot be written is said so", async () => {
  const folder = folderOf({ "a.md": "x" });
  const file = join(emptyFolder(), "file");
  writeFileSync(file, "");
  await assert.rejects(build({ folders: [folder], out: file, settings: { base_url: baseUrl } }), /cannot be written/);
  await assert.rejects(
    build({ folders: [folder], out: join(file, "below"), settings: { base_url: baseUrl } }),
    /cannot be written/,
  );
  if (process.platform === "linux")
    await assert.rejects(
      build({ folders: [folder], out: "/proc/x", settings: { base_url: baseUrl } }),
      /cannot be written/,
    );
  if (process.getuid?.() === 0) return;
  const closed = emptyFolder();
  chmodSync(closed, 0o500);
  await assert.rejects(build({ folders: [folder], out: closed, settings: { base_url: baseUrl } }), /no permission/);
});

test("another base URL in the settings has every note read again", async () => {
  const folder = folderOf({
    "entity-widgets.yaml": "base_url: https://one.example",
    "a.md": "See [b](https://two.example/b).",
    "b.md": "x",
  });
  const builder = new FeedBuilder({ folders: [folder], out: emptyFolder() });
  assert.equal((await builder.build()).citations, 0);
  writeFileSync(join(folder, "entity-widgets.yaml"), "base_url: https://two.example");
  assert.equal((await builder.update([join(folder, "entity-widgets.yaml")])).citations, 1);
  await builder.close();
});

test("building again reads only what has changed", async () => {
  const folder = folderOf(many);
  const read = [];
  const builder = new FeedBuilder({
    folders: [folder],
    out: emptyFolder(),
    settings: { base_url: baseUrl },
    onProgress: (done, all, what) => what === "notes" && read.push([done, all]),
  });
  await builder.build();
  read.length = 0;
  writeFileSync(join(folder, "n5.md"), "# Five\n\nSee [[n6]] and [[n7]], which is more than was here before.");
  const summary = await builder.build();
  await builder.close();
  assert.deepEqual(read, [[230, 230]]);
  assert.ok(summary.written > 0 && summary.unchanged > 200, JSON.stringify(summary));
  assert.ok(statSync(folder).isDirectory());
});
