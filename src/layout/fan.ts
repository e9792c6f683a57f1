import type { Neighbourhood, Relation } from "../model/neighbourhood.js";
import {
  arrow,
  isStep,
  letter,
  lineHeight,
  pictureWidth,
  radius,
  round,
  type Anchor,
  type Heading,
  type Label,
  type Picture,
  type Place,
} from "./graph.js";
import type { Box } from "./label-places.js";
import { textWidth, wrapped } from "./labels.js";

/** How wide the picture is to be, in layout units, and whether its reader reads from right to left. */
export interface FanOptions {
  width: number;
  rtl?: boolean;
}

/** A line of text with its dot; a heading where there is no node. `y` is its middle. */
interface Row {
  node?: number;
  relation: Relation;
  lines: string[];
  height: number;
  y: number;
}

/** A picture before it is rounded and, for some, turned about. `curves` are the points of each link. */
interface Sketch extends Pick<Picture, "height" | "places" | "headings" | "frame" | "facts"> {
  curves: number[][];
}

const rowHeight = 24;
const headingHeight = 30;
const indent = 16;
/** Room for the counts of the centre in a language of long words. */
const factsWidth = 160;
/** Letters and leading of the centre's title, which is bold. */
const titleLetter = letter * 1.2;
const titleLeading = 19;
const narrowBelow = 560;
/** More rows than this on one side than on the other, and the longer side gives some away. */
const imbalance = 14;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/**
 * Lays a neighbourhood out so that every note has a line of its own under the heading of its relation: along two arcs,
 * those that cite the centre before it and those it cites after it; where it is narrow one below the other, with the
 * centre between them.
 *
 * @param graph a centred neighbourhood, nodes in reading order
 */
export function fan(graph: Neighbourhood, { width: given, rtl = false }: FanOptions): Picture {
  const width = pictureWidth(given);
  const { height, places, headings, frame, facts, curves } = (width < narrowBelow ? column : arcs)(graph, width);
  const flip = (x: number) => round(rtl ? width - x : x);
  const turned = <T extends { x: number; y: number; anchor: Anchor }>(text: T): T => {
    const anchor = text.anchor === "middle" || !rtl ? text.anchor : text.anchor === "start" ? "end" : "start";
    return { ...text, x: flip(text.x), y: round(text.y), anchor };
  };
  const turnedPlaces = places.map(({ x, y, r, label }) => ({
    x: flip(x),
    y: round(y),
    r,
    label: label && turned(label),
  }));
  return {
    width,
    height: round(height),
    letter,
    places: turnedPlaces,
    points: turnedPlaces.map(({ x, y }) => [x, y]),
    links: graph.links.map((link, at) => {
      const points = curves[at]!.map((value, place) => (place % 2 || !rtl ? value : width - value));
      return arrow(points, isStep(graph, link) ? 5 : 4);
    }),
    headings: headings.map(turned),
    frame: frame && {
      x: round(rtl ? width - frame.x - frame.width : frame.x),
      y: round(frame.y),
      width: round(frame.width),
      height: round(frame.height),
    },
    facts: facts && turned(facts),
  };
}

/** @returns as few lines as `wrapped`, of about one length where no word is in the way */
function balanced(text: string, width: number, most: number): string[] {
  const lines = wrapped(text, width, most);
  const least = Math.max(width * 0.55, ...text.split(/[\s-]+/).map(textWidth));
  for (let even = least; lines.length > 1 && even < width; even += width / 20) {
    const tried = wrapped(text, even, most);
    if (tried.length === lines.length && !tried.at(-1)!.endsWith("…")) return tried;
  }
  return lines;
}

function rowsOf({ nodes }: Neighbourhood, labelWidth: number): Row[] {
  const relations: Relation[] = [];
  return nodes.map(({ note, depth, parent, relation }, node) => {
    relations[node] = depth > 1 ? relations[parent]! : relation;
    const lines = balanced(note.title, (labelWidth - Math.max(depth - 1, 0) * indent) / letter, depth > 1 ? 1 : 2);
    const height = rowHeight + Math.max(lines.length - 1, 0) * lineHeight;
    return { node, relation: relations[node]!, lines, height, y: 0 };
  });
}

/** Puts a heading before the first row of each relation, gives each its middle, and returns the height of all. */
function stack(rows: Row[], top: number): { rows: Row[]; height: number } {
  const all: Row[] = [];
  let y = top;
  for (const row of rows) {
    const heading = row.node !== 0 && row.relation !== all.at(-1)?.relation;
    if (heading) all.push({ relation: row.relation, lines: [], height: headingHeight, y: (y += headingHeight) - 13 });
    all.push(row);
    row.y = y + row.height / 2;
    y += row.height;
  }
  return { rows: all, height: y - top };
}

/** @returns the rows before the centre and those after it: each side coherent unless one is much longer */
function sidesOf(rows: Row[], { nodes }: Neighbourhood): [Row[], Row[]] {
  const starts = rows.map((_, at) => at).filter((at) => nodes[rows[at]!.node!]!.depth === 1);
  const firstAfter = rows.findIndex(({ relation }) => relation !== "citing");
  const natural = firstAfter < 0 ? rows.length : firstAfter;
  const uneven = Math.abs(rows.length - 2 * natural) > imbalance;
  const half = starts.find((at) => at >= rows.length / 2) ?? rows.length;
  const at = uneven ? half : natural;
  return [rows.slice(0, at), rows.slice(at)];
}

