import { existsSync, readdirSync, readFileSync } from "node:fs";
import { env } from "node:process";
import { defineConfig, type UserConfig } from "vite";
import { compiledAtOnce, minifyChunks } from "./packaging/chunks.js";
import { demoFeeds, silentReload } from "./packaging/demo.js";
import { filesOfMany } from "./packaging/files.js";
import { integrity } from "./packaging/integrity.js";
import { languages } from "./packaging/languages.js";
import { licences } from "./packaging/licences.js";
import { trimmedLit } from "./packaging/lit.js";
import { plainNamespaces } from "./packaging/namespaces.js";
import { shareTrustedTypesPolicy } from "./packaging/one-policy.js";
import { ownCopies } from "./packaging/own-copies.js";
import { path } from "./packaging/path.js";
import { elementsWithoutDecorators } from "./packaging/static-properties.js";
import { minifyTemplates } from "./packaging/templates.js";
import { copyThemes } from "./packaging/themes.js";
import { workerFile } from "./packaging/worker-file.js";

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
      external: /^(lit|lit-html|lit-element|@lit\/reactive-element|d3-\w+|dompurify)(\/|$)/,
      output: { chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});

/** Minified and self-contained, for a script tag. */
const cdn = (): UserConfig => ({
  plugins: [
    elementsWithoutDecorators(),
    workerFile("chunks/spread-worker.js", true),
    languages(),
    shareTrustedTypesPolicy(),
    ownCopies(),
    plainNamespaces(),
    minifyTemplates(),
    trimmedLit(path("packaging")),
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
          groups: filesOfMany,
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

/** The demo pages, served or built into a static site. */
const demo = (): UserConfig => ({
  root: path("demo"),
  base: "./",
  plugins: [demoFeeds(), silentReload(), workerFile("assets/spread-worker.js", true)],
  // Lit's development build writes to the console of every page.
  resolve: { conditions: ["module", "browser"] },
  server: { port: Number(env.PORT ?? 5173), strictPort: Boolean(env.PORT), fs: { allow: [path(".")] } },
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
