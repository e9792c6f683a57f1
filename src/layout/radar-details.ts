import type { Scores } from "../model/scores.js";
import { line, type Drawn, type Plot, type Point } from "./plot.js";
import type { Label } from "./radar-labels.js";
import { round, share } from "./scale.js";

/** Distance of the tie marks from the outer ring. */
export const tieGap = 13;
/** Distance of the arcs that hold a level together from the outer ring. */
const arcGap = 5;

/** Where things are in a radar. */
export interface RadarFrame {
  radius: number;
  /** From one axis to the next, in radians; negative where one reads from right to left. */
  turn: number;
  /** @returns the distance of a value from the centre */
  along(value: number): number;
  /** @returns the place on an axis, or between two, at a distance from the centre */
  at(axis: number, distance: number): Point;
  /** In the order of the axes; `put` turns a place relative to the centre into one of the view box. */
  labels: readonly Label[];
  put(point: Point): Point;
  lead: number;
}

/** @returns where the values of the scale are written, the series as they are drawn */
export function ticksAt(scores: Scores, drawn: readonly Drawn[], { along, at, turn }: RadarFrame): Plot["ticks"] {
  const { min, max, neutral } = scores.domain;
  const clear = clearest(scores, drawn);
  return [...new Set([min, neutral ?? min, max])].map((value) => {
    // Inside its ring, which would run through it.
    const [x, y] = at(clear + 0.5, Math.max(14, along(value) * Math.cos(turn / 2) - 9));
    return { value, x, y: round(y + 4) };
  });
}

/** @returns path data that lead a label which had to move back to its axis */
export function leader({ side, x, top, wish }: Label, axis: number, { radius, at, put, lead }: RadarFrame): string {
  return side && Math.abs(top - wish) > 8 ? line([at(axis, radius + tieGap), put([x - side * 3, top + lead / 2])]) : "";
}

/** @returns path data of an arrow that points out of the scale, where it cuts an interval off */
export function arrow(axis: number, { radius, turn, at }: RadarFrame): string {
  const wing = 4 / radius / turn;
  return line([at(axis - wing, radius), at(axis, radius + tieGap / 2), at(axis + wing, radius)], "Z");
}

/** @returns path data of an arc along the dimensions of each level, where there are several */
export function arcs({ runs, dimensions }: Scores, { radius, turn, at }: RadarFrame): string {
  if (runs.length < 2) return "";
  const r = round(radius + arcGap);
  return runs
    .map(({ from, to }) => {
      const [start, end] = [from - 0.38, to - 0.62].map((axis) => at(axis, r).join(" "));
      return `M${start}A${r} ${r} 0 ${+((to - from) * 2 > dimensions.length)} ${+(turn > 0)} ${end}`;
    })
    .join("");
}

/** @returns the axis after which the means keep farthest from neutral, so that its label stands free */
function clearest({ domain, dimensions }: Scores, drawn: readonly Drawn[]): number {
  const middle = share(domain, domain.neutral ?? domain.max);
  const near = dimensions.map((_, axis) =>
    Math.min(...drawn.map(({ data }) => Math.abs(share(domain, data[axis]?.mean ?? NaN) - middle))),
  );
  const clear = near.map((gap, axis) => Math.min(gap, near[(axis + 1) % near.length]!));
  return clear.indexOf(Math.max(...clear));
}
