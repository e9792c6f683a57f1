import { expect } from "@open-wc/testing";
import { stampsOn } from "../../src/layout/stamp.js";

describe("stampsOn", () => {
  for (const [name, word, width, height, expected] of [
    ["once along the diagonal of a flat picture", "abcd", 400, 200, { size: 52, angle: 26.6, places: [[200, 100]] }],
    ["less steep than the diagonal of a square", "abcd", 300, 300, { size: 39, angle: 35, places: [[150, 150]] }],
    [
      "again and again in a high one",
      "abcd",
      100,
      310,
      {
        size: 13,
        angle: 35,
        places: [
          [50, 51.7],
          [50, 155],
          [50, 258.3],
        ],
      },
    ],
  ] as const) {
    it(name, () => {
      const { size, angle, places } = stampsOn(word, width, height);
      expect({ size, angle, places: places.map(({ x, y }) => [x, y]) }).to.deep.equal(expected);
      for (const { y, foot } of places) expect(foot - y).to.be.closeTo(size * 0.35, 0.11);
    });
  }

  it("makes a long word smaller, and an empty one of no harm", () => {
    expect(stampsOn("x".repeat(100), 400, 200).size).to.equal(5.3);
    expect(stampsOn("", 400, 200).size).to.equal(52);
  });
});
