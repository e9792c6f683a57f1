import type { Evaluation } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { scoresOf, type ScoreOptions, type Scores } from "../model/scores.js";
import type { Stamp } from "./illustrative-stamp.js";

/** One figure: the scores, and what has to be said of them. */
export interface Chart {
  evaluation: Evaluation;
  scores: Scores;
  /** One sentence, where it is not about a comparison. */
  finding?: string;
  /** What to know before looking: what is missing, or why there are two figures. */
  messages?: string[];
  /** What the ends of the chart are, and how ties were decided, where it is not as usual. */
  scale?: string;
  method?: string;
  /** Draws a word across the chart. */
  stamp?: Stamp;
  /** There is nothing to draw. */
  blank?: boolean;
  /** Layout units that each of several charts side by side has. */
  room?: number;
}

/** What the reader chose. */
export interface Choice {
  hidden: ReadonlySet<string>;
  focus: string;
}

/** @returns a value of the scale, with as many digits as it needs */
export const tickText = (value: number, lang: string): string =>
  formatNumber(lang, value, value % 1 ? { maximumSignificantDigits: 6 } : undefined).replace("-", "−");

/**
 * @returns the chart of an evaluation that gives its scale and, on every dimension, every measured mean with its 95 %
 *   interval; undefined for any other, which takes more words than most pages need
 */
export function plainChart(evaluation: Evaluation, options: ScoreOptions): Chart | undefined {
  const { ties, series = [], dimensions = [] } = evaluation;
  const scores = scoresOf(evaluation, options);
  const { min, max } = scores.domain;
  const plain =
    dimensions.length &&
    scores.series.filter(({ shown }) => shown)[1] &&
    !ties?.items &&
    series.every(
      ({ basis, scores = [] }) =>
        basis !== "illustrative" &&
        scores.length === dimensions.length &&
        // Written so that what is not there fails too.
        scores.every(
          ({ mean, ci }) => mean! >= min && mean! <= max && ci && ci.lo >= min && ci.hi <= max && !(ci.p! - 0.95),
        ),
    );
  return plain ? { evaluation, scores } : undefined;
}
