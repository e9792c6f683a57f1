import type { Dimension, Evaluation, Score, Tie } from "../feed/types.js";
import { dimensionsOf, focusOf, linesOf, runsOf, type LevelRun, type Line } from "./score-lines.js";
import { decimalsOf, domainOf, type Domain } from "./domain.js";
import { halfWidth95, standingsOf, type Standing } from "./ties.js";

/** One series on one dimension. */
export interface Datum {
  /** In the unit of the scale, or a difference when there is a baseline; undefined when missing. */
  mean?: number;
  /** Ends of the interval, lo ≤ hi; both or neither. */
  lo?: number;
  hi?: number;
  n?: number;
  /** Why there is no mean, in the feed's word (`not_run`, `not_published`); `not_given` when it gives none. */
  missing?: string;
  /** The mean lies beyond the domain; it is drawn at the domain's end. */
  outside: boolean;
  /** The interval reaches beyond the domain; it is drawn up to its end. */
  cut: boolean;
  standing: Standing;
}

/** One series, with a datum a dimension in the order of the dimensions. */
export interface SeriesRow extends Omit<Line, "cells"> {
  data: Datum[];
}

/** Everything a chart of scores says, without a pixel. */
export interface Scores {
  dimensions: Dimension[];
  runs: LevelRun[];
  series: SeriesRow[];
  domain: Domain;
  /** Index of the series in focus; -1 when none is shown. */
  focus: number;
  /** On how many dimensions the series in focus is best alone, and on how many tied, of how many compared. */
  best: number;
  tied: number;
  compared: number;
  /** How ties were decided: as the feed states, by the interval of the difference, or, without any interval, by equal means. */
  method: "stated" | "interval" | "means";
  /** The series the others are compared with, when differences are shown. */
  baseline?: SeriesRow;
  /** How many were averaged, when it is the same for every mean. */
  n?: number;
  /** Decimals of the means as published. */
  decimals: number;
  /** How many means there are to draw. */
  drawn: number;
}

/** What the author and the reader chose. */
export interface ScoreOptions {
  /** Ids of levels to keep; all when empty. */
  levels?: readonly number[];
  /** Ids of series to keep; all when empty. */
  series?: readonly string[];
  /** Ids of series the reader has hidden. */
  hidden?: ReadonlySet<string>;
  /** Id of the series in focus; else the one that has the highest mean most often, the first of several such. */
  focus?: string;
  /** Id of the series to take differences to. */
  baseline?: string;
  /** Show only the part of the scale that holds data. */
  zoom?: boolean;
}

/**
 * @param evaluations at least one; of several, which must be comparable, the series stand side by side
 * @returns plain rows; dimensions in the feed's order, then those that only scores name
 */
export function scoresOf(evaluations: readonly Evaluation[], options: ScoreOptions = {}): Scores {
  const { levels = [], zoom = false } = options;
  const dimensions = dimensionsOf(evaluations).filter(({ level }) => !levels.length || levels.includes(level ?? NaN));
  const lines = linesOf(evaluations, dimensions, options);
  const shown = lines.filter((line) => line.shown);
  const ties = evaluations.length === 1 ? evaluations[0]!.ties?.items : undefined;
  const standings = dimensions.map((dimension, d) => standingsIn(shown, d, ties && tiedIds(ties, dimension.id)));
  const base = lines.find(({ id }) => id === options.baseline);
  const series = lines.map(({ cells, ...line }): SeriesRow => {
    const at = shown.findIndex(({ place }) => place === line.place);
    return { ...line, data: cells.map((cell, d) => datumOf(cell, base && { cell: base.cells[d] }, standings[d]![at])) };
  });
  const drawn = series.flatMap((row) => (row.shown && row.place !== base?.place ? row.data : [])).filter(isKnown);
  const focus = focusOf(shown, options.focus);
  const inFocus = standings.map((standing, d) =>
    focus?.cells[d]?.mean == null ? [] : [standing[shown.indexOf(focus)], ...standing],
  );
  const counts = new Set(drawn.map(({ n }) => n));
  return {
    dimensions,
    runs: runsOf(dimensions, evaluations),
    series,
    domain: limit(drawn, domainOf(base ? undefined : evaluations[0]!.scale, drawn.flatMap(valuesOf), zoom && !base)),
    focus: focus?.place ?? -1,
    best: inFocus.filter(([standing]) => standing === "best").length,
    tied: inFocus.filter(([standing]) => standing === "tied").length,
    compared: inFocus.filter((all) => all.some((standing) => standing)).length,
    method: ties ? "stated" : shown.some(({ cells }) => cells.some((cell) => cell?.ci)) ? "interval" : "means",
    ...(base && { baseline: series[base.place] }),
    ...(counts.size === 1 && { n: drawn[0]!.n }),
    decimals: decimalsOf(shown.flatMap(({ cells }) => cells.flatMap((cell) => cell?.mean ?? []))),
    drawn: drawn.length,
  };
}

type Known = Datum & { mean: number };

const isKnown = (datum: Datum): datum is Known => datum.mean !== undefined;

const valuesOf = ({ mean, lo, hi }: Known): number[] => (lo === undefined ? [mean] : [mean, lo, hi!]);

const tiedIds = (ties: readonly Tie[], id: string) => ties.find(({ dimension }) => dimension === id)?.series ?? [];

function standingsIn(lines: readonly Line[], d: number, tied: readonly string[] | undefined): Standing[] {
  return standingsOf(
    lines.map(({ cells }) => cells[d]?.mean ?? undefined),
    lines.map(({ cells }) => halfWidth95(cells[d]?.ci)),
    tied && lines.flatMap(({ id }, i) => (tied.includes(id) ? [i] : [])),
  );
}

/** @param base the score to take the difference to, if any; a difference to a missing score is missing */
function datumOf(cell: Score | undefined, base: { cell: Score | undefined } | undefined, standing: Standing): Datum {
  const flags = { outside: false, cut: false, standing };
  if (cell?.mean == null) return { missing: cell?.missing || "not_given", ...flags };
  const common = { ...(cell.n !== undefined && { n: cell.n }), ...flags };
  const { mean, ci } = cell;
  if (!base) return { mean, ...(ci && { lo: ci.lo, hi: ci.hi }), ...common };
  if (base.cell?.mean == null) return { missing: "no_baseline", ...flags };
  const difference = mean - base.cell.mean;
  const halves = [halfWidth95(ci), halfWidth95(base.cell.ci)];
  if (halves.includes(undefined) || cell === base.cell) return { mean: difference, ...common };
  const reach = Math.hypot(...(halves as number[]));
  return { mean: difference, lo: difference - reach, hi: difference + reach, ...common };
}

function limit(data: Known[], domain: Domain): Domain {
  for (const datum of data) {
    datum.outside = datum.mean < domain.min || datum.mean > domain.max;
    datum.cut = datum.lo! < domain.min || datum.hi! > domain.max;
  }
  return domain;
}
