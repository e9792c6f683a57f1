import { msg, str } from "@lit/localize";
import { html, nothing, render, type LitElement, type TemplateResult } from "lit";
import type { Claim, Evaluation, Source } from "../feed/types.js";
import { formatDate, formatNumber } from "../format.js";
import { inLocale, interfaceLocale } from "../locales/locale.js";
import { textWidth } from "../layout/labels.js";
import { judgedScores } from "../model/judged-scores.js";
import { tickText } from "./score-radar-chart.js";
import { notesStyles } from "./score-radar-notes.styles.js";
import { findingOf, intervalMethodText, nameOf, scaleText, swatch, tieSign } from "./score-radar-words.js";
import type { Figure, Drawing } from "./score-radar-drawing.js";
import type { ScoreRadar } from "./score-radar.js";

export { byIntervals } from "../model/judged-scores.js";

/** The most that one odd text may ask of a picture. */
const most = 1.6;

/** Gives all elements that come later the style sheet of what this part draws. */
export const dress = ({ elementStyles }: typeof LitElement): void => void elementStyles.push(notesStyles);

/**
 * @returns how much broader than `textWidth` says the broadest name of its charts is on the page, at most 1.6; undefined
 *   where none is laid out. In steps, for how letters are fitted to pixels is to make no difference.
 */
function breadthOf({ renderRoot }: ScoreRadar): number | undefined {
  const breadths = [...renderRoot.querySelectorAll<Figure>("figure")].flatMap((figure) => {
    const { plot } = figure.drawing;
    const names = [...figure.querySelectorAll<SVGTextElement>(".axis")];
    return names.map(
      (name, at) => name.getComputedTextLength() / textWidth(plot!.axes[at]!.lines.join("")) / plot!.size || 0,
    );
  });
  return Math.min(Math.ceil(Math.max(0, ...breadths) * 20) / 20, most) || undefined;
}

/** A page that has dropped an element is not kept from forgetting it. */
const known = new Set<WeakRef<ScoreRadar>>();
const redraw = () => {
  for (const each of known) {
    const element = each.deref();
    if (!element) known.delete(each);
    else {
      fit(element, 0);
      element.requestUpdate("width");
      // Protected, for it is rarely right to draw at once.
      if (element.isConnected) element["performUpdate"]();
    }
  }
};
// Names need another room in a font that comes late; the picture for the printer is taken as soon as the listeners are through.
document.fonts?.addEventListener("loadingdone", redraw);
matchMedia("print").addEventListener("change", redraw);

// The page's letters are looked up while the data come, and with them a sign that many fonts lack: on some systems this
// takes longer than the drawing.
const pen = document.createElement("canvas").getContext("2d");
if (pen && document.body) {
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  pen.measureText("−");
}

const observer =
  globalThis.ResizeObserver &&
  new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const element = target as ScoreRadar;
      if (fitted.get(element) === contentRect.width) continue;
      fit(element, contentRect.width);
      if (!element.isUpdatePending) continue;
      // What is drawn anew may be higher, which an observer that goes on watching in the same frame reports as a loop.
      observer!.unobserve(element);
      requestAnimationFrame(() => observer!.observe(element));
    }
  });

/** For which width an element was drawn in the letters the page has for it. */
const fitted = new WeakMap<ScoreRadar, number>();

function fit(element: ScoreRadar, width: number): void {
  fitted.set(element, width);
  element.measure(width, breadthOf(element));
}

/** Elements drawn for the first time, and what they do when they fit. Measured together they cost the page one layout. */
const unmeasured = new Map<ScoreRadar, () => void>();

function fitAll(): void {
  for (const element of unmeasured.keys()) fit(element, element.getBoundingClientRect().width);
  for (const [element, drawn] of unmeasured) if (!element.isUpdatePending) drawn();
  unmeasured.clear();
}

/** From now on the element follows the width and the letters the page gives it, and draws itself for paper. */
function watch(element: ScoreRadar): void {
  fitted.set(element, 0);
  known.add(new WeakRef(element));
  observer?.observe(element);
  // One that was there before this part was has not got its styles.
  const { elementStyles } = element.constructor as typeof LitElement;
  const root = element.renderRoot as ShadowRoot;
  const { styleSheet } = notesStyles;
  const sheets = root.adoptedStyleSheets;
  if (!styleSheet) void import("./late-styles.js").then(({ adopt }) => adopt(root, notesStyles));
  else if (root.ownerDocument !== document) element.adoptedCallback();
  else if (sheets.length < elementStyles.length) root.adoptedStyleSheets = [...sheets, styleSheet];
}

/** What each figure was furnished for last. */
const furnished = new WeakMap<Element, Drawing>();

/** What is done with a figure that was drawn anew, once somebody has used it. */
let refresh: (figure: Element) => void = () => undefined;
export const onFurnished = (then: typeof refresh): void => void (refresh = then);

