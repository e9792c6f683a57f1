import { expect } from "@open-wc/testing";
import feed from "../../demo/feed.en.json" with { type: "json" };
import type { Evaluation } from "../../src/feed/types.js";
import { compare } from "../../src/model/comparable.js";
import { dataDomain } from "../../src/model/data-domain.js";
import { differences } from "../../src/model/differences.js";
import { chosen } from "../../src/model/chosen.js";
import { halfWidth95, normalHalfWidth } from "../../src/model/confidence.js";
import { ticksOf } from "../../src/model/domain.js";
import { judgedScores as scoresOf } from "../../src/model/judged-scores.js";
import type { Datum, SeriesRow } from "../../src/model/scores.js";
import { standingsOf } from "../../src/model/ties.js";

const evaluations = (feed.items[0]!._entity_widgets as unknown as { evaluations: Evaluation[] }).evaluations;
const mythos = evaluations.find(({ id }) => id === "adherence-mythos-preview")!;
const opus = evaluations.find(({ id }) => id === "adherence-opus-4-8")!;

/** One evaluation from rows of means, series across; `h` the half-width of every interval. */
function made(rows: (number | null)[][], h?: number, extra: Partial<Evaluation> = {}): Evaluation {
  const series = rows[0]!.map((_, s) => ({
    id: `s${s}`,
    scores: rows.map((row, d) => ({
      dimension: `d${d}`,
      mean: row[s]!,
      ...(h !== undefined && row[s] !== null && { ci: { lo: row[s]! - h, hi: row[s]! + h } }),
    })),
  }));
  return { id: "made", dimensions: rows.map((_, d) => ({ id: `d${d}` })), series, ...extra };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

const known = (series: readonly SeriesRow[]) =>
  series.flatMap(({ data }) => data).filter(({ mean }) => mean !== undefined).length;
const means = (series: readonly SeriesRow[]) => series.map(({ id, data }) => [id, data.map(({ mean }) => mean)]);
const standingsIn = (series: readonly SeriesRow[]) => series.map(({ data }) => data.map(({ standing }) => standing));

describe("scoresOf", () => {
  it("keeps the feed's order of dimensions, in runs of a level; a name that says nothing new is left out", () => {
    const { dimensions, runs } = scoresOf(mythos);
    expect(dimensions.map(({ id }) => id)).to.deep.equal(mythos.dimensions!.map(({ id }) => id));
    expect(runs).to.deep.equal([
      { name: "", from: 0, to: 1 },
      { name: "Broad areas", from: 1, to: 5 },
      { name: "Specific traits", from: 5, to: 15 },
    ]);
    expect(scoresOf(made([[1], [2]])).runs).to.deep.equal([{ name: "", from: 0, to: 2 }]);
  });

  it("puts the series that is best most often in focus, and finds 10 beaten and 5 tied for it", () => {
    const { focus, best, tied, compared, dimensions, series } = scoresOf(mythos);
    expect(focus!.id).to.equal("claude-mythos-preview");
    expect({ best, tied, compared }).to.deep.equal({ best: 10, tied: 5, compared: 15 });
    expect(known(series)).to.equal(60);
    const ties = dimensions.filter((_, d) => focus!.data[d]!.standing === "tied").map(({ id }) => id);
    expect(ties).to.deep.equal(["nature", "safety", "novel-entity", "psychological-security", "societal-structures"]);
  });

  it("gives the feed's figures", () => {
    const { series, dimensions } = scoresOf(mythos);
    const honesty = dimensions.findIndex(({ id }) => id === "honesty");
    const rounded = ({ half, ...datum }: Datum) => ({ ...datum, half: round(half!) });
    expect(series.map(({ data }) => rounded(data[honesty]!))).to.deep.equal([
      { mean: 0.57, lo: 0.498, hi: 0.642, half: 0.072, n: 1000, standing: undefined },
      { mean: 1.05, lo: 0.983, hi: 1.117, half: 0.067, n: 1000, standing: undefined },
      { mean: 1.2, lo: 1.14, hi: 1.26, half: 0.06, n: 1000, standing: undefined },
      { mean: 1.36, lo: 1.3, hi: 1.42, half: 0.06, n: 1000, standing: "best" },
    ]);
  });

  it("takes another series in focus when the reader chooses it", () => {
    const { focus, best, tied } = scoresOf(mythos, { focus: "claude-sonnet-4-6" });
    expect(focus!.id).to.equal("claude-sonnet-4-6");
    expect({ best, tied }).to.deep.equal({ best: 0, tied: 5 });
    expect(scoresOf(mythos, { focus: "nobody" }).focus!.id).to.equal("claude-mythos-preview");
  });

  it("compares only what is shown, and keeps the places of what is not", () => {
    const { series, focus, best } = scoresOf(mythos, { hidden: new Set(["claude-mythos-preview"]) });
    expect(series.map(({ shown, place }) => [shown, place])).to.deep.equal([
      [true, 0],
      [true, 1],
      [true, 2],
      [false, 3],
    ]);
    expect(focus!.id).to.equal("claude-sonnet-4-6");
    expect(best).to.equal(3);
    expect(series[3]!.data.every(({ standing }) => standing === undefined)).to.equal(true);
  });

  it("says why a mean is missing", () => {
    const { series, compared, focus } = scoresOf(opus);
    expect(known(series)).to.equal(0);
    expect(compared).to.equal(0);
    expect(focus!.id).to.equal("claude-opus-4-8");
    expect(new Set(series[0]!.data.map(({ missing }) => missing))).to.deep.equal(new Set(["not_published"]));
    const gaps = made([[1, null]]);
    gaps.series![1]!.scores = [];
    gaps.dimensions!.push({ id: "d1" });
    gaps.series![0]!.scores!.push({ dimension: "d1" });
    expect(scoresOf(gaps).series.map(({ data }) => data.map(({ missing }) => missing))).to.deep.equal([
      [undefined, "not_given"],
      ["not_given", "not_given"],
    ]);
  });

  it("of two scores for one dimension takes the first", () => {
    const twice = made([[1]]);
    twice.series![0]!.scores!.push({ dimension: "d0", mean: 2 });
    expect(means(scoresOf(twice).series)).to.deep.equal([["s0", [1]]]);
  });

  it("counts equal means alone as tied where there are no intervals", () => {
    const { best, tied } = scoresOf(
      made([
        [1, 1],
        [1, 0.99],
        [0.98, 0.99],
      ]),
    );
    expect({ best, tied }).to.deep.equal({ best: 1, tied: 1 });
  });

  it("gives what has no name one that can be seen", () => {
    const { series, dimensions } = scoresOf({
      id: "e",
      dimensions: [
        { id: "a", name: "\u200b" },
        { id: "b", name: " B " },
      ],
      series: [{ id: "s", name: "" }],
    });
    expect(dimensions.map(({ name }) => name)).to.deep.equal(["a", "B"]);
    expect(series[0]!.name).to.equal("s");
  });

  it("takes ids of objects' own members for ordinary ids", () => {
    const { series } = scoresOf({
      id: "e",
      dimensions: [{ id: "__proto__" }, { id: "constructor" }],
      series: [{ id: "toString", scores: [{ dimension: "__proto__", mean: 1 }] }],
    });
    expect(means(series)).to.deep.equal([["toString", [1, undefined]]]);
  });

  it("takes an evaluation of nothing, and one without a scale", () => {
    const { dimensions, series, focus } = scoresOf({ id: "nothing" });
    expect([dimensions, series, focus]).to.deep.equal([[], [], undefined]);
    expect(scoresOf(made([[1]])).domain).to.deep.equal({ min: NaN, max: NaN, neutral: undefined });
  });
});

describe("chosen", () => {
  for (const [name, levels, ids, expected] of [
    ["all", [], [], [15, 4, 60]],
    ["levels", [0, 1], [], [5, 4, 20]],
    ["series", [], ["claude-opus-4-6", "claude-haiku-4-5"], [15, 2, 30]],
    ["nothing there is", [9], ["nobody"], [0, 0, 0]],
  ] as const) {
    it(`keeps ${name}`, () => {
      const { dimensions, series } = scoresOf(chosen(mythos, levels, ids));
      expect([dimensions.length, series.length, known(series)]).to.deep.equal(expected);
    });
  }

  it("adds dimensions that only scores name, at the end", () => {
    const evaluation = made([[1], [2]]);
    evaluation.dimensions = [{ id: "d1" }];
    expect(chosen(evaluation, [], []).dimensions!.map(({ id }) => id)).to.deep.equal(["d1", "d0"]);
  });
});

describe("differences", () => {
  it("are taken to the baseline, with the interval of the difference", () => {
    const { series, domain, baseline, focus, best, tied } = differences(scoresOf(mythos), "claude-opus-4-6");
    const { mean, lo, hi, half, standing } = series[3]!.data[0]!;
    expect([mean, lo, hi, half].map((value) => round(value!))).to.deep.equal([0.31, 0.22, 0.4, 0.09]);
    expect(standing).to.equal("best");
    expect(baseline).to.equal(1);
    expect(series[1]!.data.every((datum) => datum.mean === 0 && datum.lo === undefined)).to.equal(true);
    expect(focus).to.equal(series[3]);
    expect({ best, tied }).to.deep.equal({ best: 10, tied: 5 });
    expect([domain.min, domain.neutral, domain.max]).to.deep.equal([-1.5, 0, 1]);
  });

  it("are missing where the baseline is", () => {
    const { series } = differences(scoresOf(made([[1, null]])), "s1");
    expect(series.map(({ data }) => data[0]!.missing)).to.deep.equal(["no_baseline", "not_given"]);
  });

  it("are none to a series that is not there", () => {
    const scores = scoresOf(mythos);
    expect(differences(scores, "nobody")).to.equal(scores);
  });
});

describe("standingsOf", () => {
  for (const [name, given, expected] of [
    [
      "one ahead",
      [
        [1, 0.1],
        [2, 0.1],
      ],
      [undefined, "best"],
    ],
    [
      "a difference as wide as its interval",
      [
        [0.32, 0.048],
        [0.38, 0.036],
      ],
      ["tied", "tied"],
    ],
    [
      "a difference a little wider",
      [
        [0.32, 0.048],
        [0.3801, 0.036],
      ],
      [undefined, "best"],
    ],
    [
      "no chains: the third is compared with the first only",
      [
        [1, 0.1],
        [1.1, 0.1],
        [1.2, 0.1],
      ],
      [undefined, "tied", "tied"],
    ],
    [
      "a wide interval behind a narrow one",
      [
        [1, 0.05],
        [0.9, 0.05],
        [0.5, 0.6],
      ],
      ["tied", undefined, "tied"],
    ],
    ["a missing mean", [[undefined], [1, 0.1], [2, 0.1]], [undefined, undefined, "best"]],
    ["a single mean", [[undefined], [1, 0.1]], [undefined, undefined]],
    ["none", [], []],
    [
      "negative means",
      [
        [-2, 0.1],
        [-1, 0.1],
      ],
      [undefined, "best"],
    ],
    ["no intervals", [[1], [1], [0.9]], ["tied", "tied", undefined]],
    [
      "tiny numbers",
      [
        [1e-12, 1e-14],
        [2e-12, 1e-14],
      ],
      [undefined, "best"],
    ],
    [
      "huge numbers",
      [
        [-1.7e308, 1e300],
        [1.7e308, 1e300],
      ],
      [undefined, "best"],
    ],
  ] as const) {
    it(name, () => expect(standingsOf(given.map(([mean, half]) => ({ mean, half })))).to.deep.equal(expected));
  }

  it("has the best itself tied when another is stated to be", () => {
    const data = [{ mean: 1 }, { mean: 2 }, { mean: 3 }];
    expect(standingsOf(data, (_score, _best, i) => i === 1)).to.deep.equal([undefined, "tied", "tied"]);
    expect(standingsOf(data, () => false)).to.deep.equal([undefined, undefined, "best"]);
  });

  it("serves the publisher's ties through scoresOf", () => {
    const standings = (dimension: string, data: Datum[]) => standingsOf(data, () => dimension === "d0");
    const { series } = scoresOf(
      made(
        [
          [1, 5],
          [1, 1.01],
        ],
        0.5,
      ),
      { standings },
    );
    expect(standingsIn(series)).to.deep.equal([
      ["tied", undefined],
      ["tied", "best"],
    ]);
  });
});

describe("halfWidth95", () => {
  it("is half the interval at 95 %", () => {
    expect(halfWidth95({ lo: 1, hi: 2 })).to.equal(0.5);
    expect(halfWidth95({ p: 0.95, lo: -1, hi: 2 })).to.equal(1.5);
    expect(halfWidth95({ p: 7, lo: -1, hi: 2 })).to.equal(1.5);
  });

  it("brings other confidences to 95 %", () => {
    expect(halfWidth95({ p: 0.99, lo: 0, hi: 2 * 2.575829 })).to.be.closeTo(1.959964, 1e-3);
    expect(halfWidth95({ p: 0.9, lo: 0, hi: 2 * 1.644854 })).to.be.closeTo(1.959964, 1e-3);
  });

  for (const [p, z] of [
    [0.5, 0.67449],
    [0.68, 0.994458],
    [0.9, 1.644854],
    [0.99, 2.575829],
    [0.999, 3.290527],
  ] as const) {
    it(`knows the normal quantile of ${p}`, () => expect(normalHalfWidth(p)).to.be.closeTo(z, 4.5e-4));
  }
});

describe("dataDomain", () => {
  const scale = { min: -3, max: 3, neutral: 0 };
  for (const [name, given, values, zoom, expected] of [
    ["only where data lie, on request", scale, [-0.277, 1.902], true, [-0.5, 2, 0]],
    ["neutral outside what is shown", scale, [1, 2], true, [1, 2, undefined]],
    ["no scale, zero between", undefined, [-0.2, 1.8], false, [-0.5, 2, 0]],
    ["no scale, zero near", undefined, [20, 90], false, [0, 100, 0]],
    ["no scale, zero far", undefined, [61, 88], false, [60, 90, undefined]],
    ["no scale, all negative", undefined, [-9, -1], false, [-10, 0, 0]],
    ["no data", undefined, [], false, [0, 1, 0]],
    ["a single value", undefined, [5], false, [4.4, 5.6, undefined]],
    ["a single zero", undefined, [0], false, [-1, 1, 0]],
    ["a lower end alone", { min: 0 }, [2, 9], false, [0, 10, 0]],
    ["ends the wrong way round", { min: 3, max: -3 }, [1.2, 2], false, [1.2, 2, undefined]],
  ] as const) {
    it(name, () => {
      const { min, max, neutral } = dataDomain(given, values, zoom);
      expect([min, max, neutral]).to.deep.equal(expected);
    });
  }

  for (const values of [
    [-1.7e308, 1.7e308],
    [1e16, 1e16 + 2],
    [5e-324, 1e-323],
    [0, 1e-300],
  ]) {
    it(`stays finite and not empty for ${values.join(" to ")}`, () => {
      const domain = dataDomain(undefined, values);
      expect(Number.isFinite(domain.min) && Number.isFinite(domain.max) && domain.min < domain.max).to.equal(true);
      expect(ticksOf(domain).every(Number.isFinite)).to.equal(true);
    });
  }

  it("says what it left out", () => {
    expect(dataDomain(scale, [0, 1], true).whole).to.deep.equal([-3, 3]);
    expect(dataDomain(undefined, [0, 1]).fromData).to.equal(true);
  });
});

describe("ticksOf", () => {
  for (const [min, max, expected] of [
    [-3, 3, [-3, -2, -1, 0, 1, 2, 3]],
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 100, [0, 20, 40, 60, 80, 100]],
    [0.15, 0.31, [0.15, 0.2, 0.25, 0.3]],
    [-1e-9, 1e-9, [-1e-9, -5e-10, 0, 5e-10, 1e-9]],
  ] as const) {
    it(`of ${min} to ${max} are round`, () => expect(ticksOf({ min, max })).to.deep.equal(expected));
  }
});

