import type { targetLocales } from "./generated/locale-codes.js";

/** For each language but the source's, how its strings are fetched. */
const modules: Record<(typeof targetLocales)[number], () => Promise<unknown>> = {
  ar: () => import("./generated/ar.js"),
  de: () => import("./generated/de.js"),
  es: () => import("./generated/es.js"),
  fr: () => import("./generated/fr.js"),
  ja: () => import("./generated/ja.js"),
  ko: () => import("./generated/ko.js"),
  "pt-BR": () => import("./generated/pt-BR.js"),
  "zh-Hans": () => import("./generated/zh-Hans.js"),
  "zh-Hant": () => import("./generated/zh-Hant.js"),
};

/**
 * Fetches the strings of a language, and what makes `msg()` use them.
 *
 * @param locale one of `targetLocales`
 * @returns what `lit-localize build` wrote for it
 */
export async function stringsOf(locale: string): Promise<unknown> {
  const [{ install }, strings] = await Promise.all([
    import("./localization.js"),
    modules[locale as keyof typeof modules](),
  ]);
  install();
  return strings;
}
