import type { Domain, Feed, Item } from "../feed/types.js";
import { extensionOf } from "./entities.js";

/** @returns the domain an item is in, as the feed describes it; only its id when the feed does not */
export function domainOf(item: Item, feed: Feed): Domain | undefined {
  const { domain } = extensionOf(item);
  return feed._entity_widgets?.domains?.find(({ id }) => id === domain) ?? (domain ? { id: domain } : undefined);
}

/** @returns the names of who wrote an item, or else the feed */
export const authorsOf = (item: Item, feed: Feed): string[] =>
  (item.authors ?? feed.authors ?? []).flatMap(({ name }) => name?.trim() || []);

/** @returns how many entities cite this one, where the feed says so */
export const citedByCount = (item: Item): number | undefined => {
  const cited = extensionOf(item).cited_by;
  return cited?.count ?? cited?.items?.length;
};
