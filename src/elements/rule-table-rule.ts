import { html, nothing, type TemplateResult } from "lit";
import { msg, str } from "@lit/localize";
import type { Item, Rule, Source } from "../feed/types.js";
import { formatDate } from "../format.js";
import { sourceName, titleOf } from "../model/entities.js";
import { quote } from "../model/rule-quote.js";
import { permalink } from "./permalink.js";
import type { RuleTools } from "./rule-table-tools.js";

/** Characters above which a text scrolls in a box of its own. */
const mostCharacters = 3000;

/** What the rows of a table have in common. */
export interface RuleUse {
  noRationale: boolean;
  /** BCP 47 language of the interface. */
  lang: string;
  /** Absent as long as no reader has used them. */
  tools?: RuleTools;
  /** Called with the click on a rule's permalink. */
  follow(event: Event, id: string): void;
  /** Called with a rule as one line. */
  copy(id: string, line: string): void;
}

/** The row of a rule. */
export function ruleView(rule: Rule, item: Item, { noRationale, lang, tools, follow, copy }: RuleUse): TemplateResult {
  const { id, text, rationale, note } = rule;
  const address = permalink(id);
  const marked = id === tools?.permalinks.marked;
  const why = noRationale ? "" : rationale;
  return html`<tr part="rule" aria-current=${marked || nothing} tabindex=${marked ? -1 : nothing} data-id=${id}>
    <th scope="row" part="label">
      <a dir="auto" href=${address} @click=${(event: Event) => follow(event, id)}>${titleOf({ id })}</a>
    </th>
    <td>
      <div class="rule">
        ${prose(text, id)}
        <div class="meta tools" lang=${lang}>
          ${rule.url ? html`<a href=${rule.url} aria-label=${msg(str`${id} at its source`)}>↗</a>` : nothing}
          <button
            part="button"
            aria-label=${msg(str`Copy ${id}`)}
            @click=${() => copy(id, quote(rule, item.title ?? document.title, rule.url ?? item.url ?? address))}
          >
            <svg viewBox="0 0 16 16" width="16" aria-hidden="true">
              <path d=${tools?.hasCopied(id) ? "M3 8.5l3.5 3.5L13 4.5" : "M5.5 5.5h7v8h-7zM10 5.5v-3H3v8h2.5"} />
            </svg>
          </button>
        </div>
        ${
          why || note
            ? html`<details>
                <summary class="meta" lang=${lang}>
                  ${[why && msg("Rationale"), note && msg("Note")].filter(Boolean).join(" · ")}
                  <span class="spoken">${id}</span>
                </summary>
                ${prose(why, id)} ${prose(note, id, "note")}
              </details>`
            : nothing
        }
        ${tools?.refusalView(id, lang)}
      </div>
    </td>
  </tr>`;
}

/** Where rules come from, in the languages of the interface and of the content. */
export function sourceView(
  { title, url, section, authors, published }: Source,
  lang: string,
  contentLang: string,
): TemplateResult {
  const name = sourceName({ title, url });
  const words = [
    url ? html`<a href=${url}>${name}</a>` : name,
    section,
    authors,
    published && formatDate(lang, published),
  ];
  return html`<p class="meta" part="caption" lang=${lang}>
    ${msg("Source")}
    ${words.map((word) => (word ? html`<span><bdi lang=${contentLang}>${word}</bdi></span>` : nothing))}
  </p>`;
}

/** @returns a paragraph; a text of book length scrolls in a box with a name of its own */
function prose(text: string | undefined, id: string, kind = ""): TemplateResult | typeof nothing {
  if (!text) return nothing;
  const long = text.length > mostCharacters;
  return html`<div
    class="words ${kind} ${long ? "long" : ""}"
    dir="auto"
    role=${long ? "group" : nothing}
    tabindex=${long ? 0 : nothing}
    aria-label=${long ? id : nothing}
  >
    ${text}
  </div>`;
}
