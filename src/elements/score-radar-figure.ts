import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Drawing } from "./score-radar-drawing.js";
import { notesView } from "./score-radar-notes.js";
import { plotView } from "./score-radar-plot.js";
import { findingOf, nameOf, swatch } from "./score-radar-words.js";

export { byIntervals } from "../model/judged-scores.js";
export { dress, settle } from "./score-radar-fit.js";

type Use = (event: Event) => void;

/** So many charts of a page are laid out wherever they stand: what is not is missing in some pictures of a whole page. */
const few = 12;
const charts = document.getElementsByTagName("score-radar");

/**
 * @param wide whether the key stands beside the plot
 * @param use answers what a reader does
 * @param table draws a chart without a plot
 * @returns a chart with its caption, the ways to look at it and to take it along, key, plot, and a place to read values
 */
export function figureView(drawing: Drawing, wide: boolean, use: Use, table: () => unknown): TemplateResult {
  const { chart, plot, title, contentLang } = drawing;
  return html`<figure class=${(wide ? "wide" : "") + (charts[few] ? " many" : "")} .drawing=${drawing}>
    <figcaption part="caption">
      <b class="title" part="title" lang=${contentLang} dir="auto">${title}</b>
      <span class="finding" dir="auto">${findingOf(drawing)}</span>
    </figcaption>
    <div class="tools" @click=${use}>${toolsView(drawing)}</div>
    ${
      chart.blank
        ? nothing
        : html`<div class="chart">
            <div class="legend" part="legend" role="group" aria-label=${msg("Series")} @click=${use}>
              ${legendView(drawing)}
            </div>
            ${plot ? pictureView(drawing, use) : table()}
          </div>`
    }
    <div class="notes">${notesView(drawing)}</div>
  </figure>`;
}

function toolsView({ views, view, chart }: Drawing): TemplateResult {
  const names = { radar: msg("Radar"), rows: msg("Rows"), table: msg("Table") };
  return html`${chart.messages?.map((message) => html`<p class="message" part="message" dir="auto">${message}</p>`)}
  ${
    chart.blank
      ? nothing
      : html`<div role="group" aria-label=${msg("View")}>
            ${views.map((each) => html`<button part="button" aria-pressed=${each === view}>${names[each]}</button>`)}
          </div>
          <button class="taking" part="button" aria-expanded="false">${msg("Copy or save")}</button>
          <div class="take"></div>`
  }`;
}

const rightToLeft = /[\u0590-\u08ff]/;

const legendView = ({ chart: { scores }, contentLang, mirror }: Drawing): TemplateResult[] =>
  scores.series.map(
    (row) =>
      html`<button
        part="button"
        class=${row === scores.focus ? "first" : ""}
        aria-pressed=${row.shown}
        lang=${contentLang}
      >
        <span
          >${swatch(row, scores)}${mirror || rightToLeft.test(row.name) ? html`<bdi>${row.name}</bdi>` : row.name}</span
        >
      </button>`,
  );

function pictureView(drawing: Drawing, use: Use): TemplateResult {
  const { chart, plot, lang, contentLang } = drawing;
  const { kind, width, height, size } = plot!;
  return html`<svg
      class="plot ${kind}"
      viewBox="0 0 ${width} ${height}"
      font-size=${size}
      role="group"
      tabindex="0"
      lang=${contentLang}
      aria-label=${nameOf(drawing)}
      @pointermove=${use}
      @pointerdown=${use}
      @pointerleave=${use}
      @focus=${use}
      @blur=${use}
      @keydown=${use}
      @dblclick=${use}
    >
      ${plotView(plot!, chart, lang)}
    </svg>
    <div class="readout"></div>`;
}
