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
}

/**
 * Places labels in the order given, the first at leisure and the later where there is room: beside, below or above
 * their dots, on no other label, no dot, and nowhere outside.
 *
 * @param sizeOf asked for the size of a label when its turn comes
 * @param limits `sure` of the first are placed even on dots, and of the others so many that there are `most`
 * @returns the places in the same order; undefined where there is no room
 */
export function placedLabels(
  dots: readonly Dot[],
  sizeOf: (at: number) => Size,
  within: Box,
  { sure = 0, most = Infinity }: { sure?: number; most?: number } = {},
): (PlacedLabel | undefined)[] {
  const taken: Box[] = [];
  return dots.map((dot, own) => {
    if (own >= sure && taken.length >= most) return undefined;
    const size = sizeOf(own);
    let place: PlacedLabel | undefined;
    for (const side of sides) {
      const box = beside(dot, size, side);
      if (!isInside(box, within) || isOnBox(box, taken)) continue;
      const isClear = !isOnDot(box, dots, own);
      if (isClear || own < sure) place ??= box;
      if (!isClear) continue;
      place = box;
      break;
    }
    if (place) taken.push(place);
    return place;
  });
}

const sides = ["start", "end", "below", "above"] as const;

function beside({ x, y, r }: Dot, { width, height }: Size, side: (typeof sides)[number]): PlacedLabel {
  const gap = r + 4;
  if (side === "start") return { x: x + gap, y: y - height / 2, width, height, side };
  if (side === "end") return { x: x - gap - width, y: y - height / 2, width, height, side };
  const top = side === "below" ? y + gap - 2 : y - gap + 2 - height;
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

/** The dot a label is of is none it may not stand on. */
function isOnDot({ x, y, width, height }: Box, dots: readonly Dot[], own: number): boolean {
  for (let at = 0; at < dots.length; at++) {
    const dot = dots[at]!;
    const left = dot.x - dot.r;
    const top = dot.y - dot.r;
    if (at !== own && x < left + 2 * dot.r && left < x + width && y < top + 2 * dot.r && top < y + height) return true;
  }
  return false;
}
