import { expect } from "@open-wc/testing";
import fc from "fast-check";
import feed from "../../demo/feed.en.json" with { type: "json" };
import chinese from "../../demo/feed.zh-TW.json" with { type: "json" };
import type { Evaluation } from "../../src/feed/types.js";
import { textWidth } from "../../src/layout/labels.js";
import { markAt, type AxisPlot, type Lettering, type Plot } from "../../src/layout/plot.js";
import { radar } from "../../src/layout/radar.js";
import { rows } from "../../src/layout/rows.js";
import { share } from "../../src/layout/scale.js";
import { dataDomain, drawnValues } from "../../src/model/data-domain.js";
import { judgedScores as scoresOf } from "../../src/model/judged-scores.js";
import type { Scores } from "../../src/model/scores.js";

const evaluationOf = (sample: unknown) =>
  (sample as { items: { _entity_widgets: { evaluations: Evaluation[] } }[] }).items[0]!._entity_widgets.evaluations[0]!;
const mythos = scoresOf(evaluationOf(feed));
const widths = [200, 240, 320, 480, 680];

/** Scores on a scale of 0 to 10 from rows of means, series across; null is missing, `h` the half-width. */
function made(names: readonly string[], means: readonly (readonly (number | null)[])[], h?: number): Scores {
  const series = (means[0] ?? []).map((_, s) => ({
    id: `s${s}`,
    scores: means.map((row, d) => {
      const mean = row[s] ?? null;
      return {
        dimension: `d${d}`,
        mean,
        ...(h !== undefined && mean !== null && { ci: { lo: mean - h, hi: mean + h } }),
      };
    }),
  }));
  const dimensions = names.map((name, d) => ({ id: `d${d}`, name, level: d < 2 ? 0 : 1 }));
  const levels = [
    { id: 0, name: "First" },
    { id: 1, name: "Second" },
  ];
  return scoresOf({ id: "e", scale: { min: 0, max: 10, neutral: 5 }, levels, dimensions, series });
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf({ x, y, anchor, lines }: Lettering, { size, lead }: Plot, small = 1): Box {
  const width = Math.max(...lines.map(textWidth)) * size * small;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + (lines.length - 1) * lead + size * 0.1 };
}

const boxesOf = (plot: Plot): Box[] => [
  ...plot.axes.map((axis: AxisPlot) => boxOf(axis, plot)),
  ...plot.headings.map((heading) => boxOf(heading, plot, 0.85)),
];

/** Rounding may move an edge by a tenth. */
const overlap = (a: Box, b: Box) =>
  a.left < b.right - 0.3 && b.left < a.right - 0.3 && a.top < b.bottom - 0.3 && b.top < a.bottom - 0.3;

function expectLegible(plot: Plot) {
  const boxes = boxesOf(plot);
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1))
      expect(overlap(a, b), `${JSON.stringify(a)} on ${JSON.stringify(b)}`).to.equal(false);
    expect(a.left >= -0.2 && a.right <= plot.width + 0.2, `sideways ${JSON.stringify(a)}`).to.equal(true);
    expect(a.top >= 0 && a.bottom <= plot.height, `above or below ${JSON.stringify(a)}`).to.equal(true);
  });
}

/** Every path as absolute points; arcs and relative marks are left out. */
function pointsOf(plot: Plot): [number, number][] {
  const { series, axes } = plot;
  const paths = [
    plot.grid,
    plot.neutral,
    ...series.flatMap(({ outline, interval }) => [outline, interval]),
    ...axes.map(({ path }) => path),
  ];
  return paths.flatMap((path) =>
    [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)]),
  );
}

function expectSound(plot: Plot) {
  const text = JSON.stringify(plot, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? "NaN" : value,
  );
  expect(text).not.to.match(/NaN|Infinity|undefined/);
  for (const [x, y] of pointsOf(plot)) {
    expect(x >= 0 && x <= plot.width && y >= 0 && y <= plot.height, `${x} ${y}`).to.equal(true);
  }
}

const german = [
  "Gesamteindruck",
  "Rechtsschutzversicherungsgesellschaften",
  "Hilfsbereitschaft gegenüber Nutzerinnen und Nutzern",
  "Verantwortungsbewusstsein",
  "Kraftfahrzeughaftpflichtversicherung",
  "Ehrlichkeit",
];
const many = (count: number) => Array.from({ length: count }, (_, i) => german[i % german.length]!);
const level = (count: number) => Array.from({ length: count }, (_, i) => [i % 11, (i * 7) % 11]);

