import { textWidth } from "../layout/labels.js";

/** Letters of each text that are measured. */
const enough = 60;
/** A line may be a little broader than the text it is of. */
const leeway = 1.02;
/** The most that one odd text may ask of a picture. */
const most = 1.6;

/**
 * @param style of the text as it is set
 * @param texts to be set in it
 * @param share of the letters' size in that of `style`; hinting makes small letters broader than large ones
 * @returns how much wider than `textWidth` says the broadest of the texts is: 1 to 1.6; 1 where the engine cannot tell
 */
export function letterBreadth(style: CSSStyleDeclaration, texts: readonly string[], share: number): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return 1;
  const size = parseFloat(style.fontSize) * share;
  pen.font = `${style.fontWeight} ${size}px ${style.fontFamily}`;
  // Whatever it is that these cannot take, as "normal", leaves them as they are.
  pen.letterSpacing = style.letterSpacing;
  pen.wordSpacing = style.wordSpacing;
  const breadths = texts.map((text) => {
    const start = text.slice(0, enough);
    return pen.measureText(start).width / size / textWidth(start) || 1;
  });
  return Math.min(Math.max(1, leeway * Math.max(...breadths)), most);
}
