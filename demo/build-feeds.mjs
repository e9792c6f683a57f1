/** Builds the demo's feeds from demo/notes with the builder of this checkout, as `npx entity-widgets build` does. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { env, pid } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as bundle } from "vite";

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

/** Several processes may do this at a time: each bundles the builder for itself, and they write one after the other. */
const bundled = path(`node_modules/.cache/builder-${pid}`);
const patience = 60_000;

/**
 * Resolves to the summary of the build.
 * Throws where a note of the demo cannot be built.
 */
export async function buildFeeds(out = path("demo")) {
  env.BUILDER_OUT = bundled;
  await bundle({ configFile: path("vite.config.ts"), mode: "builder", logLevel: "warn" });
  try {
    const { build } = await import(pathToFileURL(join(bundled, "index.js")).href);
    const summary = await build({ folders: [path("demo/notes")], out, patience });
    const errors = summary.problems.filter(({ level }) => level === "error");
    if (errors.length)
      throw new Error(errors.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
    return summary;
  } finally {
    await rm(bundled, { recursive: true });
  }
}
