import { expect } from "@open-wc/testing";
import feed from "../../demo/feed.en.json" with { type: "json" };
import type { Evaluation } from "../../src/feed/types.js";
import { compare } from "../../src/model/comparable.js";
import { decimalsOf, domainOf } from "../../src/model/domain.js";
import { scoresOf, type ScoreOptions } from "../../src/model/scores.js";
import { halfWidth95, normalHalfWidth, standingsOf } from "../../src/model/ties.js";

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

describe("scoresOf", () => {
  it("keeps the feed's order of dimensions, with their levels", () => {
    const { dimensions, runs } = scoresOf([mythos]);
    expect(dimensions.map(({ id }) => id)).to.deep.equal(mythos.dimensions!.map(({ id }) => id));
    expect(runs).to.deep.equal([
      { name: "Overall spirit", from: 0, to: 1 },
      { name: "Broad areas", from: 1, to: 5 },
      { name: "Specific traits", from: 5, to: 15 },
    ]);
  });

  it("puts the series that is best most often in focus, and finds 10 beaten and 5 tied for it", () => {
    const { series, focus, best, tied, compared, dimensions, method, n, decimals, drawn } = scoresOf([mythos]);
    expect(series[focus]!.id).to.equal("claude-mythos-preview");
    expect({ best, tied, compared, method, n, decimals, drawn }).to.deep.equal({
      best: 10,
      tied: 5,
      compared: 15,
      method: "interval",
      n: 1000,
      decimals: 2,
      drawn: 60,
    });
    const ties = dimensions.filter((_, d) => series[focus]!.data[d]!.standing === "tied").map(({ id }) => id);
    expect(ties).to.deep.equal(["nature", "safety", "novel-entity", "psychological-security", "societal-structures"]);
  });

  it("gives the feed's figures", () => {
    const { series, dimensions } = scoresOf([mythos]);
    const honesty = dimensions.findIndex(({ id }) => id === "honesty");
    expect(series.map(({ data }) => data[honesty])).to.deep.equal([
      { mean: 0.57, lo: 0.498, hi: 0.642, n: 1000, outside: false, cut: false, standing: undefined },
      { mean: 1.05, lo: 0.983, hi: 1.117, n: 1000, outside: false, cut: false, standing: undefined },
      { mean: 1.2, lo: 1.14, hi: 1.26, n: 1000, outside: false, cut: false, standing: undefined },
      { mean: 1.36, lo: 1.3, hi: 1.42, n: 1000, outside: false, cut: false, standing: "best" },
    ]);
  });

  it("takes another series in focus when the reader chooses it", () => {
    const { series, focus, best, tied } = scoresOf([mythos], { focus: "claude-sonnet-4-6" });
    expect(series[focus]!.id).to.equal("claude-sonnet-4-6");
    expect({ best, tied }).to.deep.equal({ best: 0, tied: 5 });
  });

  it("compares only what is shown, and keeps the places of what is not", () => {
    const { series, focus, best } = scoresOf([mythos], { hidden: new Set(["claude-mythos-preview"]) });
    expect(series.map(({ shown, place }) => [shown, place])).to.deep.equal([
      [true, 0],
      [true, 1],
      [true, 2],
      [false, 3],
    ]);
    expect(series[focus]!.id).to.equal("claude-sonnet-4-6");
    expect(best).to.equal(3);
    expect(series[3]!.data.every(({ standing }) => standing === undefined)).to.equal(true);
  });

  for (const [name, options, expected] of [
    ["levels", { levels: [0, 1] }, [5, 4, 20]],
    ["series", { series: ["claude-opus-4-6", "claude-haiku-4-5"] }, [15, 2, 30]],
    ["unknown ids", { series: ["nobody"], levels: [9] }, [0, 0, 0]],
  ] as const satisfies (readonly [string, ScoreOptions, readonly number[]])[]) {
    it(`filters by ${name}`, () => {
      const { dimensions, series, drawn } = scoresOf([mythos], options);
      expect([dimensions.length, series.length, drawn]).to.deep.equal(expected);
    });
  }

  it("says why a mean is missing, and draws nothing for it", () => {
    const { series, drawn, compared, focus } = scoresOf([opus]);
    expect(drawn).to.equal(0);
    expect(compared).to.equal(0);
    expect(focus).to.equal(0);
    expect(new Set(series[0]!.data.map(({ missing }) => missing))).to.deep.equal(new Set(["not_published"]));
    const gaps = made([[1, null]]);
    gaps.series![1]!.scores = [];
    gaps.dimensions!.push({ id: "d1" });
    gaps.series![0]!.scores!.push({ dimension: "d1" });
    expect(scoresOf([gaps]).series.map(({ data }) => data.map(({ missing }) => missing))).to.deep.equal([
      [undefined, "not_given"],
      ["not_given", "not_given"],
    ]);
  });

  it("keeps dimensions that only scores name, at the end", () => {
    const evaluation = made([[1], [2]]);
    evaluation.dimensions = [{ id: "d1" }];
    expect(scoresOf([evaluation]).dimensions.map(({ id }) => id)).to.deep.equal(["d1", "d0"]);
  });

  it("marks what lies beyond the scale, mean and interval apart", () => {
    const evaluation = made([[4, 2.9, 0, -3.5]], 0.2, { scale: { min: -3, max: 3 } });
    expect(scoresOf([evaluation]).series.map(({ data: [datum] }) => [datum!.outside, datum!.cut])).to.deep.equal([
      [true, true],
      [false, true],
      [false, false],
      [true, true],
    ]);
  });

  it("takes differences to a baseline, with the interval of the difference", () => {
    const { series, domain, baseline, drawn, focus } = scoresOf([mythos], { baseline: "claude-opus-4-6" });
    const [overall] = series[3]!.data;
    expect([overall!.mean, overall!.lo, overall!.hi].map((value) => round(value!))).to.deep.equal([0.31, 0.22, 0.4]);
    expect(baseline!.id).to.equal("claude-opus-4-6");
    expect(baseline!.data.every(({ mean }) => mean === 0)).to.equal(true);
    expect(drawn).to.equal(45);
    expect(series[focus]!.id).to.equal("claude-mythos-preview");
    expect([domain.min, domain.neutral, domain.max]).to.deep.equal([-1.5, 0, 1]);
    const gap = scoresOf([made([[1, null]])], { baseline: "s1" });
    expect(gap.series[0]!.data[0]!.missing).to.equal("no_baseline");
  });

  it("lets the publisher's ties stand in for computed ones", () => {
    const ties = { method: "by hand", items: [{ dimension: "d0", series: ["s0", "s1"] }] };
    const { series, method } = scoresOf([
      made(
        [
          [1, 5],
          [1, 1.01],
        ],
        0.5,
        { ties },
      ),
    ]);
    expect(method).to.equal("stated");
    expect(series.map(({ data }) => data.map(({ standing }) => standing))).to.deep.equal([
      ["tied", undefined],
      ["tied", "best"],
    ]);
  });

  it("counts equal means alone as tied where there are no intervals", () => {
    const { method, best, tied } = scoresOf([
      made([
        [1, 1],
        [1, 0.99],
        [0.98, 0.99],
      ]),
    ]);
    expect({ method, best, tied }).to.deep.equal({ method: "means", best: 1, tied: 1 });
  });

  it("sets the series of comparable evaluations side by side, also those of one id", () => {
    const twice = scoresOf([made([[1], [2]]), { ...made([[3]]), id: "again" }]);
    expect(twice.series.map(({ id, data }) => [id, data.map(({ mean }) => mean)])).to.deep.equal([
      ["s0", [1, 2]],
      ["again/s0", [3, undefined]],
    ]);
  });

  it("takes ids of objects' own members for ordinary ids", () => {
    const evaluation: Evaluation = {
      id: "e",
      dimensions: [{ id: "__proto__" }, { id: "constructor" }],
      series: [{ id: "toString", scores: [{ dimension: "__proto__", mean: 1 }] }],
    };
    expect(scoresOf([evaluation]).series[0]!.data.map(({ mean }) => mean)).to.deep.equal([1, undefined]);
  });

  it("takes an evaluation of nothing", () => {
    const { dimensions, series, focus, domain } = scoresOf([{ id: "nothing" }]);
    expect([dimensions, series, focus]).to.deep.equal([[], [], -1]);
    expect([domain.min, domain.max]).to.deep.equal([0, 1]);
  });
});

