import type { Box } from "./label-places.js";

/** A card that is to tell of a note. All boxes are in one unit, CSS pixels or any other, y growing downwards. */
export interface CardWish {
  width: number;
  height: number;
  /** What it tells of, which it never covers. */
  note: Box;
  /** What it had better leave free. */
  names: readonly Box[];
  /** Where it may stand. */
  within: Box;
  /** The picture, under which it may stand too. */
  picture: Box;
  /** True where reading goes to the left, and so the left is tried first. */
  rtl?: boolean;
}

/** Where a card stands, and how high it may be there. */
export interface CardPlace {
  x: number;
  y: number;
  height: number;
}

/** Between a card and its note. */
const gap = 8;
/** A step away from the note is worth as many square pixels of covered names. */
const stepWorth = 30;

const clamp = (value: number, low: number, high: number) => Math.max(Math.min(value, high), low);

/**
 * Places a card beside its note, else under the picture or over its lower edge, else below or above the note: where it
 * covers least of the names and is near, and the first of those places where several are as good.
 *
 * @returns undefined where it has no room but on the note or outside
 */
export function cardPlace(wish: CardWish): CardPlace | undefined {
  const { width, height, note, names, within } = wish;
  let best: CardPlace | undefined;
  let least = Infinity;
  for (const [x, y] of candidates(wish)) {
    const card = { x, y, width, height };
    if (!isInside(card, within) || covered(card, note) > 0) continue;
    const cost = names.reduce((sum, name) => sum + covered(card, name), 0) + stepWorth * stepsFrom(note, card);
    if (cost < least) [best, least] = [{ x, y, height }, cost];
  }
  return best;
}

/** @returns the upper or lower end of where it may stand, whichever has more room, for a card that is cut off there */
export function cutPlace({ width, note, within, rtl }: CardWish): CardPlace {
  const above = note.y - within.y;
  const below = within.y + within.height - note.y - note.height;
  const height = Math.max(above, below, 0);
  const x = rtl ? within.x + Math.max(within.width - width, 0) : within.x;
  return { x, y: below >= above ? within.y + within.height - height : within.y, height };
}

/** Upper left corners, in the order in which they are preferred. */
function* candidates({ width, height, note, within, picture, rtl }: CardWish): Iterable<[x: number, y: number]> {
  const [right, bottom] = [note.x + note.width, note.y + note.height];
  const [far, low] = [within.x + within.width - width, within.y + within.height - height];
  const besides = [right + gap, note.x - gap - width];
  const rows = [note.y + (note.height - height) / 2, note.y, bottom - height, bottom + gap, note.y - gap - height];
  for (const x of rtl ? besides.reverse() : besides) for (const y of rows) yield [x, clamp(y, within.y, low)];
  const starts = [note.x, note.x + (note.width - width) / 2, right - width];
  if (rtl) starts.reverse();
  const columns = starts.map((x) => clamp(x, within.x, far));
  for (const y of [picture.y + picture.height, low, bottom + gap, note.y - gap - height]) {
    for (const x of columns) yield [x, y];
  }
}

const isInside = ({ x, y, width, height }: Box, within: Box) =>
  x >= within.x && y >= within.y && x + width <= within.x + within.width && y + height <= within.y + within.height;

/** @returns the area that two boxes share */
function covered(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/** How far a card is from its note beyond the usual gap; in the direction in which that is more. */
function stepsFrom(note: Box, card: Box): number {
  const across = Math.max(card.x - note.x - note.width, note.x - card.x - card.width);
  const down = Math.max(card.y - note.y - note.height, note.y - card.y - card.height);
  return Math.max(across - gap, down - gap, 0);
}
