import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { packing } from "../../src/layout/packing.js";
import { spreadGroups } from "../../src/layout/spread-groups.js";
import { seeded } from "../../src/layout/spread-seed.js";
import { spread, type Scatter } from "../../src/layout/spread.js";

const side = 20;

/** Where notes are after packing, which leaves those given as they are. */
function packed(x: number[], y: number[], links: readonly number[]): [x: number[], y: number[]] {
  const [newX, newY] = [x.slice(), y.slice()];
  const work = packing(newX, newY, links, side);
  while (!work.next().done) expect([newX, newY], "nothing is moved before the end").to.deep.equal([x, y]);
  return [newX, newY];
}

function ended(make: typeof spread, scatter: Scatter): { points: Float32Array; shares: number[] } {
  const work = make(scatter);
  const shares: number[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) shares.push(step.value.done);
  return { points: step.value, shares };
}

const unplaced = (size: number) => new Float32Array(2 * size).fill(NaN);

/** A wiki of groups of the given sizes, each a chain, one after the other. */
function chains(...sizes: number[]): Scatter {
  const links: number[] = [];
  let size = 0;
  for (const length of sizes) {
    for (let at = 1; at < length; at++) links.push(size + at, size + at - 1);
    size += length;
  }
  return { size, links: Uint32Array.from(links), points: unplaced(size) };
}

