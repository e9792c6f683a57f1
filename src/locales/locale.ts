import { cached, languageAndScript } from "../format.js";

/** For each language but the source's, how its strings are fetched. */
const modules: Record<string, () => Promise<unknown>> = {
  "zh-Hant": () => import("./generated/zh-Hant.js"),
};

const known = ["en", ...Object.keys(modules)];
const loaded = new Set(["en"]);

/** The language `msg()` answers in right now. */
export let activeLocale = "en";

/**
 * @param lang BCP 47, or undefined
 * @returns the interface language that serves it best: the same language and script, else the same language, else `en`
 */
export const interfaceLocale = (lang: string | undefined): string =>
  cached(`i ${lang}`, () => {
    const wanted = languageAndScript(lang);
    return (
      known.find((locale) => languageAndScript(locale) === wanted) ??
      known.find((locale) => locale.startsWith(wanted.split("-")[0]!)) ??
      "en"
    );
  });

/** @returns true when the strings of `locale` are at hand */
export const hasLocale = (locale: string) => loaded.has(locale);

/**
 * Fetches the strings of a language once, and with the first the means to use them.
 *
 * @throws TypeError when a module cannot be loaded
 */
export async function loadLocale(locale: string): Promise<void> {
  if (hasLocale(locale)) return;
  const [{ install }, strings] = await Promise.all([import("./localization.js"), modules[locale]!()]);
  install(locale, strings);
  loaded.add(locale);
}

/** Runs `draw` with every `msg()` in it answering in `locale`. Must not be asynchronous. */
export function inLocale<T>(locale: string, draw: () => T): T {
  const before = activeLocale;
  activeLocale = locale;
  try {
    return draw();
  } finally {
    activeLocale = before;
  }
}
