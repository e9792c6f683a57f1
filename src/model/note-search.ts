import type { GraphNode } from "./neighbourhood.js";

/** Letters without their case, marks and width, so that e finds É and Ｅ. */
const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Finds notes by words. */
export type Search = (query: string) => Set<number>;

/**
 * @param count how many notes there are
 * @param text what is searched of each
 * @returns a search for words in any order, each anywhere in the text; Chinese needs no blanks. It finds the indices of
 * the notes that have all of them, in order; none for a blank query
 */
export function searchOf(count: number, text: (at: number) => string): Search {
  let texts: string[] | undefined;
  return (query) => {
    const words = folded(query).split(/\s+/).filter(Boolean);
    const found = new Set<number>();
    if (!words.length) return found;
    texts ??= Array.from({ length: count }, (_, at) => folded(text(at)));
    texts.forEach((own, at) => {
      if (words.every((word) => own.includes(word))) found.add(at);
    });
    return found;
  };
}

/** @returns the indices of the notes whose title or name has all words of the query */
export const matchingNotes = (nodes: readonly GraphNode[], query: string): Set<number> =>
  searchOf(nodes.length, (at) => `${nodes[at]!.note.title} ${nodes[at]!.note.entity}`)(query);
