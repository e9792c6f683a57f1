import type { Item } from "../feed/types.js";
import { plainText } from "./plain-text.js";

/** Letters of a text that stand for it. */
const most = 280;

const excerpts = new WeakMap<Item, string>();

/** @returns how the text of an item begins, as one line; "" where it has none. Made once */
export function excerptOf(item: Item): string {
  const { content_text, content_html = "" } = item;
  let excerpt = excerpts.get(item);
  if (excerpt === undefined) {
    const text = (content_text?.slice(0, 2 * most) ?? plainText(content_html)).replace(/\s+/g, " ").trim();
    // No half of a pair of code units stays behind.
    excerpt = text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, "")} …` : text;
    excerpts.set(item, excerpt);
  }
  return excerpt;
}
