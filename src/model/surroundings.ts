import type { Feed, Item } from "../feed/types.js";
import { findItem } from "./entities.js";
import { indexOf } from "./entity-index.js";
import type { Neighbourhood } from "./neighbourhood.js";

/** @returns true for a feed that is known to be a part of a larger one: a single item of it, or one of its pages */
export const isPart = ({ items, next_url }: Feed): boolean => items.length === 1 || next_url !== undefined;

/** @returns true where the feed says where its entities have feeds of their own */
export const namesDocuments = ({ _entity_widgets: own }: Feed): boolean =>
  Boolean(own?.documents?.some(({ rel, template }) => rel === "entity" && template));

/** @returns the feed with the items of others after its own; where two claim an entity the first has it */
export const widened = (feed: Feed, items: Iterable<Item>): Feed => ({ ...feed, items: [...feed.items, ...items] });

/** @returns entities of a neighbourhood of which the feed has no item, the nearest to the centre first */
export function lackingIn({ nodes }: Neighbourhood, feed: Feed): string[] {
  const items = indexOf(feed);
  return nodes
    .filter(({ note }) => !items.has(note.entity))
    .sort((a, b) => a.depth - b.depth)
    .map(({ note }) => note.entity);
}

/** @returns the neighbourhood with some of its notes as such of which no more than a mention is known */
export function dimmed(graph: Neighbourhood, missing: { has(entity: string): boolean }): Neighbourhood {
  const nodes = graph.nodes.map((node) =>
    missing.has(node.note.entity) ? { ...node, note: { ...node.note, known: false } } : node,
  );
  return { ...graph, nodes };
}

/** @returns the item of an entity in a feed of its own, in the language of that feed */
export function itemAlone(feed: Feed, entity: string): Item | undefined {
  const item = findItem(feed, entity);
  return item && { ...item, language: item.language ?? feed.language };
}
