import type { Wiki } from "../model/wiki.js";
import type { Chart } from "./chart.js";
import { letter, lineHeight, type Anchor } from "./graph.js";
import { placedLabels, type Box } from "./label-places.js";
import { textWidth, wrapped } from "./labels.js";

/** How a reader sees a chart: `scale` times its size, moved by x and y layout units. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

/** The name of a note where there is room for it. `x` is that of its anchor, `y` the baseline of the first line. */
export interface ChartLabel {
  at: number;
  x: number;
  y: number;
  anchor: Anchor;
  lines: string[];
}

/** Of so many notes in view it is tried to name the most cited. */
const tried = 160;
/** Square layout units a label takes up with the quiet around it. */
const room = 14_000;
const titleWidth = 150;
/** Layout units kept free after a name. */
const quiet = 10;

/**
 * @param among notes in order of importance; the first `sure` are named wherever there is room for a label at all
 * @returns the labels that stand on nothing else and in the picture, in layout units of the frame as the view shows it
 */
export function chartLabels(
  { title }: Wiki,
  { xs, ys, rs, width, height, shrink }: Chart,
  { scale, x, y }: View,
  among: Iterable<number>,
  sure = 0,
): ChartLabel[] {
  const factor = shrink(scale);
  const seen: number[] = [];
  const most = Math.min(tried, Math.ceil((width * height) / room) * 3);
  for (const at of among) {
    const [px, py] = [xs[at]! * scale + x, ys[at]! * scale + y];
    if (px < 0 || py < 0 || px > width || py > height) continue;
    if (seen.push(at) >= most) break;
  }
  const dots = seen.map((at) => ({ x: xs[at]! * scale + x, y: ys[at]! * scale + y, r: rs[at]! * factor }));
  const lines: string[][] = [];
  const sizeOf = (place: number) => {
    const own = (lines[place] = wrapped(title(seen[place]!), titleWidth / letter, 2));
    return { width: Math.max(...own.map(textWidth), 0) * letter + quiet, height: own.length * lineHeight };
  };
  const labels: ChartLabel[] = [];
  const limits = { sure, most: Math.floor((width * height) / room) + 1 };
  placedLabels(dots, sizeOf, { x: 0, y: 0, width, height }, limits).forEach((box, place) => {
    if (!box) return;
    const left = box.x + { start: 0, middle: box.width / 2, end: box.width }[box.side];
    labels.push({ at: seen[place]!, x: left, y: box.y + letter, anchor: box.side, lines: lines[place]! });
  });
  return labels;
}

/** @returns the room a label takes up, in layout units of the frame */
export function labelBox({ x, y, anchor, lines }: ChartLabel): Box {
  const width = Math.max(...lines.map(textWidth), 0) * letter;
  return {
    x: x - { start: 0, middle: width / 2, end: width }[anchor],
    y: y - letter,
    width,
    height: lines.length * lineHeight,
  };
}
