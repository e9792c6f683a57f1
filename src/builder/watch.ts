import { resolve, sep } from "node:path";
import { watch } from "chokidar";
import { isNoteName } from "./collect.js";

/**
 * Calls back once when it sees every change, then after each change to a note or to the settings, never twice at once. Ends with the
 * signal, or when the first call resolves to false.
 *
 * @param out is not watched
 */
export async function watchFolders(
  folders: readonly string[],
  out: string,
  signal: AbortSignal,
  onChange: () => Promise<boolean>,
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
  const ended = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
  let running = false;
  let again = false;
  const run = async () => {
    again = true;
    if (running) return true;
    running = true;
    let goesOn = true;
    while (again && !signal.aborted) {
      again = false;
      goesOn = await onChange();
    }
    running = false;
    return goesOn;
  };
  const ready = new Promise<void>((resolve) => watcher.once("ready", resolve));
  await Promise.race([ready, ended]);
  watcher.on("all", () => void run());
  if (!signal.aborted && (await run())) await ended;
  await watcher.close();
}
