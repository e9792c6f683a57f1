import { ticksOf, type Domain } from "../model/domain.js";
import type { Datum, Scores } from "../model/scores.js";
import {
  drawnSeries,
  line,
  markAt,
  type Lettering,
  type Plot,
  type PlotOptions,
  type Point,
  type SeriesPlot,
} from "./plot.js";
import { arcs, arrow, leader, ticksAt, tieGap, type RadarFrame } from "./radar-details.js";
import { labelled, type Label, type Wheel } from "./radar-labels.js";
import { round, share } from "./scale.js";
import { tieAt } from "./tie-mark.js";

/** What charts of the same dimensions on the same scale have in common. */
interface Face {
  frame: RadarFrame;
  plot: Omit<Plot, "ticks" | "series">;
}

/** Charts of one page mostly have the same dimensions: the last face serves the next chart too. */
let [last, face] = ["", {} as Face];

/**
 * Lays scores out as a radar: the first dimension at the top, the others clockwise, or counter-clockwise where one reads
 * from right to left. The lower end of the domain is the centre.
 *
 * @param scores of 3 dimensions or more; of 60 it is still legible
 */
export function radar(scores: Scores, options: PlotOptions): Plot {
  const { dimensions, runs, domain } = scores;
  const key = JSON.stringify([dimensions, runs, domain, options]);
  if (key !== last) [last, face] = [key, faceOf(scores, options)];
  const { frame, plot } = face;
  const drawn = drawnSeries(scores);
  return {
    ...plot,
    ticks: ticksAt(scores, drawn, frame),
    series: drawn.map(({ data, place }) => seriesPlot(data, place, domain, frame)),
  };
}

function faceOf(scores: Scores, { width, mirror, breadth = 1 }: PlotOptions): Face {
  const { dimensions, domain } = scores;
  const count = dimensions.length;
  const size = width < 340 ? 11 : width < 460 ? 12 : 13;
  const lead = size * 1.2;
  const turn = ((mirror ? -2 : 2) * Math.PI) / count;
  const wheel: Wheel = (axis, distance) => [distance * Math.sin(axis * turn), -distance * Math.cos(axis * turn)];
  const [radius, labels] = labelled(scores, wheel, width, lead, size, breadth);
  const rim = radius + tieGap + 6;
  const top = Math.min(-rim, ...labels.map((label) => label.top)) - 2;
  const bottom = Math.max(rim, ...labels.map((label) => label.top + label.height)) + 2;
  const put = ([x, y]: Point): Point => [round(width / 2 + x), round(y - top)];
  const at = (axis: number, distance: number) => put(wheel(axis, distance));
  const along = (value: number) => share(domain, value) * radius;
  const ring = (value: number) =>
    line(
      dimensions.map((_, axis) => at(axis, along(value))),
      "Z",
    );
  const { min, max, neutral } = domain;
  const frame = { radius, turn, along, at, labels, put, lead };
  const lettering = ({ side, x, top }: Label, lines: string[], above: number): Lettering => {
    const [left, y] = put([x, top + above * lead + size * 0.92]);
    return { x: left, y, anchor: side > 0 ? "start" : side ? "end" : "middle", lines };
  };
  const paths = dimensions.map((_, axis) => line([at(axis, 0), at(axis, radius)]));
  return {
    frame,
    plot: {
      kind: "radar",
      width,
      height: round(bottom - top),
      size,
      lead,
      grid: [
        ...ticksOf(domain)
          .filter((tick) => tick !== neutral && tick > min && tick < max)
          .map(ring),
        ring(max),
        ...paths,
        ...labels.map((label, axis) => leader(label, axis, frame)),
      ].join(""),
      neutral: neutral === undefined ? "" : ring(neutral),
      brackets: arcs(scores, frame),
      headings: labels.flatMap((label) => (label.heading.length ? lettering(label, label.heading, 0) : [])),
      axes: labels.map((label, axis) => ({
        ...lettering(label, label.lines, label.heading.length),
        path: paths[axis]!,
        tie: tieAt(at(axis, radius + tieGap)),
      })),
      axisAt: (x, y) => (Math.round(Math.atan2(x - width / 2, -top - y) / turn) + count) % count,
    },
  };
}

function seriesPlot(
  data: readonly (Datum | undefined)[],
  place: number,
  { max }: Domain,
  frame: RadarFrame,
): SeriesPlot {
  const ends = (key: "mean" | "lo" | "hi") =>
    data.map((datum, axis) => (datum?.[key] === undefined ? undefined : frame.at(axis, frame.along(datum[key]))));
  const [points, lo, hi] = [ends("mean"), ends("lo"), ends("hi")];
  let [outline, interval, marks, cuts] = ["", "", "", ""];
  points.forEach((point, axis) => {
    const next = (axis + 1) % points.length;
    if (point) marks += markAt(point, place);
    if (point && points[next])
      outline += (axis && points[axis - 1] ? "" : `M${point.join(" ")}`) + `L${points[next].join(" ")}`;
    // Four corners between two axes; alone, a line along its own.
    if (lo[axis]) interval += line([lo[axis], hi[axis]!, ...(lo[next] ? [hi[next]!, lo[next]] : [])], "Z");
    if (data[axis] && data[axis].hi! > max) cuts += arrow(axis, frame);
  });
  return { outline, interval: interval + cuts, marks, points };
}
