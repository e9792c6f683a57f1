import { expect } from "@open-wc/testing";
import type { Rule } from "../../src/feed/types.js";
import { ruleMatcher } from "../../src/model/rule-search.js";

describe("ruleMatcher", () => {
  const rules: Rule[] = [
    { id: "SP1", text: "Leave Oversight intact", rationale: "Ein Maß für alle", note: "café" },
    { id: "SP2", text: "不超出獲准的範圍。", rationale: "範圍有人負責" },
    { id: "SP10", text: "كُنْ صَادِقًا", note: "Crème brûlée" },
    { id: "ÅNG", text: "한국어 규칙" },
  ];
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
      const found = rules.filter(ruleMatcher(query)).map(({ id }) => id);
      expect(found.join(" ")).to.equal(ids);
    });
  }
});
