import { msg, str } from "@lit/localize";
import { html, type TemplateResult } from "lit";
import type { Source } from "../feed/types.js";
import { formatDate, formatNumber } from "../format.js";
import { tickText, type Chart } from "./score-radar-chart.js";
import { tieSign } from "./score-radar-plot.js";
import { intervalMethodText, scaleText } from "./score-radar-text.js";

function sourceView({ title, section, published, url }: Source, lang: string): TemplateResult {
  const words = [title ?? url, section, published && formatDate(lang, published)].filter(Boolean).join(msg(", "));
  return url ? html`<a href=${url} dir="auto">${words}</a>` : html`<bdi>${words}</bdi>`;
}

/**
 * What stands under a chart: what the publisher states, how to read it, how ties were decided, who graded, what to mind.
 *
 * @param contentLang BCP 47 language of what the feed says
 */
export function notesView(chart: Chart, lang: string, contentLang: string): TemplateResult {
  const { evaluation, scores, blank } = chart;
  const { instrument = {}, claims = [], caveats = [], source } = evaluation;
  const { graders = [], areas, transcripts } = instrument;
  const names = graders.join(msg(", "));
  const line = (words: unknown) => html`<p dir="auto">${words}</p>`;
  const count = (words: string, value: number | undefined) =>
    value !== undefined && `${words} ${formatNumber(lang, value)}.`;
  const meaning = (evaluation.scale?.anchors ?? []).map(({ value, label }) => `${tickText(value, lang)}: ${label}`);
  const grading = [
    names && msg(str`Graded by ${names}.`),
    count(msg("Areas probed:"), areas),
    count(msg("Transcripts a series:"), transcripts),
  ];
  return html`${claims.map(({ statement, source }) =>
      line(
        html`${msg("The publisher states:")}
          <q lang=${contentLang}>${statement}</q> ${source && sourceView(source, lang)}`,
      ),
    )}
    ${blank ? "" : line([chart.scale ?? scaleText(scores, lang), " ", meaning.join("; ")])}
    ${scores.compared ? line([scores.tied ? tieSign() : "", " ", chart.method ?? intervalMethodText()]) : ""}
    ${line(grading.filter(Boolean).join(" "))}
    <ul lang=${contentLang}>
      ${caveats.map((caveat) => html`<li dir="auto">${caveat}</li>`)}
    </ul>
    ${source && line(html`${msg("Source:")} ${sourceView(source, lang)}`)}`;
}
