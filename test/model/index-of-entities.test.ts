import { expect } from "@open-wc/testing";
import type { Feed, Item, ItemExtension } from "../../src/feed/types.js";
import { citationCounts } from "../../src/model/citation-counts.js";
import { excerptOf } from "../../src/model/excerpt.js";
import { choicesOf, countsOf } from "../../src/model/index-choices.js";
import { groupingOf, groupsOf, slicesOf, type Grouping } from "../../src/model/index-groups.js";
import { entriesOf, keptOf, sortedBy, type Entry, type Wish } from "../../src/model/index-of-entities.js";

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const item = (id: string, more: Partial<Item> = {}, own: ItemExtension = {}): Item => ({
  id,
  ...more,
  _entity_widgets: own,
});
const feedOf = (...items: Item[]) => ({ version: "", title: "", items }) as Feed;
const entries = (...items: Item[]) => entriesOf(feedOf(...items), citationCounts(feedOf(...items)));
const ids = (all: readonly Entry[]) => all.map(({ entity }) => entity).join(" ");

describe("entriesOf", () => {
  it("has each entity once, by the first that claims it", () => {
    const all = entries(item("a", {}, { entity: "x" }), item("b", { title: "B" }), item("c", {}, { entity: "x" }));
    expect(all.map(({ entity, item: { id } }) => [entity, id])).to.deep.equal([
      ["x", "a"],
      ["b", "b"],
    ]);
  });

  it("takes an item without anything of the kit's for what it is", () => {
    const plain: Item = { id: "post", tags: ["a", "b", "a"], date_modified: "2026-02-01" };
    expect(entriesOf(feedOf(plain))).to.deep.equal([
      {
        item: plain,
        entity: "post",
        title: "post",
        kind: "",
        domain: "",
        tags: ["a", "b"],
        date: "2026-02-01",
        time: Date.UTC(2026, 1, 1),
        citedBy: 0,
      },
    ]);
  });

  for (const [date, time] of [
    ["2026-05-08", Date.UTC(2026, 4, 8)],
    ["2026-05-08T10:00:00+02:00", Date.UTC(2026, 4, 8, 8)],
    ["5/8/2026", -Infinity],
    ["soon", -Infinity],
    ["", -Infinity],
  ] as const) {
    it(`reads the date “${date}” as ${time}`, () => {
      expect(entries(item("a", { date_published: date }))[0]!.time).to.equal(time);
    });
  }
});

describe("citationCounts", () => {
  it("counts who cites, from whichever end it is told, each once and nobody himself; more where the feed says more", () => {
    const counts = citationCounts(
      feedOf(
        item("a", {}, { cites: [{ entity: "b" }, { entity: "b" }, { entity: "a" }] }),
        item("b", {}, { cited_by: { items: [{ entity: "a" }, { entity: "elsewhere" }] } }),
        item("c", {}, { cites: [{ entity: "b" }], cited_by: { count: 9 } }),
        item("__proto__", {}, { cites: [{ entity: "constructor" }] }),
      ),
    );
    expect(Object.fromEntries([...counts].filter(([, count]) => count))).to.deep.equal({ b: 3, c: 9, constructor: 1 });
  });
});

describe("sortedBy", () => {
  const all = entries(
    item("b", { title: "B", date_published: "2026-01-02" }, { cited_by: { count: 1 } }),
    item("d", { title: "D", date_published: "2026-01-03" }, { cited_by: { count: 1 } }),
    item("a", { title: "A" }, { cited_by: { count: 0 } }),
    item("c", { title: "C" }, { cited_by: { count: 7 } }),
    item("e", { title: "E", date_published: "2026-01-02" }),
  );
  for (const [sort, expected] of [
    ["title", "a b c d e"],
    ["date", "d b e a c"],
    ["cited-by", "c b d a e"],
    ["a word of somebody's", "a b c d e"],
    ["constructor", "a b c d e"],
  ] as const) {
    it(`sorts by ${sort}: ${expected}`, () => {
      expect(ids(sortedBy(all, sort, order))).to.equal(expected);
      expect(ids(all)).to.equal("b d a c e");
    });
  }
});

const wiki = entries(
  item("a", { tags: ["x", "y"] }, { kind: "Person", domain: "life" }),
  item("b", { tags: ["y"] }, { kind: "Note", domain: "work" }),
  item("c", { tags: ["z"] }, { kind: "Person" }),
  item("d", {}, { kind: "constructor", domain: "unknown" }),
  item("e", { tags: ["y", "z"] }, { domain: "life" }),
);
const any: Wish = { domain: "", kind: "", tag: "" };

describe("keptOf", () => {
  for (const [wish, found, expected] of [
    [{}, undefined, "a b c d e"],
    [{ kind: "Person" }, undefined, "a c"],
    [{ domain: "life" }, undefined, "a e"],
    [{ tag: "y" }, undefined, "a b e"],
    [{ tag: "y", domain: "life" }, undefined, "a e"],
    [{ tag: "z", kind: "Note" }, undefined, ""],
    [{ kind: "constructor" }, undefined, "d"],
    [{ tag: "y" }, [1, 2, 4], "b e"],
    [{}, [], ""],
  ] as [Partial<Wish>, number[] | undefined, string][]) {
    it(`keeps “${expected}” of ${JSON.stringify(wish)} among ${found?.join() ?? "all"}`, () => {
      expect(ids(keptOf(wiki, { ...any, ...wish }, found && new Set(found)))).to.equal(expected);
    });
  }
});

