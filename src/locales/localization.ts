import { configureReentrantLocalization } from "@lit/localize/init/reentrant.js";
import { sourceLocale, targetLocales } from "./generated/locale-codes.js";
import { activeLocale, loaded } from "./locale.js";

try {
  configureReentrantLocalization({
    sourceLocale,
    targetLocales: [...targetLocales],
    getLocale: () => activeLocale,
    loadLocaleSync: (locale) => loaded.get(locale) as never,
  });
} catch {
  // A copy of this that came with another language has done so already.
}
