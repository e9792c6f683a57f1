import type { Domain } from "../model/domain.js";
import { round, share } from "./scale.js";

/** One value on its scale, in a view box from 0 0; path data, every number finite and rounded to 0.1. */
export interface GapPlot {
  width: number;
  height: number;
  scale: string;
  neutral: string;
  interval: string;
  mark: string;
  /** Labels of the ends and of neutral, each at the middle of its foot. */
  ticks: { value: number; x: number; y: number }[];
}

/** How far the ends stand from the edges, and where the line runs. */
const inset = 14;
const line = 12;
const cap = 4;

/**
 * @param mean in the unit of the domain; beyond its ends it is drawn at the end
 * @param interval its ends, where there is one
 * @param mirror true where one reads from right to left
 */
export function gapPlot(
  domain: Domain,
  mean: number,
  interval: readonly [number, number] | undefined,
  width: number,
  mirror = false,
): GapPlot {
  const at = (value: number) => {
    const part = share(domain, value);
    return round(inset + (mirror ? 1 - part : part) * (width - 2 * inset));
  };
  const { min, max, neutral } = domain;
  const tick = (value: number, reach: number) => `M${at(value)} ${line - reach}v${2 * reach}`;
  return {
    width,
    height: 38,
    scale: `M${at(min)} ${line}H${at(max)}${tick(min, 3)}${tick(max, 3)}`,
    neutral: neutral === undefined ? "" : tick(neutral, 8),
    interval: interval
      ? `M${at(interval[0])} ${line}H${at(interval[1])}${interval.map((end) => tick(end, cap)).join("")}`
      : "",
    mark: `M${at(mean)} ${line}m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z`,
    ticks: [...new Set([min, neutral ?? min, max])].map((value) => ({ value, x: at(value), y: 34 })),
  };
}
