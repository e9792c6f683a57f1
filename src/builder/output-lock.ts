import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The output folder cannot be used. `message` says why. */
export class OutputError extends Error {}

const lockName = ".entity-widgets.lock";

/** @returns whether a process of this machine has the number */
export const alive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/**
 * Takes a folder for one build at a time. A lock whose process is gone counts for nothing.
 *
 * @returns what gives it back
 * @throws OutputError naming the process that has it
 */
export function lock(root: string): () => void {
  const path = join(root, lockName);
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const pid = Number(readFileSync(path, "utf8"));
      if (pid > 0 && pid !== process.pid && alive(pid)) {
        throw new OutputError(`Another build (process ${pid}) is writing to ${root}.`);
      }
      rmSync(path, { force: true });
    }
  }
  throw new OutputError(`Another build is writing to ${root}.`);
}
