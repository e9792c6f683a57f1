import type { Note } from "./citations.js";
import type { Neighbourhood } from "./neighbourhood.js";
import { searchOf, type Search } from "./note-search.js";
import type { Wiki } from "./wiki.js";

/** The notes of a picture, whatever it is made from, each by its index. */
export interface Notes {
  size: number;
  note(at: number): Note;
  /** Id of its domain; "" for none. */
  domain(at: number): string;
  kind(at: number): string;
  /** Those that cite it or are cited by it. */
  neighbours(at: number): Iterable<number>;
  /** Kinds that occur, in no order. */
  kinds: readonly string[];
  search: Search;
}

const known = new WeakMap<object, Notes>();

/** @returns the notes of a neighbourhood or a wiki; made once */
export function notesOf(source: Neighbourhood | Wiki): Notes {
  let notes = known.get(source);
  if (!notes) known.set(source, (notes = "nodes" in source ? ofNeighbourhood(source) : ofWiki(source)));
  return notes;
}

function ofNeighbourhood({ nodes, links }: Neighbourhood): Notes {
  const around = nodes.map(() => new Set<number>());
  for (const { source, target } of links) {
    around[source]!.add(target);
    around[target]!.add(source);
  }
  const note = (at: number) => nodes[at]!.note;
  return {
    size: nodes.length,
    note,
    domain: (at) => note(at).domain ?? "",
    kind: (at) => note(at).kind ?? "",
    neighbours: (at) => around[at]!,
    kinds: [...new Set(nodes.flatMap((node) => node.note.kind ?? []))],
    search: searchOf(nodes.length, (at) => `${note(at).title} ${note(at).entity}`),
  };
}

function ofWiki(wiki: Wiki): Notes {
  const ids = [...wiki.places.keys()];
  return {
    size: wiki.size,
    note: wiki.note,
    domain: (at) => wiki.domains[wiki.domain[at]!]?.id ?? "",
    kind: (at) => wiki.kinds[wiki.kind[at]!] ?? "",
    neighbours: wiki.neighbours,
    kinds: wiki.kinds,
    search: searchOf(wiki.size, (at) => `${wiki.title(at)} ${ids[at]}`),
  };
}

/** What a reader looks for: words, not of some domains, of one kind; "" is any. */
export interface Wish {
  query: string;
  hidden: ReadonlySet<string>;
  kind: string;
}

/** @returns indices of the notes a reader looks for, in order */
export function keptNotes({ size, domain, kind: kindOf, search }: Notes, { query, hidden, kind }: Wish): Set<number> {
  const kept = query ? search(query) : new Set(Array(size).keys());
  for (const at of kept) if (hidden.has(domain(at)) || (kind && kindOf(at) !== kind)) kept.delete(at);
  return kept;
}
