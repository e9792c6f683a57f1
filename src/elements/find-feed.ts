import type { LoadedFeed } from "../feed/document.js";
import { FeedError } from "../feed/feed-error.js";
import { loadFeed } from "../feed/load.js";
import { languageAndScript } from "../format.js";
import type { FeedHost } from "./feed-controller.js";
import { readGiven } from "./given-feed.js";
import { near } from "./near.js";

/**
 * Finds the data of an element that names no feed: inline JSON, the author's own content when no entity is named, the
 * feed the page announces.
 *
 * @param wanted BCP 47; chooses among several announced feeds
 * @returns undefined when nothing is named anywhere
 * @throws FeedError when what is named cannot be had
 */
export async function findFeed(
  host: FeedHost,
  wanted: string,
  signal: AbortSignal,
  fresh: boolean,
): Promise<LoadedFeed | undefined> {
  if (document.readyState === "loading") {
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true, signal }));
  }
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

function parseInline(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    throw new FeedError("json", "");
  }
}
