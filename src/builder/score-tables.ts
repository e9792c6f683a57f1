import type { Table } from "mdast";
import { readCell } from "../light/score-cell.js";
import type { Dimension, Evaluation, Level, Series } from "../feed/types.js";
import { cellsOf, nodesOf, type Section } from "./sections.js";

const interval = /±|\+\/-|[[(（][^\])）]{0,40}\d\s?[,–—-]\s?[-−]?\d[^\])）]{0,40}[\])）]/;
const scoreTitle =
  /\b(?:scores?|evaluations?|adherence|ratings?)\b|評分|分數|評估|评分|分数|评估|スコア|評価|점수|평가/iu;

/**
 * Reads tables of scores as <score-radar> does: a dimension a row, a series a column, a row of which only the first cell is filled
 * a level. A table is taken for one when all its cells are numbers or blank and it either gives intervals or stands under a heading
 * that speaks of scores.
 */
export function evaluationsIn(sections: readonly Section[], lang: string | undefined): Evaluation[] {
  const found: Evaluation[] = [];
  for (const section of sections) {
    for (const table of nodesOf(section.nodes, "table")) {
      const evaluation = evaluationOf(table, section.title, found, lang);
      if (evaluation) found.push(evaluation);
    }
  }
  return found;
}

/** Characters of a score with its interval, its level and its n, and then some. */
const longest = 100;

/** Languages that write 1,36 for a number between one and two. */
const decimalComma = /^(?:de|fr|es|pt|it|nl|ru|uk|pl|cs|sv|da|fi|nb|no|tr|id|vi|el|hu|ro)\b/;

function evaluationOf(
  table: Table,
  title: string,
  taken: readonly Evaluation[],
  lang: string | undefined,
): Evaluation | undefined {
  const [heading, ...rows] = cellsOf(table);
  if (!heading || heading.length < 2 || rows.length < 3) return undefined;
  const filled = rows.flatMap((row) => row.slice(1)).filter(Boolean);
  if (!filled.length || !(filled.some((cell) => interval.test(cell)) || scoreTitle.test(title))) return undefined;
  const comma = decimalComma.test(lang ?? "");
  if (filled.some((cell) => cell.length > longest || readCell(cell, comma).fault)) return undefined;
  const series: Series[] = [];
  for (const name of heading.slice(1))
    series.push({ id: idOf(name, series), name: name || `${series.length + 1}`, scores: [] });
  const dimensions: Dimension[] = [];
  const levels: Level[] = [];
  for (const [name = "", ...cells] of rows) {
    if (!cells.some(Boolean)) {
      if (name) levels.push({ id: levels.length, name });
      continue;
    }
    const dimension = idOf(name, dimensions);
    dimensions.push({ id: dimension, name: name || dimension, ...(levels.length && { level: levels.length - 1 }) });
    series.forEach(({ scores }, column) => scores!.push({ dimension, ...readCell(cells[column] ?? "", comma).score }));
  }
  return {
    id: idOf(title || "scores", taken),
    ...(title && { title }),
    ...(levels.length && { levels }),
    dimensions,
    series,
  };
}

/** @returns an id made of a name's words that is not taken */
export function idOf(name: string, taken: readonly { id: string }[]): string {
  const words =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "unnamed";
  let id = words;
  for (let k = 2; taken.some((other) => other.id === id); k++) id = `${words}-${k}`;
  return id;
}
