import { html, nothing, type LitElement, type TemplateResult } from "lit";
import { msg, str } from "@lit/localize";
import type { Rule } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { ruleMatcher } from "../model/rule-search.js";
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
  #copied?: { id: string; line: string };

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

  /** Whether the rule is the one that was copied last. */
  hasCopied = (id: string): boolean => id === this.#copied?.id && !this.#copied.line;

  /** The line that a reader has to copy without help. */
  refusalView(id: string, lang: string): TemplateResult | typeof nothing {
    const { line, id: last } = this.#copied ?? {};
    if (last !== id || !line) return nothing;
    return html`<p class="message" part="message" lang=${lang}>${refusal()} <bdi>${line}</bdi></p>`;
  }

  #find(query: string): void {
    this.#query = query;
    this.permalinks.target = "";
    this.host.requestUpdate();
    const share = () => this.host.renderRoot.querySelector(".share")?.textContent ?? "";
    void this.host.updateComplete.then(() => this.announce(share));
  }

  /** @param line of the rule when the page does not allow copying; else "" */
  tellCopied(id: string, line: string): void {
    this.#copied = { id, line };
    this.announce(line ? refusal : () => msg(str`${id} copied`));
  }
}

const refusal = () => msg("This page does not allow copying. The line to copy:");
