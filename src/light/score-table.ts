import type { Problem } from "../feed/problems.js";
import { formatNumber } from "../format.js";
import { readCell, type CellScore } from "./score-cell.js";
import { textOf } from "./text.js";

/** What was read of a table: a raw feed of one item with one evaluation, and each cell that could not be read. */
export interface ScoreTable {
  /** Undefined when there is no score in the table. */
  feed?: unknown;
  problems: Problem[];
}

interface Reading {
  series: { id: string; name: string; scores: (CellScore & { dimension: string })[] }[];
  dimensions: { id: string; name: string; level?: number }[];
  levels: { id: number; name: string }[];
  problems: Problem[];
  decimalComma: boolean;
}

/**
 * Reads the first table in the tag: dimensions down the first column, a series a further column. A row of which only the
 * first cell says something opens a level, and so does a `<th>` across all columns. The caption, else a heading, is the
 * title; the last paragraph beside the table its source; `<tfoot>` the caveats.
 *
 * @param host the element whose children are read; its language says whether numbers have a decimal comma
 */
export function scoreTable(host: HTMLElement): ScoreTable {
  const table = host.querySelector("table");
  const problems: Problem[] = [];
  if (!table) return { problems };
  const lang = table.closest<HTMLElement>("[lang]")?.lang || "en";
  const reading: Reading = {
    series: [],
    dimensions: [],
    levels: [],
    problems,
    decimalComma: formatNumber(lang, 0.5).includes(","),
  };
  const body = [...table.rows].filter((row) => !row.parentElement!.matches("tfoot"));
  const header = table.tHead?.rows[table.tHead.rows.length - 1] ?? body[0];
  if (!header) return { problems };
  readHeader(header, reading);
  for (const row of body) if (row !== header && !row.parentElement!.matches("thead")) readRow(row, reading);
  const { series, dimensions, levels } = reading;
  if (!series.length || !dimensions.length) return { problems };
  const title = textOf(table.caption ?? host.querySelector("h1, h2, h3, h4, h5, h6") ?? document.createTextNode(""));
  const caveats = [...(table.tFoot?.rows ?? [])].map((row) => textOf(row)).filter(Boolean);
  const evaluation = {
    id: host.id || "scores",
    title: title || undefined,
    levels,
    dimensions,
    series,
    caveats,
    source: sourceOf(host),
  };
  const item = { id: host.id || "scores", title: title || undefined, _entity_widgets: { evaluations: [evaluation] } };
  return {
    feed: { version: "https://jsonfeed.org/version/1.1", title: title || document.title, items: [item] },
    problems,
  };
}

/** @returns an id that can stand in a list of ids and is not taken */
function idOf(name: string, taken: readonly { id: string }[]): string {
  const words = name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  let id = words || "unnamed";
  for (let k = 2; taken.some((other) => other.id === id); k++) id = `${words || "unnamed"}-${k}`;
  return id;
}

function readHeader(row: HTMLTableRowElement, { series }: Reading): void {
  for (const cell of [...row.cells].slice(1)) {
    const name = textOf(cell);
    series.push({ id: idOf(name, series), name: name || `${series.length + 1}`, scores: [] });
  }
}

function readRow(row: HTMLTableRowElement, reading: Reading): void {
  const { series, dimensions, levels, problems, decimalComma } = reading;
  const [first, ...rest] = row.cells;
  const name = first ? textOf(first) : "";
  // Digits of a footnote mark would read as digits of the number.
  const texts = rest.map((cell) => textOf(cell, [...cell.querySelectorAll("sup")]));
  if (!name && !texts.some(Boolean)) return;
  if (!texts.some(Boolean)) {
    levels.push({ id: levels.length, name });
    return;
  }
  const dimension = idOf(name, dimensions);
  dimensions.push({ id: dimension, name: name || dimension, ...(levels.length && { level: levels.length - 1 }) });
  series.forEach((one, column) => {
    const text = texts[column] ?? "";
    const { score, fault } = readCell(text, decimalComma);
    one.scores.push({ dimension, ...score });
    if (!fault) return;
    const what = fault === "number" ? "is not a number" : "has no interval that can be read";
    problems.push({ path: "", message: `Row “${name}”, column “${one.name}”: “${text.slice(0, 60)}” ${what}.` });
  });
  if (texts.length > series.length) {
    problems.push({
      path: "",
      message: `Row “${name}” has ${texts.length - series.length} more cells than the heading.`,
    });
  }
}

function sourceOf(host: Element): { title: string; url?: string } | undefined {
  const line = [...host.querySelectorAll("p, figcaption")].filter((part) => !part.closest("table")).at(-1);
  const title = line && textOf(line);
  return title ? { title, url: line.querySelector<HTMLAnchorElement>("a[href]")?.href } : undefined;
}
