import { problemsIn, readDocument, type LoadedFeed } from "../feed/document.js";
import { FeedError } from "../feed/feed-error.js";
import { loadFeed } from "../feed/load.js";
import { languageAndScript } from "../format.js";
import { alternateFeed, documentOf } from "../model/alternates.js";
import { entityOf, findItem } from "../model/entities.js";
import type { FeedHost, Found } from "./feed-controller.js";
import { near } from "./near.js";

/**
 * Finds the data of an element that names no address, explicit before implied: its `feed` property, inline JSON, the
 * author's own content when no entity is named, the feed the page announces.
 *
 * @param wanted BCP 47; chooses among several announced feeds
 * @param changed called when what stands inside the tag changes
 * @returns undefined when nothing is named anywhere
 * @throws FeedError when what is named cannot be had
 */
export async function findFeed(
  host: FeedHost,
  wanted: string,
  signal: AbortSignal,
  fresh: boolean,
  changed: () => void,
): Promise<LoadedFeed | undefined> {
  if (host.feed != null) return readGiven(host.feed);
  if (document.readyState === "loading") {
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true, signal }));
  }
  const observer = new MutationObserver(changed);
  observer.observe(host, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
  const script = host.querySelector(':scope > script[type="application/json"]');
  if (script) return readGiven(parseInline(script.textContent));
  const light = host.entity ? undefined : await host.readLight?.();
  if (light) return readGiven(light);
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate"][type="application/feed+json"]')];
  const goal = languageAndScript(wanted);
  const link = links.find(({ hreflang }) => languageAndScript(hreflang) === goal) ?? links[0];
  if (!link) return undefined;
  if (host.loading !== "eager") await near(host, signal);
  return loadFeed(link.href, { signal, fresh });
}

async function readGiven(json: unknown): Promise<LoadedFeed> {
  const read = readDocument(json, document.baseURI);
  return { feed: read.feed, problems: await problemsIn(read), url: "" };
}

function parseInline(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    throw new FeedError("json", "");
  }
}

/**
 * Finds an entity that a feed lacks, or has in another language than is wanted: first in the one-item document the feed
 * names for it, then in the wanted language. When the wanted language cannot be had, what there is is shown, and the
 * loss is a problem.
 *
 * @param found what the feed itself has
 * @param entity the entity's id
 * @param wanted BCP 47
 * @param fresh asks the network again for what the page has already
 * @throws FeedError when the one-item document is needed and cannot be had, unless there is none: then the feed lacks the
 *   entity
 */
export async function findEntity(
  found: Found,
  entity: string | undefined,
  wanted: string,
  signal: AbortSignal,
  fresh: boolean,
): Promise<Found> {
  const one = !found.item && entity ? documentOf(found.feed, found.url || document.baseURI, entity, wanted) : undefined;
  if (one) {
    const loaded = await loadFeed(one, { signal, fresh }).catch(lacking);
    if (loaded) found = { ...loaded, item: findItem(loaded.feed, entity) };
  }
  const address = found.item && alternateFeed(found.item, found.feed, wanted);
  if (!address) return found;
  let message = `${address} lacks this entity.`;
  try {
    const other = await loadFeed(address, { signal, fresh });
    const item = findItem(other.feed, entityOf(found.item!));
    if (item) return { ...other, item };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    ({ message } = error);
  }
  return { ...found, problems: [...found.problems, { path: "", message }] };
}

/** A server that has no document for an entity says that there is no such entity. */
function lacking(error: unknown): undefined {
  if (!(error instanceof FeedError) || (error.status !== 404 && error.status !== 410)) throw error;
}
