import type { Datum, Scores } from "./scores.js";

/** Six significant digits behind the point are more than any score has; what binary fractions add goes. */
const plain = (value: number) => `${Number(value.toPrecision(12)) + 0}`;

/** A cell that a spreadsheet would take for a formula becomes text; numbers stay numbers. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @returns the name of the level of each dimension; "" where it has none of its own */
const levelsOf = ({ dimensions, runs }: Scores): string[] =>
  dimensions.map((_, d) => runs.find(({ from, to }) => from <= d && d < to)?.name ?? "");

/**
 * @param headings the words for: level, dimension, low, high, count
 * @returns RFC 4180 with a heading: a row a dimension, and for each series shown its mean, interval, count, and why it is
 *   missing where it is; points in numbers whatever the language
 */
export function csvOf(scores: Scores, headings: readonly string[]): string {
  const [level, dimension, low, high, count] = headings as [string, string, string, string, string];
  const shown = scores.series.filter((row) => row.shown);
  const levels = levelsOf(scores);
  const parts = ({ mean, lo, hi, n, missing }: Datum) =>
    mean === undefined
      ? [cell(missing ?? ""), "", "", ""]
      : [mean, lo, hi, n].map((value) => (value === undefined ? "" : plain(value)));
  const head = shown.flatMap(({ name }) => [name, `${name} ${low}`, `${name} ${high}`, `${name} ${count}`]);
  const rows = scores.dimensions.map(({ name }, d) => [
    cell(levels[d]!),
    cell(name),
    ...shown.flatMap(({ data }) => parts(data[d]!)),
  ]);
  return [[level, dimension, ...head].map(cell), ...rows].map((row) => `${row.join(",")}\r\n`).join("");
}

/** Bars part the cells of a table, and the rest would be read as markup. */
const marked = (text: string) => text.replace(/\s+/g, " ").replace(/[\\|*_`<>[\]]/g, "\\$&");

/**
 * @param dimension the heading of the first column
 * @returns a table that `<score-radar>` draws the same picture of: a row a dimension, a bold one before each level, a column a
 *   series shown; cells as `1.36 [1.3, 1.42] n=1000`, a dash where a mean is missing
 */
export function markdownOf({ dimensions, runs, series }: Scores, dimension: string): string {
  const shown = series.filter((row) => row.shown);
  const value = ({ mean, lo, hi, n }: Datum) => {
    if (mean === undefined) return "–";
    const interval = lo === undefined ? "" : ` [${plain(lo)}, ${plain(hi!)}]`;
    return `${plain(mean)}${interval}${n === undefined ? "" : ` n=${n}`}`;
  };
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rows = dimensions.map(({ name }, d) => {
    const level = runs.find(({ from }) => from === d)?.name;
    const heading = level ? line([`**${marked(level)}**`, ...shown.map(() => "")]) : "";
    return heading + line([marked(name), ...shown.map(({ data }) => value(data[d]!))]);
  });
  return (
    line([dimension, ...shown.map(({ name }) => marked(name))]) +
    line(["---", ...shown.map(() => "---:")]) +
    rows.join("")
  );
}
