import type { Dimension, Evaluation, Score } from "../feed/types.js";

/** A series as the feed has it, its scores put in the order of the dimensions. */
export interface Line {
  id: string;
  name: string;
  /** Its place among all series, which gives colour, mark and dashes; stays when others are hidden. */
  place: number;
  /** The figures are examples, not measurements. */
  illustrative: boolean;
  /** False when the reader has hidden it; it is then left out of every comparison. */
  shown: boolean;
  cells: (Score | undefined)[];
}

/** Consecutive dimensions of one level. */
export interface LevelRun {
  /** "" when the dimensions have no level, or the level no name. */
  name: string;
  /** Indexes of dimensions: from ≤ i < to. */
  from: number;
  to: number;
}

/** @returns the dimensions in the feed's order, then those that only scores name; each once */
export function dimensionsOf(evaluations: readonly Evaluation[]): Dimension[] {
  const found = new Map<string, Dimension>();
  const add = (dimension: Dimension) => found.has(dimension.id) || found.set(dimension.id, dimension);
  for (const { dimensions = [] } of evaluations) dimensions.forEach(add);
  for (const { series = [] } of evaluations) {
    for (const { scores = [] } of series) for (const { dimension } of scores) add({ id: dimension });
  }
  return [...found.values()];
}

/**
 * Where two evaluations use one id, the later series is known by both its evaluation's id and its own.
 *
 * @param choice ids of series to keep, all when empty; ids the reader has hidden
 */
export function linesOf(
  evaluations: readonly Evaluation[],
  dimensions: readonly Dimension[],
  { series = [], hidden }: { series?: readonly string[]; hidden?: ReadonlySet<string> } = {},
): Line[] {
  const lines = new Map<string, Line>();
  for (const evaluation of evaluations) {
    for (const { id: own, name, basis, scores = [] } of evaluation.series ?? []) {
      const id = lines.has(own) ? `${evaluation.id}/${own}` : own;
      if (series.length && !series.includes(id)) continue;
      const cells = new Map<string, Score>();
      for (const score of scores) if (!cells.has(score.dimension)) cells.set(score.dimension, score);
      lines.set(id, {
        id,
        name: name || id,
        place: lines.size,
        illustrative: basis === "illustrative",
        shown: !hidden?.has(id),
        cells: dimensions.map((dimension) => cells.get(dimension.id)),
      });
    }
  }
  return [...lines.values()];
}

/**
 * The series with the highest mean most often, because it is the one whose claim to be best needs testing.
 *
 * @param wanted id of the series the reader chose
 * @returns the first of several such; undefined when there is no line
 */
export function focusOf(lines: readonly Line[], wanted: string | undefined): Line | undefined {
  const chosen = lines.find(({ id }) => id === wanted);
  if (chosen) return chosen;
  const wins = new Map(lines.map((line) => [line, 0]));
  for (const d of lines[0]?.cells.keys() ?? []) {
    const means = lines.map(({ cells }) => cells[d]?.mean ?? -Infinity);
    const top = Math.max(...means);
    lines.forEach((line, i) => means[i] === top && top > -Infinity && wins.set(line, wins.get(line)! + 1));
  }
  return lines.reduce<Line | undefined>(
    (best, line) => (best && wins.get(best)! >= wins.get(line)! ? best : line),
    undefined,
  );
}

/** @returns the runs of equal level, in order */
export function runsOf(dimensions: readonly Dimension[], evaluations: readonly Evaluation[]): LevelRun[] {
  const names = new Map(
    evaluations.flatMap(({ levels = [] }) => levels.map(({ id, name }) => [id, name ?? ""] as const)),
  );
  const runs: LevelRun[] = [];
  dimensions.forEach(({ level }, i) => {
    if (i && dimensions[i - 1]!.level === level) runs.at(-1)!.to = i + 1;
    else runs.push({ name: names.get(level!) ?? "", from: i, to: i + 1 });
  });
  return runs;
}
