import { html, type TemplateResult } from "lit";
import { know } from "../feed/read.js";
import { story } from "../feed/shapes/story.js";
import type { Item } from "../feed/types.js";
import { titleOf } from "../model/entities.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { tokens } from "./tokens.styles.js";

know(story);

/**
 * To be written.
 *
 * @slot - The fallback
 */
export class FindingList extends FeedElement {
  static override styles = [tokens];

  protected override draw(item: Item): TemplateResult {
    return html`<p class="title" part="title">${titleOf(item)}</p>`;
  }
}

define("finding-list", FindingList);

declare global {
  interface HTMLElementTagNameMap {
    "finding-list": FindingList;
  }
}
