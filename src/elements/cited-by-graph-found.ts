import type { Neighbourhood } from "../model/neighbourhood.js";
import type { Wiki } from "../model/wiki.js";
import type { Desk } from "./cited-by-graph-desk.js";

export const searches = () => import("./cited-by-graph-search.js");

/** @returns the notes a reader looks for; undefined where all are to be seen */
export function foundIn(source: Neighbourhood | Wiki, desk: Desk): ReadonlySet<number> | undefined {
  const reader = desk.reader();
  const { query, hidden, kind } = reader;
  return query || kind || hidden.size ? desk.lazily(searches, (part) => part.found(source, reader)) : undefined;
}
