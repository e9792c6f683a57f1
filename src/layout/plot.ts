import type { Datum, Scores } from "../model/scores.js";

/** How a chart of scores is to be laid out. A layout unit is 1/16 of the page's letter height. */
export interface PlotOptions {
  /** Of the view box, in layout units. */
  width: number;
  /** True where one reads from right to left. */
  mirror?: boolean;
  /** How much wider than `textWidth` says the letters are, 1 or more. */
  breadth?: number;
}

/** A text of one or more lines; `y` is the baseline of the first. */
export interface Lettering {
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  lines: string[];
}

/** The name of a dimension. */
export interface AxisPlot extends Lettering {
  /** Path data of the line or band that stands for the dimension. */
  path: string;
  /** Path data of the tie mark, should it be needed. */
  tie: string;
}

/** One series. Path data are empty for a series that is not drawn. */
export interface SeriesPlot {
  /** From dimension to dimension, broken where a mean is missing; empty in rows. */
  outline: string;
  interval: string;
  marks: string;
  /** In the order of the dimensions; undefined where nothing is drawn. */
  points: (Point | undefined)[];
}

export type Point = readonly [x: number, y: number];

/** A chart, ready to be drawn into a view box that begins at 0 0. Every number is finite and rounded to 0.1. */
export interface Plot {
  kind: "radar" | "rows";
  width: number;
  height: number;
  /** Letters of the labels, and their leading. */
  size: number;
  lead: number;
  /** Path data: rings and spokes, or the lines of ticks and rows. */
  grid: string;
  /** Path data: the ring or line at neutral, "" when there is none; and what holds the dimensions of a level together. */
  neutral: string;
  brackets: string;
  /** Names of the levels, each where its dimensions begin. */
  headings: Lettering[];
  /** Labels of the scale, at the middle of their foot. */
  ticks: { value: number; x: number; y: number }[];
  /** In the order of the dimensions. */
  axes: AxisPlot[];
  /** In the order of the series. */
  series: SeriesPlot[];
  /** @returns the index of the dimension at a place of the view box; -1 for none */
  axisAt(x: number, y: number): number;
}

/** Marks of the series by place, as relative path data around the point before them: told apart by shape alone. */
const marks = [
  "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
  "m-3-3h6v6h-6z",
  "m0-4l4 7h-8z",
  "m0-4l4 4-4 4-4-4z",
  "m0 4l4-7h-8z",
  "m-1-4h2v3h3v2h-3v3h-2v-3h-3v-2h3z",
];

/** @returns path data of the mark of a series at a point, `place` its place among all series */
export const markAt = ([x, y]: Point, place: number): string => `M${x} ${y}${marks[place % marks.length]}`;

/** @returns path data of a line through points */
export const line = (points: readonly Point[], end = ""): string =>
  `M${points.map(([x, y]) => `${x} ${y}`).join("L")}${end}`;

/** What of a series is drawn. */
export interface Drawn {
  place: number;
  /** In the order of the dimensions; all undefined where it is not drawn at all. */
  data: readonly (Datum | undefined)[];
}

/** @returns every series, without its means where it is not drawn */
export const drawnSeries = ({ series, baseline }: Scores): Drawn[] =>
  series.map((row) => (row.shown && row.place !== baseline ? row : { ...row, data: row.data.map(() => undefined) }));
