import type { Scatter } from "./spread.js";

/**
 * @param points where notes stand, as x, y, x, y …
 * @param places which of them each entity is
 * @param positions `[x, y]` by entity, as a map or an object; they come from the page, and may be anything
 * @returns the points, and over them the positions
 */
export function positioned(
  points: Float32Array,
  places: ReadonlyMap<string, number>,
  positions: unknown,
): Float32Array {
  if (!positions) return points;
  const all = points.slice();
  const given = positions instanceof Map ? positions : Object.entries(positions as object);
  for (const [id, point] of given as Iterable<[string, unknown]>) {
    const at = places.get(id);
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
    if (at === undefined || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    all[2 * at] = x as number;
    all[2 * at + 1] = y as number;
  }
  return all;
}

type Points = Pick<Scatter, "points">;

const complete = new WeakMap<Points, boolean>();

/** True when every note has a place. */
export function isComplete(scatter: Points): boolean {
  let whole = complete.get(scatter);
  if (whole === undefined) complete.set(scatter, (whole = scatter.points.every((value) => value === value)));
  return whole;
}
