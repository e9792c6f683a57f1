import { forceCollide, forceLink, forceManyBody, forceX, forceY, type Force, type SimulationNodeDatum } from "d3-force";
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

/**
 * How wide the picture is to be, in layout units. `positions` are as `layout-ready` gives them, but come from the page and
 * may be anything. `zoom` is how much larger than at rest the reader sees the picture, 1 or more; `breadth` how much wider
 * than `textWidth` says the labels' letters are, 1 or more.
 */
export interface ForceOptions {
  width: number;
  positions?: Positions | Record<string, Point>;
  zoom?: number;
  breadth?: number;
  /** Where the reader has put notes, by index, in layout units of the picture. */
  moved?: ReadonlyMap<number, Point>;
}

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

const friction = 0.6;
/** Steps to rest, and how much cooler each is, from 1 to 0.001; constants, for powers differ between engines in the last digit. */
const slowly = { ticks: 300, cooling: 0.0227627790441893 };
const quickly = { ticks: 100, cooling: 0.066745699203009 };
/** Above so many notes a settled picture is worth less than a page that answers. */
const many = 80;
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
 * Lets the notes push each other away and the citations pull them together until they rest, then fits the picture to
 * its width and labels what there is room to label, the most cited first. The same in every engine and on every run.
 * Notes with given positions keep them relative to each other; the others find their place among them.
 *
 * @param graph a neighbourhood with or without a centre
 */
export function force(graph: Neighbourhood, options: ForceOptions): Picture {
  const last = pictures.get(graph);
  if (last && names.every((name) => last.options[name] === options[name])) return last.picture;
  const { positions, zoom = 1, breadth = 1, moved } = options;
  const width = pictureWidth(options.width);
  const height = round(Math.min(Math.max(width * 0.66, 280), 300 + graph.nodes.length * 6, 720));
  const points = restOf(graph, positions, width, height);
  const now = moved?.size ? points.map((point, at) => moved.get(at) ?? point) : points;
  const picture = drawn(graph, now, { width, height, zoom, breadth });
  pictures.set(graph, { options, picture });
  return picture;
}

const names = ["width", "positions", "zoom", "breadth", "moved"] as const;
/** The picture drawn last of each graph: a reader who points here and there has it drawn again and again. */
const pictures = new WeakMap<Neighbourhood, { options: ForceOptions; picture: Picture }>();

interface Rest {
  width: number;
  positions: ForceOptions["positions"];
  points: Point[];
}

const rests = new WeakMap<Neighbourhood, Rest>();

/** Where the notes come to rest; kept, for a reader who zooms asks again and again. */
function restOf(graph: Neighbourhood, positions: ForceOptions["positions"], width: number, height: number): Point[] {
  const last = rests.get(graph);
  if (last?.width === width && last.positions === positions) return last.points;
  const given = new Map<string, unknown>(positions instanceof Map ? positions : Object.entries(positions ?? {}));
  const before = graph.nodes
    .map(({ note }) => given.get(note.entity))
    .map((point) => (isPoint(point) ? point : undefined));
  const settle = () => settled(graph, fitted(before, width, height), width / height);
  const points = fitted(before.every((point) => point) ? before : settle(), width, height) as Point[];
  rests.set(graph, { width, positions, points });
  return points;
}

/** Positions come from the page, which may hold anything. */
const isPoint = (point: unknown): point is Point =>
  Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);

function settled({ nodes, links, centred }: Neighbourhood, before: (Point | undefined)[], aspect: number): Point[] {
  const bodies = nodes.map(({ depth, parent }, index): Body => {
    const near = before[index] ?? (parent >= 0 ? before[parent] : undefined);
    const angle = (2 * Math.PI * index) / nodes.length;
    const reach = centred ? depth * 120 : 160 + (index % 5) * 24;
    // Sines differ between engines in the last digit, and 300 steps would make that visible.
    const [dx, dy] = [round(Math.cos(angle) * reach), round(Math.sin(angle) * reach)];
    return {
      index,
      x: (near?.[0] ?? 0) + (before[index] ? 0 : dx),
      y: (near?.[1] ?? 0) + (before[index] ? 0 : dy),
      vx: 0,
      vy: 0,
    };
  });
  const joined = links.map((link) => ({ ...link }));
  const forces: Force<Body, undefined>[] = [
    forceLink<Body, (typeof joined)[number]>(joined).distance(80),
    forceManyBody<Body>().strength(-320).distanceMax(480),
    forceCollide<Body>(({ index }) => (centred && !index ? 40 : radius(nodes[index!]!.note.citedBy) + 12)),
    forceX<Body>(0).strength(0.06),
    forceY<Body>(0).strength(0.06 * aspect),
  ];
  for (const { initialize } of forces) initialize?.(bodies, sequence());
  const { ticks, cooling } = nodes.length > many ? quickly : slowly;
  for (let tick = 0, alpha = 1; tick < ticks; tick++) {
    alpha -= alpha * cooling;
    for (const act of forces) act(alpha);
    for (const body of bodies) {
      const fixed = before[body.index!] ?? (centred && body.index === 0 ? [0, 0] : undefined);
      body.x = fixed?.[0] ?? body.x + (body.vx *= friction);
      body.y = fixed?.[1] ?? body.y + (body.vy *= friction);
      if (fixed) body.vx = body.vy = 0;
    }
  }
  return bodies.map(({ x, y }) => [x, y]);
}

/** The linear congruential generator that d3-force uses, from the same start. */
function sequence(): () => number {
  let state = 1;
  return () => (state = (1664525 * state + 1013904223) % 4294967296) / 4294967296;
}

/** Moves and stretches points into the picture, in one direction at most half as much again as in the other. */
function fitted(points: readonly (Point | undefined)[], width: number, height: number): (Point | undefined)[] {
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
