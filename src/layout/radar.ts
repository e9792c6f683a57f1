import { ticksOf } from "../model/domain.js";
import type { Datum, Scores } from "../model/scores.js";
import { textWidth, wrapped } from "./labels.js";
import {
  drawnSeries,
  markAt,
  round,
  share,
  tieAt,
  type Lettering,
  type Plot,
  type PlotOptions,
  type Point,
  type SeriesPlot,
} from "./plot.js";

/** Distances from the outer ring: of the arcs that hold a level together, of the tie marks, of the labels. */
const arcGap = 5;
const tieGap = 13;
const labelGap = 22;
/** Labels of more dimensions than this have one line. */
const crowded = 36;
/** Between labels that would touch. */
const apart = 2;

/** @returns the place at a distance from the centre of a wheel of which the centre is 0 0 */
type Wheel = (axis: number, distance: number) => Point;

/** The name of a dimension as a box, the centre of the wheel being 0 0. */
interface Label {
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
  /** Where its top would be if it were alone. */
  wish: number;
}

/**
 * Lays scores out as a radar: the first dimension at the top, the others clockwise, or counter-clockwise where one reads
 * from right to left. The lower end of the domain is the centre.
 *
 * @param scores of 3 dimensions or more; of 60 it is still legible
 */
export function radar(scores: Scores, { width, mirror }: PlotOptions): Plot {
  const { dimensions, domain } = scores;
  const count = dimensions.length;
  const size = width < 340 ? 11 : width < 460 ? 12 : 13;
  const lead = size * 1.2;
  const turn = ((mirror ? -2 : 2) * Math.PI) / count;
  const wheel: Wheel = (axis, distance) => [distance * Math.sin(axis * turn), -distance * Math.cos(axis * turn)];
  const [radius, labels] = labelled(scores, wheel, width, size, lead);
  const rim = radius + tieGap + 6;
  const top = Math.min(-rim, ...labels.map((label) => label.top)) - apart;
  const bottom = Math.max(rim, ...labels.map((label) => label.top + label.height)) + apart;
  const put = ([x, y]: Point): Point => [round(width / 2 + x), round(y - top)];
  const at = (axis: number, distance: number) => put(wheel(axis, distance));
  const along = (value: number) => share(domain, value) * radius;
  const ring = (value: number) =>
    line(
      dimensions.map((_, axis) => at(axis, along(value))),
      "Z",
    );
  const { min, max, neutral } = domain;
  const clear = clearest(scores);
  const lettering = ({ side, x, top }: Label, lines: string[], above: number): Lettering => {
    const [left, y] = put([x, top + above * lead + size * 0.92]);
    return { x: left, y, anchor: side > 0 ? "start" : side ? "end" : "middle", lines };
  };
  const path = (axis: number) => line([at(axis, 0), at(axis, radius)]);
  return {
    width,
    height: round(bottom - top),
    size,
    lead,
    grid: [
      ...ticksOf(domain)
        .filter((tick) => tick !== neutral && tick > min && tick < max)
        .map(ring),
      ring(max),
      ...dimensions.map((_, axis) => path(axis)),
      ...labels.map(({ side, x, top, wish }, axis) =>
        // A label that had to move is led back to its axis.
        Math.abs(top - wish) > 8 ? line([at(axis, radius + tieGap), put([x - side * 3, top + lead / 2])]) : "",
      ),
    ].join(""),
    neutral: neutral === undefined ? "" : ring(neutral),
    brackets: arcs(scores, radius + arcGap, at, mirror),
    ticks: [...new Set([min, neutral ?? min, max])].map((value) => {
      // Inside its ring, which would run through it.
      const [x, y] = at(clear + 0.5, Math.max(14, along(value) * Math.cos(turn / 2) - 9));
      return { value, x, y: round(y + 4) };
    }),
    headings: labels.flatMap((label) => (label.heading.length ? lettering(label, label.heading, 0) : [])),
    axes: labels.map((label, axis) => ({
      ...lettering(label, label.lines, label.heading.length),
      path: path(axis),
      tie: tieAt(at(axis, radius + tieGap)),
    })),
    series: drawnSeries(scores).map(({ data, place }) =>
      seriesPlot(data, place, (axis, value) => at(axis, along(value))),
    ),
    axisAt: (x, y) => (Math.round(Math.atan2(x - width / 2, -top - y) / turn) + count) % count,
  };
}

