import type { Scale } from "../feed/types.js";
import { roundStep, tidy, type Domain } from "./domain.js";
import type { Scores } from "./scores.js";

/** @returns every number that is drawn, ends of intervals included */
export const drawnValues = ({ series, baseline }: Scores): number[] =>
  series
    .filter(({ shown, place }) => shown && place !== baseline)
    .flatMap(({ data }) => data.flatMap(({ mean, lo, hi }) => [mean, lo, hi].filter((value) => value !== undefined)));

/**
 * The domain of a chart that does not show the instrument's whole scale, because the feed gives none or because only the
 * part that holds data is asked for: the data's extent widened to round numbers. Without a scale zero is included when
 * that costs less than half of the picture, because a cut axis exaggerates.
 *
 * @param scale the instrument's, where there is one
 * @param values all that is to be drawn; finite
 * @param zoom true to show only where data lie even if there is a scale
 */
export function dataDomain(scale: Scale = {}, values: readonly number[], zoom = false): Domain {
  const { min = NaN, max = NaN } = scale;
  const given = min < max;
  const neutral = scale.neutral ?? (given ? undefined : 0);
  let [lo, hi] = values.length ? extent(values) : [neutral ?? 0, (neutral ?? 0) + 1];
  if (!given && lo > 0 && lo < hi / 2) lo = 0;
  if (!given && hi < 0 && hi > lo / 2) hi = 0;
  if (lo === hi) [lo, hi] = [lo - (Math.abs(lo) / 10 || 1), hi + (Math.abs(hi) / 10 || 1)];
  const step = roundStep(hi / 6 - lo / 6);
  const [below, above] = [tidy(Math.floor(lo / step + 1e-9) * step), tidy(Math.ceil(hi / step - 1e-9) * step)];
  // Next to the limits of a double the round numbers overflow or coincide.
  if (Number.isFinite(below) && Number.isFinite(above) && below < above) [lo, hi] = [below, above];
  if (!zoom && min < hi) lo = min;
  if (!zoom && max > lo) hi = max;
  return {
    min: lo,
    max: hi,
    neutral: neutral! >= lo && neutral! <= hi ? neutral : undefined,
    ...(given ? { whole: [min, max] } : { fromData: true }),
  };
}

function extent(values: readonly number[]): [number, number] {
  let lo = Infinity;
  let hi = -Infinity;
  for (const value of values) {
    if (value < lo) lo = value;
    if (value > hi) hi = value;
  }
  return [lo, hi];
}
