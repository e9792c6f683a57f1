import type { Feed, Item, ItemExtension } from "../feed/types.js";

const indexes = new WeakMap<Feed, Map<string, Item>>();

/** @returns the items of a feed by entity and by id; where two claim a name the first has it, entities before ids */
export function indexOf(feed: Feed): ReadonlyMap<string, Item> {
  let index = indexes.get(feed);
  if (!index) {
    indexes.set(feed, (index = new Map()));
    for (const item of feed.items) {
      const entity = entityOf(item);
      if (!index.has(entity)) index.set(entity, item);
    }
    for (const item of feed.items) if (!index.has(item.id)) index.set(item.id, item);
  }
  return index;
}

/** @returns the item of that entity, or the first item when none is named */
export const findItem = (feed: Feed, entity: string | undefined): Item | undefined =>
  entity ? indexOf(feed).get(entity) : feed.items[0];

/** @returns what the kit's extension says of an item; empty for a plain JSON Feed */
export const extensionOf = (item: Item): ItemExtension => item._entity_widgets ?? {};

/** @returns the stable name of an item: its entity, else its id */
export const entityOf = (item: Item): string => extensionOf(item).entity ?? item.id;

/** A name made only of spaces and invisible characters is no name. */
const visible = (text: string | undefined) => (text && /[^\s\p{C}\p{Z}\p{Mn}]/u.test(text) ? text.trim() : undefined);

/** @returns a title a reader can see: the title, else the id */
export const titleOf = (item: { id?: string; entity?: string; title?: string }): string =>
  visible(item.title) ?? visible(item.entity) ?? visible(item.id) ?? "–";

/** @returns the language an item is written in, or undefined when the feed does not say */
export const languageOf = (item: Item | undefined, feed: Feed | undefined): string | undefined =>
  item?.language ?? feed?.language;
