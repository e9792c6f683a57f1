/** The command line as a person uses it: what it prints, and how it ends. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { once } from "node:events";
import { readFileSync, readdirSync, renameSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { evaluationOfGrades, isPrivateAddress } from "../../dist/builder/index.js";
import { baseUrl, cli, contentsOf, emptyFolder, folderOf, run } from "./wiki.mjs";

const notes = { "a.md": "See [[b]] and [[c]].", "b.md": "# Bee\n\nText.", "b.zh.md": "文。" };
const built = (folder, ...more) => run(["build", folder, "--out", join(folder, "out"), "--base-url", baseUrl, ...more]);

test("build prints a summary and what is wrong", async () => {
  const { code, stdout, stderr } = await built(folderOf(notes));
  assert.equal(code, 0);
  assert.equal(stderr, "");
  assert.match(
    stdout,
    /^3 notes in 2 languages \(en 2, zh 1\), 1 citation, 1 unresolved, 0 skipped\n6 files written, 0 unchanged, 0 removed, \d+\.\d s\n/,
  );
  assert.match(stdout, /warning {2}a\.md:1 {2}No note for the link to c\.\n$/);
});

test("build --json prints the same as JSON", async () => {
  const { stdout } = await built(folderOf(notes), "--json");
  const { notes: count, unresolved, written, problems } = JSON.parse(stdout);
  assert.deepEqual([count, unresolved, written, problems.length], [3, 1, 6, 1]);
});

test("the five worst problems are shown, errors first", async () => {
  const bad = Object.fromEntries(Array.from({ length: 7 }, (_, k) => [`x${k}.md`, "See [[nowhere]]."]));
  const { code, stdout } = await built(folderOf({ ...bad, "z.md": "---\na: [\n---\n" }));
  assert.equal(code, 1);
  const lines = stdout.trim().split("\n").slice(2);
  assert.match(lines[0], /^error {2}z\.md:\d {2}YAML: /);
  assert.equal(lines.length, 6);
  assert.equal(lines[5], "and 3 more problems; --json lists them all");
});

for (const [name, args, code, message] of [
  ["an unknown option", ["build", "x", "--wacth"], 2, /unknown option '--wacth'\n\(Did you mean --watch\?\)/],
  ["an unknown command", ["bild"], 2, /\(Did you mean build\?\)/],
  ["no output folder", ["build", "x"], 2, /--out <dir>/],
  ["a size that is none", ["build", "x", "--out", "y", "--max-size", "big"], 2, /'big' is invalid.*a number above 0/],
  ["no address", ["build", ".", "--out", "x"], 2, /--base-url https:/],
  [
    "an address that is none",
    ["build", ".", "--out", "x", "--base-url", "wiki"],
    2,
    /base_url must be an http or https address/,
  ],
  [
    "a folder that is not there",
    ["build", "/nowhere/at/all", "--out", "x", "--base-url", baseUrl],
    3,
    /\/nowhere\/at\/all cannot be read \(ENOENT\)/,
  ],
  ["a feed that is not there", ["validate", "nowhere.json"], 3, /nowhere\.json cannot be read \(ENOENT\)/],
  [
    "a status of translations that is none",
    ["build", ".", "--out", "x", "--base-url", baseUrl, "--translations", "robot"],
    2,
    /translations must be human or machine, is robot/,
  ],
  [
    "an address of notes with a place that is none",
    ["build", ".", "--out", "x", "--base-url", baseUrl, "--url", "/{slug}/"],
    2,
    /url may hold \{path\}, \{id\} and \{lang\}, not \{slug\}/,
  ],
]) {
  test(`${name} is said so`, async () => {
    const result = await run(args);
    assert.equal(result.code, code, result.stderr);
    assert.match(result.stderr, message);
  });
}

const odd = folderOf({
  "broken.json": '{"items":',
  "grades.csv": "subject,dimension,score\nA,b,1\n",
  "note.md": "Text.",
});
const inOdd = (name) => join(odd, name);

for (const [name, args, code, message] of [
  ["a feed that is not JSON", ["snippet", inOdd("broken.json"), "a"], 3, /broken\.json is not JSON: /],
  [
    "a file for the scores that cannot be written",
    ["scores", inOdd("grades.csv"), "--out", inOdd("no/such/folder.json")],
    3,
    /^\S+folder\.json cannot be written \(ENOENT\)\.\n$/,
  ],
  [
    "a file that is no note",
    ["build", inOdd("broken.json"), "--out", inOdd("out"), "--base-url", baseUrl],
    3,
    /There are no notes \(\.md, \.mdx\) in /,
  ],
  [
    "an output folder that is the notes' own",
    ["build", odd, "--out", odd, "--base-url", baseUrl],
    2,
    /The feeds cannot go to .*: it is the folder of the notes/,
  ],
]) {
  test(`${name} is said so`, async () => {
    const result = await run(args);
    assert.equal(result.code, code, result.stderr);
    assert.match(result.stderr, message);
  });
}

test("a folder without notes is said so", async () => {
  const { code, stderr } = await built(folderOf({ "readme.txt": "x" }));
  assert.equal(code, 3);
  assert.match(stderr, /There are no notes \(\.md, \.mdx\) in /);
});

test("--help names the commands, the exit codes and an example", async () => {
  const { code, stdout } = await run(["--help"]);
  assert.equal(code, 0);
  for (const word of ["build", "validate", "scores", "snippet", "Exit codes"]) assert.match(stdout, new RegExp(word));
  assert.match((await run(["build", "--help"])).stdout, /entity-widgets build notes\/ --out public\/feed/);
});

test(
  "an interrupted build leaves the old output",
  { skip: process.platform !== "linux" && "needs /proc to know when to interrupt" },
  async () => {
    const folder = folderOf(notes);
    await built(folder);
    const before = contentsOf(join(folder, "out"));
    folderOf(Object.fromEntries(Array.from({ length: 400 }, (_, k) => [`n${k}.md`, "word ".repeat(2000)])), folder);
    const { code } = await run(["build", folder, "--out", join(folder, "out"), "--base-url", baseUrl], {
      started: (child) => {
        const interrupt = () => child.kill("SIGINT");
        child.on("spawn", () => readingBegins(child).then(interrupt));
      },
    });
    assert.equal(code, 130);
    assert.deepEqual(contentsOf(join(folder, "out")), before);
  },
);

/** Resolves when a process has begun a thread of its own beside those every Node has, or is over. */
async function readingBegins(child) {
  while (child.exitCode === null) {
    const threads = await readdir(`/proc/${child.pid}/task`).catch(() => []);
    if (threads.length > 11) return;
  }
}

