import type { Feed, Item } from "../feed/types.js";
import { entityOf, extensionOf, titleOf } from "./entities.js";

/** An entity as an index lists it. */
export interface Entry {
  item: Item;
  entity: string;
  /** Never empty. */
  title: string;
  /** "" where none is told. */
  kind: string;
  /** Id of a domain; "" where none is told. */
  domain: string;
  /** Each once. */
  tags: readonly string[];
  /** As the feed has it: when it was published, else changed. */
  date: string | undefined;
  /** Milliseconds since 1970; -Infinity where there is no date that can be read. */
  time: number;
  /** How many cite it, where that is counted; else 0. */
  citedBy: number;
}

/** By what entries are told apart. */
export const facets = ["domain", "kind", "tag"] as const;
export type Facet = (typeof facets)[number];

/** What is asked for by each facet; "" is any. */
export type Wish = Readonly<Record<Facet, string>>;

export type Sort = "title" | "date" | "cited-by";

/** A comparison of two texts, as `Array.prototype.sort` takes it. */
export type Order = (a: string, b: string) => number;

/** @returns the values an entry has of a facet, each once; none, one, or several tags */
export const valuesOf = (entry: Entry, facet: Facet): readonly string[] =>
  facet === "tag" ? entry.tags : entry[facet] ? [entry[facet]] : [];

/**
 * @param citations how many cite each entity
 * @returns an entry for each entity of a feed, in its order; where two items claim an entity the first has it
 */
export function entriesOf({ items }: Feed, citations: ReadonlyMap<string, number> = new Map()): Entry[] {
  const entries = new Map<string, Entry>();
  for (const item of items) {
    const entity = entityOf(item);
    if (entries.has(entity)) continue;
    const { kind = "", domain = "" } = extensionOf(item);
    const { date_published: date = item.date_modified, tags } = item;
    // Of what is not written year first, engines make what they like.
    const time = Date.parse(/^\d{4}-/.test(date ?? "") ? date! : "");
    entries.set(entity, {
      ...{ item, entity, kind, domain, date },
      title: titleOf(item),
      tags: [...new Set(tags)],
      time: isNaN(time) ? -Infinity : time,
      citedBy: citations.get(entity) ?? 0,
    });
  }
  return [...entries.values()];
}

const keys: Record<Exclude<Sort, "title">, (entry: Entry) => number> = {
  date: ({ time }) => time,
  "cited-by": ({ citedBy }) => citedBy,
};

/** @returns the entries by title, or where that is asked for the newest or most cited first and by title where they are equal in that. O(n log n) */
export function sortedBy(entries: readonly Entry[], sort: string | undefined, order: Order): Entry[] {
  const key = sort === "date" || sort === "cited-by" ? keys[sort] : () => 0;
  // Two without a date differ by NaN.
  return [...entries].sort((a, b) => key(b) - key(a) || order(a.title, b.title));
}

/**
 * @param found indices of the entries that may stay; all when absent
 * @returns the entries that have what is asked for, in their order
 */
export const keptOf = (entries: readonly Entry[], wish: Wish, found?: ReadonlySet<number>): Entry[] =>
  entries.filter(
    (entry, at) =>
      (found?.has(at) ?? true) && facets.every((facet) => !wish[facet] || valuesOf(entry, facet).includes(wish[facet])),
  );
