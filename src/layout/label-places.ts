/** A box in layout units; x and y are its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A dot that a label is to be placed beside: its centre and radius. */
export interface Dot {
  x: number;
  y: number;
  r: number;
}

type Size = Pick<Box, "width" | "height">;

/** Where a label stands: its box, and the side of the dot it is on. */
export interface PlacedLabel extends Box {
  side: "start" | "end" | "middle";
  /** Which of the shorter forms it has, counted from 1; absent for none. */
  form?: number;
}

/** So many of the most important notes are named even where their names stand on the dots of others. */
export const namedAnyway = 1;

/**
 * Places labels in the order given, the first at leisure and the later where there is room: beside, below or above
 * their dots, on no other label, no dot, and nowhere outside.
 *
 * @param sizeOf asked for the size of a label when its turn comes
 * @param limits `sure` of the first are placed in any case: at an angle to the dot, in the form of the `shorter` sizes or as
 * they are where they cover fewest dots; and of the others so many that there are `most`
 * @returns the places in the same order; undefined where there is no room
 */
export function placedLabels(
  dots: readonly Dot[],
  sizeOf: (at: number) => Size,
  within: Box,
  { sure = 0, most = Infinity, shorter }: Limits = {},
): (PlacedLabel | undefined)[] {
  const taken: Box[] = [];
  return dots.map((_, own) => {
    const isSure = own < sure;
    if (!isSure && taken.length >= most) return undefined;
    let place = leastCovering(own, sizeOf(own), isSure ? Infinity : 1);
    const forms = (isSure && place?.covered !== 0 && shorter?.(own)) || [];
    for (let form = 1; place?.covered !== 0 && form <= forms.length; form++) {
      const better = leastCovering(own, forms[form - 1]!, place?.covered ?? Infinity);
      if (better) place = { ...better, box: { ...better.box, form } };
    }
    if (place) taken.push(place.box);
    return place?.box;
  });

  /** The first of the places on fewest dots, and on fewer than `least`. */
  function leastCovering(own: number, size: Size, least: number) {
    let place: { box: PlacedLabel; covered: number } | undefined;
    // Those at an angle to the dot need more looking to tell whose they are.
    for (let side = 0; side < (own < sure ? 8 : 4); side++) {
      const box = beside(dots[own]!, size, side);
      if (!isInside(box, within) || isOnBox(box, taken)) continue;
      const covered = dotsUnder(box, dots, own, least);
      if (covered >= least) continue;
      place = { box, covered };
      if (!(least = covered)) break;
    }
    return place;
  }
}

interface Limits {
  sure?: number;
  most?: number;
  shorter?(at: number): readonly Size[];
}

/** @param place 0 to 3: after, before, below or above its dot; 4 to 7: below or above it, after and before it */
function beside({ x, y, r }: Dot, { width, height }: Size, place: number): PlacedLabel {
  const gap = r + 4;
  const isSlanted = place > 3;
  if (place < 2 || isSlanted) {
    const side = place % 2 ? "end" : "start";
    const aside = isSlanted ? 0.7 * gap : gap;
    const top = isSlanted ? (place < 6 ? y + 0.7 * r : y - 0.7 * r - height) : y - height / 2;
    return { x: side === "start" ? x + aside : x - aside - width, y: top, width, height, side };
  }
  const top = place === 2 ? y + gap - 2 : y - gap + 2 - height;
  return { x: x - width / 2, y: top, width, height, side: "middle" };
}

const isInside = ({ x, y, width, height }: Box, within: Box) =>
  x >= within.x && y >= within.y && x + width <= within.x + within.width && y + height <= within.y + within.height;

function isOnBox({ x, y, width, height }: Box, others: readonly Box[]): boolean {
  for (const other of others) {
    if (x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height)
      return true;
  }
  return false;
}

/** @returns how many dots a label would stand on, counted up to `most`; the one it is of is none it may not stand on */
function dotsUnder({ x, y, width, height }: Box, dots: readonly Dot[], own: number, most: number): number {
  let count = 0;
  for (let at = 0; at < dots.length && count < most; at++) {
    const dot = dots[at]!;
    const left = dot.x - dot.r;
    const top = dot.y - dot.r;
    if (at !== own && x < left + 2 * dot.r && left < x + width && y < top + 2 * dot.r && top < y + height) count++;
  }
  return count;
}
