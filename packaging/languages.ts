import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { path } from "./path.js";

const asking = path("src/locales/locale.ts");
const asked = "stringsOf(locale)";
const mark = "?language=";

/** What makes use of strings: of @lit/localize what English has no need of. */
const means = /\/(localization|locale-codes|reentrant|runtime-msg|id-generation|fnv1a64)\.js$/;

/**
 * A language is one file named as it is, `chunks/de.js`: its strings with a copy of the means to use them, for to fetch
 * these apart would take longer. It is asked for by that name, so that what every tag fetches holds no list of files, of
 * which most pages want none.
 */
export function languages(): Plugin {
  const { targetLocales } = JSON.parse(readFileSync(path("lit-localize.json"), "utf8")) as { targetLocales: string[] };
  return {
    name: "languages",
    apply: "build",
    enforce: "pre",
    buildStart() {
      for (const locale of targetLocales)
        this.emitFile({ type: "chunk", id: `${mark}${locale}`, fileName: `chunks/${locale}.js` });
    },
    async resolveId(source, importer = "") {
      if (source.startsWith(mark)) return source;
      const [from, locale] = importer.split(mark);
      if (!locale || !means.test(source)) return null;
      const resolved = await this.resolve(source, from || asking, { skipSelf: true });
      return resolved && `${resolved.id}${mark}${locale}`;
    },
    load(id) {
      if (!id.startsWith(mark)) return null;
      const strings = path(`src/locales/generated/${id.slice(mark.length)}.ts`);
      return `export { templates } from ${JSON.stringify(strings)};
        import { install } from "./localization.js";
        install();`;
    },
    transform(code, id) {
      if (id !== asking) return null;
      if (!code.includes(asked)) this.error(`no ${asked}`);
      return { code: code.replace(asked, "import(/* @vite-ignore */ `./${locale}.js`)"), map: null };
    },
  };
}
