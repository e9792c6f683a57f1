import { msg } from "@lit/localize";
import { html, render, type TemplateResult } from "lit";
import type { Plot } from "../layout/plot.js";
import { radar } from "../layout/radar.js";
import { rows } from "../layout/rows.js";
import { inLocale, interfaceLocale } from "../locales/locale.js";
import { csvOf, markdownOf } from "../model/score-export.js";
import { painted } from "./score-radar-paint.js";
import { printed } from "./score-radar-paper.js";
import { pictureOf } from "./score-radar-picture.js";
import type { Drawing, Figure } from "./score-radar-drawing.js";

/** Layout units of a picture that leaves the page, and pixels a unit of one that is no SVG. */
const pictureWidth = 640;
const density = 2;

const inLanguageOf = <T>({ drawing }: Figure, make: () => T): T => inLocale(interfaceLocale(drawing.lang), make);

/** @returns the scores shown, as a spreadsheet reads them */
export const csv = (figure: Figure): string =>
  inLanguageOf(figure, () =>
    csvOf(figure.drawing.chart.scores, [msg("Level"), msg("Dimension"), msg("low"), msg("high"), "n"]),
  );

/** @returns the scores shown, as a table in a post */
export const markdown = (figure: Figure): string =>
  inLanguageOf(figure, () => markdownOf(figure.drawing.chart.scores, msg("Dimension")));

/** A table is drawn as rows, whose order it has. */
function plotOf({ view, chart, mirror }: Drawing): Plot {
  const options = { width: pictureWidth, mirror };
  return view === "radar" ? radar(chart.scores, options) : rows(chart.scores, options);
}

/** @returns the chart as the text of an SVG file */
export const svgText = (figure: Figure): string =>
  new XMLSerializer().serializeToString(pictureOf(figure, plotOf(figure.drawing)));

/** @returns the chart as a PNG, twice as many pixels as units */
export const png = (figure: Figure): Promise<Blob> =>
  new Promise((resolve, reject) =>
    painted(pictureOf(figure, plotOf(figure.drawing)), density).toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error("The picture is too large.")),
    ),
  );

function save(figure: Figure, ending: string, content: BlobPart, type: string): void {
  const name = figure.querySelector(".title")!.textContent!.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
  const href = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement("a"), { href, download: `${name}.${ending}` }).click();
  URL.revokeObjectURL(href);
}

/**
 * The ways to take a chart along. What came of it stands below the buttons.
 *
 * @param figureOf finds the figure as it is when a button is pressed
 * @param say has it spoken too
 */
export function takeView(figureOf: () => Figure, say: (text: () => string) => void): TemplateResult {
  const button = (words: string, act: (figure: Figure) => unknown) =>
    html`<button part="button" @click=${() => act(figureOf())}>${words}</button>`;
  const put = (figure: Figure, view: TemplateResult) => render(view, figure.querySelector<HTMLElement>(".taken")!);
  const tell = (figure: Figure, text: () => string) => {
    put(figure, html`<p class="message" part="message">${inLanguageOf(figure, text)}</p>`);
    say(text);
  };
  const copy = async (figure: Figure, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      tell(figure, () => msg("Copied."));
    } catch {
      const words = inLanguageOf(figure, () => msg("This page does not allow copying. What to copy:"));
      put(figure, html`<label>${words}<textarea readonly rows="8" .value=${text}></textarea></label>`);
      figure.querySelector("textarea")!.select();
    }
  };
  const print = async (figure: Figure) => {
    const plot = figure.drawing.view === "table" ? undefined : plotOf(figure.drawing);
    if (!(await printed(figure, plot))) tell(figure, () => msg("This page does not allow printing."));
  };
  return html`${button(msg("Copy as Markdown"), (figure) => copy(figure, markdown(figure)))}
    ${button(msg("Copy as CSV"), (figure) => copy(figure, csv(figure)))}
    ${button(msg("Save as CSV"), (figure) => save(figure, "csv", `\ufeff${csv(figure)}`, "text/csv"))}
    ${button(msg("Save as SVG"), (figure) => save(figure, "svg", svgText(figure), "image/svg+xml"))}
    ${button(msg("Save as PNG"), async (figure) => save(figure, "png", await png(figure), "image/png"))}
    ${button(msg("Print"), print)}
    <div class="taken"></div>`;
}