test(
  "a build that cannot write a file whole says so and leaves the old output",
  { skip: process.platform === "win32" && "needs ulimit" },
  async () => {
    const folder = folderOf(notes);
    await built(folder);
    const before = contentsOf(join(folder, "out"));
    folderOf({ "b.md": "word ".repeat(20_000) }, folder);
    const command = `ulimit -f 16; exec "$0" "$@"`;
    const args = [cli, "build", folder, "--out", join(folder, "out"), "--base-url", baseUrl];
    const { status, stderr } = spawnSync("sh", ["-c", command, process.execPath, ...args], { encoding: "utf8" });
    assert.equal(status, 3, stderr);
    assert.match(stderr, /cannot be written: a file would be larger than it may be/);
    assert.deepEqual(contentsOf(join(folder, "out")), before);
  },
);

test("a build that is killed leaves every file whole, and the next one clears up", async () => {
  const folder = folderOf(
    Object.fromEntries(Array.from({ length: 300 }, (_, k) => [`n${k}.md`, `See [[n${k + 1}]].`])),
  );
  const out = join(folder, "out");
  await built(folder);
  for (const [name] of Object.entries(contentsOf(folder)))
    if (name.endsWith(".md")) folderOf({ [name]: "Changed." }, folder);
  await run(["build", folder, "--out", out, "--base-url", baseUrl], {
    started: (child) => {
      const look = setInterval(() => {
        if (!readdirSync(out).some((name) => name.startsWith(".entity-widgets-tmp-"))) return;
        clearInterval(look);
        child.kill("SIGKILL");
      }, 1);
      child.on("exit", () => clearInterval(look));
    },
  });
  for (const [name, text] of Object.entries(contentsOf(out))) if (/^[^.].*json$/.test(name)) JSON.parse(text);
  const { code } = await built(folder);
  assert.equal(code, 0);
  assert.deepEqual(readdirSync(out).sort(), [
    ".entity-widgets-files.json",
    "entities",
    "feed.en.2.json",
    "feed.en.3.json",
    "feed.en.json",
    "graph.json",
  ]);
});