describe("packing", () => {
  it("sets notes that nothing joins down around the largest group, side by side rather than one over the other", () => {
    const x = [500, 0, 40, 80, 900, -700, 333];
    const y = [0, 0, 10, 0, 900, 20, -800];
    expect(packed(x, y, [1, 2, 2, 3])).to.deep.equal([
      [40, 0, 40, 80, 120, 160, 40],
      [65, 0, 10, 0, 65, 5, -55],
    ]);
  });

  it("leaves one group as it is, and no notes", () => {
    const [x, y] = [
      [0.25, 1000, -3],
      [0, 7.5, 0],
    ];
    expect(packed(x, y, [0, 1, 1, 2])).to.deep.equal([x, y]);
    expect(packed([], [], [])).to.deep.equal([[], []]);
  });

  it("keeps the shape of groups, and as much free between them as a name needs", () => {
    const place = fc.integer({ min: -300, max: 300 });
    const note = fc.tuple(place, place, fc.nat(30), fc.boolean());
    fc.assert(
      fc.property(fc.array(note, { minLength: 2, maxLength: 60 }), (notes) => {
        const [x, y] = [notes.map(([left]) => left), notes.map(([, top]) => top)];
        const links = notes.flatMap(([, , other, joined], at) => (joined ? [at, other % notes.length] : []));
        const groupOf = notes.map((_, at) => at);
        for (let round = 0; round < notes.length; round++) {
          for (let k = 0; k < links.length; k += 2) {
            const [source, target] = [links[k]!, links[k + 1]!];
            groupOf[source] = groupOf[target] = Math.min(groupOf[source]!, groupOf[target]!);
          }
        }
        const [newX, newY] = packed(x, y, links);
        for (let one = 0; one < notes.length; one++) {
          for (let other = one + 1; other < notes.length; other++) {
            const [dx, dy] = [newX[other]! - newX[one]!, newY[other]! - newY[one]!];
            if (groupOf[one] === groupOf[other]) {
              expect([dx, dy]).to.deep.equal([x[other]! - x[one]!, y[other]! - y[one]!]);
            } else expect(Math.abs(dx) >= 3 * side || Math.abs(dy) >= 2 * side).to.equal(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("spreadGroups", () => {
  it("puts notes where every engine puts them", () => {
    const { points, shares } = ended(spreadGroups, chains(4, 2, 1, 1));
    expect(Array.from(points, (value) => Math.round(value * 1000) / 1000)).to.deep.equal([
      -18.283, 33.031, -27.481, 2.121, -5.788, -24.66, 26.386, -25.041, 72.907, 12.134, 44.942, 26.503, 89.485, -26,
      104.485, 64,
    ]);
    expect([...shares].sort((a, b) => a - b)).to.deep.equal(shares);
    expect(shares.at(-1)! < 1).to.equal(true);
  });

  it("does so to the last bit, for thousands", () => {
    const sizes = Array.from({ length: 90 }, (_, at) => 1 + ((at * at) % 61));
    const { points } = ended(spreadGroups, chains(...sizes, ...Array.from({ length: 300 }, () => 1)));
    const hash = new Uint32Array(points.buffer).reduce((sum, bits) => (Math.imul(sum, 31) + bits) | 0, 0);
    expect([points.length, hash]).to.deep.equal([6082, -1135779657]);
  });

  it("changes nothing where all are joined", () => {
    const ring = chains(300);
    expect(ended(spreadGroups, ring).points).to.deep.equal(ended(spread, ring).points);
  });

  it("leaves the joined the largest part of a picture, however many nothing joins", () => {
    const share = (make: typeof spread, joined: number, alone: number) => {
      const size = joined + alone;
      const links = Array.from({ length: joined - 1 }, (_, at) => [
        at + 1,
        at >> 1,
        at + 1,
        ((31 * at) % 97) % (at + 1),
      ]);
      const { points } = ended(make, { size, links: Uint32Array.from(links.flat()), points: unplaced(size) });
      const extent = (from: number, to: number, axis: number) => {
        const values = Array.from(points.subarray(2 * from, 2 * to)).filter((_, at) => at % 2 === axis);
        return Math.max(...values) - Math.min(...values);
      };
      const area = (from: number, to: number) => extent(from, to, 0) * extent(from, to, 1);
      return Math.round((100 * area(0, joined)) / area(0, size));
    };
    expect([share(spread, 200, 40), share(spread, 200, 200)]).to.deep.equal([31, 25]);
    expect([share(spreadGroups, 200, 40), share(spreadGroups, 200, 200)]).to.deep.equal([72, 64]);
  });

  it("keeps given places, and sets the rest down around them, though it is more", () => {
    const scatter = chains(2, 1, 3, 1);
    scatter.points.set([0, 0, 30, 0, 60, 0]);
    const { points } = ended(spreadGroups, scatter);
    expect(Array.from(points, (value) => Math.round(value * 1000) / 1000)).to.deep.equal([
      0, 0, 30, 0, 60, 0, 45.526, 78.343, 13.483, 74.786, 13.752, 42.549, 105.485, 45,
    ]);
  });

  it("tells on the way where notes are, the largest group first and the others outside of it", () => {
    const scatter = chains(2, 60, 1);
    const work = spreadGroups(scatter);
    const far = (points: Float32Array, at: number) => Math.round(Math.hypot(points[2 * at]!, points[2 * at + 1]!));
    for (let step = work.next(); !step.done; step = work.next()) {
      const { done, now } = step.value;
      if (done < 0.5) continue;
      const points = now();
      expect(points.every(Number.isFinite)).to.equal(true);
      expect([0, 1, 62].map((at) => far(points, at))).to.deep.equal([93, 94, 95]);
      expect(far(points, 2)).not.to.equal(far(seeded(scatter.points), 2));
      break;
    }
  });

  it("stays finite whatever it is given", () => {
    for (const value of [5, 1e30, -1e30, 1e-30]) {
      const scatter = chains(50, 50, ...Array.from({ length: 50 }, () => 1));
      for (let at = 0; at < 60; at++) scatter.points[at] = value * (1 + (at % 7));
      const { points } = ended(spreadGroups, scatter);
      expect(points.every(Number.isFinite)).to.equal(true);
      expect(points.slice(0, 60)).to.deep.equal(scatter.points.slice(0, 60));
    }
    for (const size of [0, 1, 2])
      expect(ended(spreadGroups, chains(...Array(size).fill(1))).points.length).to.equal(2 * size);
  });
});