function seriesPlot(
  data: readonly (Datum | undefined)[],
  place: number,
  at: (axis: number, value: number) => Point,
): SeriesPlot {
  const ends = (key: "mean" | "lo" | "hi") =>
    data.map((datum, axis) => (datum?.[key] === undefined ? undefined : at(axis, datum[key])));
  const [points, lo, hi] = [ends("mean"), ends("lo"), ends("hi")];
  let [outline, interval, marks] = ["", "", ""];
  points.forEach((point, axis) => {
    const next = (axis + 1) % points.length;
    if (point) marks += markAt(point, place);
    if (point && points[next])
      outline += (axis && points[axis - 1] ? "" : `M${point.join(" ")}`) + `L${points[next].join(" ")}`;
    // Four corners between two axes; alone, a line along its own.
    if (lo[axis]) interval += line([lo[axis], hi[axis]!, ...(lo[next] ? [hi[next]!, lo[next]] : [])], "Z");
  });
  return { outline, interval, marks, points };
}

const line = (points: readonly Point[], end = "") => `M${points.map((point) => point.join(" ")).join("L")}${end}`;

/** An arc along the dimensions of each level, where there are several. */
function arcs({ runs, dimensions }: Scores, radius: number, at: Wheel, mirror = false): string {
  if (runs.length < 2) return "";
  const r = round(radius);
  return runs
    .map(({ from, to }) => {
      const [start, end] = [from - 0.38, to - 0.62].map((axis) => at(axis, r).join(" "));
      return `M${start}A${r} ${r} 0 ${+((to - from) * 2 > dimensions.length)} ${+!mirror} ${end}`;
    })
    .join("");
}

/** @returns the axis after which the means keep farthest from neutral, so that its label stands free */
function clearest(scores: Scores): number {
  const { domain, dimensions } = scores;
  const rows = drawnSeries(scores);
  const near = dimensions.map((_, axis) =>
    Math.min(
      ...rows.map(({ data }) =>
        Math.abs(share(domain, data[axis]?.mean ?? NaN) - share(domain, domain.neutral ?? domain.max)),
      ),
    ),
  );
  const clear = near.map((gap, axis) => Math.min(gap, near[(axis + 1) % near.length]!));
  return clear.indexOf(Math.max(...clear));
}

/** @returns the radius of the largest wheel that leaves room for its labels, and these: none over another, none outside */
function labelled(
  { dimensions, runs }: Scores,
  wheel: Wheel,
  width: number,
  size: number,
  lead: number,
): [number, Label[]] {
  const most = dimensions.length > crowded ? 1 : 3;
  const widest = (texts: string[]) => Math.max(0, ...texts.map(textWidth)) * size;
  const words = dimensions.flatMap(({ name }) => name.slice(0, 99).split(most > 1 ? /[\s/-]/ : "\n"));
  const room = Math.max(Math.min(104, width * 0.195), Math.min(widest(words) + 1, width * 0.22));
  let radius = width * 0.34;
  const texts = dimensions.map(({ name }, axis) => {
    const level = runs.find(({ from }) => from === axis)?.name;
    const heading = level ? wrapped(level, room / size, 2) : [];
    const lines = wrapped(name, room / size, most);
    const [x, y] = wheel(axis, 1);
    const own = widest([...heading, ...lines]);
    radius = Math.min(radius, (width / 2 - own - apart) / Math.max(0.3, Math.abs(x)) - labelGap);
    return {
      heading,
      lines,
      width: own,
      height: (heading.length + lines.length) * lead,
      side: Math.round(x * 99) && Math.sign(x),
      y,
    };
  });
  const reach = radius + labelGap;
  return [
    radius,
    settled(
      texts.map((text): Label => {
        const top = text.y * reach - (text.height * (1 - text.y)) / 2;
        return { ...text, x: 0, top, wish: top };
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
    for (const label of column) {
      const nearest = Math.max(Math.abs(label.y) * reach, label.top, -label.top - label.height);
      label.x = label.side * Math.max(6, Math.sqrt(Math.max(0, reach * reach - nearest * nearest)));
    }
  }
  return labels;
}
