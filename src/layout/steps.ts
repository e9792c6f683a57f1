/** Unit vector of an arrow key, y growing downwards. */
export type Way = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];

/** Where notes stand, by index. */
export interface Places {
  length: number;
  x(at: number): number;
  y(at: number): number;
  /** False for one that is to be passed by. */
  open?(at: number): boolean;
}

/** @returns the places of notes that stand in a list */
export const placesOf = (list: readonly { x: number; y: number }[]): Places => ({
  length: list.length,
  x: (at) => list[at]!.x,
  y: (at) => list[at]!.y,
});

/**
 * @param places where the notes stand
 * @param from index of the note to start from
 * @returns index of the nearest note in that direction, within 45 degrees where there is one; -1 where there is none
 */
export function nearestTowards(places: Places, from: number, [wayX, wayY]: Way): number {
  const [x, y] = [places.x(from), places.y(from)];
  let nearest = -1;
  let least = Infinity;
  for (let at = 0; at < places.length; at++) {
    const [dx, dy] = [places.x(at) - x, places.y(at) - y];
    const along = dx * wayX + dy * wayY;
    if (at === from || along <= 0 || places.open?.(at) === false) continue;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    // What lies more to the side than ahead comes after everything that lies ahead.
    const distance = Math.sqrt(along * along + aside * aside) + (aside > along ? 1e6 : 0) + aside / 4;
    if (distance < least) [nearest, least] = [at, distance];
  }
  return nearest;
}

const ways = new Map<string, Way>([
  ["ArrowLeft", [-1, 0]],
  ["ArrowRight", [1, 0]],
  ["ArrowUp", [0, -1]],
  ["ArrowDown", [0, 1]],
]);

/** How far a key leads in reading order. */
const strides = new Map([
  ["Home", -Infinity],
  ["PageUp", -1],
  ["PageDown", 1],
  ["End", Infinity],
]);

/**
 * @param key as of KeyboardEvent: an arrow goes to the nearest note in its direction, Page Down and Page Up to the next and
 * the one before in reading order, Home and End to the first and the last
 * @param order the notes in reading order; as they are numbered unless told
 * @returns index of the note the key leads to, `from` itself where there is none; undefined for any other key
 */
export function stepTo(key: string, places: Places, from: number, order?: ArrayLike<number>): number | undefined {
  const way = ways.get(key);
  if (way) {
    const nearest = nearestTowards(places, from, way);
    return nearest < 0 ? from : nearest;
  }
  const step = strides.get(key);
  if (step === undefined) return undefined;
  const last = places.length - 1;
  const own = order ? Array.prototype.indexOf.call(order, from) : from;
  let at = Math.min(Math.max(own + step, 0), last);
  const inward = step === 1 || step === -Infinity ? 1 : -1;
  const note = (place: number) => order?.[place] ?? place;
  while (at >= 0 && at <= last && places.open?.(note(at)) === false) at += inward;
  return at >= 0 && at <= last ? note(at) : from;
}
