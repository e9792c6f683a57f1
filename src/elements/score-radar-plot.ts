import { html, nothing, svg, type TemplateResult } from "lit";
import { markAt, tieAt, type Lettering, type Plot } from "../layout/plot.js";
import type { Scores, SeriesRow } from "../model/scores.js";
import { tickText, type Chart } from "./score-radar-chart.js";

/** The score a reader looks at: indexes of its dimension and its series. */
export interface Place {
  dimension: number;
  series: number;
}

const colours = 6;

/** @returns the classes that give a series its colour and its dashes; every pair of them is different for 36 series */
const classOf = ({ place }: SeriesRow, { focus }: Scores): string =>
  `s${place % colours} d${(place + Math.floor(place / colours)) % colours}${place === focus?.place ? " focus" : ""}`;

/** @returns a sample of line and mark of a series */
export const swatch = (row: SeriesRow, scores: Scores): TemplateResult =>
  html`<svg class="swatch ${classOf(row, scores)}" viewBox="0 0 28 12" aria-hidden="true">
    <path class="line" d="M0 6h28" />
    <path class="mark" d=${markAt([14, 6], row.place)} />
  </svg>`;

/** @returns the tie mark, to stand in a text */
export const tieSign = (): TemplateResult =>
  html`<svg class="sign" viewBox="0 0 14 14" aria-hidden="true"><path d=${tieAt([7, 7])} /></svg>`;

const path = (name: string, d: string, part?: string) =>
  d ? svg`<path class=${name} part=${part ?? nothing} d=${d} />` : nothing;

const text = ({ x, y, anchor, lines: [first, ...further] }: Lettering, lead: number, name: string, part = name) =>
  svg`<text class=${name} part=${part} x=${x} y=${y} text-anchor=${anchor}>${first}${further.map((line) => svg`<tspan x=${x} dy=${lead}>${line}</tspan>`)}</text>`;

/**
 * @param place what the reader looks at, if anything
 * @returns what stands inside the svg element of a chart
 */
export function plotView(plot: Plot, { scores, stamp }: Chart, lang: string, place: Place | undefined): TemplateResult {
  const { axes, lead, ticks, width, height, grid, neutral, brackets, headings } = plot;
  const { series, focus, domain } = scores;
  const point = place && plot.series[place.series]!.points[place.dimension];
  // The series in focus is drawn over the others.
  const rows = series.filter((row) => row !== focus).concat(focus ?? []);
  return svg`${path("lit", place ? axes[place.dimension]!.path : "")}${path("grid", grid, "ring")}${path("neutral", neutral, "ring")}${path("brackets", brackets)}${headings.map(
    (heading) => text(heading, lead, "label"),
  )}${axes.map((axis, d) => text(axis, lead, d === place?.dimension ? "on" : "", "axis label"))}${ticks.map(
    ({ x, y, value }) =>
      text({ x, y, anchor: "middle", lines: [tickText(value, lang)] }, 0, value === domain.neutral ? "on" : "tick"),
  )}${rows.map((row) => {
    const { outline, interval, marks } = plot.series[row.place]!;
    const name = classOf(row, scores);
    return [
      path(`interval ${name}`, interval, "interval"),
      path(`line ${name}`, outline, "series"),
      path(`mark ${name}`, marks, outline ? "" : "series"),
    ];
  })}${axes.map(({ tie }, d) => (focus?.data[d]!.standing === "tied" ? path("tie", tie, "tie") : nothing))}${
    stamp ? text({ x: width / 2, y: height / 2, anchor: "middle", lines: [stamp] }, 0, "stamp") : nothing
  }${point ? svg`<circle class=${classOf(series[place!.series]!, scores)} cx=${point[0]} cy=${point[1]} r="7" />` : nothing}`;
}
