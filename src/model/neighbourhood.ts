import type { Domain, Feed, Item } from "../feed/types.js";
import { citationsOf, citedByOf, citesOf, type CitationIndex, type Note } from "./citations.js";
import { entityOf } from "./entities.js";

/** Which citations are followed: those into the entity, those out of it, or both. */
export type Direction = "in" | "out" | "both";

/** How a note stands to the one it hangs on: it cites it, is cited by it, or both. */
export type Relation = "citing" | "both" | "cited";

/** A note of the picture and of the list. */
export interface GraphNode {
  note: Note;
  /** Steps from the centre; 0 is the centre itself, and every note where there is no centre. */
  depth: number;
  /** Index of the note it hangs on, one step nearer to the centre; -1 for the centre, and where there is none. */
  parent: number;
  relation: Relation;
}

/** A citation between two notes of the picture, as indices. */
export interface GraphLink {
  source: number;
  target: number;
}

/** A part of the citation graph, in reading order: a note comes after the one it hangs on and before that one's next. */
export interface Neighbourhood {
  nodes: GraphNode[];
  links: GraphLink[];
  /** True when the first node is the centre. */
  centred: boolean;
  /** How many notes there are within reach; more than `nodes` when the limit cut some off. */
  found: number;
  /** How many citations there are among the nodes; more than `links` when the limit cut some off. */
  foundLinks: number;
}

/** What bounds a picture. */
export interface Limits {
  /** Most notes; of the farthest step the least cited are cut off first, of equals the last in reading order. 150 unless told. */
  nodes?: number;
  /** Most citations; those from a note to the one it hangs on are kept first. 1,200 unless told. */
  links?: number;
}

/** A note on its way into a neighbourhood. */
export interface Step {
  entity: string;
  depth: number;
  /** Entity it hangs on; none for the centre. */
  parent?: string;
  relation: Relation;
}

const relations: readonly Relation[] = ["citing", "both", "cited"];

/**
 * @param entity the centre, an entity of the index
 * @param depth most steps from the centre, at least 1
 * @param domains ids in the order in which notes are to stand together
 * @returns the notes within reach of the centre, grouped by relation, then by domain, then the most cited first.
 * Citations against `direction` at the centre are left out. O(notes + citations) and the sorting.
 */
export function neighbourhood(
  index: CitationIndex,
  entity: string,
  depth: number,
  direction: Direction,
  domains: readonly string[] = [],
  limits: Limits = {},
): Neighbourhood {
  const before = ordering(index, domains);
  const steps = new Map<string, Step>([[entity, { entity, depth: 0, relation: "citing" }]]);
  let frontier = [...steps.values()];
  for (let level = 1; level <= depth && frontier.length; level++) {
    const next: Step[] = [];
    for (const { entity: parent } of frontier) {
      const around = [...relationsOf(index, parent, direction)].filter(([other]) => !steps.has(other));
      const found = around.map(([other, relation]) => ({ entity: other, depth: level, parent, relation }));
      for (const step of found.sort(before)) {
        steps.set(step.entity, step);
        next.push(step);
      }
    }
    frontier = next;
  }
  const kept = mostCited([...steps.values()], index, limits);
  return joined(index, kept, steps.size, limits, direction);
}

/** What is no direction is both: it is an author's attribute. */
function* relationsOf(index: CitationIndex, entity: string, direction: Direction): Iterable<[string, Relation]> {
  const sources = citedByOf(index, entity);
  const targets = citesOf(index, entity);
  if (direction !== "out") {
    for (const source of sources) yield [source, direction !== "in" && targets.has(source) ? "both" : "citing"];
  }
  if (direction !== "in") {
    for (const target of targets.keys()) if (direction === "out" || !sources.has(target)) yield [target, "cited"];
  }
}

/** @returns a comparison of notes: by relation, then by domain in the given order, then the most cited first */
export function ordering(index: CitationIndex, domains: readonly string[]): (a: Step, b: Step) => number {
  const places = new Map(domains.map((domain, place) => [domain, place]));
  const placeOf = ({ domain, known }: Note) => (known ? (places.get(domain ?? "") ?? places.size) : places.size + 1);
  return (a, b) => {
    const [one, other] = [index.notes.get(a.entity)!, index.notes.get(b.entity)!];
    return (
      relations.indexOf(a.relation) - relations.indexOf(b.relation) ||
      placeOf(one) - placeOf(other) ||
      other.citedBy - one.citedBy
    );
  };
}

/** @returns the steps in their order without those above `most` */
export function mostCited(steps: Step[], { notes }: CitationIndex, { nodes: most = 150 }: Limits): Step[] {
  if (steps.length <= most) return steps;
  const weight = ({ entity }: Step) => {
    const { known, citedBy } = notes.get(entity)!;
    return known ? citedBy : -1;
  };
  const ranked = [...steps].sort((a, b) => a.depth - b.depth || weight(b) - weight(a));
  const kept = new Set(ranked.slice(0, most));
  return steps.filter((step) => kept.has(step));
}

function preorder(steps: Step[], { notes }: CitationIndex): GraphNode[] {
  const below = new Map<string | undefined, Step[]>();
  for (const step of steps) {
    const siblings = below.get(step.parent);
    if (siblings) siblings.push(step);
    else below.set(step.parent, [step]);
  }
  const nodes: GraphNode[] = [];
  const places = new Map<string, number>();
  const rest = (below.get(undefined) ?? []).reverse();
  for (let step = rest.pop(); step; step = rest.pop()) {
    const { entity, depth, relation, parent } = step;
    places.set(entity, nodes.length);
    nodes.push({ note: notes.get(entity)!, depth, relation, parent: parent === undefined ? -1 : places.get(parent)! });
    rest.push(...(below.get(entity) ?? []).reverse());
  }
  return nodes;
}

/** @returns the notes in reading order with the citations among them; without a direction there is no centre */
export function joined(
  index: CitationIndex,
  kept: Step[],
  found: number,
  limits: Limits,
  direction?: Direction,
): Neighbourhood {
  const nodes = preorder(kept, index);
  const places = new Map(nodes.map(({ note }, place) => [note.entity, place]));
  const steps: GraphLink[] = [];
  const others: GraphLink[] = [];
  nodes.forEach(({ note, parent }, source) => {
    for (const entity of citesOf(index, note.entity).keys()) {
      const target = places.get(entity);
      if (target === undefined || (direction === "in" && !source) || (direction === "out" && !target)) continue;
      const isStep = parent === target || nodes[target]!.parent === source;
      (isStep ? steps : others).push({ source, target });
    }
  });
  const links = [...steps, ...others];
  return {
    nodes,
    links: links.slice(0, limits.links ?? 1200),
    centred: direction !== undefined,
    found,
    foundLinks: links.length,
  };
}

/** @returns the domains of the notes shown, in the feed's order; those it does not list come last */
export function domainsOf({ nodes }: Neighbourhood, listed: readonly Domain[]): Domain[] {
  const present = new Set(nodes.map(({ note }) => note.domain));
  const known = listed.filter(({ id }) => present.delete(id));
  return [...known, ...[...present].filter(Boolean).map((id) => ({ id: id! }))];
}

/**
 * @param depth most steps from the item's entity
 * @returns what a feed knows of the notes around one of its items
 */
export const around = (feed: Feed, item: Item, direction: Direction, depth = 1): Neighbourhood =>
  neighbourhood(
    citationsOf(feed),
    entityOf(item),
    depth,
    direction,
    feed._entity_widgets?.domains?.map(({ id }) => id),
  );
