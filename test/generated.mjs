/**
 * Writes the checked-in files that are made from others, or with --check compares them with what would be written.
 *
 *   node test/generated.mjs [schema] [manifest] [locales] [feeds] [--check]
 */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { cli as analyze } from "@custom-elements-manifest/analyzer/cli.js";
import { readConfigFileAndWriteSchema } from "@lit/localize-tools/lib/config.js";
import { RuntimeLitLocalizer } from "@lit/localize-tools/lib/modes/runtime.js";
import { printDiagnostics } from "@lit/localize-tools/lib/typescript.js";
import { generateJsxTypes } from "@wc-toolkit/jsx-types";
import { getWebTypesData } from "custom-element-jet-brains-integration";
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from "custom-element-vs-code-integration";
import { compile } from "json-schema-to-typescript";
import * as prettier from "prettier";
import { buildFeeds } from "../demo/build-feeds.mjs";
import { shapeSources } from "../src/feed/schema-shape.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (path) => join(root, path);
const read = (path) => readFile(inRoot(path), "utf8").catch(() => "");

async function pretty(path, source) {
  return prettier.format(source, { ...(await prettier.resolveConfig(inRoot(path))), filepath: inRoot(path) });
}

async function inTemporaryFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), "entity-widgets-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The types of the feed, one for each `$def`, and the tables read.ts reads by; both from the schema alone. */
async function schema() {
  const feed = JSON.parse(await read("src/feed/feed.schema.json"));
  const shapes = Object.entries(shapeSources(feed)).map(([name, source]) => [`src/feed/shapes/${name}`, source]);
  const types = await compile(feed, "Feed", {
    additionalProperties: false,
    bannerComment: "// Generated from feed.schema.json by npm run schema",
    format: false,
  });
  return { "src/feed/types.ts": types, ...Object.fromEntries(shapes) };
}

/**
 * Vue and Svelte look elements up in interfaces of their own, which the generator leaves out.
 * @param elements class and tag of each
 */
function templateTypes(elements) {
  const props = (each) => elements.map(({ name, tagName }) => `    "${tagName}": ${each(name)};\n`).join("");
  return `
/** A template writes numbers as attributes too. */
type Written<Own> = { [K in keyof Own]: Own[K] extends number | undefined ? Own[K] | \`\${number}\` : Own[K] };
type Templated<Own, Framework> = Omit<Framework, keyof Own> & Written<Own>;
type Camel<Name> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Tail>}\` : Name & string;
type VueEvents<Own> = { [K in keyof Own as K extends \`on\${infer Name}\` ? \`on\${Capitalize<Camel<Name>>}\` : never]: Own[K] };
type VueElement<Own> = new () => {
  $props: Templated<Own & VueEvents<Own>, import("vue").HTMLAttributes & import("vue").ReservedProps>;
};

declare module "vue" {
  export interface GlobalComponents {
${props((name) => `VueElement<${name}Props>`)}  }
}

declare module "svelte/elements" {
  export interface SvelteHTMLElements {
${props((name) => `Templated<${name}Props, import("svelte/elements").HTMLAttributes<${name}>>`)}  }
}
`;
}

/** The generator imports the elements' types and leaves the events' undeclared; a type import in place mends that. */
function jsxTypes(manifest) {
  // An inherited event is one object in every element, and a structured clone would keep it so.
  const elements = JSON.parse(JSON.stringify(manifest));
  const declared = elements.modules.flatMap(({ declarations }) => declarations);
  for (const { events = [], attributes = [] } of declared) {
    for (const { type } of events) type.text = `import("../dist/events.js").${type.text}`;
    // An attribute that every element has is no field of ours, and would be called undefined.
    for (const attribute of attributes) attribute.fieldName ??= attribute.name;
  }
  return inTemporaryFolder(async (folder) => {
    generateJsxTypes(elements, {
      outdir: folder,
      fileName: "jsx.d.ts",
      includeDefaultDOMEvents: true,
      componentTypePath: (_name, tag) => `../dist/elements/${tag}.js`,
    });
    return (
      (await readFile(join(folder, "jsx.d.ts"), "utf8")) + templateTypes(declared.filter(({ tagName }) => tagName))
    );
  });
}

