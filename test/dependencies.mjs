/** Installs what package-lock.json names, where that has not been done. Needs nothing but Node and npm. */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { env, platform } from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const changed = (path) => statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

/** True when node_modules is missing, incomplete, or older than package-lock.json. */
export const outOfDate = () => changed("node_modules/.package-lock.json") < changed("package-lock.json");

/**
 * Runs `npm ci` when out of date.
 * Throws with npm's own words when that fails.
 */
export function installDependencies() {
  if (!outOfDate()) return;
  const { status, stdout, stderr, error } = spawnSync("npm", ["ci", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    // On Windows npm is a script, which only a shell runs.
    shell: platform === "win32",
    env: { ...env, PUPPETEER_SKIP_DOWNLOAD: "1" },
  });
  if (status !== 0) throw error ?? new Error(`npm ci failed.\n${stdout}${stderr}`);
}
