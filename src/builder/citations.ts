import type { Citation, CitedByItem, Related } from "../feed/types.js";
import type { NoteProblem, PlacedNote } from "./records.js";
import type { Resolution, Resolve } from "./resolve.js";
import { clipped, widthOf } from "./sentences.js";

/** How long the sentence of a citation is to be. */
export interface ContextLength {
  /** Columns; a Chinese, Japanese or Korean character takes two. A shorter sentence says too little. */
  min: number;
  /** Characters. */
  max: number;
}

/** A citation of a known or unknown entity. */
interface Edge {
  count: number;
  known: boolean;
  context?: string;
  /** The note says so outright, so that nothing is clipped. */
  stated?: boolean;
}

/** What is known of all citations of all languages. */
export interface CitationTable {
  /** By note, its targets by entity, known or not. */
  cites: ReadonlyMap<PlacedNote, ReadonlyMap<string, Edge>>;
  /** Where each link of a note leads, in the order of its links. */
  resolutions: ReadonlyMap<PlacedNote, readonly (Resolution | undefined)[]>;
  /** By language and entity, the notes that cite it. */
  citedBy: ReadonlyMap<string, readonly PlacedNote[]>;
  /** By language and entity, the note itself. */
  notes: ReadonlyMap<string, PlacedNote>;
  problems: NoteProblem[];
}

/** A target that more notes cite, or a note that cites more, says nothing of what is related to what. */
const hub = 500;

export const keyIn = (lang: string, entity: string): string => `${lang} ${entity}`;

/**
 * Resolves every link. A link to a note that is not there is kept and reported; a link of a note to itself is dropped; several links
 * to one note are one citation, with the longest of their sentences.
 */
export function citationTable(
  notes: readonly PlacedNote[],
  resolve: Resolve,
  { min, max }: ContextLength,
): CitationTable {
  const cites = new Map<PlacedNote, Map<string, Edge>>();
  const resolutions = new Map<PlacedNote, (Resolution | undefined)[]>();
  const citedBy = new Map<string, PlacedNote[]>();
  const byKey = new Map<string, PlacedNote>();
  const problems: NoteProblem[] = [];
  for (const note of notes) byKey.set(keyIn(note.lang, note.entity), note);
  const byEntity = new Set(notes.map(({ entity }) => entity));
  for (const note of notes) {
    const edges = new Map<string, Edge>();
    const found: (Resolution | undefined)[] = [];
    for (const link of note.record.links) {
      const resolution = resolve(link, note);
      found.push(resolution);
      if (!resolution || resolution.entity === note.entity) continue;
      const { entity, known } = resolution;
      if (!known) {
        const message = `No note for the link to ${link.target.slice(0, 80)}.`;
        problems.push({ level: "warning", file: note.record.file, line: link.line, message });
      }
      const edge = edges.get(entity) ?? { count: 0, known };
      edge.count++;
      if (widthOf(link.sentence) >= min && link.sentence.length > (edge.context?.length ?? 0))
        edge.context = link.sentence;
      edges.set(entity, edge);
    }
    const stated = statedEdges(note, edges, byEntity);
    for (const [entity, edge] of stated) {
      if (edge.context && !edge.stated) edge.context = clipped(edge.context, max);
      if (!edge.known) continue;
      const key = keyIn(note.lang, entity);
      const before = citedBy.get(key);
      if (before) before.push(note);
      else citedBy.set(key, [note]);
    }
    cites.set(note, stated);
    resolutions.set(note, found);
  }
  return { cites, resolutions, citedBy, notes: byKey, problems };
}

/** Citations that front matter states come first and in its words, then those found in the text. */
function statedEdges(
  { record, entity: own }: PlacedNote,
  found: Map<string, Edge>,
  known: ReadonlySet<string>,
): Map<string, Edge> {
  if (!record.cites?.length) return found;
  const all = new Map<string, Edge>();
  for (const { entity, context } of record.cites) {
    if (entity !== own)
      all.set(entity, { count: found.get(entity)?.count ?? 1, known: known.has(entity), context, stated: true });
  }
  for (const [entity, edge] of found) if (!all.has(entity)) all.set(entity, edge);
  return all;
}

/** @returns whom a note cites, in the order of its text, those without a note last */
export function citesOf(table: CitationTable, note: PlacedNote): Citation[] {
  const edges = [...table.cites.get(note)!];
  const all = [...edges.filter(([, { known }]) => known), ...edges.filter(([, { known }]) => !known)];
  return all.map(([entity, { context }]) => ({ entity, ...(context && { context }) }));
}

const byId = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** @returns who cites a note in its language, most links first, then by id */
export function citedByOf(table: CitationTable, note: PlacedNote): CitedByItem[] {
  const sources = table.citedBy.get(keyIn(note.lang, note.entity)) ?? [];
  return sources
    .map((source) => ({ source, edge: table.cites.get(source)!.get(note.entity)! }))
    .sort((a, b) => b.edge.count - a.edge.count || byId(a.source.entity, b.source.entity))
    .map(({ source: { entity, url, record }, edge: { context } }) => {
      const { title, summary, kind, domain } = record;
      return {
        entity,
        title,
        ...(summary && { summary }),
        url,
        ...(kind && { kind }),
        ...(domain && { domain }),
        ...(context && { context }),
      };
    });
}

/** @returns the five notes that cite the same and are cited by the same most often, ties by id */
export function relatedTo(table: CitationTable, note: PlacedNote): Related[] {
  const { lang, entity } = note;
  const shared = new Map<string, number>();
  const count = (other: string) => {
    if (other !== entity) shared.set(other, (shared.get(other) ?? 0) + 1);
  };
  const targets = table.cites.get(note)!;
  if (targets.size <= hub) {
    for (const [target, { known }] of targets) {
      const sources = known ? (table.citedBy.get(keyIn(lang, target)) ?? []) : [];
      if (sources.length <= hub) for (const source of sources) count(source.entity);
    }
  }
  const sources = table.citedBy.get(keyIn(lang, entity)) ?? [];
  if (sources.length <= hub) {
    for (const source of sources) {
      const beside = table.cites.get(source)!;
      if (beside.size <= hub) for (const [target, { known }] of beside) if (known) count(target);
    }
  }
  return [...shared]
    .sort(([a, m], [b, n]) => n - m || byId(a, b))
    .map(([other]) => table.notes.get(keyIn(lang, other)))
    .filter((other) => other !== undefined)
    .slice(0, 5)
    .map(({ entity, url, record: { title, summary } }) => ({ entity, title, ...(summary && { summary }), url }));
}
