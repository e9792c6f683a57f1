import { cached, languageAndScript } from "../format.js";
import { stringsOf } from "./strings.js";

/** The strings that are at hand; those of English stand where they are used. */
export const loaded = new Map<string, unknown>([["en", ""]]);

/** The language `msg()` answers in right now. */
export let activeLocale = "en";

/**
 * @param lang BCP 47, or undefined
 * @returns the interface language that serves it: the same language, of Chinese in the same script; else `en`
 */
export const interfaceLocale = (lang: string | undefined): string =>
  cached(`i ${lang}`, () => {
    const [locale] = /^((ar|de|es|fr|ja|ko|pt)(?=-)|zh-Han[st])/.exec(languageAndScript(lang)) ?? ["en"];
    return locale.replace("pt", "pt-BR");
  });

/** @returns true when the strings of `locale` are at hand */
export const hasLocale = (locale: string) => loaded.has(locale);

/**
 * Fetches the strings of a language once.
 *
 * @returns undefined when they are at hand; rejects with a TypeError when they cannot be had
 */
export const loadLocale = (locale: string): Promise<unknown> | undefined =>
  hasLocale(locale) ? undefined : stringsOf(locale).then((strings) => loaded.set(locale, strings));

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