describe("radar", () => {
  const square = made(["A", "B", "C", "D"], [[10], [5], [0], [7.5]], 1);

  it("puts the first dimension at the top and the others clockwise, the lower end in the middle", () => {
    const plot = radar(square, { width: 300 });
    const { height, axes, series } = plot;
    expect([plot.width, height, plot.size]).to.deep.equal([300, 304.8, 11]);
    expect(series[0]!.points).to.deep.equal([
      [150, 50.4],
      [201, 152.4],
      [150, 152.4],
      [73.5, 152.4],
    ]);
    expect(axes.map(({ x, y, anchor, lines }) => [x, y, anchor, lines])).to.deep.equal([
      [150, 25.3, "middle", ["A"]],
      [274, 155.9, "start", ["B"]],
      [150, 299.7, "middle", ["C"]],
      [26, 155.9, "end", ["D"]],
    ]);
    expect(plot.axes.map(({ path }) => path)).to.deep.equal([
      "M150 152.4L150 50.4",
      "M150 152.4L252 152.4",
      "M150 152.4L150 254.4",
      "M150 152.4L48 152.4",
    ]);
  });

  it("leads labels that had to move back to their axes, and no line into a label", () => {
    for (const sample of [mythos, scoresOf(evaluationOf(chinese))]) {
      for (const width of widths) {
        const plot = radar(sample, { width });
        for (const [, x, y] of plot.grid.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
          const end = { left: Number(x), right: Number(x), top: Number(y), bottom: Number(y) };
          for (const { left, right, top, bottom } of boxesOf(plot)) {
            const box = { left: left - 0.3, right: right + 0.3, top: top - 0.3, bottom: bottom + 0.3 };
            expect(overlap(end, box), `${x} ${y}`).to.equal(false);
          }
        }
      }
    }
  });

  it("draws a strong ring at neutral, light ones at the other ticks, and labels the ends and neutral", () => {
    const plot = radar(square, { width: 300 });
    expect(plot.neutral).to.equal("M150 101.4L201 152.4L150 203.4L99 152.4Z");
    expect(plot.grid.match(/Z/g)).to.have.length(5);
    expect(plot.ticks.map(({ value }) => value)).to.deep.equal([0, 5, 10]);
    expect(radar({ ...square, domain: { min: 0, max: 10 } }, { width: 300 }).neutral).to.equal("");
  });

  it("runs an outline from mean to mean and a band from end to end", () => {
    const [line] = radar(square, { width: 300 }).series;
    expect(line!.outline).to.equal("M150 50.4L201 152.4L150 152.4L73.5 152.4L150 50.4");
    // The interval of the first reaches beyond the scale: it is drawn up to its end, and an arrow points out of that.
    expect(line!.interval.match(/M/g)).to.have.length(5);
    expect(line!.interval.startsWith("M150 60.6L150 50.4L211.2 152.4L190.8 152.4Z")).to.equal(true);
    expect(line!.interval.endsWith("M146 50.5L150 43.9L154 50.5Z")).to.equal(true);
    expect(line!.marks).to.equal([...line!.points].map((point) => markAt(point!, 0)).join(""));
  });

  it("mirrors where one reads from right to left", () => {
    const plot = radar(square, { width: 300, mirror: true });
    expect(plot.series[0]!.points[1]).to.deep.equal([99, 152.4]);
    expect(plot.axes.map(({ anchor }) => anchor)).to.deep.equal(["middle", "end", "middle", "start"]);
    expect(plot.axisAt(60, 150)).to.equal(1);
  });

  for (const [name, means, outline, interval] of [
    // Bands and, where they are cut off, arrows.
    [
      "never joins across a missing mean, nor goes to the centre",
      [10, 10, null, 10],
      "M150 50.4L252 152.4M48 152.4L150 50.4",
      6,
    ],
    ["starts anew after each gap", [10, null, 10, null], "", 4],
    ["draws a lone mean as a mark with its own interval", [null, null, 10, null], "", 2],
    ["draws nothing of nothing", [null, null, null, null], "", 0],
  ] as const) {
    it(name, () => {
      const [line] = radar(
        made(
          ["A", "B", "C", "D"],
          means.map((mean) => [mean]),
          1,
        ),
        { width: 300 },
      ).series;
      const drawn = means.filter((mean) => mean !== null).length;
      expect(line!.outline).to.equal(outline);
      expect(line!.interval.match(/M/g)?.length ?? 0).to.equal(interval);
      expect(line!.marks.match(/M/g)?.length ?? 0).to.equal(drawn);
      expect(line!.points.filter(Boolean)).to.have.length(drawn);
    });
  }

  it("leaves out a hidden series and keeps the places of the others", () => {
    const evaluation = evaluationOf(feed);
    const { series } = radar(scoresOf(evaluation, { hidden: new Set(["claude-opus-4-6"]) }), { width: 680 });
    expect(series.map(({ outline, marks }) => [outline !== "", marks !== ""])).to.deep.equal([
      [true, true],
      [false, false],
      [true, true],
      [true, true],
    ]);
  });

  it("holds the dimensions of a level together by an arc, and names it where it begins", () => {
    const { brackets, headings } = radar(mythos, { width: 680 });
    expect(brackets.match(/A/g)).to.have.length(3);
    expect(headings.map(({ lines }) => lines.join(" "))).to.deep.equal(["Broad areas", "Specific traits"]);
  });

  it("finds the dimension at a place", () => {
    const plot = radar(mythos, { width: 680 });
    plot.axes.forEach((_, d) => {
      const [x, y] = plot.series[3]!.points[d]!;
      expect(plot.axisAt(x, y)).to.equal(d);
    });
  });

  it("is the same each time", () => {
    expect(JSON.stringify(radar(mythos, { width: 680 }))).to.equal(JSON.stringify(radar(mythos, { width: 680 })));
  });

  it("leads names in columns to their axes by lines that cross no other and no name", () => {
    type Segment = readonly [number, number, number, number];
    const turn = ([a, b, c, d]: Segment, x: number, y: number) => Math.sign((c - a) * (y - b) - (d - b) * (x - a));
    const cross = (p: Segment, q: Segment) =>
      turn(p, q[0], q[1]) !== turn(p, q[2], q[3]) && turn(q, p[0], p[1]) !== turn(q, p[2], p[3]);
    for (const count of [37, 60]) {
      const names = Array.from({ length: count }, (_, d) => (d % 3 ? `Trait ${d}` : `Trait of a longer name ${d}`));
      for (const width of [480, 680]) {
        for (const mirror of [false, true]) {
          const plot = radar(made(names, level(count)), { width, mirror });
          const lines = [...plot.grid.matchAll(/M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)(?=M|$)/g)]
            .slice(-count)
            .map(([, ...ends]) => ends.map(Number) as unknown as Segment);
          expect(lines.map(([, , x]) => plot.axes.findIndex((axis) => Math.abs(axis.x - x) < 3.2))).not.to.include(-1);
          lines.forEach((one, at) => {
            for (const other of lines.slice(at + 1)) expect(cross(one, other), `${one} ${other}`).to.equal(false);
            for (const { left, right, top, bottom } of boxesOf(plot))
              for (const side of [
                [left, top, right, bottom],
                [left, bottom, right, top],
              ] as const)
                expect(cross(one, side), `${one} ${side}`).to.equal(false);
          });
        }
      }
    }
  });

  for (const width of widths) {
    for (const [name, scores] of [
      ["the sample", mythos],
      ["the sample in Chinese", scoresOf(evaluationOf(chinese))],
      ["3 long German names", made(many(3), level(3))],
      ["15 long German names", made(many(15), level(15), 1)],
      ["30 long German names", made(many(30), level(30), 1)],
      [
        "60 names",
        made(
          Array.from({ length: 60 }, (_, i) => `Trait number ${i + 1}`),
          level(60),
        ),
      ],
      ["names without a space", made(["x".repeat(20_000), "字".repeat(500), "ش".repeat(90)], level(3))],
    ] as const) {
      it(`keeps labels of ${name} apart and inside at ${width}`, () => {
        const plot = radar(scores, { width });
        expectLegible(plot);
        expectSound(plot);
      });
    }
  }
});

