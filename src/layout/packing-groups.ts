/** Notes that are joined, in their order, and what joins them: source and target in turn, by their places among these notes. */
export interface Group {
  notes: number[];
  links: number[];
}

/** After so many notes or citations one who asks may do something else. */
const breath = 4096;

/** @returns the groups, that which stays before the others, the larger first, those of a size in the order of their first notes */
export function* groupsOf(
  count: number,
  links: ArrayLike<number>,
  stays?: (at: number) => boolean,
): Generator<undefined, Group[]> {
  const parents = Uint32Array.from({ length: count }, (_, at) => at);
  const rootOf = (at: number) => {
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  let still = -1;
  for (let at = 0; stays && at < count; at++) {
    if (!stays(at)) continue;
    if (still < 0) still = at;
    parents[at] = still;
  }
  for (let k = 0; k < links.length; k += 2) {
    if (k % breath === 0) yield;
    parents[rootOf(links[k]!)] = rootOf(links[k + 1]!);
  }
  const groups = new Map<number, Group>();
  const places = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    if (at % breath === 0) yield;
    const root = rootOf(at);
    if (!groups.has(root)) groups.set(root, { notes: [], links: [] });
    places[at] = groups.get(root)!.notes.push(at) - 1;
  }
  for (let k = 0; k < links.length; k += 2) {
    if (k % breath === 0) yield;
    groups.get(rootOf(links[k]!))!.links.push(places[links[k]!]!, places[links[k + 1]!]!);
  }
  const first = groups.get(still < 0 ? -1 : rootOf(still));
  const rank = (group: Group) => (group === first ? Infinity : group.notes.length);
  return [...groups.values()].sort((a, b) => rank(b) - rank(a));
}
