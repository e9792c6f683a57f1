import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { msg, str } from "@lit/localize";
import { know } from "../feed/read.js";
import { rules as ruleShapes } from "../feed/shapes/rules.js";
import type { Feed, Item, Rule, Source } from "../feed/types.js";
import { directionOf, formatDate, formatNumber } from "../format.js";
import { entityOf, extensionOf, titleOf } from "../model/entities.js";
import { quote } from "../model/rule-quote.js";
import { countOf, ruleGroups, type RuleGroupRows } from "../model/rules.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { permalink } from "./permalink.js";
import { ruleTableStyles } from "./rule-table.styles.js";
import type { RuleTools } from "./rule-table-tools.js";
import { tokens } from "./tokens.styles.js";

const parts = () => import("./rule-table-tools.js");
const translations = () => import("./card-translation.js");
const filterAbove = 8;
/** Rules of a group at rest. */
const mostRules = 200;
/** Characters above which a text scrolls in a box of its own. */
const mostCharacters = 3000;

know(ruleShapes);

/**
 * The rules of an entity by group: each with its permalink, its rationale and a way to copy it. When the page's address
 * ends in the id of a rule (`#SP3`), its row is scrolled to and marked.
 *
 * @slot - A table or definition list of the rules: the fallback, and without a feed the data
 * @csspart title - The title
 * @csspart legend - The name of each group
 * @csspart rule - Each rule
 * @csspart label - The id of each rule
 * @csspart caption - Where the rules come from
 */
export class RuleTable extends FeedElement {
  static override styles = [tokens, ruleTableStyles];

  /** Id of the one group to show. */
  @property() group?: string;
  /** Leaves out the rationale of each rule. */
  @property({ type: Boolean, attribute: "no-rationale" }) noRationale = false;

  @state() private most = mostRules;
  /** A reader has made use of what few do: of a rule's address, or of copying. */
  @state() private used = false;

