const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", hellip: "…" };

/**
 * The words of an HTML body, for a preview that is bound as text; what looks like a tag after decoding stays text.
 *
 * @param html markup from anywhere; its first 20,000 characters are read
 * @returns one line of text
 */
export function plainText(html: string): string {
  return html
    .slice(0, 20_000)
    .replace(/<(script|style|svg|math|head)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, " ")
    .replace(/<\/?[a-z][^>]*>/gi, " ")
    .replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
      if (name[0] !== "#") return named[name] ?? whole;
      const code = /x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1));
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, " ")
    .trim();
}
