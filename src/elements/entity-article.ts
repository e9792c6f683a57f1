import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { msg } from "@lit/localize";
import type { Problem } from "../feed/problems.js";
import { know } from "../feed/read.js";
import { story } from "../feed/shapes/story.js";
import type { Feed, Item } from "../feed/types.js";
import { directionOf, formatDate } from "../format.js";
import { authorsOf } from "../model/cards.js";
import { entityOf, extensionOf, titleOf } from "../model/entities.js";
import { define } from "./define.js";
import { articleStyles } from "./entity-article.styles.js";
import { legible, lengthText, originText, placeWords } from "./entity-facts.js";
import { FeedElement } from "./feed-element.js";
import { sourceLine } from "./source-line.js";
import { tokens } from "./tokens.styles.js";

know(story);

const bodies = () => import("./article-body.js").then(({ articleBodies }) => articleBodies());
const translations = () => import("./card-translation.js");

/**
 * The note itself: what it is and who wrote it when, its text, and its sources. Of the text only what stands in the kit's
 * list of allowed markup is shown; its headings come below the heading of the page that the tag stands under.
 *
 * @slot - What the author says of it: the fallback
 * @csspart article - The whole
 * @csspart title - The title
 * @csspart meta - Each line of facts
 * @csspart body - The text
 * @csspart caption - The word above the sources
 * @csspart row - Each source
 */
export class EntityArticle extends FeedElement {
  static override styles = [tokens, articleStyles];

  /** Leaves out what stands above the text, for a page that says it itself. */
  @property({ type: Boolean, attribute: "no-header" }) noHeader = false;
  /** Shows the pictures in the text, which come from wherever it says; else the words that stand for them. */
  @property({ type: Boolean }) images = false;

  /** The text had nothing in it that can be shown. */
  #isNothingLeft = false;

  override get problems(): readonly Problem[] {
    const lost = { path: "", message: "Nothing of content_html is markup that may be shown." };
    return this.#isNothingLeft ? [...super.problems, lost] : super.problems;
  }

  protected override emptyText(): string {
    return this.#isNothingLeft
      ? msg("Nothing of the text of this entity can be shown safely.")
      : msg("The feed has no text of this entity.");
  }

  protected override draw(item: Item, feed: Feed): TemplateResult | undefined {
    const { content_html, content_text } = item;
    this.#isNothingLeft = false;
    if (!content_html?.trim() && !content_text?.trim()) return undefined;
    const part = this.lazily(bodies, (found) => found, null);
    if (part === null) throw new Error("The text cannot be sanitised here.");
    const pieces = part?.pieces(this, item, feed, this.images);
    // Until it is known that there is something better.
    if (!pieces) return html`<slot></slot>`;
    this.#isNothingLeft = !pieces.length;
    return pieces.length ? this.#article(item, feed) : undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const place = this.renderRoot.querySelector(".body");
    if (place) this.lazily(bodies, (part) => part.fill(place, this));
    super.updated(changed);
  }

  #article(item: Item, feed: Feed): TemplateResult {
    const { contentLang } = this;
    const { sources = [] } = extensionOf(item);
    return html`<article part="article">
      ${this.noHeader ? nothing : this.#header(item, feed)}
      <div
        class="body"
        part="body"
        lang=${contentLang}
        dir=${directionOf(contentLang)}
        @click=${(event: Event) => this.#follow(event, feed)}
      ></div>
      ${
        sources.length
          ? html`<div class="head" part="caption">${msg("Sources")}</div>
              <ol class="sources">
                ${sources.map((source) => html`<li part="row">${sourceLine(source, this.uiLang)}</li>`)}
              </ol>`
          : nothing
      }
    </article>`;
  }

  #header(item: Item, feed: Feed): TemplateResult {
    const { contentLang, uiLang: lang } = this;
    const { date_published: date = item.date_modified, url = item.external_url } = item;
    const { provenance, translation, alternates } = extensionOf(item);
    const title = legible(titleOf(item));
    const line = (words: unknown[], name: string, language: string) => {
      const said = words.filter(Boolean);
      return said.length
        ? html`<div class="meta ${name}" part="meta" lang=${language}>
            ${said.map((word) => html`<span dir="auto">${word}</span>`)}
          </div>`
        : nothing;
    };
    return html`<div class="header">
      ${line(placeWords(item, feed), "place", contentLang)}
      <div class="title" part="title" lang=${contentLang} dir="auto">
        ${url ? html`<a href=${url} @click=${(event: Event) => this.selectEntity(entityOf(item), url, event)}>${title}</a>` : title}
      </div>
      ${line(
        [
          date && html`<time datetime=${date}>${formatDate(lang, date)}</time>`,
          lengthText(item, lang),
          authorsOf(item, feed).join(" · "),
          originText(provenance?.origin),
        ],
        "",
        lang,
      )}
      ${
        alternates || translation
          ? this.lazily(translations, ({ translationView }) => translationView(item, feed, this, lang, this.announce))
          : nothing
      }
    </div>`;
  }

  #follow(event: Event, feed: Feed): void {
    this.lazily(bodies, ({ chosen }) => {
      const found = chosen(event, feed);
      if (found) this.selectEntity(found.entity, found.url, event);
    });
  }
}

define("entity-article", EntityArticle);

declare global {
  interface HTMLElementTagNameMap {
    "entity-article": EntityArticle;
  }
}
