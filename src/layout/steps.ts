/** Unit vector of an arrow key, y growing downwards. */
export type Way = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];

/**
 * @param places where the notes stand
 * @param from index of the note to start from
 * @returns index of the nearest note in that direction, within 45 degrees where there is one; -1 where there is none
 */
export function nearestTowards(places: readonly { x: number; y: number }[], from: number, [wayX, wayY]: Way): number {
  const { x, y } = places[from]!;
  let nearest = -1;
  let least = Infinity;
  places.forEach((place, index) => {
    const along = (place.x - x) * wayX + (place.y - y) * wayY;
    const aside = Math.abs((place.x - x) * wayY) + Math.abs((place.y - y) * wayX);
    if (index === from || along <= 0) return;
    // What lies more to the side than ahead comes after everything that lies ahead.
    const distance = Math.sqrt(along * along + aside * aside) + (aside > along ? 1e6 : 0) + aside / 4;
    if (distance < least) [nearest, least] = [index, distance];
  });
  return nearest;
}

const ways: Record<string, Way> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * @param key as of KeyboardEvent: an arrow goes to the nearest note in its direction, Page Down and Page Up to the next and
 * the one before in reading order, Home and End to the first and the last
 * @returns index of the note the key leads to, `from` itself where there is none; undefined for any other key
 */
export function stepTo(key: string, places: readonly { x: number; y: number }[], from: number): number | undefined {
  const last = places.length - 1;
  const way = Object.hasOwn(ways, key) ? ways[key] : undefined;
  if (way) {
    const nearest = nearestTowards(places, from, way);
    return nearest < 0 ? from : nearest;
  }
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (key === "PageDown") return Math.min(from + 1, last);
  return key === "PageUp" ? Math.max(from - 1, 0) : undefined;
}
