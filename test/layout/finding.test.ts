import { expect } from "@open-wc/testing";
import { findingPlot } from "../../src/layout/finding.js";

const domain = { min: 0, max: 80 };
const ring = (x: number) => `M${x - 5} 16a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`;
const dot = (x: number) => `M${x - 3} 16a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`;

describe("the drawing of a figure before and after", () => {
  for (const [name, marks, mirror, drawn] of [
    ["falls", { before: 60, after: 20, baseline: 40 }, false, [ring(146), dot(54), "M96 1h8l-4 7z", "M141 16H57"]],
    ["rises", { before: 20, after: 60 }, false, [ring(54), dot(146), "", "M59 16H143"]],
    ["falls, mirrored", { before: 60, after: 20 }, true, [ring(54), dot(146), "", "M59 16H143"]],
    ["stays", { before: 40, after: 40 }, false, [ring(100), dot(100), "", ""]],
    ["hardly moves", { before: 40, after: 43 }, false, [ring(100), dot(106.9), "", ""]],
    ["was not measured before", { after: 0 }, false, ["", dot(8), "", ""]],
    ["was not measured after", { before: 80 }, false, [ring(192), "", "", ""]],
    ["has but a baseline", { baseline: 0 }, false, ["", "", "M4 1h8l-4 7z", ""]],
    ["lies beyond the scale", { before: -1e308, after: 1e308 }, false, [ring(8), dot(192), "", "M13 16H189"]],
  ] as const) {
    it(`puts each mark where it is when it ${name}`, () => {
      const { before, after, baseline, link } = findingPlot(domain, marks, 200, false, mirror);
      expect([before, after, baseline, link]).to.deep.equal(drawn);
    });
  }

  it("draws the scale from end to end, and names the ends only where it is asked to", () => {
    const plain = findingPlot(domain, {}, 200, false);
    expect([plain.scale, plain.height, plain.ticks]).to.deep.equal(["M8 16H192M8 13v6M192 13v6", 24, []]);
    const named = findingPlot(domain, {}, 200, true);
    expect([named.height, named.ticks]).to.deep.equal([
      38,
      [
        { value: 0, x: 0, y: 35, anchor: "start" },
        { value: 80, x: 200, y: 35, anchor: "end" },
      ],
    ]);
    expect(
      findingPlot(domain, {}, 200, true, true).ticks.map(({ value, x, anchor }) => [value, x, anchor]),
    ).to.deep.equal([
      [0, 200, "end"],
      [80, 0, "start"],
    ]);
  });
});
