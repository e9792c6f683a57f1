import { html, nothing, type TemplateResult } from "lit";
import type { Drawing } from "./score-radar-drawing.js";
import { plotView } from "./score-radar-plot.js";

type Use = (event: Event) => void;

/**
 * @param wide whether the key stands beside the plot
 * @param use answers what a reader does
 * @param table draws a chart without a plot
 * @returns a chart with its caption, and places for what comes with its notes: ways to look at it, key, readout, notes
 */
export function figureView(drawing: Drawing, wide: boolean, use: Use, table: () => unknown): TemplateResult {
  const { chart, plot, title, contentLang } = drawing;
  return html`<figure class=${wide ? "wide" : ""} .drawing=${drawing}>
    <figcaption part="caption">
      <b class="title" part="title" lang=${contentLang} dir="auto">${title}</b>
      <span class="finding" dir="auto"></span>
    </figcaption>
    <div class="tools" @click=${use}></div>
    ${
      chart.blank
        ? nothing
        : html`<div class="chart">
            <div class="legend" part="legend" role="group" @click=${use}></div>
            ${plot ? pictureView(drawing, use) : table()}
          </div>`
    }
    <div class="notes"></div>
  </figure>`;
}

function pictureView({ chart, plot, title, lang, contentLang }: Drawing, use: Use): TemplateResult {
  const { kind, width, height, size } = plot!;
  return html`<svg
      class="plot ${kind}"
      viewBox="0 0 ${width} ${height}"
      font-size=${size}
      role="group"
      tabindex="0"
      lang=${contentLang}
      aria-label=${title}
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
