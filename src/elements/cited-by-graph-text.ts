import { msg, str } from "@lit/localize";
import type { Domain } from "../feed/types.js";
import { formatNumber } from "../format.js";
import type { Note } from "../model/citations.js";
import type { GraphNode, Neighbourhood, Relation } from "../model/neighbourhood.js";

/** @returns the heading over the notes that stand to the centre in one way */
export function headingText(relation: Relation): string {
  if (relation === "citing") return msg("Citing it");
  return relation === "both" ? msg("Citing each other") : msg("Cited by it");
}

/** @returns how often a note is cited and, where `out` is told, how many it cites */
export function countsText({ citedBy, cites }: Note, lang: string, out = false): string {
  const [by, whom] = [citedBy, cites].map((count) => formatNumber(lang, count)) as [string, string];
  return out ? msg(str`Cited by ${by} · Cites ${whom}`) : msg(str`Cited by ${by}`);
}

/** @returns how a note stands to the one it hangs on; undefined for the centre */
export function relationText({ relation, parent }: GraphNode, { nodes }: Neighbourhood): string | undefined {
  const other = nodes[parent]?.note.title;
  if (other === undefined) return undefined;
  if (relation === "citing") return msg(str`Cites “${other}”`);
  return relation === "cited" ? msg(str`Cited by “${other}”`) : msg(str`Cites “${other}” and is cited by it`);
}

/** @returns everything the picture shows of a note, as one line; its title comes first */
export function nodeText(graph: Neighbourhood, at: number, domains: readonly Domain[], lang: string): string {
  const node = graph.nodes[at]!;
  const { title, kind, domain, known } = node.note;
  const place = domains.find(({ id }) => id === domain)?.name ?? domain;
  const counts = countsText(node.note, lang, at === 0 && graph.centred);
  const facts = [title, kind, place === kind ? undefined : place, relationText(node, graph), counts];
  if (!known) facts.push(msg("Not described in the feed"));
  return facts.filter(Boolean).join(msg(". "));
}
