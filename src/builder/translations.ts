import { languageTag } from "./language-tags.js";

/** Where a note's path puts it. */
export interface PathReading {
  /** Undefined where the path names no language. */
  lang?: string;
  /** The path without language and extension: the same for every translation. */
  path: string;
}

const withoutEnding = (file: string) => file.replace(/\.(?:md|mdx|markdown)$/i, "");
const isFolderNote = (path: string) => /(?:^|\/)_?(?:index|readme)$/i.test(path);

/**
 * Finds the language in each path: in a suffix (`note.zh-TW.md`), in a folder beside the original's (`articles-zh-TW/`), or in a
 * folder of its own at any depth (`de/guide.md`). A name that could be a language is taken for one only where notes of the same
 * name stand in for its translations, so that a folder `it/` on computers stays a folder.
 *
 * @param files paths with forward slashes
 * @returns readings in the order of the files. O(paths × depth)
 */
export function readPaths(files: readonly string[]): PathReading[] {
  const paths = files.map(withoutEnding);
  const all = new Set(paths);
  const suffixes = confirmedSuffixes(paths, all);
  const folders = confirmedFolders(paths);
  return paths.map((path) => {
    const suffix = suffixOf(path);
    if (suffix && suffixes.has(suffix.lang)) return { lang: suffix.lang, path: suffix.path };
    const segments = path.split("/");
    for (let k = 0; k < segments.length - 1; k++) {
      const parent = segments.slice(0, k).join("/");
      const found = folders.get(`${parent}/${segments[k]}`);
      if (!found) continue;
      const kept = found.folder ? [found.folder] : [];
      return { lang: found.lang, path: [...segments.slice(0, k), ...kept, ...segments.slice(k + 1)].join("/") };
    }
    return { path };
  });
}

function suffixOf(path: string): { lang: string; path: string } | undefined {
  const [, rest, name] = /^(.*[^/.])\.([\w-]+)$/s.exec(path) ?? [];
  const lang = name && languageTag(name);
  return rest && lang ? { lang, path: rest } : undefined;
}

/** A suffix is a language when a note that bears it has an original without it or a sibling with another. */
function confirmedSuffixes(paths: readonly string[], all: ReadonlySet<string>): Set<string> {
  const byPath = new Map<string, string[]>();
  for (const path of paths) {
    const suffix = suffixOf(path);
    if (suffix) byPath.set(suffix.path, [...(byPath.get(suffix.path) ?? []), suffix.lang]);
  }
  const confirmed = new Set<string>();
  for (const [path, langs] of byPath)
    if (all.has(path) || langs.length > 1) for (const lang of langs) confirmed.add(lang);
  return confirmed;
}

interface LanguageFolder {
  lang: string;
  /** Name of the original's folder, where the language is a suffix of the folder's name. */
  folder?: string;
}

/** Folders that hold translations, by `parent/name`. */
function confirmedFolders(paths: readonly string[]): Map<string, LanguageFolder> {
  const contents = new Map<string, Map<string, Set<string>>>();
  const rests = new Map<string, Set<string>>();
  for (const path of paths) {
    const segments = path.split("/");
    for (let k = 0; k < segments.length; k++) {
      const parent = segments.slice(0, k).join("/");
      const rest = segments.slice(k).join("/");
      if (!rests.has(parent)) rests.set(parent, new Set());
      rests.get(parent)!.add(rest);
      if (k === segments.length - 1) continue;
      if (!contents.has(parent)) contents.set(parent, new Map());
      const folders = contents.get(parent)!;
      if (!folders.has(segments[k]!)) folders.set(segments[k]!, new Set());
      folders.get(segments[k]!)!.add(segments.slice(k + 1).join("/"));
    }
  }
  const confirmed = new Map<string, LanguageFolder>();
  for (const [parent, folders] of contents) {
    const candidates = [...folders.keys()].filter((name) => languageTag(name));
    for (const [name, notes] of folders) {
      const beside = /^(.+?)[-_.]([a-z]{2,3}(?:[-_]\w{2,4}){0,2})$/i.exec(name);
      const lang = beside && languageTag(beside[2]!);
      if (lang && folders.has(beside[1]!) && overlap(notes, folders.get(beside[1]!)!)) {
        confirmed.set(`${parent}/${name}`, { lang, folder: beside[1]! });
      }
    }
    for (const name of candidates) {
      const notes = folders.get(name)!;
      if (overlap(notes, rests.get(parent)!)) confirmed.set(`${parent}/${name}`, { lang: languageTag(name)! });
      for (const other of candidates) {
        if (other === name || !overlap(notes, folders.get(other)!)) continue;
        for (const one of [name, other]) confirmed.set(`${parent}/${one}`, { lang: languageTag(one)! });
      }
    }
  }
  return confirmed;
}

/** True when half of the smaller set is in the other, a note that is not merely an index among them. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let both = 0;
  let named = false;
  for (const path of small) {
    if (!large.has(path)) continue;
    both++;
    named ||= !isFolderNote(path);
  }
  return named && both * 2 >= small.size;
}
