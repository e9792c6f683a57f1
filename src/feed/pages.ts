import type { LoadedFeed } from "./document.js";
import { loadFeed } from "./load.js";
import type { Problem } from "./problems.js";
import { maxItems } from "./read.js";
import type { Feed } from "./types.js";

/** Most pages that are read after the first. */
const maxPages = 1000;

/** A feed with the items of its further pages, and no next one. */
export interface WholeFeed {
  feed: Feed;
  problems: Problem[];
  /** True where a further page could not be had, so that items are missing. */
  isCut?: boolean;
  /** True where there are further pages that are not followed, so that items are missing. */
  isRefused?: boolean;
}

/**
 * Follows `next_url` from page to page: on the first page's own origin only, to no page twice, to at most 1,000 pages and
 * 100,000 items. A page that cannot be had is a problem and ends the way; what was read until then stays.
 *
 * @param url absolute address of the first page, or of the document it stands in
 * @param load reads a page, by its absolute address
 * @throws the signal's reason
 */
export async function wholeFeed(
  { next_url, ...first }: Feed,
  url: string,
  signal: AbortSignal,
  load = (page: string): Promise<LoadedFeed> => loadFeed(page, { signal }),
): Promise<WholeFeed> {
  const { origin } = new URL(url);
  const visited = new Set([url, first.feed_url]);
  const items = [...first.items];
  const problems: Problem[] = [];
  let next = next_url;
  let isCut = false;
  let isRefused = false;
  for (let pages = 0; next; pages++) {
    const trouble = refusal(next, origin, pages);
    if (visited.has(next)) problems.push({ path: "/next_url", message: `${next} is a page that was read already.` });
    else if (trouble) problems.push({ path: "/next_url", message: trouble });
    isRefused = !visited.has(next) && (trouble !== undefined || items.length >= maxItems);
    if (isRefused || visited.has(next)) break;
    visited.add(next);
    try {
      const page = await load(next);
      items.push(...page.feed.items);
      problems.push(...page.problems);
      // A server that sends one elsewhere does not make that its own.
      visited.add(page.url);
      next = page.feed.next_url;
    } catch (error) {
      signal.throwIfAborted();
      problems.push({ path: "/next_url", message: (error as Error).message });
      isCut = true;
      break;
    }
  }
  return { feed: { ...first, items: items.slice(0, maxItems) }, problems, isCut, isRefused };
}

function refusal(next: string, origin: string, pages: number): string | undefined {
  if (new URL(next).origin !== origin) return `${next} is on another server, and is not followed.`;
  return pages === maxPages ? `More than ${maxPages} pages.` : undefined;
}
