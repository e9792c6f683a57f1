import type { CitationTable } from "./citations.js";
import type { PlacedNote } from "./records.js";
import type { Settings } from "./settings.js";

/** Everything an item or a feed is made of. */
export interface Wiki {
  table: CitationTable;
  /** The original of each entity: the note of the main language, else the first. */
  originals: ReadonlyMap<string, PlacedNote>;
  /** The notes of each entity, by language. */
  translations: ReadonlyMap<string, readonly PlacedNote[]>;
  /** The main one first. */
  langs: readonly string[];
  settings: Settings;
  /** Of the kit, for the record. */
  version: string;
  sourceDate?: string;
}

/** Most items of a page of a feed. */
export const pageSize = 100;

export const feedName = (lang: string, page = 1): string => `feed.${lang}${page > 1 ? `.${page}` : ""}.json`;

/** A name that every file system keeps apart from others: ids differ in more than case. */
export const entityName = (entity: string, lang: string): string => `entities/${entity}.${lang}.json`;

/** @returns the address of a document of the feed: absolute where the settings say where the feeds are served */
export const addressOf = ({ settings }: Pick<Wiki, "settings">, file: string, up = ""): string =>
  settings.feed_url ? new URL(file, `${settings.feed_url.replace(/\/?$/, "/")}`).href : `${up}${file}`;

/** Newest first, undated last, then by id; what the notes pin stands before. */
export function inOrder(notes: readonly PlacedNote[], { originals }: Pick<Wiki, "originals">): PlacedNote[] {
  const dateOf = ({ record, entity }: PlacedNote) => {
    const original = originals.get(entity)?.record;
    return record.modified ?? record.published ?? original?.modified ?? original?.published ?? "";
  };
  const pinOf = ({ record, entity }: PlacedNote) => (record.pinned || originals.get(entity)?.record.pinned ? 1 : 0);
  const rows = notes.map((note) => ({ note, date: dateOf(note), pin: pinOf(note) }));
  return rows
    .sort(
      (a, b) =>
        b.pin - a.pin || (a.date > b.date ? -1 : a.date < b.date ? 1 : 0) || (a.note.entity < b.note.entity ? -1 : 1),
    )
    .map(({ note }) => note);
}