describe("standingsOf", () => {
  for (const [name, means, halves, expected] of [
    ["one ahead", [1, 2], [0.1, 0.1], [undefined, "best"]],
    ["a difference as wide as its interval", [0.32, 0.38], [0.048, 0.036], ["tied", "tied"]],
    ["a difference a little wider", [0.32, 0.3801], [0.048, 0.036], [undefined, "best"]],
    [
      "no chains: the third is compared with the first only",
      [1, 1.1, 1.2],
      [0.1, 0.1, 0.1],
      [undefined, "tied", "tied"],
    ],
    ["a wide interval behind a narrow one", [1, 0.9, 0.5], [0.05, 0.05, 0.6], ["tied", undefined, "tied"]],
    ["a missing mean", [undefined, 1, 2], [undefined, 0.1, 0.1], [undefined, undefined, "best"]],
    ["a single mean", [undefined, 1], [undefined, 0.1], [undefined, undefined]],
    ["none", [], [], []],
    ["negative means", [-2, -1], [0.1, 0.1], [undefined, "best"]],
    ["tiny numbers", [1e-12, 2e-12], [1e-14, 1e-14], [undefined, "best"]],
    ["huge numbers", [-1.7e308, 1.7e308], [1e300, 1e300], [undefined, "best"]],
  ] as const) {
    it(name, () => expect(standingsOf(means, halves)).to.deep.equal(expected));
  }

  it("has the best itself tied when another is stated to be", () => {
    expect(standingsOf([1, 2, 3], [], [1])).to.deep.equal([undefined, "tied", "tied"]);
    expect(standingsOf([1, 2, 3], [], [])).to.deep.equal([undefined, undefined, "best"]);
  });
});

