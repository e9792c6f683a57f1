import { dataDomain, drawnValues } from "./data-domain.js";
import type { Datum, Scores } from "./scores.js";

/**
 * @param scores with the standings of the means themselves, which stay
 * @param baseline id of a series
 * @returns the differences of every series to that one, each with the 95 % interval of the difference of independent
 *   means, half-width √(h₁² + h₂²); the same scores when there is no such series
 */
export function differences(scores: Scores, baseline: string): Scores {
  const base = scores.series.find(({ id }) => id === baseline);
  if (!base) return scores;
  const series = scores.series.map((row) => ({
    ...row,
    data: row.data.map((datum, d) => difference(datum, base.data[d]!)),
  }));
  const made = { ...scores, series, focus: scores.focus && series[scores.focus.place], baseline: base.place };
  return { ...made, domain: dataDomain({ neutral: 0 }, drawnValues(made)) };
}

function difference(datum: Datum, base: Datum): Datum {
  const { mean, half, n, standing } = datum;
  if (mean === undefined) return datum;
  if (base.mean === undefined) return { missing: "no_baseline", standing };
  const made = { mean: mean - base.mean, n, standing };
  if (half === undefined || base.half === undefined || datum === base) return made;
  const reach = Math.hypot(half, base.half);
  return { ...made, lo: made.mean - reach, hi: made.mean + reach, half: reach };
}
