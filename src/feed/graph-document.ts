import { FeedError } from "./feed-error.js";
import { atOnce, inTurns } from "./in-turns.js";
import { formatMajor, maxItems, safeUrl, type Loss } from "./read.js";

/**
 * A graph document as it was read: a column for each thing it says of its notes, all `size` long, and its citations.
 * No object of the input is kept.
 */
export interface GraphColumns {
  size: number;
  /** Each once. */
  ids: string[];
  titles: (string | undefined)[];
  kinds: (string | undefined)[];
  /** Ids of domains. */
  domains: (string | undefined)[];
  /** @returns the address of a note, where it has one that may be used */
  url(at: number): string | undefined;
  /** How many cite each, by the document's own count; 0 where it gives none. */
  counts: Uint32Array;
  /** Where each stands, as x, y, x, y …; not a number where the document does not say. */
  points: Float32Array;
  /** The citations, as source, target, source, target …, each a place in the columns. */
  edges: Uint32Array;
}

/** A graph document that was read, and what could not be used of it. */
export interface ReadGraph {
  columns: GraphColumns;
  losses: Loss[];
}

const maxEdges = 2_000_000;
/** After so many notes or numbers one who asks may do something else. */
const breath = 4096;

const isColumn = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

const text = (value: unknown) =>
  typeof value === "string" ? ((value as string & { toWellFormed?(): string }).toWellFormed?.() ?? value) : undefined;
const id = (value: unknown) => (Number.isFinite(value) ? `${value as number}` : text(value) || undefined);

/**
 * Reads a graph document: columns of equal length, `ids`, `titles`, `urls`, `kinds`, `domains`, `in` (how many cite it),
 * `x` and `y`, and `edges`, a flat list of source and target as places in the columns. A note without an id, or with one
 * that is taken, is left out, and so is a citation of or by what is not there.
 *
 * @param document the JSON, of any shape; a column may be a typed array too
 * @param base absolute URL the relative ones resolve against
 * @throws FeedError of kind `shape` or `format`
 */
export const readGraph = (document: unknown, base?: string, asked = ""): ReadGraph =>
  atOnce(readingGraph(document, base, asked));

/** `readGraph` in steps: yields after some thousands of notes or citations, and at the end returns what was read. */
export function* readingGraph(document: unknown, base?: string, asked = ""): Generator<undefined, ReadGraph> {
  const members = new Map<string, unknown>(Object.entries(Object(document) as object));
  const format = members.get("format");
  if (!isColumn(members.get("ids"))) throw new FeedError("shape", asked);
  if (typeof format === "string" && parseInt(format) !== formatMajor) throw new FeedError("format", asked);
  const losses: Loss[] = [];
  const column = (name: string): ArrayLike<unknown> => {
    const given = members.get(name);
    if (given !== undefined && !isColumn(given)) losses.push([[undefined, name], "[", given]);
    return isColumn(given) ? given : [];
  };
  const { kept, ids, places } = yield* readIds(column("ids"), losses);
  const size = ids.length;
  function* texts(name: string) {
    const given = column(name);
    const all: (string | undefined)[] = [];
    for (let at = 0; at < size; at++) {
      if (at % breath === 0) yield;
      all.push(text(given[kept[at]!]));
    }
    return all;
  }
  const numbers = (name: string) => {
    const given = column(name);
    return (at: number) => {
      const value = given[kept[at]!];
      return typeof value === "number" && Number.isFinite(value) ? value : NaN;
    };
  };
  const [count, x, y] = [numbers("in"), numbers("x"), numbers("y")];
  const counts = new Uint32Array(size);
  const points = new Float32Array(2 * size);
  for (let at = 0; at < size; at++) {
    if (at % breath === 0) yield;
    counts[at] = Math.max(count(at), 0);
    points[2 * at] = x(at);
    points[2 * at + 1] = y(at);
  }
  const urls = yield* texts("urls");
  return {
    columns: {
      size,
      ids,
      titles: yield* texts("titles"),
      kinds: yield* texts("kinds"),
      domains: yield* texts("domains"),
      url: (at) => safeUrl(urls[at], base),
      counts,
      points,
      edges: yield* readEdges(column("edges"), places, losses),
    },
    losses,
  };
}

