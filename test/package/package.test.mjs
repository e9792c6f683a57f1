/**
 * The package as its user gets it: the tarball that TARBALL names (else one packed from dist/ and cdn/ as they are),
 * installed into an empty folder.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, execPath } from "node:process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { faults } from "../faults.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const modules = Object.keys(manifest.exports).filter((entry) => entry === "." || entry.endsWith(".js"));
const specifier = (entry) => join(manifest.name, entry).replaceAll("\\", "/");

let folder;
const installed = (path) => join(folder, "node_modules", manifest.name, path);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "entity-widgets-package-"));
  let tarball = env.TARBALL;
  if (!tarball) {
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root });
    tarball = join(
      folder,
      (await readdir(folder)).find((name) => name.endsWith(".tgz")),
    );
  }
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", tarball], { cwd: folder });
});

after(() => rm(folder, { recursive: true, force: true }));

/** Runs a module in a process of its own, in plain Node: no document, no custom elements. */
async function inNode(source) {
  const { stdout, stderr } = await run(execPath, ["--input-type=module", "-e", source], { cwd: folder });
  assert.equal(stderr, "");
  return JSON.parse(stdout);
}

for (const entry of modules) {
  test(`${specifier(entry)} is imported in plain Node`, async () => {
    const names = await inNode(`
      const module = await import(${JSON.stringify(specifier(entry))});
      console.log(JSON.stringify([typeof globalThis.document, Object.keys(module)]));`);
    assert.equal(names[0], "undefined");
    if (entry !== "./loader.js") assert.notEqual(names[1].length, 0);
  });
}

test("each tag's module exports its class, the same as the index", async () => {
  const classes = modules.filter((entry) => /^\.\/[a-z]+(-[a-z]+)+\.js$/.test(entry));
  assert.ok(classes.length >= 4);
  for (const entry of classes) {
    const name = entry.slice(2, -3).replace(/(^|-)([a-z])/g, (_match, _dash, letter) => letter.toUpperCase());
    const same = await inNode(`
      import { ${name} } from ${JSON.stringify(specifier(entry))};
      import * as index from ${JSON.stringify(manifest.name)};
      console.log(JSON.stringify(index.${name} === ${name} && typeof ${name} === "function"));`);
    assert.equal(same, true, entry);
  }
});

test("feed.js reads a feed without a document", async () => {
  const parsed = await inNode(`
    import { parseFeed } from ${JSON.stringify(`${manifest.name}/feed.js`)};
    const json = { version: "https://jsonfeed.org/version/1.1", title: "T", items: [{ id: 7, url: "n/a", title: 3 }] };
    console.log(JSON.stringify(parseFeed(json, { baseUrl: "https://example.org/wiki/feed.json" })));`);
  assert.equal(parsed.feed.title, "T");
  assert.equal(parsed.feed.items[0].id, "7");
  assert.equal(parsed.feed.items[0].url, "https://example.org/wiki/n/a");
  assert.equal(parsed.feed.items[0].title, undefined);
  assert.ok(parsed.problems.some(({ path }) => /title/.test(path)));
});

test("the files that are not modules are there", async () => {
  const schema = JSON.parse(await readFile(installed("src/feed/feed.schema.json"), "utf8"));
  assert.equal(schema.title, "Feed");
  const elements = JSON.parse(await readFile(installed(manifest.customElements), "utf8"));
  const tags = elements.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
  for (const entry of modules.filter((name) => name.includes("-"))) assert.ok(tags.includes(entry.slice(2, -3)), entry);
  for (const { path } of elements.modules) await readFile(installed(path));
  const webTypes = JSON.parse(await readFile(installed(manifest["web-types"]), "utf8"));
  assert.equal(webTypes.name, manifest.name);
  assert.equal(webTypes.version, manifest.version);
  assert.ok((await readdir(installed("dist/themes"))).some((name) => name.endsWith(".css")));
  for (const notice of ["README.md", "LICENSE", "cdn/THIRD-PARTY.txt", "dist/THIRD-PARTY.txt"])
    await readFile(installed(notice));
});

test("editors offer the words that an attribute may be, not the name of their type", async () => {
  const { tags } = JSON.parse(await readFile(installed("editors/vscode.html-custom-data.json"), "utf8"));
  const valuesOf = (tag, attribute) =>
    tags
      .find(({ name }) => name === tag)
      .attributes.find(({ name }) => name === attribute)
      .values.map(({ name }) => name);
  assert.deepEqual(valuesOf("score-radar", "view"), ["radar", "rows", "table"]);
  assert.deepEqual(valuesOf("cited-by-graph", "view"), ["graph", "list"]);
  assert.deepEqual(valuesOf("cited-by-graph", "direction"), ["in", "out", "both"]);
  for (const { values } of tags.flatMap(({ attributes }) => attributes))
    for (const { name } of values) assert.match(name, /^[a-z]+(-[a-z]+)*$/);
});

