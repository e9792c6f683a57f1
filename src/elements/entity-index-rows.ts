import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Item } from "../feed/types.js";
import { formatDate, formatNumber } from "../format.js";
import type { Group, Grouping, Piece } from "../model/index-groups.js";
import type { Entry, Sort } from "../model/index-of-entities.js";

/** Height of a row in em, about. */
const rowHeight = 3.7;

/** What rows are drawn with. */
export interface Rows {
  groups: readonly Group[];
  by: Grouping;
  sort: Sort;
  /** BCP 47 language of the interface. */
  lang: string;
  open(entry: Entry, url: string, event: Event): void;
  /** @returns the line on an item; undefined where there is none, or not yet */
  line(item: Item): string | undefined;
}

/** The room of a slice that is far from the viewport. Its height stands in an attribute, for no policy refuses that. */
export const placeView = (pieces: readonly Piece[], at: number): TemplateResult => {
  const rows = pieces.reduce((sum, { entries, isFirst }) => sum + entries.length + Number(isFirst), 0);
  return html`<svg class="later" data-at=${at} width="1" height="${rows * rowHeight}em" aria-hidden="true"></svg>`;
};

/** Rows under the names of their groups. */
export const sliceView = (pieces: readonly Piece[], rows: Rows): TemplateResult =>
  html`<div class="slice">${pieces.map((piece) => pieceView(piece, rows))}</div>`;

function pieceView({ group: at, isFirst, entries }: Piece, rows: Rows): TemplateResult {
  const { groups, lang } = rows;
  const { id, name, color, entries: all } = groups[at]!;
  const isNamed = id || groups.length > 1;
  return html`${
      isFirst && isNamed
        ? html`<p class="heading" part="legend" data-group=${at} tabindex="-1">
            ${color ? html`<svg viewBox="0 0 2 2" aria-hidden="true"><circle cx="1" cy="1" r="1" fill=${color} /></svg>` : nothing}
            <bdi>${id ? name : html`<span lang=${lang}>${msg("Other notes")}</span>`}</bdi>
            <span class="meta" lang=${lang}>${formatNumber(lang, all.length)}</span>
          </p>`
        : nothing
    }
    <ul role="list" aria-label=${isNamed ? (id ? name : msg("Other notes")) : nothing}>
      ${entries.map((entry) => rowView(entry, rows))}
    </ul>`;
}

function rowView(entry: Entry, { by, sort, lang, open, line }: Rows): TemplateResult {
  const { item, title, date, citedBy } = entry;
  const { url = item.external_url } = item;
  const summary = line(item);
  const kind = by !== "kind" && entry.kind;
  const figure =
    sort === "date"
      ? date && html`<time datetime=${date}>${formatDate(lang, date)}</time>`
      : sort === "cited-by" && html`${msg("Cited by")} <b>${formatNumber(lang, citedBy)}</b>`;
  return html`<li part="row" lang=${item.language ?? nothing}>
    <p class="title" part="title" dir="auto">
      ${url ? html`<a href=${url} @click=${(event: Event) => open(entry, url, event)}>${title}</a>` : title}
    </p>
    ${summary ? html`<p class="summary" part="summary" dir="auto" tabindex="-1">${summary}</p>` : nothing}
    ${
      kind || figure
        ? html`<p class="meta" part="meta">
            ${kind ? html`<bdi>${kind}</bdi>` : nothing}${figure ? html`<span lang=${lang}>${figure}</span>` : nothing}
          </p>`
        : nothing
    }
  </li>`;
}
