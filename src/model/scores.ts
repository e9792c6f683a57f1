import type { Dimension, Evaluation, Interval, Level } from "../feed/types.js";
import type { Domain } from "./domain.js";
import { titleOf } from "./entities.js";
import type { Standing } from "./ties.js";

/** One series on one dimension. */
export interface Datum {
  /** In the unit of the scale; undefined when missing. */
  mean?: number;
  /** Ends of the interval, lo ≤ hi, and its half-width at 95 %; all or none. */
  lo?: number;
  hi?: number;
  half?: number;
  n?: number | undefined;
  /** Why there is no mean, in the feed's word (`not_run`, `not_published`); `not_given` when it gives none. */
  missing?: string;
  standing?: Standing;
}

/** A dimension whose name a reader can see: its id where the feed gives none. */
export interface NamedDimension extends Dimension {
  name: string;
}

/** One series, with a datum a dimension in the order of the dimensions. */
export interface SeriesRow {
  id: string;
  name: string;
  /** Its place among all series, which gives colour, mark and dashes; stays when others are hidden. */
  place: number;
  /** The figures are examples, not measurements. */
  illustrative: boolean;
  /** False when the reader has hidden it; it is then left out of every comparison. */
  shown: boolean;
  data: Datum[];
}

/** Consecutive dimensions of one level. */
export interface LevelRun {
  /** "" when there is nothing to say: no name, one level only, or the name of its only dimension. */
  name: string;
  /** Indexes of dimensions: from ≤ i < to. */
  from: number;
  to: number;
}

/** Everything a chart of scores says, without a pixel. */
export interface Scores {
  dimensions: NamedDimension[];
  runs: LevelRun[];
  series: SeriesRow[];
  /** The ends are NaN where the feed gives none; then the domain has to be found in the data. */
  domain: Domain;
  /** The series in focus; undefined when none is shown. */
  focus: SeriesRow | undefined;
  /** On how many dimensions it is best alone, and on how many tied, of how many compared. */
  best: number;
  tied: number;
  compared: number;
  /** Place of the series the others are differences to, when they are. */
  baseline?: number;
}

/** How scores are read; what is not told is usual. */
export interface ScoreOptions {
  /** Ids of series the reader has hidden. */
  hidden?: ReadonlySet<string>;
  /** Id of the series in focus; else the one that has the highest mean most often, the first of several such. */
  focus?: string;
  /** @returns the half-width of an interval at 95 %; half of it unless told */
  halfWidth?: (ci: NonNullable<Interval>) => number;
  /** @returns the standings on a dimension, one a series shown; none unless told */
  standings?: (dimension: string, data: Datum[], shown: SeriesRow[]) => Standing[];
}

const halfOf = ({ lo, hi }: NonNullable<Interval>) => hi / 2 - lo / 2;

/** @returns plain rows, dimensions in the feed's order */
export function scoresOf(
  { dimensions: given = [], series: all = [], levels, scale = {} }: Evaluation,
  { hidden, focus: wanted, halfWidth = halfOf, standings }: ScoreOptions = {},
): Scores {
  const dimensions = given.map((dimension) => ({
    ...dimension,
    name: titleOf({ id: dimension.id, title: dimension.name }),
  }));
  const series = all.map(({ id, name, basis, scores = [] }, place): SeriesRow => {
    // From the end, so that of two scores for one dimension the first stays.
    const cells = new Map([...scores].reverse().map((score) => [score.dimension, score]));
    const data = dimensions.map((dimension): Datum => {
      const { mean, ci, n, missing } = cells.get(dimension.id) ?? {};
      if (mean == null) return { missing: missing || "not_given" };
      return ci ? { mean, lo: ci.lo, hi: ci.hi, half: halfWidth(ci), n } : { mean, n };
    });
    return {
      id,
      name: titleOf({ id, title: name }),
      place,
      illustrative: basis === "illustrative",
      shown: !hidden?.has(id),
      data,
    };
  });
  const shown = series.filter((row) => row.shown);
  dimensions.forEach(({ id }, d) => {
    const data = shown.map((row) => row.data[d]!);
    standings?.(id, data, shown).forEach((standing, i) => (data[i]!.standing = standing));
  });
  const focus = shown.find(({ id }) => id === wanted) ?? mostOftenBest(shown);
  const count = (pick: (datum: Datum, d: number) => unknown) => focus?.data.filter(pick).length ?? 0;
  const { min = NaN, max = NaN, neutral = NaN } = scale;
  return {
    dimensions,
    runs: runsOf(dimensions, levels),
    series,
    domain: { min, max, neutral: neutral >= min && neutral <= max ? neutral : undefined },
    focus,
    best: count(({ standing }) => standing === "best"),
    tied: count(({ standing }) => standing === "tied"),
    compared: count(({ mean }, d) => mean !== undefined && shown.some(({ data }) => data[d]!.standing)),
  };
}

/** Its claim to be best is the one that needs testing. */
function mostOftenBest(series: readonly SeriesRow[]): SeriesRow | undefined {
  const wins = series.map(
    ({ data }) =>
      data.filter(({ mean }, d) => mean !== undefined && !series.some((other) => other.data[d]!.mean! > mean)).length,
  );
  return series[wins.indexOf(Math.max(...wins))];
}

function runsOf(dimensions: readonly NamedDimension[], levels: readonly Level[] = []): LevelRun[] {
  const runs: LevelRun[] = [];
  dimensions.forEach(({ level, name: own }, i) => {
    const last = runs.at(-1);
    const name = levels.find(({ id }) => id === level)?.name ?? "";
    if (last && dimensions[i - 1]!.level === level) Object.assign(last, { name, to: i + 1 });
    else runs.push({ name: name === own ? "" : name, from: i, to: i + 1 });
  });
  return runs.length > 1 ? runs : runs.map((run) => ({ ...run, name: "" }));
}
