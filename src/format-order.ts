import { cached, canonicalLang } from "./format.js";

/** @returns a comparison of texts in the order of the language's dictionaries, numbers in them by their value */
export function textOrder(lang: string): (a: string, b: string) => number {
  return cached(`o ${lang}`, () => new Intl.Collator(canonicalLang(lang), { numeric: true })).compare;
}
