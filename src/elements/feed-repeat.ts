import { FeedError } from "../feed/feed-error.js";
import type { FeedController } from "./feed-controller.js";

/**
 * Has a feed asked for again: once when the browser is back online, and every `refresh` seconds, doubled with each
 * failure in a row, never sooner than the server asked, never while the page is hidden.
 *
 * @param again fetches it
 * @param signal ends the waiting
 */
export function repeat({ error, failures, host }: FeedController, again: () => void, signal: AbortSignal): void {
  const { kind, retryAfter = 0 } = error instanceof FeedError ? error : ({} as Partial<FeedError>);
  if (kind === "offline") addEventListener("online", again, { once: true, signal });
  if (!(host.refresh > 0)) return;
  const due = () => {
    if (document.hidden) document.addEventListener("visibilitychange", due, { once: true, signal });
    else again();
  };
  const timer = setTimeout(due, Math.max(retryAfter, host.refresh * 2 ** Math.min(failures, 8)) * 1000);
  signal.addEventListener("abort", () => clearTimeout(timer));
}
