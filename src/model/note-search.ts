import type { GraphNode } from "./neighbourhood.js";

/** Letters without their case, marks and width, so that e finds É and Ｅ. */
const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * @param query words in any order, each anywhere in the title or the name of a note; Chinese needs no blanks
 * @returns the indices of the notes that have all of them, in order; none for a blank query
 */
export function matchingNotes(nodes: readonly GraphNode[], query: string): Set<number> {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const found = new Set<number>();
  if (!words.length) return found;
  nodes.forEach(({ note }, index) => {
    const text = folded(`${note.title} ${note.entity}`);
    if (words.every((word) => text.includes(word))) found.add(index);
  });
  return found;
}
