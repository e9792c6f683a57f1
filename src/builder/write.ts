import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { alive, lock, OutputError } from "./output-lock.js";

const listName = ".entity-widgets-files.json";
const staging = ".entity-widgets-tmp-";
const ownName = /^(?:feed\.[\w-]+(?:\.\d+)?\.json|graph\.json|entities\/[^/\\]+\.[\w-]+\.json)$/u;

/** What was written, left as it was, and taken away. */
export interface Written {
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * Writes documents into a folder so that an interruption at any moment leaves each file whole, as it was or as it is to be: what has
 * changed is written to a temporary folder inside it first, then renamed. What an earlier build wrote and this one does not is taken
 * away; other files are never touched, nor is one whose content is right already.
 *
 * @param files content by name, with forward slashes; asked for one after the other
 * @param all whether these are all the documents, so that what is not among them is taken away
 * @param signal stops the writing as long as nothing has been renamed
 * @throws OutputError where the folder cannot be written or another build is at work; the signal's reason
 */
export function writeFolder(
  folder: string,
  files: Iterable<readonly [string, string]>,
  all: boolean,
  signal?: AbortSignal,
): Written {
  let release = () => {};
  let temporary = "";
  try {
    mkdirSync(folder, { recursive: true });
    const root = realpathSync(folder);
    release = lock(root);
    sweep(root);
    const before = listed(root);
    temporary = join(root, `${staging}${process.pid}-${randomUUID().slice(0, 8)}`);
    const { names, changed } = stage(root, temporary, files, signal);
    signal?.throwIfAborted();
    const stale = before.filter((name) => all && !names.has(name) && existsSync(join(root, name)));
    commit(root, temporary, changed, stale);
    if (!all) for (const name of before) names.add(name);
    const list = `${JSON.stringify([...names].sort(), null, 1)}\n`;
    if (!isSame(join(root, listName), list)) {
      writeFileSync(join(root, `${listName}.tmp`), list);
      renameSync(join(root, `${listName}.tmp`), join(root, listName));
    }
    return { written: changed.length, unchanged: names.size - changed.length, removed: stale.length };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof OutputError || signal?.aborted) throw error;
    if (!code) throw error;
    throw new OutputError(`${folder} cannot be written: ${reasons[code] ?? message}.`);
  } finally {
    if (temporary) rmSync(temporary, { recursive: true, force: true });
    release();
  }
}

const reasons: Record<string, string> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "a part of its path is not a folder",
  EEXIST: "it is not a folder",
};

/** Takes away what builds left that were killed. */
function sweep(root: string): void {
  for (const name of readdirSync(root)) {
    const pid = name.startsWith(staging) ? Number.parseInt(name.slice(staging.length)) : 0;
    if (pid && (pid === process.pid || !alive(pid))) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function listed(root: string): string[] {
  try {
    const names: unknown = JSON.parse(readFileSync(join(root, listName), "utf8"));
    return Array.isArray(names)
      ? names.filter((name): name is string => typeof name === "string" && ownName.test(name))
      : [];
  } catch {
    return [];
  }
}

function isSame(path: string, content: string): boolean {
  try {
    return readFileSync(path, "utf8") === content;
  } catch {
    return false;
  }
}

/** Writes what differs from the file of the same name into the temporary folder. */
function stage(root: string, temporary: string, files: Iterable<readonly [string, string]>, signal?: AbortSignal) {
  const names = new Set<string>();
  const changed: string[] = [];
  const folders = new Set<string>();
  for (const [name, content] of files) {
    signal?.throwIfAborted();
    names.add(name);
    if (isSame(join(root, name), content)) continue;
    changed.push(name);
    const folder = dirname(join(temporary, name));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const file = openSync(join(temporary, name), "w");
    try {
      writeSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
  return { names, changed };
}

function commit(root: string, temporary: string, changed: readonly string[], stale: readonly string[]): void {
  for (const folder of new Set(changed.map((name) => dirname(name)))) {
    mkdirSync(join(root, folder), { recursive: true });
    if (realpathSync(join(root, folder)) !== join(root, folder)) {
      throw new OutputError(`${join(root, folder)} leads out of the output folder.`);
    }
  }
  for (const name of changed) renameSync(join(temporary, name), join(root, name));
  for (const name of stale) rmSync(join(root, name), { force: true });
}
