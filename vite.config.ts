import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { minify } from "terser";
import { build, defineConfig, type Plugin, type UserConfig } from "vite";
import { trimmedLit } from "./vite.lit.js";
import { elementsWithoutDecorators } from "./vite.static-properties.js";
import { minifiedTemplates } from "./vite.templates.js";

const root = fileURLToPath(new URL(".", import.meta.url));
const path = (relative: string) => join(root, relative);

/** A module that names its class in HTMLElementTagNameMap is an element's, and its file is named as the tag. */
function tags(): string[] {
  return readdirSync(path("src/elements"))
    .filter(
      (file) =>
        file.endsWith(".ts") && readFileSync(path(`src/elements/${file}`), "utf8").includes("HTMLElementTagNameMap"),
    )
    .map((file) => file.slice(0, -".ts".length));
}

const entries = (...names: string[]) => ({
  ...Object.fromEntries(names.map((name) => [name, path(`src/${name}.ts`)])),
  ...Object.fromEntries(tags().map((tag) => [tag, path(`src/elements/${tag}.ts`)])),
});

function minifyTemplates(): Plugin {
  return {
    name: "minify-templates",
    enforce: "pre",
    async transform(code, id) {
      return id.startsWith(path("src/")) ? { code: await minifiedTemplates(code, id), map: null } : null;
    },
  };
}

/** Properties that only Lit's own modules name; the development build spells them out. */
const privateToLit = /^(_\$|__)|^_(strings|styleSheet|clone|update|insert|commit\w+)$/;

/** `scriptUrl` needs a policy of the kit's name, and of a name a page may allow only one: here the kit's copy of Lit has it. */
function shareTrustedTypesPolicy(): Plugin {
  const own = /policy \?\?= [^;]*;/;
  return {
    name: "share-trusted-types-policy",
    transform(code, id) {
      if (!id.endsWith("/src/elements/script-url.ts")) return null;
      if (!own.test(code)) this.error("The policy of script-url.ts is not where it is looked for.");
      return {
        code: `import { policyOfLit } from "lit-html";\n${code.replace(own, "policy = policyOfLit;")}`,
        map: null,
      };
    },
  };
}

/** Who has a copy of its own of what, by the name of that copy. */
const owners: Record<string, { asks: RegExp; own: RegExp }> = {
  whole: {
    asks: /(cited-by-graph-(whole|pages|chart)|layout[\\/]chart(-labels)?|model[\\/]wiki)\.ts$|\?whole$/,
    own: /(^d3-|\/(late-styles|feed-address|graph-document|in-turns|force|label-places)\.js$)/,
  },
  gap: { asks: /[\\/](score-gap|gap)\.ts$/, own: /\/(shapes\/scores|scale)\.js$/ },
};

/**
 * What draws a whole wiki, and `<score-gap>`, have copies of their own of what they need at once and others fetch too: a few
 * more files to fetch would take longer than all of it.
 */
function ownCopies(): Plugin {
  return {
    name: "own-copies",
    enforce: "pre",
    async resolveId(source, importer = "") {
      for (const [name, { asks, own }] of Object.entries(owners)) {
        const isWithin = importer.endsWith(`?${name}`) && /[\\/]d3-/.test(importer);
        if (!asks.test(importer) || !(own.test(source) || isWithin)) continue;
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        return resolved && `${resolved.id}?${name}`;
      }
      return null;
    },
  };
}

/** A worker is one file of its own under `fileName`; where it is asked for, its address is put in. */
function workerFile(fileName: string, minified: boolean): Plugin {
  const asked = 'new URL("../layout/spread-worker.ts", import.meta.url)';
  return {
    name: "worker-file",
    apply: "build",
    enforce: "pre",
    transform: (code) =>
      code.includes(asked) ? { code: code.replace(asked, "new URL(__WORKER__, import.meta.url)"), map: null } : null,
    renderChunk(code, chunk) {
      if (!code.includes("__WORKER__")) return null;
      const address = relative(dirname(chunk.fileName), fileName).replaceAll("\\", "/");
      return { code: code.replace("__WORKER__", JSON.stringify(address.replace(/^(?!\.)/, "./"))), map: null };
    },
    async generateBundle() {
      const [{ output }] = (await build({
        configFile: false,
        logLevel: "error",
        build: {
          target: "es2022",
          write: false,
          minify: false,
          lib: { entry: path("src/layout/spread-worker.ts"), formats: ["es"], fileName: "worker" },
        },
      })) as unknown as [{ output: [{ code: string }] }];
      const { code } = output[0];
      const source = minified ? (await minify(code, { module: true, ecma: 2020 })).code! : code;
      this.emitFile({ type: "asset", fileName, source });
    },
  };
}

