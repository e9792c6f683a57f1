import type { Plot } from "../layout/plot.js";
import type { Chart, Choice } from "./score-radar-chart.js";

/** The ways to look at an evaluation. */
export type View = "radar" | "rows" | "table";

/** One chart as it is drawn, kept with its figure for the parts that furnish it and answer a reader. */
export interface Drawing {
  chart: Chart;
  view: View;
  views: readonly View[];
  /** Absent for a table, and where there is nothing to draw. */
  plot?: Plot | null | undefined;
  mirror: boolean;
  title: string;
  /** BCP 47 of the interface and of what the feed says. */
  lang: string;
  contentLang: string;
}

/** What a gesture changes: what is shown, how, and what is to be said. */
export interface Change {
  choice?: Choice;
  view?: View;
  words?: () => string;
}

/** The figure of one chart. */
export type Figure = HTMLElement & { drawing: Drawing };