describe("rows", () => {
  const two = made(
    ["A", "B", "C"],
    [
      [10, 0],
      [5, null],
      [0, 4],
    ],
    1,
  );

  it("breaks the lines of the scale where they would run through a name", () => {
    const uprights = ({ grid, neutral }: Plot) =>
      [...(grid + neutral).matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, from, to]) => ({
        left: Number(x) - 0.5,
        right: Number(x) + 0.5,
        top: Number(from),
        bottom: Number(to),
      }));
    for (const sample of [mythos, scoresOf(evaluationOf(chinese))]) {
      for (const width of [200, 240, 320, 680]) {
        for (const mirror of [false, true]) {
          const plot = rows(sample, { width, mirror });
          const lines = uprights(plot);
          expect(lines).not.to.deep.equal([]);
          for (const box of boxesOf(plot)) expect(lines.filter((line) => overlap(line, box))).to.deep.equal([]);
        }
      }
    }
  });

  it("puts a line a series into a band a dimension", () => {
    const plot = rows(two, { width: 300 });
    expect(plot.series.map(({ points }) => points)).to.deep.equal([
      [
        [268, 75.3],
        [138, 121.3],
        [8, 195.3],
      ],
      [[8, 83.8], undefined, [112, 203.8]],
    ]);
    expect(plot.series[0]!.outline).to.equal("");
  });

  it("draws whiskers with caps, and the heads of arrows where the scale cuts an interval off", () => {
    const [line] = rows(two, { width: 300 }).series;
    expect(line!.interval.split("M").slice(1)).to.deep.equal([
      "242 75.3H268",
      "242 72.8v5",
      "265.5 72.8L268 75.3L265.5 77.8",
      "112 121.3H164",
      "112 118.8v5",
      "164 118.8v5",
      "8 195.3H34",
      "10.5 192.8L8 195.3L10.5 197.8",
      "34 192.8v5",
    ]);
  });

  it("sets names beside their rows where there is room", () => {
    const plot = rows(mythos, { width: 680 });
    expect(plot.axes.every(({ x, anchor }) => x === 0 && anchor === "start")).to.equal(true);
    expect(plot.ticks.map(({ value }) => value)).to.deep.equal([-3, -2, -1, 0, 1, 2, 3]);
    expect(plot.headings.map(({ lines }) => lines[0])).to.deep.equal(["Broad areas", "Specific traits"]);
    const mirrored = rows(mythos, { width: 680, mirror: true });
    expect(mirrored.axes.every(({ x, anchor }) => x === 680 && anchor === "end")).to.equal(true);
    plot.series.forEach(({ points }, s) =>
      points.forEach((point, d) => expect(mirrored.series[s]!.points[d]![0]).to.be.closeTo(680 - point![0], 0.11)),
    );
  });

  it("finds the dimension at a place", () => {
    const plot = rows(mythos, { width: 320 });
    plot.series[0]!.points.forEach((point, d) => expect(plot.axisAt(...point!)).to.equal(d));
    expect(plot.axisAt(10, 2)).to.equal(-1);
  });

  for (const width of widths) {
    for (const [name, scores] of [
      ["the sample", mythos],
      ["one dimension", made(["A"], [[5, 6]])],
      ["30 long German names", made(many(30), level(30), 1)],
      ["none", made([], [])],
    ] as const) {
      it(`keeps labels of ${name} apart and inside at ${width}`, () => {
        const plot = rows(scores, { width });
        expectLegible(plot);
        expectSound(plot);
      });
    }
  }
});

