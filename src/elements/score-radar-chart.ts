import { msg, str } from "@lit/localize";
import type { Evaluation } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { scoresOf, type Scores } from "../model/scores.js";

/** One figure: the scores, and what has to be said of them. */
export interface Chart {
  evaluation: Evaluation;
  scores: Scores;
  /** One sentence; "" when there is nothing to find. */
  finding: string;
  /** What to know before looking: what is missing, or why there are two figures. */
  messages?: string[];
  /** What the ends of the chart are, and how ties were decided, where it is not as usual. */
  scale?: string;
  method?: string;
  /** A word to stand across the chart. */
  stamp?: string;
  /** There is nothing to draw. */
  blank?: boolean;
}

/** What the reader chose. */
export interface Choice {
  hidden: ReadonlySet<string>;
  focus: string;
}

/** @returns a value of the scale, with as many digits as it needs */
export const tickText = (value: number, lang: string): string =>
  formatNumber(lang, value, { maximumSignificantDigits: 6 }).replace("-", "−");

/** @returns the finding of a comparison in one sentence; "" when nothing was compared */
export function findingText({ focus, compared, best, tied }: Scores, lang: string): string {
  if (!compared) return "";
  const { name } = focus!;
  const [wins, ties, all] = [best, tied, compared].map((count) => formatNumber(lang, count));
  return tied
    ? msg(str`${name}: best on ${wins} of ${all}, tied on ${ties}`)
    : msg(str`${name}: best on ${wins} of ${all}`);
}

/**
 * @returns the chart of an evaluation that gives its scale and, on every dimension, every measured mean with its 95 %
 *   interval; undefined for any other, which takes more words than most pages need
 */
export function plainChart(evaluation: Evaluation, choice: Choice, lang: string): Chart | undefined {
  const { ties, series = [], dimensions = [] } = evaluation;
  const scores = scoresOf(evaluation, choice);
  const { min, max } = scores.domain;
  const plain =
    scores.compared &&
    !ties?.items &&
    series.every(
      ({ scores = [] }) => scores.length === dimensions.length && scores.every(({ ci }) => (ci?.p ?? 0.95) === 0.95),
    ) &&
    scores.series.every(
      ({ data, illustrative }) =>
        !illustrative && data.every(({ mean, half }) => mean! >= min && mean! <= max && half !== undefined),
    );
  return plain ? { evaluation, scores, finding: findingText(scores, lang) } : undefined;
}