function arcs(graph: Neighbourhood, width: number): Sketch {
  const { nodes, links } = graph;
  const centre = width / 2;
  const reach = clamp(centre * 0.45, 112, 260);
  const [, ...rows] = rowsOf(graph, centre - reach - 24);
  const title = balanced(nodes[0]!.note.title, (2 * reach - 128) / titleLetter, 4);
  const frameWidth = clamp(Math.max(...title.map(textWidth)) * titleLetter + 24, factsWidth, 2 * reach - 64);
  const frameHeight = title.length * titleLeading + 40;
  const sides = sidesOf(rows, graph).map((side) => stack(side, 0));
  const height = Math.max(...sides.map((side) => side.height), frameHeight + 20) + 12;
  const middle = height / 2;
  const frame = { x: centre - frameWidth / 2, y: middle - frameHeight / 2, width: frameWidth, height: frameHeight };
  const bulge = Math.max(Math.min(reach * 0.4, height * 0.13, reach - frameWidth / 2 - 44), 0);

  const places: Place[] = [
    { x: centre, y: middle, r: 0, label: textAt(centre, middle - 9, title, "middle", titleLeading) },
  ];
  const facts = { x: centre, y: frame.y + frameHeight - 12, anchor: "middle" as const };
  const headings: Heading[] = [];
  const signs = [-1, -1];
  sides.forEach((side, after) => {
    const sign = after ? 1 : -1;
    const anchor = after ? "start" : "end";
    for (const row of side.rows) {
      const y = row.y + (height - side.height) / 2;
      const t = (2 * (y - middle)) / height;
      const depth = row.node === undefined ? 1 : nodes[row.node]!.depth;
      const x = centre + sign * (reach - bulge * t * t + (depth - 1) * indent);
      if (row.node === undefined) {
        headings.push({ relation: row.relation, x: x + sign * 14, y, anchor });
        continue;
      }
      signs[row.node] = sign;
      const r = radius(nodes[row.node]!.note.citedBy);
      places[row.node] = { x, y, r, label: textAt(x + sign * (r + 7), y, row.lines, anchor) };
    }
  });

  const border = (node: number, offset: number) => {
    const slope = (places[node]!.y - middle) / (height / 2);
    return [centre + signs[node]! * (frameWidth / 2 + 2), middle + slope * (frameHeight / 2 - 7) + offset];
  };
  const curves = links.map(({ source, target }) => {
    const node = source || target;
    const sign = signs[node]!;
    const { x, y, r } = places[node]!;
    const edge = x - sign * (r + 2);
    if (!source || !target) {
      const [bx, by] = border(node, source ? -2.5 : 2.5) as [number, number];
      const bend = bx + (edge - bx) * (nodes[node]!.relation !== "both" ? 0.5 : source ? 0.3 : 0.7);
      return source ? [edge, y, bend, y, bend, by, bx, by] : [bx, by, bend, by, bend, y, edge, y];
    }
    const other = places[target]!;
    const otherSign = signs[target]!;
    const otherEdge = other.x - otherSign * (other.r + 2);
    if (sign === otherSign) {
      const depth = Math.min(14 + Math.abs(y - other.y) * 0.3, reach - bulge - frameWidth / 2 - 10, 90);
      return [edge, y, edge - sign * depth, y, otherEdge - sign * depth, other.y, otherEdge, other.y];
    }
    return around(edge, y, otherEdge, other.y, frame);
  });
  return { height, places, headings, frame, facts, curves };
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
  const bend = (from: number, to: number) => (from + to) / 2;
  const [first, last] = [bend(x, near), bend(otherX, far)];
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

function textAt(x: number, y: number, lines: string[], anchor: Anchor, leading = lineHeight): Label {
  return { x, y: y - ((lines.length - 1) * leading) / 2 + leading * 0.29, lines, anchor };
}

function column(graph: Neighbourhood, width: number): Sketch {
  const { nodes, links } = graph;
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
  const longest = Math.max(...places.map(({ y }) => Math.abs(y - places[0]!.y)), 1);
  const curves = links.map(({ source, target }) => {
    const [from, to] = [places[source]!, places[target]!];
    const share = Math.sqrt(Math.min(Math.abs(from.y - to.y) / longest, 1));
    const ego = !source || !target;
    const reach = (gutter - 6) * (ego ? 0.5 + 0.5 * share : 0.35 + 0.45 * share) * (source ? 1 : 0.88) * 1.3;
    const [x1, x2] = [from.x - from.r - 2, to.x - to.r - 2];
    const bend = Math.max(Math.min(x1, x2) - reach, 2 - gutter * 0.3);
    return [x1, from.y, bend, from.y, bend, to.y, x2, to.y];
  });
  const facts = { x: gutter + 14, y: places[0]!.y + centreRow.height / 2 - 14, anchor: "start" as const };
  return { height: stacked.height + 12, places, headings, facts, curves };
}
