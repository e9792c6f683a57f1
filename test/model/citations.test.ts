import { expect } from "@open-wc/testing";
import type { Feed, Item, ItemExtension } from "../../src/feed/types.js";
import { parseFeed } from "../../src/feed/parse.js";
import { citationsOf, citedByOf, citesOf } from "../../src/model/citations.js";
import { sentencesBetween } from "../../src/model/citing-sentences.js";
import { matchingNotes } from "../../src/model/note-search.js";
import { neighbourhood, type Direction, type Neighbourhood } from "../../src/model/neighbourhood.js";
import { wholeGraph } from "../../src/model/whole-graph.js";
import sample from "../../demo/feed.en.json" with { type: "json" };

const version = "https://jsonfeed.org/version/1.1";
const item = (id: string, more: ItemExtension = {}, own: Partial<Item> = {}): Item => ({
  id,
  title: id.toUpperCase(),
  _entity_widgets: more,
  ...own,
});
const feedOf = (...items: Item[]): Feed => ({ version, title: "T", items });
const cites = (...names: string[]) => ({ cites: names.map((entity) => ({ entity })) });
/** Items a, b … from "a: b c, b: c". */
const wiki = (text: string) =>
  feedOf(
    ...text.split(",").map((line) => {
      const [id, targets = ""] = line.trim().split(":");
      return item(id!, cites(...targets.split(" ").filter(Boolean)));
    }),
  );
const arrows = ({ nodes, links }: Neighbourhood) =>
  links.map(({ source, target }) => `${nodes[source]!.note.entity}>${nodes[target]!.note.entity}`).join(" ");
const names = ({ nodes }: Neighbourhood) => nodes.map(({ note, depth }) => `${note.entity}${depth}`).join(" ");
const around = (text: string, centre: string, depth = 1, direction: Direction = "both") =>
  neighbourhood(citationsOf(wiki(text)), centre, depth, direction);

describe("citationsOf", () => {
  it("has both ends of each citation", () => {
    const index = citationsOf(wiki("a: b c, b: c, c:"));
    expect([...citesOf(index, "a").keys()]).to.deep.equal(["b", "c"]);
    expect([...citedByOf(index, "c")]).to.deep.equal(["a", "b"]);
    expect([...citedByOf(index, "a")]).to.deep.equal([]);
    expect([...index.notes.values()].map(({ citedBy, cites: out }) => [citedBy, out])).to.deep.equal([
      [0, 2],
      [1, 1],
      [2, 0],
    ]);
  });

  it("counts a citation once from whichever end it is named, and none of a note of itself", () => {
    const feed = feedOf(
      item("a", { cites: [{ entity: "b", context: "First." }, { entity: "b", context: "Second." }, { entity: "a" }] }),
      item("b", { cited_by: { items: [{ entity: "a", context: "Third." }, { entity: "b" }] } }),
    );
    const index = citationsOf(feed);
    expect([...citesOf(index, "a")]).to.deep.equal([["b", "First."]]);
    expect([...citedByOf(index, "a")]).to.deep.equal([]);
    expect(index.notes.get("b")!.citedBy).to.equal(1);
  });

  it("knows notes outside the feed by what cited_by says, and others by name alone", () => {
    const feed = feedOf(
      item("a", {
        cites: [{ entity: "gone" }],
        cited_by: {
          items: [{ entity: "far", title: "Far", url: "https://x.example/far", kind: "Concept", domain: "d" }],
        },
      }),
    );
    const { notes } = citationsOf(feed);
    expect([...notes.keys()]).to.deep.equal(["a", "gone", "far"]);
    expect(notes.get("gone")).to.include({ known: false, title: "gone", citedBy: 1 });
    expect(notes.get("far")).to.include({ known: true, kind: "Concept", domain: "d", cites: 1 });
  });

  it("takes the feed's own count where it is larger than what is known", () => {
    const index = citationsOf(
      feedOf(item("a", { cited_by: { count: 19, items: [{ entity: "b" }] } }), item("c", cites("a"))),
    );
    expect(index.notes.get("a")!.citedBy).to.equal(19);
    expect(citedByOf(index, "a").size).to.equal(2);
    const fewer = citationsOf(feedOf(item("a", { cited_by: { count: 0 } }), item("c", cites("a"))));
    expect(fewer.notes.get("a")!.citedBy).to.equal(1);
  });

  it("finds an item by its id too, and treats __proto__ as any name", () => {
    const index = citationsOf(
      feedOf(
        item("1", { entity: "a" }),
        item("2", cites("1", "__proto__", "constructor")),
        item("__proto__", cites("a")),
      ),
    );
    expect([...citedByOf(index, "a")]).to.deep.equal(["2", "__proto__"]);
    expect([...citesOf(index, "2").keys()]).to.deep.equal(["a", "__proto__", "constructor"]);
    expect(index.notes.get("__proto__")!.known).to.equal(true);
  });

  it("keeps the first of two items of one name", () => {
    const index = citationsOf(feedOf(item("a", cites("b")), item("x", { entity: "a", ...cites("c") })));
    expect([...citesOf(index, "a").keys()]).to.deep.equal(["b"]);
    expect(index.notes.has("c")).to.equal(false);
  });

  it("gives the sentences of both directions", () => {
    const feed = feedOf(
      item("a", { cites: [{ entity: "b", context: "A on B." }] }),
      item("b", { cites: [{ entity: "a", context: "B on A." }] }),
      item("c", cites("a")),
    );
    const index = citationsOf(feed);
    const [a, b, c] = ["a", "b", "c"].map((name) => index.notes.get(name)!);
    expect(sentencesBetween(index, b!, a!)).to.deep.equal([
      { by: b, text: "B on A." },
      { by: a, text: "A on B." },
    ]);
    expect(sentencesBetween(index, c!, a!)).to.deep.equal([]);
  });
});

