import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Domain } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { sentencesBetween, type CitationIndex } from "../model/citations.js";
import type { GraphNode, Neighbourhood, Relation } from "../model/neighbourhood.js";
import { countsText, headingText } from "./cited-by-graph-text.js";

/** What a list is made from. */
export interface ListSource {
  graph: Neighbourhood;
  index: CitationIndex;
  domains: readonly Domain[];
  /** Indices of the notes looked for; every note when absent. */
  found?: ReadonlySet<number>;
  /** BCP 47 language of the interface. */
  lang: string;
  select(node: GraphNode, event: Event): void;
}

/** The same notes as the picture's in the same order, as nested lists under headings. */
export function listView(source: ListSource): TemplateResult {
  const { graph, lang } = source;
  const { nodes, centred } = graph;
  const below = new Map<number, number[]>();
  nodes.forEach(({ parent }, at) => below.set(parent, [...(below.get(parent) ?? []), at]));
  const kept = keptRows(source);
  const sections = new Map<string, number[]>();
  for (const at of below.get(centred ? 0 : -1) ?? []) {
    const name = centred ? nodes[at]!.relation : (nodes[at]!.note.domain ?? "");
    sections.set(name, [...(sections.get(name) ?? []), at]);
  }
  const centre = centred ? nodes[0]! : undefined;
  return html`<div class="list">
    ${
      centre
        ? html`${titleView(centre, source)}
            <p class="meta">${countsText(centre.note, lang, true)}</p>`
        : nothing
    }
    <ul>
      ${[...sections].map(([name, rows]) => {
        const shown = rows.filter((at) => kept.has(at));
        const heading = centred
          ? headingText(name as Relation)
          : domainName(source.domains, name) || msg("Other notes");
        return shown.length
          ? html`<li class="section">
              <p class="heading" part="legend"><bdi>${heading}</bdi> <b>${formatNumber(lang, rows.length)}</b></p>
              <ul>
                ${shown.map((at) => row(at, source, below, kept))}
              </ul>
            </li>`
          : nothing;
      })}
    </ul>
  </div>`;
}

function titleView(node: GraphNode, { select }: ListSource): TemplateResult {
  const { title, url, lang } = node.note;
  return html`<p class="title" lang=${lang ?? nothing} dir="auto">
    ${url ? html`<a href=${url} @click=${(event: Event) => select(node, event)}>${title}</a>` : title}
  </p>`;
}

const domainName = (domains: readonly Domain[], id: string | undefined) =>
  domains.find((domain) => domain.id === id)?.name ?? id;

/** Those looked for, and those they hang on. */
function keptRows({ graph: { nodes }, found }: ListSource): ReadonlySet<number> {
  const kept = new Set(found ?? nodes.keys());
  for (let at of kept) while ((at = nodes[at]!.parent) > 0) kept.add(at);
  return kept;
}

function row(
  at: number,
  source: ListSource,
  below: ReadonlyMap<number, number[]>,
  kept: ReadonlySet<number>,
): TemplateResult {
  const { graph, index, domains, lang } = source;
  const node = graph.nodes[at]!;
  const { note, parent, depth } = node;
  const { summary, kind, domain, lang: own } = note;
  const sentences = graph.centred ? sentencesBetween(index, note, graph.nodes[parent]!.note) : [];
  const children = (below.get(at) ?? []).filter((child) => kept.has(child));
  const place = domainName(domains, domain);
  const facts = [kind, place === kind || !graph.centred ? undefined : place].filter((fact) => fact);
  return html`<li data-row=${at}>
    ${titleView(node, source)}
    <p class="meta">
      ${depth > 1 ? html`<span>${headingText(node.relation)}</span>` : nothing}
      ${facts.map((fact) => html`<bdi lang=${own ?? nothing}>${fact}</bdi>`)} <span>${countsText(note, lang)}</span>
      ${note.known ? nothing : html`<span>${msg("Not described in the feed")}</span>`}
    </p>
    ${summary ? html`<p lang=${own ?? nothing} dir="auto">${summary}</p>` : nothing}
    ${sentences.map(
      ({ by, text }) =>
        html`<p class="context" lang=${by.lang ?? nothing} dir="auto">
          ${by === note ? nothing : html`<bdi>${by.title}</bdi>: `}<q>${text}</q>
        </p>`,
    )}
    ${
      children.length
        ? html`<ul>
            ${children.map((child) => row(child, source, below, kept))}
          </ul>`
        : nothing
    }
  </li>`;
}
