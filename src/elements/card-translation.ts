import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Alternate, Feed, Item } from "../feed/types.js";
import { languageName } from "../format-names.js";
import { canonicalLang, languageAndScript } from "../format.js";
import { extensionOf, languageOf } from "../model/entities.js";

/**
 * What a reader should know of a translation, and the way to the other languages.
 *
 * @param lang BCP 47 language of the interface
 * @param speak called with the language a reader chooses, and what to say of the language that is then shown
 */
export function translationView(
  item: Item,
  feed: Feed,
  lang: string,
  speak: (lang: string, text: (now: string) => string) => void,
): TemplateResult | typeof nothing {
  const { translation, alternates = [] } = extensionOf(item);
  const own = languageOf(item, feed);
  const from = translation?.from;
  const notice = from ? msg(str`Machine-translated from ${languageName(from, lang)}.`) : msg("Machine-translated.");
  const option = ({ lang: other, feed_url, url }: Partial<Alternate>) => {
    const name = languageName(other!);
    const tag = canonicalLang(other) ?? nothing;
    if (other !== own && !feed_url && url) return html`<a href=${url} hreflang=${tag} lang=${tag}>${name}</a>`;
    const choose = () =>
      speak(other!, (now) => (languageAndScript(now) === languageAndScript(other) ? msg(str`Now in ${name}.`) : ""));
    return html`<button part="button" lang=${tag} aria-pressed=${other === own} @click=${choose}>${name}</button>`;
  };
  const others = alternates.filter((alternate) => alternate.lang !== own);
  // In an order that stays when another becomes the one shown, so that the focus stays on what was pressed.
  const options = [{ lang: own }, ...others].sort((a, b) => (a.lang! < b.lang! ? -1 : 1));
  const machine = translation?.status === "machine";
  const choice = own && others.length;
  if (!machine && !translation?.stale && !choice) return nothing;
  return html`<div class="meta" part="meta">
    ${machine ? html`<span>${notice}</span>` : nothing}
    ${translation?.stale ? html`<span>${msg("The original has changed since this translation.")}</span>` : nothing}
    ${choice ? html`<span role="group" aria-label=${msg("Language")}>${options.map(option)}</span>` : nothing}
  </div>`;
}
