import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { mkdir, open, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
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

/** Content by name, with forward slashes; asked for one after the other. */
export type Documents = Iterable<readonly [string, string]> | AsyncIterable<readonly [string, string]>;

/** How documents are written. */
export interface WritingOptions {
  /** Whether these are all the documents, so that what is not among them is taken away. */
  all: boolean;
  /** Stops the writing as long as nothing has been renamed. */
  signal?: AbortSignal;
  /** Milliseconds to wait for another build of the folder to end; none unless told. */
  patience?: number;
  /** Called with the number of documents that are ready. */
  onReady?: (done: number) => void;
}

/**
 * Writes documents into a folder so that an interruption at any moment leaves each file whole, as it was or as it is to be: what has
 * changed is written to a temporary folder inside it first, then renamed. What an earlier build wrote and this one does not is taken
 * away; other files are never touched, nor is one whose content is right already.
 *
 * @throws OutputError where the folder cannot be written or another build is at work; the signal's reason
 */
export async function writeFolder(folder: string, files: Documents, options: WritingOptions): Promise<Written> {
  const { all, signal, patience } = options;
  let release = () => {};
  let temporary = "";
  try {
    makeFolder(resolve(folder));
    const root = realpathSync(folder);
    release = await lock(root, patience);
    sweep(root);
    const before = listed(root);
    temporary = join(root, `${staging}${process.pid}-${randomUUID().slice(0, 8)}`);
    const { names, changed } = await stage(root, temporary, files, options);
    const stale = before.filter((name) => all && !names.has(name) && existsSync(join(root, name)));
    const unchanged = names.size - changed.length;
    // Were the renaming broken off, the next build would still know of all files that are the builder's.
    const during = listOf([...before, ...changed]);
    const after = listOf(all ? names : [...before, ...names]);
    await stageFile(join(temporary, "during"), during);
    await stageFile(join(temporary, "after"), after);
    signal?.throwIfAborted();
    if (during !== listOf(before)) renameSync(join(temporary, "during"), join(root, listName));
    commit(root, temporary, changed, stale);
    if (during !== after) renameSync(join(temporary, "after"), join(root, listName));
    return { written: changed.length, unchanged, removed: stale.length };
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

/** Where a file system refuses folders for good, as /proc does, Node's own way of making all of a path never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** What a file system's codes mean, as a part of a sentence. */
export const reasons: Record<string, string> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "a file would be larger than it may be",
  ENOENT: "it cannot be made there",
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

const listOf = (names: Iterable<string>) => `${JSON.stringify([...new Set(names)].sort(), null, 1)}\n`;

/** Files written at a time. */
const parallel = 16;

/** Writes what differs from the file of the same name into the temporary folder. */
async function stage(root: string, temporary: string, files: Documents, { signal, onReady }: WritingOptions) {
  const names = new Set<string>();
  const changed: string[] = [];
  let batch: Promise<void>[] = [];
  let failure: unknown;
  const settle = async () => {
    await Promise.all(batch);
    batch = [];
    if (failure !== undefined) throw failure;
    signal?.throwIfAborted();
    onReady?.(names.size);
  };
  const stageChanged = async (name: string, content: string) => {
    const before = await readFile(join(root, name), "utf8").catch(() => undefined);
    if (before === content) return;
    changed.push(name);
    await stageFile(join(temporary, name), content);
  };
  try {
    for await (const [name, content] of files) {
      names.add(name);
      batch.push(stageChanged(name, content).catch((error: unknown) => void (failure ??= error)));
      if (batch.length === parallel) await settle();
    }
    await settle();
  } finally {
    // Nothing is written any more once the writing has failed.
    await Promise.all(batch);
  }
  return { names, changed };
}

/** Writes a file and has it on the disk when it is done. */
export async function stageFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
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
