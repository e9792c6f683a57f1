import type { CitationIndex } from "./citations.js";
import { joined, mostCited, ordering, type Limits, type Neighbourhood, type Step } from "./neighbourhood.js";

/**
 * @param domains ids in the order in which notes are to stand together
 * @returns every note of the index, by domain, the most cited first, described ones before those only named; no centre
 */
export function wholeGraph(index: CitationIndex, domains: readonly string[] = [], limits: Limits = {}): Neighbourhood {
  const steps = [...index.notes.keys()].map((entity): Step => ({ entity, depth: 0, relation: "citing" }));
  const kept = mostCited(steps, index, limits).sort(ordering(index, domains));
  return joined(index, kept, steps.length, limits);
}
