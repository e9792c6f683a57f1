import { expect } from "@open-wc/testing";
import { parseFeed } from "../../src/feed/parse.js";
import type { Rules } from "../../src/feed/types.js";
import { ruleMatcher } from "../../src/model/rule-search.js";
import { countOf, ruleGroups } from "../../src/model/rules.js";

const sample = async (name: string): Promise<Rules> => {
  const { feed } = parseFeed(await (await fetch(`/demo/${name}`)).json(), { baseUrl: location.href });
  return feed!.items.find(({ id }) => id === "claude-constitution")!._entity_widgets!.rules!;
};

const outline = (...args: Parameters<typeof ruleGroups>) =>
  ruleGroups(...args).map(({ id, name, rows }) => [id, name, rows.map((rule) => rule.id).join(" ")]);

describe("ruleGroups", () => {
  it("puts the sample's rules into two groups in the feed's order", async () => {
    expect(outline(await sample("feed.en.json"))).to.deep.equal([
      ["SP", "Safety Principles", "SP1 SP2 SP3"],
      ["GP", "General Principles", "GP1 GP2"],
    ]);
  });

  it("puts rules without a group the feed names into a nameless group at the end", () => {
    const rules = {
      groups: [{ id: "B" }, { id: "A", name: "First" }, { id: "C", name: "Nobody" }],
      items: [
        { id: "1", group: "Z" },
        { id: "2", group: "A" },
        { id: "3" },
        { id: "4", group: "B" },
        { id: "5", group: "A" },
      ],
    };
    expect(outline(rules)).to.deep.equal([
      ["B", "B", "4"],
      ["A", "First", "2 5"],
      ["", "", "1 3"],
    ]);
  });

  it("keeps the rows as the feed has them", () => {
    const rule = { id: "R1", text: "t", rationale: "r", note: "n", url: "https://a.example/" };
    expect(ruleGroups({ items: [rule] })[0]!.rows[0]).to.deep.equal(rule);
  });

  it("takes ids that are names of Object.prototype as any other", () => {
    const rules = {
      groups: [{ id: "__proto__" }, { id: "constructor" }],
      items: [
        { id: "a", group: "constructor" },
        { id: "b", group: "__proto__" },
        { id: "c", group: "toString" },
      ],
    };
    expect(outline(rules)).to.deep.equal([
      ["__proto__", "__proto__", "b"],
      ["constructor", "constructor", "a"],
      ["", "", "c"],
    ]);
  });

  it("chooses one group by its exact id", async () => {
    const rules = await sample("feed.en.json");
    expect(outline(rules, "GP")).to.deep.equal([["GP", "General Principles", "GP1 GP2"]]);
    expect(outline(rules, "gp")).to.deep.equal([]);
    expect(countOf(ruleGroups(rules, ""))).to.equal(5);
  });

  for (const rules of [undefined, {}, { groups: [{ id: "A" }] }, { items: [] }]) {
    it(`has no group for ${JSON.stringify(rules)}`, () => expect(ruleGroups(rules)).to.deep.equal([]));
  }

  it("chooses by group and words together", () => {
    const both = {
      groups: [{ id: "A" }],
      items: [
        { id: "1", group: "A", text: "x" },
        { id: "2", text: "x" },
      ],
    };
    expect(outline(both, "A", ruleMatcher("x"))).to.deep.equal([["A", "A", "1"]]);
    expect(outline(both, "A", ruleMatcher("y"))).to.deep.equal([]);
  });
});
