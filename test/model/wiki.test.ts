import { expect } from "@open-wc/testing";
import { feedOfGraph, readGraph } from "../../src/feed/graph-document.js";
import { parseFeed } from "../../src/feed/parse.js";
import { citationsOf } from "../../src/model/citations.js";
import { keptNotes, notesOf } from "../../src/model/notes.js";
import { wayBetween } from "../../src/model/way.js";
import { indexOfColumns, wholeGraph } from "../../src/model/whole-graph.js";
import { columnsOf, wikiOf } from "../../src/model/wiki.js";

const base = "https://x.example/";
const document = {
  ids: ["a", "b", "c", "d"],
  titles: ["Áà", "B", "\u200b", "憲章"],
  urls: ["a", "javascript:alert(1)", 5],
  kinds: ["Concept", "Person", "Concept"],
  domains: ["y", "x", "y"],
  in: [0, 7, 0, 0],
  edges: [0, 1, 0, 1, 1, 1, 2, 0, 3, 0, 0, 2],
};
const wiki = wikiOf(readGraph(document, base).columns, [{ id: "x", name: "Ex" }, { id: "unused" }]);

describe("wikiOf", () => {
  it("counts a citation once, and none of a note by itself", () => {
    expect([...wiki.links]).to.deep.equal([0, 1, 0, 2, 2, 0, 3, 0]);
    expect([...wiki.from]).to.deep.equal([0, 2, 2, 3, 4]);
    expect([0, 1, 2, 3].map((at) => [...wiki.neighbours(at)])).to.deep.equal([[1, 2, 3], [0], [0], [0]]);
  });

  it("counts citers by the document where that knows more", () => {
    expect([...wiki.citedBy]).to.deep.equal([2, 7, 1, 0]);
    expect([...wiki.ranked]).to.deep.equal([1, 0, 2, 3]);
  });

  it("reads by domain in the feed's order, the most cited first", () => {
    expect(wiki.domains).to.deep.equal([{ id: "x", name: "Ex" }, { id: "y" }]);
    expect([...wiki.order]).to.deep.equal([1, 0, 2, 3]);
    expect([...wiki.domain]).to.deep.equal([1, 0, 1, 2]);
    expect([wiki.kinds, [...wiki.kind]]).to.deep.equal([
      ["Concept", "Person"],
      [0, 1, 0, 2],
    ]);
  });

  it("tells of each note what is known, with a name a reader can see and no link that does harm", () => {
    expect(wiki.note(0)).to.deep.include({ entity: "a", title: "Áà", url: `${base}a`, citedBy: 2, cites: 2 });
    expect([wiki.title(2), wiki.note(1).url, wiki.note(2).url]).to.deep.equal(["c", undefined, undefined]);
  });

  it("is the same from a feed's own notes, which have no places", () => {
    const items = ["a", "b", "c"].map((id, at) => ({
      id,
      title: id.toUpperCase(),
      _entity_widgets: { kind: "Concept", cites: [{ entity: "a" }, { entity: ["b", "nowhere", "a"][at] }] },
    }));
    const feed = parseFeed({ version: "https://jsonfeed.org/version/1.1", title: "T", items }).feed!;
    const own = wikiOf(columnsOf(citationsOf(feed)), [], citationsOf(feed));
    expect([...own.places.keys()]).to.deep.equal(["a", "b", "c", "nowhere"]);
    expect([...own.links]).to.deep.equal([0, 1, 1, 0, 1, 3, 2, 0]);
    expect([own.note(3).known, own.note(0).known, own.points.every(Number.isNaN)]).to.deep.equal([false, true, true]);
  });
});

describe("notesOf and keptNotes", () => {
  const notes = notesOf(wiki);
  const kept = (wish: object) => [...keptNotes(notes, { query: "", hidden: new Set(), kind: "", ...wish })];

  it("finds words in names and ids, without case and marks, in any script", () => {
    expect(kept({ query: "aa" })).to.deep.equal([0]);
    expect(kept({ query: "憲" })).to.deep.equal([3]);
    expect(kept({ query: "c" })).to.deep.equal([2]);
  });

  it("leaves out a domain, and all kinds but one", () => {
    expect(kept({ hidden: new Set(["y"]) })).to.deep.equal([1, 3]);
    expect(kept({ kind: "Concept" })).to.deep.equal([0, 2]);
    expect(kept({ kind: "Concept", query: "c" })).to.deep.equal([2]);
  });
});

describe("wayBetween", () => {
  const around: Record<number, number[]> = { 0: [1, 2], 1: [0, 3], 2: [0, 3], 3: [1, 2, 4], 4: [3], 5: [] };
  const way = (from: number, to: number) => wayBetween((at) => around[at]!, from, to);

  it("is as short as can be, both ends included, and empty where there is none", () => {
    expect([way(0, 4), way(4, 0), way(2, 2), way(0, 5)]).to.deep.equal([[0, 1, 3, 4], [4, 3, 1, 0], [2], []]);
  });
});

describe("indexOfColumns", () => {
  const { columns } = readGraph(document, base);
  const nothing = { notes: new Map(), cites: new Map(), citedBy: new Map() };

  it("is the index of the feed that the document stands for", () => {
    const { notes, cites, citedBy } = indexOfColumns(columns, nothing, "en");
    const asFeed = citationsOf(parseFeed({ ...feedOfGraph(columns), language: "en" }).feed!);
    expect([...notes]).to.deep.equal([...asFeed.notes]);
    const some = <T>(all: ReadonlyMap<string, ReadonlySet<T> | ReadonlyMap<T, unknown>>) =>
      [...all].filter(([, { size }]) => size).map(([entity, others]) => [entity, [...others.keys()]]);
    expect(new Map(some(cites) as [string, string[]][])).to.deep.equal(
      new Map(some(asFeed.cites) as [string, string[]][]),
    );
    expect(new Map(some(citedBy) as [string, string[]][])).to.deep.equal(
      new Map(some(asFeed.citedBy) as [string, string[]][]),
    );
    const of = (graph: ReturnType<typeof wholeGraph>) => [graph.nodes.map(({ note }) => note.entity), graph.links];
    expect(of(wholeGraph({ notes, cites, citedBy }))).to.deep.equal(of(wholeGraph(asFeed)));
  });

  it("has the feed's own words for what the feed describes, and its citations from the document", () => {
    const items = [{ id: "b", title: "Better", summary: "Said at length.", language: "de", url: "/elsewhere" }];
    const described = citationsOf(
      parseFeed({ version: "https://jsonfeed.org/version/1.1", title: "T", language: "fr", items }).feed!,
    );
    const { notes } = indexOfColumns(columns, described, "fr");
    expect(notes.get("b")).to.deep.equal({
      entity: "b",
      title: "Better",
      summary: "Said at length.",
      url: undefined,
      kind: "Person",
      domain: "x",
      lang: "de",
      known: true,
      citedBy: 7,
      cites: 0,
    });
    expect([notes.get("a")?.title, notes.get("a")?.lang, notes.get("c")?.title]).to.deep.equal(["Áà", "fr", "c"]);
  });
});
