import { posix } from "node:path";
import { parseFeed } from "../feed/parse.js";
import type { Feed, Item } from "../feed/types.js";
import { Unavailable } from "./download.js";
import { isUrl, readDocument } from "./read-document.js";

/** An entity's item, the feed it stands in, and the address a page asks for it. */
export interface FoundItem {
  item: Item;
  feed: Feed;
  src: string;
}

/**
 * Finds an entity in a feed, or, since a feed has pages, in the document that the feed names for each entity.
 *
 * @param place file or URL of the feed
 * @param src address of the feed, as a page will ask for it; the feed's own unless told
 * @returns undefined where neither has it
 * @throws Unavailable
 */
export async function findItem(
  place: string,
  entity: string,
  src?: string,
  allowPrivate = false,
): Promise<FoundItem | undefined> {
  const { text } = await readDocument(place, allowPrivate);
  const address = src ?? (isUrl(place) ? place : undefined);
  const feed = parsed(text, address, place);
  const item = itemIn(feed, entity);
  if (feed && item) return { item, feed, src: address ?? feed.feed_url ?? place };
  const name = documentOf(feed, entity);
  if (!name || /^[a-z]+:/i.test(name)) return undefined;
  const beside = (base: string) => (isUrl(base) ? new URL(name, base).href : posix.join(posix.dirname(base), name));
  const alone = await readDocument(beside(place), allowPrivate).catch(() => undefined);
  const own = alone && parsed(alone.text, address && beside(address), name);
  const found = itemIn(own, entity);
  return own && found && { item: found, feed: own, src: beside(address ?? place) };
}

function parsed(text: string, address: string | undefined, name: string): Feed | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Unavailable(`${name} is not JSON: ${(error as Error).message}`);
  }
  return parseFeed(json, { baseUrl: address && isUrl(address) ? address : undefined }).feed;
}

const itemIn = (feed: Feed | undefined, entity: string) =>
  feed?.items.find((one) => (one._entity_widgets?.entity ?? one.id) === entity);

function documentOf(feed: Feed | undefined, entity: string): string | undefined {
  const template = feed?._entity_widgets?.documents?.find(({ rel }) => rel === "entity")?.template;
  return template?.replace("{id}", encodeURIComponent(entity)).replace("{lang}", feed?.language ?? "");
}
