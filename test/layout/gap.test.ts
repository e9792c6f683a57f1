import { expect } from "@open-wc/testing";
import { gapPlot } from "../../src/layout/gap.js";

const domain = { min: -3, max: 3, neutral: 0 };

describe("the scale of a gap", () => {
  it("puts mean, interval and the ends of the scale where they are", () => {
    const plot = gapPlot(domain, 1.5, [1, 2], 300);
    expect(plot.ticks.map(({ value, x }) => [value, x])).to.deep.equal([
      [-3, 14],
      [0, 150],
      [3, 286],
    ]);
    expect(plot.mark.startsWith("M218 12")).to.equal(true);
    expect(plot.interval).to.equal("M195.3 12H240.7M195.3 8v8M240.7 8v8");
  });

  it("mirrors where one reads from right to left", () => {
    const plot = gapPlot(domain, 1.5, undefined, 300, true);
    expect(plot.ticks.map(({ x }) => x)).to.deep.equal([286, 150, 14]);
    expect(plot.mark.startsWith("M82 12")).to.equal(true);
    expect(plot.interval).to.equal("");
  });

  it("draws what lies beyond the scale at its end, and no neutral where there is none", () => {
    const plot = gapPlot({ min: 0, max: 1 }, 1e308, [-1e308, 1e308], 300);
    expect(plot.mark.startsWith("M286 12")).to.equal(true);
    expect(plot.interval.startsWith("M14 12H286")).to.equal(true);
    expect(plot.neutral).to.equal("");
    expect(plot.ticks.map(({ value }) => value)).to.deep.equal([0, 1]);
  });
});
