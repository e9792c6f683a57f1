import type { Feed, Item } from "../feed/types.js";
import { entityOf, extensionOf, languageOf, titleOf } from "./entities.js";
import { indexOf } from "./entity-index.js";

/** What is known of an entity that cites or is cited. */
export interface Note {
  entity: string;
  title: string;
  summary?: string;
  url?: string;
  kind?: string;
  /** Id of a domain of the feed. */
  domain?: string;
  lang?: string;
  /** False when nothing but the id is known: it is cited, and the feed does not describe it. */
  known: boolean;
  /** How many cite it: those the index knows, or the feed's own count where that is larger. */
  citedBy: number;
  /** How many it cites, as far as the index knows. */
  cites: number;
}

/** Who cites whom. Every entity stands in `notes`, in the order in which the feed first names it, its items first. */
export interface CitationIndex {
  notes: ReadonlyMap<string, Note>;
  /** For each source its targets, and the sentence each citation stands in. */
  cites: ReadonlyMap<string, ReadonlyMap<string, string | undefined>>;
  /** For each target its sources. */
  citedBy: ReadonlyMap<string, ReadonlySet<string>>;
}

const none: ReadonlyMap<string, string | undefined> = new Map();
const nobody: ReadonlySet<string> = new Set();

/** @returns whom an entity cites, with the sentence of each citation */
export const citesOf = (index: CitationIndex, entity: string): ReadonlyMap<string, string | undefined> =>
  index.cites.get(entity) ?? none;

/** @returns who cites an entity */
export const citedByOf = (index: CitationIndex, entity: string): ReadonlySet<string> =>
  index.citedBy.get(entity) ?? nobody;

const indexes = new WeakMap<Feed, CitationIndex>();

/**
 * Reads `cites` and `cited_by` of every item. A citation is counted once however often and from whichever end it is
 * named, its first sentence kept; an entity that cites itself is not counted. O(items + citations).
 *
 * @returns the index of a feed, made once
 */
export function citationsOf(feed: Feed): CitationIndex {
  let index = indexes.get(feed);
  if (!index) indexes.set(feed, (index = readCitations(feed)));
  return index;
}

function readCitations(feed: Feed): CitationIndex {
  const items = indexOf(feed);
  const entities = new Map(feed.items.map((item) => [item.id, entityOf(item)]));
  const notes = new Map<string, Note>();
  const cites = new Map<string, Map<string, string | undefined>>();
  const citedBy = new Map<string, Set<string>>();
  /** An entity; one may be named by the id of its item too. */
  const nameOf = (name: string) => (items.has(name) ? name : (entities.get(name) ?? name));

  const describe = (entity: string, given: Partial<Note>) => {
    const before = notes.get(entity);
    if (before?.known) return;
    const { title, summary, url, kind, domain, lang } = given;
    const known = Boolean(title ?? url);
    const note = {
      entity,
      title: titleOf({ entity, title }),
      summary,
      url,
      kind,
      domain,
      lang,
      known,
      citedBy: 0,
      cites: 0,
    };
    notes.set(entity, note);
  };
  const cite = (source: string, target: string, context: string | undefined) => {
    if (source === target) return;
    if (!cites.has(source)) cites.set(source, new Map());
    if (!citedBy.has(target)) citedBy.set(target, new Set());
    const targets = cites.get(source)!;
    targets.set(target, targets.get(target) ?? context);
    citedBy.get(target)!.add(source);
  };

  const first = feed.items.filter((item) => items.get(entityOf(item)) === item);
  for (const item of first) notes.set(entityOf(item), noteOf(item, feed));
  for (const item of first) {
    const entity = entityOf(item);
    const { cites: targets = [], cited_by } = extensionOf(item);
    for (const { entity: target, context } of targets) {
      describe(nameOf(target), {});
      cite(entity, nameOf(target), context);
    }
    for (const source of cited_by?.items ?? []) {
      describe(nameOf(source.entity), source);
      cite(nameOf(source.entity), entity, source.context);
    }
  }
  for (const [entity, note] of notes) {
    note.cites = cites.get(entity)?.size ?? 0;
    note.citedBy = Math.max(citedBy.get(entity)?.size ?? 0, note.citedBy);
  }
  return { notes, cites, citedBy };
}

function noteOf(item: Item, feed: Feed): Note {
  const { kind, domain, cited_by } = extensionOf(item);
  return {
    entity: entityOf(item),
    title: titleOf(item),
    summary: item.summary,
    url: item.url ?? item.external_url,
    kind,
    domain,
    lang: languageOf(item, feed),
    known: true,
    citedBy: cited_by?.count ?? 0,
    cites: 0,
  };
}
