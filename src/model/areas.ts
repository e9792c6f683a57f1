import type { Scores } from "./scores.js";

/** @returns the indexes of the dimensions that the feed says belong with one, in order; none when it says nothing */
export function membersOf({ dimensions }: Scores, area: string | undefined): number[] {
  return dimensions.flatMap((dimension, d) => (area !== undefined && dimension.area === area ? d : []));
}
