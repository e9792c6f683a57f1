import type { Feed, Item } from "../feed/types.js";
import { entityOf } from "./entities.js";

const indexes = new WeakMap<Feed, Map<string, Item>>();

/** @returns the items of a feed by entity, made once; where two claim an entity the first has it */
export function indexOf(feed: Feed): ReadonlyMap<string, Item> {
  let index = indexes.get(feed);
  if (!index) {
    indexes.set(feed, (index = new Map()));
    for (const item of feed.items) if (!index.has(entityOf(item))) index.set(entityOf(item), item);
  }
  return index;
}