test("sources, tests and the demo stay at home", async () => {
  const top = await readdir(installed("."));
  for (const name of ["test", "demo", "stories", "node_modules", "vite.config.ts"])
    assert.ok(!top.includes(name), name);
});

test("integrity.json has the hash of every file of cdn/", async () => {
  const hashes = JSON.parse(await readFile(installed("cdn/integrity.json"), "utf8"));
  const files = (await readdir(installed("cdn"), { recursive: true })).filter((name) => name.endsWith(".js"));
  assert.deepEqual(Object.keys(hashes).sort(), files.map((name) => name.replaceAll("\\", "/")).sort());
  for (const [name, hash] of Object.entries(hashes)) {
    const digest = createHash("sha384")
      .update(await readFile(installed(`cdn/${name}`)))
      .digest("base64");
    assert.equal(hash, `sha384-${digest}`, name);
  }
});

test("what draws a first picture begins with the hint that has Chromium compile it while it comes", async () => {
  const drawing = ["chunks/kit.js", "score-radar.js", "chunks/score-radar-figure.js", "cited-by-graph.js"];
  for (const name of [...drawing, "chunks/cited-by-graph-whole.js"])
    assert.match(await readFile(installed(`cdn/${name}`), "utf8"), /^\/\/# allFunctionsCalledOnLoad\n/, name);
  assert.doesNotMatch(await readFile(installed("cdn/chunks/score-radar-out.js"), "utf8"), /allFunctionsCalled/);
});

test("cdn/ imports nothing from elsewhere, and its Lit has a Trusted Types policy of its own", async () => {
  const files = (await readdir(installed("cdn"), { recursive: true })).filter((name) => name.endsWith(".js"));
  const sources = await Promise.all(files.map((name) => readFile(installed(`cdn/${name}`), "utf8")));
  const policies = sources.flatMap((source) => source.match(/createPolicy\([^,]+/g) ?? []);
  assert.equal(policies.length, 1);
  assert.match(policies[0], /entity-widgets/);
  for (const source of sources) {
    for (const [, path] of source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]+)["'`]/g))
      assert.match(path, /^\.\.?\//);
  }
});

test("dist/ leaves Lit and D3 to the page and brings @lit/localize along", async () => {
  const files = (await readdir(installed("dist"), { recursive: true })).filter((name) => name.endsWith(".js"));
  const imported = new Set();
  for (const name of files) {
    const source = await readFile(installed(`dist/${name}`), "utf8");
    for (const [, path] of source.matchAll(/^(?:import|export)\b[^"']*["']([^"'.][^"']*)["']/gm))
      if (!path.startsWith("node:")) imported.add(path.split("/")[0]);
  }
  assert.ok(imported.has("lit"));
  for (const name of imported) assert.ok(name in manifest.dependencies, `${name} is imported and not a dependency`);
  assert.ok(!imported.has("@lit"));
});

test("the command line builds, validates, prerenders and writes a snippet with the hash of the script it names", async () => {
  const npx = (...args) => run("npx", ["--no-install", "entity-widgets", ...args], { cwd: folder });
  await mkdir(join(folder, "notes"));
  await writeFile(join(folder, "notes/one.md"), "# One\n\nSee [[two]].");
  await writeFile(join(folder, "notes/two.mdx"), "# Two\n\nText of <b>two</b>.");
  const { stdout } = await npx("build", "notes/", "--out", "public/feed", "--base-url", "https://wiki.example");
  assert.match(stdout, /^2 notes in 1 language \(en 2\), 1 citation, 0 unresolved, 0 skipped\n4 files written/);
  const feed = join("public", "feed", "feed.en.json");
  assert.equal((await npx("validate", feed)).stdout, "2 items, 0 problems\n");
  const hashes = JSON.parse(await readFile(installed("cdn/integrity.json"), "utf8"));
  const snippet = (await npx("snippet", feed, "one")).stdout;
  assert.ok(snippet.includes(`integrity="${hashes["loader.js"]}"`), snippet);
  assert.match(snippet, /<entity-card src="[^"]+" entity="one">\n {2}<a href="https:\/\/wiki\.example\/one">One<\/a>/);
  const tag = '<entity-card src="feed/feed.en.json" entity="one"></entity-card>';
  await writeFile(join(folder, "public/page.html"), tag);
  assert.match((await npx("prerender", "public")).stdout, /^1 page, 1 tag: 1 filled/);
  assert.match(
    await readFile(join(folder, "public/page.html"), "utf8"),
    /<a href="https:\/\/wiki\.example\/one">One<\/a>/,
  );
});

test("a body without end is read to the limit, and costs little more memory than what is read", async (t) => {
  const server = createServer(faults).listen(0, "127.0.0.1");
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  const origin = `http://127.0.0.1:${server.address().port}/test/faults/`;
  for (const fault of ["endless", "bomb"]) {
    const [kind, megabytes] = await inNode(`
      import { loadFeed } from "${manifest.name}/feed.js";
      await loadFeed("${origin}ok");
      const before = process.resourceUsage().maxRSS;
      const { kind } = await loadFeed("${origin}${fault}").catch((error) => error);
      console.log(JSON.stringify([kind, (process.resourceUsage().maxRSS - before) / 1024]));
      process.exit();`);
    assert.equal(kind, "size");
    // Twice the limit of 20 MB, and as much again for what the process has not collected yet.
    assert.ok(megabytes < 80, `${fault}: ${megabytes} MB more`);
  }
});

const consumer = `
import { EntityCard, type Feed, EntitySelectEvent } from "entity-widgets";
import { ScoreRadar } from "entity-widgets/score-radar.js";
import { loadFeed, parseFeed } from "entity-widgets/feed.js";
import "entity-widgets/loader.js";

const card: EntityCard = document.createElement("entity-card");
card.entity = "anthropic";
card.addEventListener("entity-select", (event: EntitySelectEvent) => event.entity.toUpperCase());
const { feed } = parseFeed({}, { baseUrl: "https://example.org/" });
const titles: (string | undefined)[] = (feed as Feed).items.map((item) => item.title);
const radar = document.querySelector("score-radar") satisfies ScoreRadar | null;
export { loadFeed, titles, radar };
// @ts-expect-error layouts are a closed set
card.layout = "sideways";
`;

const tsx = `
import type {} from "entity-widgets/jsx";
export const card = <entity-card src="feed.json" entity="anthropic" layout="compact" />;
// @ts-expect-error layouts are a closed set
export const odd = <entity-card layout="sideways" />;
// @ts-expect-error no such tag
export const none = <entity-cart />;
`;

const frameworks = `
declare module "vue" {
  export interface HTMLAttributes { class?: unknown; style?: unknown; onClick?: () => void }
  export interface ReservedProps { key?: PropertyKey }
  export interface GlobalComponents { KeepAlive: new () => object }
}
declare module "svelte/elements" {
  export interface HTMLAttributes<T> { class?: unknown; onclick?: (event: MouseEvent & { currentTarget: T }) => void }
  export interface SvelteHTMLElements { a: object; [name: string]: { [name: string]: any } }
}
declare module "react" {
  export namespace JSX { interface IntrinsicElements { a: object } }
}
`;

const templates = `
/// <reference path="./frameworks.d.ts" />
import type {} from "entity-widgets/jsx";
import type { JSX } from "react";
import type { SvelteHTMLElements } from "svelte/elements";
import type { GlobalComponents } from "vue";

type Card = InstanceType<GlobalComponents["entity-card"]>["$props"];
export const vue: Card = { layout: "row", refresh: 60, class: ["a"], onClick() {}, key: 1, lang: "de" };
vue.onEntitySelect = ({ url }) => url;
export const svelte: SvelteHTMLElements["entity-card"] = { layout: "row", class: ["a"], onclick() {}, lang: "de" };
export const react: JSX.IntrinsicElements["entity-card"] = { layout: "row", onClick() {}, title: "A card", lang: "de" };
export const radar: SvelteHTMLElements["score-radar"] = { min: "0", max: 5 };
// @ts-expect-error layouts are a closed set
vue.layout = "sideways";
// @ts-expect-error layouts are a closed set
svelte.layout = "sideways";
// @ts-expect-error layouts are a closed set
react.layout = "sideways";
// @ts-expect-error a language is a string
react.lang = 1;
`;

async function compiles(file, source, options) {
  await writeFile(join(folder, file), source);
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: "es2022",
        lib: ["es2022", "dom", "dom.iterable"],
        types: [],
        ...options,
      },
      files: [file],
    }),
  );
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  await run(execPath, [tsc, "-p", folder], { cwd: folder }).catch(({ stdout }) => assert.fail(stdout));
}

for (const module of ["nodenext", "esnext"]) {
  test(`the types serve a TypeScript page with module ${module}`, () =>
    compiles("consumer.ts", consumer, { module, moduleResolution: module === "esnext" ? "bundler" : module }));
}

test("the types serve the templates of React, Vue and Svelte", async () => {
  await writeFile(join(folder, "frameworks.d.ts"), frameworks);
  await compiles("templates.ts", templates, { module: "esnext", moduleResolution: "bundler", skipLibCheck: true });
});

test("the types serve JSX", () =>
  compiles("consumer.tsx", tsx, {
    module: "esnext",
    moduleResolution: "bundler",
    jsx: "preserve",
    skipLibCheck: true,
  }));
