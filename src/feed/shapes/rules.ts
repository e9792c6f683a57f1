// Generated from feed.schema.json by npm run schema

import type { Table } from "../read.js";

export const rules: Table = {
  Rules: { groups: "*RuleGroup", items: "*Rule", source: "Source" },
  RuleGroup: { id: "i!", name: "s" },
  Rule: { id: "i!", group: "s", text: "s", rationale: "s", note: "s", url: "l" },
  Source: { title: "s", url: "l", section: "s", authors: "s", published: "s" },
};
