// A letter with its marks, an emoji sequence or a flag: what a cut must not go through. Intl.Segmenter would be exact,
// but differs between engines, and a picture is to be the same in each.
const graphemes = /\p{RI}{2}|\P{M}[\p{M}\p{EMod}]*(?:\u200d\P{M}[\p{M}\p{EMod}]*)*|\p{M}+/gsu;
/** Of a text; one of plain letters needs no classes of Unicode, which take an engine longer to compile than all its letters. */
const glyphsOf = (text: string): readonly string[] => (/[^ -~]/.test(text) ? (text.match(graphemes) ?? []) : [...text]);

// Written without spaces; Korean is as wide, but has them.
const unspaced = /[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
// Where a font lacks a sequence its parts stand side by side.
const pictographs = /\p{Extended_Pictographic}|\p{RI}{2}/gu;

/** Widths in em, a sans-serif's, a little more, for the page's font is not known here; the first that fits, the usual ones first. */
const widthsOf: readonly (readonly [RegExp, number])[] = [
  [/[ilj|!'’.,:;()[\]·]/, 0.31],
  [/[\s frtI\-“”"*/\\]/, 0.38],
  [/[mwMWQ@%—…]/, 0.92],
  [/[a-z]/, 0.56],
  [/[A-Z\d&#$€+=<>~?_]/, 0.68],
  [/^[\p{M}\p{Cf}]/u, 0],
  [unspaced, 1],
  [/[\u1100-\u115f\uac00-\ud7a3]/, 1],
  [/\p{Lu}/u, 0.68],
];

const widths = new Map<string, number>();
/** Graphemes whose width is remembered; a page has fewer. */
const mostKept = 4000;

function widthOf(grapheme: string): number {
  let width = widths.get(grapheme);
  if (width === undefined) {
    if (widths.size > mostKept) widths.clear();
    widths.set(grapheme, (width = estimated(grapheme)));
  }
  return width;
}

const estimated = (grapheme: string): number =>
  widthsOf.find(([of]) => of.test(grapheme))?.[1] ?? ((grapheme.match(pictographs)?.length ?? 0) * 1.3 || 0.56);

/** @returns an estimate of the width of a text in em, the same in every engine */
export function textWidth(text: string): number {
  let width = 0;
  for (const grapheme of glyphsOf(text)) width += widthOf(grapheme);
  return width;
}

const afterBreak = /[ \n/–—-]/;
const closing = /[\p{Pe}\p{Pf}\p{Po}]/u;
const opening = /[\p{Ps}\p{Pi}]/u;

/**
 * Breaks a text between words, between Chinese and Japanese characters, and within a word that is too long.
 *
 * @param width of a line in em
 * @param most lines, at least 1; what does not fit the last ends in an ellipsis
 */
export function wrapped(text: string, width: number, most: number): string[] {
  const glyphs = glyphsOf(text.slice(0, most * 400));
  const lines: string[] = [];
  let start = 0;
  while (start < glyphs.length) {
    let used = 0;
    let breakAt = 0;
    let end = start;
    for (; end < glyphs.length; end++) {
      const glyph = glyphs[end]!;
      used += widthOf(glyph);
      if (used > width && end > start && !/\s/.test(glyph)) break;
      if (mayBreak(glyph, glyphs[end + 1])) breakAt = end + 1;
    }
    const whole = end === glyphs.length;
    if (!whole && lines.length === most - 1) {
      lines.push(shortened(glyphs.slice(start, end), width));
      break;
    }
    if (!whole && breakAt > start) end = breakAt;
    lines.push(glyphs.slice(start, end).join("").trim());
    start = end;
  }
  return lines;
}

const mayBreak = (glyph: string, next = ""): boolean =>
  afterBreak.test(glyph) ||
  ((unspaced.test(glyph) || unspaced.test(next)) && !closing.test(next) && !opening.test(glyph));

function shortened(glyphs: string[], width: number): string {
  const start = () => `${glyphs.join("").replace(/[\s,;:，、。–—-]+$/, "")}…`;
  while (glyphs[1] && textWidth(start()) > width) glyphs.pop();
  return start();
}
