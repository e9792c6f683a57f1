import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../format.js";
import type { Note } from "../model/citations.js";
import type { Wiki } from "../model/wiki.js";
import { listStyles } from "./cited-by-graph-list.styles.js";
import { countsText } from "./cited-by-graph-text.js";
import { adopt } from "./late-styles.js";

/** What the list of a whole wiki is made from. */
export interface WholeListSource {
  wiki: Wiki;
  /** Indices of the notes looked for; every note when absent. */
  found?: ReadonlySet<number>;
  /** How many notes of each domain are shown, by its place; `page` where it does not say. */
  open: ReadonlyMap<number, number>;
  /** BCP 47 language of the interface. */
  lang: string;
  show(note: Note, event: Event): void;
  /** Shows more notes of a domain. */
  more(domain: number): void;
}

/** Notes of a domain that are shown at first, and more with each press. */
export const page = 50;

/** The same notes as the picture's, by domain, the most cited first: some of each domain, and more when asked. */
export function wholeListView(
  { wiki, found, open, lang, show, more }: WholeListSource,
  root: ParentNode,
): TemplateResult {
  adopt(root, listStyles);
  const sections = new Map<number, number[]>();
  for (const at of wiki.order) {
    if (found && !found.has(at)) continue;
    const domain = wiki.domain[at]!;
    const section = sections.get(domain);
    if (section) section.push(at);
    else sections.set(domain, [at]);
  }
  const row = (at: number) => {
    const note = wiki.note(at);
    const { title, url, summary, kind, lang: own } = note;
    return html`<li data-row=${at}>
      <p class="title" lang=${own ?? nothing} dir="auto">
        ${url ? html`<a href=${url} @click=${(event: Event) => show(note, event)}>${title}</a>` : title}
      </p>
      <p class="meta">
        ${kind ? html`<bdi lang=${own ?? nothing}>${kind}</bdi>` : nothing} <span>${countsText(note, lang, true)}</span>
      </p>
      ${summary ? html`<p lang=${own ?? nothing} dir="auto">${summary}</p>` : nothing}
    </li>`;
  };
  const number = (value: number) => formatNumber(lang, value);
  return html`<div class="list">
    <ul>
      ${[...sections].map(([domain, notes]) => {
        const shown = Math.min(open.get(domain) ?? page, notes.length);
        const { name, id } = wiki.domains[domain] ?? { id: "" };
        const next = Math.min(notes.length - shown, page);
        return html`<li class="section">
          <p class="heading" part="legend">
            <bdi>${(name ?? id) || msg("Other notes")}</bdi> <b>${number(notes.length)}</b>
          </p>
          <ul>
            ${notes.slice(0, shown).map(row)}
          </ul>
          ${
            next
              ? html`<button part="button" @click=${() => more(domain)}>
                  ${msg(str`Show more: ${number(next)} of ${number(notes.length - shown)}`)}
                </button>`
              : nothing
          }
        </li>`;
      })}
    </ul>
  </div>`;
}
