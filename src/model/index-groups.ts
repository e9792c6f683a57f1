import type { Domain } from "../feed/types.js";
import type { Entry, Order } from "./index-of-entities.js";

export type Grouping = "domain" | "kind" | "none";

/** Entries that belong together. */
export interface Group extends Pick<Domain, "color"> {
  /** Kind, or id of a domain; "" for those that have none. */
  id: string;
  name: string;
  entries: Entry[];
}

/**
 * @param wanted what an author says; any word
 * @returns by what entries are grouped: where nobody says, by what the most general is that some of them have
 */
export function groupingOf(entries: readonly Entry[], wanted?: string): Grouping {
  if (wanted === "domain" || wanted === "kind" || wanted === "none") return wanted;
  return (["domain", "kind"] as const).find((facet) => entries.some((entry) => entry[facet])) ?? "none";
}

/**
 * @param domains of the feed; groups by domain come in their order, others after them by name
 * @returns the groups that have entries, those that have none of what is grouped by last; entries keep their order. O(n log n)
 */
export function groupsOf(
  entries: readonly Entry[],
  by: Grouping,
  domains: readonly Domain[] = [],
  order: Order,
): Group[] {
  const groups = new Map<string, Group>();
  if (by === "domain") for (const { id, name = id, color } of domains) groups.set(id, { id, name, color, entries: [] });
  const known = groups.size;
  for (const entry of entries) {
    const id = by === "none" ? "" : entry[by];
    let group = groups.get(id);
    if (!group) groups.set(id, (group = { id, name: id, entries: [] }));
    group.entries.push(entry);
  }
  const all = [...groups.values()];
  const others = all.slice(known).sort((a, b) => Number(!a.id) - Number(!b.id) || order(a.name, b.name));
  return [...all.slice(0, known), ...others].filter((group) => group.entries.length);
}

/** What of a group is drawn at once. */
export interface Piece {
  /** Index of the group. */
  group: number;
  /** Whether the group begins with it. */
  isFirst: boolean;
  entries: readonly Entry[];
}

/** @returns the groups cut into slices of at most `most` rows, the name of a group counted as one */
export function slicesOf(groups: readonly Group[], most: number): Piece[][] {
  const slices: Piece[][] = [];
  let left = 0;
  groups.forEach(({ entries }, group) => {
    for (let from = 0; from < entries.length;) {
      // No name stands alone at the end.
      if (left < 2) left = slices.push([]) && most;
      const isFirst = !from;
      const rows = entries.slice(from, from + left - Number(isFirst));
      slices.at(-1)!.push({ group, isFirst, entries: rows });
      from += rows.length;
      left -= rows.length + Number(isFirst);
    }
  });
  return slices;
}
