import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import { markAt } from "../layout/plot.js";
import { tieAt } from "../layout/tie-mark.js";
import { formatNumber } from "../format.js";
import type { Scores, SeriesRow } from "../model/scores.js";
import type { Domain } from "../model/domain.js";
import { classOf } from "./score-radar-plot.js";
import { tickText } from "./score-radar-chart.js";
import type { Drawing } from "./score-radar-drawing.js";

/** @returns what stands between two sentences: a space, but in Chinese and Japanese, whose full stop has its own */
export const between = (lang: string): string => (/^(zh|ja)/.test(lang) ? "" : " ");

/** @returns the rule of ties by intervals, in words */
export const intervalMethodText = (): string =>
  msg(
    "Tied: two means differ by no more than the root of the sum of the squared half-widths of their 95\u00a0% intervals, which is the 95\u00a0% interval of the difference. Each series is compared with the best only.",
  );

/** @returns the ends of the instrument's scale, in words */
export function scaleText({ min, max }: Domain, lang: string): string {
  const [least, most] = [min, max].map((value) => tickText(value, lang));
  return msg(str`Scale from ${least} to ${most}.`);
}

/** @returns the tie mark, to stand in a text */
export const tieSign = (): TemplateResult =>
  html`<svg class="sign" viewBox="0 0 14 14" aria-hidden="true"><path d=${tieAt([7, 7])} /></svg>`;

/** @returns the finding of a comparison in one sentence; "" when nothing was compared */
function findingText({ focus, compared, best, tied }: Scores, lang: string): string {
  if (!compared) return "";
  const { name } = focus!;
  const [wins, ties, all] = [best, tied, compared].map((count) => formatNumber(lang, count));
  return tied
    ? msg(str`${name}: best on ${wins} of ${all}, tied on ${ties}`)
    : msg(str`${name}: best on ${wins} of ${all}`);
}

/** @returns the finding of a chart in one sentence; "" when there is none */
export const findingOf = ({ chart: { finding, scores }, lang }: Drawing): string =>
  findingText(scores, lang) || (finding ?? "");

/** @returns title and finding */
export function nameOf(drawing: Drawing): string {
  return [drawing.title, findingOf(drawing)].filter(Boolean).join(msg(". "));
}

/** @returns a sample of line and mark of a series */
export const swatch = (row: SeriesRow, scores: Scores): TemplateResult =>
  html`<svg class="swatch ${classOf(row, scores)}" viewBox="0 0 28 12" aria-hidden="true">
    <path class="line" d="M0 6h28" />
    <path class="mark" d=${markAt([14, 6], row.place)} />
  </svg>`;
