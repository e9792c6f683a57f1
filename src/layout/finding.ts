import type { Domain } from "../model/domain.js";
import { round, share } from "./scale.js";

/** A figure as it was and as it is on their scale, in a view box from 0 0; path data, every number finite and rounded to 0.1. */
export interface FindingPlot {
  width: number;
  height: number;
  scale: string;
  /** From one mark to the other; "" where they touch or one is missing. */
  link: string;
  /** A ring, a dot, and a triangle that points down at the scale; "" where there is no such figure. */
  before: string;
  after: string;
  baseline: string;
  /** Labels of the ends, each with where it is anchored at its foot. */
  ticks: { value: number; x: number; y: number; anchor: "start" | "end" }[];
}

/** What is to be drawn, in the unit of the domain. */
export interface FindingMarks {
  before?: number | undefined;
  after?: number | undefined;
  baseline?: number | undefined;
}

/** How far the ends stand from the edges, where the line runs, and how large the marks are: a dot lies within a ring of the same place. */
const inset = 8;
const line = 16;
const ring = 5;
const dot = 3;

const circle = (x: number, y: number, r: number) =>
  `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** @returns the three marks, each in the middle of a view box of 12 by 12, for a legend */
export const findingSigns = {
  before: circle(6, 6, ring),
  after: circle(6, 6, dot),
  baseline: "M1.5 2h9l-4.5 8z",
};

/**
 * @param domain what lies beyond its ends is drawn at the end
 * @param withEnds whether there is room for the labels of the ends
 * @param mirror true where one reads from right to left
 */
export function findingPlot(
  domain: Domain,
  { before, after, baseline }: FindingMarks,
  width: number,
  withEnds: boolean,
  mirror = false,
): FindingPlot {
  const at = (value: number) => {
    const part = share(domain, value);
    return round(inset + (mirror ? 1 - part : part) * (width - 2 * inset));
  };
  const { min, max } = domain;
  const mark = (value: number | undefined, r: number) => (value === undefined ? "" : circle(at(value), line, r));
  const end = (value: number) => `M${at(value)} ${line - 3}v6`;
  return {
    width,
    height: withEnds ? 38 : 24,
    scale: `M${at(min)} ${line}H${at(max)}${end(min)}${end(max)}`,
    link: before === undefined || after === undefined ? "" : linkBetween(at(before), at(after)),
    before: mark(before, ring),
    after: mark(after, dot),
    baseline: baseline === undefined ? "" : `M${round(at(baseline) - 4)} 1h8l-4 7z`,
    ticks: withEnds
      ? [min, max].map((value) => ({
          value,
          x: at(value) === inset ? 0 : width,
          y: 35,
          anchor: at(value) === inset ? "start" : "end",
        }))
      : [],
  };
}

function linkBetween(from: number, to: number): string {
  const way = Math.sign(to - from);
  const [start, end] = [from + way * ring, to - way * dot];
  return (end - start) * way > 0 ? `M${round(start)} ${line}H${round(end)}` : "";
}
