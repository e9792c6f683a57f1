import { setImmediate } from "node:timers/promises";
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { packing } from "../layout/packing.js";
import type { CitationTable } from "./citations.js";
import type { PlacedNote } from "./records.js";

/** The whole wiki as columns, one row an entity; `edges` are pairs of rows, source and target. Positions are whole numbers. */
export interface GraphDocument {
  format: "1.0";
  ids: string[];
  titles: string[];
  urls: string[];
  kinds: string[];
  domains: string[];
  in: number[];
  x: number[];
  y: number[];
  edges: number[];
}

/**
 * One row an entity, described and linked as its original is, so that a citation that every translation repeats counts once.
 *
 * @param originals one note an entity, in the order of the rows
 */
export async function graphDocument(
  originals: readonly PlacedNote[],
  table: CitationTable,
  work: LayoutWork = {},
): Promise<GraphDocument> {
  const rows = new Map(originals.map(({ entity }, row) => [entity, row]));
  const edges: number[] = [];
  const cited = originals.map(() => 0);
  originals.forEach((note, row) => {
    for (const [entity, { known }] of table.cites.get(note)!) {
      const target = known ? rows.get(entity) : undefined;
      if (target === undefined) continue;
      edges.push(row, target);
      cited[target]!++;
    }
  });
  const [x, y] = await positions(originals.length, edges, work);
  return {
    format: "1.0",
    ids: originals.map(({ entity }) => entity),
    titles: originals.map(({ record }) => record.title),
    urls: originals.map(({ url }) => url),
    kinds: originals.map(({ record }) => record.kind ?? ""),
    domains: originals.map(({ record }) => record.domain ?? ""),
    in: cited,
    x,
    y,
    edges,
  };
}

/** How a long layout is stopped, and what is told of it. */
export interface LayoutWork {
  signal?: AbortSignal;
  onStep?: (done: number, all: number) => void;
}

/** Side of a cell of the grid that notes are packed in: a fourth of the room of one that nothing joins. */
const side = 20;

const layouts = new Map<string, [number[], number[]]>();

/**
 * Places nodes by forces run to their end: the same input gives the same output, for d3-force draws its chances from a fixed sequence.
 * Fewer steps for many nodes, so that the time grows with their number and no faster. What nothing joins is brought together.
 *
 * @param count of nodes
 * @param edges pairs of nodes
 * @throws the signal's reason
 */
export async function positions(
  count: number,
  edges: readonly number[],
  { signal, onStep }: LayoutWork = {},
): Promise<[x: number[], y: number[]]> {
  const key = `${count}:${edges.join()}`;
  const before = layouts.get(key);
  if (before) return before;
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, (_, index) => ({ index }));
  const links = Array.from({ length: edges.length / 2 }, (_, k) => ({
    source: edges[2 * k]!,
    target: edges[2 * k + 1]!,
  }));
  const steps = count <= 1000 ? 300 : count <= 4000 ? 100 : 60;
  const simulation = forceSimulation(nodes)
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force("link", forceLink(links).distance(40))
    .force(
      "charge",
      forceManyBody()
        .strength(-60)
        .theta(1.2)
        .distanceMax(count > 1000 ? 800 : Infinity),
    )
    .force("collide", forceCollide(10))
    .force("x", forceX().strength(0.05))
    .force("y", forceY().strength(0.05))
    .stop();
  for (let step = 1; step <= steps; step++) {
    simulation.tick();
    await setImmediate();
    signal?.throwIfAborted();
    onStep?.(step, steps);
  }
  const [x, y] = (["x", "y"] as const).map((axis) => nodes.map((node) => Math.round(node[axis]!) + 0));
  const work = packing(x!, y!, edges, side);
  while (!work.next().done) {
    await setImmediate();
    signal?.throwIfAborted();
  }
  const placed: [number[], number[]] = [x!, y!];
  layouts.clear();
  layouts.set(key, placed);
  return placed;
}
