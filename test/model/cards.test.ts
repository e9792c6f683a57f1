import { expect } from "@open-wc/testing";
import { parseFeed } from "../../src/feed/parse.js";
import type { Feed, Item } from "../../src/feed/types.js";
import { authorsOf, citedByCount, domainOf } from "../../src/model/cards.js";

const domains = [
  { id: "a", name: "A", color: "#123456" },
  { id: "__proto__", name: "P" },
];
const feed: Feed = { version: "1", title: "T", authors: [{ name: "Feed" }], _entity_widgets: { domains }, items: [] };

describe("domainOf", () => {
  const cases: [string | undefined, object | undefined][] = [
    ["a", domains[0]],
    ["__proto__", domains[1]],
    ["b", { id: "b" }],
    ["constructor", { id: "constructor" }],
    ["", undefined],
    [undefined, undefined],
  ];
  for (const [domain, expected] of cases)
    it(`${JSON.stringify(domain)}`, () =>
      expect(domainOf({ id: "i", _entity_widgets: { domain } }, feed)).to.deep.equal(expected));
});

describe("authorsOf", () => {
  const cases: [string, Item["authors"], string[]][] = [
    ["names them", [{ name: "Ann" }, { name: " Bo " }], ["Ann", "Bo"]],
    ["passes over the nameless", [{ url: "x" }, { name: " " }, { name: "Ann" }], ["Ann"]],
    ["asks the feed where the item names none", undefined, ["Feed"]],
    ["takes an empty list at its word", [], []],
  ];
  for (const [name, authors, expected] of cases)
    it(name, () => expect(authorsOf({ id: "i", authors }, feed)).to.deep.equal(expected));
  it("may be nobody", () => expect(authorsOf({ id: "i" }, { version: "1", title: "T", items: [] })).to.deep.equal([]));
});

describe("citedByCount", () => {
  const items = [{ entity: "a" }, { entity: "b" }];
  const cases: [object | undefined, number | undefined][] = [
    [{ count: 19, items }, 19],
    [{ count: 0, items: [] }, 0],
    [{ items }, 2],
    [{ items: [] }, 0],
    [{}, undefined],
    [undefined, undefined],
  ];
  for (const [cited_by, expected] of cases) {
    it(`of ${JSON.stringify(cited_by)} is ${expected}`, () => {
      const { feed } = parseFeed({ version: "1", title: "T", items: [{ id: "i", _entity_widgets: { cited_by } }] });
      expect(citedByCount(feed!.items[0]!)).to.equal(expected);
    });
  }
});
