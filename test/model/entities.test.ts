import { expect } from "@open-wc/testing";
import type { Feed, Item } from "../../src/feed/types.js";
import { entityOf, extensionOf, findItem, languageOf, titleOf } from "../../src/model/entities.js";

const feedOf = (...items: Item[]): Feed => ({ version: "1", title: "T", items });
const plain: Item = { id: "b", title: "plain" };
const named: Item = { id: "a", title: "named", _entity_widgets: { entity: "b" } };
const proto: Item = { id: "__proto__" };

describe("findItem", () => {
  const cases: [string, Feed, string | undefined, Item | undefined][] = [
    ["the first when none is named", feedOf(plain, named), undefined, plain],
    ["the first when the name is empty", feedOf(plain, named), "", plain],
    ["by entity", feedOf(proto, named), "b", named],
    ["by id", feedOf(plain, named), "a", named],
    ["the first of two of an entity", feedOf(named, plain), "b", named],
    ["an id like a member of every object", feedOf(plain, proto), "__proto__", proto],
    ["nothing", feedOf(plain, named), "constructor", undefined],
    ["nothing in an empty feed", feedOf(), undefined, undefined],
  ];
  for (const [name, feed, entity, expected] of cases)
    it(`finds ${name}`, () => expect(findItem(feed, entity)).to.equal(expected));
});

describe("entityOf, extensionOf, languageOf", () => {
  it("read an item with the extension and one without", () => {
    expect([entityOf(plain), entityOf(named)]).to.deep.equal(["b", "b"]);
    expect(extensionOf(plain)).to.deep.equal({});
    expect(extensionOf(named)).to.equal(named._entity_widgets);
    expect(languageOf({ id: "a", language: "de" }, { ...feedOf(), language: "en" })).to.equal("de");
    expect(languageOf(plain, { ...feedOf(), language: "en" })).to.equal("en");
    expect(languageOf(undefined, undefined)).to.equal(undefined);
  });
});

describe("titleOf", () => {
  const cases: [{ id?: string; entity?: string; title?: string }, string][] = [
    [{ id: "a", title: " T " }, "T"],
    [{ id: "a", title: "" }, "a"],
    [{ id: "a", title: "\u200b\u2060\ufeff" }, "a"],
    [{ id: "a", title: "\u0301\u0302" }, "a"],
    [{ id: "a", title: "\u202e\u0007" }, "a"],
    [{ id: "a", title: "😀" }, "😀"],
    [{ id: "a", title: "ก" }, "ก"],
    [{ id: "a" }, "a"],
    [{ entity: "e" }, "e"],
    [{ entity: "\u200b", id: "a" }, "a"],
    [{ id: "\u200b" }, "–"],
    [{}, "–"],
  ];
  for (const [item, expected] of cases)
    it(`of ${JSON.stringify(item)} is ${expected}`, () => expect(titleOf(item)).to.equal(expected));
});
