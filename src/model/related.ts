import type { Feed, Item, Related } from "../feed/types.js";
import { entityOf, extensionOf, titleOf } from "./entities.js";

/** A note that another names as related, with what is known of it. */
export interface RelatedNote {
  entity: string;
  title: string;
  summary: string | undefined;
  url: string | undefined;
}

/**
 * In the order of the feed, each once, and never the entity itself. What the list does not say of a note is taken from
 * the feed's own item of it, if there is one.
 *
 * @param limit most notes to give; all unless it is a number of at least 1
 * @returns empty where none is named
 */
export function relatedNotes(item: Item, feed: Feed, limit = 0): RelatedNote[] {
  const named = new Map<string, Related>();
  for (const note of extensionOf(item).related ?? []) {
    if (note.entity !== entityOf(item) && !named.has(note.entity)) named.set(note.entity, note);
  }
  const wanted = [...named.values()].slice(0, limit >= 1 ? limit : undefined);
  const items = new Map<string, Item>();
  for (const other of feed.items) if (named.has(entityOf(other))) items.set(entityOf(other), other);
  return wanted.map(({ entity, title, summary, url }) => {
    const own = items.get(entity);
    return {
      entity,
      title: titleOf({ entity, title: title ?? own?.title }),
      summary: summary ?? own?.summary,
      url: url ?? own?.url ?? own?.external_url,
    };
  });
}
