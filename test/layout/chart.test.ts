import { expect } from "@open-wc/testing";
import { readGraph } from "../../src/feed/graph-document.js";
import { chartLabels } from "../../src/layout/chart-labels.js";
import { chartOf, finderOf } from "../../src/layout/chart.js";
import { develop, drawLine, inkOf, opacities } from "../../src/layout/ink.js";
import { spread, type Scatter } from "../../src/layout/spread.js";
import { placesOf, stepTo } from "../../src/layout/steps.js";
import { wikiOf } from "../../src/model/wiki.js";

const rounded = (values: Iterable<number>) => Array.from(values, (value) => Math.round(value * 1000) / 1000 + 0);

function settled(scatter: Scatter): { points: Float32Array; shares: number[] } {
  const work = spread(scatter);
  const shares: number[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) shares.push(step.value.done);
  return { points: step.value, shares };
}

const unplaced = (size: number) => new Float32Array(2 * size).fill(NaN);
const ring = (size: number) =>
  Uint32Array.from({ length: 2 * size }, (_, at) => (at % 2 ? ((at >> 1) + 1) % size : at >> 1));

describe("spread", () => {
  it("puts notes where every engine puts them", () => {
    const { points, shares } = settled({ size: 6, links: ring(6), points: unplaced(6) });
    expect(rounded(points)).to.deep.equal([
      29.327, 21.619, -6.586, 36.294, -38.495, 16.038, -20.944, -16.319, 6.753, -40.74, 35.576, -16.472,
    ]);
    expect([...shares].sort((a, b) => a - b)).to.deep.equal(shares);
    expect([shares[0], shares.at(-1)! < 1]).to.deep.equal([0, true]);
  });

  it("does so to the last bit, for thousands", () => {
    const size = 2000;
    let state = 1;
    const links = new Uint32Array(6 * size);
    for (let at = 0; at < 3 * size; at++) {
      state = (1664525 * state + 1013904223) % 4294967296;
      links.set([at % size, state % size], 2 * at);
    }
    const { points } = settled({ size, links, points: unplaced(size) });
    const hash = new Uint32Array(points.buffer).reduce((sum, bits) => (Math.imul(sum, 31) + bits) | 0, 0);
    expect(hash).to.equal(-2120550728);
  });

  it("leaves notes where they are given, and finds a place for the others among them", () => {
    const points = new Float32Array([0, 0, 100, 0, NaN, NaN]);
    expect(rounded(settled({ size: 3, links: new Uint32Array([2, 0, 2, 1]), points }).points)).to.deep.equal([
      0, 0, 100, 0, 47.355, 0,
    ]);
  });

  it("stays finite whatever it is given", () => {
    const same = new Float32Array(200).fill(5);
    for (const points of [unplaced(100), same]) {
      const moved = points.slice();
      moved[199] = NaN;
      const { points: laid } = settled({ size: 100, links: ring(100), points: moved });
      expect(laid.every(Number.isFinite)).to.equal(true);
    }
    expect([...settled({ size: 0, links: new Uint32Array(), points: unplaced(0) }).points]).to.deep.equal([]);
  });
});

describe("chartOf", () => {
  it("fits points to its width, and sizes dots by how often notes are cited", () => {
    const chart = chartOf(new Float32Array([0, 0, 10, 5, 20, 10]), new Uint32Array([0, 1, 9]), 640);
    expect([chart.width, chart.height, chart.largest]).to.deep.equal([640, 422.4, 8]);
    expect(rounded(chart.xs)).to.deep.equal([24, 320, 616]);
    expect(rounded(chart.ys)).to.deep.equal([24, 211.2, 398.4]);
    expect(rounded(chart.rs)).to.deep.equal([3.2, 4.3, 6.4]);
  });

  it("shrinks dots where they stand close, and lets a reader come as close as they need to be apart", () => {
    const size = 10_000;
    const points = Float32Array.from({ length: 2 * size }, (_, at) => (at * 7919) % 1000);
    const { shrink, largest } = chartOf(points, new Uint32Array(size), 1200);
    expect(rounded([shrink(1), shrink(4), shrink(largest)])).to.deep.equal([0.394, 0.787, 1]);
    expect(rounded([largest])).to.deep.equal([12.91]);
  });

  it("is finite for points that are none, or all in one place", () => {
    for (const points of [new Float32Array([NaN, NaN, 3, 3]), new Float32Array([2, 2, 2, 2]), new Float32Array()]) {
      for (const width of [0, NaN, 640]) {
        const { xs, ys } = chartOf(points, new Uint32Array(points.length / 2), width || 640);
        expect([...xs, ...ys].every(Number.isFinite)).to.equal(true);
      }
    }
  });
});

