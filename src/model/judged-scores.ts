import type { Evaluation } from "../feed/types.js";
import { scoresOf, type ScoreOptions, type Scores } from "./scores.js";
import { standingsOf } from "./ties.js";

/** The rule of ties by intervals, as `scoresOf` asks for it. */
export const byIntervals: NonNullable<ScoreOptions["standings"]> = (_dimension, data) => standingsOf(data);

/** @returns plain rows with standings, which are by the intervals unless told */
export const judgedScores = (evaluation: Evaluation, options: ScoreOptions = {}): Scores =>
  scoresOf(evaluation, { standings: byIntervals, ...options });
