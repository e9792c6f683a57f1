import { configureReentrantLocalization } from "@lit/localize/init/reentrant.js";
import { activeLocale } from "./locale.js";

const strings = new Map<string, never>();

configureReentrantLocalization({
  sourceLocale: "en",
  targetLocales: ["zh-Hant"],
  getLocale: () => activeLocale,
  loadLocaleSync: (locale) => strings.get(locale),
});

/** @param module what `lit-localize build` wrote for the language */
export function install(locale: string, module: unknown): void {
  strings.set(locale, module as never);
}
