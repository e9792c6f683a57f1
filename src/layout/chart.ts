import { quadtree, type Quadtree } from "d3-quadtree";
import { pictureWidth, radius, round } from "./graph.js";

/** A picture of very many notes, in layout units: a place of each, and how it is looked at. Positions are finite. */
export interface Chart {
  width: number;
  height: number;
  xs: Float32Array;
  ys: Float32Array;
  /** Radii of the dots, where there is room. */
  rs: Float32Array;
  /** The most a reader may magnify it: until notes stand apart. */
  largest: number;
  /** @returns what the radius of a dot is to be multiplied by at a scale: dots shrink where they stand close, 0 to 1 */
  shrink(scale: number): number;
}

const margin = 24;
/** Layout units of room a note needs for a dot of full size. */
const roomy = 60;

/**
 * @param points where notes stand, in any unit, as x, y, x, y …; what is no number goes to the middle
 * @param citedBy how many cite each
 * @param width of the picture in layout units
 * @returns the notes fitted to the picture, in one direction at most a half more than in the other
 */
export function chartOf(points: Float32Array, citedBy: Uint32Array, width: number): Chart {
  const own = pictureWidth(width);
  const size = points.length / 2;
  const height = round(Math.min(Math.max(own * 0.66, 280), 720));
  const x = fittedAxis(points, 0, own);
  const y = fittedAxis(points, 1, height);
  const most = Math.min(x.scale, y.scale) * 1.5;
  const placed = ({ middle, scale, offset }: Axis, room: number) => {
    const all = new Float32Array(size);
    for (let at = 0; at < size; at++) {
      const value = (points[2 * at + offset]! - middle) * Math.min(scale, most) + room / 2;
      all[at] = Number.isFinite(value) ? value : room / 2;
    }
    return all;
  };
  const spacing = Math.sqrt((own * height) / Math.max(size, 1));
  return {
    width: own,
    height,
    xs: placed(x, own),
    ys: placed(y, height),
    rs: Float32Array.from(citedBy, radius),
    largest: Math.min(Math.max(8, (2 * roomy) / spacing), 200),
    shrink: (scale) => Math.min(1, Math.sqrt((spacing * scale) / roomy)),
  };
}

interface Axis {
  offset: 0 | 1;
  middle: number;
  scale: number;
}

function fittedAxis(points: Float32Array, offset: 0 | 1, room: number): Axis {
  let [low, high] = [Infinity, -Infinity];
  for (let at = offset; at < points.length; at += 2) {
    const value = points[at]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const extent = high - low;
  return { offset, middle: (low + high) / 2, scale: extent > 0 ? (room - 2 * margin) / extent : 1 };
}

/** Finds the note under a pointer. */
export interface Finder {
  /**
   * @param reach how far off it may be, in layout units
   * @returns the nearest note, -1 where there is none
   */
  nearest(x: number, y: number, reach: number): number;
  /** Tells that a note was moved from where it was. */
  moved(at: number, x: number, y: number): void;
}

/** @returns a finder over the notes of a chart; O(notes · log notes), then O(log notes) a question */
export function finderOf({ xs, ys }: Chart): Finder {
  const tree: Quadtree<number> = quadtree<number>()
    .x((at) => xs[at]!)
    .y((at) => ys[at]!)
    .addAll(Array.from(xs.keys()));
  return {
    nearest: (x, y, reach) => tree.find(x, y, reach) ?? -1,
    moved(at, x, y) {
      tree.remove(at);
      xs[at] = x;
      ys[at] = y;
      tree.add(at);
    },
  };
}
