import type { Plot } from "../layout/plot.js";
import type { Scores } from "../model/scores.js";

/** The score a reader looks at: indexes of its dimension and its series. */
export interface Place {
  dimension: number;
  series: number;
}

/** @returns the places of the series a reader may walk through, in the order of the legend */
const walkable = ({ series, baseline }: Scores): number[] =>
  series.flatMap(({ shown, place }) => (shown && place !== baseline ? place : []));

/** @returns the dimension under the pointer, and of its series the nearest; null beside the plot */
function placeAt({ clientX, clientY }: PointerEvent, target: Element, plot: Plot, scores: Scores): Place | null {
  const { left, top, width } = target.getBoundingClientRect();
  const [x, y] = [clientX - left, clientY - top].map((distance) => (distance * plot.width) / width) as [number, number];
  const dimension = plot.axisAt(x, y);
  if (!(dimension >= 0)) return null;
  const distance = (series: number) => {
    const point = plot.series[series]!.points[dimension];
    return point ? Math.hypot(point[0] - x, point[1] - y) : Infinity;
  };
  return {
    dimension,
    series: walkable(scores).reduce((best, series) => (distance(series) < distance(best) ? series : best)),
  };
}

const keys: Record<string, readonly [along: number, across: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
};

/** Left and right go along the dimensions and around, up and down through the series, Escape away. */
function walk(key: string, scores: Scores, from: Place | undefined, mirror: boolean): Place | null | undefined {
  if (key === "Escape") return from && null;
  if (key === "Enter") return from;
  const step = Object.hasOwn(keys, key) ? keys[key]! : undefined;
  if (!step) return undefined;
  const count = scores.dimensions.length;
  const all = walkable(scores);
  const first = Math.max(0, all.indexOf(scores.focus?.place ?? 0));
  if (!from) return { dimension: 0, series: all[first]! };
  const [along, across] = step;
  const dimension = from.dimension + (mirror && Number.isFinite(along) ? -along : along);
  return {
    dimension: dimension === Infinity ? count - 1 : dimension === -Infinity ? 0 : (dimension + count) % count,
    series: all[(Math.max(0, all.indexOf(from.series)) + across + all.length) % all.length]!,
  };
}

/** @returns where an event leads, and the key that led there does no more; null away; undefined when it leads nowhere */
export function nextPlace(
  event: Event,
  target: Element,
  plot: Plot,
  scores: Scores,
  from: Place | undefined,
  mirror: boolean,
): Place | null | undefined {
  switch (event.type) {
    case "keydown": {
      const place = walk((event as KeyboardEvent).key, scores, from, mirror);
      if (place) event.preventDefault();
      return place;
    }
    case "focus":
      return target.matches(":focus-visible") && !from ? walk("Home", scores, undefined, mirror) : undefined;
    case "blur":
      return null;
    case "pointerleave":
      return (event as PointerEvent).pointerType === "mouse" ? null : undefined;
    default: {
      const place = placeAt(event as PointerEvent, target, plot, scores);
      const same = place && place.dimension === from?.dimension && place.series === from.series;
      return same && event.type !== "dblclick" ? undefined : place;
    }
  }
}
