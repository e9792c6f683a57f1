import type { Scores } from "../model/scores.js";
import { crowded } from "./crowded.js";
import { textWidth, wrapped } from "./labels.js";

/** Distance of the labels from the outer ring. */
const labelGap = 22;
/** How much farther off the columns are. */
const bend = 20;
/** Between labels that would touch. */
const apart = 2;

/** @returns the place at a distance from the centre of a wheel of which the centre is 0 0 */
export type Wheel = (axis: number, distance: number) => readonly [x: number, y: number];

/** The name of a dimension as a box, the centre of the wheel being 0 0. */
export interface Label {
  heading: string[];
  lines: string[];
  width: number;
  height: number;
  /** 1 to the right of the centre, -1 to its left, 0 above or below. */
  side: number;
  /** The edge next to the wheel; the middle where `side` is 0. */
  x: number;
  /** Where its axis ends, from -1 at the top to 1. */
  y: number;
  top: number;
  /** Where its top would be if it were alone; Infinity where it is led to its axis by a line anyway. */
  wish: number;
}

/**
 * @param width of the chart, `lead` the distance of lines, `size` of the letters, in layout units
 * @param breadth how much wider than `textWidth` says the letters are, 1 or more
 * @returns the radius of the largest wheel that leaves room for its labels, and these: none over another, none outside
 */
export function labelled(
  { dimensions, runs }: Scores,
  wheel: Wheel,
  width: number,
  lead: number,
  size: number,
  breadth: number,
): [number, Label[]] {
  const em = size * breadth;
  const inColumns = dimensions.length > crowded;
  const most = inColumns ? 1 : 3;
  const gap = inColumns ? labelGap + bend : labelGap;
  const widest = (texts: string[]) => Math.max(0, ...texts.map(textWidth)) * em;
  const words = dimensions.flatMap(({ name }) => name.slice(0, 99).split(most > 1 ? /[\s/-]/ : "\n"));
  // Somewhat broader letters take from the wheel rather than break their lines elsewhere.
  const usual = Math.min(110, width * 0.21) * Math.min(breadth, 1.25);
  const room = Math.max(usual, Math.min(widest(words) + 1, width * 0.22));
  let radius = width * 0.34;
  const texts = dimensions.map(({ name }, axis) => {
    const level = runs.find(({ from }) => from === axis)?.name;
    const heading = level ? wrapped(level, room / em, 2) : [];
    const lines = wrapped(name, room / em, most);
    // What stands above or below the centre belongs to the column that one comes to next.
    const [x, y] = wheel(inColumns ? axis + 0.01 : axis, 1);
    const own = widest([...heading, ...lines]);
    const slant = inColumns ? 1 : Math.max(0.3, Math.abs(x));
    radius = Math.min(radius, (width / 2 - own - apart) / slant - gap);
    return {
      heading,
      lines,
      width: own,
      height: (heading.length + lines.length) * lead,
      side: (inColumns || Math.round(x * 99)) && Math.sign(x),
      y,
    };
  });
  const reach = radius + gap;
  return [
    radius,
    settled(
      texts.map((text): Label => {
        const top = text.y * reach - (text.height * (1 - text.y)) / 2;
        return { ...text, x: text.side * reach, top, wish: inColumns ? Infinity : top };
      }),
      reach,
    ),
  ];
}

/** Moves labels away from the middle, up or down, until none touches the one before it, and then along the circle. */
function settled(labels: Label[], reach: number): Label[] {
  for (const side of [1, -1]) {
    // Above and below the centre there is one label for both sides.
    const column = labels.filter((label) => label.side !== -side).sort((a, b) => a.y - b.y);
    const [upper, lower] = [column.filter(({ y }) => y < 0), column.filter(({ y }) => y >= 0)];
    let edge = lower[0]?.top ?? Infinity;
    for (const label of upper.reverse()) edge = label.top = Math.min(label.top, edge - label.height - apart);
    edge = -Infinity;
    for (const label of lower) edge = (label.top = Math.max(label.top, edge)) + label.height + apart;
    for (const label of column.filter(({ wish }) => wish < Infinity)) {
      const nearest = Math.max(Math.abs(label.y) * reach, label.top, -label.top - label.height);
      label.x = label.side * Math.max(6, Math.sqrt(Math.max(0, reach * reach - nearest * nearest)));
    }
  }
  return labels;
}
