import { expect } from "@open-wc/testing";
import type { Feed, Item } from "../../src/feed/types.js";
import { indexOf } from "../../src/model/entity-index.js";

const feedOf = (...items: Item[]): Feed => ({ version: "1", title: "T", items });
const plain: Item = { id: "b", title: "plain" };
const named: Item = { id: "a", title: "named", _entity_widgets: { entity: "b" } };
const proto: Item = { id: "__proto__" };

describe("indexOf", () => {
  it("has the first item of each entity, and is made once", () => {
    const feed = feedOf(named, plain, proto);
    expect([...indexOf(feed)]).to.deep.equal([
      ["b", named],
      ["__proto__", proto],
    ]);
    expect(indexOf(feed)).to.equal(indexOf(feed));
    expect(indexOf(feedOf()).size).to.equal(0);
  });
});
