import { loadFeed } from "../feed/load.js";
import { safeUrl } from "../feed/read.js";
import type { Feed } from "../feed/types.js";

/**
 * @param host an element that shows the feed
 * @returns the absolute address the feed came from, after redirects where `src` names it; that of the page for one that
 *   stands in the page. A feed's own word alone is not taken for it, since it may name anybody's
 */
export async function feedAddress(
  host: Element & { src?: string | undefined; feed?: unknown },
  feed: Feed,
): Promise<string> {
  const { baseURI } = document;
  if (host.feed != null) return baseURI;
  const named = host.src && safeUrl(host.src, baseURI);
  if (named) {
    return loadFeed(named).then(
      ({ url }) => url,
      () => named,
    );
  }
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate"][type="application/feed+json"]');
  return [...links].find(({ href }) => href === feed.feed_url)?.href ?? baseURI;
}
