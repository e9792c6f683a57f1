import { resolve, sep } from "node:path";
import { watch } from "chokidar";
import { isNoteName } from "./collect.js";

const passedOver = /[\\/](?:\.[^\\/]+|node_modules)(?:[\\/]|$)/;

/**
 * Calls back once when it sees every change, then after each change to a note or to the settings, never twice at once. Ends with the
 * signal, or when the first call resolves to false.
 *
 * @param out is not watched
 * @param onChange is given the paths that changed; none at first
 */
export async function watchFolders(
  folders: readonly string[],
  out: string,
  signal: AbortSignal,
  onChange: (paths: ReadonlySet<string>) => Promise<boolean>,
): Promise<void> {
  const output = resolve(out);
  const roots = folders.map((folder) => resolve(folder));
  // A wiki may itself lie in a folder that is passed over inside of one.
  const within = (path: string) => {
    const absolute = resolve(path);
    return absolute.slice(roots.find((root) => absolute.startsWith(root + sep))?.length ?? absolute.length);
  };
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path, entry) =>
      path === output ||
      path.startsWith(output + sep) ||
      passedOver.test(within(path)) ||
      Boolean(entry?.isFile() && !isNoteName(path) && !path.endsWith("entity-widgets.yaml")),
  });
  const ended = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
  let running = false;
  let again = false;
  let changed = new Set<string>();
  const run = async (path?: string) => {
    again = true;
    if (path !== undefined) changed.add(path);
    if (running) return true;
    running = true;
    let goesOn = true;
    while (again && !signal.aborted) {
      again = false;
      const paths = changed;
      changed = new Set();
      goesOn = await onChange(paths);
    }
    running = false;
    return goesOn;
  };
  const ready = new Promise<void>((resolve) => watcher.once("ready", resolve));
  await Promise.race([ready, ended]);
  watcher.on("all", (_event, path) => void run(path));
  if (!signal.aborted && (await run())) await ended;
  await watcher.close();
}
