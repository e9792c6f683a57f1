import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../format.js";
import type { Plot } from "../layout/plot.js";
import type { Datum, Scores } from "../model/scores.js";
import type { Place } from "./score-radar-plot.js";

/** How the scores of one chart are written. */
interface Writing {
  /** Decimals of the means, as published. */
  decimals: number;
  /** How many were averaged, when it is the same for every mean. */
  n: number | undefined;
}

const writings = new WeakMap<Scores, Writing>();

function writingOf(scores: Scores): Writing {
  let writing = writings.get(scores);
  if (!writing) {
    const data = scores.series.flatMap((row) => row.data.filter(({ mean }) => mean !== undefined));
    const counts = new Set(data.map(({ n }) => n));
    let decimals = 0;
    for (const { mean } of data) {
      while (decimals < 3 && Math.abs(mean! * 10 ** decimals - Math.round(mean! * 10 ** decimals)) > 1e-6) decimals++;
    }
    writings.set(scores, (writing = { decimals, n: counts.size === 1 ? data[0]!.n : undefined }));
  }
  return writing;
}

/** @returns a score with the decimals of its evaluation; of differences the sign too */
export function scoreText(value: number, scores: Scores, lang: string): string {
  const { decimals } = writingOf(scores);
  const signDisplay = (scores.baseline === undefined ? "negative" : "exceptZero") as "exceptZero";
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return formatNumber(lang, value, { ...digits, signDisplay }).replace("-", "−");
}

/** @returns why there is no mean, in words; a word of the publisher's own as it is */
export function missingText(reason: string): string {
  switch (reason) {
    case "not_run":
      return msg("not run");
    case "not_published":
      return msg("not published");
    case "not_a_number":
      return msg("not a number");
    case "not_given":
      return msg("no number given");
    case "no_baseline":
      return msg("nothing to compare with");
    default:
      return reason.replaceAll("_", " ");
  }
}

/** @returns all there is to say of one score: the same words in readout, table and speech */
export function datumText(datum: Datum, scores: Scores, lang: string): string {
  const { mean, lo, hi, n, missing, standing } = datum;
  if (mean === undefined) return missingText(missing!);
  const { min, max } = scores.domain;
  const [value, low, high] = [mean, lo ?? mean, hi ?? mean].map((part) => scoreText(part, scores, lang));
  return [
    lo === undefined ? value : msg(str`${value} (${low} to ${high})`),
    standing === "best" && msg("best"),
    standing === "tied" && msg("tied with the best"),
    n !== undefined && writingOf(scores).n === undefined && `n = ${formatNumber(lang, n)}`,
    mean < min || mean > max
      ? msg("beyond the scale")
      : (lo! < min || hi! > max) && msg("interval cut off by the scale"),
  ]
    .filter((part) => part)
    .join(msg(", "));
}

/** @returns a score with the names it belongs to, to be spoken */
export function speech({ dimension, series }: Place, scores: Scores, lang: string): string {
  const row = scores.series[series]!;
  const names = [scores.dimensions[dimension]!.name, row.name].join(msg(", "));
  return `${names}: ${datumText(row.data[dimension]!, scores, lang)}`;
}

/** @returns what dimension the reader looks at, and what was asked there */
export function dimensionView({ dimension }: Place, scores: Scores, lang: string, contentLang: string): TemplateResult {
  const { name, question } = scores.dimensions[dimension]!;
  const { n } = writingOf(scores);
  return html`<span lang=${contentLang}><b>${name}</b> ${question}</span>
    ${n === undefined ? nothing : `n = ${formatNumber(lang, n)}`}`;
}

/** @returns the places of the series a reader may walk through, in the order of the legend */
const walkable = ({ series, baseline }: Scores): number[] =>
  series.flatMap(({ shown, place }) => (shown && place !== baseline ? place : []));

/** @returns the dimension under the pointer, and of its series the nearest; null beside the plot */
function placeAt({ clientX, clientY }: PointerEvent, chart: Element, plot: Plot, scores: Scores): Place | null {
  const { left, top, width } = chart.getBoundingClientRect();
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

/**
 * @param event of pointer, focus or keyboard
 * @param chart the svg element that shows the plot
 * @param from where the reader is
 * @param mirror true where the dimensions run from right to left
 * @returns where the event leads; null away from the chart; undefined when it leads nowhere
 */
export function nextPlace(
  event: Event,
  chart: Element,
  plot: Plot,
  scores: Scores,
  from: Place | undefined,
  mirror: boolean,
): Place | null | undefined {
  switch (event.type) {
    case "keydown":
      return walk((event as KeyboardEvent).key, scores, from, mirror);
    case "focus":
      return chart.matches(":focus-visible") && !from ? walk("Home", scores, undefined, mirror) : undefined;
    case "blur":
      return null;
    case "pointerleave":
      return (event as PointerEvent).pointerType === "mouse" ? null : undefined;
    default: {
      const place = placeAt(event as PointerEvent, chart, plot, scores);
      return event.type !== "dblclick" &&
        place &&
        from &&
        place.dimension === from.dimension &&
        place.series === from.series
        ? undefined
        : place;
    }
  }
}