/** The custom elements manifest, and what editors and JSX read, made from it. */
async function manifest() {
  const elements = await analyze({ argv: ["analyze", "--quiet"], cwd: root, noWrite: true });
  const options = () => ({ hideLogs: true, outdir: null });
  return {
    "custom-elements.json": JSON.stringify(elements),
    "editors/vscode.html-custom-data.json": getVsCodeHtmlCustomData(structuredClone(elements), options()),
    "editors/vscode.css-custom-data.json": getVsCodeCssCustomData(structuredClone(elements), options()),
    "editors/web-types.json": getWebTypesData(structuredClone(elements), options()),
    "editors/jsx.d.ts": await jsxTypes(elements),
  };
}

/**
 * The interchange file and the strings of every language. A string a language lacks fails: it would be shown in English
 * without a word.
 */
function locales() {
  return inTemporaryFolder(async (folder) => {
    const config = readConfigFileAndWriteSchema(inRoot("lit-localize.json"));
    const paths = config.targetLocales.map((locale) => ({
      xliff: join(config.interchange.xliffDir, `${locale}.xlf`),
      strings: join(config.output.outputDir, `${locale}.ts`),
    }));
    await mkdir(join(folder, config.interchange.xliffDir), { recursive: true });
    for (const { xliff } of paths) {
      const translated = await read(xliff);
      if (translated) await writeFile(join(folder, xliff), translated);
    }
    const { localeCodesModule } = config.output;
    const localizer = new RuntimeLitLocalizer({
      ...config,
      baseDir: folder,
      output: { ...config.output, localeCodesModule: join(folder, localeCodesModule) },
      tsConfig: inRoot(config.tsConfig),
      inputFiles: config.inputFiles.map(inRoot),
      resolve: (path) => resolve(folder, path),
    });
    const { errors, messages } = localizer.extractSourceMessages();
    if (errors.length > 0) {
      printDiagnostics(errors);
      throw new Error("msg() calls that cannot be extracted");
    }
    await localizer.writeInterchangeFiles();
    const invalid = localizer.validateTranslations().errors;
    if (invalid.length > 0) throw new Error(`Placeholders differ from the source:\n${invalid.join("\n")}`);
    await localizer.build();
    faults.push(...untranslated(localizer, messages));
    const files = [localeCodesModule, ...paths.flatMap(({ xliff, strings }) => [xliff, strings])];
    return Object.fromEntries(
      await Promise.all(files.map(async (path) => [path, await readFile(join(folder, path), "utf8")])),
    );
  });
}

/** The demo's feeds and graph, made of its notes. */
function feeds() {
  return inTemporaryFolder(async (folder) => {
    await buildFeeds(folder);
    const names = (await readdir(folder)).filter((name) => /^(feed\..*|graph)\.json$/.test(name));
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [`demo/${name}`, await readFile(join(folder, name), "utf8")])),
    );
  });
}

function untranslated(localizer, messages) {
  const missing = [];
  for (const [locale, bundle] of localizer.readTranslationsSync().translations) {
    const known = new Set(bundle.map(({ name }) => name));
    for (const { name, contents } of messages) {
      const text = contents.map((piece) => (typeof piece === "string" ? piece : "…")).join("");
      if (!known.has(name)) missing.push(`${locale} lacks ${name}: ${text}`);
    }
  }
  return missing;
}

/** The first line in which two texts differ, as `path:line`, with both lines. */
function difference(path, now, fresh) {
  const [a, b] = [now.split("\n"), fresh.split("\n")];
  const line = b.findIndex((text, index) => text !== a[index]);
  const at = line < 0 ? b.length : line;
  return `${path}:${at + 1}\n  - ${a[at] ?? "(end of file)"}\n  + ${b[at] ?? "(end of file)"}`;
}

async function write(path, source) {
  await mkdir(dirname(inRoot(path)), { recursive: true });
  await writeFile(inRoot(path), source);
  console.log(`wrote ${path}`);
}

const makers = { schema, manifest, locales, feeds };
const check = argv.includes("--check");
const asked = argv.slice(2).filter((name) => name in makers);
const faults = [];

for (const name of asked.length > 0 ? asked : Object.keys(makers)) {
  for (const [path, source] of Object.entries(await makers[name]())) {
    const fresh = path.endsWith(".xlf") || name === "feeds" ? source : await pretty(path, source);
    const now = await read(path);
    if (now === fresh) continue;
    if (check) faults.push(`${difference(path, now, fresh)}\n  npm run ${name === "locales" ? "localize" : name}`);
    else await write(path, fresh);
  }
}

if (faults.length > 0) {
  console.error(faults.join("\n"));
  if (check) process.exitCode = 1;
}
