const end = /(?:(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([\p{Lu}\p{N}\p{Lo}])|[。！？]["'”’」』）]*)/gu;
const abbreviation =
  /\b(?:al|e\.g|i\.e|cf|vs|etc|approx|no|fig|figs|sec|ch|pp?|vol|ed|eds|dr|mr|mrs|ms|prof|st|inc|ltd|co|jr|sr)\.$/iu;
const initial = /(?:^|[\s(])\p{Lu}\.$/u;

/**
 * Offsets at which sentences end, in any language that ends them with a full stop or its like. Always the same for the same text,
 * whatever the machine knows of languages.
 */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const found of text.matchAll(end)) {
    const at = found.index + found[0].length;
    const before = text.slice(Math.max(0, at - 12), at);
    if (found[0] === "." && (abbreviation.test(before) || initial.test(before))) continue;
    ends.push(at);
  }
  return ends;
}

/** Characters of a sentence that are kept: more than anybody quotes. */
const longest = 1000;
const halfCharacter = /[\ud800-\udbff]$/;

/**
 * @param offsets in rising order
 * @returns for each offset the sentence of a text that holds it, with single blanks, cut where it is very long. O(text + offsets)
 */
export function sentencesAt(text: string, offsets: readonly number[]): string[] {
  const ends = [...sentenceEnds(text), text.length];
  let next = 0;
  let sentence: string | undefined;
  return offsets.map((offset) => {
    while (next < ends.length - 1 && ends[next]! <= offset) {
      next++;
      sentence = undefined;
    }
    const from = ends[next - 1] ?? 0;
    return (sentence ??= oneLine(text.slice(from, Math.min(ends[next]!, from + longest)).replace(halfCharacter, "")));
  });
}

/** @returns the first sentence of a text and what follows it */
export function firstSentence(text: string): [string, string] {
  const [at = text.length] = sentenceEnds(text);
  return [oneLine(text.slice(0, at)), oneLine(text.slice(at))];
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uffef]/gu;

/** @returns how many columns a text takes: a Chinese, Japanese or Korean character takes two, and says as much */
export const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/**
 * @param most characters, the ellipsis among them
 * @returns the text cut at a word, with an ellipsis, where it is longer; never in the middle of a character
 */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = "";
  for (const character of text) {
    if (cut.length + character.length > most - 1) break;
    cut += character;
  }
  const word = /^(.*[^\s\p{P}])[\s\p{P}]+\S*$/su.exec(cut)?.[1];
  const isWide = (text.match(wide)?.length ?? 0) > text.length / 3;
  return `${(!isWide && word && word.length > most / 2 ? word : cut).trimEnd()}…`;
}

/** Minutes: 200 words a minute, and 500 characters of Chinese, Japanese or Korean; at least one. */
export function readingMinutes(text: string): number {
  const characters = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  const words = text.replace(wide, " ").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / 200 + characters / 500));
}
