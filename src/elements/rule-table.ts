import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { msg, str } from "@lit/localize";
import { know } from "../feed/read.js";
import { rules as ruleShapes } from "../feed/shapes/rules.js";
import type { Feed, Item } from "../feed/types.js";
import { directionOf, formatNumber } from "../format.js";
import { entityOf, extensionOf, titleOf } from "../model/entities.js";
import { countOf, ruleGroups, type RuleGroupRows } from "../model/rules.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { permalink } from "./permalink.js";
import { ruleView, sourceView, type RuleUse } from "./rule-table-rule.js";
import { ruleTableStyles } from "./rule-table.styles.js";
import type { RuleTools } from "./rule-table-tools.js";
import { tokens } from "./tokens.styles.js";

const parts = () => import("./rule-table-tools.js");
const translations = () => import("./card-translation.js");
const filterAbove = 8;
/** Rules of a group at rest. */
const mostRules = 200;

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
    const use = { noRationale: this.noRationale, lang: uiLang, tools, follow: this.#follow, copy: this.#copy };
    const groups = tools?.query ? ruleGroups(rules, this.group, tools.keep) : all;
    return html`<div lang=${lang} dir=${directionOf(lang)}>
        <div class="head">
          ${item.title ? this.#title(item) : nothing}
          ${
            total > filterAbove
              ? html`<div class="meta filter">${tools?.filterView(countOf(groups), total, uiLang)}</div>`
              : nothing
          }
        </div>
        <table aria-label=${item.title ? titleOf(item) : msg("Rules")}>
          ${groups.map((group) => this.#group(group, item, Math.max(this.most, at + 1), use))}
        </table>
        ${
          groups.length
            ? nothing
            : html`<p class="message" part="message" lang=${uiLang}>${msg(str`No rule says “${tools!.query}”.`)}</p>`
        }
        ${rules!.source ? sourceView(rules!.source, uiLang, lang) : nothing}
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

  #group({ id, name, rows }: RuleGroupRows, item: Item, most: number, use: RuleUse): TemplateResult {
    const count = formatNumber(this.uiLang, rows.length);
    return html`<tbody>
      ${
        id || extensionOf(item).rules!.groups?.length
          ? html`<tr>
              <th class="group" colspan="2" scope="rowgroup" part="legend">
                <bdi>${name || html`<span lang=${this.uiLang}>${msg("Other rules")}</span>`}</bdi>
                <span class="meta">${count}</span>
              </th>
            </tr>`
          : nothing
      }
      ${rows.slice(0, most).map((rule) => ruleView(rule, item, use))}
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

  #use(act: (tools: RuleTools) => void): void {
    this.used = true;
    parts().then(
      ({ toolsOf }) => act(toolsOf(this, this.announce, this.#stood)),
      // Links lead where they lead and what is copied is copied, only nothing is said of it.
      () => undefined,
    );
  }

  /** A reader follows the permalink of a rule here. */
  #follow = ({ currentTarget }: Event, id: string): void => {
    const link = currentTarget as HTMLAnchorElement;
    // The page may have changed its own address since the link was drawn.
    link.href = permalink(id);
    this.#stood = undefined;
    this.#use(({ permalinks }) => permalinks.claim(link, id));
  };

  /** At once, for a browser lets nothing be copied long after the click. */
  #copy = async (id: string, line: string): Promise<void> => {
    let left = "";
    try {
      await navigator.clipboard.writeText(line);
    } catch {
      left = line;
    }
    this.#use((tools) => tools.tellCopied(id, left));
  };

  /** A row far down the page that the address asks for cannot wait until it is near the viewport. */
  #hurry = (event?: Event): void => {
    this.#stood = event ? undefined : scrollY;
    if (!location.hash) return;
    this.used = true;
    if (!this.renderRoot.querySelector("table")) this.loading = "eager";
  };
}

define("rule-table", RuleTable);

declare global {
  interface HTMLElementTagNameMap {
    "rule-table": RuleTable;
  }
}