/** `kept` are the rows that are used; `places` where each row went, -1 for those that are not. */
function* readIds(
  given: ArrayLike<unknown>,
  losses: Loss[],
): Generator<undefined, { kept: number[]; ids: string[]; places: Int32Array }> {
  const rows = Math.min(given.length, maxItems);
  if (given.length > maxItems) losses.push([[undefined, "ids"], "#", given.length]);
  const taken = new Set<string>();
  const kept: number[] = [];
  const places = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    if (row % breath === 0) yield;
    const own = id(given[row]);
    if (own === undefined) losses.push([[[undefined, "ids"], row], "i", given[row]]);
    else if (taken.has(own)) losses.push([[[undefined, "ids"], row], "=", own]);
    else {
      taken.add(own);
      places[row] = kept.length;
      kept.push(row);
    }
  }
  return { kept, ids: [...taken], places };
}

function* readEdges(given: ArrayLike<unknown>, places: Int32Array, losses: Loss[]): Generator<undefined, Uint32Array> {
  const edges = new Uint32Array(Math.min(given.length, maxEdges) & ~1);
  let length = 0;
  for (let at = 0; at + 1 < given.length && length < edges.length; at += 2) {
    if (at % breath === 0) yield;
    const source = places[given[at] as number] ?? -1;
    const target = places[given[at + 1] as number] ?? -1;
    if (source < 0 || target < 0) losses.push([[[undefined, "edges"], at], "?"]);
    else {
      edges[length++] = source;
      edges[length++] = target;
    }
  }
  return edges.subarray(0, length);
}

/** From so many notes on reading is done in turns with the page. */
const many = 2000;
const version = "https://jsonfeed.org/version/1.1";

/** @returns the notes and citations of a graph document as the JSON of a feed, still to be read as one */
export function feedOfGraph({ size, ids, titles, url, kinds, domains, counts, edges }: GraphColumns): object {
  const items = Array.from({ length: size }, (_, at) => ({
    id: ids[at],
    title: titles[at],
    url: url(at),
    _entity_widgets: {
      kind: kinds[at],
      domain: domains[at],
      cites: [] as { entity?: string }[],
      cited_by: { count: counts[at] },
    },
  }));
  for (let at = 0; at < edges.length; at += 2) {
    items[edges[at]!]!._entity_widgets.cites.push({ entity: ids[edges[at + 1]!] });
  }
  return { version, title: "", items };
}

/**
 * What the JSON of a graph document is to an element that shows it as a whole (`depth` is `all`) or a part of it. As a
 * whole it is read from its columns, and needs as a feed but a note to start from.
 *
 * @param language BCP 47, of the page: a graph document says nothing of its own
 */
export async function givenGraph(
  { graph, depth, entity }: { graph?: unknown; depth: string; entity?: string },
  language?: string,
): Promise<{ graph: unknown; depth: string; read?: ReadGraph; feed?: unknown }> {
  if (!graph) return { graph, depth };
  const reading = readingGraph(graph, globalThis.document?.baseURI);
  const { length } = Object((graph as { ids?: unknown }).ids) as { length?: number };
  const read = length! > many ? await inTurns(reading) : atOnce(reading);
  const { ids, titles, url } = read.columns;
  const at = Math.max(ids.indexOf(entity!), 0);
  const start = ids.length ? [{ id: entity ?? ids[at], title: titles[at], url: url(at) }] : [];
  return {
    graph,
    depth,
    read,
    feed: { ...(depth === "all" ? { version, title: "", items: start } : feedOfGraph(read.columns)), language },
  };
}
