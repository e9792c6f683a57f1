/** Cosine and sine of the golden angle. */
const [turnX, turnY] = [-0.7373688780783197, 0.6754902942615238];

/** Each on the spiral of a sunflower, unless it has a place. */
export function seed(points: Float32Array, x: Float64Array, y: Float64Array): void {
  let [cos, sin] = [1, 0];
  for (let at = 0; at < x.length; at++) {
    const reach = 12 * Math.sqrt(at + 0.5);
    const given = points[2 * at]! + points[2 * at + 1]!;
    const known = given === given;
    x[at] = known ? points[2 * at]! : cos * reach;
    y[at] = known ? points[2 * at + 1]! : sin * reach;
    [cos, sin] = [cos * turnX - sin * turnY, cos * turnY + sin * turnX];
  }
}

/** @returns where notes are before anything moves them, as x, y, x, y …, given where they stand already */
export function seeded(points: Float32Array): Float32Array {
  const size = points.length / 2;
  const [x, y] = [new Float64Array(size), new Float64Array(size)];
  seed(points, x, y);
  return points.map((_, at) => (at % 2 ? y : x)[at >> 1]!);
}
