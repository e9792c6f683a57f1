/** Most room a year takes, in that of the year that takes least: for more there is none, for each year has texts. */
const most = 6;

/**
 * How far each year is from the next, to scale as far as whole numbers up to six allow: a line of years is drawn with
 * them as shares of its room. The last has the room of the least.
 *
 * @param years ascending, each once, finite
 * @returns for each year 1 to 6
 */
export function yearShares(years: readonly number[]): number[] {
  // Halved, because the difference of two doubles can be infinite.
  const gaps = years.slice(1).map((year, at) => year / 2 - years[at]! / 2);
  let [least, greatest] = [Infinity, 0];
  for (const gap of gaps) [least, greatest] = [Math.min(least, gap), Math.max(greatest, gap)];
  const unit = Math.max(least, greatest / most);
  return years.map((_, at) => (at < gaps.length ? Math.max(1, Math.round(gaps[at]! / unit)) : 1));
}

/** From which width on years stand side by side: `few` from a narrow one, `some` from a wide one, `many` never. */
export type LineageBreadth = "few" | "some" | "many";

/** @returns how much room a number of years needs side by side */
export const breadthOf = (years: number): LineageBreadth => (years > 8 ? "many" : years > 4 ? "some" : "few");
