import { expect } from "@open-wc/testing";
import type { FeedError } from "../../src/feed/feed-error.js";
import { feedOfGraph, givenGraph, readGraph } from "../../src/feed/graph-document.js";
import { problemsOf } from "../../src/feed/problems.js";

const base = "https://x.example/wiki/";

describe("readGraph", () => {
  it("reads columns, as lists or typed arrays", () => {
    const { columns, losses } = readGraph(
      {
        format: "1.0",
        ids: ["a", 7],
        titles: ["A"],
        urls: ["a", "//other.example/b"],
        in: Uint32Array.of(3, 0),
        x: Float32Array.of(1, 2),
        y: [3, "4"],
        edges: Uint32Array.of(1, 0),
        later: {},
      },
      base,
    );
    expect(losses).to.deep.equal([]);
    expect([columns.size, columns.ids, columns.titles]).to.deep.equal([2, ["a", "7"], ["A", undefined]]);
    expect([columns.url(0), columns.url(1)]).to.deep.equal([`${base}a`, "https://other.example/b"]);
    expect([...columns.points]).to.deep.equal([1, 3, 2, NaN]);
    expect([[...columns.counts], [...columns.edges]]).to.deep.equal([
      [3, 0],
      [1, 0],
    ]);
  });

  it("leaves out what cannot be used, and tells of it", () => {
    const { columns, losses } = readGraph(
      {
        ids: ["a", "", "a", "__proto__", null],
        in: [-4, 1, 1, 1e999],
        x: "no",
        edges: [0, 3, 3, 0, 0, 1, 2, 0, 0, 9, 1.5, 0, 0],
      },
      base,
    );
    expect([columns.ids, [...columns.edges], [...columns.counts]]).to.deep.equal([
      ["a", "__proto__"],
      [0, 1, 1, 0],
      [0, 0],
    ]);
    expect(problemsOf(losses).map(({ path, message }) => `${path} ${message}`)).to.deep.equal([
      "/ids/1 Must be an id that is not empty, is a string.",
      "/ids/2 Dropped: the id a is taken.",
      "/ids/4 Must be an id that is not empty, is null.",
      "/x Must be an array, is a string.",
      "/edges/4 Dropped: it leads to no note.",
      "/edges/6 Dropped: it leads to no note.",
      "/edges/8 Dropped: it leads to no note.",
      "/edges/10 Dropped: it leads to no note.",
    ]);
  });

  it("refuses what is no graph document, and one of a later format", () => {
    const kind = (document: unknown) => {
      try {
        readGraph(document, base, "https://x.example/graph.json");
        return "read";
      } catch (error) {
        return (error as FeedError).kind;
      }
    };
    for (const document of [null, 5, "x", [], {}, { ids: {} }]) expect(kind(document)).to.equal("shape");
    expect([kind({ ids: [], format: "2.0" }), kind({ ids: [], format: "1.9" }), kind({ ids: [] })]).to.deep.equal([
      "format",
      "read",
      "read",
    ]);
  });

  it("reads a hundred thousand notes and no more", () => {
    const { columns, losses } = readGraph({ ids: Array.from({ length: 100_001 }, (_, at) => at) }, base);
    expect(columns.size).to.equal(100_000);
    expect(losses.map(([, code, given]) => [code, given])).to.deep.equal([["#", 100_001]]);
  });
});

describe("feedOfGraph and givenGraph", () => {
  const document = { ids: ["a", "b"], titles: ["A", "B"], kinds: ["Concept"], domains: [], in: [2], edges: [0, 1] };

  it("makes a feed of the notes", () => {
    const { items } = feedOfGraph(readGraph(document, base).columns) as { items: unknown[] };
    expect(items).to.deep.equal([
      {
        id: "a",
        title: "A",
        url: undefined,
        _entity_widgets: { kind: "Concept", domain: undefined, cites: [{ entity: "b" }], cited_by: { count: 2 } },
      },
      {
        id: "b",
        title: "B",
        url: undefined,
        _entity_widgets: { kind: undefined, domain: undefined, cites: [], cited_by: { count: 0 } },
      },
    ]);
  });

  it("needs but one note where the whole is shown from its columns", async () => {
    const ids = async (depth: string, entity?: string) =>
      ((await givenGraph({ graph: document, depth, entity })).feed as { items: { id: string }[] }).items.map(
        ({ id }) => id,
      );
    expect([await ids("all"), await ids("all", "b"), await ids("1")]).to.deep.equal([["a"], ["b"], ["a", "b"]]);
    expect(await givenGraph({ depth: "all" })).to.deep.equal({ graph: undefined, depth: "all" });
  });
});
