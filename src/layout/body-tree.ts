/** Most halvings of a cell; bodies nearer to each other than that share one. */
const deepest = 28;
/** A cell is taken as one body where its side is less than 0.9 of its distance. */
const opening = 0.81;

/** A tree of cells over bodies (Barnes and Hut, 1986), for forces between very many; its arrays are used again. */
export interface BodyTree {
  /** Sorts the bodies in, where they are now. */
  build(): void;
  /**
   * @param strength of the push between two bodies of mass 1 at distance 1; it falls with the distance
   * @returns nothing; the push on a body is in `push`, x and y
   */
  pushOn(body: number, strength: number): void;
  push: Float64Array;
}

/**
 * @param x where the bodies are, and y, and how much each pushes
 * @returns a tree for them, still to be built. Sums, products and roots only: the same in every engine
 */
export function bodyTree(x: Float64Array, y: Float64Array, mass: Float64Array): BodyTree {
  const bodies = x.length;
  const most = 3 * bodies + 64;
  /** Four children a cell: 0 for none, a cell's number, or the complement of the first body of a chain. */
  const children = new Int32Array(4 * most);
  const chained = new Int32Array(bodies);
  const [weight, middleX, middleY, side] = Array.from({ length: 4 }, () => new Float64Array(most)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const open = new Int32Array(4 * deepest + 8);
  const push = new Float64Array(2);
  let cells = 0;

  const newCell = (length: number) => {
    children.fill(0, 4 * cells, 4 * cells + 4);
    side[cells] = length;
    return cells++;
  };

  const insert = (body: number, left: number, top: number) => {
    let cell = 1;
    for (let depth = 0; ; depth++) {
      const half = side[cell]! / 2;
      const [right, below] = [x[body]! >= left + half, y[body]! >= top + half];
      const slot = 4 * cell + (right ? 1 : 0) + (below ? 2 : 0);
      if (right) left += half;
      if (below) top += half;
      const child = children[slot]!;
      if (child > 0) {
        cell = child;
        continue;
      }
      chained[body] = -1;
      if (child === 0 || depth >= deepest || cells >= most) {
        if (child < 0) chained[body] = ~child;
        children[slot] = ~body;
        return;
      }
      // The one that was here goes a cell deeper, and this one tries again from there.
      cell = children[slot] = newCell(half);
      const other = ~child;
      const quarter = half / 2;
      children[4 * cell + (x[other]! >= left + quarter ? 1 : 0) + (y[other]! >= top + quarter ? 2 : 0)] = child;
    }
  };

  /** A child has a higher number than its parent. */
  const weigh = () => {
    for (let cell = cells - 1; cell > 0; cell--) {
      let [sum, sumX, sumY] = [0, 0, 0];
      for (let slot = 4 * cell; slot < 4 * cell + 4; slot++) {
        const child = children[slot]!;
        if (child > 0) {
          sum += weight[child]!;
          sumX += middleX[child]! * weight[child]!;
          sumY += middleY[child]! * weight[child]!;
        } else if (child < 0) {
          for (let body = ~child; body >= 0; body = chained[body]!) {
            sum += mass[body]!;
            sumX += x[body]! * mass[body]!;
            sumY += y[body]! * mass[body]!;
          }
        }
      }
      weight[cell] = sum;
      middleX[cell] = sumX / sum;
      middleY[cell] = sumY / sum;
    }
  };

  return {
    push,
    build() {
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let body = 0; body < bodies; body++) {
        left = Math.min(left, x[body]!);
        right = Math.max(right, x[body]!);
        top = Math.min(top, y[body]!);
        bottom = Math.max(bottom, y[body]!);
      }
      cells = 1;
      newCell(Math.max(right - left, bottom - top, 1) * 1.001);
      for (let body = 0; body < bodies; body++) insert(body, left, top);
      weigh();
    },
    pushOn(body, strength) {
      const [ownX, ownY] = [x[body]!, y[body]!];
      let [forceX, forceY, waiting] = [0, 0, 0];
      open[waiting++] = 1;
      while (waiting) {
        const cell = open[--waiting]!;
        const dx = ownX - middleX[cell]!;
        const dy = ownY - middleY[cell]!;
        const distance = dx * dx + dy * dy;
        if (side[cell]! * side[cell]! < opening * distance) {
          const force = (strength * weight[cell]!) / distance;
          forceX += dx * force;
          forceY += dy * force;
          continue;
        }
        for (let slot = 4 * cell; slot < 4 * cell + 4; slot++) {
          const child = children[slot]!;
          if (child > 0) open[waiting++] = child;
          else if (child < 0) {
            for (let other = ~child; other >= 0; other = chained[other]!) {
              if (other === body) continue;
              // Two in one place part by their numbers.
              const ox = ownX - x[other]! || (body - other) * 1e-6;
              const oy = ownY - y[other]! || (other - body) * 1e-6;
              const force = (strength * mass[other]!) / Math.max(ox * ox + oy * oy, 1);
              forceX += ox * force;
              forceY += oy * force;
            }
          }
        }
      }
      push[0] = forceX;
      push[1] = forceY;
    },
  };
}
