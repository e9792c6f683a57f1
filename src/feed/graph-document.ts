/** What a graph document says: a raw feed of its notes, and `[x, y]` of each note by id where it is laid out. */
export interface GraphDocument {
  feed: unknown;
  positions: Map<string, [number, number]>;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/**
 * Reads a graph document: columns of equal length, `ids`, `titles`, `urls`, `kinds`, `domains`, `in` (how many cite it),
 * `x` and `y`, and `edges`, a flat list of source and target as places in the columns. Edges to nowhere are left out.
 *
 * @param document the JSON, of any shape
 * @returns its notes and citations as the JSON of a feed, still to be read by `parseFeed`
 */
export function readGraph(document: unknown): GraphDocument {
  const columns = new Map(Object.entries(typeof document === "object" && document ? document : {}));
  const column = (name: string) => listOf(columns.get(name));
  const [ids, titles, urls, kinds, domains, counts] = ["ids", "titles", "urls", "kinds", "domains", "in"].map(
    column,
  ) as [unknown[], unknown[], unknown[], unknown[], unknown[], unknown[]];
  const [xs, ys] = [column("x"), column("y")];
  const positions = new Map<string, [number, number]>();
  const items = ids.map((id, at) => {
    const [x, y] = [xs[at], ys[at]];
    if (Number.isFinite(x) && Number.isFinite(y)) positions.set(String(id), [x as number, y as number]);
    const cites: { entity: unknown }[] = [];
    const more = { kind: kinds[at], domain: domains[at], cites, cited_by: { count: counts[at] } };
    return { id, title: titles[at], url: urls[at], _entity_widgets: more };
  });
  const edges = column("edges");
  for (let at = 0; at + 1 < edges.length; at += 2) {
    const [source, target] = [edges[at] as number, edges[at + 1] as number];
    if (items[target]) items[source]?._entity_widgets.cites.push({ entity: items[target].id });
  }
  const extension = { format: columns.get("format") };
  return {
    feed: { version: "https://jsonfeed.org/version/1.1", title: "", items, _entity_widgets: extension },
    positions,
  };
}
