import { basename } from "node:path";
import { citationTable, type CitationTable } from "./citations.js";
import { languageDocuments } from "./feed-document.js";
import { graphDocument, type LayoutWork } from "./graph-document.js";
import { kitVersion } from "./kit-version.js";
import { placeNotes } from "./place.js";
import type { NoteProblem, NoteRecord, PlacedNote } from "./records.js";
import { resolver } from "./resolve.js";
import type { Settings } from "./settings.js";
import { inOrder, pageSize, type Wiki } from "./wiki.js";

/** A wiki, its notes in their places, and what was odd about those. */
export interface Assembled {
  wiki: Wiki;
  notes: PlacedNote[];
  table: CitationTable;
  placing: NoteProblem[];
}

/**
 * Puts notes in their places, resolves their links and finds their translations.
 *
 * @param roots folders the notes were found in, whose names a link may begin with
 * @param epoch seconds since 1970 that stand for the date of the sources; the newest note's date unless told
 */
export function assemble(
  records: readonly NoteRecord[],
  settings: Settings,
  roots: readonly string[],
  epoch: string | undefined,
): Assembled {
  const lang = settings.lang ?? "en";
  const addresses = new Map(
    (settings.languages ?? []).flatMap((one) => (one.url ? [[one.lang, one.url] as const] : [])),
  );
  if (settings.url) addresses.set("", settings.url);
  const baseUrl = (settings.base_url ?? settings.home_page_url ?? "").replace(/\/+$/, "");
  const { notes, problems } = placeNotes(records, { lang, baseUrl, addresses });
  const leads = [...roots.map((root) => basename(root)), baseUrl ? new URL(baseUrl).pathname.replace(/^\/+/, "") : ""];
  const table = citationTable(notes, resolver(notes, leads), { min: 60, max: 100, ...settings.context });
  const translations = new Map<string, PlacedNote[]>();
  for (const note of notes) translations.set(note.entity, [...(translations.get(note.entity) ?? []), note]);
  const originals = new Map<string, PlacedNote>();
  for (const [entity, versions] of translations)
    originals.set(entity, versions.find((note) => note.lang === lang) ?? versions[0]!);
  const counts = new Map<string, number>();
  for (const note of notes) counts.set(note.lang, (counts.get(note.lang) ?? 0) + 1);
  const langs = [...counts.keys()].sort((a, b) => Number(b === lang) - Number(a === lang) || (a < b ? -1 : 1));
  const wiki: Wiki = {
    table,
    originals,
    translations,
    langs,
    settings,
    version: kitVersion(),
    sourceDate: sourceDate(records, epoch),
  };
  return { wiki, notes, table, placing: problems };
}

/** @returns a document as it is written */
export const documentText = (document: unknown): string => `${JSON.stringify(document, null, 1)}\n`;

/** @returns how many documents `documentsOf` gives */
export const documentCount = ({ langs }: Wiki, notes: readonly PlacedNote[]): number =>
  langs.reduce(
    (sum, lang) => sum + Math.ceil(notes.filter((note) => note.lang === lang).length / pageSize),
    notes.length + 1,
  );

/** Every document by name, as text. */
export async function* documentsOf(
  wiki: Wiki,
  notes: readonly PlacedNote[],
  work: LayoutWork,
): AsyncGenerator<[name: string, content: string]> {
  for (const lang of wiki.langs) {
    const own = inOrder(
      notes.filter((note) => note.lang === lang),
      wiki,
    );
    for (const [name, feed] of languageDocuments(wiki, lang, own)) yield [name, documentText(feed)];
  }
  const originals = [...wiki.originals.values()].sort((a, b) => (a.entity < b.entity ? -1 : 1));
  yield ["graph.json", documentText(await graphDocument(originals, wiki.table, work))];
}

/** The date of the newest source; never the clock's. */
function sourceDate(records: readonly NoteRecord[], epoch: string | undefined): string | undefined {
  if (epoch !== undefined && /^\d{1,12}$/.test(epoch))
    return new Date(Number(epoch) * 1000).toISOString().replace(".000Z", "Z");
  let newest = "";
  for (const { published = "", modified = "" } of records) {
    for (const date of [published, modified]) if (date > newest) newest = date;
  }
  return newest ? (newest.includes("T") ? newest : `${newest}T00:00:00Z`) : undefined;
}
