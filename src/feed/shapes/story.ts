// Generated from feed.schema.json by npm run schema

import type { Table } from "../read.js";

export const story: Table = {
  Finding: { statement: "s!", detail: "s", source: "Source", measures: "*Measure" },
  LineageEntry: { title: "s!", by: "s", year: "n", url: "l", relation: "s", note: "s" },
  Role: { name: "s!", text: "s" },
  Related: { entity: "i!", title: "s", summary: "s", url: "l" },
  Source: { title: "s", url: "l", section: "s", authors: "s", published: "s" },
  License: { name: "s", url: "l" },
  Build: { tool: "s", version: "s", source_date: "s" },
  Measure: { label: "s", subject: "s", before: "n?", after: "n?", baseline: "n?", baseline_label: "s", unit: "s" },
};
