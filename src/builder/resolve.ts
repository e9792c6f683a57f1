import { posix } from "node:path";
import { languageTag } from "./language-tags.js";
import { safeDecoded, slug } from "./place.js";
import type { NoteLink, PlacedNote } from "./records.js";

/** Where a link leads: an entity of the wiki, or a name that no note has. */
export interface Resolution {
  entity: string;
  known: boolean;
  /** `#` and the rest, as it was written. */
  hash: string;
}

export type Resolve = (link: NoteLink, from: PlacedNote) => Resolution | undefined;

const ending = /\.(?:md|mdx|markdown|html?)$/i;
const folderNote = /(?:^|\/)_?(?:index|readme)$/i;
const keyOf = (path: string) =>
  path.normalize("NFC").toLowerCase().replace(/\/+$/, "").replace(ending, "").replace(folderNote, "");

/**
 * Makes the function that finds the note a link means, by path, route, name, alias or title, whatever its case and normal form.
 * Translations of a note are one entity, so a link to any of them leads to it. Each look-up takes the same time however many notes there are.
 *
 * @param leads paths a route may begin with that are no folders of the notes: the site's own path, the folders' names
 */
export function resolver(notes: readonly PlacedNote[], leads: readonly string[]): Resolve {
  const paths = new Map<string, PlacedNote>();
  const routes = new Map<string, PlacedNote>();
  const names = new Map<string, PlacedNote[]>();
  const aliases = new Map<string, PlacedNote[]>();
  const put = (map: Map<string, PlacedNote>, key: string, note: PlacedNote) =>
    void (map.has(key) || map.set(key, note));
  const list = (map: Map<string, PlacedNote[]>, key: string, note: PlacedNote) => {
    const before = map.get(key);
    if (before) before.push(note);
    else map.set(key, [note]);
  };
  for (const note of notes) {
    const { record, route } = note;
    const path = keyOf(record.file);
    put(paths, path, note);
    put(routes, keyOf(route), note);
    if (record.permalink) put(routes, keyOf(record.permalink.replace(/^\/+/, "")), note);
    const segments = path.split("/");
    for (let k = segments.length; k--;) list(names, segments.slice(k).join("/"), note);
    list(names, posix.basename(keyOf(route)), note);
    for (const alias of record.aliases) list(aliases, keyOf(alias.replace(/^\/+/, "")), note);
    list(aliases, keyOf(record.title), note);
    list(aliases, slug(posix.basename(route)), note);
  }
  const starts = [...new Set(leads.map(keyOf).filter(Boolean))];

  /** Same language first, then the same folder, then the shortest path. */
  const nearest = (candidates: PlacedNote[] | undefined, from: PlacedNote): PlacedNote | undefined => {
    if (!candidates || candidates.length < 2) return candidates?.[0];
    const folder = posix.dirname(from.record.file);
    const rank = ({ lang, record }: PlacedNote) =>
      (lang === from.lang ? 0 : 2e6) + (posix.dirname(record.file) === folder ? 0 : 1e6) + record.file.length;
    let best = candidates[0]!;
    for (const one of candidates) {
      const difference = rank(one) - rank(best);
      if (difference < 0 || (difference === 0 && one.record.file < best.record.file)) best = one;
    }
    return best;
  };
  const byName = (key: string, from: PlacedNote) =>
    nearest(names.get(key), from) ?? nearest(aliases.get(key), from) ?? nearest(aliases.get(slug(key)), from);

  const byRoute = (path: string): PlacedNote | undefined => {
    const key = keyOf(path);
    const found = paths.get(key) ?? routes.get(key);
    if (found) return found;
    const [first = "", ...rest] = key.split("/");
    if (languageTag(first)) {
      const inner = rest.join("/");
      const translated = routes.get(inner) ?? paths.get(inner);
      if (translated) return translated;
    }
    for (const start of starts) {
      if (key.startsWith(`${start}/`)) {
        const inner = routes.get(key.slice(start.length + 1));
        if (inner) return inner;
      }
    }
    return rest.length === 1 ? routes.get(rest[0]!) : undefined;
  };

  const byPath = (target: string, from: PlacedNote): PlacedNote | undefined => {
    if (target.startsWith("/"))
      return byRoute(target.replace(/^\/+/, "")) ?? nearest(aliases.get(keyOf(target.slice(1))), from);
    const { file } = from.record;
    const beside = posix.join(posix.dirname(file), target);
    const below = posix.join(file.replace(ending, ""), target);
    const under = posix.join(file.replace(ending, ""), "..", target);
    for (const path of [beside, under, below])
      if (!path.startsWith("../")) {
        const found = path === "." ? routes.get("") : byRoute(path);
        if (found) return found;
      }
    const key = keyOf(target.replace(/^(?:\.{1,2}\/)+/, ""));
    return ending.test(target) || !target.includes("/")
      ? nearest(names.get(key) ?? names.get(posix.basename(key)), from)
      : undefined;
  };

  return (link, from) => {
    const parts = link.form === "wiki" ? /^([^#]*)(#.*)?$/s : /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s;
    const [whole = "", path = "", hash = ""] = parts.exec(link.target) ?? [];
    const target = (link.form === "wiki" ? path : safeDecoded(path)).replaceAll("\\", "/").trim();
    if (!target && whole) return undefined;
    const wiki = link.form === "wiki" && !/^\.{0,2}\//.test(target);
    let note = wiki ? byName(keyOf(target), from) : byPath(target, from);
    if (!note && link.fallback) note = byPath(safeDecoded(link.fallback.replace(/[?#].*$/s, "")), from);
    if (note) return { entity: note.entity, known: true, hash };
    const name = slug(posix.basename(keyOf(target)));
    return name ? { entity: name, known: false, hash } : undefined;
  };
}
