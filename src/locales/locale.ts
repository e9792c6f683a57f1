import { configureReentrantLocalization } from "@lit/localize/init/reentrant.js";
import { languageAndScript } from "../format.js";

type LocaleModule = { templates: Record<string, unknown> };

const modules: Record<string, () => Promise<unknown>> = {
  "zh-Hant": () => import("./generated/zh-Hant.js"),
};

const loaded = new Map<string, LocaleModule>();
let active = "en";

configureReentrantLocalization({
  sourceLocale: "en",
  targetLocales: Object.keys(modules),
  getLocale: () => active,
  loadLocaleSync: (locale) => loaded.get(locale) as never,
});

/**
 * @param lang BCP 47, or undefined
 * @returns the interface language that serves it best: the same language and script, else the same language, else `en`
 */
export function interfaceLocale(lang: string | undefined): string {
  const wanted = languageAndScript(lang);
  const known = ["en", ...Object.keys(modules)];
  const language = wanted.split("-")[0];
  return (
    known.find((locale) => languageAndScript(locale) === wanted) ??
    known.find((locale) => languageAndScript(locale).split("-")[0] === language) ??
    "en"
  );
}

/** @returns true when the strings of `locale` are at hand */
export const hasLocale = (locale: string) => locale === "en" || loaded.has(locale);

/**
 * Fetches the strings of a language once.
 *
 * @throws TypeError when its module cannot be loaded
 */
export async function loadLocale(locale: string): Promise<void> {
  if (!hasLocale(locale)) loaded.set(locale, (await modules[locale]!()) as LocaleModule);
}

/** Runs `draw` with every `msg()` in it answering in `locale`. Must not be asynchronous. */
export function inLocale<T>(locale: string, draw: () => T): T {
  const before = active;
  active = locale;
  try {
    return draw();
  } finally {
    active = before;
  }
}
