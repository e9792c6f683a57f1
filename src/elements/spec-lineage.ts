import { html, nothing, type TemplateResult } from "lit";
import { msg } from "@lit/localize";
import { know } from "../feed/read.js";
import { story } from "../feed/shapes/story.js";
import type { Item } from "../feed/types.js";
import { breadthOf, yearShares } from "../layout/lineage.js";
import { extensionOf, titleOf } from "../model/entities.js";
import { lineageOf, yearText, type LineageRow, type LineageYear } from "../model/lineage.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { lineageStyles } from "./spec-lineage.styles.js";
import { tokens } from "./tokens.styles.js";

know(story);

/** A ring for what stands beside the entity, a filled diamond for the entity itself. */
const sign = (isOwn: boolean) =>
  html`<svg class="sign" viewBox="0 0 12 12" aria-hidden="true">
    <path
      class=${isOwn ? "own" : "other"}
      d=${isOwn ? "M6 .5L11.5 6L6 11.5L.5 6z" : "M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"}
    />
  </svg>`;

/**
 * Versions of a document and what stands beside it, along a line of years: from start to end where there is room, else
 * from top to bottom. The document itself has a mark of its own.
 *
 * @slot - What the author says of it: the fallback
 * @csspart title - The title
 * @csspart axis - Each year
 * @csspart row - Each version or document
 * @csspart link - The name of each
 * @csspart meta - Who it is by
 * @csspart tag - How it is related
 */
export class SpecLineage extends FeedElement {
  static override styles = [tokens, lineageStyles];

  protected override emptyText(): string {
    return msg("No versions or adjacent documents are told here.");
  }

  protected override draw(item: Item): TemplateResult | undefined {
    const { lineage = [] } = extensionOf(item);
    if (!lineage.length) return undefined;
    const { years, undated } = lineageOf(item, lineage);
    const shares = yearShares(years.map(({ year }) => year));
    return html`<figure>
      <figcaption>
        <b class="title" part="title" lang=${this.contentLang} dir="auto">${titleOf(item)}</b>
        <span>${msg("Versions and adjacent documents, by year")}</span>
      </figcaption>
      ${
        years.length
          ? html`<div class=${breadthOf(years.length)}>
              <ol class="years">
                ${years.map((year, at) => this.#year(year, shares[at]!))}
              </ol>
            </div>`
          : nothing
      }
      ${
        undated.length
          ? html`<div class="undated">
              <p class="when" part="axis">${msg("Year not given")}</p>
              ${this.#rows(undated)}
            </div>`
          : nothing
      }
    </figure>`;
  }

  #year({ year, rows }: LineageYear, share: number): TemplateResult {
    return html`<li class="year" data-share=${share}>
      <p class="when" part="axis">${yearText(this.uiLang, year)}</p>
      ${this.#rows(rows)}
    </li>`;
  }

  #rows(rows: readonly LineageRow[]): TemplateResult {
    return html`<ol class="rows">
      ${rows.map((row) => this.#row(row))}
    </ol>`;
  }

  #row({ title, url, by, relation, note, isOwn }: LineageRow): TemplateResult {
    const { contentLang } = this;
    const name = titleOf({ id: url ?? "", title });
    const line = (words: string | undefined, className: string, part: string | typeof nothing = nothing) =>
      words ? html`<p class=${className} part=${part} lang=${contentLang} dir="auto">${words}</p>` : nothing;
    return html`<li class="row" part="row" aria-current=${isOwn ? "true" : nothing}>
      ${sign(isOwn)}
      <p class="name" lang=${contentLang} dir="auto">${url ? html`<a part="link" href=${url}>${name}</a>` : name}</p>
      ${line(by, "meta", "meta")}
      ${isOwn && !relation ? html`<p class="relation" part="tag">${msg("This document")}</p>` : line(relation, "relation", "tag")}
      ${line(note, "note")}
    </li>`;
  }
}

define("spec-lineage", SpecLineage);

declare global {
  interface HTMLElementTagNameMap {
    "spec-lineage": SpecLineage;
  }
}
