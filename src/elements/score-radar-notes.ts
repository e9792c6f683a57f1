import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Claim, Evaluation, Source } from "../feed/types.js";
import { formatDate, formatNumber } from "../format.js";
import { sourceName } from "../model/entities.js";
import { judgedScores } from "../model/judged-scores.js";
import { tickText } from "./score-radar-chart.js";
import type { Drawing } from "./score-radar-drawing.js";
import { between, intervalMethodText, scaleText, tieSign } from "./score-radar-words.js";

/** @returns a link to a source; its name alone where it has no address. Each part runs as its own language does. */
function sourceView(source: Source, lang: string): unknown {
  const { section, published, url } = source;
  const words = [sourceName(source), section, published && formatDate(lang, published)]
    .filter(Boolean)
    .map((part, at) => html`${at ? msg(", ") : ""}<bdi>${part}</bdi>`);
  return url ? html`<a href=${url}>${words}</a>` : words;
}

/** @returns one sentence about a claim whose count is not that of the rule of ties; "" where they agree or nothing was counted */
function differenceText({ series, best, tied }: Claim, evaluation: Evaluation, lang: string): string {
  if (best === undefined || tied === undefined || evaluation.ties?.items) return "";
  const own = judgedScores(evaluation, series === undefined ? {} : { focus: series });
  if (!own.compared || (own.best === best && own.tied === tied)) return "";
  const [a, b, c, d] = [own.best, own.tied, best, tied].map((count) => formatNumber(lang, count));
  return msg(
    str`By the rule of this chart it is best on ${a} and tied on ${b}, not ${c} and ${d}: how many count as tied depends on the method.`,
  );
}

/** What stands under a chart: what the publisher states, how to read it, how ties were decided, who graded, what to mind. */
export function notesView({ chart, lang, contentLang }: Drawing): TemplateResult {
  const { evaluation, scores, blank } = chart;
  const { instrument = {}, claims, caveats, source } = evaluation;
  const { graders, areas, transcripts } = instrument;
  const names = graders?.join(msg(", "));
  const line = (words: unknown) => (words ? html`<p dir="auto">${words}</p>` : nothing);
  const meaning = evaluation.scale?.anchors?.map(
    ({ value, label }, at) =>
      html`${at ? msg("; ") : between(lang)}<bdi>${tickText(value, lang)}</bdi>${msg(": ")}<bdi lang=${contentLang}
          >${label}</bdi
        >`,
  );
  return html`${claims?.map((claim) => [
    line(
      html`${msg("The publisher states: ")}<q><bdi lang=${contentLang}>${claim.statement}</bdi></q>
        ${claim.source && sourceView(claim.source, lang)}`,
    ),
    line(differenceText(claim, evaluation, lang)),
  ])}
  ${line(!blank && [chart.scale ?? scaleText(scores.domain, lang), meaning])}
  ${line(scores.compared && html`${scores.tied ? tieSign() : ""} ${chart.method ?? intervalMethodText()}`)}
  ${line(
    [
      names && msg(str`Graded by ${names}.`),
      areas !== undefined && msg(str`Areas probed: ${formatNumber(lang, areas)}.`),
      transcripts !== undefined && msg(str`Transcripts a series: ${formatNumber(lang, transcripts)}.`),
    ]
      .filter(Boolean)
      .join(between(lang)),
  )}
  ${
    caveats?.length
      ? html`<ul lang=${contentLang} dir="auto">
          ${caveats.map((caveat) => html`<li>${caveat}</li>`)}
        </ul>`
      : nothing
  }
  ${line(source && [msg("Source: "), sourceView(source, lang)])}`;
}
