import { expect, waitUntil } from "@open-wc/testing";
import type { ReactiveControllerHost } from "lit";
import { Spreading } from "../../src/elements/cited-by-graph-spread.js";
import { seeded } from "../../src/layout/spread-seed.js";

const patience = { timeout: 30_000, interval: 5 };

/** Rings of fifty notes that nothing joins to each other. */
function ringsOf(size: number) {
  const next = (at: number) => (at % 50 === 49 ? at - 49 : at + 1);
  return {
    size,
    links: Uint32Array.from(Array.from({ length: size }, (_, at) => [at, next(at)]).flat()),
    points: new Float32Array(2 * size).fill(NaN),
  };
}

function spreading(): Spreading {
  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  return new Spreading(host, () => undefined);
}

/** How many notes have another place than that they begin at. */
const movedIn = (points: Float32Array, begun: Float32Array) =>
  points.filter((value, at) => at % 2 === 0 && (value !== begun[at] || points[at + 1] !== begun[at + 1])).length;

describe("a layout that is stopped", () => {
  for (const [size, where] of [
    [400, "in the page"],
    [4000, "in a worker"],
  ] as const) {
    it(`leaves ${size} notes where they have come to ${where}`, async () => {
      const work = spreading();
      const scatter = ringsOf(size);
      const begun = seeded(scatter.points);
      await waitUntil(() => work.of(scatter).done > 0.2, "a fifth of the way", patience);
      const { done, points, over } = work.of(scatter);
      expect(over, `${done}`).to.equal(false);
      expect(movedIn(points, begun)).to.equal(0);
      work.cancel();
      const stopped = work.of(scatter);
      expect(stopped.over).to.equal(true);
      // The first ring; of the others those that are set down.
      expect(movedIn(stopped.points, begun)).to.be.at.least(50);
      expect(stopped.points.every(Number.isFinite)).to.equal(true);
    }).timeout(40_000);
  }
});
