/** Makes of each adapter what a page would load, and of the kit its build for script tags. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, runnerImport } from "vite";
import { graphData } from "./data.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..");

/** What is built here is thrown away with the packages. */
export const cache = join(here, "node_modules/.cache/bench");

/** Names of the adapters of one comparison; a file that mounts nothing is a part of others. */
export function adaptersOf(comparison) {
  const folder = join(here, comparison);
  return readdirSync(folder)
    .filter((file) => /export (const|function|async function) mount\b/.test(readFileSync(join(folder, file), "utf8")))
    .map((file) => file.replace(/\.mjs$/, ""));
}

export async function buildKit() {
  const options = { root, configFile: join(root, "vite.config.ts"), mode: "cdn", logLevel: "error" };
  await build({ ...options, build: { outDir: join(cache, "cdn"), emptyOutDir: true } });
}

/** One module, for Rolldown to put what it imports into; the kit's own files stay where they are. */
export async function bundle(input, outDir) {
  await build({
    root: here,
    configFile: false,
    logLevel: "error",
    mode: "production",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input,
        external: /^\/cdn\//,
        preserveEntrySignatures: "strict",
        output: { format: "es", minify: true, entryFileNames: "module.js", codeSplitting: false },
        onwarn() {},
      },
    },
  });
}

export const buildAdapter = (comparison, name) =>
  bundle(join(here, comparison, `${name}.mjs`), join(cache, comparison, name));

/** Version of a package as it is installed here. */
export function versionOf(name) {
  const { resolve } = createRequire(import.meta.url);
  const folder = resolve.paths(name).find((path) => existsSync(join(path, name, "package.json")));
  return folder && JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8")).version;
}

/** Packages that an adapter names, with their versions. */
export function packagesOf(comparison, name, seen = new Set()) {
  const text = readFileSync(join(here, comparison, `${name}.mjs`), "utf8");
  for (const [, id] of text.matchAll(/(?:from|import) "([^"]+)"/g)) {
    if (id.startsWith("./")) packagesOf(comparison, id.slice(2, -".mjs".length), seen);
    else if (!id.startsWith("/")) seen.add(/^(@[^/]+\/)?[^/]+/.exec(id)[0]);
  }
  return [...seen].map((id) => `${id} ${versionOf(id)}`);
}

/** Where the notes of a graph stand, laid out once by the kit's own layout. @returns the file with x, y in turn */
export async function pointsOf(count) {
  const file = join(cache, "points", `${count}.bin`);
  if (existsSync(file)) return file;
  const { module } = await runnerImport(join(root, "src/layout/spread.ts"));
  const { edges } = graphData(count);
  const steps = module.spread({ size: count, links: edges, points: new Float32Array(2 * count).fill(NaN) });
  let step = steps.next();
  while (!step.done) step = steps.next();
  mkdirSync(join(cache, "points"), { recursive: true });
  writeFileSync(file, Buffer.from(step.value.buffer));
  return file;
}
