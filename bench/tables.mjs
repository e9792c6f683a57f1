/** Medians, ratios and Markdown. */

const sorted = (values) => values.filter(Number.isFinite).sort((a, b) => a - b);

/** @returns the median of what is a number; NaN where nothing is */
export function median(values) {
  const all = sorted(values);
  return all.length ? (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2 : NaN;
}

export function figure(value) {
  if (!Number.isFinite(value)) return "–";
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

/** Half of the middle half, in % of the median. */
function spread(values) {
  const all = sorted(values);
  if (all.length < 4) return "";
  const half = (all[Math.floor(all.length * 0.75)] - all[Math.floor(all.length * 0.25)]) / 2;
  const share = Math.round((100 * half) / Math.abs(median(all)));
  return share > 0 ? ` ±${share} %` : "";
}

/** One number of a library over all rounds. A measurement that ran out of time says so. */
function cell(runs, name) {
  const values = runs.map((run) => run[name]);
  if (runs.some((run) => run[name] === null)) return "> 60 s";
  if (!sorted(values).length) return runs.find(({ error }) => error)?.error ?? "–";
  return figure(median(values)) + spread(values);
}

/** Ratio to the floor within each round, of which the median. */
const ratio = (runs, floor, name) => `${figure(median(runs.map((run, at) => run[name] / floor[at]?.[name])))}×`;

export function markdown(heads, rows) {
  const lines = [heads, heads.map((_, at) => (at ? "--:" : "---")), ...rows];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/**
 * @param results by library, then part, then count: the measurements, one a round
 * @param floor the library that ratios are to
 */
export function tableOf({ title, part, by: [count, name], columns }, results, floor) {
  const runsOf = (library, at) => results[library][part]?.[at] ?? [];
  const rank = (library) => median(runsOf(library, count).map((run) => run[name])) || Infinity;
  const libraries = Object.keys(results).sort((a, b) => rank(a) - rank(b));
  const rows = libraries.map((library) => [
    library,
    ...columns.map(([, at, value, relative]) =>
      relative
        ? results[floor]
          ? ratio(runsOf(library, at), runsOf(floor, at), value)
          : "–"
        : cell(runsOf(library, at), value),
    ),
  ]);
  return `### ${title}\n\n${markdown(["", ...columns.map(([head]) => head)], rows)}`;
}
