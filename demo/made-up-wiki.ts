/** A graph document of a wiki that was never written: the columns that `<cited-by-graph>` reads. */
export interface MadeUpWiki {
  format: string;
  ids: string[];
  titles: string[];
  urls: string[];
  kinds: string[];
  domains: string[];
  in: number[];
  x?: number[];
  y?: number[];
  edges: number[];
}

/** How large a wiki is to be, and whether its notes are to have places already. */
export interface Measure {
  notes: number;
  citations: number;
  placed: boolean;
  seed?: number;
}

/** The domains the notes belong to, with the colours of the map. */
export const domains = [
  { id: "tides", name: "Tides and moons", color: "#2f6f8f" },
  { id: "harbours", name: "Harbours", color: "#b4533c" },
  { id: "charts", name: "Charts and soundings", color: "#6d5aa8" },
  { id: "weather", name: "Weather", color: "#5c7a1f" },
  { id: "lights", name: "Lights and signals", color: "#94620c" },
  { id: "vessels", name: "Vessels", color: "#a03a6b" },
  { id: "crews", name: "Crews", color: "#3a6ea5" },
];

const things = (
  "ebb,neap tide,slack water,bore,breakwater,quay,lock gate,fairway,sounding,chart datum,isobath,meridian,squall,fog bank," +
  "swell,barometer,lighthouse,bell buoy,semaphore,lamp room,lugger,pilot cutter,dredger,ferry,bosun,pilot,log keeper,watch"
).split(",");
const turns = (
  "A short history of the,The,How to read a,Notes on the,What becomes of a,Repairing the,The last,Against the,Naming a," +
  "The economics of the,A night beside the,Measuring a,Letters about the,The law of the"
).split(",");
const places = (
  "Saltmere,Gull Point,the Outer Sands,Marrow Sound,Pell,North Quay,the Skerries,Old Town,Tern Island,the Long Reach," +
  "Blackwater,Cape Lorn,the Narrows,Havering,Fenwick,the Estuary"
).split(",");
const kinds = ["Concept", "Place", "Account", "Instrument", "Person"];

/** Mulberry32: the same numbers from the same seed, from 0 to 1. */
function numbers(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Notes of a topic cite each other, and of every topic most of all those that are cited already; now and then one cites
 * across. The same wiki on every load.
 */
export function madeUpWiki({ notes, citations, placed, seed = 7 }: Measure): MadeUpWiki {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const topics = Math.max(Math.round(Math.sqrt(notes) / 2), 4);
  const topicOf: number[] = [];
  const members: number[][] = Array.from({ length: topics }, () => []);
  /** Every note once, and once more for each citation: to pick from it is to pick the much cited. */
  const weighted: number[][] = members.map(() => []);
  const wiki: MadeUpWiki = {
    format: "1.0",
    ...{ ids: [], titles: [], urls: [], kinds: [], domains: [], in: new Array<number>(notes).fill(0), edges: [] },
  };
  for (let at = 0; at < notes; at++) {
    // Topics differ in size: the square of an even number is rather small than large.
    const topic = at < topics ? at : Math.floor(next() ** 2 * topics);
    topicOf.push(topic);
    members[topic]!.push(at);
    weighted[topic]!.push(at);
    wiki.ids.push(`note-${at}`);
    wiki.titles.push(`${pick(turns)} ${pick(things)} of ${pick(places)}`);
    wiki.urls.push(`#note-${at}`);
    wiki.kinds.push(pick(kinds));
    wiki.domains.push(domains[topic % domains.length]!.id);
  }
  for (let made = 0; made < citations; made++) {
    const source = made < notes ? made : Math.floor(next() * notes);
    const topic = next() < 0.85 ? topicOf[source]! : Math.floor(next() ** 2 * topics);
    const target = pick(weighted[topic]!);
    wiki.edges.push(source, target);
    if (source === target) continue;
    weighted[topic]!.push(target);
    wiki.in[target]!++;
  }
  if (placed) place(wiki, members);
  return wiki;
}

/** Each topic a sunflower of notes, the most cited in its middle; the topics themselves seeds of a larger one. */
function place(wiki: MadeUpWiki, members: number[][]): void {
  const golden = Math.PI * (3 - Math.sqrt(5));
  const [x, y] = [new Array<number>(wiki.ids.length), new Array<number>(wiki.ids.length)];
  const bySize = [...members].sort((a, b) => b.length - a.length);
  let area = 0;
  bySize.forEach((notes, topic) => {
    const reach = Math.sqrt((area + notes.length / 2) / Math.PI) * 1.9;
    area += notes.length;
    const [left, top] = [reach * Math.cos(topic * golden), reach * Math.sin(topic * golden)];
    notes.sort((a, b) => wiki.in[b]! - wiki.in[a]!);
    notes.forEach((at, place) => {
      const distance = Math.sqrt((place + 0.5) / Math.PI) * (0.85 + 0.3 * ((at * 0.618) % 1));
      x[at] = Math.round((left + distance * Math.cos(place * golden)) * 100) / 100;
      y[at] = Math.round((top + distance * Math.sin(place * golden)) * 100) / 100;
    });
  });
  Object.assign(wiki, { x, y });
}

// The page says how large a wiki it wants; the feed tells what a graph document does not, names and colours of domains.
for (const map of document.querySelectorAll<HTMLElement>("cited-by-graph[data-notes]")) {
  const { notes, citations, placed } = map.dataset;
  const graph = madeUpWiki({ notes: Number(notes), citations: Number(citations), placed: placed !== undefined });
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Notes that were never written",
    language: "en",
    items: [{ id: graph.ids[0], title: graph.titles[0] }],
    _entity_widgets: { domains },
  };
  Object.assign(map, { graph, feed });
}
