import { ticksOf } from "../model/domain.js";
import type { Scores } from "../model/scores.js";
import { textWidth, wrapped } from "./labels.js";
import { drawnSeries, markAt, type Lettering, type Plot, type PlotOptions, type Point } from "./plot.js";
import { round, share } from "./scale.js";
import { tieAt } from "./tie-mark.js";

const tieRoom = 24;
const headingHeight = 28;
const scaleHeight = 22;
const cap = 2.5;

/**
 * Lays scores out as rows of dots and whiskers on one scale: a row a dimension, in it a line a series. Names stand
 * before their rows, or above them where it is narrow.
 *
 * @param scores of any number of dimensions
 */
export function rows(scores: Scores, { width, mirror, breadth = 1 }: PlotOptions): Plot {
  const { dimensions, runs, domain } = scores;
  const size = width < 340 ? 12 : 13;
  const lead = size * 1.25;
  const named = (room: number) => dimensions.map(({ name }) => wrapped(name, room / size / breadth, 3));
  const beside =
    width < 480
      ? 0
      : Math.max(
          0,
          ...named(width * 0.33)
            .flat()
            .map(textWidth),
        ) *
        size *
        breadth;
  const names = named(beside ? beside + 0.1 : width - 4);
  const [start, end] = [beside ? beside + 14 : 8, width - tieRoom - 8];
  const flip = (x: number) => round(mirror ? width - x : x);
  const flag = mirror ? -1 : 1;
  const at = (value: number) => flip(start + share(domain, value) * (end - start));
  const all = drawnSeries(scores);
  const drawn = all.filter(({ data }) => data.some((datum) => datum?.mean !== undefined));
  const pitch = drawn.length > 4 ? 7 : 8.5;
  const block = Math.max(1, drawn.length) * pitch;
  const lettered = (y: number, lines: string[]): Lettering => ({
    x: flip(0),
    y: round(y),
    anchor: mirror ? "end" : "start",
    lines,
  });
  const headings: Lettering[] = [];
  let [y, lines, brackets] = [scaleHeight, "", ""];
  const bands = names.map((name, d) => {
    const heading = runs.find(({ from }) => from === d)?.name;
    if (heading) headings.push(lettered((y += headingHeight) - 9, [heading]));
    if (heading) brackets += `M0 ${round(y)}H${width}`;
    else if (d) lines += `M0 ${round(y)}H${width}`;
    const [top, text] = [y, name.length * lead];
    y += beside ? Math.max(text, block) + 11 : text + block + 14;
    const middle = beside ? (top + y) / 2 : top + 6 + text + block / 2;
    return {
      top: round(top),
      bottom: round(y),
      middle,
      label: lettered((beside ? middle - text / 2 : top + 4) + size * 0.95, name),
    };
  });
  const { min, max, neutral } = domain;
  const scale = [...new Set([min, ...ticksOf(domain), max])];
  const texts = [...headings, ...(beside ? [] : bands.map(({ label }) => label))].sort((a, b) => a.y - b.y);
  const lineAt = (value: number) => verticals(at(value), y, texts, { lead, em: size * breadth });
  return {
    kind: "rows",
    width,
    height: round(y + 4),
    size,
    lead,
    grid:
      scale
        .filter((tick) => tick !== neutral)
        .map(lineAt)
        .join("") + lines,
    neutral: neutral === undefined ? "" : lineAt(neutral),
    brackets,
    headings,
    ticks: (scale.length * 34 > end - start ? [...new Set([min, neutral ?? min, max])] : scale).map((value) => ({
      value,
      x: at(value),
      y: scaleHeight - 7,
    })),
    axes: bands.map(({ top, bottom, middle, label }) => ({
      ...label,
      path: `M0 ${top}H${width}V${bottom}H0Z`,
      tie: tieAt([flip(width - tieRoom / 2), round(middle)]),
    })),
    series: all.map(({ data, place }) => {
      const offset = (drawn.findIndex((row) => row.place === place) - (drawn.length - 1) / 2) * pitch;
      const height = (d: number) => round(bands[d]!.middle + offset);
      const points = data.map((datum, d): Point | undefined =>
        datum?.mean === undefined ? undefined : [at(datum.mean), height(d)],
      );
      // An end that the scale cuts off is the head of an arrow.
      const endAt = (value: number, d: number) => {
        const out = value < min ? -cap : value > max ? cap : 0;
        const x = at(value);
        return out
          ? `M${round(x - flag * out)} ${round(height(d) - cap)}L${x} ${height(d)}L${round(x - flag * out)} ${round(height(d) + cap)}`
          : `M${x} ${round(height(d) - cap)}v${2 * cap}`;
      };
      const whiskers = data.map((datum, d) => {
        const { lo, hi } = datum ?? {};
        return lo === undefined ? "" : `M${at(lo)} ${height(d)}H${at(hi!)}${endAt(lo, d)}${endAt(hi!, d)}`;
      });
      const marks = points.map((point) => (point ? markAt(point, place) : ""));
      return { outline: "", interval: whiskers.join(""), marks: marks.join(""), points };
    }),
    axisAt: (_, y) => bands.findIndex(({ top, bottom }) => top <= y && y <= bottom),
  };
}

/** @returns path data of a line of the scale, broken where it would run through a text; `texts` from above down */
function verticals(x: number, foot: number, texts: readonly Lettering[], { lead, em }: { lead: number; em: number }) {
  let [path, from] = ["", scaleHeight];
  for (const { x: edge, y, lines } of texts) {
    if (Math.abs(x - edge) > Math.max(...lines.map(textWidth)) * em + 3) continue;
    const top = round(y - lead * 0.85);
    if (top > from) path += `M${x} ${from}V${top}`;
    from = round(y + (lines.length - 1) * lead + lead * 0.3);
  }
  return `${path}M${x} ${from}V${round(foot)}`;
}
