import { configureReentrantLocalization } from "@lit/localize/init/reentrant.js";
import { sourceLocale, targetLocales } from "./generated/locale-codes.js";
import { activeLocale, loaded } from "./locale.js";

/** Has `msg()` answer with the strings that are at hand for `activeLocale`. */
export function install(): void {
  try {
    configureReentrantLocalization({
      sourceLocale,
      targetLocales: [...targetLocales],
      getLocale: () => activeLocale,
      loadLocaleSync: (locale) => loaded.get(locale) as never,
    });
  } catch {
    // Another language, which may have come with a copy of this, has done so already.
  }
}
