import { inRanges, type Ranges } from "./markdown.js";

// One that is not closed ends where the next begins, so that many of them are not each read to the end.
const shortcode = /\{\{([<%])(?!\/\*)((?:(?!\{\{[<%])[\s\S]){0,5000}?)([>%])\}\}/g;
const codeNames = /^(highlight|code|code-toggle|mermaid|katex|math|goat|chart|kroki|plantuml|details-code)$/i;
const argument = /(?:"([^"]*)"|`([^`]*)`|([^\s"`=/]+)(?=\s|$))/;

/**
 * Rewrites Hugo's shortcodes as Markdown, so that what they say is read as it will be shown: `relref` and `ref` become the path they
 * name, a shortcode of code becomes fenced code, others are taken out and what they enclose stays. Arrays of tables inside
 * (`[[menu.main]]` on a line of its own) are no wikilinks. Lines keep their numbers.
 *
 * @param code where a shortcode is an example of one
 */
export function plainShortcodes(text: string, code: Ranges): string {
  let depth = 0;
  const pieces: string[] = [];
  let end = 0;
  const closed = new Set([...text.matchAll(/\{\{[<%]\s*\/\s*([\w-]+)/g)].map(([, name]) => name));
  const isCode = inRanges(code);
  for (const found of text.matchAll(shortcode)) {
    const [whole, , inner = ""] = found;
    const at = found.index;
    if (isCode(at)) continue;
    pieces.push(arrays(text.slice(end, at), depth > 0));
    end = at + whole.length;
    const [, closing, name = ""] = /^\s*(\/?)\s*([\w-]+)/.exec(inner) ?? [];
    const rest = inner.replace(/^\s*\/?\s*[\w-]+/, "");
    if (closing) depth = Math.max(0, depth - 1);
    else if (closed.has(name) && !/\/\s*$/.test(inner)) depth++;
    pieces.push(
      replacement(name, rest, Boolean(closing), closed.has(name)) + "\n".repeat(whole.split("\n").length - 1),
    );
  }
  pieces.push(arrays(text.slice(end), depth > 0));
  return pieces.join("");
}

function replacement(name: string, rest: string, closing: boolean, paired: boolean): string {
  if (/^(rel)?ref$/i.test(name)) {
    const [, quoted, raw, bare] = argument.exec(rest.replace(/^\s*path\s*=\s*/, " ")) ?? [];
    const target = (quoted ?? raw ?? bare ?? "").trim();
    return encodeURI(target).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
  }
  if (paired && codeNames.test(name)) return closing ? "```" : `\`\`\`${/^\s*([\w-]+)\s*$/.exec(rest)?.[1] ?? ""}`;
  return "";
}

const arrays = (text: string, inside: boolean) =>
  inside ? text.replace(/^([ \t]*)\[\[([\w."' -]+)\]\][ \t]*$/gm, "$1\\[\\[$2]]") : text;
