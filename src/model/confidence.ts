import type { Interval } from "../feed/types.js";

const z95 = 1.959964;

/**
 * @param p probability of a two-sided interval, 0 to 1 exclusive
 * @returns its half-width in standard deviations, good to 4.5e-4 (Abramowitz and Stegun, 26.2.23)
 */
export function normalHalfWidth(p: number): number {
  const t = Math.sqrt(-2 * Math.log((1 - p) / 2));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}

/** @returns the half-width of the interval at 95 %, in the score's unit */
export function halfWidth95({ lo, hi, p = 0.95 }: NonNullable<Interval>): number {
  const half = hi / 2 - lo / 2;
  return p === 0.95 || !(p > 0 && p < 1) ? half : (half * z95) / normalHalfWidth(p);
}
