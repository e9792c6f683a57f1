import { ranks, spotsOutwards, type Spot } from "./packing-spots.js";

/** First and last cell that something covers in each row from `top` on, counted from the cell of its middle. */
export interface Footprint {
  top: number;
  firsts: number[];
  lasts: number[];
}

/** The rows of a square around the middle. */
const square = (half: number): Footprint => {
  const rows = Array.from({ length: 2 * half + 1 });
  return { top: -half, firsts: rows.map(() => -half), lasts: rows.map(() => half) };
};

/** Cells that stay free between what is not joined: more of them beside a note, where its name stands. */
const gap = { x: 3, y: 2 };
/** So many spots are compared. */
const choice = 1000;
/** After looking at so many rows one who asks may do something else. */
const breath = 10_000;

/**
 * @returns what sets footprints down on a grid, each clear of those before, where it widens the whole least, the innermost
 * of several spots: a generator that yields every millisecond or so, and at the end returns the cell of the middle
 */
export function board(): (footprint: Footprint) => Generator<undefined, Spot> {
  const spotAt = spotsOutwards();
  const cells = grid();
  /** Where there is no room for a square there is none for what holds it. */
  const cores = [31, 15, 7, 3, 1, 0].map((half) => ({ half, square: square(half), ranks: ranks() }));
  /** Up to where there is no room for a footprint: what is taken stays taken. */
  const searched = new Map<string, number>();
  /** Outermost cells of all that is set down. */
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  return function* (footprint) {
    const { firsts, lasts } = footprint;
    const own = {
      left: least(firsts),
      right: most(lasts),
      top: footprint.top,
      bottom: footprint.top + firsts.length - 1,
    };
    const extentAt = ([column, row]: Spot) =>
      extent(
        Math.max(right, own.right + column) - Math.min(left, own.left + column),
        Math.max(bottom, own.bottom + row) - Math.min(top, own.top + row),
      );
    const reach = Math.max(-own.left, own.right, -own.top, own.bottom);
    const isFree = ([column, row]: Spot) => cells.isFree(footprint, column, row, reach);
    const key = [own.top, ...firsts, ...lasts].join();
    const core = cores.find(({ half }) => holds(footprint, half));
    let rank = searched.get(key) ?? 0;
    for (; !isFree(spotAt((rank = core?.ranks.from(rank) ?? rank))); rank++) {
      if (core && !cells.isFree(core.square, ...spotAt(rank), core.half)) core.ranks.skip(rank);
      if (cells.isTired()) yield;
    }
    searched.set(key, rank);
    const before = extent(right - left, bottom - top);
    let [spot, widened] = [spotAt(rank), extentAt(spotAt(rank))];
    for (let at = rank + 1; at < rank + choice && widened > before; at++) {
      if (cells.isTired()) yield;
      const wider = extentAt(spotAt(at));
      if (wider < widened && isFree(spotAt(at))) [spot, widened] = [spotAt(at), wider];
    }
    const [column, row] = spot;
    [left, right] = [Math.min(left, own.left + column), Math.max(right, own.right + column)];
    [top, bottom] = [Math.min(top, own.top + row), Math.max(bottom, own.bottom + row)];
    cells.take(footprint, column, row);
    return spot;
  };
}

/** True when a square around the middle is within a footprint. */
const holds = ({ top, firsts, lasts }: Footprint, half: number) =>
  top <= -half &&
  top + firsts.length > half &&
  most(firsts.slice(-half - top, half + 1 - top)) <= -half &&
  least(lasts.slice(-half - top, half + 1 - top)) >= half;

const least = (values: readonly number[]) => values.reduce((low, value) => Math.min(low, value), Infinity);
const most = (values: readonly number[]) => values.reduce((high, value) => Math.max(high, value), -Infinity);

/** How large a picture half as wide again as high is to be for a width and a height. */
const extent = (width: number, height: number) => Math.max(2 * width, 3 * height);

/** The cells around the middle of a board, as many as it takes. */
function grid() {
  let [half, taken, looked] = [64, new Uint8Array(128 * 128), 0];
  const at = (column: number, row: number) => (row + half) * 2 * half + column + half;
  const grow = () => {
    const [before, side] = [taken, 2 * half];
    taken = new Uint8Array(4 * side * side);
    half = side;
    for (let row = 0; row < side; row++) {
      taken.set(before.subarray(row * side, (row + 1) * side), at(-side / 2, row - side / 2));
    }
  };
  return {
    /** True now and then, after some work. */
    isTired: () => looked > breath && !(looked = 0),
    isFree({ top, firsts, lasts }: Footprint, column: number, row: number, reach: number): boolean {
      while (Math.max(Math.abs(column), Math.abs(row)) + reach + gap.x >= half) grow();
      for (let k = 0; k < firsts.length; k++) {
        looked++;
        const start = at(column, row + top + k);
        for (let place = firsts[k]!; place <= lasts[k]!; place++) if (taken[start + place]) return false;
      }
      return true;
    },
    /** Takes the cells of a footprint and those around it. */
    take({ top, firsts, lasts }: Footprint, column: number, row: number): void {
      for (let k = 0; k < firsts.length; k++) {
        for (let near = k - gap.y; firsts[k]! <= lasts[k]! && near <= k + gap.y; near++) {
          const start = at(column, row + top + near);
          taken.fill(1, start + firsts[k]! - gap.x, start + lasts[k]! + gap.x + 1);
        }
      }
    },
  };
}
