import type { Alternate, Item, ItemExtension } from "../feed/types.js";
import { citedByOf, citesOf, keyIn, relatedTo } from "./citations.js";
import { pictureUrl, placedHtml } from "./placed-html.js";
import type { NoteRecord, PlacedNote } from "./records.js";
import { addressOf, feedName, type Wiki } from "./wiki.js";

/** @returns a note as an item of its language's feed. A translation takes over what only the original states: dates, picture, tags, domain. */
export function itemOf(wiki: Wiki, note: PlacedNote): Item {
  const { settings, originals } = wiki;
  const { record, entity, lang, url } = note;
  const original = originals.get(entity)!;
  const first = original.record;
  const image = pictureUrl(record.image, note, settings) ?? pictureUrl(first.image, original, settings);
  const published = record.published ?? first.published;
  const modified = record.modified ?? first.modified;
  const tags = record.tags.length ? record.tags : first.tags;
  const authors = record.authors ?? first.authors ?? settings.authors;
  return {
    id: entity,
    url,
    title: record.title,
    ...(record.summary && { summary: record.summary }),
    ...(record.html && { content_html: placedHtml(wiki, note) }),
    ...(image && { image }),
    language: lang,
    ...(published && { date_published: published }),
    ...(modified && { date_modified: modified }),
    ...(tags.length && { tags }),
    ...(authors && { authors }),
    _entity_widgets: extensionOf(wiki, note, first),
  };
}

function extensionOf(wiki: Wiki, note: PlacedNote, first: NoteRecord): ItemExtension {
  const { table, settings } = wiki;
  const { record, entity } = note;
  const citing = citedByOf(table, note);
  const cites = citesOf(table, note);
  const related = statedRelated(wiki, note) ?? relatedTo(table, note);
  const alternates = alternatesOf(wiki, note);
  const domain = record.domain ?? first.domain;
  const collection = record.collection ?? first.collection;
  const own = settings.languages?.find((one) => one.lang === note.lang);
  const alt = record.imageAlt ?? first.imageAlt;
  const kind = record.kind ?? first.kind;
  return {
    entity,
    ...(kind && { kind }),
    ...(domain && { domain }),
    ...(collection && { collection }),
    ...(record.readingMinutes && { reading_minutes: record.readingMinutes }),
    ...(alt && { image_alt: alt }),
    provenance: {
      ...(own?.provenance ?? settings.provenance),
      ...record.provenance,
      path: record.file,
      hash: record.hash,
    },
    translation: translationOf(wiki, note),
    ...(alternates.length && { alternates }),
    ...((record.sources ?? first.sources) && { sources: record.sources ?? first.sources }),
    ...(cites.length && { cites }),
    cited_by: { count: citing.length, items: citing },
    ...(related.length && { related }),
    ...(record.rules && { rules: record.rules }),
    ...(record.evaluations && { evaluations: record.evaluations }),
    ...(record.findings && { findings: record.findings }),
    ...(record.lineage && { lineage: record.lineage }),
    ...(record.roles && { roles: record.roles }),
  };
}

/** Related notes that the note states: title, summary and address come from the note named, where it does not say otherwise. */
function statedRelated({ table }: Wiki, { record, lang }: PlacedNote) {
  return record.related?.map((stated) => {
    const other = table.notes.get(keyIn(lang, stated.entity));
    if (!other) return stated;
    const { title, summary } = other.record;
    return { title, ...(summary && { summary }), url: other.url, ...stated };
  });
}

function translationOf({ originals, settings }: Wiki, { record, lang, entity }: PlacedNote) {
  const original = originals.get(entity)!;
  if (original.record === record) return { status: record.translation?.status ?? "original" };
  const status = record.translation?.status ?? settings.translations;
  const hash = record.translation?.hash?.replace(/^sha256:/, "").toLowerCase();
  const from = record.translation?.from ?? (original.lang === lang ? undefined : original.lang);
  const stale = hash && hash.length >= 8 && !original.record.hash.slice("sha256:".length).startsWith(hash);
  return { ...(status && { status }), ...(from && { from }), ...(hash && { stale: Boolean(stale) }) };
}

function alternatesOf(wiki: Wiki, note: PlacedNote): Alternate[] {
  return wiki.translations.get(note.entity)!.flatMap((other) => {
    if (other.lang === note.lang) return [];
    const { status } = translationOf(wiki, other);
    return [
      {
        lang: other.lang,
        url: other.url,
        feed_url: addressOf(wiki, feedName(other.lang)),
        ...(status && { translation: status }),
      },
    ];
  });
}
