/**
 * The shortest way between two notes along citations in either direction, breadth first.
 *
 * @param neighbours the notes that cite a note or are cited by it
 * @returns the notes of the way with both ends; empty when there is none. O(notes + citations)
 */
export function wayBetween(neighbours: (at: number) => Iterable<number>, from: number, to: number): number[] {
  const before = new Map<number, number>([[from, from]]);
  let frontier = [from];
  while (frontier.length && !before.has(to)) {
    const next: number[] = [];
    for (const at of frontier) {
      for (const other of neighbours(at)) {
        if (before.has(other)) continue;
        before.set(other, at);
        next.push(other);
      }
    }
    frontier = next;
  }
  if (!before.has(to)) return [];
  const way = [to];
  for (let at = to; at !== from;) way.unshift((at = before.get(at)!));
  return way;
}
