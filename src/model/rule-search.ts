import type { Rule } from "../feed/types.js";

/** Compatibility forms so that ＳＰ３ finds SP3; no marks, so that e finds é and Arabic is found without its vowels. */
const fold = (text: string) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/**
 * @param query words in any order; upper case and diacritics do not matter
 * @returns a test that a rule passes when id, text, rationale and note together hold every word; all pass without words
 */
export function ruleMatcher(query: string): (rule: Rule) => boolean {
  const words = fold(query).split(/\s+/);
  return ({ id, text, rationale, note }) => {
    const all = fold([id, text, rationale, note].join("\n"));
    return words.every((word) => all.includes(word));
  };
}
