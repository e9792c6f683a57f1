import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { FeedError } from "../feed/feed-error.js";
import type { FeedController } from "./feed-controller.js";

/**
 * What stands below the author's fallback when there is nothing better: one line that says what is wrong with which
 * address, and a way to try again. Nothing the server said is in it.
 *
 * @param empty the sentence for an entity that has nothing of what the element shows
 */
export function troubleView({ error, found, host, start }: FeedController, empty: () => string): TemplateResult {
  const url = error instanceof FeedError ? error.url : found?.url;
  const text = error
    ? errorText(error)
    : !found
      ? msg("No feed is named for this content.")
      : found.item
        ? empty()
        : host.entity
          ? msg(str`The feed has no entry “${host.entity}”.`)
          : msg("The feed is empty.");
  const retry = () => start(true);
  return html`<div class="message" part="message">
    ${text}
    ${url ? html`<bdi>${url}</bdi> <button part="button" @click=${retry}>${msg("Try again")}</button>` : nothing}
  </div>`;
}

function errorText(error: Error): string {
  switch (error instanceof FeedError && error.kind) {
    case false:
      return msg("This content could not be shown.");
    case "offline":
      return msg("You are offline, and this content is not at hand.");
    case "status":
      return msg(str`The feed's server answered with error ${(error as FeedError).status}.`);
    case "timeout":
      return msg("The feed did not arrive in time.");
    case "size":
      return msg("The feed is too large.");
    case "empty":
      return msg("The feed is empty.");
    case "html":
      return msg("This address gives a web page, not a feed.");
    case "json":
      return msg("The feed is broken: it is not valid JSON.");
    case "shape":
      return msg("This is not a JSON Feed.");
    case "format":
      return msg("The feed is of a newer format than this page understands.");
    default:
      return msg("The feed cannot be reached, or its server or this page does not allow it.");
  }
}

const secondsTo = (value: string | null | undefined): number =>
  value ? Number(value) || (Date.parse(value) - Date.now()) / 1000 || 0 : 0;

/** Milliseconds; a timer set for longer goes off at once. */
const longest = 2 ** 31 - 1;

/** Failures in a row, by element. */
const failures = new WeakMap<object, number>();

/**
 * Has a feed asked for again: once when the browser is back online, and every `refresh` seconds, doubled with each
 * failure in a row, never sooner than the server asked, never while the page is hidden.
 *
 * @param failure why the last attempt failed, if it did
 * @param signal ends the waiting
 */
export function repeat({ host, start }: FeedController, failure: unknown, signal: AbortSignal): void {
  const again = () => start(true);
  const { kind, retryAfter } = failure instanceof FeedError ? failure : ({} as Partial<FeedError>);
  const row = failure ? Math.min((failures.get(host) ?? 0) + 1, 8) : 0;
  failures.set(host, row);
  if (kind === "offline") addEventListener("online", again, { once: true, signal });
  if (!(host.refresh > 0)) return;
  const due = () => {
    if (document.hidden) document.addEventListener("visibilitychange", due, { once: true, signal });
    else again();
  };
  const seconds = Math.max(secondsTo(retryAfter), host.refresh * 2 ** row);
  const timer = setTimeout(due, Math.min(seconds * 1000, longest));
  signal.addEventListener("abort", () => clearTimeout(timer));
}
