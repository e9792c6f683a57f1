import type { Evaluation } from "../feed/types.js";

/** Why evaluations may not be drawn over each other. `unknown`: the feed does not say that they are comparable. */
export type Difference = "graders" | "instruments" | "unknown";

/** Evaluations sorted into those that may share a drawing. */
export interface Comparison {
  /** Each group is drawn on its own; order as asked for. */
  groups: Evaluation[][];
  /** Absent when there is one group. */
  difference?: Difference;
}

/**
 * @param evaluations all of an entity
 * @param ids which ones; the first when empty
 * @returns groups of equal, stated `comparability`; ids the entity does not have are passed over
 */
export function compare(evaluations: readonly Evaluation[], ids: readonly string[] = []): Comparison {
  const chosen = ids.length
    ? [...new Set(ids)].flatMap((id) => evaluations.find((evaluation) => evaluation.id === id) ?? [])
    : evaluations.slice(0, 1);
  const groups: Evaluation[][] = [];
  for (const evaluation of chosen) {
    const key = evaluation.instrument?.comparability;
    const group = key && groups.find(([first]) => first!.instrument?.comparability === key);
    if (group) group.push(evaluation);
    else groups.push([evaluation]);
  }
  return groups.length > 1 ? { groups, difference: differenceOf(groups.map(([first]) => first!)) } : { groups };
}

function differenceOf(evaluations: Evaluation[]): Difference {
  const differ = (facet: (evaluation: Evaluation) => string) => {
    const values = evaluations.map(facet);
    return values.every((value) => value) && new Set(values).size > 1;
  };
  if (differ(({ instrument }) => [...(instrument?.graders ?? [])].sort().join("\n"))) return "graders";
  return differ(({ instrument }) => `${instrument?.id ?? ""} ${instrument?.version ?? ""}`.trim())
    ? "instruments"
    : "unknown";
}
