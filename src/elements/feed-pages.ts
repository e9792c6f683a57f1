import { msg } from "@lit/localize";
import { html, nothing, type ReactiveController, type TemplateResult } from "lit";
import { wholeFeed, type WholeFeed } from "../feed/pages.js";
import type { Feed } from "../feed/types.js";
import { feedAddress } from "./feed-address.js";
import type { FeedHost } from "./feed-controller.js";

interface Reading {
  first: Feed;
  work: AbortController;
  /** Also what a former try brought. */
  all?: WholeFeed | undefined;
  isOver?: boolean;
}

const made = new WeakMap<FeedHost, Pages>();

/** @returns what reads the further pages of an element's feed, the same each time */
export function pagesOf(host: FeedHost): Pages {
  let pages = made.get(host);
  if (!pages) made.set(host, (pages = new Pages(host)));
  return pages;
}

/** Reads the further pages of an element's feed, as long as the element is in the document. */
class Pages implements ReactiveController {
  #reading?: Reading;

  constructor(readonly host: FeedHost) {
    host.addController(this);
  }

  /** What a removal ended is begun again. */
  hostConnected(): void {
    if (this.#reading?.work.signal.aborted) this.host.requestUpdate();
  }

  /** A move in the document is a removal and an insertion in one task. */
  hostDisconnected(): void {
    queueMicrotask(() => this.host.isConnected || this.#reading?.isOver || this.#reading?.work.abort());
  }

  /** @returns a feed of one page itself, the others with all of their pages; undefined while those are on their way */
  of(first: Feed): WholeFeed | undefined {
    if (!first.next_url) return { feed: first, problems: [] };
    if (this.#reading?.first !== first || this.#reading.work.signal.aborted) {
      this.#reading?.work.abort();
      const work = new AbortController();
      const reading: Reading = { first, work, all: this.#reading?.first === first ? this.#reading.all : undefined };
      this.#reading = reading;
      void feedAddress(this.host, first)
        .then((url) => wholeFeed(first, url, work.signal))
        .then(
          (all) => {
            Object.assign(reading, { all, isOver: true });
            this.host.requestUpdate();
          },
          // It was given up.
          () => undefined,
        );
    }
    return this.#reading.all;
  }

  /**
   * @param lost what a reader is told where items are missing
   * @returns that, and a way to try again where it may help; undefined where nothing is missing
   */
  message(
    { isCut, isRefused }: WholeFeed,
    lost = msg("Not all pages of the feed could be fetched: notes and citations are missing."),
  ): TemplateResult | undefined {
    if (!isCut && !isRefused) return undefined;
    return html`<p class="message" part="message">
      ${lost} ${isCut ? html`<button part="button" @click=${this.#again}>${msg("Try again")}</button>` : nothing}
    </p>`;
  }

  readonly #again = (): void => {
    this.#reading?.work.abort();
    this.host.requestUpdate();
  };
}
