import { chmodSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { alive, lock, OutputError } from "./output-lock.js";
import { reasons, stageFile } from "./write.js";

/** Milliseconds to wait for another run that is writing into the same folder. */
const patience = 10_000;

/**
 * Replaces a file so that it is whole at any moment, as it was or as it is to be; its permissions stay.
 *
 * @param path real path of the file
 * @param before its bytes, of which the new ones were made
 * @param content the new bytes
 * @returns false where the file has changed meanwhile; it is then left alone
 * @throws OutputError where it cannot be written, or another run does not end
 */
export async function replaceFile(path: string, before: Uint8Array, content: Uint8Array): Promise<boolean> {
  const folder = dirname(path);
  const temporary = `${path}.tmp-${process.pid}`;
  let release = () => {};
  try {
    release = await lock(folder, patience);
    sweep(path);
    if (!(await readFile(path)).equals(before)) return false;
    await stageFile(temporary, content);
    chmodSync(temporary, statSync(path).mode & 0o7777);
    renameSync(temporary, path);
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof OutputError || !code) throw error;
    throw new OutputError(`Cannot be written: ${reasons[code] ?? message}.`);
  } finally {
    rmSync(temporary, { force: true });
    release();
  }
}

/** Takes away what runs left that were killed. */
function sweep(path: string): void {
  const beginning = `${basename(path)}.tmp-`;
  for (const name of readdirSync(dirname(path))) {
    const pid = name.startsWith(beginning) ? Number(name.slice(beginning.length)) : 0;
    if (Number.isInteger(pid) && pid > 0 && !alive(pid)) rmSync(join(dirname(path), name), { force: true });
  }
}
