import { html, nothing, type TemplateResult } from "lit";
import { msg, str } from "@lit/localize";
import type { Item, Rule } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { quote } from "../model/rule-quote.js";

export { ruleMatcher } from "../model/rule-search.js";

/** A rule that a reader has copied; with its line when the page does not allow copying. */
export interface Copied {
  id: string;
  line?: string;
}

const refusal = () => msg("This page does not allow copying. The line to copy:");

/**
 * The box to filter by words, in a label. Escape clears it.
 *
 * @param found how many rules hold the query, of `total`
 * @param lang BCP 47 language of the interface
 */
export function filterView(
  query: string,
  found: number,
  total: number,
  lang: string,
  find: (query: string) => void,
): TemplateResult {
  const [some, all] = [found, total].map((count) => formatNumber(lang, count));
  const read = ({ target, isComposing }: InputEvent) => {
    // An input method shows what it is about to write; only what is written is looked for.
    if (!isComposing) find((target as HTMLInputElement).value);
  };
  const clear = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !query) return;
    event.preventDefault();
    event.stopPropagation();
    find("");
  };
  return html`${msg("Filter")}
    <input type="search" .value=${query} @input=${read} @compositionend=${read} @keydown=${clear} />
    <span>${query && msg(str`${some!} of ${all!}`)}</span>`;
}

/**
 * What a reader can do with a rule.
 *
 * @param lang BCP 47 language of the interface
 * @param copied what was copied last
 */
export function toolsView(
  { id, url }: Rule,
  lang: string,
  copied: Copied | undefined,
  copy: () => void,
): TemplateResult {
  const done = copied?.id === id && !copied.line;
  return html`<span lang=${lang}>
    ${url ? html`<a href=${url} aria-label=${msg(str`${id} at its source`)}>↗</a>` : nothing}
    <button part="button" aria-label=${msg(str`Copy ${id}`)} @click=${copy}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d=${done ? "M3 8.5l3.5 3.5L13 4.5" : "M5.5 5.5h7v8h-7zM10 5.5v-3H3v8h2.5"} />
      </svg></button
  ></span>`;
}

/** The line that a reader has to copy without help. */
export const refusalView = (line: string, lang: string): TemplateResult =>
  html`<p class="message" part="message" lang=${lang}>${refusal()} <bdi>${line}</bdi></p>`;

/**
 * Copies a rule as “SP3: text — title, url”.
 *
 * @param address the rule's address on this page, where the feed gives none
 * @param announce tells a screen reader how it went
 */
export async function copyRule(
  rule: Rule,
  { title = document.title, url }: Item,
  address: string,
  announce: (text: () => string) => void,
): Promise<Copied> {
  const { id } = rule;
  const line = quote(rule, title, rule.url ?? url ?? address);
  try {
    await navigator.clipboard.writeText(line);
    announce(() => msg(str`${id} copied`));
    return { id };
  } catch {
    announce(refusal);
    return { id, line };
  }
}
