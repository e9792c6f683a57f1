import { bodyTree } from "./body-tree.js";
import { seed } from "./spread-seed.js";

/** What is to be laid out. */
export interface Scatter {
  size: number;
  /** Source and target of each citation, in turn. */
  links: Uint32Array;
  /** Where notes stand already, as x, y, x, y …; not a number where one has no place yet. Those that have one keep it. */
  points: Float32Array;
}

/** Steps to rest, and how much cooler each is, from 1 to 0.001; constants, for powers differ between engines in the last digit. */
const slowly = { steps: 300, cooling: 0.0227627790441893 };
const quickly = { steps: 100, cooling: 0.066745699203009 };
const pace = (size: number) => (size < 30_000 ? slowly : quickly);

const friction = 0.6;
const distance = 30;
const repulsion = 30;
const gravity = 0.04;
/** After so many notes one who asks may do something else. */
const breath = 256;

/**
 * Lets very many notes push each other away and their citations pull them together until they rest. The same in every
 * engine and on every run, for it adds, multiplies and takes roots only.
 *
 * @param all of how many notes these are a part
 * @returns a generator that yields the share done, 0 to 1, every few milliseconds of work, and at the end returns
 * where the notes stand, as x, y, x, y …; `at` of each yield tells where they are by then
 */
export function* spread({ size, links, points }: Scatter, all = size): Generator<Spreading, Float32Array> {
  const [x, y, vx, vy] = Array.from({ length: 4 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const degree = new Uint32Array(size);
  for (const end of links) degree[end]!++;
  seed(points, x, y);
  const now = () => {
    const places = new Float32Array(2 * size);
    for (let at = 0; at < size; at++) {
      places[2 * at] = x[at]!;
      places[2 * at + 1] = y[at]!;
    }
    return places;
  };
  yield { done: 0, now };
  const mass = Float64Array.from(degree, (count) => Math.sqrt(1 + count));
  const tree = bodyTree(x, y, mass);
  const { steps, cooling } = pace(all);
  for (let step = 0, alpha = 1; step < steps; step++) {
    alpha -= alpha * cooling;
    pull(links, degree, alpha, x, y, vx, vy);
    yield { done: step / steps, now };
    tree.build();
    for (let at = 0; at < size; at++) {
      if (at % breath === 0) yield { done: (step + at / size) / steps, now };
      tree.pushOn(at, repulsion * alpha);
      vx[at]! += tree.push[0]! - x[at]! * gravity * alpha;
      vy[at]! += tree.push[1]! - y[at]! * gravity * alpha;
    }
    for (let at = 0; at < size; at++) {
      if (points[2 * at]! === points[2 * at]!) vx[at] = vy[at] = 0;
      x[at]! += vx[at]! *= friction;
      y[at]! += vy[at]! *= friction;
    }
  }
  return now();
}

/** How far a layout has come. */
export interface Spreading {
  /** From 0 to 1. */
  done: number;
  /** @returns where the notes are by now, as x, y, x, y … */
  now(): Float32Array;
}

/** Every citation draws its ends to a fixed distance, the one with more citations less. */
function pull(
  links: Uint32Array,
  degree: Uint32Array,
  alpha: number,
  x: Float64Array,
  y: Float64Array,
  vx: Float64Array,
  vy: Float64Array,
): void {
  for (let link = 0; link < links.length; link += 2) {
    const [source, target] = [links[link]!, links[link + 1]!];
    const dx = x[target]! + vx[target]! - x[source]! - vx[source]! || 1e-6;
    const dy = y[target]! + vy[target]! - y[source]! - vy[source]! || 1e-6;
    const length = Math.sqrt(dx * dx + dy * dy);
    const [outer, inner] = [degree[source]!, degree[target]!];
    const strength = (((length - distance) / length) * alpha) / Math.min(outer, inner);
    const share = outer / (outer + inner);
    vx[target]! -= dx * strength * share;
    vy[target]! -= dy * strength * share;
    vx[source]! += dx * strength * (1 - share);
    vy[source]! += dy * strength * (1 - share);
  }
}
