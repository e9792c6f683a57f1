import { cached, canonicalLang } from "./format.js";

/** @returns the texts as one, joined as the language joins a list */
export function formatList(lang: string, items: string[], type: Intl.ListFormatType = "conjunction"): string {
  return cached(`l ${lang} ${type}`, () => new Intl.ListFormat(canonicalLang(lang), { type })).format(items);
}

/**
 * @param lang BCP 47 of the language to name
 * @param into BCP 47 of the language to name it in; itself unless told, as in 繁體中文 for zh-Hant
 * @returns its name, or the text itself when it is no language
 */
export function languageName(lang: string, into = lang): string {
  const tag = canonicalLang(lang);
  const names = cached(`m ${into}`, () => new Intl.DisplayNames(canonicalLang(into), { type: "language" }));
  return (tag && names.of(new Intl.Locale(tag).baseName)) ?? lang;
}