test("build --watch builds again when a note changes, also in a folder whose name begins with a dot", async () => {
  const folder = folderOf(notes, join(emptyFolder(), ".vault"));
  const aside = folderOf({ "b.md": "# Bees\n\nText." });
  const printed = [];
  const { code } = await run(
    ["build", folder, "--out", join(folder, "out"), "--base-url", baseUrl, "--watch", "--json"],
    {
      started: (child) => {
        child.stderr.on("data", () => renameSync(join(aside, "b.md"), join(folder, "b.md")));
        child.stdout.on("data", (data) => {
          printed.push(JSON.parse(data));
          if (printed.length === 2) child.kill("SIGTERM");
        });
      },
    },
  );
  assert.equal(code, 130);
  assert.equal(JSON.parse(readFileSync(join(folder, "out/entities/b.en.json"), "utf8")).items[0].title, "Bees");
});

test("validate lists what would be lost, with JSON pointers", async () => {
  const folder = folderOf({
    "bad.json": JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "T",
      items: [{ id: "a", tags: [1] }, {}],
    }),
    "broken.json": "{",
  });
  const bad = await run(["validate", join(folder, "bad.json")]);
  assert.equal(bad.code, 1);
  assert.match(bad.stdout, /^\/items\/0\/tags\/0 {2}Must be text, is a number\.$/m);
  assert.match(bad.stdout, /^\/items\/1 {2}Dropped: it has no usable id\.$/m);
  const broken = await run(["validate", join(folder, "broken.json"), "--json"]);
  assert.equal(broken.code, 1);
  assert.match(JSON.parse(broken.stdout).problems[0].message, /^Not JSON/);
});

test("validate asks a URL, but no private address unless told, also not by a redirect", async () => {
  const feed = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "T", items: [{ id: "a" }] });
  const server = createServer((request, response) =>
    request.url === "/feed.json" ? response.end(feed) : response.writeHead(302, { location: "/feed.json" }).end(),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433", "[::ffff:7f00:1]"]) {
    const { code, stderr } = await run(["validate", `http://${host}:${port}/feed.json`]);
    assert.equal(code, 3, host);
    assert.match(stderr, /is a private address/, host);
  }
  const { code, stdout } = await run(["validate", `http://127.0.0.1:${port}/`, "--allow-private"]);
  assert.deepEqual([code, stdout], [0, "1 item, 0 problems\n"]);
  server.close();
  for (const address of [
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "fe80::1",
    "fd00::1",
    "::ffff:10.0.0.1",
  ]) {
    assert.ok(isPrivateAddress(address), address);
  }
  for (const address of ["8.8.8.8", "172.32.0.1", "2606:4700::1"]) assert.ok(!isPrivateAddress(address), address);
});

const grades = (rows) => `subject,dimension,score,transcript\n${rows.map((row) => row.join()).join("\n")}`;
const pairs = Array.from({ length: 40 }, (_, k) => [k, (k % 7) - 3]);

test("scores gives means, intervals and n, the same each time", () => {
  const csv = grades([...pairs.map(([k, score]) => ["A", "Honesty", score, k]), ["B", "Honesty", "2", ""]]);
  const evaluation = evaluationOfGrades(csv);
  const [a, b] = evaluation.series.map(({ scores }) => scores[0]);
  assert.equal(a.n, 40);
  assert.equal(a.mean, -0.125);
  assert.ok(a.ci.lo < a.mean && a.mean < a.ci.hi && a.ci.hi - a.ci.lo < 1.5, JSON.stringify(a));
  assert.deepEqual(b, { dimension: "honesty", mean: 2, n: 1 });
  assert.deepEqual(evaluationOfGrades(csv), evaluation);
});

