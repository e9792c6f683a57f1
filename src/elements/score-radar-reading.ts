import { msg } from "@lit/localize";
import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from "lit";
import { formatNumber } from "../format.js";
import type { Scores } from "../model/scores.js";
import type { Place } from "./score-radar-plot.js";
import { readingStyles } from "./score-radar-reading.styles.js";
import { writingOf } from "./score-radar-text.js";
export { letterBreadth } from "./letter-breadth.js";

export { notesView } from "./score-radar-notes.js";
export { datumText } from "./score-radar-text.js";
export { nextPlace, speech } from "./score-radar-walk.js";

const dressed = new WeakSet<LitElement>();

/** Gives an element the style sheet of what this part draws, and with it all of its kind that come later. */
export function dress(element: LitElement): void {
  if (dressed.has(element)) return;
  dressed.add(element);
  // Names need another room in a font that comes late.
  void document.fonts?.ready.then(() => element.requestUpdate());
  const { elementStyles } = element.constructor as typeof LitElement;
  if (!elementStyles.includes(readingStyles)) elementStyles.push(readingStyles);
  adoptStyles(element.renderRoot as ShadowRoot, elementStyles);
}

/** The ways to look at an evaluation. */
export type View = "radar" | "rows" | "table";

/**
 * @param views those that make sense here
 * @param show called with the view a reader asks for
 */
export function switchView(views: readonly View[], shown: View, show: (view: View) => void): TemplateResult {
  const names = { radar: msg("Radar"), rows: msg("Rows"), table: msg("Table") };
  return html`<div role="group" aria-label=${msg("View")}>
    ${views.map((view) => html`<button part="button" aria-pressed=${view === shown} @click=${() => show(view)}>${names[view]}</button>`)}
  </div>`;
}

/** @returns the dimension the reader looks at and what was asked there, or how to come to look at one */
export function dimensionView(
  place: Place | undefined,
  scores: Scores,
  lang: string,
  contentLang: string,
): TemplateResult | string {
  if (!place) {
    return msg(
      "Point at the chart, tap it, or walk it with the arrow keys to read each value. Enter or a double click puts a series in focus.",
    );
  }
  const { name, question } = scores.dimensions[place.dimension]!;
  const { n } = writingOf(scores);
  return html`<span lang=${contentLang}><b>${name}</b> ${question}</span>
    ${n === undefined ? nothing : `n = ${formatNumber(lang, n)}`}`;
}
