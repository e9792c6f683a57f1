import type { Domain } from "../feed/types.js";
import { valuesOf, type Entry, type Facet, type Order } from "./index-of-entities.js";

/** @returns how many entries have each value of a facet, in the order in which the values come first */
export function countsOf(entries: readonly Entry[], facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const value of valuesOf(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A value of a facet that a reader may ask for. */
export interface Choice {
  id: string;
  name: string;
  count: number;
}

/**
 * @param counts how many entries have each value
 * @param most at most so many, those that most entries have
 * @returns the values by name; domains in the feed's order
 */
export function choicesOf(
  counts: ReadonlyMap<string, number>,
  facet: Facet,
  domains: readonly Domain[] = [],
  order: Order,
  most: number,
): Choice[] {
  const places = new Map(facet === "domain" ? domains.map(({ id, name = id }, at) => [id, { name, at }]) : []);
  const place = (id: string) => places.get(id)?.at ?? places.size;
  return [...counts]
    .map(([id, count]) => ({ id, name: places.get(id)?.name ?? id, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .sort((a, b) => place(a.id) - place(b.id) || order(a.name, b.name));
}
