import { chartLabels, type ChartLabel } from "../layout/chart-labels.js";
import type { ChartColors } from "./chart-colors.js";
import { write } from "./chart-names.js";
import { dots, placing, type ChartPicture, type Sheet } from "./chart-paint.js";

/** A chart, and what of it is lit. */
export interface LitPicture extends ChartPicture {
  /** The note pointed at or with the focus, -1 for none. */
  lit: number;
  /** What is lit instead of its neighbours: the notes of a way, one after the other. */
  way?: readonly number[];
  /** Notes that cite it or are cited by it. */
  around: ReadonlySet<number>;
}

/** True where some of it is lit, and the rest stands back. */
export const isFaded = ({ lit, way }: LitPicture) => (way ? way.length > 0 : lit >= 0);

/** The note pointed at, its neighbours and what joins them; or a way. */
export function light({ context, perUnit }: Sheet, picture: LitPicture, colors: ChartColors): void {
  const { wiki, way, around } = picture;
  const lit = way ?? [picture.lit, ...around];
  const place = placing(picture, perUnit);
  context.strokeStyle = colors.accent;
  context.lineWidth = 1.5 * perUnit;
  context.beginPath();
  const join = (source: number, target: number) =>
    arrow(context, place.x(source), place.y(source), place.x(target), place.y(target), place.r(target), 5 * perUnit);
  const { links, from, sources, sourcesFrom } = wiki;
  const cites = (source: number, target: number) => {
    for (let link = from[source]!; link < from[source + 1]!; link++) if (links[2 * link + 1] === target) return true;
    return false;
  };
  if (way) {
    way.slice(1).forEach((at, step) => {
      if (cites(way[step]!, at)) join(way[step]!, at);
      if (cites(at, way[step]!)) join(at, way[step]!);
    });
  } else {
    const at = lit[0]!;
    for (let link = from[at]!; link < from[at + 1]!; link++) join(at, links[2 * link + 1]!);
    for (let source = sourcesFrom[at]!; source < sourcesFrom[at + 1]!; source++) join(sources[source]!, at);
  }
  context.stroke();
  dots(context, { wiki }, colors, place, lit);
  write({ context, perUnit }, litLabels(picture), colors);
}

/** @returns the names of what is lit: the note pointed at before its neighbours, these by rank; or those of a way */
export function litLabels({ wiki, chart, view, lit, way, around }: LitPicture): ChartLabel[] {
  const { citedBy } = wiki;
  const among = way ?? [lit, ...[...around].sort((a, b) => citedBy[b]! - citedBy[a]!)];
  return chartLabels(wiki, chart, view, among, way ? way.length : 1);
}

/** A straight line that ends in an open arrowhead at the edge of its target. */
function arrow(
  context: CanvasRenderingContext2D,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  r: number,
  size: number,
): void {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [tipX, tipY] = [x2 - ux * (r + 1), y2 - uy * (r + 1)];
  context.moveTo(x1, y1);
  context.lineTo(tipX, tipY);
  context.moveTo(tipX - (ux - 0.55 * uy) * size, tipY - (uy + 0.55 * ux) * size);
  context.lineTo(tipX, tipY);
  context.lineTo(tipX - (ux + 0.55 * uy) * size, tipY - (uy - 0.55 * ux) * size);
}
