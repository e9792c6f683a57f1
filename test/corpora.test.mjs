/** JSON Feeds that real sites publish, where they are at hand: beside the checkout in shared/corpora/feeds, or in $CORPORA/feeds. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { env } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(env.CORPORA ?? join(root, "../shared/corpora"), "feeds");
const skip = existsSync(folder) ? false : "no corpora here";

/** Each author of this site has an address, and every one is null. */
const authorless = ["", ...Array.from({ length: 23 }, (_, index) => `/items/${index}`)].map((place) => ({
  path: `${place}/author/url`,
  message: "Must be an http, https or mailto address, is null.",
}));

const feeds = [
  { name: "docusaurus-popgen", items: 3, problems: [], language: undefined, authors: ["Pavel Dimens"] },
  { name: "eleventy-jkc-codes", items: 3, problems: [], language: "en-GB", authors: ["John Kemp-Cruz"] },
  { name: "jekyll-gesko", items: 23, problems: authorless, language: undefined, authors: ["gesko"] },
  { name: "mkdocs-evaluationcontext", items: 51, problems: [], language: "en", authors: ["jDuddy"] },
];

let scratch, parseFeed;
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), "entity-widgets-corpora-"));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: { outDir: scratch, lib: { entry: join(root, "src/feed.ts"), formats: ["es"], fileName: "feed" } },
  });
  ({ parseFeed } = await import(pathToFileURL(join(scratch, "feed.js"))));
});
after(() => rm(scratch, { recursive: true }));

test("feed.js in Node reads the sample without a loss", () => {
  const sample = JSON.parse(readFileSync(join(root, "demo/feed.en.json")));
  const { feed, problems } = parseFeed(sample, { baseUrl: "https://a.example/feed.en.json" });
  assert.deepEqual(problems, []);
  assert.equal(feed.items.length, sample.items.length);
});

for (const { name, items, problems, language, authors } of feeds) {
  test(name, { skip }, () => {
    const json = JSON.parse(readFileSync(join(folder, `${name}.json`)));
    const read = parseFeed(json, { baseUrl: json.home_page_url });
    assert.equal(json.items.length, items);
    assert.deepEqual(
      read.feed.items.map(({ id, title, content_html }) => [id, title, content_html]),
      json.items.map(({ id, title, content_html }) => [id, title, content_html]),
    );
    assert.deepEqual(read.problems, problems);
    assert.equal(read.feed.language, language);
    assert.deepEqual(
      (read.feed.items[0].authors ?? read.feed.authors).map((author) => author.name),
      authors,
    );
  });
}
