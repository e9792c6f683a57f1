import type { Domain, Feed, Item } from "../feed/types.js";
import { itemOf } from "./item.js";
import type { PlacedNote } from "./records.js";
import { addressOf, entityName, feedName, pageSize, type Wiki } from "./wiki.js";

const version = "https://jsonfeed.org/version/1.1";

/**
 * The documents of a language by name: the feed in pages of at most 100 items, each naming the next, and after each page the feeds of
 * its items alone. Made one after the other, so that no more than a page is held at a time.
 *
 * @param notes of the language, in their order
 */
export function* languageDocuments(
  wiki: Wiki,
  lang: string,
  notes: readonly PlacedNote[],
): Generator<[name: string, feed: Feed]> {
  for (let start = 0; start === 0 || start < notes.length; start += pageSize) {
    const [name, page] = feedPage(wiki, lang, notes, start);
    yield [name, page];
    for (const [k, item] of page.items.entries()) {
      const note = notes[start + k]!;
      yield [entityName(note.entity, lang), entityFeed(wiki, note, item)];
    }
  }
}

/** @returns the page of a feed that begins with a note, and its name */
export function feedPage(
  wiki: Wiki,
  lang: string,
  notes: readonly PlacedNote[],
  start: number,
): [name: string, feed: Feed] {
  const page = start / pageSize + 1;
  const name = feedName(lang, page);
  const items = notes.slice(start, start + pageSize).map((note) => itemOf(wiki, note));
  const next = start + pageSize < notes.length ? feedName(lang, page + 1) : undefined;
  return [name, { ...envelope(wiki, lang, name, "", next), items }];
}

/** @returns a feed of one item, for a page that shows one entity only; it lies a folder below the others */
export function entityFeed(wiki: Wiki, note: PlacedNote, item: Item): Feed {
  const { alternates, ...extension } = item._entity_widgets!;
  const beside = alternates?.map((one) => ({
    ...one,
    feed_url: wiki.settings.feed_url
      ? addressOf(wiki, entityName(note.entity, one.lang))
      : `${note.entity}.${one.lang}.json`,
  }));
  const own: Item = { ...item, _entity_widgets: { ...extension, ...(beside && { alternates: beside }) } };
  if (item.image && !/^[a-z][a-z\d+.-]*:/i.test(item.image)) own.image = `../${item.image}`;
  return { ...envelope(wiki, note.lang, entityName(note.entity, note.lang), "../"), items: [own] };
}

function envelope(wiki: Wiki, lang: string, name: string, up: string, next?: string): Omit<Feed, "items"> {
  const { settings, langs, sourceDate } = wiki;
  const own = settings.languages?.find((one) => one.lang === lang);
  const address = (file: string) => addressOf(wiki, file, up);
  const description = own?.description ?? settings.description;
  const home = settings.home_page_url ?? settings.base_url;
  return {
    version,
    title: own?.title ?? settings.title ?? (home ? new URL(home).host : "Notes"),
    ...(description && { description }),
    language: lang,
    ...(home && { home_page_url: home }),
    feed_url: address(name),
    ...(next && { next_url: address(next) }),
    ...(settings.icon && { icon: settings.icon }),
    ...(settings.authors && { authors: settings.authors }),
    _entity_widgets: {
      about: "https://unpkg.com/entity-widgets/feed.schema.json",
      format: "1.0",
      languages: langs.map((one) => ({ lang: one, feed_url: address(feedName(one)) })),
      documents: [
        { rel: "graph", url: address("graph.json") },
        { rel: "entity", template: address("entities/{id}.{lang}.json") },
      ],
      ...domainsOf(wiki, lang),
      ...(settings.license && { license: settings.license }),
      build: { tool: "entity-widgets", version: wiki.version, ...(sourceDate && { source_date: sourceDate }) },
    },
  };
}

const domainLists = new WeakMap<Wiki, Map<string, Domain[]>>();

/** The domains the settings name, in this language's words, then those that only notes name. */
function domainsOf(wiki: Wiki, lang: string): { domains?: Domain[] } {
  if (!domainLists.has(wiki)) domainLists.set(wiki, new Map());
  const lists = domainLists.get(wiki)!;
  if (!lists.has(lang)) {
    const { domains = [], languages } = wiki.settings;
    const names = new Map(languages?.find((one) => one.lang === lang)?.domains?.map(({ id, name }) => [id, name]));
    const used = new Set([...wiki.originals.values()].flatMap(({ record }) => record.domain ?? []));
    for (const { id } of domains) used.delete(id);
    const further = [...used]
      .sort()
      .map((id) => ({ id, name: id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ") }));
    lists.set(lang, [
      ...domains.map((one) => ({ ...one, ...(names.get(one.id) && { name: names.get(one.id)! }) })),
      ...further,
    ]);
  }
  const domains = lists.get(lang)!;
  return domains.length ? { domains } : {};
}