/**
 * Draws what stands around the charts: what to know first, the ways to look at them and to take them along, the notes.
 *
 * @param drawn called when the charts fit the letters of the page, unless they are drawn anew for these
 */
export function furnish(element: ScoreRadar, drawn: () => void): void {
  for (const figure of element.renderRoot.querySelectorAll<Figure>("figure")) {
    const { drawing } = figure;
    if (!drawing || furnished.get(figure) === drawing) continue;
    furnished.set(figure, drawing);
    if (!fitted.has(element)) {
      watch(element);
      if (!unmeasured.size) queueMicrotask(fitAll);
      unmeasured.set(element, drawn);
    }
    const put = (name: string, view: unknown) => {
      const place = figure.querySelector<HTMLElement>(name);
      if (place) render(view, place);
      return place;
    };
    inLocale(interfaceLocale(drawing.lang), () => {
      put(".finding", findingOf(drawing));
      put(".tools", toolsView(drawing));
      put(".legend", legendView(drawing))?.setAttribute("aria-label", msg("Series"));
      put(".readout", hintText());
      put(".notes", notesView(drawing));
      figure.querySelector(".plot")?.setAttribute("aria-label", nameOf(drawing));
    });
    refresh(figure);
  }
  if (!unmeasured.has(element)) drawn();
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
        ${swatch(row, scores)}${mirror || rightToLeft.test(row.name) ? html`<bdi>${row.name}</bdi>` : row.name}
      </button>`,
  );

/** @returns how to come to look at a value */
export const hintText = (): string =>
  msg(
    "Point at the chart, tap it, or walk it with the arrow keys to read each value. A click on a name hides its series, a double click shows it alone.",
  );

/** @returns a link to a source; its name alone where it has no address. Each part runs as its own language does. */
function sourceView({ title, section, published, url }: Source, lang: string): unknown {
  const words = [title ?? url, section, published && formatDate(lang, published)]
    .filter(Boolean)
    .map((part, at) => html`${at ? msg(", ") : ""}<bdi>${part}</bdi>`);
  return url ? html`<a href=${url}>${words}</a>` : words;
}

/** @returns one sentence about a claim whose count is not that of the rule of ties; "" where they agree or nothing was counted */
function differenceText({ series, best, tied }: Claim, evaluation: Evaluation, lang: string): string {
  if (best === undefined || tied === undefined || evaluation.ties?.items) return "";
  const own = judgedScores(evaluation, series === undefined ? {} : { focus: series });
  if (!own.compared || (own.best === best && own.tied === tied)) return "";
  const [a, b, c, d] = [own.best, own.tied, best, tied].map((count) => formatNumber(lang, count));
  return msg(
    str`By the rule of this chart it is best on ${a} and tied on ${b}, not ${c} and ${d}: how many count as tied depends on the method.`,
  );
}

/** What stands under a chart: what the publisher states, how to read it, how ties were decided, who graded, what to mind. */
function notesView({ chart, lang, contentLang }: Drawing): TemplateResult {
  const { evaluation, scores, blank } = chart;
  const { instrument = {}, claims, caveats, source } = evaluation;
  const { graders, areas, transcripts } = instrument;
  const names = graders?.join(msg(", "));
  const line = (words: unknown) => (words ? html`<p dir="auto">${words}</p>` : nothing);
  const meaning = evaluation.scale?.anchors?.map(
    ({ value, label }, at) =>
      html`${at ? msg("; ") : " "}<bdi>${tickText(value, lang)}</bdi>${msg(": ")}<bdi lang=${contentLang}
          >${label}</bdi
        >`,
  );
  return html`${claims?.map((claim) => [
    line(
      html`${msg("The publisher states: ")}<q><bdi lang=${contentLang}>${claim.statement}</bdi></q>
        ${claim.source && sourceView(claim.source, lang)}`,
    ),
    line(differenceText(claim, evaluation, lang)),
  ])}
  ${line(!blank && [chart.scale ?? scaleText(scores.domain, lang), meaning])}
  ${line(scores.compared && html`${scores.tied ? tieSign() : ""} ${chart.method ?? intervalMethodText()}`)}
  ${line(
    [
      names && msg(str`Graded by ${names}.`),
      areas !== undefined && msg(str`Areas probed: ${formatNumber(lang, areas)}.`),
      transcripts !== undefined && msg(str`Transcripts a series: ${formatNumber(lang, transcripts)}.`),
    ]
      .filter(Boolean)
      .join(/^(zh|ja)/.test(lang) ? "" : " "),
  )}
  ${
    caveats?.length
      ? html`<ul lang=${contentLang} dir="auto">
          ${caveats.map((caveat) => html`<li>${caveat}</li>`)}
        </ul>`
      : nothing
  }
  ${line(source && [msg("Source: "), sourceView(source, lang)])}`;
}
