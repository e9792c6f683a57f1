import { expect } from "@open-wc/testing";
import type { Feed, Item, Related } from "../../src/feed/types.js";
import { relatedNotes } from "../../src/model/related.js";

const itemOf = (id: string, related?: Related[], more: Partial<Item> = {}): Item => ({
  id,
  ...more,
  _entity_widgets: { related },
});

const notes = (related: Related[], limit?: number, others: Item[] = []) => {
  const item = itemOf("tide", related);
  return relatedNotes(item, { items: [item, ...others] } as unknown as Feed, limit);
};

describe("relatedNotes", () => {
  it("keeps the order of the feed, each note once, without the entity itself", () => {
    const related = [{ entity: "b", title: "B" }, { entity: "tide" }, { entity: "a" }, { entity: "b", title: "Again" }];
    expect(notes(related).map(({ entity, title }) => [entity, title])).to.deep.equal([
      ["b", "B"],
      ["a", "a"],
    ]);
  });

  it("takes from the feed's own item what the list does not say", () => {
    const others = [
      itemOf("a", undefined, { title: "A", summary: "The first", url: "https://a.example/a" }),
      itemOf("b", undefined, { title: "B", summary: "The second", external_url: "https://b.example/" }),
    ];
    const related = [{ entity: "a", summary: "What it is to the tide" }, { entity: "b" }];
    expect(notes(related, 0, others)).to.deep.equal([
      { entity: "a", title: "A", summary: "What it is to the tide", url: "https://a.example/a" },
      { entity: "b", title: "B", summary: "The second", url: "https://b.example/" },
    ]);
  });

  const three = [{ entity: "a" }, { entity: "b" }, { entity: "c" }];
  for (const [limit, count] of [
    [0, 3],
    [1, 1],
    [2, 2],
    [9, 3],
    [-1, 3],
    [NaN, 3],
    [2.9, 2],
  ] as const) {
    it(`gives ${count} of three for a limit of ${limit}`, () => expect(notes(three, limit)).to.have.length(count));
  }

  it("takes any text for an ordinary id, and a title nobody can see for none", () => {
    const related = [{ entity: "__proto__" }, { entity: "constructor", title: "\u200b" }];
    expect(notes(related).map(({ title }) => title)).to.deep.equal(["__proto__", "constructor"]);
  });

  it("is empty where nothing is named", () => expect(notes([])).to.deep.equal([]));
});