  /** Where the page stood before the rules were there; undefined when a reader has asked for one since. */
  #stood?: number = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#hurry);
    if (!this.hasUpdated) this.#hurry();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#hurry);
  }

  override readLight(): Promise<unknown> | undefined {
    return this.querySelector("table, dl")
      ? import("../light/rule-list.js").then(({ ruleList }) => ruleList(this))
      : undefined;
  }

  protected override draw(item: Item, feed: Feed): TemplateResult | undefined {
    const { uiLang, contentLang: lang } = this;
    const { rules, translation } = extensionOf(item);
    const all = ruleGroups(rules, this.group);
    const total = countOf(all);
    if (!total) return undefined;
    const tools =
      this.used || total > filterAbove
        ? this.lazily(parts, ({ toolsOf }) => toolsOf(this, this.announce, this.#stood))
        : undefined;
    const at = all.flatMap(({ rows }) => rows).findIndex(({ id }) => id === tools?.permalinks.target);
    const groups = tools?.query ? ruleGroups(rules, this.group, tools.keep) : all;
    return html`<div lang=${lang} dir=${directionOf(lang)}>
        <div class="head">
          ${item.title ? this.#title(item) : nothing}
          ${
            total > filterAbove
              ? html`<div class="filter">${tools?.filterView(countOf(groups), total, uiLang)}</div>`
              : nothing
          }
        </div>
        <table aria-label=${item.title || msg("Rules")}>
          ${groups.map((group) => this.#group(group, item, Math.max(this.most, at + 1), tools))}
        </table>
        ${
          groups.length
            ? nothing
            : html`<p class="message" part="message" lang=${uiLang}>${msg(str`No rule says “${tools!.query}”.`)}</p>`
        }
        ${rules!.source ? this.#source(rules!.source) : nothing}
      </div>
      ${
        translation?.stale || translation?.status === "machine"
          ? this.lazily(translations, (part) => part.translationView(item, feed, this, uiLang, this.announce))
          : nothing
      }`;
  }

  #title(item: Item): TemplateResult {
    const { url } = item;
    const title = titleOf(item);
    const select = (event: Event) => this.selectEntity(entityOf(item), url, event);
    return html`<p class="title" part="title" dir="auto">
      ${url ? html`<a href=${url} @click=${select}>${title}</a>` : title}
    </p>`;
  }

  #group({ id, name, rows }: RuleGroupRows, item: Item, most: number, tools?: RuleTools): TemplateResult {
    const count = formatNumber(this.uiLang, rows.length);
    return html`<tbody>
      ${
        id || extensionOf(item).rules!.groups?.length
          ? html`<tr>
              <th class="group" colspan="2" scope="rowgroup" part="legend">
                <bdi>${name || html`<span lang=${this.uiLang}>${msg("Other rules")}</span>`}</bdi> <span>${count}</span>
              </th>
            </tr>`
          : nothing
      }
      ${rows.slice(0, most).map((rule) => this.#rule(rule, item, tools))}
      ${
        rows.length > most
          ? html`<tr>
              <td colspan="2">
                <button part="button" lang=${this.uiLang} @click=${() => (this.most = Infinity)}>
                  ${msg(str`Show all ${count}`)}
                </button>
              </td>
            </tr>`
          : nothing
      }
    </tbody>`;
  }

  #rule(rule: Rule, item: Item, tools?: RuleTools): TemplateResult {
    const { id, text, rationale, note } = rule;
    const { uiLang: lang } = this;
    const address = permalink(id);
    const marked = id === tools?.permalinks.marked;
    const why = this.noRationale ? "" : rationale;
    return html`<tr part="rule" aria-current=${marked || nothing} tabindex=${marked ? -1 : nothing} data-id=${id}>
      <th scope="row" part="label">
        <a dir="auto" href=${address} @click=${(event: Event) => this.#follow(event, id)}>${titleOf({ id })}</a>
      </th>
      <td>
        <div class="rule">
          ${prose(text, id)}
          <div class="tools" lang=${lang}>
            ${rule.url ? html`<a href=${rule.url} aria-label=${msg(str`${id} at its source`)}>↗</a>` : nothing}
            <button
              part="button"
              aria-label=${msg(str`Copy ${id}`)}
              @click=${() => this.#copy(id, quote(rule, item.title ?? document.title, rule.url ?? item.url ?? address))}
            >
              <svg viewBox="0 0 16 16" width="16" aria-hidden="true">
                <path d=${tools?.hasCopied(id) ? "M3 8.5l3.5 3.5L13 4.5" : "M5.5 5.5h7v8h-7zM10 5.5v-3H3v8h2.5"} />
              </svg>
            </button>
          </div>
          ${
            why || note
              ? html`<details>
                  <summary lang=${lang}>
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

  #source({ title, url, section, authors, published }: Source): TemplateResult {
    const name = title || url;
    const words = [
      url ? html`<a href=${url}>${name}</a>` : name,
      section,
      authors,
      published && formatDate(this.uiLang, published),
    ];
    return html`<p class="meta" part="caption" lang=${this.uiLang}>
      ${msg("Source")}
      ${words.map((word) => (word ? html`<span lang=${this.contentLang} dir="auto">${word}</span>` : nothing))}
    </p>`;
  }

  #use(act: (tools: RuleTools) => void): void {
    this.used = true;
    parts().then(
      ({ toolsOf }) => act(toolsOf(this, this.announce, this.#stood)),
      // Links lead where they lead and what is copied is copied, only nothing is said of it.
      () => undefined,
    );
  }

  /** A reader follows the permalink of a rule here. */
  #follow({ currentTarget }: Event, id: string): void {
    const link = currentTarget as HTMLAnchorElement;
    // The page may have changed its own address since the link was drawn.
    link.href = permalink(id);
    this.#stood = undefined;
    this.#use(({ permalinks }) => permalinks.claim(link, id));
  }

  /** At once, for a browser lets nothing be copied long after the click. */
  async #copy(id: string, line: string): Promise<void> {
    const copying = navigator.clipboard?.writeText(line);
    const copied = await copying?.then(
      () => true,
      () => false,
    );
    this.#use((tools) => tools.tellCopied(id, copied ? "" : line));
  }

  /** A row far down the page that the address asks for cannot wait until it is near the viewport. */
  #hurry = (event?: Event): void => {
    this.#stood = event ? undefined : scrollY;
    if (!location.hash) return;
    this.used = true;
    if (!this.renderRoot.querySelector("table")) this.loading = "eager";
  };
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

define("rule-table", RuleTable);

declare global {
  interface HTMLElementTagNameMap {
    "rule-table": RuleTable;
  }
}
