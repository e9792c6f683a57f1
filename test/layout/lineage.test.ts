import { expect } from "@open-wc/testing";
import { breadthOf, yearShares } from "../../src/layout/lineage.js";

describe("a line of years", () => {
  for (const [years, shares] of [
    [[], []],
    [[2025], [1]],
    [
      [2025, 2026],
      [1, 1],
    ],
    [
      [1900, 1950, 2000],
      [1, 1, 1],
    ],
    [
      [2020, 2021, 2023, 2026],
      [1, 2, 3, 1],
    ],
    [
      [1787, 1948, 2023, 2026],
      [6, 3, 1, 1],
    ],
    [
      [-500, 0, 0.5],
      [6, 1, 1],
    ],
    [
      [-1.7e308, 0, 1.7e308],
      [1, 1, 1],
    ],
    [
      [0, 5e-324, 1e308],
      [1, 6, 1],
    ],
  ] as const) {
    it(`gives ${years.join(", ") || "no year"} their shares of the room`, () => {
      expect(yearShares(years)).to.deep.equal(shares);
    });
  }

  it("has a hundred thousand years in it", () => {
    const shares = yearShares(Array.from({ length: 100_000 }, (_, k) => k));
    expect([shares.length, Math.max(...new Set(shares))]).to.deep.equal([100_000, 1]);
  });

  it("stands side by side as long as each has room for a word", () => {
    expect([1, 4, 5, 8, 9].map(breadthOf)).to.deep.equal(["few", "few", "some", "some", "many"]);
  });
});
