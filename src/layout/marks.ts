import { round } from "./graph.js";

/** Outlines of equal area around 0 0 for a circle of radius 1: [x, y, …] of their corners; none for the circle itself. */
const corners: readonly (readonly number[])[] = [
  [],
  [-0.89, -0.89, 0.89, -0.89, 0.89, 0.89, -0.89, 0.89],
  [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0],
  [0, -1.45, 1.35, 0.9, -1.35, 0.9],
  [0, 1.45, 1.35, -0.9, -1.35, -0.9],
  [-1.1, 0, -0.55, -0.95, 0.55, -0.95, 1.1, 0, 0.55, 0.95, -0.55, 0.95],
];

/** @returns [x, y, …] of the corners of a mark of radius 1 around 0 0; none for a circle. `shape` as of `mark` */
export const outline = (shape: number): readonly number[] => corners[shape % corners.length]!;

/**
 * @param shape 0 circle, 1 square, 2 diamond, 3 and 4 triangles, 5 hexagon; then over again
 * @param r radius of the circle whose area the mark has
 * @returns path data of a mark around (x, y)
 */
export function mark(shape: number, x: number, y: number, r: number): string {
  const own = outline(shape);
  if (!own.length) return `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  const points: string[] = [];
  for (let at = 0; at < own.length; at += 2) points.push(`${round(x + r * own[at]!)} ${round(y + r * own[at + 1]!)}`);
  return `M${points.join("L")}Z`;
}