describe("neighbourhood", () => {
  const cases: [string, string, number, Direction, string, string][] = [
    ["a: b, b: a, c: a, a2: c", "a", 1, "both", "a0 c1 b1", "a>b c>a b>a"],
    ["a: b, b: a, c: a", "a", 1, "in", "a0 b1 c1", "b>a c>a"],
    ["a: b, b: a, c: a", "a", 1, "out", "a0 b1", "a>b"],
    ["a: b c, b: c, c:", "a", 1, "both", "a0 c1 b1", "a>b a>c b>c"],
    ["a: b, b: c, c: d, d: a", "a", 2, "out", "a0 b1 c2", "a>b b>c"],
    ["a: b, b: c, c: d, d: a", "a", 3, "out", "a0 b1 c2 d3", "a>b b>c c>d"],
    ["a: b, b: c, c: d, d: a", "a", 9, "both", "a0 d1 c2 b1", "a>b d>a c>d b>c"],
    ["a: a, b:", "a", 2, "both", "a0", ""],
    ["a: b, b: a", "a", 3, "both", "a0 b1", "a>b b>a"],
  ];
  for (const [text, centre, depth, direction, nodes, links] of cases) {
    it(`finds ${depth} steps ${direction} of ${centre} in “${text}”`, () => {
      const found = around(text, centre, depth, direction);
      expect(names(found)).to.equal(nodes);
      expect(arrows(found)).to.equal(links);
      expect([found.found, found.foundLinks, found.centred]).to.deep.equal([
        found.nodes.length,
        found.links.length,
        true,
      ]);
    });
  }

  it("says how each note stands to the one it hangs on", () => {
    const { nodes } = around("a: b c, b: a, d: a, e: d, c: e", "a", 2);
    expect(nodes.map(({ note, relation, parent }) => [note.entity, relation, parent])).to.deep.equal([
      ["a", "citing", -1],
      ["d", "citing", 0],
      ["e", "citing", 1],
      ["b", "both", 0],
      ["c", "cited", 0],
    ]);
  });

  it("puts notes of a domain together and the most cited first", () => {
    const feed = feedOf(
      item("a"),
      item("b", { ...cites("a"), domain: "two" }),
      item("c", { ...cites("a", "d"), domain: "one" }),
      item("d", { ...cites("a"), domain: "one" }),
      item("e", { ...cites("a", "ghost") }),
      item("f", { ...cites("e") }),
    );
    const index = citationsOf(feed);
    expect(names(neighbourhood(index, "a", 1, "in", ["one", "two"]))).to.equal("a0 d1 c1 b1 e1");
    expect(names(wholeGraph(index, ["one", "two"]))).to.equal("d0 c0 b0 a0 e0 f0 ghost0");
  });

  it("cuts the farthest and least cited off, and says how many there were", () => {
    const index = citationsOf(wiki("a:, b: a, c: a b, d: a c, e: d, f: d e"));
    const cut = neighbourhood(index, "a", 2, "in", [], { nodes: 3, links: 1 });
    expect(names(cut)).to.equal("a0 d1 b1");
    expect([cut.found, cut.foundLinks]).to.deep.equal([6, 2]);
    expect(arrows(cut)).to.equal("d>a");
    const whole = wholeGraph(index, [], { nodes: 2 });
    expect(names(whole)).to.equal("a0 d0");
    expect([whole.found, whole.centred]).to.deep.equal([6, false]);
  });

  it("does a star of 5,000 and a ring of 20,000 in linear time", () => {
    const star = feedOf(item("a"), ...Array.from({ length: 5000 }, (_, at) => item(`n${at}`, cites("a"))));
    const shown = neighbourhood(citationsOf(star), "a", 2, "both");
    expect([shown.nodes.length, shown.found, shown.links.length]).to.deep.equal([150, 5001, 149]);
    const ring = feedOf(...Array.from({ length: 20_000 }, (_, at) => item(`n${at}`, cites(`n${(at + 1) % 20_000}`))));
    expect(neighbourhood(citationsOf(ring), "n0", 30_000, "out").found).to.equal(20_000);
    expect(wholeGraph(citationsOf(ring)).found).to.equal(20_000);
  });

  it("finds the nineteen of the sample", () => {
    const { feed } = parseFeed(sample, { baseUrl: "https://x.example/feed.json" });
    const index = citationsOf(feed!);
    const centre = "claude-constitution";
    const { nodes, links } = neighbourhood(index, centre, 1, "both");
    const count = (relation: string) => nodes.filter((node) => node.depth && node.relation === relation).length;
    expect([count("citing"), count("both"), count("cited")]).to.deep.equal([9, 10, 1]);
    expect(links.filter(({ target }) => target === 0)).to.have.length(19);
    expect(links.filter(({ source }) => source === 0)).to.have.length(11);
    expect(index.notes.get(centre)).to.include({ citedBy: 19, cites: 11 });
    expect(neighbourhood(index, centre, 1, "in").nodes).to.have.length(20);
    expect(neighbourhood(index, centre, 1, "out").nodes).to.have.length(12);
    const ghost = neighbourhood(index, centre, 2, "both").nodes.find(
      ({ note }) => note.entity === "cot-monitorability",
    );
    expect(ghost).to.deep.include({ depth: 2 });
    expect(ghost!.note.known).to.equal(false);
  });
});

describe("matchingNotes", () => {
  const { feed } = parseFeed(
    {
      version,
      title: "T",
      items: [
        ["a", "Évaluation"],
        ["b", "模型規範科學"],
        ["c", "Model Spec"],
        ["d", "ＭＯＤＥＬ"],
      ].map(([id, title]) => ({ id, title })),
    },
    { baseUrl: "https://x.example/" },
  );
  const { nodes } = wholeGraph(citationsOf(feed!));
  const cases: [string, string][] = [
    ["eval", "a"],
    ["規範", "b"],
    ["model", "c d"],
    ["spec model", "c"],
    ["  ", ""],
    ["zzz", ""],
    ["D", "c d"],
  ];
  for (const [query, expected] of cases) {
    it(`finds “${query}”`, () => {
      const found = [...matchingNotes(nodes, query)].map((index) => nodes[index]!.note.entity);
      expect(found.join(" ")).to.equal(expected);
    });
  }
});
