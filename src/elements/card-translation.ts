import { msg, str } from "@lit/localize";
import { html, nothing, type LitElement, type TemplateResult } from "lit";
import type { Alternate, Feed, Item } from "../feed/types.js";
import { languageName } from "../format-names.js";
import { canonicalLang, languageAndScript } from "../format.js";
import { extensionOf, languageOf } from "../model/entities.js";

/**
 * What a reader should know of a translation, and the way to the other languages.
 *
 * @param host takes the language a reader chooses
 * @param lang BCP 47 language of the interface
 * @param announce has a screen reader say a text, which depends on the language that is then shown
 */
export function translationView(
  item: Item,
  feed: Feed,
  host: LitElement,
  lang: string,
  announce: (text: (now: string) => string) => void,
): TemplateResult | typeof nothing {
  const { translation, alternates = [] } = extensionOf(item);
  const own = languageOf(item, feed);
  const from = translation?.from;
  const notice = from ? msg(str`Machine-translated from ${languageName(from, lang)}.`) : msg("Machine-translated.");
  const option = ({ lang: other, feed_url, url }: Partial<Alternate>) => {
    const name = languageName(other!);
    const tag = canonicalLang(other) ?? nothing;
    if (other !== own && !feed_url && url) return html`<a href=${url} hreflang=${tag} lang=${tag}>${name}</a>`;
    const text = (now: string) =>
      languageAndScript(now) === languageAndScript(other) ? msg(str`Now in ${name}.`) : "";
    const choose = () => {
      host.addEventListener("load", () => announce(text), { once: true });
      host.lang = other!;
      // Where it was asked for before and could not be had, it may be now.
      host.requestUpdate("loading");
    };
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
