import type { GraphLink, Neighbourhood, Relation } from "../model/neighbourhood.js";
import type { Box } from "./label-places.js";

/** Side of a text that stands at its point. */
export type Anchor = "start" | "middle" | "end";

/** The side on which a text stands that is read the other way. */
export const opposite = { start: "end", middle: "middle", end: "start" } as const;

/** Text beside a dot, in layout units. Lines are `lineHeight` apart; `y` is the baseline of the first. */
export interface Label {
  x: number;
  y: number;
  anchor: Anchor;
  lines: string[];
}

/** A point in layout units. */
export type Point = readonly [x: number, y: number];

/** Where a note stands. */
export interface Place {
  x: number;
  y: number;
  r: number;
  /** Absent where there is no room for one. */
  label?: Label;
}

/** A heading over the notes of one relation. */
export interface Heading {
  relation: Relation;
  x: number;
  y: number;
  anchor: Anchor;
}

/** A picture of a neighbourhood. A layout unit is 1/16 of the page's letter height. Every number is finite, to 0.1. */
export interface Picture {
  width: number;
  height: number;
  /** Letter height of the labels; a line is 1.19 of it high. */
  letter: number;
  /** In the order of the neighbourhood's nodes. */
  places: Place[];
  /** Where the places are; the same object as long as only labels differ. */
  points: readonly Point[];
  /** Path data in the order of the neighbourhood's links: the curve, and an open arrowhead at its target. */
  links: string[];
  headings: Heading[];
  /** Frame of the centre where it is drawn as a box with its title inside. */
  frame?: Box;
  /** Where the counts of the centre stand. */
  facts?: { x: number; y: number; anchor: Anchor };
}

/** Label letters and their leading, in layout units. */
export const letter = 13;
export const lineHeight = letter * 1.19;
/** Leading of the centre's title where it stands over its counts. */
export const titleLeading = 19;

export const round = (value: number) => Math.round(value * 10) / 10 || 0;

/** @returns a width a picture can have: 160 to 10,000 layout units */
export const pictureWidth = (width: number): number => Math.min(Math.max(round(width), 160), 10_000);

/**
 * @param citedBy how many cite a note, 0 or more
 * @returns the radius of its dot: the area grows with the count, to a largest dot at 60
 */
export const radius = (citedBy: number): number => round(Math.min(3.2 + 1.05 * Math.sqrt(Math.max(citedBy, 0)), 11.3));

/** @returns at most three counts for a legend of sizes: round ones, the largest not above `most` */
export function legendCounts(most: number): number[] {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].filter((count) => count <= most);
  const largest = steps.length - 1;
  return steps.filter((_, at) => !at || at === largest >> 1 || at === largest);
}

/**
 * @param points start, then two control points and an end for each cubic curve, as x, y, x, y …
 * @param size length of the arrowhead, in layout units
 * @returns path data: the curve, and an open arrowhead at its end
 */
export function arrow(points: readonly number[], size: number): string {
  const end = points.length - 2;
  const x = points[end]!;
  const y = points[end + 1]!;
  // No arrays to take apart, which a page that draws for the first time takes long for.
  const dx = x - points[end - 2]!;
  const dy = y - points[end - 1]!;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const ux = (dx / length) * size;
  const uy = (dy / length) * size;
  const point = (px: number, py: number) => `${round(px)} ${round(py)}`;
  let path = "";
  for (let at = 0; at <= end; at += 2) path += (at > 2 ? " " : at ? "C" : "M") + point(points[at]!, points[at + 1]!);
  return `${path}M${point(x - ux + 0.55 * uy, y - uy - 0.55 * ux)}L${point(x, y)}L${point(x - ux - 0.55 * uy, y - uy + 0.55 * ux)}`;
}

/** @returns true when the link joins a note and the one it hangs on */
export const isStep = ({ nodes }: Neighbourhood, { source, target }: GraphLink): boolean =>
  nodes[source]!.parent === target || nodes[target]!.parent === source;

/** @returns true when every note of the neighbourhood can have a line of its own beside the centre */
export const fitsFan = ({ nodes, centred }: Neighbourhood): boolean => centred && nodes.length <= 65;
