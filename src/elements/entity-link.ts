import { html, type TemplateResult } from "lit";
import type { Item } from "../feed/types.js";
import { titleOf } from "../model/entities.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { tokens } from "./tokens.styles.js";

/**
 * To be written.
 *
 * @slot - The fallback
 */
export class EntityLink extends FeedElement {
  static override styles = [tokens];

  protected override draw(item: Item): TemplateResult {
    return html`<p class="title" part="title">${titleOf(item)}</p>`;
  }
}

define("entity-link", EntityLink);

declare global {
  interface HTMLElementTagNameMap {
    "entity-link": EntityLink;
  }
}
