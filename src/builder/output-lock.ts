import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The output folder cannot be used. `message` says why. */
export class OutputError extends Error {}

const lockName = ".entity-widgets.lock";
const pauseLength = 50;
/** Milliseconds after which a lock that names nobody is one whose maker has been killed. */
const namelessFor = 1000;

/** Locks that builds of this process have. */
const own = new Set<string>();

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
 * @param patience milliseconds to wait for another build to end
 * @returns what gives it back
 * @throws OutputError naming the process that has it
 */
export async function lock(root: string, patience = 0): Promise<() => void> {
  const path = join(root, lockName);
  for (let waited = 0; ; waited += pauseLength) {
    if (!own.has(path) && taken(path)) return () => release(path);
    const pid = own.has(path) ? process.pid : holder(path);
    const isAtWork = own.has(path) || (pid !== undefined && pid !== process.pid && alive(pid));
    if (isAtWork && waited >= patience) {
      throw new OutputError(
        `Another build (process ${pid}) is writing to ${root}. If none is, delete ${lockName} there.`,
      );
    }
    // Between its making and its writing a lock names nobody yet.
    if (isAtWork || (pid === undefined && waited < namelessFor)) await pause(pauseLength);
    else breakLock(path, pid);
  }
}

function taken(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
    own.add(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** @returns the process a lock names; undefined when it names none, or is gone */
function holder(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** Takes a lock away unless another build has just done so and put its own in the place. */
function breakLock(path: string, pid: number | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holder(aside) === pid) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function release(path: string): void {
  own.delete(path);
  rmSync(path, { force: true });
}
