/** What may be wrong with a folder of notes: each gives a line with file, line and reason, and the other notes are built. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build, sentencesAt } from "../../dist/builder/index.js";
import { baseUrl, contentsOf, emptyFolder, folderOf, problems, wiki } from "./wiki.mjs";

const good = { "good.md": "# Good\n\nText." };

const bomb = `---\na: &a [x, x, x, x, x, x, x, x, x]\n${"bcdefghi"
  .split("")
  .map((name, k) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[k]}`).join(", ")}]`)
  .join("\n")}\n---\nText.`;

for (const [name, text, expected] of [
  ["YAML that is none", "---\ntitle: [a\nx: }\n---\nText.", /^error bad\.md:[34] YAML: /],
  ["a YAML bomb", bomb, /^error bad\.md:2 YAML: Excessive alias count/],
  ["a duplicate key", "---\na: 1\nb: 2\na: 3\n---\nText.", /^error bad\.md:4 YAML: Map keys must be unique/],
  ["a tag of YAML's own", "---\na: !!js/function 'x'\n---\nText.", /^error bad\.md:2 YAML: Unresolved tag/],
  [
    "front matter that is no object",
    "---\n- a\n---\nText.",
    /^error bad\.md:2 The front matter is not a list of names/,
  ],
  ["TOML that is none", "+++\na = 1\nb = = 2\n+++\nText.", /^error bad\.md:3 TOML: /],
  ["JSON that is none", '{\n  "a": 1,\n  "b": }\n}\nText.', /^error bad\.md:\d JSON: /],
  ["front matter that is not closed", "+++\na = 1\nText.", /^error bad\.md:1 The front matter is not closed/],
  ["---js", "---js\nglobalThis.__pwn = 1\n---\nText.", /^error bad\.md:1 Front matter in js would have to be run/],
  ["---javascript", "---javascript\n({})\n---\nText.", /^error bad\.md:1 Front matter in javascript/],
  ["a note of 20 MB", "x".repeat(20e6), /^error bad\.md Larger than 5 MB \(20\.0 MB\)/],
]) {
  test(`${name} is reported and the others are built`, async () => {
    const result = await wiki({ "bad.md": text, ...good });
    assert.match(problems(result)[0], expected);
    assert.deepEqual(Object.keys(result.items()), ["good"]);
    assert.equal(result.summary.skipped, 1);
  });
}

for (const [name, text, expected, title] of [
  ["an empty file", "", /^warning odd\.md The note is empty/, "odd"],
  ["bytes that are not UTF-8", Buffer.from("# T\n\nA \xff byte.", "latin1"), /^warning odd\.md:3 Not UTF-8/, "T"],
  [
    "a byte order mark and CRLF",
    "\ufeff---\r\ntitle: T\r\ndate: 2026-02-30\r\n---\r\nText.",
    /^warning odd\.md Not a date: 2026-02-30/,
    "T",
  ],
  [
    "a wrong type in a rule",
    "---\ntitle: T\nrules: { items: [{ id: [] }] }\n---\nText.",
    /^warning odd\.md rules\/items\/0/,
    "T",
  ],
]) {
  test(`${name} is built, with a warning`, async () => {
    const result = await wiki({ "odd.md": text, ...good });
    assert.match(problems(result)[0], expected);
    assert.equal(result.items().odd.title, title);
  });
}

test("CRLF, LF and a byte order mark give the same note with the same hash", async () => {
  const hashOf = async (text) => (await wiki({ "a.md": text })).items().a._entity_widgets.provenance.hash;
  const hash = await hashOf("# A\n\nText.\n");
  assert.equal(await hashOf("\ufeff# A\r\n\r\nText.\r\n"), hash);
});

test("plain scalars stay what they say: no, 010, dates, __proto__", async () => {
  const text =
    "---\ntitle: no\ntag: 010\ndate: 2026-05-08\n__proto__: { polluted: true }\nconstructor: 1\ntags: [no, on, 1.10]\n---\nText.";
  const { items } = await wiki({ "a.md": text });
  const { a } = items();
  assert.deepEqual([a.title, a.date_published, a.tags], ["no", "2026-05-08", ["no", "on", "1.1"]]);
  assert.equal({}.polluted, undefined);
});

test("nothing in a note is run", async () => {
  const folder = emptyFolder();
  const canary = join(folder, "canary");
  const write = `require("fs").writeFileSync(${JSON.stringify(canary)}, "x")`;
  const result = await wiki({
    "a.mdx": `import fs from "node:fs";\nexport const meta = (globalThis.__pwn = 1, ${write});\n\n# A\n\n{${write}}\n\nText {globalThis.__pwn = 2} <b x={${write}}>bold</b>.\n\n<Run>{() => ${write}}</Run>\n`,
    "b.md": `---js\n${write}\n---\nText.`,
    "c.mdx": "# C\n\nText { not closed\n\nimport x from 'y'\n",
    ...good,
  });
  assert.equal(globalThis.__pwn, undefined);
  assert.equal(existsSync(canary), false);
  assert.match(problems(result).join("\n"), /warning a\.mdx:1 4 expressions left out/);
  assert.match(problems(result).join("\n"), /warning c\.mdx:\d+ Not valid MDX, so read as Markdown/);
  assert.match(result.items().a.content_html, /<strong>|<b>bold<\/b>/);
});

test("a note that takes too long is given up and the others are built", async () => {
  const result = await wiki({ "bad.md": `${"> ".repeat(3000)}x\n`.repeat(60), ...good }, { timeLimit: 1500 });
  assert.ok("good" in result.items());
  for (const line of problems(result)) assert.match(line, /^error bad\.md Takes longer than 1\.5 s to read/);
});

for (const [name, text] of [
  ["50,000 brackets", "[".repeat(50_000)],
  ["50,000 exclamation marks and brackets", "![".repeat(25_000)],
  ["50,000 dollars", "$a".repeat(25_000)],
  ["a table row of 20,000 cells", `|${"a|".repeat(20_000)}\n|${"-|".repeat(20_000)}\n`],
  ["100,000 asterisks", "*a ".repeat(50_000)],
]) {
  test(`${name} are read or given up`, async () => {
    const result = await wiki({ "odd.md": text, ...good }, { timeLimit: 5000 });
    assert.ok("good" in result.items());
    for (const line of problems(result))
      assert.match(line, /^error odd\.md (Takes longer|Takes too much|Cannot be understood)/);
  });
}

for (const [name, text] of [
  ["200,000 dots before a link", `${".".repeat(200_000)} [b](good.md)`],
  ["50,000 shortcodes that are not closed", "{{< a ".repeat(50_000)],
  ["a finding of 200,000 digits", `## Findings\n\n- ${"1".repeat(200_000)}\n`],
  ["a score of 20,000 brackets", `## Scores\n\n| | a |\n|-|-|\n${`| x | ${"[1".repeat(20_000)} |\n`.repeat(3)}`],
  ["a word of 200,000 letters beside rules", `| SP1 | x |\n|-|-|\n| SP2 | y |\n\n${"Aa-".repeat(66_000)}`],
]) {
  test(`${name} are read`, async () => {
    const result = await wiki({ "odd.md": text, ...good }, { timeLimit: 10_000 });
    assert.deepEqual(problems(result), []);
  });
}

test("the sentences of 50,000 links in one paragraph are found in one pass", () => {
  const offsets = Array.from({ length: 50_000 }, (_, k) => k * 10 + 1);
  const sentences = sentencesAt("One two.  ".repeat(50_000), offsets);
  assert.equal(sentences.length, 50_000);
  assert.ok(sentences.every((sentence) => sentence === "One two."));
  assert.deepEqual(sentencesAt(`A. ${"long ".repeat(1000)}`, [0, 4])[1].length, 1000);
});

for (const [slug, id] of [
  ["../../x", "x"],
  ["/etc/passwd", "etc-passwd"],
  ["C:\\\\windows", "windows"],
  ["CON", "con-note"],
  ["a\\0b", "ab"],
  ["dot.", "dot"],
  ["..", "a"],
]) {
  test(`a slug of ${slug} stays in the output folder`, async () => {
    const result = await wiki({ "a.md": `---\nslug: "${slug}"\n---\nText.`, "b.md": "Text." });
    const names = Object.keys(contentsOf(result.out));
    assert.deepEqual(
      names.filter((name) => name.startsWith("entities/")),
      ["entities/b.en.json", `entities/${id}.en.json`].sort(),
    );
    assert.ok(result.items()[id].url.startsWith(`${baseUrl}/`));
  });
}

test("two notes with one id, or names equal but for case or normal form, are told apart and reported", async () => {
  const result = await wiki({
    "a.md": "---\nid: same\n---\nText.",
    "b.md": "---\nid: Same\n---\nText.",
    "Note.md": "x",
    "note.md": "y",
  });
  assert.deepEqual(Object.keys(result.items()).sort(), ["note", "note-2", "same", "same-2"]);
  assert.match(problems(result).join("\n"), /warning b\.md Its id same is that of a\.md too; it becomes same-2/);
  assert.match(problems(result).join("\n"), /warning note\.md Its id note is that of Note\.md too; it becomes note-2/);
});

test("names equal but for their normal form are two notes, where the file system has them both", async () => {
  const result = await wiki({ "caf\u00e9.md": "# One", "cafe\u0301.md": "# Two" });
  if (result.summary.notes === 1) return; // The file system took them for one file.
  const items = result.items();
  assert.deepEqual(Object.keys(items).sort(), ["caf\u00e9", "caf\u00e9-2"]);
  assert.deepEqual(
    Object.values(items)
      .map(({ title }) => title)
      .sort(),
    ["One", "Two"],
  );
  assert.match(problems(result).join("\n"), /Its id caf\u00e9 is that of .* too; it becomes caf\u00e9-2/);
});

test("the notes and what lies beside them are never touched", async () => {
  const files = { "a.md": "See [[b]].", "sub/b.mdx": "---\na: [\n---", "picture.png": "x", ".hidden/c.md": "y" };
  const { folder } = await wiki({ ...files, ...good });
  assert.deepEqual(contentsOf(folder), { ...files, ...good });
});

test(
  "a note and a folder that may not be read are reported and the others are built",
  { skip: !process.getuid?.() && "needs a user who may not read everything" },
  async () => {
    const folder = folderOf({ "closed.md": "x", "sub/x.md": "y", ...good });
    chmodSync(join(folder, "closed.md"), 0);
    chmodSync(join(folder, "sub"), 0);
    const summary = await build({ folders: [folder], out: emptyFolder(), settings: { base_url: baseUrl } });
    chmodSync(join(folder, "sub"), 0o700);
    assert.equal(summary.notes, 1);
    assert.deepEqual(problems({ summary }).sort(), [
      "error closed.md Cannot be read: no permission.",
      "error sub/ Cannot be read: no permission.",
    ]);
  },
);

test("letters with two lower cases, and devices' names with raised digits, are told apart on every file system", async () => {
  const result = await wiki({ "λόγος.md": "x", "λόγοσ.md": "y", "com¹.md": "z", "Straße.md": "s", "strasse.md": "t" });
  assert.deepEqual(Object.keys(result.items()).sort(), ["com¹-note", "strasse", "straße", "λόγος", "λόγοσ-2"]);
});

test("a name too long for a file system is cut, and what is cut alike is told apart", async () => {
  const long = "筆".repeat(70);
  const result = await wiki({ [`${long}/${long}一.md`]: "x", [`${long}/${long}二.md`]: "y", "a.md": "z" });
  const names = Object.keys(contentsOf(join(result.out, "entities")));
  assert.equal(names.length, 3);
  for (const name of names) assert.ok(Buffer.byteLength(name) < 255, name);
});

test(
  "links out of the folder, loops, pipes and folders named as notes are passed over",
  { skip: process.platform === "win32" && "needs symbolic links and pipes" },
  async () => {
    const outside = folderOf({ "secret.md": "# Secret" });
    const folder = folderOf({ ...good, "sub/inner.md": "Text." });
    symlinkSync(join(outside, "secret.md"), join(folder, "out.md"));
    symlinkSync(outside, join(folder, "outside"));
    symlinkSync(folder, join(folder, "sub", "loop"));
    symlinkSync(join(folder, "nowhere.md"), join(folder, "broken.md"));
    mkdirSync(join(folder, "folder.md"));
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    const out = emptyFolder();
    const summary = await build({ folders: [folder], out, settings: { base_url: baseUrl } });
    assert.equal(summary.notes, 2);
    assert.deepEqual(problems({ summary }).sort(), [
      "error broken.md Cannot be read: it is not there.",
      "warning out.md Passed over: the link leads out of the folder.",
      "warning outside Passed over: the link leads out of the folder.",
      "warning pipe.md Passed over: not a regular file.",
    ]);
    assert.doesNotMatch(JSON.stringify(contentsOf(out)), /Secret/);
  },
);

test(
  "an entities folder that leads out of the output is refused",
  { skip: process.platform === "win32" && "needs symbolic links" },
  async () => {
    const outside = emptyFolder();
    const out = emptyFolder();
    symlinkSync(outside, join(out, "entities"));
    await assert.rejects(
      build({ folders: [folderOf(good)], out, settings: { base_url: baseUrl } }),
      /leads out of the output folder/,
    );
    assert.deepEqual(contentsOf(outside), {});
  },
);

test("files of the output folder that are not the builder's stay", async () => {
  const out = folderOf({
    "index.html": "mine",
    "entities/mine.json": "{}",
    ".entity-widgets-files.json": '["../x","index.html","entities/mine.json"]',
  });
  writeFileSync(join(out, "..", "x"), "");
  await build({ folders: [folderOf(good)], out, settings: { base_url: baseUrl } });
  assert.equal(contentsOf(out)["index.html"], "mine");
  assert.ok(existsSync(join(out, "entities/mine.json")));
});
