import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Alternate, Feed, Item } from "../feed/types.js";
import { languageName } from "../format-names.js";
import { extensionOf, languageOf } from "../model/entities.js";

/**
 * What a reader should know of a translation, and the way to the other languages.
 *
 * @param lang BCP 47 language of the interface
 * @param speak called with the language a reader chooses, and what to say once it is there
 */
export function translationView(
  item: Item,
  feed: Feed,
  lang: string,
  speak: (lang: string, text: () => string) => void,
): TemplateResult {
  const { translation, alternates = [] } = extensionOf(item);
  const own = languageOf(item, feed);
  const from = translation?.from;
  const notice = from ? msg(str`Machine-translated from ${languageName(from, lang)}.`) : msg("Machine-translated.");
  const option = ({ lang: other, feed_url, url }: Partial<Alternate>) => {
    const name = languageName(other!);
    if (other !== own && !feed_url && url) return html`<a href=${url} hreflang=${other!} lang=${other!}>${name}</a>`;
    const choose = () => other !== own && speak(other!, () => msg(str`Now in ${name}.`));
    return html`<button part="button" lang=${other!} aria-pressed=${other === own} @click=${choose}>${name}</button>`;
  };
  const others = alternates.filter((alternate) => alternate.lang !== own);
  return html`<div class="meta" part="meta">
    ${translation?.status === "machine" ? html`<span>${notice}</span>` : nothing}
    ${translation?.stale ? html`<span>${msg("The original has changed since this translation.")}</span>` : nothing}
    ${
      own && others.length
        ? html`<span role="group" aria-label=${msg("Language")}
            >${[{ lang: own }, ...others].map(option)}</span
          >`
        : nothing
    }
  </div>`;
}
