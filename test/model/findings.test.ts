import { expect } from "@open-wc/testing";
import { differenceText, endText, figureText, findingRows, inPoints } from "../../src/model/findings.js";

const rowsOf = (...measures: object[]) => findingRows({ statement: "s", measures });
const ends = ({ domain }: { domain?: { min: number; max: number } | undefined }) => domain && [domain.min, domain.max];

describe("the figures of a finding", () => {
  it("have a scale with all of the same unit, with zero on it for percentages", () => {
    const rows = rowsOf(
      { before: 54, after: 7, baseline: 14, unit: "%" },
      { before: 1500, after: 1520, unit: "ms" },
      { before: 20, after: 80, unit: "%" },
      { before: 3 },
    );
    expect(rows.map(ends)).to.deep.equal([
      [0, 80],
      [1500, 1520],
      [0, 80],
      [2.7, 3.3],
    ]);
    expect(rows.map(({ showsScale }) => showsScale)).to.deep.equal([false, true, true, true]);
  });

  it("are missing where they are null, not zero", () => {
    const [row, none] = rowsOf(
      { before: null, after: 0, baseline: null, baseline_label: "b", unit: "%" },
      { before: null, after: null, unit: "%" },
    );
    expect(row).to.include({ before: undefined, after: 0, difference: undefined, showsScale: true });
    expect(row!.baseline).to.deep.equal({ name: "b", value: undefined });
    expect([none!.domain, none!.baseline, none!.showsScale]).to.deep.equal([undefined, undefined, false]);
    expect(rowsOf()).to.deep.equal([]);
    expect(findingRows({ statement: "s" })).to.deep.equal([]);
  });

  it("differ by what is a number, without the dust of fractions", () => {
    const differences = rowsOf(
      { before: 0.3, after: 0.1 },
      { before: 0, after: 0 },
      { before: -1.7e308, after: 1.7e308 },
    );
    expect(differences.map(({ difference }) => difference)).to.deep.equal([-0.2, 0, undefined]);
  });

  for (const [lang, value, unit, text] of [
    ["en", 20, "%", "20%"],
    ["en", 1234.5678901, "", "1,234.57"],
    ["de", 7.5, "%", "7,5\u00a0%"],
    ["fr", -3, "s", "−3\u00a0s"],
    ["en", 12, "policy misuses", "12\u00a0policy misuses"],
    ["en", 1e300, "", "1E300"],
    ["en", 2e-9, "s", "2E−9\u00a0s"],
    ["en", 0, "%", "0%"],
  ] as const) {
    it(`are written as the language writes them: ${value} ${unit} in ${lang}`, () => {
      expect(figureText(lang, value, unit)).to.equal(text);
    });
  }

  it("are written shortly at the ends of a scale", () => {
    expect([0, 100].map((value) => endText("en", value, "%"))).to.deep.equal(["0%", "100%"]);
    expect([1500, 2.5e6, -1e9].map((value) => endText("en", value, "ms"))).to.deep.equal(["1,500", "2.5M", "−1B"]);
  });

  it("differ in points where they are percentages, and have a sign", () => {
    const [points, seconds, none] = rowsOf(
      { before: 20, after: 2, unit: "%" },
      { before: 1, after: 2.5, unit: "s" },
      { before: 1, after: 1 },
    );
    expect([points!, seconds!, none!].map((row) => differenceText("en", row, row.difference!))).to.deep.equal([
      "−18",
      "+1.5\u00a0s",
      "0",
    ]);
    expect([inPoints(points!), inPoints(seconds!)]).to.deep.equal([true, false]);
  });
});
