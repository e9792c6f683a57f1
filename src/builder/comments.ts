import { inRanges, type Ranges } from "./markdown.js";

/**
 * Takes out what stands between pairs of `%%`, over lines and paragraphs; a last one without a partner stays. Line ends remain, so
 * that lines keep their numbers.
 *
 * @param code where `%%` is code
 */
export function hideComments(text: string, code: Ranges): string {
  const marks: number[] = [];
  const isCode = inRanges(code);
  for (let at = text.indexOf("%%"); at >= 0; at = text.indexOf("%%", at + 2)) {
    if (!isCode(at)) marks.push(at);
  }
  let result = "";
  let end = 0;
  for (let k = 0; k + 1 < marks.length; k += 2) {
    const [from, to] = [marks[k]!, marks[k + 1]! + 2];
    result += text.slice(end, from) + text.slice(from, to).replace(/[^\n]+/g, "");
    end = to;
  }
  return result + text.slice(end);
}
