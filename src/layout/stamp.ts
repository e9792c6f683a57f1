import { textWidth } from "./labels.js";
import { round } from "./scale.js";

/** A word that stands across a picture, once or more often, from the lower left to the upper right. */
export interface Stamps {
  /** Of its letters, in layout units, and in degrees counter-clockwise. */
  size: number;
  angle: number;
  /** Of each the middle, around which it is turned, and the line its letters stand on before. */
  places: { x: number; y: number; foot: number }[];
}

/** From the middle of letters to the line they stand on, in em. */
const half = 0.35;
/** How much of a diagonal the word takes, how steep it is at the most, and its letters against the width. */
const part = 0.66;
const steepest = 35;
const largest = 0.13;

/**
 * Lays a word across a picture: in a high one again and again, so that a reader who sees a part of it sees the word.
 *
 * @param width of the picture, `height` its height, in layout units above 0
 */
export function stampsOn(word: string, width: number, height: number): Stamps {
  const count = Math.max(1, Math.round(height / width));
  const room = height / count;
  const angle = Math.min(steepest, (Math.atan2(room, width) * 180) / Math.PI);
  const turn = (angle * Math.PI) / 180;
  const diagonal = Math.min(width / Math.cos(turn), room / Math.sin(turn));
  const size = round(Math.min(width * largest, (diagonal * part) / Math.max(1, textWidth(word))));
  return {
    size,
    angle: round(angle),
    places: Array.from({ length: count }, (_, k) => {
      const y = (k + 0.5) * room;
      return { x: round(width / 2), y: round(y), foot: round(y + size * half) };
    }),
  };
}
