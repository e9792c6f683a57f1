import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { msg, str } from "@lit/localize";
import type { Alternate, Feed, Item } from "../feed/types.js";
import { formatDate, formatNumber, languageAndScript, languageName } from "../format.js";
import { cardOf, type Card } from "../model/cards.js";
import { define } from "./define.js";
import { cardStyles } from "./entity-card.styles.js";
import { FeedElement } from "./feed-element.js";
import { tokens } from "./tokens.styles.js";

const tagsAtRest = 12;

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

  @state() private opened = false;

  override readLight(): Promise<unknown> | undefined {
    return this.querySelector("a[href]") ? import("../light/link.js").then(({ link }) => link(this)) : undefined;
  }

  protected override view(item: Item, feed: Feed): TemplateResult {
    const card = cardOf(item, feed);
    const layout = this.layout === "compact" || this.layout === "row" ? this.layout : "full";
    const full = layout === "full";
    const picture = full && card.image;
    return html`<article part="card" class="${layout} ${picture ? "pictured" : ""}">
      ${layout === "row" ? nothing : this.#eyebrow(card)} ${this.#title(card)} ${this.#summary(card)}
      ${
        picture
          ? html`<img
              part="image"
              src=${card.image!}
              alt=${card.imageAlt}
              loading="lazy"
              decoding="async"
              referrerpolicy="no-referrer"
            />`
          : nothing
      }
      ${this.#facts(card, layout)} ${full && card.tags.length ? this.#tags(card) : nothing}
      ${layout === "row" ? nothing : this.#translation(card)}
      ${full && card.statement ? html`<p class="note" lang=${this.contentLang} dir="auto">${card.statement}</p>` : nothing}
    </article>`;
  }

  #eyebrow({ collection, kind, domain, color }: Card): TemplateResult | typeof nothing {
    const dot = color
      ? html`<svg class="dot" viewBox="0 0 2 2" aria-hidden="true"><circle cx="1" cy="1" r="1" fill=${color} /></svg>`
      : "";
    const words = [collection, kind, domain === kind ? undefined : domain].filter((word) => word);
    if (!words.length) return nothing;
    return html`<div class="meta eyebrow" part="meta" lang=${this.contentLang}>
      ${words.map((word, i) => html`<span dir="auto">${i === words.length - 1 ? dot : ""}${word}</span>`)}
    </div>`;
  }

  #title({ entity, title, url }: Card): TemplateResult {
    const select = (event: Event) => this.selectEntity(entity, url, event);
    return html`<p class="title" part="title" lang=${this.contentLang} dir="auto">
      ${url ? html`<a href=${url} @click=${select}>${title}</a>` : title}
    </p>`;
  }

  #summary({ summary }: Card): TemplateResult | typeof nothing {
    return summary
      ? html`<p class="summary" part="summary" lang=${this.contentLang} dir="auto">${summary}</p>`
      : nothing;
  }

  #facts({ published, minutes, origin, authors, citedBy, cites, kind }: Card, layout: string): TemplateResult {
    const lang = this.uiLang;
    const count = (label: string, value: number) =>
      html`<span class="count">${label} <b>${formatNumber(lang, value)}</b></span>`;
    const reading = { style: "unit", unit: "minute", unitDisplay: "long" } as const;
    return html`<div class="meta" part="meta">
      ${layout === "row" && kind ? html`<span dir="auto" lang=${this.contentLang}>${kind}</span>` : nothing}
      ${published ? html`<time datetime=${published} dir="auto">${formatDate(lang, published)}</time>` : nothing}
      ${
        minutes !== undefined && layout !== "row"
          ? html`<span>${msg(str`Reading time ${formatNumber(lang, minutes, reading)}`)}</span>`
          : nothing
      }
      ${origin && layout !== "row" ? html`<span>${originText(origin)}</span>` : nothing}
      ${layout === "full" && authors.length ? html`<span dir="auto">${authors.join(" · ")}</span>` : nothing}
      ${citedBy === undefined ? nothing : count(msg("Cited by"), citedBy)}
      ${cites === undefined || layout === "row" ? nothing : count(msg("Cites"), cites)}
    </div>`;
  }

  #tags({ tags }: Card): TemplateResult {
    const shown = this.opened ? tags : tags.slice(0, tagsAtRest);
    return html`<ul class="tags" aria-label=${msg("Tags")} lang=${this.contentLang}>
      ${shown.map((tag) => html`<li part="tag" dir="auto">#${tag}</li>`)}
      ${shown.length < tags.length ? html`<li><button part="button" aria-expanded="false" @click=${() => (this.opened = true)}>+${formatNumber(this.uiLang, tags.length - shown.length)}</button></li>` : nothing}
    </ul>`;
  }

  #translation({ machineFrom, stale, languages, lang }: Card): TemplateResult | typeof nothing {
    if (machineFrom === undefined && !stale && languages.length < 2) return nothing;
    const from = machineFrom && languageName(machineFrom, this.uiLang);
    return html`<div class="note switch">
      ${machineFrom === undefined ? nothing : from ? msg(str`Machine-translated from ${from}.`) : msg("Machine-translated.")}
      ${stale ? msg("The original has changed since this translation.") : nothing}
      ${
        languages.length > 1
          ? html`<span class="switch" role="group" aria-label=${msg("Language")}
              >${languages.map((other) => this.#language(other, lang))}</span
            >`
          : nothing
      }
    </div>`;
  }

  #language({ lang, feed_url, url }: Alternate, shown: string | undefined): TemplateResult {
    const name = languageName(lang);
    const pressed = lang === shown;
    if (!pressed && !feed_url && url) return html`<a href=${url} hreflang=${lang} lang=${lang}>${name}</a>`;
    return html`<button part="button" lang=${lang} aria-pressed=${pressed} @click=${() => this.#speak(lang, name)}>
      ${name}
    </button>`;
  }

  #speak(lang: string, name: string): void {
    if (languageAndScript(lang) === languageAndScript(this.contentLang)) return;
    this.addEventListener("load", () => this.announce(() => msg(str`Now in ${name}.`)), { once: true });
    this.lang = lang;
  }
}

function originText(origin: string): string {
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