describe("finderOf", () => {
  it("finds the nearest note within reach, also where it was moved to", () => {
    const chart = chartOf(new Float32Array([0, 0, 10, 5, 20, 10]), new Uint32Array(3), 640);
    const finder = finderOf(chart);
    expect([finder.nearest(30, 30, 10), finder.nearest(60, 60, 10), finder.nearest(310, 210, 20)]).to.deep.equal([
      0, -1, 1,
    ]);
    finder.moved(1, 60, 60);
    expect([finder.nearest(60, 60, 10), finder.nearest(310, 210, 20)]).to.deep.equal([1, -1]);
    expect(chart.xs[1]).to.equal(60);
  });
});

describe("chartLabels", () => {
  const size = 400;
  const wiki = wikiOf(
    readGraph({ ids: Array.from({ length: size }, (_, at) => `note ${at}`), in: [5, 4, 3] }, "https://x.example/")
      .columns,
  );
  const points = Float32Array.from({ length: 2 * size }, (_, at) => (at % 2 ? (at * 31) % 97 : (at * 17) % 101));
  const chart = chartOf(points, wiki.citedBy, 800);
  const whole = { scale: 1, x: 0, y: 0 };

  it("names the most cited first, on nothing else, and more of them as one comes closer", () => {
    const labels = chartLabels(wiki, chart, whole, wiki.ranked, 1);
    expect(labels[0]!.at).to.equal(0);
    expect(labels).to.have.length.within(20, 60);
    const closer = chartLabels(wiki, chart, { scale: 4, x: -800, y: -400 }, wiki.ranked);
    const seen = [...wiki.ranked].filter((at) => {
      const [x, y] = [chart.xs[at]! * 4 - 800, chart.ys[at]! * 4 - 400];
      return x >= 0 && y >= 0 && x <= 800 && y <= chart.height;
    });
    expect(closer.length / seen.length).to.be.above((3 * labels.length) / size);
    for (const { x, y } of [...labels, ...closer]) {
      expect(x >= 0 && x <= 800 && y >= 0 && y <= chart.height).to.equal(true);
    }
  });
});

describe("ink", () => {
  it("draws lines that add up where they cross, and only what is on the sheet", () => {
    const ink = inkOf(8, 4);
    drawLine(ink, 0, 1, 7, 1);
    drawLine(ink, 2, -5, 2, 9);
    drawLine(ink, -3, 0.5, 20, 0.5);
    expect([...ink.cover]).to.deep.equal(
      [
        [32, 32, 96, 32, 32, 32, 32, 32],
        [96, 96, 160, 96, 96, 96, 96, 96],
        [0, 0, 64, 0, 0, 0, 0, 0],
        [0, 0, 64, 0, 0, 0, 0, 0],
      ].flat(),
    );
  });

  it("writes nothing beside the sheet, wherever a line runs", () => {
    let state = 7;
    const next = () => (state = (1664525 * state + 1013904223) % 4294967296) / 4294967296;
    const ink = inkOf(20, 10);
    const sum = () => ink.cover.reduce((all, one) => all + one, 0);
    for (let line = 0; line < 500; line++) {
      const ends = Array.from({ length: 4 }, () => (next() - 0.5) * 200);
      drawLine(ink, ...(ends as [number, number, number, number]));
    }
    const drawn = sum();
    expect(drawn).to.be.above(0);
    for (const [x1, y1, x2, y2] of [
      [-5, -5, -5, 50],
      [50, 0, 60, 9],
      [3, -9, 9, -9],
    ] as const)
      drawLine(ink, x1, y1, x2, y2);
    expect(sum()).to.equal(drawn);
  });

  it("develops as lines drawn one over the other: two of a half leave a quarter", () => {
    const ink = inkOf(2, 2);
    ink.cover.set([0, 64, 128, 1e9]);
    expect([...develop(ink, opacities(0.5), [1, 2, 3])]).to.deep.equal([
      0, 0, 0, 0, 1, 2, 3, 128, 1, 2, 3, 191, 1, 2, 3, 255,
    ]);
  });
});

describe("stepTo in an order of its own, with some notes closed", () => {
  const places = { ...placesOf([0, 1, 2, 3, 4].map((x) => ({ x, y: 0 }))), open: (at: number) => at !== 2 };
  const order = [3, 2, 0, 4, 1];
  const to = (key: string, from: number) => stepTo(key, places, from, order);

  it("goes by that order, and passes by what is closed", () => {
    expect([to("Home", 0), to("End", 0), to("PageDown", 3), to("PageUp", 0), to("PageDown", 1)]).to.deep.equal([
      3, 1, 0, 3, 1,
    ]);
    expect([to("ArrowRight", 1), to("ArrowLeft", 3), to("ArrowLeft", 0)]).to.deep.equal([3, 1, 0]);
  });
});
