import type { GraphColumns } from "../feed/graph-document.js";
import type { CitationIndex, Note } from "./citations.js";
import { titleOf } from "./entities.js";
import { joined, mostCited, ordering, type Limits, type Neighbourhood, type Step } from "./neighbourhood.js";

/**
 * @param domains ids in the order in which notes are to stand together
 * @returns every note of the index, by domain, the most cited first, described ones before those only named; no centre
 */
export function wholeGraph(index: CitationIndex, domains: readonly string[] = [], limits: Limits = {}): Neighbourhood {
  const steps = [...index.notes.keys()].map((entity): Step => ({ entity, depth: 0, relation: "citing" }));
  const kept = mostCited(steps, index, limits).sort(ordering(index, domains));
  return joined(index, kept, steps.length, limits);
}

/**
 * @param described whose titles and summaries of these notes are better than the document's own
 * @param language BCP 47, of the notes of which nothing else is said
 * @returns who cites whom in a graph document. No note is read as an item of a feed first, which takes longer than all else
 */
export function indexOfColumns(columns: GraphColumns, described: CitationIndex, language?: string): CitationIndex {
  const { size, ids, titles, kinds, domains, counts, edges } = columns;
  const notes = new Map<string, Note>();
  const cites = new Map<string, Map<string, undefined>>();
  const citedBy = new Map<string, Set<string>>();
  for (let at = 0; at < size; at++) {
    const entity = ids[at]!;
    const own = described.notes.get(entity);
    const { title, summary, lang } = own?.known ? own : ({} as Partial<Note>);
    notes.set(entity, {
      entity,
      title: title ?? titleOf({ entity, title: titles[at] }),
      summary,
      url: columns.url(at),
      kind: kinds[at],
      domain: domains[at],
      lang: lang ?? language,
      known: true,
      citedBy: counts[at]!,
      cites: 0,
    });
    cites.set(entity, new Map());
    citedBy.set(entity, new Set());
  }
  for (let at = 0; at < edges.length; at += 2) {
    const source = ids[edges[at]!]!;
    const target = ids[edges[at + 1]!]!;
    if (source === target) continue;
    cites.get(source)!.set(target, undefined);
    citedBy.get(target)!.add(source);
  }
  for (const [entity, note] of notes) {
    note.cites = cites.get(entity)!.size;
    note.citedBy = Math.max(citedBy.get(entity)!.size, note.citedBy);
  }
  return { notes, cites, citedBy };
}
