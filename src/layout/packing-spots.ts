export type Spot = readonly [column: number, row: number];

/** How much further out each time spots are looked up: some thousands of them. */
const stride = 7200;

const far = ([column, row]: Spot) => 4 * column * column + 9 * row * row;

/** @returns what finds a spot by its rank from the middle outwards, in ellipses half as wide again as high */
export function spotsOutwards(): (rank: number) => Spot {
  const spots: Spot[] = [];
  let reach = -1;
  return (rank) => {
    while (rank >= spots.length) {
      // A ring further: its spots come after those that are known.
      const before = reach;
      reach += stride;
      const more: Spot[] = [];
      const rows = Math.floor(Math.sqrt(reach / 9));
      for (let row = -rows; row <= rows; row++) {
        let column = Math.floor(Math.sqrt((reach - 9 * row * row) / 4));
        for (; column >= 0 && far([column, row]) > before; column--) {
          more.push([column, row]);
          if (column) more.push([-column, row]);
        }
      }
      more.sort((a, b) => far(a) - far(b) || b[0] - a[0] || b[1] - a[1]);
      for (const spot of more) spots.push(spot);
    }
    return spots[rank]!;
  };
}

/** @returns what finds the first rank, from one on, that is not known to be of no use; `skip` tells of one that is */
export function ranks(): { from(rank: number): number; skip(rank: number): void } {
  /** Where to look next. */
  const next: number[] = [];
  return {
    from(rank) {
      let last = rank;
      while (next[last] !== undefined) last = next[last]!;
      for (let at = rank; at < last;) [next[at], at] = [last, next[at]!];
      return last;
    },
    skip(rank) {
      next[rank] = rank + 1;
    },
  };
}
