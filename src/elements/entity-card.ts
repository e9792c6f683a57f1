import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { msg, str } from "@lit/localize";
import type { Feed, Item } from "../feed/types.js";
import { formatDate, formatNumber, languageName } from "../format.js";
import { authorsOf, citedByCount, domainOf } from "../model/cards.js";
import { entityOf, extensionOf, titleOf } from "../model/entities.js";
import { define } from "./define.js";
import { cardStyles } from "./entity-card.styles.js";
import { FeedElement } from "./feed-element.js";
import { tokens } from "./tokens.styles.js";

const mostTags = 12;
const translations = () => import("./card-translation.js");
const plainTexts = () => import("../model/plain-text.js");

/**
 * One entity of a knowledge base: what it is, where it stands, who wrote it when, and how often it is cited.
 *
 * @slot - A link to the entity: the fallback, and without a feed the data
 * @csspart card - The whole
 * @csspart title - The title
 * @csspart summary - One or two sentences
 * @csspart image - The picture
 * @csspart meta - Each line of facts
 * @csspart tag - Each tag
 */
export class EntityCard extends FeedElement {
  static override styles = [tokens, cardStyles];

  /** `full` says everything, `compact` fits a sidebar, `row` a list. */
  @property() layout: "full" | "compact" | "row" = "full";

  override readLight(): Promise<unknown> | undefined {
    return this.querySelector("a[href]") ? import("../light/link.js").then(({ link }) => link(this)) : undefined;
  }

  protected override view(item: Item, feed: Feed): TemplateResult {
    const { layout } = this;
    const row = layout === "row";
    const full = !row && layout !== "compact";
    const { tags = [] } = item;
    const { image_alt = "", provenance, translation, alternates } = extensionOf(item);
    const image = full && (item.image ?? item.banner_image);
    const words = (text: string | undefined, name: string) =>
      text ? html`<p class=${name} part=${name} lang=${this.contentLang} dir="auto">${text}</p>` : nothing;
    return html`<article part="card" class="${layout} ${image ? "pictured" : ""}">
      ${row ? nothing : this.#place(item, feed)} ${this.#title(item)} ${words(this.#summary(item), "summary")}
      ${image
        ? html`<img part="image" src=${image} alt=${image_alt} loading="lazy" decoding="async" referrerpolicy="no-referrer" />`
        : nothing}
      ${this.#facts(item, feed, full, row)}
      ${full && tags.length
        ? html`<div class="meta" part="meta" lang=${this.contentLang}>
            ${tags.slice(0, mostTags).map((tag) => html`<span part="tag" dir="auto">#${tag}</span>`)}
            ${tags.length > mostTags ? `+${formatNumber(this.uiLang, tags.length - mostTags)}` : nothing}
          </div>`
        : nothing}
      ${!row && (alternates || translation)
        ? this.lazily(translations, ({ translationView }) => translationView(item, feed, this.uiLang, this.#speak))
        : nothing}
      ${full ? words(provenance?.statement, "meta") : nothing}
    </article>`;
  }

  /** The collection, the kind and the domain it stands in; the domain's colour marks and never fills. */
  #place(item: Item, feed: Feed): TemplateResult {
    const { collection, kind } = extensionOf(item);
    const domain = domainOf(item, feed);
    const name = domain?.name ?? domain?.id;
    return html`<div class="meta eyebrow" part="meta" lang=${this.contentLang}>
      ${[collection, kind, name === kind ? "" : name].map((word) => (word ? html`<span dir="auto">${word}</span>` : nothing))}
      ${domain?.color
        ? html`<svg viewBox="0 0 2 2" aria-hidden="true"><circle cx="1" cy="1" r="1" fill=${domain.color} /></svg>`
        : nothing}
    </div>`;
  }

  #title(item: Item): TemplateResult {
    const url = item.url ?? item.external_url;
    const title = titleOf(item);
    return html`<p class="title" part="title" lang=${this.contentLang} dir="auto">
      ${url ? html`<a href=${url} @click=${(event: Event) => this.selectEntity(entityOf(item), url, event)}>${title}</a>` : title}
    </p>`;
  }

  #summary({ summary, content_text, content_html }: Item): string | undefined {
    return (
      summary ??
      content_text ??
      (content_html && this.lazily(plainTexts, ({ plainText }) => plainText(content_html)))
    );
  }

  #facts(item: Item, feed: Feed, full: boolean, row: boolean): TemplateResult {
    const lang = this.uiLang;
    const { kind, reading_minutes, provenance, cites } = extensionOf(item);
    const date = item.date_published ?? item.date_modified;
    const fact = (value: unknown) => (value ? html`<span dir="auto">${value}</span>` : nothing);
    const count = (label: string, value: number | undefined) =>
      value === undefined ? nothing : html`<span>${label} <b>${formatNumber(lang, value)}</b></span>`;
    return html`<div class="meta" part="meta">
      ${row ? fact(kind) : nothing} ${date ? html`<time datetime=${date} dir="auto">${formatDate(lang, date)}</time>` : nothing}
      ${row || reading_minutes === undefined
        ? nothing
        : fact(msg(str`Reading time ${formatNumber(lang, reading_minutes, { style: "unit", unit: "minute", unitDisplay: "long" })}`))}
      ${row ? nothing : fact(originText(provenance?.origin))} ${full ? authorsOf(item, feed).map(fact) : nothing}
      ${count(msg("Cited by"), citedByCount(item))} ${row ? nothing : count(msg("Cites"), cites?.length)}
    </div>`;
  }

  #speak = (lang: string): void => {
    const say = () => this.announce(() => msg(str`Now in ${languageName(this.contentLang)}.`));
    this.addEventListener("load", say, { once: true });
    this.lang = lang;
  };
}

function originText(origin: string | undefined): string | undefined {
  if (origin === "human") return msg("Human-written");
  if (origin === "ai-assisted") return msg("AI-assisted");
  return origin === "ai-synthesised" ? msg("AI-synthesised") : origin;
}

define("entity-card", EntityCard);

declare global {
  interface HTMLElementTagNameMap {
    "entity-card": EntityCard;
  }
}
