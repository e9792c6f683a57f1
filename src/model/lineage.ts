import type { Item, LineageEntry } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { titleOf } from "./entities.js";

/** A version or an adjacent document. */
export interface LineageRow extends LineageEntry {
  /** It is what the entity itself is about. */
  isOwn: boolean;
}

/** What is of one year. */
export interface LineageYear {
  year: number;
  rows: LineageRow[];
}

export interface Lineage {
  /** Ascending; what is of one year as the feed has it. */
  years: LineageYear[];
  /** What the feed gives no year for. */
  undated: LineageRow[];
}

/** Where a name ends and another for the same begins, as in "Constitution / Model Spec". */
const nextName = /^\s*[/／(（|]/;

/**
 * The entity itself is the entry with its address; else of those with its title, or with what its title begins with, the
 * latest, for versions share it.
 *
 * @returns the entries by year
 */
export function lineageOf(item: Item, entries: readonly LineageEntry[]): Lineage {
  const sorted = [...entries].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || 0);
  const own = ownOf(item, sorted);
  const years = new Map<number, LineageRow[]>();
  const undated: LineageRow[] = [];
  for (const entry of sorted) {
    const row = { ...entry, isOwn: entry === own };
    if (entry.year === undefined) undated.push(row);
    else if (years.has(entry.year)) years.get(entry.year)!.push(row);
    else years.set(entry.year, [row]);
  }
  return { years: [...years].map(([year, rows]) => ({ year, rows })), undated };
}

/** @returns a year as the language writes its digits; a negative one is before the era */
export const yearText = (lang: string, year: number): string =>
  formatNumber(lang, year, {
    useGrouping: false,
    ...(Math.abs(year) >= 1e15 && { notation: "scientific" }),
  }).replace("-", "−");

function ownOf(item: Item, sorted: readonly LineageEntry[]): LineageEntry | undefined {
  const name = titleOf(item);
  const named = sorted.filter(({ title }) => {
    const own = title.trim();
    return own && name.startsWith(own) && (name === own || nextName.test(name.slice(own.length)));
  });
  return (
    sorted.find(({ url }) => url && (url === item.url || url === item.external_url)) ??
    named.filter(({ year }) => year !== undefined).at(-1) ??
    named[0]
  );
}