/** Terser's output is 3 % smaller than the bundler's own. */
function minifyChunks(): Plugin {
  const options = {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe: true, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
    mangle: { properties: { regex: privateToLit } },
    format: { comments: false },
    // The same property has the same name in every chunk.
    nameCache: {},
  } as const;
  return {
    name: "minify-chunks",
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        const minified = await minify(chunk.code, options);
        chunk.code = minified.code!;
      }
    },
  };
}

/** What is called for the first picture of an element, all of it at once, and so is better compiled while it comes. */
const calledAtOnce = /^(chunks\/)?(kit|labels|score-radar(-notes)?|cited-by-graph(-whole)?)\.js$/;

/** Has functions compiled while the file comes, not each when it is called: https://v8.dev/blog/explicit-compile-hints, of which other engines take no notice. */
function compiledAtOnce(): Plugin {
  return {
    name: "compiled-at-once",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && calledAtOnce.test(chunk.fileName))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
    },
  };
}

/** integrity.json: for each script of a folder the value of a script tag's `integrity` attribute. */
function integrity(): Plugin {
  return {
    name: "integrity",
    writeBundle({ dir }) {
      const scripts = (readdirSync(dir!, { recursive: true }) as string[])
        .filter((name) => name.endsWith(".js"))
        .sort();
      const hashes = scripts.map((name) => {
        const digest = createHash("sha384")
          .update(readFileSync(join(dir!, name)))
          .digest("base64");
        return [name.replaceAll("\\", "/"), `sha384-${digest}`];
      });
      writeFileSync(join(dir!, "integrity.json"), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
    },
  };
}

/** The licences of what is bundled ask to travel with it. */
function licences(fileName: string): Plugin {
  return {
    name: "licences",
    generateBundle(_options, bundle) {
      const packages = new Set<string>();
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") continue;
        for (const id of file.moduleIds) {
          const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
          if (folder) packages.add(folder);
        }
      }
      const texts = [...packages].sort().map((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
        if (!file) this.error(`${name} comes without the text of its licence.`);
        return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
      });
      this.emitFile({ type: "asset", fileName, source: texts.join("\n\n") });
    },
  };
}

function copyThemes(): Plugin {
  return {
    name: "copy-themes",
    writeBundle({ dir }) {
      if (!existsSync(path("src/themes"))) return;
      mkdirSync(join(dir!, "themes"), { recursive: true });
      for (const file of readdirSync(path("src/themes")))
        copyFileSync(path(`src/themes/${file}`), join(dir!, "themes", file));
    },
  };
}

