import type { GraphColumns } from "../feed/graph-document.js";
import { atOnce } from "../feed/in-turns.js";
import { safeUrl } from "../feed/read.js";
import type { Domain } from "../feed/types.js";
import type { CitationIndex, Note } from "./citations.js";
import { titleOf } from "./entities.js";

/** A wiki of any size: its notes as columns, a note being a place in them from 0, and who cites whom as integers. */
export interface Wiki {
  size: number;
  /** The place of each note by its id. */
  places: ReadonlyMap<string, number>;
  /** Everything known of a note; made anew at each call. */
  note(at: number): Note;
  title(at: number): string;
  /** Domains with notes: those the feed lists, in its order, then the others. */
  domains: readonly Domain[];
  /** For each note the place of its domain, `domains.length` where it has none. */
  domain: Uint16Array;
  /** Kinds with notes, the most frequent first, and for each note the place of its kind, `kinds.length` for none. */
  kinds: readonly string[];
  kind: Uint16Array;
  /** How many cite each: those known here, or the document's own count where that is larger. */
  citedBy: Uint32Array;
  /** Source and target of each citation, by source: no citation twice, none of a note by itself. */
  links: Uint32Array;
  /** Where in `links` the citations of each note begin, and at the end their number; in citations, not in numbers. */
  from: Uint32Array;
  /** For each note its sources, beginning where `sourcesFrom` says. */
  sources: Uint32Array;
  sourcesFrom: Uint32Array;
  /** @returns the notes that cite a note or are cited by it, each once */
  neighbours(at: number): Set<number>;
  /** Notes by domain, the most cited first: the order of reading. */
  order: Uint32Array;
  /** Notes, the most cited first. */
  ranked: Uint32Array;
  /** Where each stands, as x, y, x, y …; not a number where that is not known. */
  points: Float32Array;
}

/** After so many notes one who asks may do something else. */
const breath = 4096;

/**
 * @param listed the domains the feed lists
 * @returns the wiki of a graph document. O(notes · log notes + citations)
 */
export const wikiOf = (columns: GraphColumns, listed?: readonly Domain[], described?: CitationIndex): Wiki =>
  atOnce(countingWiki(columns, listed, described));

/** `wikiOf` in steps: yields after some thousands of notes or citations, and at the end returns the wiki. */
export function* countingWiki(
  columns: GraphColumns,
  listed: readonly Domain[] = [],
  described?: CitationIndex,
): Generator<undefined, Wiki> {
  const { size, ids, titles, points } = columns;
  const domains = numbered(
    columns.domains,
    listed.map(({ id }) => id),
  );
  yield;
  const kinds = numbered(columns.kinds);
  yield;
  const { links, from } = yield* linksOf(columns.edges, size);
  const { sources, sourcesFrom } = yield* sourcesOf(links, size);
  const citedBy = new Uint32Array(size);
  const places = new Map<string, number>();
  for (let at = 0; at < size; at++) {
    if (at % breath === 0) yield;
    places.set(ids[at]!, at);
    citedBy[at] = Math.max(columns.counts[at]!, sourcesFrom[at + 1]! - sourcesFrom[at]!);
  }
  const order = sorted(citedBy, domains.places);
  yield;
  const ranked = sorted(citedBy);
  yield;
  const told = (at: number) => described?.notes.get(ids[at]!);
  const title = (at: number) => {
    const note = told(at);
    return note?.known ? note.title : titleOf({ entity: ids[at]!, title: titles[at] });
  };
  const note = (at: number): Note => ({
    entity: ids[at]!,
    title: title(at),
    summary: told(at)?.summary,
    url: columns.url(at),
    kind: columns.kinds[at],
    domain: columns.domains[at],
    lang: told(at)?.lang,
    known: told(at)?.known ?? true,
    citedBy: citedBy[at]!,
    cites: from[at + 1]! - from[at]!,
  });
  return {
    size,
    places,
    note,
    title,
    domains: domains.names.map((name) => listed.find(({ id }) => id === name) ?? { id: name }),
    domain: domains.places,
    kinds: kinds.names,
    kind: kinds.places,
    citedBy,
    links,
    from,
    sources,
    sourcesFrom,
    neighbours(at) {
      const found = new Set<number>();
      for (let link = from[at]!; link < from[at + 1]!; link++) found.add(links[2 * link + 1]!);
      for (let place = sourcesFrom[at]!; place < sourcesFrom[at + 1]!; place++) found.add(sources[place]!);
      return found;
    },
    order,
    ranked,
    points,
  };
}

