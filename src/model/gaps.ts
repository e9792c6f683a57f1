import type { Claim, Evaluation, Source, Stance } from "../feed/types.js";
import { titleOf } from "./entities.js";

/** Where somebody's own stance on a dimension stands beside what was measured. */
export interface Gap {
  /** Name of the dimension, and what was asked there. */
  dimension: string;
  question?: string | undefined;
  /** Name of who takes the stance. */
  subject: string;
  stance: Stance;
  /** In the unit of the scale, with its interval where there is one; undefined where no figure is published. */
  mean?: number;
  lo?: number;
  hi?: number;
  n?: number | undefined;
  /** The figures are examples, not measurements. */
  illustrative: boolean;
  /** Why there is no mean, in the feed's word. */
  missing?: string;
}

/** The gaps of one evaluation. */
export interface Gaps {
  evaluation: Evaluation;
  gaps: Gap[];
  claims: readonly Claim[];
  source?: Source | undefined;
}

/**
 * @param evaluations of an entity
 * @param id of the evaluation; each that has a stance when ""
 * @param subject id of who takes the stances; everybody when ""
 * @returns one an evaluation with a stance, in order
 */
export function gapsOf(evaluations: readonly Evaluation[], id: string, subject: string): Gaps[] {
  return evaluations
    .filter((evaluation) => !id || evaluation.id === id)
    .map((evaluation) => ({
      evaluation,
      gaps: (evaluation.stances ?? [])
        .filter((stance) => !subject || stance.subject === subject)
        .map((stance) => gapOf(evaluation, stance)),
      claims: evaluation.claims ?? [],
      source: evaluation.source,
    }))
    .filter(({ gaps }) => gaps.length);
}

function gapOf({ dimensions = [], series = [] }: Evaluation, stance: Stance): Gap {
  const about = dimensions.find((dimension) => dimension.id === stance.dimension);
  const row = series.find((one) => one.id === stance.subject);
  const score = row?.scores?.find((one) => one.dimension === stance.dimension);
  const gap = {
    dimension: titleOf({ id: stance.dimension, title: about?.name }),
    question: about?.question,
    subject: titleOf({ id: stance.subject, title: row?.name }),
    stance,
    illustrative: row?.basis === "illustrative",
  };
  if (score?.mean == null) return { ...gap, missing: score?.missing ?? "not_published" };
  const { mean, ci, n } = score;
  return { ...gap, mean, n, ...(ci && { lo: ci.lo, hi: ci.hi }) };
}
