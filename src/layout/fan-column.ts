import type { Neighbourhood } from "../model/neighbourhood.js";
import { balanced, clamp, indent, rowsOf, stack, textAt, titleLetter, type Row, type Sketch } from "./fan-rows.js";
import { radius, titleLeading, type Heading, type Place } from "./graph.js";

/** One column of notes, the centre among them, and arcs beside it. */
export function column(graph: Neighbourhood, width: number): Sketch {
  const { nodes } = graph;
  const gutter = clamp(width * 0.18, 36, 84);
  const rows = rowsOf(graph, width - gutter - 24);
  const [centreRow, ...others] = rows as [Row, ...Row[]];
  centreRow.lines = balanced(nodes[0]!.note.title, (width - gutter - 24) / titleLetter, 3);
  centreRow.height = centreRow.lines.length * titleLeading + 40;
  const first = others.findIndex(({ relation }) => relation !== "citing");
  others.splice(first < 0 ? others.length : first, 0, centreRow);
  const stacked = stack(others, 4);

  const places: Place[] = [];
  const headings: Heading[] = [];
  for (const { node, relation, lines, y } of stacked.rows) {
    if (node === undefined) headings.push({ relation, x: gutter + 14, y, anchor: "start" });
    else {
      const { depth, note } = nodes[node]!;
      const x = gutter + Math.max(depth - 1, 0) * indent;
      const r = radius(note.citedBy);
      const label = node ? textAt(x + 14, y, lines, "start") : textAt(x + 14, y - 8, lines, "start", titleLeading);
      places[node] = { x, y, r, label };
    }
  }
  const facts = { x: gutter + 14, y: places[0]!.y + centreRow.height / 2 - 14, anchor: "start" as const };
  return { height: stacked.height + 12, places, headings, facts, curves: curvesOf(graph, places, gutter) };
}

function curvesOf({ links }: Neighbourhood, places: Place[], gutter: number): number[][] {
  const longest = Math.max(...places.map(({ y }) => Math.abs(y - places[0]!.y)), 1);
  return links.map(({ source, target }) => {
    const [from, to] = [places[source]!, places[target]!];
    const share = Math.sqrt(Math.min(Math.abs(from.y - to.y) / longest, 1));
    const ego = !source || !target;
    const reach = (gutter - 6) * (ego ? 0.5 + 0.5 * share : 0.35 + 0.45 * share) * (source ? 1 : 0.88) * 1.3;
    const [x1, x2] = [from.x - from.r - 2, to.x - to.r - 2];
    const bend = Math.max(Math.min(x1, x2) - reach, 2 - gutter * 0.3);
    return [x1, from.y, bend, from.y, bend, to.y, x2, to.y];
  });
}
