import { nothing, svg, type TemplateResult } from "lit";
import type { Lettering, Plot } from "../layout/plot.js";
import type { Scores, SeriesRow } from "../model/scores.js";
import { tickText, type Chart } from "./score-radar-chart.js";

const colours = 6;

/** @returns the classes that give a series its colour and its dashes; every pair of them is different for 36 series */
export const classOf = ({ place }: SeriesRow, { focus }: Scores): string =>
  `s${place % colours} d${(place + Math.floor(place / colours)) % colours}${place === focus?.place ? " focus" : ""}`;

/** @returns a path; nothing where there is nothing to draw */
export const path = (name: string, d: string, part?: string) =>
  d ? svg`<path class=${name} part=${part ?? nothing} d=${d} />` : nothing;

const text = ({ x, y, anchor, lines: [first, ...further] }: Lettering, lead: number, name: string, part = name) =>
  svg`<text class=${name} part=${part} x=${x} y=${y} text-anchor=${anchor}>${first}${further[0] ? further.map((line) => svg`<tspan x=${x} dy=${lead}>${line}</tspan>`) : nothing}</text>`;

/** @returns what stands inside the svg element of a chart */
export function plotView(plot: Plot, { scores, stamp }: Chart, lang: string): TemplateResult {
  const { axes, lead, ticks, width, height, grid, neutral, brackets, headings } = plot;
  const { series, focus, domain } = scores;
  // The series in focus is drawn over the others.
  const rows = series.filter((row) => row !== focus).concat(focus ?? []);
  return svg`${path("grid", grid, "ring")}${stamp?.(width, height)}${path("neutral", neutral, "ring")}${path("brackets", brackets)}${headings.map(
    (heading) => text(heading, lead, "label"),
  )}${axes.map((axis) => text(axis, lead, "axis", "axis label"))}${ticks.map(({ x, y, value }) =>
    text({ x, y, anchor: "middle", lines: [tickText(value, lang)] }, 0, value === domain.neutral ? "tick on" : "tick"),
  )}${rows.map((row) => {
    const { outline, interval, marks } = plot.series[row.place]!;
    const name = classOf(row, scores);
    return [
      path(`interval ${name}`, interval, "interval"),
      path(`line ${name}`, outline, "series"),
      path(`mark ${name}`, marks, outline ? "" : "series"),
    ];
  })}${axes.map(({ tie }, d) => (focus?.data[d]!.standing === "tied" ? path("tie", tie, "tie") : nothing))}`;
}
