import { citesOf, type CitationIndex, type Note } from "./citations.js";

/** @returns the sentence in which one note cites another, and the one in which it is cited back, where the feed has them */
export function sentencesBetween(index: CitationIndex, one: Note, other: Note): { by: Note; text: string }[] {
  const there = citesOf(index, one.entity).get(other.entity);
  const back = citesOf(index, other.entity).get(one.entity);
  return [...(there ? [{ by: one, text: there }] : []), ...(back ? [{ by: other, text: back }] : [])];
}