/** ES modules for bundlers and import maps: Lit and D3 stay the page's own, one copy each. */
const dist = (): UserConfig => ({
  plugins: [
    elementsWithoutDecorators(),
    workerFile("chunks/spread-worker.js", false),
    licences("THIRD-PARTY.txt"),
    copyThemes(),
  ],
  build: {
    target: "es2022",
    outDir: path("dist"),
    minify: false,
    lib: { entry: entries("index", "loader", "feed"), formats: ["es"], fileName: (_format, name) => `${name}.js` },
    rolldownOptions: {
      // @lit/localize can be configured once only, and the page may be using it itself; so a copy of it is ours.
      external: /^(lit|lit-html|lit-element|@lit\/reactive-element|d3-\w+)(\/|$)/,
      output: { chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});

const kit = new Set<string>();

/** @lit/localize names these in its index, but only a language other than English makes use of them. */
const translating =
  /[\\/]@lit[\\/]localize[\\/](init[\\/](?!install)|internal[\\/](runtime-msg|id-generation|fnv1a64))/;

/** What an element needs to be one: the base class and all it imports before the first paint. */
function base(infoOf: (id: string) => { importedIds: readonly string[] } | null): Set<string> {
  if (!kit.size)
    for (const name of ["feed-element", "define", "tokens.styles"]) kit.add(path(`src/elements/${name}.ts`));
  for (const id of kit)
    for (const imported of infoOf(id)?.importedIds ?? []) if (!translating.test(imported)) kit.add(imported);
  return kit;
}

/** What one tag alone needs before the first paint, in one file: many small ones compress worse. */
const ownOf: Record<string, RegExp> = {
  "score-radar":
    /src[\\/](elements[\\/]score-radar(-chart|-plot|\.styles)?|layout[\\/](radar|radar-labels|plot|scale)|model[\\/](scores|domain)|feed[\\/]shapes[\\/]scores)\.ts$/,
};

/** Minified and self-contained, for a script tag. */
const cdn = (): UserConfig => ({
  plugins: [
    elementsWithoutDecorators(),
    workerFile("chunks/spread-worker.js", true),
    shareTrustedTypesPolicy(),
    ownCopies(),
    minifyTemplates(),
    trimmedLit(path("vite.lit-template.ts")),
    minifyChunks(),
    compiledAtOnce(),
    licences("THIRD-PARTY.txt"),
    integrity(),
  ],
  resolve: { conditions: ["development", "module", "browser"] },
  build: {
    target: "es2022",
    outDir: path("cdn"),
    lib: { entry: entries("index", "loader"), formats: ["es"], fileName: (_format, name) => `${name}.js` },
    rolldownOptions: {
      // An entry that may export more than its source does needs no second file beside it.
      preserveEntrySignatures: "allow-extension",
      // @lit/localize does not say so, but its modules do nothing until they are called.
      treeshake: { moduleSideEffects: (id) => !/[\\/]@lit[\\/]localize[\\/]/.test(id) },
      output: {
        minify: true,
        chunkFileNames: "chunks/[name].js",
        // What every tag needs compresses better as one file.
        codeSplitting: {
          groups: [
            {
              name: (id, chunking) => (base((module) => chunking.getModuleInfo(module)).has(id) ? "kit" : null),
              priority: 5,
            },
            { name: "labels", test: /src[\\/]layout[\\/]labels\.ts$/, priority: 4 },
            { name: (id) => Object.keys(ownOf).find((tag) => ownOf[tag]!.test(id)) ?? null, priority: 2 },
            {
              name: "score-radar-notes",
              test: /src[\\/](elements[\\/]score-radar-(notes|words)|layout[\\/](radar-details|tie-mark)|model[\\/](ties|judged-scores))\.ts$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});

/** feed.js apart, for a script or a worker that reads feeds and has no use for the elements, nor a document. */
const cdnFeed = (): UserConfig => ({
  plugins: [minifyChunks(), integrity()],
  build: {
    target: "es2022",
    outDir: path("cdn"),
    emptyOutDir: false,
    lib: { entry: path("src/feed.ts"), formats: ["es"], fileName: "feed" },
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  },
});

/** The command line, for Node: its dependencies are installed beside it. */
const builder = (): UserConfig => ({
  build: {
    target: "node20",
    outDir: env.BUILDER_OUT ?? path("dist/builder"),
    emptyOutDir: true,
    minify: false,
    ssr: true,
    rolldownOptions: {
      input: Object.fromEntries(["cli", "index", "note-worker"].map((name) => [name, path(`src/builder/${name}.ts`)])),
      external: /^(node:|(?![./]|\w:[\\/]))/,
      // The worker is found beside whichever chunk asks for it.
      output: { chunkFileNames: "[name]-[hash].js" },
    },
  },
});

/** Vite's live reload tells the console of its comings and goings; a reader of the demo is to see that the kit is silent. */
function silentReload(): Plugin {
  return {
    name: "silent-reload",
    apply: "serve",
    transform: (code, id) =>
      id.endsWith("/vite/dist/client/client.mjs")
        ? { code: code.replaceAll("console.debug(", "(() => {})("), map: null }
        : null,
  };
}

/** The demo's feeds are made of its notes before anything asks for them. */
function demoFeeds(): Plugin {
  let built: Promise<unknown> | undefined;
  return {
    name: "demo-feeds",
    async buildStart() {
      const { buildFeeds } = await import(new URL("demo/build-feeds.mjs", import.meta.url).href);
      await (built ??= buildFeeds());
    },
  };
}

/** The demo pages, served or built into a static site. */
const demo = (): UserConfig => ({
  root: path("demo"),
  base: "./",
  plugins: [demoFeeds(), silentReload(), workerFile("assets/spread-worker.js", true)],
  // Lit's development build writes to the console of every page.
  resolve: { conditions: ["module", "browser"] },
  server: { port: Number(env.PORT ?? 5173), strictPort: Boolean(env.PORT), fs: { allow: [root] } },
  build: {
    target: "es2022",
    outDir: path("node_modules/.cache/demo"),
    emptyOutDir: true,
    rolldownOptions: {
      input: existsSync(path("demo"))
        ? readdirSync(path("demo"))
            .filter((file) => file.endsWith(".html"))
            .map((file) => path(`demo/${file}`))
        : [],
    },
  },
});

const modes: Record<string, () => UserConfig> = { dist, cdn, "cdn-feed": cdnFeed, builder, demo };

export default defineConfig(({ mode }) => modes[mode]?.() ?? {});
