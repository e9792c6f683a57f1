import type { Dimension, Evaluation } from "../feed/types.js";

/**
 * @param levels ids of levels to keep; all when empty
 * @param ids of series to keep; all when empty
 * @returns the same evaluation with only what is wanted; dimensions that only scores name come after the feed's own
 */
export function chosen(evaluation: Evaluation, levels: readonly number[], ids: readonly string[]): Evaluation {
  const series = (evaluation.series ?? []).filter(({ id }) => !ids.length || ids.includes(id));
  const dimensions = new Map<string, Dimension>();
  const named = series.flatMap(({ scores = [] }) => scores.map(({ dimension }): Dimension => ({ id: dimension })));
  for (const dimension of [...(evaluation.dimensions ?? []), ...named]) {
    if (!dimensions.has(dimension.id)) dimensions.set(dimension.id, dimension);
  }
  const wanted = [...dimensions.values()].filter(({ level }) => !levels.length || levels.includes(level!));
  return { ...evaluation, series, dimensions: wanted };
}
