import { msg, str } from "@lit/localize";
import { html, nothing, type LitElement, type TemplateResult } from "lit";
import type { Domain } from "../feed/types.js";
import { textOrder } from "../format-order.js";
import { formatNumber } from "../format.js";
import { choicesOf, countsOf, type Choice } from "../model/index-choices.js";
import type { Group } from "../model/index-groups.js";
import { facets, keptOf, type Entry, type Facet, type Wish } from "../model/index-of-entities.js";
import { searchOf, type Search } from "../model/note-search.js";
import { indexToolStyles } from "./entity-index-tools.styles.js";
import { fieldStyles } from "./fields.styles.js";
import { adopt } from "./late-styles.js";

type Announce = (text: () => string) => void;

/** What entries are looked for in. */
export interface Source {
  entries: readonly Entry[];
  domains: readonly Domain[] | undefined;
  /** BCP 47 languages of the interface and of the content. */
  lang: string;
  own: string;
}

/** Most values of a facet to choose from; the field finds the others. */
const mostChoices = 200;
/** Groups from which on there is a list of them, and up to which it is of use. */
const fewGroups = 6;
const manyGroups = 40;

const anything: Wish = { domain: "", kind: "", tag: "" };
const made = new WeakMap<LitElement, IndexTools>();

/** @returns the tools of an index, the same each time */
export function toolsOf(host: LitElement, announce: Announce): IndexTools {
  let tools = made.get(host);
  if (!tools) made.set(host, (tools = new IndexTools(host, announce)));
  return tools;
}

/** What is found of a source, and what there is to choose from. */
interface Findings {
  source: Source;
  kept: readonly Entry[];
  choices: readonly [facet: Facet, choices: readonly Choice[]][];
}

/** What a reader does with an index: find entries by words, ask for some of them only, come to a group. */
class IndexTools {
  #query = "";
  #wish = anything;
  #search?: { entries: readonly Entry[]; search: Search };
  #findings?: Findings;

  constructor(
    private readonly host: LitElement,
    private readonly announce: Announce,
  ) {}

  get #isAsking(): boolean {
    return Boolean(this.#query) || facets.some((facet) => this.#wish[facet]);
  }

  /** @returns the entries looked for: the same array as long as they are looked for in the same */
  kept(source: Source): readonly Entry[] {
    const { entries, lang } = this.#findings?.source ?? {};
    if (entries !== source.entries || lang !== source.lang) this.#findings = this.#look(source);
    return this.#findings!.kept;
  }

  #look(source: Source): Findings {
    const { entries, domains, own } = source;
    const wish = this.#wish;
    if (this.#search?.entries !== entries) {
      this.#search = { entries, search: searchOf(entries.length, (at) => searchedOf(entries[at]!)) };
    }
    const found = this.#query ? this.#search.search(this.#query) : undefined;
    const kept = this.#isAsking ? keptOf(entries, wish, found) : entries;
    const choices = facets.flatMap((facet): Findings["choices"] => {
      // What all have is no choice.
      if (!wish[facet] && ![...countsOf(entries, facet).values()].some((count) => count < entries.length)) return [];
      const counts = countsOf(keptOf(entries, { ...wish, [facet]: "" }, found), facet);
      if (wish[facet]) counts.set(wish[facet], counts.get(wish[facet]) ?? 0);
      return [[facet, choicesOf(counts, facet, domains, textOrder(own), mostChoices)]];
    });
    return { source, kept, choices };
  }

  /** The field and the choices, over what was kept last. */
  view(): TemplateResult {
    const { source, kept, choices } = this.#findings!;
    const { lang, own } = source;
    adopt(this.host.renderRoot, fieldStyles);
    adopt(this.host.renderRoot, indexToolStyles);
    const read = ({ target, isComposing }: InputEvent) => {
      // An input method shows what it is about to write; only what is written is looked for.
      if (!isComposing) this.#ask((target as HTMLInputElement).value.trim());
    };
    const clear = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !(event.target as HTMLInputElement).value) return;
      event.preventDefault();
      event.stopPropagation();
      (event.target as HTMLInputElement).value = "";
      this.#ask("");
    };
    return html`<div class="tools">
        <label class="find">
          ${msg("Find")} <input type="search" @input=${read} @compositionend=${read} @keydown=${clear} />
        </label>
        ${choices.map(([facet, all]) => this.#choice(facet, all, lang, own))}
        ${choices.length || this.#isAsking ? html`<span class="meta share">${this.#isAsking ? foundText(kept.length, lang) : nothing}</span>` : nothing}
      </div>
      ${
        kept.length
          ? nothing
          : html`<p class="message" part="message">
              ${msg("Nothing here fits.")}
              <button part="button" @click=${this.#endAsking}>
                ${msg(str`Show all ${formatNumber(lang, source.entries.length)}`)}
              </button>
            </p>`
      }`;
  }

  #choice(facet: Facet, choices: readonly Choice[], lang: string, own: string): TemplateResult {
    const chosen = this.#wish[facet];
    const choose = (event: Event) => this.#ask(this.#query, { [facet]: (event.target as HTMLSelectElement).value });
    return html`<label>
      ${facetName(facet)}
      <select .value=${chosen} @change=${choose}>
        <option value="" ?selected=${!chosen}>${msg("All")}</option>
        ${choices.map(
          ({ id, name, count }) =>
            // An option holds but text: the name is isolated from the number by what text has for it.
            html`<option value=${id} lang=${own} ?selected=${id === chosen}>
              ${`\u2068${name}\u2069 (${formatNumber(lang, count)})`}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /**
   * @param reveal has a group drawn, by its index
   * @returns a list of the groups, where there are so many that it is of use
   */
  jumpView(groups: readonly Group[], own: string, reveal: (group: number) => void): TemplateResult | typeof nothing {
    if (groups.length < fewGroups || groups.length > manyGroups) return nothing;
    const { host } = this;
    const goTo = async (group: number) => {
      reveal(group);
      await host.updateComplete;
      const heading = host.renderRoot.querySelector<HTMLElement>(`[data-group="${group}"]`);
      heading?.scrollIntoView();
      heading?.focus({ preventScroll: true });
    };
    return html`<div class="jump" role="group" aria-label=${msg("Go to")}>
      ${groups.map(
        ({ id, name }, at) =>
          html`<button part="button" lang=${id ? own : nothing} dir="auto" @click=${() => goTo(at)}>
            ${id ? name : msg("Other notes")}
          </button>`,
      )}
    </div>`;
  }

  #ask(query: string, change: Partial<Wish> = {}): void {
    this.#query = query;
    this.#wish = { ...this.#wish, ...change };
    const { source } = this.#findings!;
    const { kept } = (this.#findings = this.#look(source));
    this.announce(() => (this.#isAsking ? foundText(kept.length, source.lang) : ""));
  }

  /** All are shown again, and the field has the focus that the button had. */
  readonly #endAsking = (): void => {
    const field = this.host.renderRoot.querySelector<HTMLInputElement>(".find input")!;
    field.value = "";
    field.focus();
    this.#ask("", anything);
  };
}

/** What words are looked for in. */
const searchedOf = ({ title, entity, kind, tags, item: { summary = "" } }: Entry) =>
  [title, entity, kind, ...tags, summary].join("\n");

const foundText = (count: number, lang: string) => msg(str`Found: ${formatNumber(lang, count)}`);

function facetName(facet: Facet): string {
  if (facet === "kind") return msg("Kind");
  return facet === "domain" ? msg("Domain") : msg("Tag");
}
