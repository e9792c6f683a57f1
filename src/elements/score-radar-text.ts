import { msg, str } from "@lit/localize";
import { formatNumber } from "../format.js";
import type { Datum, Scores } from "../model/scores.js";

/** How the scores of one chart are written. */
export interface Writing {
  /** Decimals of the means, as published. */
  decimals: number;
  /** How many were averaged, when it is the same for every mean. */
  n: number | undefined;
}

const writings = new WeakMap<Scores, Writing>();

/** @returns the same for the same scores */
export function writingOf(scores: Scores): Writing {
  let writing = writings.get(scores);
  if (!writing) {
    const data = scores.series.flatMap((row) => row.data.filter(({ mean }) => mean !== undefined));
    const counts = new Set(data.map(({ n }) => n));
    let decimals = 0;
    for (const { mean } of data) {
      while (decimals < 3 && Math.abs(mean! * 10 ** decimals - Math.round(mean! * 10 ** decimals)) > 1e-6) decimals++;
    }
    writings.set(scores, (writing = { decimals, n: counts.size === 1 ? data[0]!.n : undefined }));
  }
  return writing;
}

/** @returns a score with the decimals of its evaluation; of differences the sign too */
export function scoreText(value: number, scores: Scores, lang: string): string {
  const { decimals } = writingOf(scores);
  const signDisplay = (scores.baseline === undefined ? "negative" : "exceptZero") as "exceptZero";
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return formatNumber(lang, value, { ...digits, signDisplay }).replace("-", "−");
}

/** @returns why there is no mean, in words; a word of the publisher's own as it is */
export function missingText(reason: string): string {
  switch (reason) {
    case "not_run":
      return msg("not run");
    case "not_published":
      return msg("not published");
    case "not_a_number":
      return msg("not a number");
    case "not_given":
      return msg("no number given");
    case "no_baseline":
      return msg("nothing to compare with");
    default:
      return reason.replaceAll("_", " ");
  }
}

/** @returns all there is to say of one score: the same words in readout, table and speech */
export function datumText(datum: Datum, scores: Scores, lang: string): string {
  const { mean, lo, hi, n, missing, standing } = datum;
  if (mean === undefined) return missingText(missing!);
  const { min, max } = scores.domain;
  const [value, low, high] = [mean, lo ?? mean, hi ?? mean].map((part) => scoreText(part, scores, lang));
  return [
    lo === undefined ? value : msg(str`${value} (${low} to ${high})`),
    standing === "best" && msg("best"),
    standing === "tied" && msg("tied with the best"),
    n !== undefined && writingOf(scores).n === undefined && `n = ${formatNumber(lang, n)}`,
    mean < min || mean > max
      ? msg("beyond the scale")
      : (lo! < min || hi! > max) && msg("interval cut off by the scale"),
  ]
    .filter((part) => part)
    .join(msg(", "));
}
