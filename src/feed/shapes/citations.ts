// Generated from feed.schema.json by npm run schema

import type { Table } from "../read.js";

export const citations: Table = {
  CitedByItem: { entity: "i!", title: "s", summary: "s", url: "l", kind: "s", domain: "s", context: "s" },
};
