import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { msg, str } from "@lit/localize";
import type { Feed, Item } from "../feed/types.js";
import { entityOf, titleOf } from "../model/entities.js";
import { define } from "./define.js";
import { linkStyles } from "./entity-link.styles.js";
import type { LinkPreview } from "./entity-link-preview.js";
import { FeedElement } from "./feed-element.js";
import { nearestLang } from "./page-language.js";
import { tokens } from "./tokens.styles.js";

/**
 * A link in running text to an entity, with a preview of it: for a pointer that rests on the link, for the focus of the
 * keyboard, and by a button of its own where there is a finger. The words are the author's; the entity's title where there
 * are none.
 *
 * @slot - The words of the link, or a link
 * @csspart link - The link
 * @csspart card - The preview
 * @csspart title - The title in the preview
 * @csspart summary - The summary in the preview
 * @csspart meta - Each line of facts in the preview
 */
export class EntityLink extends FeedElement {
  static override styles = [tokens, linkStyles];

  #preview?: LinkPreview;
  /** What a reader did last, for when the part that answers is there. */
  #last?: Event;

  protected override draw(item: Item, feed: Feed): TemplateResult {
    const { url = item.external_url } = item;
    const title = titleOf(item);
    const isShown = this.#preview?.isShown;
    const told = isShown ? "told" : nothing;
    const heed = this.#heed;
    return html`<span class="anchor" @pointerenter=${heed} @pointerleave=${heed} @focusin=${heed} @focusout=${heed}
        >${
          url
            ? html`<a
                part="link"
                href=${url}
                aria-describedby=${told}
                @click=${(event: Event) => this.selectEntity(entityOf(item), url, event)}
                >${this.#words(title)}</a
              >`
            : html`<span part="link">${this.#words(title)}</span>`
        }</span
      ><button
        class=${url ? "" : "alone"}
        part="button"
        aria-label=${msg(str`About “${title}”`)}
        aria-expanded=${isShown ? "true" : "false"}
        aria-describedby=${told}
        @click=${heed}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5l3.5 3.5 3.5-3.5" /></svg></button
      >${this.#preview?.view(item, feed, this.uiLang, this.contentLang)}`;
  }

  /** White space of the templates would stand in the sentence. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    for (const node of this.renderRoot.childNodes) if (node instanceof Text) node.data = "";
  }

  /** A link within the link would be a second stop of the keyboard, so of the author's own only the words are taken. */
  #words(title: string): unknown {
    const words = this.textContent?.trim();
    if (words && this.querySelector("a")) return html`<span lang=${nearestLang(this) || nothing}>${words}</span>`;
    return words ? html`<slot></slot>` : html`<span lang=${this.contentLang} dir="auto">${title}</span>`;
  }

  readonly #heed = (event: Event): void => {
    this.#last = event;
    import("./entity-link-preview.js").then(
      ({ previewOf }) => {
        this.#preview = previewOf(this);
        if (this.#last === event) this.#preview.heed(event);
      },
      // A link without its preview is still a link.
      () => {},
    );
  };
}

define("entity-link", EntityLink);

declare global {
  interface HTMLElementTagNameMap {
    "entity-link": EntityLink;
  }
}
