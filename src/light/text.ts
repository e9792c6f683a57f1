const apart = /^(BR|P|DIV|LI|DD|DT|TD|TH|H\d)$/;
const unread = /^(SCRIPT|STYLE|TEMPLATE)$/;

/**
 * @param node what an author wrote
 * @param without parts of it whose text is left out
 * @returns its text on one line; line breaks and blocks part words, as they do on the page
 */
export function textOf(node: Node, without: readonly (Node | null)[] = []): string {
  const read = (part: Node): string => {
    if (unread.test(part.nodeName) || without.includes(part)) return "";
    const text = part instanceof Text ? part.data : [...part.childNodes].map(read).join("");
    return apart.test(part.nodeName) ? ` ${text} ` : text;
  };
  return read(node).replace(/\s+/g, " ").trim();
}
