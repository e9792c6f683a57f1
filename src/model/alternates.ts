import { safeUrl } from "../feed/read.js";
import type { Feed, Item } from "../feed/types.js";
import { languageAndScript } from "../format.js";
import { extensionOf, languageOf } from "./entities.js";

/**
 * @param wanted BCP 47
 * @returns the feed that holds the item in the wanted language; undefined when this one is in it already, or none is
 */
export function alternateFeed(item: Item, feed: Feed, wanted: string | undefined): string | undefined {
  const goal = languageAndScript(wanted);
  if (!goal || goal === languageAndScript(languageOf(item, feed))) return undefined;
  const candidates = [...(extensionOf(item).alternates ?? []), ...(feed._entity_widgets?.languages ?? [])];
  return candidates.find(({ lang, feed_url }) => feed_url && languageAndScript(lang) === goal)?.feed_url;
}

/** @returns the address of the one-item feed of an entity, where the feed names a template for it */
export function documentOf(feed: Feed, base: string, entity: string, lang: string): string | undefined {
  const template = feed._entity_widgets?.documents?.find(({ rel }) => rel === "entity")?.template;
  if (!template) return undefined;
  const filled = template
    .replaceAll("{id}", encodeURIComponent(entity.toWellFormed()))
    .replaceAll("{lang}", encodeURIComponent(feed.language ?? lang));
  return safeUrl(filled, base, /^https?:$/);
}
