import { resolve, sep } from "node:path";
import { watch } from "chokidar";
import { isNoteName } from "./collect.js";

/**
 * Calls back after each change to a note or to the settings, never twice at once, until the signal.
 *
 * @param out is not watched
 */
export async function watchFolders(
  folders: readonly string[],
  out: string,
  signal: AbortSignal,
  onChange: () => Promise<unknown>,
): Promise<void> {
  const output = resolve(out);
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path, entry) =>
      path === output ||
      path.startsWith(output + sep) ||
      /[\\/](?:\.[^\\/]+|node_modules)(?:[\\/]|$)/.test(path) ||
      Boolean(entry?.isFile() && !isNoteName(path) && !path.endsWith("entity-widgets.yaml")),
  });
  let running = false;
  let again = false;
  const run = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again && !signal.aborted) {
      again = false;
      await onChange();
    }
    running = false;
  };
  watcher.on("all", () => void run());
  await new Promise<void>((done) => {
    if (signal.aborted) done();
    signal.addEventListener("abort", () => done());
  });
  await watcher.close();
}
