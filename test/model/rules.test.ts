import { expect } from "@open-wc/testing";
import { parseFeed } from "../../src/feed/parse.js";
import type { Rules } from "../../src/feed/types.js";
import { countOf, quote, ruleGroups } from "../../src/model/rules.js";

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
    expect(outline(rules, { group: "GP" })).to.deep.equal([["GP", "General Principles", "GP1 GP2"]]);
    expect(outline(rules, { group: "gp" })).to.deep.equal([]);
    expect(countOf(ruleGroups(rules, { group: "" }))).to.equal(5);
  });

  for (const rules of [undefined, {}, { groups: [{ id: "A" }] }, { items: [] }]) {
    it(`has no group for ${JSON.stringify(rules)}`, () => expect(ruleGroups(rules)).to.deep.equal([]));
  }

  const rules: Rules = {
    items: [
      { id: "SP1", text: "Leave Oversight intact", rationale: "Ein Maß für alle", note: "café" },
      { id: "SP2", text: "不超出獲准的範圍。", rationale: "範圍有人負責" },
      { id: "SP10", text: "كُنْ صَادِقًا", note: "Crème brûlée" },
      { id: "ÅNG", text: "한국어 규칙" },
    ],
  };
  const queries: [string, string][] = [
    ["", "SP1 SP2 SP10 ÅNG"],
    ["   ", "SP1 SP2 SP10 ÅNG"],
    ["sp", "SP1 SP2 SP10"],
    ["sp1", "SP1 SP10"],
    ["ＳＰ２", "SP2"],
    ["oversight", "SP1"],
    ["intact LEAVE", "SP1"],
    ["maß", "SP1"],
    ["CAFE", "SP1"],
    ["creme brulee", "SP10"],
    ["範圍", "SP2"],
    ["獲准　負責", "SP2"],
    ["صادقا", "SP10"],
    ["ang", "ÅNG"],
    ["규칙", "ÅNG"],
    ["leave 範圍", ""],
    [".*", ""],
  ];
  for (const [query, ids] of queries) {
    it(`finds ${ids || "nothing"} for “${query}”`, () => {
      expect(
        ruleGroups(rules, { query })
          .flatMap(({ rows }) => rows.map(({ id }) => id))
          .join(" "),
      ).to.equal(ids);
    });
  }

  it("chooses by group and words together", () => {
    const both = {
      groups: [{ id: "A" }],
      items: [
        { id: "1", group: "A", text: "x" },
        { id: "2", text: "x" },
      ],
    };
    expect(outline(both, { group: "A", query: "x" })).to.deep.equal([["A", "A", "1"]]);
    expect(outline(both, { group: "A", query: "y" })).to.deep.equal([]);
  });
});

describe("quote", () => {
  const cases: [string, Parameters<typeof quote>][] = [
    [
      "SP3: Do no harm. — Constitution, https://a.example/",
      [{ id: "SP3", text: "Do no harm." }, "Constitution", "https://a.example/"],
    ],
    ["SP3: Do no harm. — https://a.example/", [{ id: "SP3", text: "Do no harm." }, undefined, "https://a.example/"]],
    ["SP3: Do no harm. — Constitution", [{ id: "SP3", text: "Do no harm." }, "Constitution", undefined]],
    ["SP3", [{ id: "SP3" }, undefined, undefined]],
  ];
  for (const [line, args] of cases) it(`says “${line}”`, () => expect(quote(...args)).to.equal(line));
});
