import { html, nothing, render, svg, type TemplateResult } from "lit";
import { msg, str } from "@lit/localize";
import { formatNumber } from "../format.js";
import type { Plot } from "../layout/plot.js";
import { inLocale, interfaceLocale } from "../locales/locale.js";
import { membersOf } from "../model/areas.js";
import type { Scores } from "../model/scores.js";
import { adopt } from "./late-styles.js";
import { moved } from "./score-radar-motion.js";
import { hintText, onFurnished } from "./score-radar-notes.js";
import type { Choice } from "./score-radar-chart.js";
import { classOf, path } from "./score-radar-plot.js";
import { datumText, writingOf } from "./score-radar-text.js";
import { useStyles } from "./score-radar-use.styles.js";
import { swatch } from "./score-radar-words.js";
import type { Change, Drawing, Figure } from "./score-radar-drawing.js";

/** The score a reader looks at: indexes of its dimension and its series. */
interface Place {
  dimension: number;
  series: number;
}

/** What a reader does in a figure. */
interface Reader {
  place?: Place | undefined;
  /** Id of the dimension whose members are lit up. */
  area?: string | undefined;
}

const readers = new WeakMap<Element, Reader>();

/** Changes what the element shows. */
type Hands = (change: Change) => Choice;

const outs = () => import("./score-radar-out.js");

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
              <dt lang=${contentLang} dir="auto">${swatch(row, scores)}${row.name}</dt>
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
  return `${names}: ${datumText(row.data[dimension]!, scores, lang)}`;
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

function press(event: MouseEvent, target: Element, on: Element, { drawing }: Figure, hands: Hands): void {
  const { chart, views } = drawing;
  const button = on.closest("button")!;
  const at = [...target.querySelectorAll("button")].indexOf(button);
  if (at < 0) return;
  const root = target.getRootNode() as ShadowRoot;
  if (target.matches(".legend")) {
    const alone = event.detail === 2 || event.shiftKey;
    const hidden = (alone ? isolated : toggled)(chart.scores, chart.scores.series[at]!.id);
    moved(root, () => hands({ choice: { ...hands({}), hidden } }));
  } else if (views[at]) moved(root, () => hands({ view: views[at]! }));
  else if (at === views.length) void offer(button, hands);
}

/** Shows what there is to take, or hides it again. */
async function offer(button: Element, hands: Hands): Promise<void> {
  const isOpen = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", `${!isOpen}`);
  const { takeView } = await outs();
  const figure = button.closest<Figure>("figure")!;
  const view = () =>
    isOpen
      ? nothing
      : takeView(
          () => figure,
          (words) => void hands({ words }),
        );
  render(inLocale(interfaceLocale(figure.drawing.lang), view), figure.querySelector<HTMLElement>(".take")!);
}

/** One series always stays, for a chart of none says nothing. */
function toggled({ series }: Scores, id: string): Set<string> {
  const off = new Set(series.filter(({ shown }) => !shown).map((row) => row.id));
  if (!off.delete(id)) off.add(id);
  return off.size < series.length ? off : new Set([...off].filter((other) => other !== id));
}

/** A series alone; all of them when it is alone already. */
function isolated({ series }: Scores, id: string): Set<string> {
  const others = series.filter((row) => row.id !== id);
  const alone = others.every(({ shown }) => !shown);
  return new Set(alone ? [] : others.map((row) => row.id));
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
  const reader = readers.get(figure);
  if (!reader || !plot) return;
  const { scores } = chart;
  const { place: at, area } = reader;
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

/** @returns the places of the series a reader may walk through, in the order of the legend */
const walkable = ({ series, baseline }: Scores): number[] =>
  series.flatMap(({ shown, place }) => (shown && place !== baseline ? place : []));

/** @returns the dimension under the pointer, and of its series the nearest; null beside the plot */
function placeAt({ clientX, clientY }: PointerEvent, target: Element, plot: Plot, scores: Scores): Place | null {
  const { left, top, width } = target.getBoundingClientRect();
  const [x, y] = [clientX - left, clientY - top].map((distance) => (distance * plot.width) / width) as [number, number];
  const dimension = plot.axisAt(x, y);
  if (!(dimension >= 0)) return null;
  const distance = (series: number) => {
    const point = plot.series[series]!.points[dimension];
    return point ? Math.hypot(point[0] - x, point[1] - y) : Infinity;
  };
  return {
    dimension,
    series: walkable(scores).reduce((best, series) => (distance(series) < distance(best) ? series : best)),
  };
}

const keys: Record<string, readonly [along: number, across: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** Left and right go along the dimensions and around, up and down through the series, Escape away. */
function walk(key: string, scores: Scores, from: Place | undefined, mirror: boolean): Place | null | undefined {
  if (key === "Escape") return from && null;
  if (key === "Enter") return from;
  const step = Object.hasOwn(keys, key) ? keys[key]! : undefined;
  if (!step) return undefined;
  const count = scores.dimensions.length;
  const all = walkable(scores);
  const first = Math.max(0, all.indexOf(scores.focus?.place ?? 0));
  if (!from) return { dimension: 0, series: all[first]! };
  const [along, across] = step;
  const dimension = from.dimension + (mirror && Number.isFinite(along) ? -along : along);
  return {
    dimension: dimension === Infinity ? count - 1 : dimension === -Infinity ? 0 : (dimension + count) % count,
    series: all[(Math.max(0, all.indexOf(from.series)) + across + all.length) % all.length]!,
  };
}

/** @returns where an event leads, and the key that led there does no more; null away; undefined when it leads nowhere */
function nextPlace(
  event: Event,
  target: Element,
  plot: Plot,
  scores: Scores,
  from: Place | undefined,
  mirror: boolean,
): Place | null | undefined {
  switch (event.type) {
    case "keydown": {
      const place = walk((event as KeyboardEvent).key, scores, from, mirror);
      if (place) event.preventDefault();
      return place;
    }
    case "focus":
      return target.matches(":focus-visible") && !from ? walk("Home", scores, undefined, mirror) : undefined;
    case "blur":
      return null;
    case "pointerleave":
      return (event as PointerEvent).pointerType === "mouse" ? null : undefined;
    default: {
      const place = placeAt(event as PointerEvent, target, plot, scores);
      const same = place && place.dimension === from?.dimension && place.series === from.series;
      return same && event.type !== "dblclick" ? undefined : place;
    }
  }
}

onFurnished((figure) => {
  const { drawing } = figure as Figure;
  inLocale(interfaceLocale(drawing.lang), () => light(figure as Figure));
});
