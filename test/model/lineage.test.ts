import { expect } from "@open-wc/testing";
import type { LineageEntry } from "../../src/feed/types.js";
import { lineageOf, yearText } from "../../src/model/lineage.js";

const item = { id: "i", title: "Charter / A model's rules", url: "https://a.example/charter" };
const ownOf = (...entries: LineageEntry[]) => {
  const { years, undated } = lineageOf(item, entries);
  return [...years.flatMap(({ rows }) => rows), ...undated].filter(({ isOwn }) => isOwn).map(({ note }) => note);
};

describe("a lineage", () => {
  it("is by year, each as the feed has it, and last what has no year", () => {
    const { years, undated } = lineageOf(item, [
      { title: "d" },
      { title: "c", year: 2026 },
      { title: "a", year: -44 },
      { title: "b", year: 2026 },
      { title: "e" },
    ]);
    expect(years.map(({ year, rows }) => [year, rows.map(({ title }) => title).join("")])).to.deep.equal([
      [-44, "a"],
      [2026, "cb"],
    ]);
    expect(undated.map(({ title }) => title)).to.deep.equal(["d", "e"]);
    expect(lineageOf(item, [])).to.deep.equal({ years: [], undated: [] });
  });

  it("has years as the language writes digits, without marks between them", () => {
    expect([12026, -44, 2025.5, 1e21].map((year) => yearText("en", year))).to.deep.equal([
      "12026",
      "−44",
      "2025.5",
      "1E21",
    ]);
    expect(yearText("de", 2026)).to.equal("2026");
  });

  for (const [name, entries, own] of [
    [
      "by its address",
      [
        { title: "Charter", year: 2026, note: "no" },
        { title: "Other", url: item.url, note: "yes" },
      ],
      ["yes"],
    ],
    [
      "by its title",
      [
        { title: item.title, note: "yes" },
        { title: "Other", note: "no" },
      ],
      ["yes"],
    ],
    [
      "by the first of its titles",
      [
        { title: "Charter", note: "yes" },
        { title: "Charters", note: "no" },
      ],
      ["yes"],
    ],
    [
      "as the latest of its versions",
      [
        { title: "Charter", year: 2026, note: "yes" },
        { title: "Charter", year: 2023, note: "no" },
        { title: "Charter", note: "no" },
      ],
      ["yes"],
    ],
    [
      "nowhere where nothing is",
      [
        { title: "Chart", note: "no" },
        { title: " ", note: "no" },
      ],
      [],
    ],
  ] as const) {
    it(`has the entity itself ${name}`, () => {
      expect(ownOf(...(entries as readonly LineageEntry[]))).to.deep.equal(own);
    });
  }
});
