import { textWidth } from "../layout/labels.js";

/** Letters of each text that are measured. */
const enough = 60;
/** A line may be a little broader than the text it is of. */
const leeway = 1.02;
/** The most that one odd text may ask of a picture. */
const most = 1.6;

/** Of what a text is set in, as computed style has it. */
export type Letters = Pick<CSSStyleDeclaration, "fontSize" | "fontWeight" | "fontFamily">;

let pen: CanvasRenderingContext2D | null | undefined;

/**
 * @param share of the texts' size in that of the letters; hinting makes small letters broader than large ones
 * @returns how much wider than `textWidth` says the broadest of the texts is: 1 to 1.6; 1 where the engine cannot tell
 */
export function letterBreadth(
  { fontWeight, fontSize, fontFamily }: Letters,
  texts: readonly string[],
  share: number,
): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return 1;
  const size = parseFloat(fontSize) * share;
  pen.font = `${fontWeight} ${size}px ${fontFamily}`;
  const breadths = texts.map((text) => {
    const start = text.slice(0, enough);
    return (pen!.measureText(start).width / size / textWidth(start)) * leeway || 1;
  });
  return Math.min(Math.max(1, ...breadths), most);
}
