/**
 * Where a series stands on a dimension: `best` ahead of every other beyond the interval of the difference; `tied` with
 * the best, the best itself included; undefined behind, missing, or alone.
 */
export type Standing = "best" | "tied" | undefined;

/** A mean, undefined where missing; without a half-width it counts as exact. */
export interface Measured {
  mean?: number | undefined;
  half?: number | undefined;
}

/**
 * Two means are tied when |m₁ − m₂| ≤ √(h₁² + h₂²), h the 95 % half-widths: the normal 95 % interval of a difference of
 * independent means. Each series is compared with the best only, so ties do not chain.
 *
 * @param scores one a series; the mean undefined where missing, and without a half-width exact
 * @param tied whether a score, which is not the highest mean, is tied with that
 */
export function standingsOf(
  scores: readonly Measured[],
  tied: (score: Measured, best: Measured, place: number) => boolean = isTied,
): Standing[] {
  const means = scores.map(({ mean = -Infinity }) => mean);
  const top = means.indexOf(Math.max(...means));
  const ties = means.map((mean, i) => i !== top && mean > -Infinity && tied(scores[i]!, scores[top]!, i));
  const alone = means.filter((mean) => mean > -Infinity).length < 2;
  return ties.map((is, i) =>
    alone ? undefined : is || (i === top && ties.includes(true)) ? "tied" : i === top ? "best" : undefined,
  );
}

/** Sums of decimals are not exact in binary, hence the last term. */
function isTied({ mean = NaN, half = 0 }: Measured, best: Measured): boolean {
  const reach = Math.hypot(half, best.half ?? 0);
  return best.mean! - mean <= reach + 1e-9 * Math.max(Math.abs(mean), Math.abs(best.mean!), reach);
}
