import { minifyHTMLLiterals } from "minify-literals";
import type { Plugin } from "vite";
import { path } from "./path.js";

/**
 * White space and comments in `html`, `svg` and `css` templates are of no use to a reader's browser.
 *
 * @param code a module in TypeScript or JavaScript
 * @returns the same with small templates, in which every attribute is in double quotes
 */
export async function minifiedTemplates(code: string, fileName: string): Promise<string> {
  if (!/(html|svg|css)`/.test(code)) return code;
  // An SVG element left open takes its next sibling in as a child.
  const minifyOptions = { keepClosingSlash: true, removeEmptyAttributes: false };
  const minified = (await minifyHTMLLiterals(code, { fileName, minifyOptions }))?.code ?? code;
  return minified.replace(/css`[^`]*`/g, shorter);
}

/** What the minifier leaves of white space and zeros in custom properties and logical ones. */
const shorter = (sheet: string) => sheet.replace(/(?<!"), (?!")/g, ",").replace(/(?<=[ :,(-])0(?=\.\d)/g, "");

/** `minifiedTemplates` for every module of the kit. */
export function minifyTemplates(): Plugin {
  return {
    name: "minify-templates",
    enforce: "pre",
    async transform(code, id) {
      return id.startsWith(path("src/")) ? { code: await minifiedTemplates(code, id), map: null } : null;
    },
  };
}