describe("halfWidth95", () => {
  it("is half the interval at 95 %", () => {
    expect(halfWidth95({ lo: 1, hi: 2 })).to.equal(0.5);
    expect(halfWidth95({ p: 0.95, lo: -1, hi: 2 })).to.equal(1.5);
    expect(halfWidth95(null)).to.equal(undefined);
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

describe("domainOf", () => {
  const scale = { min: -3, max: 3, neutral: 0 };
  for (const [name, given, values, zoom, expected] of [
    ["the instrument's scale", scale, [-0.2, 1.8], false, [-3, 3, 0]],
    ["only where data lie, on request", scale, [-0.277, 1.902], true, [-0.5, 2, 0]],
    ["neutral outside what is shown", scale, [1, 2], true, [1, 2, undefined]],
    ["no scale, zero between", undefined, [-0.2, 1.8], false, [-0.5, 2, 0]],
    ["no scale, zero near", undefined, [20, 90], false, [0, 100, 0]],
    ["no scale, zero far", undefined, [61, 88], false, [60, 90, undefined]],
    ["no scale, all negative", undefined, [-9, -1], false, [-10, 0, 0]],
    ["no data", scale, [], false, [-3, 3, 0]],
    ["a single value", undefined, [5], false, [4.4, 5.6, undefined]],
    ["a single zero", undefined, [0], false, [-1, 1, 0]],
    ["a lower end alone", { min: 0 }, [2, 9], false, [0, 10, 0]],
    ["ends the wrong way round", { min: 3, max: -3 }, [1, 2], false, [1, 2, undefined]],
    ["a scale without neutral", { min: 1, max: 5 }, [2, 3], false, [1, 5, undefined]],
  ] as const) {
    it(name, () => {
      const { min, max, neutral } = domainOf(given, values, zoom);
      expect([min, max, neutral]).to.deep.equal(expected);
    });
  }

  it("has round ticks", () => {
    expect(domainOf(scale, []).ticks).to.deep.equal([-3, -2, -1, 0, 1, 2, 3]);
    expect(domainOf({ min: 0, max: 1 }, []).ticks).to.deep.equal([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(domainOf({ min: 0, max: 100 }, []).ticks).to.deep.equal([0, 20, 40, 60, 80, 100]);
    expect(domainOf({ min: 0.15, max: 0.31 }, []).ticks).to.deep.equal([0.15, 0.2, 0.25, 0.3]);
  });

  for (const values of [
    [-1.7e308, 1.7e308],
    [1e16, 1e16 + 2],
    [5e-324, 1e-323],
    [0, 1e-300],
  ]) {
    it(`stays finite and not empty for ${values.join(" to ")}`, () => {
      const { min, max, ticks } = domainOf(undefined, values);
      expect(Number.isFinite(min) && Number.isFinite(max) && min < max).to.equal(true);
      expect(ticks.every(Number.isFinite)).to.equal(true);
      expect(ticks.length).to.be.lessThan(13);
    });
  }

  it("says what it left out", () => {
    expect(domainOf(scale, [0, 1], true).whole).to.deep.equal([-3, 3]);
    expect(domainOf(scale, [0, 1]).whole).to.equal(undefined);
    expect(domainOf(undefined, [0, 1]).fromData).to.equal(true);
  });
});

describe("decimalsOf", () => {
  for (const [values, expected] of [
    [[1, 2], 0],
    [[0.1, 0.71], 2],
    [[1 / 3], 3],
    [[0.1 + 0.2], 1],
    [[], 0],
  ] as const) {
    it(`${values.join(" ")} → ${expected}`, () => expect(decimalsOf(values)).to.equal(expected));
  }
});

describe("compare", () => {
  const of = (id: string, instrument?: Evaluation["instrument"]): Evaluation => ({ id, instrument });

  it("draws the first when none is named, and passes over what is not there", () => {
    expect(compare([mythos, opus]).groups).to.deep.equal([[mythos]]);
    expect(compare([mythos, opus], ["adherence-opus-4-8", "nothing", "adherence-opus-4-8"]).groups).to.deep.equal([
      [opus],
    ]);
    expect(compare([], ["nothing"]).groups).to.deep.equal([]);
  });

  it("refuses to overlay the two evaluations of the sample, because the graders differ", () => {
    const { groups, difference } = compare([mythos, opus], [mythos.id, opus.id]);
    expect(groups).to.deep.equal([[mythos], [opus]]);
    expect(difference).to.equal("graders");
  });

  it("overlays what states the same comparability", () => {
    const [a, b, c] = [
      of("a", { comparability: "x" }),
      of("b", { comparability: "y" }),
      of("c", { comparability: "x" }),
    ];
    expect(compare([a, b, c], ["a", "b", "c"]).groups).to.deep.equal([[a, c], [b]]);
    expect(compare([a, c], ["a", "c"])).to.deep.equal({ groups: [[a, c]] });
  });

  it("overlays nothing that states none", () => {
    const none = compare([of("a"), of("b")], ["a", "b"]);
    expect(none.groups).to.have.length(2);
    expect(none.difference).to.equal("unknown");
    const versions = [of("a", { id: "i", version: "1" }), of("b", { id: "i", version: "2" })];
    expect(compare(versions, ["a", "b"]).difference).to.equal("instruments");
  });
});
