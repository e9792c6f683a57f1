import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { msg } from "@lit/localize";
import type { Feed, Item } from "../feed/types.js";
import { formatDate, formatNumber } from "../format.js";
import { authorsOf, citedByCount } from "../model/cards.js";
import { entityOf, extensionOf, titleOf } from "../model/entities.js";
import { define } from "./define.js";
import { cardStyles } from "./entity-card.styles.js";
import { legible, lengthText, originText, placeWords } from "./entity-facts.js";
import { FeedElement } from "./feed-element.js";
import { tokens } from "./tokens.styles.js";

const mostTags = 12;
/** Characters that are in view however narrow the card; what scrolls must be within reach of the keyboard. */
const mostShown = 240;
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

  protected override draw(item: Item, feed: Feed): TemplateResult {
    const { layout, contentLang, uiLang: lang } = this;
    const row = layout === "row";
    const full = !row && layout !== "compact";
    const { tags = [], content_html, date_published: date = item.date_modified, url = item.external_url } = item;
    const more = extensionOf(item);
    const { kind, provenance, translation, alternates, cites } = more;
    const image = full && (item.image ?? item.banner_image);
    const title = legible(titleOf(item));
    const summary =
      item.summary ??
      item.content_text ??
      (content_html && this.lazily(plainTexts, ({ plainText }) => plainText(content_html)));
    const reach = full && summary && summary.length > mostShown ? 0 : nothing;
    const line = (words: unknown[], name = "", part = "meta") => {
      const said = words.filter(Boolean);
      return said.length
        ? html`<div class="meta ${name}" part=${part} lang=${name ? contentLang : lang}>
            ${said.map((word) => html`<span dir="auto" part=${name === "tags" ? "tag" : nothing}>${word}</span>`)}
          </div>`
        : nothing;
    };
    const count = (label: string, value: number | undefined) =>
      value !== undefined && html`${label} <b>${formatNumber(lang, value)}</b>`;
    return html`<article part="card" class="${layout} ${image ? "pictured" : ""}">
      ${row ? nothing : line(placeWords(item, feed), "place")}
      <div class="title" part="title" lang=${contentLang} dir="auto">
        ${url ? html`<a href=${url} @click=${(event: Event) => this.selectEntity(entityOf(item), url, event)}>${title}</a>` : title}
      </div>
      ${summary ? html`<div class="summary" part="summary" lang=${contentLang} dir="auto" tabindex=${reach}>${summary}</div>` : nothing}
      ${
        image
          ? html`<img
              part="image"
              src=${image}
              alt=${more.image_alt ?? ""}
              loading="lazy"
              decoding="async"
              referrerpolicy="no-referrer"
            />`
          : nothing
      }
      ${line([
        row && kind,
        date && html`<time datetime=${date}>${formatDate(lang, date)}</time>`,
        !row && lengthText(item, lang),
        !row && originText(provenance?.origin),
        full && authorsOf(item, feed).join(" · "),
        count(msg("Cited by"), citedByCount(item)),
        !row && count(msg("Cites"), cites?.length),
      ])}
      ${
        full && tags.length
          ? line(
              [...tags.slice(0, mostTags), tags.length > mostTags && `+${formatNumber(lang, tags.length - mostTags)}`],
              "tags",
            )
          : nothing
      }
      ${
        !row && (alternates || translation)
          ? this.lazily(translations, ({ translationView }) => translationView(item, feed, this, lang, this.announce))
          : nothing
      }
      ${full ? line([provenance?.statement], "note") : nothing}
    </article>`;
  }
}

define("entity-card", EntityCard);

declare global {
  interface HTMLElementTagNameMap {
    "entity-card": EntityCard;
  }
}
