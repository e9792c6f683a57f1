/** Builds the demo's feeds from demo/notes with the builder of this checkout, as `npx entity-widgets build` does. */
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { build as bundle } from "vite";

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** Bundles the builder into node_modules/.cache and resolves to its module. */
export async function bundledBuilder() {
  env.BUILDER_OUT = path("node_modules/.cache/builder");
  await bundle({ configFile: path("vite.config.ts"), mode: "builder", logLevel: "warn" });
  return import(new URL("../node_modules/.cache/builder/index.js", import.meta.url).href);
}

/**
 * Resolves to the summary of the build.
 * Throws where a note of the demo cannot be built.
 */
export async function buildFeeds(out = path("demo")) {
  const { build } = await bundledBuilder();
  const summary = await build({ folders: [path("demo/notes")], out });
  const errors = summary.problems.filter(({ level }) => level === "error");
  if (errors.length) throw new Error(errors.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
  return summary;
}
