import type { Feed } from "../feed/types.js";
import { entityOf, extensionOf } from "./entities.js";

/**
 * @returns how many cite each entity of a feed: those whom the feed says to cite it, from whichever end, or its own count
 * where that is larger; nobody cites himself. O(items + citations)
 */
export function citationCounts({ items }: Feed): Map<string, number> {
  const citing = new Map<string, Set<string>>();
  const told = new Map<string, number>();
  const cite = (source: string, target: string) => {
    if (!citing.has(target)) citing.set(target, new Set());
    if (source !== target) citing.get(target)!.add(source);
  };
  for (const item of items) {
    const entity = entityOf(item);
    const { cites = [], cited_by } = extensionOf(item);
    for (const { entity: target } of cites) cite(entity, target);
    for (const { entity: source } of cited_by?.items ?? []) cite(source, entity);
    told.set(entity, Math.max(told.get(entity) ?? 0, cited_by?.count ?? 0));
  }
  for (const [entity, sources] of citing) told.set(entity, Math.max(told.get(entity) ?? 0, sources.size));
  return told;
}
