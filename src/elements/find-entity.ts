import { FeedError } from "../feed/feed-error.js";
import { loadFeed } from "../feed/load.js";
import { alternateFeed, documentOf } from "../model/alternates.js";
import { entityOf, findItem } from "../model/entities.js";
import type { Found } from "./feed-controller.js";

/**
 * Finds an entity that a feed lacks, or has in another language than is wanted: first in the one-item document the feed
 * names for it, then in the wanted language. When the wanted language cannot be had, what there is is shown, and the
 * loss is a problem.
 *
 * @param found what the feed itself has
 * @param entity the entity's id
 * @param wanted BCP 47
 * @throws FeedError when the one-item document is needed and cannot be had
 */
export async function findEntity(
  found: Found,
  entity: string | undefined,
  wanted: string,
  signal: AbortSignal,
): Promise<Found> {
  const one = !found.item && entity ? documentOf(found.feed, found.url, entity, wanted) : undefined;
  if (one) {
    const loaded = await loadFeed(one, { signal });
    found = { ...loaded, item: findItem(loaded.feed, entity) };
  }
  const address = found.item && alternateFeed(found.item, found.feed, wanted);
  if (!address) return found;
  let message = `${address} lacks this entity.`;
  try {
    const other = await loadFeed(address, { signal });
    const item = findItem(other.feed, entityOf(found.item!));
    if (item) return { ...other, item };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    ({ message } = error);
  }
  return { ...found, problems: [...found.problems, { path: "", message }] };
}
