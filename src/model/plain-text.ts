const named = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", hellip: "…", ndash: "–", mdash: "—" }),
);

/** Tags that part no words. */
const inline =
  /^(a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|tt|u|var|wbr)$/i;

/**
 * The words of an HTML body, for a preview that is bound as text; what looks like a tag after decoding stays text.
 *
 * @param html markup from anywhere; its first 20,000 characters are read
 * @returns one line of text
 */
export function plainText(html: string): string {
  return (
    html
      .slice(0, 20_000)
      // What does not end takes all that follows, as it does in a browser, and is looked at once.
      .replace(/<(script|style|svg|math|head)\b[^]*?(<\/\1\s*>|$)|<!--[^]*?(-->|$)/gi, " ")
      .replace(/<\/?([a-z][^\s/>]*)[^>]*(>|$)/gi, (_tag, name: string) => (inline.test(name) ? "" : " "))
      .replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (whole, name: string) => {
        if (name[0] !== "#") return named.get(name) ?? whole;
        const code = Number(name.replace("#", /x/i.test(name) ? "0" : ""));
        return code > 0 && code < 0x110000 && code >> 11 !== 0x1b ? String.fromCodePoint(code) : whole;
      })
      .replace(/\s+/g, " ")
      .trim()
  );
}
