import type { Domain } from "../model/domain.js";

export const round = (value: number): number => Math.round(value * 10) / 10 || 0;

/** @returns 0 at the lower end of the domain, 1 at the upper; beyond them the end */
export function share({ min, max }: Domain, value: number): number {
  // Halved, because the difference of two doubles can be infinite.
  const part = (value / 2 - min / 2) / (max / 2 - min / 2);
  return part > 0 ? Math.min(1, part) : 0;
}
