/** A box in layout units; x and y are its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A label to be placed beside a dot. */
export interface LabelWish {
  /** Centre and radius of the dot. */
  x: number;
  y: number;
  r: number;
  width: number;
  height: number;
}

/** Where a label stands: its box, and the side of the dot it is on. */
export interface PlacedLabel extends Box {
  side: "start" | "end" | "middle";
}

/**
 * Places labels in the order given, the first at leisure and the later where there is room: beside, below or above
 * their dots, on no other label, no dot, and nowhere outside.
 *
 * @param sure how many of the first are placed even on dots
 * @returns the places in the same order; undefined where there is no room
 */
export function placedLabels(wishes: readonly LabelWish[], within: Box, sure = 0): (PlacedLabel | undefined)[] {
  const taken: Box[] = [];
  return wishes.map((wish, own) => {
    let place: PlacedLabel | undefined;
    for (const side of sides) {
      const box = beside(wish, side);
      if (!isInside(box, within) || isOnBox(box, taken)) continue;
      const isClear = !isOnDot(box, wishes, own);
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

function beside({ x, y, r, width, height }: LabelWish, side: (typeof sides)[number]): PlacedLabel {
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
function isOnDot({ x, y, width, height }: Box, dots: readonly LabelWish[], own: number): boolean {
  for (let at = 0; at < dots.length; at++) {
    const dot = dots[at]!;
    const left = dot.x - dot.r;
    const top = dot.y - dot.r;
    if (at !== own && x < left + 2 * dot.r && left < x + width && y < top + 2 * dot.r && top < y + height) return true;
  }
  return false;
}
