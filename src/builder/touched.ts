import type { Feed } from "../feed/types.js";
import { entityFeed, feedPage } from "./feed-document.js";
import { itemOf } from "./item.js";
import type { NoteRecord, PlacedNote } from "./records.js";
import { entityName, inOrder, pageSize, type Wiki } from "./wiki.js";

/**
 * @returns what other notes' items, the order of the feed and the graph know of a note, as one text: while it stays the same, a change
 *   to the note changes nothing but the items of its own entity
 */
export function face(record: NoteRecord): string {
  const {
    file,
    title,
    summary,
    links,
    published,
    modified,
    kind,
    domain,
    aliases,
    id,
    slug,
    permalink,
    url,
    lang,
    pinned,
  } = record;
  const written = links.map(({ target, form, fallback, sentence }) => [target, form, fallback, sentence]);
  const stated = [record.cites, record.related, record.hidden, record.problems.some(({ level }) => level === "error")];
  return JSON.stringify([
    [file, title, summary, written, published, modified, kind, domain],
    [aliases, id, slug, permalink, url, lang, pinned, stated],
  ]);
}

/** The documents that hold an entity: its own in every language, and the pages of the feeds that list it. */
export function* touchedDocuments(
  wiki: Wiki,
  notes: readonly PlacedNote[],
  entities: ReadonlySet<string>,
): Generator<[name: string, feed: Feed]> {
  for (const lang of wiki.langs) {
    if (![...entities].some((entity) => wiki.translations.get(entity)?.some((note) => note.lang === lang))) continue;
    const own = inOrder(
      notes.filter((note) => note.lang === lang),
      wiki,
    );
    const pages = new Set<number>();
    for (const [place, note] of own.entries()) {
      if (!entities.has(note.entity)) continue;
      pages.add(Math.floor(place / pageSize));
      yield [entityName(note.entity, lang), entityFeed(wiki, note, itemOf(wiki, note))];
    }
    for (const page of pages) {
      const [name, feed] = feedPage(wiki, lang, own, page * pageSize);
      yield [name, feed];
    }
  }
}