describe("compare", () => {
  const of = (id: string, instrument?: Evaluation["instrument"]): Evaluation => ({ id, instrument: instrument! });

  it("passes over what is not there, and takes nothing twice", () => {
    expect(compare([mythos, opus], ["adherence-opus-4-8", "nothing", "adherence-opus-4-8"])).to.deep.equal({
      evaluations: [opus],
    });
    expect(compare([], ["nothing"])).to.deep.equal({ evaluations: [] });
  });

  it("refuses to overlay the two evaluations of the sample, because the graders differ", () => {
    const { evaluations, difference } = compare([mythos, opus], [mythos.id, opus.id]);
    expect(evaluations).to.deep.equal([mythos, opus]);
    expect(difference).to.equal("graders");
  });

  it("makes one of those that state the same comparability, also where both use an id", () => {
    const a = { ...made([[1], [2]]), instrument: { comparability: "x" }, title: "A", caveats: ["c"] };
    const b = { ...made([[3]]), id: "b", instrument: { comparability: "y" } };
    const c = { ...made([[4]]), id: "c", instrument: { comparability: "x" }, title: "C", caveats: ["c", "d"] };
    const { evaluations } = compare([a, b, c], ["made", "b", "c"]);
    expect(evaluations.map(({ title, caveats }) => [title, caveats])).to.deep.equal([
      ["A · C", ["c", "d"]],
      [undefined, undefined],
    ]);
    expect(means(scoresOf(chosen(evaluations[0]!, [], [])).series)).to.deep.equal([
      ["s0", [1, 2]],
      ["c/s0", [4, undefined]],
    ]);
    expect(compare([a, c], ["made", "c"]).difference).to.equal(undefined);
  });

  it("overlays nothing that states no comparability", () => {
    const none = compare([of("a"), of("b")], ["a", "b"]);
    expect(none.evaluations).to.have.length(2);
    expect(none.difference).to.equal("unknown");
    const versions = [of("a", { id: "i", version: "1" }), of("b", { id: "i", version: "2" })];
    expect(compare(versions, ["a", "b"]).difference).to.equal("instruments");
  });
});
