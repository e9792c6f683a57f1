import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { msg, str } from "@lit/localize";
import { know } from "../feed/read.js";
import { rules as ruleShapes } from "../feed/shapes/rules.js";
import type { Feed, Item, Rule, Source } from "../feed/types.js";
import { directionOf, formatDate, formatNumber } from "../format.js";
import { entityOf, extensionOf, titleOf } from "../model/entities.js";
import { countOf, ruleGroups, type RuleGroupRows } from "../model/rules.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import type { Permalinks } from "./permalink.js";
import { ruleTableStyles } from "./rule-table.styles.js";
import type { Copied } from "./rule-table-tools.js";
import { tokens } from "./tokens.styles.js";

const tools = () => import("./rule-table-tools.js");
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

  @state() private query = "";
  @state() private most = mostRules;
  @state() private copied?: Copied;

  #permalinks?: Permalinks;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.#seek);
    if (!location.hash || this.hasUpdated) return;
    // A row far down the page cannot wait until it is near the viewport.
    this.loading = "eager";
    this.#seek();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#seek);
  }

  override readLight(): Promise<unknown> | undefined {
    return this.querySelector("table, dl")
      ? import("../light/rule-list.js").then(({ ruleList }) => ruleList(this))
      : undefined;
  }

  protected override emptyText(): string {
    return this.group ? msg(str`There are no rules in a group “${this.group}”.`) : msg("There are no rules here.");
  }

  protected override draw(item: Item, feed: Feed): TemplateResult | undefined {
    const { uiLang, contentLang: lang } = this;
    const { rules, translation } = extensionOf(item);
    const all = ruleGroups(rules, this.group);
    const total = countOf(all);
    if (!total) return undefined;
    const at = all.flatMap(({ rows }) => rows).findIndex(({ id }) => id === this.#permalinks?.target);
    const query = at < 0 ? this.query : "";
    const groups = query
      ? this.lazily(tools, ({ ruleMatcher }) => ruleGroups(rules, this.group, ruleMatcher(query)), all)!
      : all;
    const filter = () =>
      this.lazily(tools, ({ filterView }) => filterView(query, countOf(groups), total, uiLang, this.#find));
    return html`<div lang=${lang} dir=${directionOf(lang)}>
        <div class="head">
          ${item.title ? this.#title(item) : nothing}
          ${total > filterAbove ? html`<div class="filter">${filter()}</div>` : nothing}
        </div>
        <table aria-label=${item.title || msg("Rules")}>
          ${groups.map((group) => this.#group(group, item, Math.max(this.most, at + 1)))}
        </table>
        ${groups.length ? nothing : html`<p class="message" part="message" lang=${uiLang}>${msg(str`No rule says “${query}”.`)}</p>`}
        ${rules!.source ? this.#source(rules!.source) : nothing}
      </div>
      ${
        translation?.stale || translation?.status === "machine"
          ? this.lazily(translations, (part) => part.translationView(item, feed, uiLang, this.#speak))
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

  #group({ id, name, rows }: RuleGroupRows, item: Item, most: number): TemplateResult {
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
      ${rows.slice(0, most).map((rule) => this.#rule(rule, item))}
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

  #rule(rule: Rule, item: Item): TemplateResult {
    const { id, text, rationale, note } = rule;
    const { uiLang: lang, copied } = this;
    const marked = id === this.#permalinks?.marked;
    const why = this.noRationale ? "" : rationale;
    const copy = () => this.#copy(rule, item);
    return html`<tr part="rule" aria-current=${marked || nothing} tabindex=${marked ? -1 : nothing} data-id=${id}>
      <th scope="row" part="label">
        <a dir="auto" href=${permalink(id)} @click=${(event: Event) => this.#follow(event, id)}>${titleOf({ id })}</a>
      </th>
      <td>
        <div class="rule">
          ${prose(text, id)}
          <div class="tools">${this.lazily(tools, ({ toolsView }) => toolsView(rule, lang, copied, copy))}</div>
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
          ${
            copied?.id === id && copied.line
              ? this.lazily(tools, ({ refusalView }) => refusalView(copied.line!, lang))
              : nothing
          }
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
    return html`<p class="meta" part="caption">
      <b lang=${this.uiLang}>${msg("Source")}</b>
      ${words.map((word) => (word ? html`<span dir="auto">${word}</span>` : nothing))}
    </p>`;
  }

  #speak = (lang: string, text: () => string): void => {
    this.addEventListener("load", () => this.announce(text), { once: true });
    this.lang = lang;
  };

  #find = (query: string): void => {
    this.query = query;
    if (this.#permalinks) this.#permalinks.target = "";
    const share = () => this.renderRoot.querySelector(".share")?.textContent ?? "";
    void this.updateComplete.then(() => this.announce(share));
  };

  #copy(rule: Rule, item: Item): void {
    const done = (copied: Copied) => void (this.copied = copied);
    const announce = (text: () => string) => this.announce(text);
    this.lazily(tools, ({ copyRule }) => void copyRule(rule, item, permalink(rule.id), announce).then(done));
  }

  #seek = (event?: Event): void => {
    const stood = event ? undefined : scrollY;
    this.#withPermalinks((permalinks) => permalinks.seek(stood));
  };

  #follow({ currentTarget }: Event, id: string): void {
    const link = currentTarget as HTMLAnchorElement;
    // The page may have changed its own address since the link was drawn.
    link.href = permalink(id);
    const again = link.href === location.href;
    this.#withPermalinks((permalinks) => {
      permalinks.claim(id);
      if (again) permalinks.seek();
    });
  }

  /** Without the part that knows of permalinks the rules are still there. */
  #withPermalinks(act: (permalinks: Permalinks) => void): void {
    const ready = ({ Permalinks }: typeof import("./permalink.js")) => act((this.#permalinks ??= new Permalinks(this)));
    import("./permalink.js").then(ready, () => {});
  }
}

/** @returns the address of a rule on this page; absolute, because a `<base>` would lead `#SP3` away from the page */
const permalink = (id: string): string => `${location.href.split("#", 1)[0]}#${encodeURIComponent(id)}`;

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
