import { board, type Footprint } from "./packing-board.js";
import { groupsOf } from "./packing-groups.js";
import type { Spot } from "./packing-spots.js";

/** After so many notes or citations one who asks may do something else. */
const breath = 128;

/**
 * Brings notes that nothing joins closer together, so that a picture of all wastes no room: the largest group of joined
 * notes stays where it is, and the others are set down around it, the larger first, where they widen the whole least.
 * Groups keep their shape, and are moved by whole numbers. The same in every engine: sums, products and square roots only.
 *
 * @param x where notes stand, whole numbers, and y
 * @param links source and target of each citation, in turn
 * @param side of a cell of the grid that they are packed in, in the unit of their positions: of four cells, as much as a
 * note has that nothing joins
 * @returns a generator that yields every millisecond or so; at its end `x` and `y` are changed, and not before
 */
export function* packing(x: number[], y: number[], links: readonly number[], side: number): Generator<undefined, void> {
  const groups = yield* groupsOf(x.length, links);
  const place = packer(side);
  const moves: Spot[] = [];
  for (const { notes, links: own } of groups) {
    const [ownX, ownY] = [notes.map((at) => x[at]!), notes.map((at) => y[at]!)];
    moves.push(yield* place(ownX, ownY, own));
  }
  groups.forEach(({ notes }, k) => {
    for (const at of notes) {
      x[at]! += moves[k]![0];
      y[at]! += moves[k]![1];
    }
  });
}

type Columns = [x: readonly number[], y: readonly number[]];

/**
 * @returns what tells how far to move a group, x and y: the first not at all, the others so that they are around it. It
 * takes where the group's notes stand, and its links as places among them
 */
export function packer(side: number): (...group: [...Columns, readonly number[]]) => Generator<undefined, Spot> {
  const settle = board();
  let origin: Spot | undefined;
  return function* (x, y, links) {
    const [left, right] = boundsOf(x);
    const [top, bottom] = boundsOf(y);
    const middle: Spot = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
    origin ??= middle;
    yield;
    const [column, row] = yield* settle(yield* footprintOf([x, y], links, middle, side));
    return [origin[0] - middle[0] + column * side, origin[1] - middle[1] + row * side];
  };
}

function boundsOf(values: readonly number[]): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Notes, lines between them, and all that lies between these in a row: nothing is set down within another group. */
function* footprintOf(
  [x, y]: Columns,
  links: readonly number[],
  [middleX, middleY]: Spot,
  side: number,
): Generator<undefined, Footprint> {
  const rowOf = (value: number) => Math.round((value - middleY) / side);
  const [top, bottom] = boundsOf(y).map(rowOf) as [number, number];
  const firsts = Array.from({ length: bottom - top + 1 }, () => Infinity);
  const lasts = firsts.map(() => -Infinity);
  const cover = (left: number, height: number) => {
    const [column, row] = [Math.round((left - middleX) / side), rowOf(height) - top];
    firsts[row] = Math.min(firsts[row]!, column);
    lasts[row] = Math.max(lasts[row]!, column);
  };
  for (let at = 0; at < x.length; at++) {
    if (at % breath === 0) yield;
    cover(x[at]!, y[at]!);
  }
  for (let k = 0; k < links.length; k += 2) {
    if (k % breath === 0) yield;
    const [source, target] = [links[k]!, links[k + 1]!];
    const [dx, dy] = [x[target]! - x[source]!, y[target]! - y[source]!];
    const steps = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / side);
    for (let step = 1; step < steps; step++) cover(x[source]! + (dx * step) / steps, y[source]! + (dy * step) / steps);
  }
  return { top, firsts, lasts };
}
