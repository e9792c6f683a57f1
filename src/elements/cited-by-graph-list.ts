import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Domain } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { isStep } from "../layout/graph.js";
import type { CitationIndex, Note } from "../model/citations.js";
import { sentencesBetween } from "../model/citing-sentences.js";
import type { GraphNode, Neighbourhood, Relation } from "../model/neighbourhood.js";
import { listStyles } from "./cited-by-graph-list.styles.js";
import { countsText, headingText } from "./cited-by-graph-text.js";
import { adopt } from "./late-styles.js";

/** What a list is made from. */
export interface ListSource {
  graph: Neighbourhood;
  index: CitationIndex;
  domains: readonly Domain[];
  /** Indices of the notes looked for; every note when absent. */
  found?: ReadonlySet<number>;
  /** BCP 47 language of the interface. */
  lang: string;
  open(note: Note, event: Event): void;
}

/** What the rows of a list need beyond their source, each by index of a note. */
interface Rows extends ListSource {
  /** Those that hang on it. */
  below: ReadonlyMap<number, number[]>;
  /** Those it cites besides. */
  cites: ReadonlyMap<number, string[]>;
  kept: ReadonlySet<number>;
}

const add = <K, V>(to: Map<K, V[]>, key: K, value: V) => to.set(key, [...(to.get(key) ?? []), value]);

/** The same notes as the picture's in the same order, as nested lists under headings. */
export function listView(source: ListSource, root: ParentNode): TemplateResult {
  adopt(root, listStyles);
  const { graph, lang } = source;
  const { nodes, centred } = graph;
  const below = new Map<number, number[]>();
  nodes.forEach(({ parent }, at) => add(below, parent, at));
  const cites = new Map<number, string[]>();
  for (const link of graph.links) {
    if (!isStep(graph, link)) add(cites, link.source, nodes[link.target]!.note.title);
  }
  const rows = { ...source, below, cites, kept: keptRows(source) };
  const sections = new Map<string, number[]>();
  for (const at of below.get(centred ? 0 : -1) ?? []) {
    add(sections, centred ? nodes[at]!.relation : (nodes[at]!.note.domain ?? ""), at);
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
      ${[...sections].map(([name, section]) => {
        const shown = section.filter((at) => rows.kept.has(at));
        const heading = centred
          ? headingText(name as Relation)
          : domainName(source.domains, name) || msg("Other notes");
        return shown.length
          ? html`<li class="section">
              <p class="heading" part="legend"><bdi>${heading}</bdi> <b>${formatNumber(lang, section.length)}</b></p>
              <ul>
                ${shown.map((at) => row(at, rows))}
              </ul>
            </li>`
          : nothing;
      })}
    </ul>
  </div>`;
}

function titleView(node: GraphNode, { open }: ListSource): TemplateResult {
  const { title, url, lang } = node.note;
  return html`<p class="title" lang=${lang ?? nothing} dir="auto">
    ${url ? html`<a href=${url} @click=${(event: Event) => open(node.note, event)}>${title}</a>` : title}
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

function row(at: number, rows: Rows): TemplateResult {
  const { graph, index, domains, lang, below, cites, kept } = rows;
  const node = graph.nodes[at]!;
  const { note, parent, depth } = node;
  const { summary, kind, domain, lang: own } = note;
  const sentences = graph.centred ? sentencesBetween(index, note, graph.nodes[parent]!.note) : [];
  const children = (below.get(at) ?? []).filter((child) => kept.has(child));
  const place = domainName(domains, domain);
  const facts = [kind, place === kind || !graph.centred ? undefined : place].filter((fact) => fact);
  return html`<li data-row=${at}>
    ${titleView(node, rows)}
    <p class="meta">
      ${depth > 1 ? html`<span>${headingText(node.relation)}</span>` : nothing}
      ${facts.map((fact) => html`<bdi lang=${own ?? nothing}>${fact}</bdi>`)} <span>${countsText(note, lang)}</span>
      ${note.known ? nothing : html`<span>${msg("Not described in the feed")}</span>`}
    </p>
    ${summary ? html`<p lang=${own ?? nothing} dir="auto">${summary}</p>` : nothing}
    ${sentences.map(
      ({ by, text }) =>
        html`<p class="context" lang=${by.lang ?? nothing} dir="auto">
          ${by === note ? nothing : html`<bdi>${by.title}</bdi>${msg(": ")}`}<q>${text}</q>
        </p>`,
    )}
    ${
      cites.has(at)
        ? html`<p class="context">
            ${msg("Cites")} ${cites.get(at)!.map((title, first) => html`${first ? " · " : ""}<bdi>${title}</bdi>`)}
          </p>`
        : nothing
    }
    ${
      children.length
        ? html`<ul>
            ${children.map((child) => row(child, rows))}
          </ul>`
        : nothing
    }
  </li>`;
}
