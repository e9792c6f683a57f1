import { html, nothing, svg, type TemplateResult } from "lit";
import { msg, str } from "@lit/localize";
import { know } from "../feed/read.js";
import { story } from "../feed/shapes/story.js";
import type { Finding, Item } from "../feed/types.js";
import { directionOf } from "../format.js";
import { findingPlot, findingSigns } from "../layout/finding.js";
import { extensionOf, titleOf } from "../model/entities.js";
import { differenceText, endText, figureText, findingRows, inPoints, type FindingRow } from "../model/findings.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { findingStyles } from "./finding-list.styles.js";
import { sourceLine } from "./source-line.js";
import { tokens } from "./tokens.styles.js";

know(story);

type Mark = keyof typeof findingSigns;

/** Layout units a scale takes, which are CSS px where there is room. */
const scaleWidth = 200;

const sign = (mark: Mark) =>
  html`<svg class="sign" viewBox="0 0 12 12" aria-hidden="true"><path class=${mark} d=${findingSigns[mark]} /></svg>`;

/**
 * What was found about an entity, finding by finding, with its figures before and after: drawn small on a scale that those
 * of a unit have in common, and in words beside it.
 *
 * @slot - What the author says of it: the fallback
 * @csspart title - The title
 * @csspart legend - What the marks mean
 * @csspart finding - Each finding
 * @csspart summary - The sentence of each finding
 * @csspart row - Each figure before and after
 * @csspart axis - What was measured, and of whom
 * @csspart label - The figures in words
 * @csspart tick - Each end of a scale
 * @csspart caption - Where something comes from
 */
export class FindingList extends FeedElement {
  static override styles = [tokens, findingStyles];

  protected override emptyText(): string {
    return msg("No finding is told here.");
  }

  protected override draw(item: Item): TemplateResult | undefined {
    const { contentLang } = this;
    const { findings = [] } = extensionOf(item);
    if (!findings.length) return undefined;
    const told = findings.map((finding) => ({ finding, rows: findingRows(finding) }));
    return html`<figure>
      <figcaption>
        <b class="title" part="title" lang=${contentLang} dir="auto">${titleOf(item)}</b>
        <span>${msg("What was found")}</span>
        ${this.#legend(told.flatMap(({ rows }) => rows))}
      </figcaption>
      <ul class="findings">
        ${told.map(({ finding, rows }) => this.#finding(finding, rows))}
      </ul>
    </figure>`;
  }

  #legend(rows: readonly FindingRow[]): TemplateResult | typeof nothing {
    const words: [Mark, string, boolean][] = [
      ["before", msg("Before"), rows.some(({ before }) => before !== undefined)],
      ["after", msg("After"), rows.some(({ after }) => after !== undefined)],
      ["baseline", msg("Baseline"), rows.some(({ baseline }) => baseline?.value !== undefined)],
    ];
    const drawn = words.filter(([, , isDrawn]) => isDrawn);
    return drawn.length
      ? html`<span class="legend" part="legend">
          ${drawn.map(([mark, word]) => html`<span>${sign(mark)}${word}</span>`)}
        </span>`
      : nothing;
  }

  #finding({ statement, detail, source }: Finding, rows: readonly FindingRow[]): TemplateResult {
    const { contentLang, uiLang } = this;
    return html`<li part="finding">
      <p class="statement" part="summary" lang=${contentLang} dir="auto">${statement}</p>
      ${detail ? html`<p class="detail" lang=${contentLang} dir="auto">${detail}</p>` : nothing}
      ${
        rows.length
          ? html`<ul class="rows">
              ${rows.map((row) => this.#row(row))}
            </ul>`
          : nothing
      }
      ${sourceLine(source, uiLang)}
    </li>`;
  }

  #row(row: FindingRow): TemplateResult {
    const names = [row.label, row.subject].filter(Boolean);
    return html`<li class="row" part="row">
      <p class="name" part="axis" lang=${this.contentLang}>
        ${names.map((name, at) => html`${at ? " · " : nothing}<bdi>${name}</bdi>`)}
      </p>
      ${this.#drawing(row)}
      <div part="label">${this.#figures(row)}${this.#baseline(row)}</div>
    </li>`;
  }

  #drawing({ domain, before, after, baseline, unit, showsScale }: FindingRow): TemplateResult | typeof nothing {
    const { uiLang: lang } = this;
    if (!domain) return nothing;
    const marks = { before, after, baseline: baseline?.value };
    const plot = findingPlot(domain, marks, scaleWidth, showsScale, directionOf(lang) === "rtl");
    return html`<svg class="plot" viewBox="0 0 ${plot.width} ${plot.height}" aria-hidden="true">
      <path class="scale" d=${plot.scale} />
      <path class="link" d=${plot.link} />
      <path class="baseline" d=${plot.baseline} />
      <path class="before" d=${plot.before} />
      <path class="after" d=${plot.after} />
      ${plot.ticks.map(
        ({ value, x, y, anchor }) =>
          svg`<text part="tick" x=${x} y=${y} text-anchor=${anchor}>${endText(lang, value, unit)}</text>`,
      )}
    </svg>`;
  }

  #figures(row: FindingRow): TemplateResult {
    const { uiLang: lang } = this;
    const { before, after, difference } = row;
    if (before === undefined && after === undefined) return html`<p>${msg("No figure is published.")}</p>`;
    const figure = (word: string, value: number | undefined) =>
      html`<span class="spoken">${word}${msg(": ")}</span>${this.#value(value, row)}`;
    return html`<p class="value">
        ${figure(msg("Before"), before)}
        <span aria-hidden="true">${directionOf(lang) === "rtl" ? "←" : "→"}</span>
        ${figure(msg("After"), after)}
      </p>
      ${difference === undefined ? nothing : html`<p class="caption">${this.#difference(row, difference)}</p>`}`;
  }

  #difference(row: FindingRow, difference: number): string {
    const words = differenceText(this.uiLang, row, difference);
    return inPoints(row) ? msg(str`Difference in percentage points: ${words}`) : msg(str`Difference: ${words}`);
  }

  #baseline(row: FindingRow): TemplateResult | typeof nothing {
    const { baseline } = row;
    if (!baseline) return nothing;
    const { name, value } = baseline;
    return html`<p class="caption">
      ${value === undefined ? nothing : sign("baseline")}${
        name ? html`<bdi lang=${this.contentLang}>${name}</bdi>` : msg("Baseline")
      }${msg(": ")}${this.#value(value, row)}
    </p>`;
  }

  #value(value: number | undefined, { unit }: FindingRow): TemplateResult {
    return value === undefined
      ? html`<span class="none">${msg("no number given")}</span>`
      : html`<bdi>${figureText(this.uiLang, value, unit)}</bdi>`;
  }
}

define("finding-list", FindingList);

declare global {
  interface HTMLElementTagNameMap {
    "finding-list": FindingList;
  }
}
