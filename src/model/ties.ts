import type { Interval } from "../feed/types.js";

/**
 * Where a series stands on a dimension: `best` ahead of every other beyond the interval of the difference; `tied` with
 * the best, the best itself included; undefined behind, missing, or alone.
 */
export type Standing = "best" | "tied" | undefined;

const z95 = 1.959964;

/**
 * @param p probability of a two-sided interval, 0 to 1 exclusive
 * @returns its half-width in standard deviations, good to 4.5e-4 (Abramowitz and Stegun, 26.2.23)
 */
export function normalHalfWidth(p: number): number {
  const t = Math.sqrt(-2 * Math.log((1 - p) / 2));
  return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}

/** @returns the half-width of the 95 % interval, in the score's unit; undefined without an interval */
export function halfWidth95(ci: Interval | undefined): number | undefined {
  if (!ci) return undefined;
  const half = ci.hi / 2 - ci.lo / 2;
  const { p = 0.95 } = ci;
  return p === 0.95 || !(p > 0 && p < 1) ? half : (half * z95) / normalHalfWidth(p);
}

/**
 * Two means are tied when |m₁ − m₂| ≤ √(h₁² + h₂²), h the 95 % half-widths: the normal 95 % interval of a difference of
 * independent means. Each series is compared with the best only, so ties do not chain.
 *
 * @param means one a series; undefined where missing
 * @param halves 95 % half-widths; without one a mean counts as exact
 * @param stated indexes of the series the publisher states to be tied with the best; then nothing is computed
 */
export function standingsOf(
  means: readonly (number | undefined)[],
  halves: readonly (number | undefined)[],
  stated?: readonly number[],
): Standing[] {
  const known = means.flatMap((mean, i) => (mean === undefined ? [] : [i]));
  const top = known.reduce((best, i) => (means[i]! > means[best]! ? i : best), known[0] ?? -1);
  if (known.length < 2) return means.map(() => undefined);
  const isTied = (i: number) => {
    if (stated) return stated.includes(i);
    const [a, b] = [means[i]!, means[top]!];
    const reach = Math.hypot(halves[i] ?? 0, halves[top] ?? 0);
    return b - a <= reach + 1e-9 * Math.max(Math.abs(a), Math.abs(b), reach);
  };
  const tied = known.filter((i) => i !== top && isTied(i));
  return means.map((_, i) => (i === top ? (tied.length ? "tied" : "best") : tied.includes(i) ? "tied" : undefined));
}
