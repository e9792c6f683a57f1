/** A sheet that lines are drawn on: for each pixel how many times over it is covered, in 64ths of a line, until it is developed. */
export interface Ink {
  width: number;
  height: number;
  cover: Uint32Array<ArrayBuffer>;
}

/** One line over a pixel. */
const whole = 64;
/** As many lines over a pixel as make a difference. */
const deepest = 64;

/** @returns a blank sheet */
export const inkOf = (width: number, height: number): Ink => ({
  width,
  height,
  cover: new Uint32Array(width * height),
});

/**
 * Draws a line one pixel wide, smoothed, and only what of it is on the sheet. Lines drawn over each other add up, as
 * those of a picture in which each is drawn by itself.
 *
 * @param x1 start and end, in pixels
 */
export function drawLine({ width, height, cover }: Ink, x1: number, y1: number, x2: number, y2: number): void {
  const steep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
  const isTurned = steep ? y1 > y2 : x1 > x2;
  // No arrays to take apart, which a page that draws for the first time takes long for.
  const a1 = isTurned ? (steep ? y2 : x2) : steep ? y1 : x1;
  const b1 = isTurned ? (steep ? x2 : y2) : steep ? x1 : y1;
  const a2 = isTurned ? (steep ? y1 : x1) : steep ? y2 : x2;
  const b2 = isTurned ? (steep ? x1 : y1) : steep ? x2 : y2;
  const along = steep ? height : width;
  const across = steep ? width : height;
  const stepA = steep ? width : 1;
  const stepB = steep ? 1 : width;
  const slope = a2 > a1 ? (b2 - b1) / (a2 - a1) : 0;
  let first = Math.max(Math.ceil(a1), 0);
  let last = Math.min(Math.floor(a2), along - 1);
  // The second pixel of a pair must be on the sheet too.
  const most = across - 2;
  if (slope === 0) {
    if (b1 < 0 || b1 > most) return;
  } else {
    const one = a1 - b1 / slope;
    const other = a1 + (most - b1) / slope;
    first = Math.max(first, Math.ceil(Math.min(one, other)));
    last = Math.min(last, Math.floor(Math.max(one, other)));
  }
  let b = b1 + (first - a1) * slope;
  for (let a = first; a <= last; a++, b += slope) {
    const row = b < 0 ? 0 : b > most ? most : b | 0;
    const far = ((b - row) * whole) | 0;
    const at = a * stepA + row * stepB;
    cover[at]! += whole - far;
    cover[at + stepB]! += far;
  }
}

/**
 * @param opacity of one line, 0 to 1
 * @returns for each cover of a pixel how opaque it is, 0 to 255
 */
export function opacities(opacity: number): Uint8ClampedArray {
  const table = new Uint8ClampedArray(whole * deepest + 1);
  for (let cover = 0; cover < table.length; cover++) table[cover] = 255 * (1 - (1 - opacity) ** (cover / whole));
  return table;
}

/**
 * Turns a sheet into pixels of one colour, more or less opaque, in its own memory: a second sheet of that size would take
 * as long to be had as to be written.
 *
 * @param color red, green and blue, 0 to 255
 * @returns the pixels, as of an ImageData: red, green, blue, opacity, a byte each
 */
export function develop({ cover }: Ink, table: Uint8ClampedArray, color: Rgb): Uint8ClampedArray<ArrayBuffer> {
  const ink = wordOf(color, 0);
  const last = table.length - 1;
  const shift = littleEndian ? 24 : 0;
  const { length } = cover;
  for (let at = 0; at < length; at++) {
    const deep = cover[at]!;
    if (deep) cover[at] = ink | (table[deep < last ? deep : last]! << shift);
  }
  return new Uint8ClampedArray(cover.buffer);
}

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** @returns a pixel as the integer that its four bytes are */
export function wordOf([red, green, blue]: Rgb, opacity: number): number {
  return littleEndian
    ? ((opacity << 24) | (blue << 16) | (green << 8) | red) >>> 0
    : ((red << 24) | (green << 16) | (blue << 8) | opacity) >>> 0;
}
