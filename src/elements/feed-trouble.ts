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
export function troubleView({ error, found, host, retry }: FeedController, empty: () => string): TemplateResult {
  const url = error instanceof FeedError ? error.url : found?.url;
  const text = error
    ? errorText(error)
    : !found
      ? msg("No feed is named for this content.")
      : found.item
        ? empty()
        : msg(str`The feed has no entry “${host.entity ?? ""}”.`);
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
