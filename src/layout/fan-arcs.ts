import type { Neighbourhood } from "../model/neighbourhood.js";
import { balanced, clamp, indent, rowsOf, stack, textAt, titleLetter, type Sketch } from "./fan-rows.js";
import { letter, radius, titleLeading, type Heading, type Place } from "./graph.js";
import type { Box } from "./label-places.js";
import { textWidth } from "./labels.js";

/** Room for the counts of the centre in a language of long words. */
const factsWidth = 160;
/** More rows than this on one side than on the other, and the longer side gives some away. */
const imbalance = 14;

/** Two arcs of notes, the centre in a frame between them; one where one is enough. */
export function arcs(graph: Neighbourhood, width: number): Sketch {
  const { nodes } = graph;
  const split = splitOf(graph);
  const reach = clamp(width * 0.225, 112, 260);
  const title = balanced(nodes[0]!.note.title, (2 * reach - 128) / titleLetter, 4);
  const frameWidth = clamp(Math.max(...title.map(textWidth)) * titleLetter + 24, factsWidth, 2 * reach - 64);
  const frameHeight = title.length * titleLeading + 40;
  const aside = frameWidth / 2 + 1;
  const edge = nodes.length === 1 ? 0 : split === 1 ? aside : split === nodes.length ? width - aside : 0;
  const room = Math.max(width / 2, edge, edge && width - edge) - reach - 24;
  const rows = rowsOf(graph, room);
  const slack = room - Math.max(...rows.flatMap(({ lines }) => lines.map(textWidth)), 0) * letter;
  const centre = edge ? edge + ((split === 1 ? 1 : -1) * Math.max(slack, 0)) / 2 : width / 2;
  const stacks = [rows.slice(1, split), rows.slice(split)].map((side) => stack(side));
  const height = Math.max(...stacks.map((side) => side.height), frameHeight + 20) + 12;
  const middle = height / 2;
  const frame = { x: centre - frameWidth / 2, y: middle - frameHeight / 2, width: frameWidth, height: frameHeight };
  const bulge = Math.max(Math.min(reach * 0.4, height * 0.13, reach - frameWidth / 2 - 44), 0);

  const label = textAt(centre, middle - 9, title, "middle", titleLeading);
  const places: Place[] = [{ x: centre, y: middle, r: 0, label }];
  const headings: Heading[] = [];
  stacks.forEach((side, after) => {
    for (const { node, relation, lines, y: own } of side.rows) {
      const sign = after ? 1 : -1;
      const anchor = after ? "start" : "end";
      const y = own + (height - side.height) / 2;
      const t = (2 * (y - middle)) / height;
      const depth = node ? nodes[node]!.depth : 1;
      const x = centre + sign * (reach - bulge * t * t + (depth - 1) * indent);
      const r = node ? radius(nodes[node]!.note.citedBy) : 7;
      if (node) places[node] = { x, y, r, label: textAt(x + sign * (r + 7), y, lines, anchor) };
      else headings.push({ relation, x: x + sign * (r + 7), y, anchor });
    }
  });
  const facts = { x: centre, y: frame.y + frameHeight - 12, anchor: "middle" as const };
  return { height, places, headings, frame, facts, curves: curvesOf(graph, places, frame, reach - bulge - aside - 9) };
}

/** @returns index of the first node after the centre: each side is of its own relations unless one is much longer */
function splitOf({ nodes }: Neighbourhood): number {
  const steps = nodes.flatMap(({ depth }, at) => (depth === 1 ? at : []));
  const first = nodes[1]?.relation;
  const last = first === "cited" ? 1 : nodes.length;
  const natural = steps.find((at) => nodes[at]!.relation !== first) ?? last;
  const uneven = Math.abs(nodes.length + 1 - 2 * natural) > imbalance;
  return uneven ? (steps.find((at) => at > nodes.length / 2) ?? nodes.length) : natural;
}

/** @param depth how far a curve between two notes of one side may reach inwards */
function curvesOf({ nodes, links }: Neighbourhood, places: Place[], frame: Box, depth: number): number[][] {
  const { x: centre, y: middle } = places[0]!;
  const steepest = Math.max(...places.map(({ y }) => Math.abs(y - middle)), 1);
  const inner = ({ x, y, r }: Place) => {
    const sign = x < centre ? -1 : 1;
    return { x: x - sign * (r + 2), y, sign };
  };
  return links.map(({ source, target }) => {
    const node = source || target;
    const { x, y, sign } = inner(places[node]!);
    if (!source || !target) {
      const borderX = centre + sign * (frame.width / 2 + 2);
      const borderY = middle + ((y - middle) / steepest) * (frame.height / 2 - 9) + (source ? -2.5 : 2.5);
      const bend = borderX + (x - borderX) * (nodes[node]!.relation !== "both" ? 0.5 : source ? 0.3 : 0.7);
      return source
        ? [x, y, bend, y, bend, borderY, borderX, borderY]
        : [borderX, borderY, bend, borderY, bend, y, x, y];
    }
    const other = inner(places[target]!);
    if (sign !== other.sign) return around(x, y, other.x, other.y, frame);
    const inwards = sign * Math.min(14 + Math.abs(y - other.y) * 0.3, depth, 90);
    return [x, y, x - inwards, y, other.x - inwards, other.y, other.x, other.y];
  });
}

/** A curve from one side to the other that keeps clear of the frame of the centre. */
function around(x: number, y: number, otherX: number, otherY: number, frame: Box): number[] {
  const middle = frame.y + frame.height / 2;
  const between = (y + otherY) / 2;
  const clear = frame.height / 2 + 7 + Math.abs(between - middle) * 0.2;
  const outside = Math.abs(y - middle) > clear && (y - middle) * (otherY - middle) > clear * clear;
  const centre = frame.x + frame.width / 2;
  if (outside) return [x, y, centre, y, centre, otherY, otherX, otherY];
  const pass = between < middle ? middle - clear : middle + clear;
  const half = Math.sign(otherX - x) * (frame.width / 2);
  const [near, far] = [centre - half, centre + half];
  const [first, last] = [(x + near) / 2, (otherX + far) / 2];
  return [
    x,
    y,
    first,
    y,
    first,
    pass,
    near,
    pass,
    near,
    pass,
    far,
    pass,
    far,
    pass,
    last,
    pass,
    last,
    otherY,
    otherX,
    otherY,
  ];
}
