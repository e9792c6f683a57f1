import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../format.js";
import type { GraphNode } from "../model/neighbourhood.js";
import { matchingNotes } from "../model/note-search.js";

export { matchingNotes };

/** What a search field searches, and whom it tells. */
export interface Search {
  nodes: readonly GraphNode[];
  query: string;
  found: ReadonlySet<number> | undefined;
  root: ParentNode;
  /** BCP 47 language of the interface. */
  lang: string;
  /** Takes what is looked for, and a text that says how much of it there is. */
  look(query: string, found: () => string): void;
}

/** A field that finds notes as one types. Enter goes to the first that is found, Escape ends the search. */
export function searchField({ nodes, query, found, root, lang, look }: Search): TemplateResult {
  const countText = (count: number) => msg(str`Found: ${formatNumber(lang, count)}`);
  const find = (event: Event) => {
    // An input method shows what it is about to write; only what is written is looked for.
    if ((event as InputEvent).isComposing) return;
    const words = (event.target as HTMLInputElement).value.trim();
    look(words, () => (words ? countText(matchingNotes(nodes, words).size) : ""));
  };
  const leave = (event: KeyboardEvent) => {
    const [first] = found ?? [];
    const end = event.key === "Escape" && query;
    if (end) look("", () => "");
    else if (event.key === "Enter" && first !== undefined) {
      const places = [`.as-graph [data-node="${first}"]`, `.as-list [data-row="${first}"] a`];
      root.querySelector<HTMLElement>(places.join())?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<label>
    ${msg("Find")} <input type="search" .value=${query} @input=${find} @compositionend=${find} @keydown=${leave} />
    ${found ? countText(found.size) : nothing}
  </label>`;
}
