import { html, nothing, type LitElement, type TemplateResult } from "lit";
import { msg, str } from "@lit/localize";
import type { Item, Rule } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { quote } from "../model/rule-quote.js";
import { ruleMatcher } from "../model/rule-search.js";
import { permalink } from "./permalink.js";
import { Permalinks } from "./permalinks.js";

type Announce = (text: () => string) => void;

const made = new WeakMap<LitElement, RuleTools>();

/**
 * @param announce has a screen reader say a text
 * @param stood where the page stood before the rules were there, in CSS pixels; undefined when a reader asked for one
 * @returns the tools of a table, the same each time
 */
export function toolsOf(host: LitElement, announce: Announce, stood?: number): RuleTools {
  let tools = made.get(host);
  if (!tools) made.set(host, (tools = new RuleTools(host, announce, stood)));
  return tools;
}

/** What a reader does with a table of rules: find one by words, come to one by its address, copy one. */
export class RuleTools {
  readonly permalinks: Permalinks;

  #query = "";
  /** The rule copied last; with its line when the page does not allow copying. */
  #copied?: { id: string; line?: string };

  constructor(
    private readonly host: LitElement,
    private readonly announce: Announce,
    stood: number | undefined,
  ) {
    this.permalinks = new Permalinks(host, stood);
  }

  /** The words to find; none while a rule that the page's address asks for must be there. */
  get query(): string {
    return this.permalinks.target ? "" : this.#query;
  }

  /** A test that the rules which hold the query pass. */
  get keep(): (rule: Rule) => boolean {
    return ruleMatcher(this.query);
  }

  /**
   * The box to find rules by words. Escape clears it.
   *
   * @param found how many rules hold the query, of `total`
   * @param lang BCP 47 language of the interface
   */
  filterView(found: number, total: number, lang: string): TemplateResult {
    const { query } = this;
    const [some, all] = [found, total].map((count) => formatNumber(lang, count));
    const read = ({ target, isComposing }: InputEvent) => {
      // An input method shows what it is about to write; only what is written is looked for.
      if (!isComposing) this.#find((target as HTMLInputElement).value);
    };
    const clear = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !query) return;
      event.preventDefault();
      event.stopPropagation();
      this.#find("");
    };
    return html`<label lang=${lang}>
        ${msg("Filter")}
        <input type="search" .value=${query} @input=${read} @compositionend=${read} @keydown=${clear} />
      </label>
      <span class="share" lang=${lang}>${query && msg(str`${some!} of ${all!}`)}</span>`;
  }

  /**
   * What can be done with a rule.
   *
   * @param address the rule's address on this page, to be copied where the feed gives none
   */
  ruleView(rule: Rule, item: Item, address: string, lang: string): TemplateResult {
    const { id, url } = rule;
    const { line, id: last } = this.#copied ?? {};
    const done = last === id && !line;
    return html`<span lang=${lang}>
      ${url ? html`<a href=${url} aria-label=${msg(str`${id} at its source`)}>↗</a>` : nothing}
      <button part="button" aria-label=${msg(str`Copy ${id}`)} @click=${() => this.#copy(rule, item, address)}>
        <svg viewBox="0 0 16 16" width="16" aria-hidden="true">
          <path d=${done ? "M3 8.5l3.5 3.5L13 4.5" : "M5.5 5.5h7v8h-7zM10 5.5v-3H3v8h2.5"} />
        </svg>
      </button>
    </span>`;
  }

  /** The line that a reader has to copy without help. */
  refusalView(id: string, lang: string): TemplateResult | typeof nothing {
    const { line, id: last } = this.#copied ?? {};
    if (last !== id || !line) return nothing;
    return html`<p class="message" part="message" lang=${lang}>${refusal()} <bdi>${line}</bdi></p>`;
  }

  /** A reader follows the permalink of a rule here. */
  follow({ currentTarget }: Event, id: string): void {
    const link = currentTarget as HTMLAnchorElement;
    // The page may have changed its own address since the link was drawn.
    link.href = permalink(id);
    this.permalinks.claim(link, id);
  }

  #find(query: string): void {
    this.#query = query;
    this.permalinks.target = "";
    this.host.requestUpdate();
    const share = () => this.host.renderRoot.querySelector(".share")?.textContent ?? "";
    void this.host.updateComplete.then(() => this.announce(share));
  }

  async #copy(rule: Rule, { title = document.title, url }: Item, address: string): Promise<void> {
    const { id } = rule;
    const line = quote(rule, title, rule.url ?? url ?? address);
    try {
      await navigator.clipboard.writeText(line);
      this.#copied = { id };
      this.announce(() => msg(str`${id} copied`));
    } catch {
      this.#copied = { id, line };
      this.announce(refusal);
    }
  }
}

const refusal = () => msg("This page does not allow copying. The line to copy:");