test("a small difference on the same transcripts is no tie, on others it is", () => {
  const rows = (paired) => [
    ...pairs.map(([k, score]) => ["A", "d", score + 0.2 + (k % 2) / 100, k]),
    ...pairs.map(([k, score]) => ["B", "d", score, paired ? k : k + 1000]),
  ];
  assert.deepEqual(evaluationOfGrades(grades(rows(true))).ties.items, []);
  assert.deepEqual(evaluationOfGrades(grades(rows(false))).ties.items, [{ dimension: "d", series: ["a", "b"] }]);
});

test("scores says which line is wrong", async () => {
  const folder = folderOf({ "g.csv": 'subject,dimension,score\n"A, B",d,1\nA,d,x\n', "h.csv": "a,b\n1,2\n" });
  assert.match((await run(["scores", join(folder, "g.csv")])).stderr, /^Line 3: “x” is not a number\.\n$/);
  assert.throws(
    () => evaluationOfGrades('subject,dimension,score\nA,"b,1\n'),
    /Line 2: a quote stands where it may not/,
  );
  const missing = await run(["scores", join(folder, "h.csv")]);
  assert.deepEqual([missing.code, missing.stderr], [3, "There is no column “subject”; the first line names a, b.\n"]);
});

const demo = new URL("../../demo/feed.en.json", import.meta.url).pathname;

for (const [widget, content] of [
  ["entity-card", /<a href="https:\/\/www\.howardism\.dev\/articles\/claude-constitution">Claude's Constitution/],
  ["rule-table", /<th scope="row">SP3<\/th><td dir="auto">Avoid actions/],
  ["score-radar", /<th scope="row" dir="auto">Honesty<\/th>.*<td>1\.36 \[1\.3, 1\.42\]<\/td>/],
  [
    "score-gap",
    /<dt dir="auto">Corrigibility, Claude Opus 4\.8<\/dt>\n[^]*<q>The system card reports[^]*<dd dir="auto">reserved: Endorses its/,
  ],
  [
    "entity-article",
    /<h2 dir="auto">Two roles<\/h2>[^]*<li><a href="https:\/\/arxiv\.org\/abs\/2605\.02087">Model Spec Midtraining/,
  ],
  [
    "entity-index",
    /<p><bdi>Entities<\/bdi><\/p>\n\s*<ul>\n\s*<li dir="auto"><a href="[^"]*anthropic">Anthropic<\/a>: <bdi>The AI safety company/,
  ],
  ["cited-by-graph", /<li dir="auto"><a href="[^"]*anthropic">Anthropic<\/a>: <bdi>Anthropic writes the Constitution/],
  ["related-entities", /<li dir="auto"><a href="[^"]*anthropic">Anthropic<\/a>: <bdi>The company that writes/],
  ["entity-link", /<a href="[^"]*claude-constitution">Claude's Constitution \/ Model Spec<\/a>/],
  [
    "provenance-note",
    /<li><a href="https:\/\/arxiv[^"]*">Model Spec Midtraining[^]*<code>articles\/claude-constitution\.md<\/code>/,
  ],
  ["finding-list", /<li><bdi>policy misuse<\/bdi>, <bdi>Qwen2\.5<\/bdi>: <bdi>20%<\/bdi> → <bdi>2%<\/bdi><\/li>/],
  [
    "spec-lineage",
    /<li>2026: <b><a href="[^"]*">Claude's Constitution<\/a><\/b> · <bdi>Anthropic \(Askell et al\.\)<\/bdi>/,
  ],
]) {
  test(`a snippet of ${widget} has its content in plain HTML inside`, async () => {
    const { code, stdout } = await run([
      "snippet",
      demo,
      "claude-constitution",
      "--widget",
      widget,
      "--src",
      "https://f.example/feed.json",
    ]);
    assert.equal(code, 0);
    assert.match(stdout, /^<script type="module" src="https:\/\/unpkg\.com\/entity-widgets@[\d.]+\/cdn\/loader\.js"/);
    assert.match(stdout, new RegExp(`<${widget} src="https://f.example/feed.json" entity="claude-constitution">`));
    assert.match(stdout, content);
  });
}

