/** Made-up data for the comparisons: the same numbers on every run, in the page and in Node. */

export const colors = ["#3b6fd4", "#c4482f", "#2b8a60", "#9350c4", "#a8760f"];

const words =
  "tide lattice ember quorum signal drift archive mosaic kernel harbour vector meadow cipher orbit gravel".split(" ");

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
export function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const phrase = (chance, length) => Array.from({ length }, () => words[Math.floor(chance() * words.length)]).join(" ");

/** An evaluation of 15 axes and 4 series on a scale from -3 to 3; `lo` and `hi` are the ends of intervals. */
export function radarData(seed) {
  const chance = chances(seed);
  const axes = Array.from({ length: 15 }, (_, at) => `${words[at]} ${at + 1}`);
  const series = Array.from({ length: 4 }, (_, k) => {
    const values = axes.map(() => Math.round((chance() * 5.4 - 2.7) * 100) / 100);
    const halves = values.map(() => 0.1 + chance() * 0.4);
    return {
      name: `model ${k + 1}`,
      color: colors[k],
      values,
      lo: values.map((value, at) => Math.max(-3, value - halves[at])),
      hi: values.map((value, at) => Math.min(3, value + halves[at])),
    };
  });
  return { min: -3, max: 3, axes, series };
}

/** What stands on cards: `refs` is how often an entity is cited. */
export function cardsData(count, seed) {
  const chance = chances(seed);
  const below = (most) => Math.floor(chance() * most);
  return Array.from({ length: count }, (_, at) => ({
    id: `e${at}`,
    title: phrase(chance, 3),
    kind: ["person", "paper", "rule", "model"][at % 4],
    summary: phrase(chance, 18),
    minutes: 1 + below(20),
    tags: [phrase(chance, 1), phrase(chance, 1), phrase(chance, 1)],
    refs: below(200),
    date: `20${10 + below(16)}-0${1 + below(9)}-1${below(10)}`,
  }));
}

/**
 * A citation graph that grows as wikis do: each note cites three earlier ones, the much cited ones more often.
 * `edges` are source and target in turn; `degree` counts the edges of a note, `domain` is one of five.
 */
export function graphData(count) {
  const chance = chances(1);
  const edges = [];
  const ends = [0];
  for (let source = 1; source < count; source++) {
    const targets = new Set();
    for (let tries = 0; tries < 12 && targets.size < Math.min(3, source); tries++) {
      targets.add(ends[Math.floor(chance() * ends.length)]);
    }
    for (const target of targets) edges.push(source, target);
    for (const target of targets) ends.push(target, source);
  }
  const degree = new Uint32Array(count);
  for (const end of edges) degree[end]++;
  return {
    count,
    edges: Uint32Array.from(edges),
    degree,
    domain: Uint8Array.from({ length: count }, () => Math.floor(chance() * 5)),
    titles: Array.from({ length: count }, (_, at) => `${words[at % words.length]} ${at}`),
  };
}

/** Radius of a dot in CSS pixels at rest, for all libraries alike. */
export const radiusOf = ({ degree }, at) => 2 + Math.sqrt(degree[at]);

/** As many names as this are drawn by all; more by none but the kit, which draws those there is room for. */
export const mostNames = 20;

/** Where a layout begins that is not given: a disc, the same for all. As x, y in turn. */
export function scattered({ count }) {
  const chance = chances(7);
  const points = new Float32Array(2 * count);
  for (let at = 0; at < count; at++) {
    const distance = 10 * Math.sqrt(count * chance());
    const angle = 2 * Math.PI * chance();
    points[2 * at] = distance * Math.cos(angle);
    points[2 * at + 1] = distance * Math.sin(angle);
  }
  return points;
}

/** Middle of the points, and how many CSS pixels a unit is where they fill a box. */
export function fitted(points, width, height) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    left = Math.min(left, points[at]);
    right = Math.max(right, points[at]);
    top = Math.min(top, points[at + 1]);
    bottom = Math.max(bottom, points[at + 1]);
  }
  const scale = 0.92 * Math.min(width / (right - left || 1), height / (bottom - top || 1));
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}
