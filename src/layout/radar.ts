import { ticksOf } from "../model/domain.js";
import type { Datum, Scores } from "../model/scores.js";
import {
  drawnSeries,
  markAt,
  tieAt,
  type Lettering,
  type Plot,
  type PlotOptions,
  type Point,
  type SeriesPlot,
} from "./plot.js";
import { round, share } from "./scale.js";
import { labelled, type Label, type Wheel } from "./radar-labels.js";

/** Distances from the outer ring: of the arcs that hold a level together, and of the tie marks. */
const arcGap = 5;
const tieGap = 13;

/**
 * Lays scores out as a radar: the first dimension at the top, the others clockwise, or counter-clockwise where one reads
 * from right to left. The lower end of the domain is the centre.
 *
 * @param scores of 3 dimensions or more; of 60 it is still legible
 */
export function radar(scores: Scores, { width, mirror, breadth = 1 }: PlotOptions): Plot {
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
  const clear = clearest(scores);
  const wing = 4 / radius / turn;
  const lettering = ({ side, x, top }: Label, lines: string[], above: number): Lettering => {
    const [left, y] = put([x, top + above * lead + size * 0.92]);
    return { x: left, y, anchor: side > 0 ? "start" : side ? "end" : "middle", lines };
  };
  const path = (axis: number) => line([at(axis, 0), at(axis, radius)]);
  return {
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
    series: drawnSeries(scores).map(({ data, place }) => {
      const drawn = seriesPlot(data, place, (axis, value) => at(axis, along(value)));
      data.forEach((datum, axis) => {
        // Where the scale cuts an interval off an arrow points out of it.
        if (datum && datum.hi! > max)
          drawn.interval += line(
            [at(axis - wing, radius), at(axis, radius + tieGap / 2), at(axis + wing, radius)],
            "Z",
          );
      });
      return drawn;
    }),
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
