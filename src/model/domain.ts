/** The part of the number line a chart shows. All finite, `min` below `max`. */
export interface Domain {
  min: number;
  max: number;
  /** Where neither good nor bad begins; absent when it is not known or lies outside. */
  neutral?: number | undefined;
  /** The instrument's whole scale, when the chart shows only the part of it that holds data. */
  whole?: [min: number, max: number];
  /** True when the feed gives no scale and the ends were taken from the data. */
  fromData?: boolean;
}

/** @returns 1, 2 or 5 times a power of ten, at least `raw`; NaN or Infinity when there is no such number */
export function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  return power * [1, 2, 5, 10].find((factor) => raw <= factor * power * 1.000001)!;
}

/** The same number without the dust of binary fractions. */
export const tidy = (value: number) => Number(value.toPrecision(12)) + 0;

/** @returns round values from `min` to `max`, ascending, not more than twelve */
export function ticksOf({ min, max }: Domain): number[] {
  const step = roundStep(max / 6 - min / 6);
  const first = Math.ceil(min / step - 1e-9);
  const ticks = Array.from({ length: 12 }, (_, k) => tidy((first + k) * step));
  return ticks.filter((tick) => tick <= max + step * 1e-9);
}
