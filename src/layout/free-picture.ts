import type { Neighbourhood } from "../model/neighbourhood.js";
import {
  arrow,
  isStep,
  letter,
  lineHeight,
  pictureWidth,
  radius,
  round,
  type Label,
  type Picture,
  type Point,
} from "./graph.js";
import { namedAnyway, placedLabels } from "./label-places.js";
import { textWidth, wrapped } from "./labels.js";

/** `[x, y]` of each entity, in any unit: a layout that was made before. */
export type Positions = ReadonlyMap<string, Point>;

/** Positions as a page gives them, which may hold anything. */
export type GivenPositions = Positions | Record<string, Point>;

/**
 * How wide the picture is to be, in layout units. `positions` are as `layout-ready` gives them, but come from the page and
 * may be anything. `zoom` is how much larger than at rest the reader sees the picture, 1 or more; `breadth` how much wider
 * than `textWidth` says the labels' letters are, 1 or more.
 */
export interface FreeOptions {
  width: number;
  positions?: GivenPositions;
  zoom?: number;
  breadth?: number;
  /** Where the reader has put notes, by index, in layout units of the picture. */
  moved?: ReadonlyMap<number, Point>;
}

const titleWidth = 140;
/** Widths, and lines, of the names of the most cited where there is no room for more. */
const shorterForms = [
  [titleWidth, 1],
  [100, 2],
  [100, 1],
  [72, 2],
  [72, 1],
] as const;
const margin = { x: 60, y: 24 };
/** Most of a narrow picture's width that is a margin. */
const narrowMargin = 0.08;
const maximumScale = 3.5;

/**
 * Fits notes to the picture's width where they stand relative to each other, and labels what there is room to label, the
 * most cited first. The same in every engine and on every run.
 *
 * @param graph a neighbourhood with or without a centre
 * @returns null where a note has no position
 */
export function freePicture(graph: Neighbourhood, options: FreeOptions): Picture | null {
  const last = pictures.get(graph);
  if (last && names.every((name) => last.options[name] === options[name])) return last.picture;
  const { width, positions, zoom = 1, breadth = 1, moved } = options;
  const size = sizeFor(graph, width);
  const points =
    last?.options.width === width && last.options.positions === positions
      ? last.points
      : fitted(pointsOf(graph, positions), size);
  if (!isPlaced(points)) return null;
  const now = moved?.size ? points.map((point, at) => moved.get(at) ?? point) : points;
  const picture = drawn(graph, now, { ...size, zoom, breadth });
  pictures.set(graph, { options, points, picture });
  return picture;
}

const names = ["width", "positions", "zoom", "breadth", "moved"] as const;
/** The picture drawn last of each graph: a reader who points here and there has it drawn again and again. */
const pictures = new WeakMap<Neighbourhood, { options: FreeOptions; points: Point[]; picture: Picture }>();

/** @returns width and height of the picture of so many notes in a place so wide, in layout units */
export function sizeFor({ nodes }: Neighbourhood, room: number): { width: number; height: number } {
  const width = pictureWidth(room);
  return { width, height: round(Math.min(Math.max(width * 0.66, 280), 300 + nodes.length * 6, 720)) };
}

/** @returns where each note stands; undefined for one that has no position, or none that can be used */
export function pointsOf({ nodes }: Neighbourhood, positions: GivenPositions | undefined): (Point | undefined)[] {
  const given = new Map<string, unknown>(positions instanceof Map ? positions : Object.entries(positions ?? {}));
  return nodes.map(({ note }) => given.get(note.entity)).map((point) => (isPoint(point) ? point : undefined));
}

const isPoint = (point: unknown): point is Point =>
  Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);

export const isPlaced = (points: readonly (Point | undefined)[]): points is Point[] => points.every((point) => point);