test("snippets as a frame and as a picture, and what cannot be shown", async () => {
  const frame = await run(["snippet", demo, "claude-constitution", "--form", "iframe"]);
  assert.match(
    frame.stdout,
    /^<iframe title="[^"]+" loading="lazy" [^>]*srcdoc="&lt;!doctype html&gt;[^"]*&lt;entity-card [^"]*"><\/iframe>\n$/,
  );
  const picture = await run([
    "snippet",
    demo,
    "claude-constitution",
    "--form",
    "image",
    "--src",
    "https://f.example/d/feed.json",
  ]);
  assert.match(
    picture.stdout,
    /^<a href="[^"]+"><img src="https:\/\/f\.example\/d\/claude-constitution\.svg" alt="Illustration[^"]*" loading="lazy" \/>/,
  );
  const none = await run(["snippet", demo, "chloe-li", "--widget", "rule-table"]);
  assert.deepEqual([none.code, none.stderr], [3, "chloe-li has no rules.\n"]);
  const noStance = await run(["snippet", demo, "chloe-li", "--widget", "score-gap"]);
  assert.deepEqual([noStance.code, noStance.stderr], [3, "chloe-li has no evaluation with a stance.\n"]);
  for (const [widget, words] of [
    ["finding-list", "has no findings"],
    ["spec-lineage", "has no versions or adjacent documents"],
  ]) {
    const empty = await run(["snippet", demo, "chloe-li", "--widget", widget]);
    assert.deepEqual([empty.code, empty.stderr], [3, `chloe-li ${words}.\n`]);
  }
  // What is in the frame may be saved and printed.
  for (const word of ["allow-downloads", "allow-modals"])
    assert.match(frame.stdout, new RegExp(`sandbox="[^"]*${word}`));
  assert.match((await run(["snippet", demo, "nobody"])).stderr, /has no entity nobody/);
  assert.ok(emptyFolder());
});

test("a snippet of an entity on a later page names the entity's own document; the feed may be a URL", async () => {
  const folder = folderOf(Object.fromEntries(Array.from({ length: 120 }, (_, k) => [`n${k + 100}.md`, "Text."])));
  await built(folder);
  const feed = join(folder, "out/feed.en.json");
  const src = async (...args) => /<entity-card src="([^"]*)"/.exec((await run(["snippet", ...args])).stdout)?.[1];
  assert.equal(await src(feed, "n100"), feed);
  assert.match((await run(["snippet", feed, "n100"])).stderr, /--src says where the feed is served/);
  assert.equal(
    await src(feed, "n219", "--src", "https://f.example/a/feed.en.json"),
    "https://f.example/a/entities/n219.en.json",
  );
  const server = createServer(({ url }, response) => response.end(readFileSync(join(folder, "out", url)))).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}/`;
  assert.equal(await src(`${url}feed.en.json`, "n100", "--allow-private"), `${url}feed.en.json`);
  assert.equal(await src(`${url}feed.en.json`, "n219", "--allow-private"), `${url}entities/n219.en.json`);
  assert.match((await run(["snippet", `${url}feed.en.json`, "n100"])).stderr, /is a private address/);
  server.close();
});

test("what is printed may be read in part", { skip: process.platform === "win32" && "needs head" }, () => {
  const items = `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[${"{},".repeat(20_000)}{}]}`;
  const folder = folderOf({ "bad.json": items });
  const command = `"$0" "$@" | head -n 1`;
  const { stdout, stderr } = spawnSync(
    "sh",
    ["-c", command, process.execPath, cli, "validate", join(folder, "bad.json")],
    {
      encoding: "utf8",
    },
  );
  assert.deepEqual([stdout, stderr], ["/items/0  Dropped: it has no usable id.\n", ""]);
});
