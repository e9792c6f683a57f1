import { html, nothing, render, svg, type TemplateResult } from "lit";
import { msg, str } from "@lit/localize";
import { formatNumber } from "../format.js";
import { inLocale, interfaceLocale } from "../locales/locale.js";
import { membersOf } from "../model/areas.js";
import type { Scores } from "../model/scores.js";
import { adopt } from "./late-styles.js";
import type { Drawing, Figure } from "./score-radar-drawing.js";
import { hintText, onDrawn } from "./score-radar-fit.js";
import { classOf, path } from "./score-radar-plot.js";
import { press, type Hands } from "./score-radar-press.js";
import { datumText, writingOf } from "./score-radar-text.js";
import { useStyles } from "./score-radar-use.styles.js";
import { nextPlace, type Place } from "./score-radar-walk.js";
import { swatch } from "./score-radar-words.js";

/** What a reader does in a figure. */
interface Reader {
  place?: Place | undefined;
  /** Id of the dimension whose members are lit up. */
  area?: string | undefined;
}

const readers = new WeakMap<Element, Reader>();

/** @returns the dimension the reader looks at, what was asked there, and every series' score in the words of the table */
function readoutView({ chart, lang, contentLang }: Drawing, place: Place): TemplateResult {
  const { scores } = chart;
  const { dimension: d } = place;
  const { id, name, question } = scores.dimensions[d]!;
  const { n } = writingOf(scores);
  const members = membersOf(scores, id).map((member) => scores.dimensions[member]!.name);
  const list = members.join(msg(", "));
  return html`<p dir="auto" lang=${contentLang}><b>${name}</b> ${question}</p>
    ${members.length ? html`<p dir="auto">${msg(str`With it belong: ${list}.`)}</p>` : nothing}
    ${n === undefined ? nothing : html`<p>n = ${formatNumber(lang, n)}</p>`}
    <dl>
      ${scores.series.map((row) =>
        row.shown
          ? html`<div class=${row.place === place.series ? "first" : ""}>
              <dt lang=${contentLang}>${swatch(row, scores)}<bdi>${row.name}</bdi></dt>
              <dd>${datumText(row.data[d]!, scores, lang)}</dd>
            </div>`
          : nothing,
      )}
    </dl>`;
}

/** @returns a score with the names it belongs to, to be spoken */
function speech({ dimension, series }: Place, scores: Scores, lang: string): string {
  const row = scores.series[series]!;
  const names = [scores.dimensions[dimension]!.name, row.name].join(msg(", "));
  return [names, datumText(row.data[dimension]!, scores, lang)].join(msg(": "));
}

/**
 * Does what a gesture says.
 *
 * @param event of pointer, focus or keyboard on the svg element that shows a plot, or a click on the key or the tools
 * @param target what the event was listened for on
 * @param at what it happened to; the event itself no longer knows once it is over
 */
export function answer(event: Event, target: Element, at: Element, hands: Hands): void {
  const figure = target.closest<Figure>("figure");
  if (!figure?.drawing || !target.isConnected) return;
  const { lang } = figure.drawing;
  adopt(figure.getRootNode() as ShadowRoot, useStyles);
  inLocale(interfaceLocale(lang), () => {
    if (event.type === "click") press(event as MouseEvent, target, at, figure, hands);
    else read(event, target, figure, hands);
  });
}

function read(event: Event, target: Element, figure: Figure, hands: Hands): void {
  const { plot, chart, mirror, lang } = figure.drawing;
  const { scores } = chart;
  const { place: from, area } = readers.get(figure) ?? {};
  const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  if (!plot || ctrlKey || altKey || metaKey) return;
  const place = nextPlace(event, target, plot, scores, from, mirror);
  const here = place === null ? undefined : (place ?? from);
  const id = here && scores.dimensions[here.dimension]!.id;
  const isArea = (event.type === "pointerdown" || key === " ") && membersOf(scores, id).length > 0;
  if (isArea && key) event.preventDefault();
  const lit = isArea ? (id === area ? undefined : id) : key === "Escape" ? undefined : area;
  if (place === undefined && lit === area && key !== "Enter" && event.type !== "dblclick") return;
  readers.set(figure, { place: here, area: lit });
  light(figure);
  if (place && /^(key|foc)/.test(event.type)) hands({ words: () => speech(place, scores, lang) });
  if (here && (key === "Enter" || event.type === "dblclick")) {
    hands({ choice: { ...hands({}), focus: scores.series[here.series]!.id } });
  }
}

/** Stands under the plot, and only while it has been pointed at. */
function overlay(plot: Element): HTMLElement {
  const found = plot.querySelector("g") ?? document.createElementNS("http://www.w3.org/2000/svg", "g");
  if (!found.parentNode) plot.prepend(found);
  return found as Element as HTMLElement;
}

/** Draws what a reader looks at: in the plot, and in words beside it. */
function light(figure: Figure): void {
  const { plot, chart } = figure.drawing;
  if (!plot) return;
  const { scores } = chart;
  const { place: at, area } = readers.get(figure) ?? {};
  const place = at && scores.dimensions[at.dimension] && scores.series[at.series]?.shown ? at : undefined;
  const lit = [...(place ? [place.dimension] : []), ...membersOf(scores, area)];
  const point = place && plot.series[place.series]!.points[place.dimension];
  render(
    svg`${path("lit", lit.map((d) => plot.axes[d]!.path).join(""))}${
      point
        ? svg`<circle class=${classOf(scores.series[place.series]!, scores)} cx=${point[0]} cy=${point[1]} r="7" />`
        : nothing
    }`,
    overlay(figure.querySelector(".plot")!),
  );
  // The template of the plot leaves this class alone.
  figure.querySelectorAll(".plot .axis").forEach((label, d) => label.classList.toggle("on", lit.includes(d)));
  const readout = figure.querySelector<HTMLElement>(".readout")!;
  readout.classList.toggle("reading", !!place);
  render(place ? readoutView(figure.drawing, place) : hintText(), readout);
}

onDrawn(light);
