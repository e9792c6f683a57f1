import { html, nothing, type TemplateResult } from "lit";
import { msg } from "@lit/localize";
import { stampLayer } from "./illustrative-stamp.js";
import { adopt } from "./late-styles.js";
import { datumText } from "./score-radar-text.js";
import { tableStyles } from "./score-radar-table.styles.js";
import { nameOf, tieSign } from "./score-radar-words.js";
import type { Drawing } from "./score-radar-drawing.js";

/**
 * The scores as a table, in the order of the chart and in the words of the readout.
 *
 * @param root of the element it stands in, which is given the styles of a table
 */
export function tableView(drawing: Drawing, root: ParentNode): TemplateResult {
  adopt(root, tableStyles);
  const { chart, lang, contentLang } = drawing;
  const { scores } = chart;
  const caption = nameOf(drawing);
  const { dimensions, runs, series, focus } = scores;
  const shown = series.filter((row) => row.shown);
  const row = (d: number) => {
    const { name, question } = dimensions[d]!;
    const sign = focus?.data[d]!.standing === "tied" ? html`<span part="tie">${tieSign()}</span>` : nothing;
    return html`<tr>
      <th scope="row" part="axis" title=${question ?? nothing} lang=${contentLang}><bdi>${name}</bdi> ${sign}</th>
      ${shown.map(({ data }) => html`<td class=${data[d]!.standing === "best" ? "first" : ""}>${datumText(data[d]!, scores, lang)}</td>`)}
    </tr>`;
  };
  const level = (name: string) =>
    html`<tr>
      <th class="level" scope="rowgroup" part="label" colspan=${shown.length + 1} lang=${contentLang}>
        <bdi>${name}</bdi>
      </th>
    </tr>`;
  return html`<div class="scroll" role="region" aria-label=${caption} tabindex="0">
    ${chart.stamp ? stampLayer(chart.stamp, Math.max(5, dimensions.length)) : nothing}
    <table>
      <caption class="spoken">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg("Dimension")}</th>
          ${shown.map((row) => html`<th scope="col" part="series" lang=${contentLang}><bdi>${row.name}</bdi></th>`)}
        </tr>
      </thead>
      ${runs.map(
        ({ name, from, to }) =>
          html`<tbody>
            ${name ? level(name) : nothing} ${dimensions.slice(from, to).map((_, i) => row(from + i))}
          </tbody>`,
      )}
    </table>
  </div>`;
}
