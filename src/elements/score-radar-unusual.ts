import { msg, str } from "@lit/localize";
import type { Evaluation } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { compare, type Difference } from "../model/comparable.js";
import { chosen } from "../model/chosen.js";
import { halfWidth95 } from "../model/confidence.js";
import { dataDomain, drawnValues } from "../model/data-domain.js";
import { differences } from "../model/differences.js";
import { judgedScores } from "../model/judged-scores.js";
import type { Datum, Scores, SeriesRow } from "../model/scores.js";
import { standingsOf } from "../model/ties.js";
import { illustrativeStamp } from "./illustrative-stamp.js";
import { tickText, type Chart, type Choice } from "./score-radar-chart.js";
import { missingText, scoreText } from "./score-radar-text.js";
import { between, intervalMethodText, scaleText } from "./score-radar-words.js";

/** Scores that are named one by one; of more there is the count. */
const named = 5;

/** Layout units between charts side by side, half of them; and what each of them needs at least. */
const gap = 16;
const leastRoom = 304;

/** What the author chose, as the attributes say it. */
export interface Wishes {
  evaluation: string;
  levels: string;
  series: string;
  baseline: string;
  zoom: string;
  min?: number | undefined;
  max?: number | undefined;
  neutral?: number | undefined;
}

const words = (list: string) => list.split(/\s+/).filter(Boolean);

/**
 * The charts of whatever is not plain: several evaluations, parts of one, differences, other domains, missing values,
 * ties of the publisher's.
 *
 * @param width there is, in layout units
 * @returns one a figure; none when there is no such evaluation
 */
export function unusualCharts(
  all: readonly Evaluation[],
  wishes: Wishes,
  width: number,
  choice: Choice,
  lang: string,
): Chart[] {
  const ids = words(wishes.evaluation);
  const { evaluations, difference } = compare(all, ids.length ? ids : all.slice(0, 1).map(({ id }) => id));
  const charts = evaluations.map((evaluation) => unusualChart(evaluation, wishes, choice, lang));
  if (difference) charts[0]!.messages!.unshift(refusalText(difference));
  const room = width / charts.length - gap;
  if (charts.length > 1 && room >= leastRoom) for (const chart of charts) chart.room = room;
  return charts;
}

function unusualChart(given: Evaluation, wishes: Wishes, choice: Choice, lang: string): Chart {
  const { levels, series, baseline, zoom, min, max, neutral } = wishes;
  const parts = chosen(given, words(levels).map(Number), words(series));
  const own = {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(neutral !== undefined && { neutral }),
  };
  const { claims = [] } = given;
  // What was counted on the whole does not hold for a part.
  const whole = !levels && !series;
  const evaluation = {
    ...parts,
    scale: given.scale ?? own,
    claims: whole ? claims : claims.map(({ statement, source }) => ({ statement, source })),
  };
  const ties = evaluation.ties?.items;
  const stated = (dimension: string, data: Datum[], shown: SeriesRow[]) => {
    const ids = ties!.find((tie) => tie.dimension === dimension)?.series ?? [];
    return standingsOf(data, (_score, _best, i) => ids.includes(shown[i]!.id));
  };
  const read = judgedScores(evaluation, { ...choice, halfWidth: halfWidth95, ...(ties && { standings: stated }) });
  const scores = baseline ? differences(read, baseline) : read;
  const isWhole = scores.domain.min < scores.domain.max && zoom !== "data";
  if (scores.baseline === undefined && !isWhole) {
    scores.domain = dataDomain(evaluation.scale, drawnValues(scores), zoom === "data");
  }
  const values = drawnValues(scores).length > 0;
  const examples = scores.series.filter(({ illustrative }) => illustrative);
  for (const row of examples) row.name = msg(str`${row.name} (illustrative)`);
  const measured = scores.series.some(({ data }) => data.some(({ half }) => half !== undefined));
  return {
    evaluation,
    scores,
    finding: loneFindingText(scores, lang),
    messages: values ? [partText(scores, lang), gapsText(scores, lang)].filter(Boolean) : [noValueText(scores)],
    scale: endsText(evaluation, scores, lang),
    method: ties || !measured ? methodText(evaluation) : intervalMethodText(),
    blank: !values,
    ...(examples.some(({ shown }) => shown) && { stamp: illustrativeStamp() }),
  };
}

/** @returns that there is no such evaluation */
export const noneText = (evaluation: string): string => msg(str`There is no evaluation “${evaluation}” here.`);

