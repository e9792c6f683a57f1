import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Domain } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { legendCounts, radius } from "../layout/graph.js";
import { mark } from "../layout/marks.js";
import type { Neighbourhood } from "../model/neighbourhood.js";
import { countsText, relationText } from "./cited-by-graph-text.js";

const swatch = (shape: number, color: string | undefined, r = 6) =>
  html`<svg viewBox="-12 -12 24 24" aria-hidden="true">
    <path class="dot" d=${mark(shape, 0, 0, r)} fill=${color ?? nothing} />
  </svg>`;

/**
 * What marks, sizes and arrows mean, and how much of the graph is shown.
 *
 * @param lang BCP 47 language of the interface
 * @param own of the content
 */
export function legendView(
  graph: Neighbourhood,
  domains: readonly Domain[],
  lang: string,
  own: string,
): TemplateResult {
  const { nodes, links, found, foundLinks } = graph;
  const number = (value: number) => formatNumber(lang, value);
  const sizes = legendCounts(Math.max(...nodes.map(({ note }) => note.citedBy)));
  return html`<div class="legend meta" part="legend">
      ${domains.map(({ id, name, color }, at) => html`<span>${swatch(at + 1, color)}<bdi lang=${own}>${name ?? id}</bdi></span>`)}
      ${sizes.length ? html`<span>${msg("Cited by")} ${sizes.map((count) => html`${swatch(0, undefined, radius(count))}${number(count)} `)}</span>` : nothing}
      ${nodes.every(({ note }) => note.known) ? nothing : html`<span class="unknown">${swatch(0, undefined)}${msg("Not described in the feed")}</span>`}
      <span>${msg("Arrows point to what is cited.")}</span>
    </div>
    ${note(found > nodes.length && msg(str`The most cited ${number(nodes.length)} of ${number(found)} notes are shown.`))}
    ${note(foundLinks > links.length && msg(str`${number(links.length)} of ${number(foundLinks)} citations are drawn.`))}`;
}

const note = (text: string | false) => (text ? html`<p class="message" part="message">${text}</p>` : nothing);

/** What the feed says of the note pointed at; how to point where there is none. */
export function readingView(graph: Neighbourhood, lit: number, lang: string): TemplateResult {
  const node = graph.nodes[lit];
  if (!node)
    return html`<p class="reading">${msg("Point at a note, or walk with the arrow keys, to light its citations.")}</p>`;
  const { title, summary, lang: own = lang } = node.note;
  const facts = [relationText(node, graph), countsText(node.note, lang, graph.centred && !lit)];
  return html`<p class="reading">
    <b lang=${own} dir="auto">${title}</b>${facts.map((fact) => (fact ? html`${" · "}<bdi>${fact}</bdi>` : nothing))}
    ${summary ? html`<br /><bdi lang=${own}>${summary}</bdi>` : nothing}
  </p>`;
}
