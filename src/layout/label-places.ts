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

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * Places labels in the order given, the first at leisure and the later where there is room: beside, below or above
 * their dots, on no other label, no dot, and nowhere outside.
 *
 * @param sure how many of the first are placed even on dots
 * @returns the places in the same order; undefined where there is no room
 */
export function placedLabels(wishes: readonly LabelWish[], within: Box, sure = 0): (PlacedLabel | undefined)[] {
  const dots = wishes.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  const taken: Box[] = [];
  const inside = ({ x, y, width, height }: Box) =>
    x >= within.x && y >= within.y && x + width <= within.x + within.width && y + height <= within.y + within.height;
  return wishes.map((wish, own) => {
    const free = candidates(wish).filter((box) => inside(box) && !taken.some((other) => overlap(box, other)));
    const clear = free.find((box) => !dots.some((dot, other) => other !== own && overlap(box, dot)));
    const place = clear ?? (own < sure ? free[0] : undefined);
    if (place) taken.push(place);
    return place;
  });
}

function candidates({ x, y, r, width, height }: LabelWish): PlacedLabel[] {
  const gap = r + 4;
  const middle = y - height / 2;
  return [
    { x: x + gap, y: middle, width, height, side: "start" },
    { x: x - gap - width, y: middle, width, height, side: "end" },
    { x: x - width / 2, y: y + gap - 2, width, height, side: "middle" },
    { x: x - width / 2, y: y - gap + 2 - height, width, height, side: "middle" },
  ];
}