/** @returns in place of a chart without a value, that there is none, and why */
function noValueText({ series }: Scores): string {
  const reasons = series.map(({ name, data }) => {
    const words = new Set(data.map(({ missing }) => missingText(missing!)));
    return [name, [...words].join(msg(", "))].join(msg(": "));
  });
  const list = reasons.join(msg("; "));
  return list ? msg(str`There is no value to draw. ${list}.`) : msg("There is no value to draw.");
}

/** @returns which scores are not there and why, and which lie beyond the scale */
function gapsText({ series, dimensions, domain: { min, max } }: Scores, lang: string): string {
  const [missing, beyond, cut]: string[][] = [[], [], []];
  for (const { name, shown, data } of series) {
    data.forEach((datum, d) => {
      const place = [name, dimensions[d]!.name].join(msg(", "));
      if (shown && datum.missing) missing.push(msg(str`${place} (${missingText(datum.missing)})`));
      if (shown && (datum.mean! < min || datum.mean! > max)) beyond.push(place);
      else if (shown && (datum.lo! < min || datum.hi! > max)) cut.push(place);
    });
  }
  const list = (places: string[]) => {
    const more = places.length - named;
    return [...places.slice(0, named), ...(more > 0 ? [`… +${formatNumber(lang, more)}`] : [])].join(msg("; "));
  };
  const [gone, far, clipped] = [missing, beyond, cut].map(list);
  return [
    gone && msg(str`No value: ${gone}.`),
    far && msg(str`Beyond the scale, drawn at its end: ${far}.`),
    clipped && msg(str`Interval cut off by the end of the scale: ${clipped}.`),
  ]
    .filter(Boolean)
    .join(between(lang));
}

/** @returns the finding about a series that stands alone; "" when there is none */
function loneFindingText(scores: Scores, lang: string): string {
  const { focus, dimensions } = scores;
  const known = (focus?.data ?? []).flatMap(({ mean }, d) =>
    mean === undefined ? [] : [{ mean, name: dimensions[d]!.name }],
  );
  if (!focus || known.length < 2) return "";
  const { name } = focus;
  const low = known.reduce((a, b) => (b.mean < a.mean ? b : a));
  const high = known.reduce((a, b) => (b.mean > a.mean ? b : a));
  const [least, most] = [low, high].map(({ mean }) => scoreText(mean, scores, lang));
  return msg(str`${name}: highest on ${high.name} (${most}), lowest on ${low.name} (${least})`);
}

/** @returns how ties were decided, where not by intervals that the feed gives */
function methodText({ ties }: Evaluation): string {
  const { items, method } = ties ?? {};
  if (!items) return msg("Without intervals, only equal means count as tied.");
  return method ? msg(str`Ties as the publisher states them: ${method}`) : msg("Ties as the publisher states them.");
}

const ends = ({ domain: { min, max, whole = [min, max] } }: Scores, lang: string) =>
  [min, max, ...whole].map((value) => tickText(value, lang));

/** @returns that the chart does not show means on the whole scale, where it does not; "" where it does */
function partText(scores: Scores, lang: string): string {
  const { domain, series, baseline } = scores;
  const [min, max, least, most] = ends(scores, lang);
  const name = series[baseline!]?.name;
  if (name)
    return msg(
      str`Differences to ${name}, drawn from ${min} to ${max}, with the 95\u00a0% interval of the difference.`,
    );
  return domain.whole ? msg(str`Drawn from ${min} to ${max} only; the whole scale is ${least} to ${most}.`) : "";
}

/** @returns the instrument's scale, or that there is none */
function endsText({ scale }: Evaluation, scores: Scores, lang: string): string {
  const { min = NaN, max = NaN } = scale ?? {};
  if (min < max) return scaleText({ min, max }, lang);
  const [least, most] = ends(scores, lang);
  return scores.baseline === undefined ? msg(str`Drawn from ${least} to ${most}, the range of the data.`) : "";
}

/** @returns why evaluations are drawn side by side */
function refusalText(difference: Difference): string {
  switch (difference) {
    case "graders":
      return msg("Not drawn over each other: the graders differ, so the numbers cannot be compared.");
    case "instruments":
      return msg("Not drawn over each other: the instruments differ, so the numbers cannot be compared.");
    case "unknown":
      return msg("Not drawn over each other: nothing says that these numbers can be compared.");
  }
}
