import { groupsOf, type Group } from "./packing-groups.js";
import type { Spot } from "./packing-spots.js";
import { packer } from "./packing.js";
import { seeded } from "./spread-seed.js";
import { spread, type Scatter, type Spreading } from "./spread.js";

/**
 * Side of a cell that groups are packed by: half of what a citation is long; less where notes that nothing joins would take
 * much more room than the others.
 */
const side = { most: 15, least: 10 };
const still: Spot = [0, 0];
/** More cells than that in a row tell nobody anything. */
const finest = 1000;

/**
 * Spreads each group of joined notes by itself and sets it down close to those before, the largest first, so that a picture
 * of all wastes no room. Notes that have a place already are taken for one group and keep it. As with `spread`, all is the
 * same in every engine and on every run.
 *
 * @returns a generator as `spread` is one; what is not set down yet is further out meanwhile
 */
export function* spreadGroups({ size, links, points }: Scatter): Generator<Spreading, Float32Array> {
  const stays = (at: number) => Number.isFinite(points[2 * at]! + points[2 * at + 1]!);
  const begun: Spreading = { done: 0, now: () => seeded(points) };
  const groups = yield* telling(groupsOf(size, links, stays), begun);
  yield begun;
  const place = packer(sideFor(groups, size, points));
  const places = outwards(groups, size);
  yield begun;
  const setDown = ({ notes }: Group, laid: Float32Array, [dx, dy]: Spot, into = places) => {
    notes.forEach((at, k) => into.set([laid[2 * k]! + dx, laid[2 * k + 1]! + dy], 2 * at));
    return into;
  };
  let before = 0;
  for (const group of groups) {
    const { notes } = group;
    const isFirst = group === groups[0];
    let news: Spreading = { done: before / size, now: () => places.slice() };
    const work = spreadPart(group, points, size);
    let step = work.next();
    for (; !step.done; step = work.next()) {
      const { done, now } = step.value;
      const shown = isFirst ? () => setDown(group, now(), still, places.slice()) : news.now;
      yield (news = { done: (before + done * notes.length) / size, now: shown });
    }
    const laid = step.value;
    yield news;
    const [x, y] = [notes.map((_, k) => laid[2 * k]!), notes.map((_, k) => laid[2 * k + 1]!)];
    setDown(group, laid, groups.length > 1 ? yield* telling(place(x, y, group.links), news) : still);
    before += notes.length;
  }
  return places;
}

/** @returns what the work returns, telling the same all the while */
function* telling<T>(work: Generator<unknown, T>, news: Spreading): Generator<Spreading, T> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield news;
  return step.value;
}

function* spreadPart({ notes, links }: Group, points: Float32Array, all: number): Generator<Spreading, Float32Array> {
  const own = Float32Array.from({ length: 2 * notes.length }, (_, k) => points[2 * notes[k >> 1]! + (k % 2)]!);
  if (notes.length === 1 || own.every(Number.isFinite)) return seeded(own);
  return yield* spread({ size: notes.length, links: Uint32Array.from(links), points: own }, all);
}

/** Each on the spiral they begin on, but group by group. */
function outwards(groups: readonly Group[], size: number): Float32Array {
  const [spiral, places] = [seeded(new Float32Array(2 * size).fill(NaN)), new Float32Array(2 * size)];
  let rank = 0;
  for (const { notes } of groups) {
    for (const at of notes) {
      places[2 * at] = spiral[rank++]!;
      places[2 * at + 1] = spiral[rank++]!;
    }
  }
  return places;
}

function sideFor(groups: readonly Group[], size: number, points: Float32Array): number {
  const alone = groups.filter(({ notes }) => notes.length === 1).length;
  const fair = Math.floor(side.least * Math.sqrt((size - alone) / Math.max(alone, 1)));
  let [low, high] = [0, 0];
  for (const value of points) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return Math.max(Math.min(side.most, Math.max(side.least, fair)), Math.ceil((high - low) / finest));
}
