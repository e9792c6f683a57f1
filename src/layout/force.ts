import { forceCollide, forceLink, forceManyBody, forceX, forceY, type Force, type SimulationNodeDatum } from "d3-force";
import type { Neighbourhood } from "../model/neighbourhood.js";
import {
  fitted,
  freePicture,
  isPlaced,
  pointsOf,
  sizeFor,
  type FreeOptions,
  type GivenPositions,
  type Positions,
} from "./free-picture.js";
import { radius, round, type Picture, type Point } from "./graph.js";

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

/** @returns the picture of notes that have settled where they have no position */
export const force = (graph: Neighbourhood, options: FreeOptions): Picture =>
  freePicture(graph, { ...options, positions: settled(graph, options.width, options.positions) })!;

interface Rest {
  width: number;
  positions: GivenPositions | undefined;
  rest: Positions;
}

const rests = new WeakMap<Neighbourhood, Rest>();

/**
 * Lets the notes push each other away and the citations pull them together until they rest. The same in every engine and
 * on every run; kept, for a reader who zooms asks again and again.
 *
 * @param width of the place they settle in, in layout units
 * @param positions of notes that keep them relative to each other; the others find their place among them
 * @returns a position of every note, in any unit
 */
export function settled(graph: Neighbourhood, width: number, positions: GivenPositions | undefined): Positions {
  const last = rests.get(graph);
  if (last?.width === width && last.positions === positions) return last.rest;
  const size = sizeFor(graph, width);
  const given = pointsOf(graph, positions);
  const points = isPlaced(given) ? given : settle(graph, fitted(given, size), size.width / size.height);
  const rest = new Map(graph.nodes.map(({ note }, at) => [note.entity, points[at]!]));
  rests.set(graph, { width, positions, rest });
  return rest;
}

function settle({ nodes, links, centred }: Neighbourhood, before: (Point | undefined)[], aspect: number): Point[] {
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