/** Moves and stretches points into the picture, in one direction at most half as much again as in the other. */
export function fitted(
  points: readonly (Point | undefined)[],
  { width, height }: { width: number; height: number },
): (Point | undefined)[] {
  const known = points.filter((point) => point !== undefined);
  const range = (axis: 0 | 1, room: number) => {
    const values = known.map((point) => point[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, scale: Math.min(high > low ? room / (high - low) : maximumScale, maximumScale) };
  };
  const [x, y] = [range(0, width - 2 * Math.min(margin.x, width * narrowMargin)), range(1, height - 2 * margin.y)];
  const most = Math.min(x.scale, y.scale) * 1.5;
  const place = (value: number, { middle, scale }: typeof x, room: number) =>
    round((value - middle) * Math.min(scale, most) + room / 2);
  return points.map((point) => point && [place(point[0], x, width), place(point[1], y, height)]);
}

function drawn(
  graph: Neighbourhood,
  points: Point[],
  { width, height, zoom, breadth }: { width: number; height: number; zoom: number; breadth: number },
): Picture {
  const { nodes, links, centred } = graph;
  const size = letter / zoom;
  const leading = lineHeight / zoom;
  const places = nodes.map(({ note }, index) => ({
    x: points[index]![0],
    y: points[index]![1],
    r: round(radius(note.citedBy) / Math.sqrt(zoom)),
  }));
  const rank = (index: number) => (centred && !index ? Infinity : nodes[index]!.note.citedBy);
  const order = nodes.map((_, index) => index).sort((a, b) => rank(b) - rank(a));
  const linesOf = (index: number, width = titleWidth, most = 2) =>
    wrapped(nodes[index]!.note.title, width / letter / breadth, most);
  const sizeOf = (lines: readonly string[], larger = 1) => ({
    width: Math.max(...lines.map(textWidth), 0) * size * breadth * larger,
    height: lines.length * leading,
  });
  const lines = order.map((index) => linesOf(index));
  const sure = centred ? 1 : namedAnyway;
  const shorter = centred
    ? []
    : order.slice(0, sure).map((index) => shorterForms.map((form) => linesOf(index, ...form)));
  const dots = order.map((index) => places[index]!);
  const labels = new Map<number, Label>();
  const limits = { sure, shorter: (at: number) => shorter[at]?.map((form) => sizeOf(form)) ?? [] };
  const larger = (at: number) => (centred && !order[at] ? 1.1 : 1);
  const within = { x: 0, y: 0, width, height };
  placedLabels(dots, (at) => sizeOf(lines[at]!, larger(at)), within, limits).forEach((box, at) => {
    if (!box) return;
    const x = box.x + { start: 0, middle: box.width / 2, end: box.width }[box.side];
    const own = box.form ? shorter[at]![box.form - 1]! : lines[at]!;
    labels.set(order[at]!, { x: round(x), y: round(box.y + size), anchor: box.side, lines: own });
  });
  return {
    width,
    height,
    letter: size,
    points,
    places: places.map((place, index) => ({ ...place, label: labels.get(index) })),
    links: links.map((link) =>
      bent(places[link.source]!, places[link.target]!, (isStep(graph, link) ? 5 : 4) / Math.sqrt(zoom)),
    ),
    headings: [],
  };
}

/** A curve that keeps to the left of its way, so that two notes that cite each other are joined by two. */
function bent(
  from: { x: number; y: number; r: number },
  to: { x: number; y: number; r: number },
  head: number,
): string {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const x = (share: number, aside: number) => from.x + dx * share + dy * aside;
  const y = (share: number, aside: number) => from.y + dy * share - dx * aside;
  const start = (from.r + 1) / length;
  const end = 1 - (to.r + 2) / length;
  // No arrays to put together, which a page that draws for the first time takes long for.
  return arrow(
    [
      x(start, 0.02),
      y(start, 0.02),
      x(0.35, 0.1),
      y(0.35, 0.1),
      x(0.65, 0.1),
      y(0.65, 0.1),
      x(end, 0.02),
      y(end, 0.02),
    ],
    head,
  );
}
