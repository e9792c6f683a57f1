import type { Point } from "./plot.js";

/** @returns path data of a tie mark: a small circle with an equals sign in it */
export const tieAt = ([x, y]: Point): string =>
  `M${x} ${y}m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0m3-1.6h5m0 3.2h-5`;