describe("choicesOf", () => {
  const domains = [{ id: "work", name: "Work" }, { id: "life" }];
  const told = (facet: "domain" | "kind" | "tag", most = 9) =>
    choicesOf(countsOf(wiki, facet), facet, domains, order, most).map(({ id, name, count }) => [id, name, count]);

  it("has domains in the order and by the names of the feed, others after them", () => {
    expect(told("domain")).to.deep.equal([
      ["work", "Work", 1],
      ["life", "life", 2],
      ["unknown", "unknown", 1],
    ]);
  });

  it("has kinds by their names", () => {
    expect(told("kind")).to.deep.equal([
      ["Note", "Note", 1],
      ["Person", "Person", 2],
      ["constructor", "constructor", 1],
    ]);
  });

  it("has the tags that most have, by their names", () => {
    expect(told("tag", 2)).to.deep.equal([
      ["y", "y", 3],
      ["z", "z", 2],
    ]);
  });
});

describe("groupsOf", () => {
  const domains = [
    { id: "work", name: "Work", color: "#a00" },
    { id: "empty", name: "Empty" },
    { id: "life", name: "Life" },
  ];
  for (const [by, expected] of [
    ["domain", ["Work: b", "Life: a e", "unknown: d", ": c"]],
    ["kind", ["Note: b", "Person: a c", "constructor: d", ": e"]],
    ["none", [": a b c d e"]],
  ] as [Grouping, string[]][]) {
    it(`by ${by}: ${expected.join(", ")}`, () => {
      const groups = groupsOf(wiki, by, domains, order);
      expect(groups.map(({ name, entries: own }) => `${name}: ${ids(own)}`)).to.deep.equal(expected);
    });
  }

  it("has the colour of a domain, and of nothing else", () => {
    expect(groupsOf(wiki, "domain", domains, order).map(({ color }) => color)).to.deep.equal([
      "#a00",
      undefined,
      undefined,
      undefined,
    ]);
  });

  for (const [name, items, expected] of [
    ["domains", [item("a", {}, { kind: "k", domain: "d" })], "domain"],
    ["kinds alone", [item("a"), item("b", {}, { kind: "k" })], "kind"],
    ["neither", [item("a", { tags: ["t"] })], "none"],
    ["nothing", [], "none"],
  ] as [string, Item[], Grouping][]) {
    it(`groups by ${expected} where there are ${name}`, () => {
      expect(groupingOf(entriesOf(feedOf(...items)), "a word of somebody's")).to.equal(expected);
    });
  }
});

describe("groupingOf", () => {
  for (const wanted of ["domain", "kind", "none"])
    it(`is ${wanted} where that is asked for`, () => expect(groupingOf(wiki, wanted)).to.equal(wanted));
});

describe("slicesOf", () => {
  const groupsIn = (...sizes: number[]) =>
    sizes.map((size, at) => ({
      id: `${at}`,
      name: `${at}`,
      color: undefined,
      entries: entries(...Array.from({ length: size }, (_, k) => item(`${k}`))),
    }));
  for (const [sizes, most, expected] of [
    [[], 5, []],
    [[3], 5, ["0+3"]],
    [[4], 5, ["0+4"]],
    [[9], 5, ["0+4", "0:5"]],
    [[2, 1, 1], 5, ["0+2 1+1", "2+1"]],
    [[1, 7], 5, ["0+1 1+2", "1:5"]],
    [[3, 1], 5, ["0+3", "1+1"]],
    [[0, 2], 5, ["1+2"]],
  ] as [number[], number, string[]][]) {
    it(`cuts groups of ${sizes.join(", ")} rows into ${expected.join(" | ") || "nothing"}`, () => {
      const slices = slicesOf(groupsIn(...sizes), most);
      const told = slices.map((pieces) =>
        pieces.map(({ group, isFirst, entries: rows }) => `${group}${isFirst ? "+" : ":"}${rows.length}`).join(" "),
      );
      expect(told).to.deep.equal(expected);
    });
  }
});

describe("excerptOf", () => {
  for (const [name, given, expected] of [
    ["nothing", {}, ""],
    ["a text on lines", { content_text: " One\n\ntwo " }, "One two"],
    ["markup", { content_html: "<p>One <b>two</b></p><script>x</script>" }, "One two"],
    ["a long text", { content_text: "ab ".repeat(200) }, `${"ab ".repeat(93)}a …`],
    ["a pair of code units at the end", { content_text: `${"a".repeat(279)}😀b` }, `${"a".repeat(279)} …`],
  ] as const) {
    it(`of ${name}`, () => expect(excerptOf({ id: "a", ...given })).to.equal(expected));
  }
});
