import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Source } from "../feed/types.js";
import { formatDate } from "../format.js";
import { sourceName } from "../model/entities.js";

/**
 * A source in one line: its title, else its address, then section and date; a link where it has an address.
 *
 * @param lang BCP 47 language of the interface
 * @returns nothing where there is no source
 */
export function sourceLine(source: Source | undefined, lang: string): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const { url, section, published } = source;
  const words = [sourceName(source), section, published && formatDate(lang, published)]
    .filter(Boolean)
    .map((part, at) => html`${at ? msg(", ") : ""}<bdi>${part}</bdi>`);
  return html`<p class="caption" part="caption">${url ? html`<a href=${url}>${words}</a>` : words}</p>`;
}
