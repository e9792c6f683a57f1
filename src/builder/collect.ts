import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import type { NoteFile, NoteProblem } from "./records.js";

const noteEnding = /\.(md|mdx|markdown)$/i;
const passedOver = /^(\.|node_modules$)/;

export const isNoteName = (name: string): boolean => noteEnding.test(name);

/** What lies in the folders. `roots` are their real paths. */
export interface Collected {
  files: NoteFile[];
  problems: NoteProblem[];
  roots: string[];
}

/** @returns whether a real path is a folder's own or leads into it */
export const isWithin = (path: string, root: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

interface Walk {
  roots: string[];
  seen: Set<string>;
  files: NoteFile[];
  problems: NoteProblem[];
  skip: Set<string>;
  isWanted(name: string): boolean;
}

/**
 * Finds the notes of folders: regular files with the name of one, names that begin with a dot and node_modules aside. A symbolic link is followed as long as it stays in one of the folders, and each real folder is read once.
 *
 * @param folders paths of folders, or of single notes
 * @param isWanted says of a name whether it is that of a note; those that end in .md, .mdx or .markdown unless told
 * @param skip absolute paths of folders that are not read, such as the one the feeds go to
 * @returns the notes in code-point order of their paths, and what was passed over and why
 * @throws the file system's error when a folder itself cannot be read
 */
export async function collectNotes(
  folders: readonly string[],
  skip: readonly string[] = [],
  isWanted = isNoteName,
): Promise<Collected> {
  const roots = await Promise.all(folders.map((folder) => realpath(resolve(folder))));
  const walk: Walk = { roots, seen: new Set(), files: [], problems: [], skip: new Set(skip), isWanted };
  for (const [k, root] of roots.entries()) {
    const same = roots.slice(0, k).filter((other) => basename(other) === basename(root)).length;
    const prefix = roots.length > 1 ? `${basename(root)}${same ? `-${same + 1}` : ""}/` : "";
    const { size, mtimeMs, ...entry } = await stat(root);
    if ((entry.mode & 0o170000) === 0o040000) await walkFolder(walk, root, prefix);
    else if (isWanted(root))
      walk.files.push({ path: root, relative: basename(root).normalize("NFC"), bytes: size, modified: mtimeMs });
  }
  walk.files.sort((a, b) => (a.relative < b.relative ? -1 : a.relative > b.relative ? 1 : 0));
  return { files: walk.files, problems: walk.problems, roots };
}

async function walkFolder(walk: Walk, folder: string, prefix: string): Promise<void> {
  if (walk.seen.has(folder) || walk.skip.has(folder)) return;
  walk.seen.add(folder);
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    walk.problems.push({ level: "error", file: prefix, message: reason(error) });
    return;
  }
  // Names in NFC are the same on every file system; where a folder has two forms of one, each keeps its own.
  const forms = new Map<string, number>();
  for (const name of names) forms.set(name.normalize("NFC"), (forms.get(name.normalize("NFC")) ?? 0) + 1);
  for (const name of names) {
    if (passedOver.test(name)) continue;
    const path = join(folder, name);
    const composed = name.normalize("NFC");
    const relative = prefix + (forms.get(composed) === 1 ? composed : name);
    try {
      await walkEntry(walk, path, relative);
    } catch (error) {
      if (walk.isWanted(name)) walk.problems.push({ level: "error", file: relative, message: reason(error) });
    }
  }
}

async function walkEntry(walk: Walk, path: string, relative: string): Promise<void> {
  let entry = await lstat(path);
  let real = path;
  if (entry.isSymbolicLink()) {
    real = await realpath(path);
    entry = await stat(real);
    if (!walk.roots.some((root) => isWithin(real, root))) {
      if (entry.isDirectory() || walk.isWanted(relative)) {
        walk.problems.push({
          level: "warning",
          file: relative,
          message: "Passed over: the link leads out of the folder.",
        });
      }
      return;
    }
    if (entry.isDirectory() && path.startsWith(real + sep)) return;
  }
  if (entry.isDirectory()) return walkFolder(walk, real, `${relative}/`);
  if (!walk.isWanted(relative)) return;
  if (!entry.isFile()) {
    walk.problems.push({ level: "warning", file: relative, message: "Passed over: not a regular file." });
    return;
  }
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  walk.files.push({ path: real, relative, bytes: entry.size, modified: entry.mtimeMs });
}

const reasons: Record<string, string> = {
  EACCES: "Cannot be read: no permission.",
  EPERM: "Cannot be read: no permission.",
  ENOENT: "Cannot be read: it is not there.",
  ELOOP: "Cannot be read: a loop of symbolic links.",
};

/** @returns what the file system objects to, as a sentence */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? `Cannot be read: ${code ?? message}.`;
}
