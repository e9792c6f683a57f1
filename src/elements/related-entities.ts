import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { msg } from "@lit/localize";
import { know } from "../feed/read.js";
import { story } from "../feed/shapes/story.js";
import type { Feed, Item } from "../feed/types.js";
import { relatedNotes, type RelatedNote } from "../model/related.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { relatedStyles } from "./related-entities.styles.js";
import { tokens } from "./tokens.styles.js";

know(story);

/**
 * The notes that an entity is related to, with a line each on what they are to it.
 *
 * @slot - What the author says of them: the fallback
 * @csspart row - Each note
 * @csspart title - The title of each note
 * @csspart summary - The line on each note
 */
export class RelatedEntities extends FeedElement {
  static override styles = [tokens, relatedStyles];

  /** Most notes to show; all when 0. */
  @property({ type: Number }) limit = 0;

  protected override emptyText(): string {
    return msg("The feed names nothing that is related to this entity.");
  }

  protected override draw(item: Item, feed: Feed): TemplateResult | undefined {
    const notes = relatedNotes(item, feed, this.limit);
    return notes.length
      ? html`<ul role="list">
          ${notes.map((note) => this.#row(note))}
        </ul>`
      : undefined;
  }

  #row({ entity, title, summary, url }: RelatedNote): TemplateResult {
    const { contentLang } = this;
    const open = (event: Event) => this.selectEntity(entity, url, event);
    return html`<li part="row" lang=${contentLang}>
      <div class="title" part="title" dir="auto">${url ? html`<a href=${url} @click=${open}>${title}</a>` : title}</div>
      ${summary ? html`<div class="summary" part="summary" dir="auto">${summary}</div>` : nothing}
    </li>`;
  }
}

define("related-entities", RelatedEntities);

declare global {
  interface HTMLElementTagNameMap {
    "related-entities": RelatedEntities;
  }
}
