import type { Scale } from "../feed/types.js";

/** The part of the number line a chart shows. All finite, `min` below `max`. */
export interface Domain {
  min: number;
  max: number;
  /** Where neither good nor bad begins; absent when it is not known or lies outside. */
  neutral?: number;
  /** Round values from min to max, ascending. */
  ticks: number[];
  /** The instrument's whole scale, when the chart shows only the part of it that holds data. */
  whole?: [min: number, max: number];
  /** True when the feed gives no scale and the ends were taken from the data. */
  fromData: boolean;
}

/** @returns 1, 2 or 5 times a power of ten, at least `raw`; 0 when there is no such number */
function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => raw <= candidate * power * (1 + 1e-9)) ?? 10;
  const step = factor * power;
  return Number.isFinite(step) ? step : 0;
}

const tidy = (value: number) => Number(value.toPrecision(12)) + 0;

/**
 * @param scale the instrument's, where there is one
 * @param values all that is to be drawn, interval ends included; finite
 * @param zoom true to show only where data lie
 * @returns the instrument's scale; else, or with `zoom`, the data's extent widened to round numbers. Without a scale
 *   zero is included when that costs less than half of the picture, because a cut axis exaggerates.
 */
export function domainOf(scale: Scale | undefined, values: readonly number[], zoom = false): Domain {
  const given = scale?.min !== undefined && scale.max !== undefined && scale.min < scale.max;
  let [lo, hi] = values.length ? extent(values) : [scale?.neutral ?? 0, scale?.neutral ?? 1];
  if (given && !zoom) [lo, hi] = [scale.min!, scale.max!];
  else {
    if (!given) {
      if (lo > 0 && lo < hi / 2) lo = 0;
      if (hi < 0 && hi > lo / 2) hi = 0;
    }
    if (lo === hi) [lo, hi] = [lo - (Math.abs(lo) / 10 || 1), hi + (Math.abs(hi) / 10 || 1)];
    const step = roundStep(hi / 6 - lo / 6);
    const [below, above] = [tidy(Math.floor(lo / step + 1e-9) * step), tidy(Math.ceil(hi / step - 1e-9) * step)];
    // Next to the limits of a double the round numbers overflow or coincide.
    if (Number.isFinite(below) && Number.isFinite(above) && below < above) [lo, hi] = [below, above];
    if (!zoom && scale?.min !== undefined && scale.min < hi) lo = scale.min;
    if (!zoom && scale?.max !== undefined && scale.max > lo) hi = scale.max;
  }
  const neutral = scale?.neutral ?? (given ? undefined : 0);
  return {
    min: lo,
    max: hi,
    ...(neutral !== undefined && lo <= neutral && neutral <= hi && { neutral }),
    ticks: ticksOf(lo, hi),
    ...(given && zoom && { whole: [scale.min!, scale.max!] }),
    fromData: !given,
  };
}

function extent(values: readonly number[]): [number, number] {
  let lo = Infinity;
  let hi = -Infinity;
  for (const value of values) {
    if (value < lo) lo = value;
    if (value > hi) hi = value;
  }
  return [lo, hi];
}

function ticksOf(min: number, max: number): number[] {
  const step = roundStep(max / 6 - min / 6);
  const ticks: number[] = [];
  const first = Math.ceil(min / step - 1e-9);
  for (let k = 0; step && k < 12 && (first + k) * step <= max + step * 1e-9; k++) ticks.push(tidy((first + k) * step));
  return ticks;
}

/**
 * @param values finite
 * @param most never more than this
 * @returns how many decimals the values have; 0 for none
 */
export function decimalsOf(values: readonly number[], most = 3): number {
  let decimals = 0;
  for (const value of values) {
    while (decimals < most && Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) > 1e-6) decimals++;
  }
  return decimals;
}
