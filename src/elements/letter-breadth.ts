import { textWidth } from "../layout/labels.js";

/** Letters of each text that are measured. */
const enough = 60;
/** A line may be a little broader than the text it is of. */
const leeway = 1.02;
/** The most that one odd text may ask of a picture. */
const most = 1.6;

interface Measured {
  font: string;
  count: number;
  breadth: number;
}

const measured = new WeakMap<object, Measured>();

/**
 * @param element whose font the texts will be set in
 * @param things that have the texts; measured again when the first of them, their number or the font is another
 * @param share of the letters' size in that of the element; hinting makes small letters broader than large ones
 * @returns how much wider than `textWidth` says the broadest of the texts is: 1 to 1.6; 1 where the engine cannot tell
 */
export function letterBreadth<T extends object>(
  element: Element,
  things: readonly T[],
  textOf: (thing: T) => string,
  share: number,
): number {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
  const font = `${fontWeight} ${parseFloat(fontSize) * share}px ${fontFamily}`;
  const state = font + document.fonts?.status;
  const [first] = things;
  const count = things.length;
  const before = first && measured.get(first);
  if (before?.font === state && before.count === count) return before.breadth;
  const breadth = broadest(font, things.map(textOf));
  if (first) measured.set(first, { font: state, count, breadth });
  return breadth;
}

function broadest(font: string, texts: readonly string[]): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return 1;
  pen.font = font;
  const size = parseFloat(font.split(" ")[1]!);
  const breadths = texts.map((text) => {
    const start = text.slice(0, enough);
    return pen.measureText(start).width / size / textWidth(start) || 1;
  });
  return Math.min(Math.max(1, leeway * Math.max(...breadths)), most);
}