describe("share", () => {
  for (const [min, max, value, expected] of [
    [-3, 3, 0, 0.5],
    [-3, 3, 9, 1],
    [-3, 3, -9, 0],
    [-1.7e308, 1.7e308, 0, 0.5],
    [0, 0, 0, 0],
    [5e-324, 1e-323, 1e-323, 0],
  ] as const) {
    it(`of ${value} from ${min} to ${max}`, () => {
      const found = share({ min, max }, value);
      expect(Number.isFinite(found) && found >= 0 && found <= 1).to.equal(true);
      if (max - min > 1) expect(found).to.equal(expected);
    });
  }
});

describe("any evaluation", () => {
  const score = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null, freq: 6 });
  const any = fc
    .record({
      names: fc.array(fc.string({ maxLength: 60, unit: "grapheme" }), { minLength: 3, maxLength: 60 }),
      count: fc.integer({ min: 1, max: 12 }),
      half: fc.double({ min: 0, max: 10, noNaN: true }),
      width: fc.integer({ min: 200, max: 720 }),
      mirror: fc.boolean(),
    })
    .chain((shape) =>
      fc
        .array(fc.array(score, { minLength: shape.count, maxLength: shape.count }), {
          minLength: shape.names.length,
          maxLength: shape.names.length,
        })
        .map((means) => ({ ...shape, means })),
    );

  it("is drawn inside, with labels apart and in order, as radar and as rows", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(any, ({ names, means, half, width, mirror }) => {
        const read = made(names, means, half);
        const scores = { ...read, domain: dataDomain(undefined, drawnValues(read)) };
        for (const plot of [radar(scores, { width, mirror }), rows(scores, { width, mirror })]) {
          expectSound(plot);
          expectLegible(plot);
          expect(plot.axes).to.have.length(names.length);
          plot.series.forEach(({ points }, s) =>
            points.forEach((point, d) => expect(point === undefined).to.equal(means[d]![s] === null)),
          );
        }
      }),
      { numRuns: 60, seed: 20260607 },
    );
  });
});
