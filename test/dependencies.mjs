/** Installs what package-lock.json names, where that has not been done. Needs nothing but Node and npm. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { env, platform } from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const changed = (path) => statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

/** True when node_modules is missing, incomplete, or older than package-lock.json. */
export const outOfDate = () => changed("node_modules/.package-lock.json") < changed("package-lock.json");

/**
 * Runs `npm ci` when out of date.
 * Rejects with npm's own words when that fails.
 */
export async function installDependencies() {
  if (!outOfDate()) return;
  const npm = spawn("npm", ["ci", "--ignore-scripts"], {
    cwd: root,
    // On Windows npm is a script, which only a shell runs.
    shell: platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env, PUPPETEER_SKIP_DOWNLOAD: "1" },
  });
  let output = "";
  for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (data) => (output += data));
  const [code] = await once(npm, "close");
  if (code !== 0) throw new Error(`npm ci failed.\n${output}`);
}