/** @returns the columns of a feed's own notes and citations, which say nothing of where notes stand */
export function columnsOf({ notes, cites }: CitationIndex): GraphColumns {
  const all = [...notes.values()];
  const places = new Map(all.map(({ entity }, at) => [entity, at]));
  const edges: number[] = [];
  for (const [source, targets] of cites) {
    for (const target of targets.keys()) edges.push(places.get(source)!, places.get(target)!);
  }
  return {
    size: all.length,
    ids: all.map(({ entity }) => entity),
    titles: all.map(({ title }) => title),
    kinds: all.map(({ kind }) => kind),
    domains: all.map(({ domain }) => domain),
    url: (at) => safeUrl(all[at]!.url),
    counts: Uint32Array.from(all, ({ citedBy }) => citedBy),
    points: new Float32Array(2 * all.length).fill(NaN),
    edges: Uint32Array.from(edges),
  };
}

/** The names that occur, those listed first, then by how often; and for each row the place of its name. */
function numbered(column: readonly (string | undefined)[], listed: readonly string[] = []) {
  const counts = new Map<string, number>();
  for (const name of column) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = new Set(listed.filter((name) => counts.has(name)));
  const others = [...counts.keys()].filter((name) => !known.has(name));
  const names = [...known, ...others.sort((a, b) => counts.get(b)! - counts.get(a)!)];
  const places = new Map(names.map((name, place) => [name, place]));
  return { names, places: Uint16Array.from(column, (name) => places.get(name!) ?? names.length) };
}

/** Bucketed by source; a citation is kept once, and no note cites itself. */
function* linksOf(edges: Uint32Array, size: number): Generator<undefined, { links: Uint32Array; from: Uint32Array }> {
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < edges.length; at += 2) starts[edges[at]! + 1]!++;
  for (let at = 0; at < size; at++) starts[at + 1]! += starts[at]!;
  const targets = new Uint32Array(edges.length / 2);
  const next = starts.slice();
  yield;
  for (let at = 0; at < edges.length; at += 2) targets[next[edges[at]!]!++] = edges[at + 1]!;
  const from = new Uint32Array(size + 1);
  const links = new Uint32Array(edges.length);
  const seenBy = new Int32Array(size).fill(-1);
  let length = 0;
  for (let source = 0; source < size; source++) {
    if (source % breath === 0) yield;
    for (let at = starts[source]!; at < starts[source + 1]!; at++) {
      const target = targets[at]!;
      if (target === source || seenBy[target] === source) continue;
      seenBy[target] = source;
      links[length++] = source;
      links[length++] = target;
    }
    from[source + 1] = length / 2;
  }
  return { links: links.slice(0, length), from };
}

function* sourcesOf(
  links: Uint32Array,
  size: number,
): Generator<undefined, { sources: Uint32Array; sourcesFrom: Uint32Array }> {
  const sourcesFrom = new Uint32Array(size + 1);
  for (let at = 1; at < links.length; at += 2) sourcesFrom[links[at]! + 1]!++;
  for (let at = 0; at < size; at++) sourcesFrom[at + 1]! += sourcesFrom[at]!;
  const next = sourcesFrom.slice();
  yield;
  const sources = new Uint32Array(links.length / 2);
  for (let at = 0; at < links.length; at += 2) sources[next[links[at + 1]!]!++] = links[at]!;
  return { sources, sourcesFrom };
}

/** Above so many citations notes are of one rank, for a key is to be exact. */
const mostRanked = 999_999;

/** Places in ascending order of group, then the most cited first, then as they came; as numbers, which sort fast. */
function sorted(citedBy: Uint32Array, groups?: Uint16Array): Uint32Array {
  const size = citedBy.length;
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    const rank = mostRanked - Math.min(citedBy[at]!, mostRanked);
    keys[at] = ((groups?.[at] ?? 0) * (mostRanked + 1) + rank) * size + at;
  }
  keys.sort();
  const order = new Uint32Array(size);
  for (let at = 0; at < size; at++) order[at] = keys[at]! % size;
  return order;
}
