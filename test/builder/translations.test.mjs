import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { readPaths } from "../../dist/builder/index.js";
import { cites, wiki } from "./wiki.mjs";

const shape = (files) => readPaths(files).map(({ lang = "", path }) => `${lang}:${path}`);

test("languages are found in suffixes, folders beside and folders of their own", () => {
  for (const [files, expected] of [
    [
      ["n.md", "n.zh-TW.md", "v1.2.md"],
      [":n", "zh-TW:n", ":v1.2"],
    ],
    [
      ["n.en.md", "n.fr.md"],
      ["en:n", "fr:n"],
    ],
    [
      ["articles/n.mdx", "articles-zh-TW/n.mdx"],
      [":articles/n", "zh-TW:articles/n"],
    ],
    [
      ["guides/n.md", "de/guides/n.md", "pt-br/guides/n.md"],
      [":guides/n", "de:guides/n", "pt-BR:guides/n"],
    ],
    [
      ["content/en/n.md", "content/ja/n.md"],
      ["en:content/n", "ja:content/n"],
    ],
    [
      ["it/router.md", "it/switch.md", "router-guide.md"],
      [":it/router", ":it/switch", ":router-guide"],
    ],
    [
      ["n.md", "go/index.md", "index.md"],
      [":n", ":go/index", ":index"],
    ],
    [
      ["my-notes/n.md", "my/n.md"],
      [":my-notes/n", ":my/n"],
    ],
  ]) {
    assert.deepEqual(shape(files), expected);
  }
});

test("a translation is one entity with its original, and citations count once a language", async () => {
  const result = await wiki({
    "articles/a.md": "See [B](/articles/b) and [[b]].",
    "articles/b.md": "Text.",
    "articles-zh-TW/a.md": "見 [乙](/articles/b)。",
    "articles-zh-TW/b.md": "文。",
  });
  assert.deepEqual(
    result.summary.languages.map(({ lang, notes, citations }) => [lang, notes, citations]),
    [
      ["en", 2, 1],
      ["zh-TW", 2, 1],
    ],
  );
  const { ids, edges } = result.document("graph.json");
  assert.deepEqual(
    [ids, edges],
    [
      ["a", "b"],
      [0, 1],
    ],
  );
  const chinese = result.items("zh-TW").a;
  assert.equal(chinese.url, "https://wiki.example/zh-TW/articles/a");
  assert.match(chinese.content_html, /href="https:\/\/wiki\.example\/zh-TW\/articles\/b"/);
  assert.deepEqual(chinese._entity_widgets.alternates, [
    { lang: "en", url: "https://wiki.example/articles/a", feed_url: "feed.en.json", translation: "original" },
  ]);
  assert.deepEqual(cites(result, "a", "zh-TW"), ["b"]);
  const [one] = result.document("entities/a.zh-TW.json").items;
  assert.equal(one._entity_widgets.alternates[0].feed_url, "a.en.json");
});

test("a shared permalink pairs notes of different names", async () => {
  const result = await wiki({
    "hello.md": "---\npermalink: /hello/\n---\nText.",
    "你好.md": "---\npermalink: /zh/hello/\nlang: zh\n---\n文。",
  });
  assert.deepEqual(Object.keys(result.items("zh")), ["hello"]);
});

test("a translation is stale when the original is not the one it was made from", async () => {
  const original = "Text.\n";
  const hash = createHash("sha256").update(original).digest("hex");
  const translated = (of) => `---\ntranslation: { status: machine, hash: "sha256:${of}" }\n---\n文。`;
  const staleOf = async (of) => {
    const result = await wiki({ "a.md": original, "a.zh-TW.md": translated(of) });
    return result.items("zh-TW").a._entity_widgets.translation;
  };
  assert.deepEqual(await staleOf(hash), { status: "machine", from: "en", stale: false });
  assert.deepEqual(await staleOf(hash.replace(/^./, (first) => (first === "0" ? "1" : "0"))), {
    status: "machine",
    from: "en",
    stale: true,
  });
});
