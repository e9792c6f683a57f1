import type { Evaluation, Series } from "../feed/types.js";

/** Why evaluations may not be drawn over each other. `unknown`: the feed does not say that they are comparable. */
export type Difference = "graders" | "instruments" | "unknown";

/** Evaluations sorted into those that may share a drawing. */
export interface Comparison {
  /** Each is drawn on its own; order as asked for. Those that may share a drawing are made one. */
  evaluations: Evaluation[];
  /** Absent when there is one. */
  difference?: Difference;
}

/**
 * @param evaluations all of an entity
 * @param ids which ones; ids the entity does not have are passed over
 * @returns evaluations of equal, stated `comparability` made one
 */
export function compare(evaluations: readonly Evaluation[], ids: readonly string[]): Comparison {
  const groups: Evaluation[][] = [];
  for (const id of new Set(ids)) {
    const evaluation = evaluations.find((candidate) => candidate.id === id);
    if (!evaluation) continue;
    const key = evaluation.instrument?.comparability;
    const group = key && groups.find(([first]) => first!.instrument?.comparability === key);
    if (group) group.push(evaluation);
    else groups.push([evaluation]);
  }
  const made = groups.map(merged);
  return made.length > 1 ? { evaluations: made, difference: differenceOf(made) } : { evaluations: made };
}

/** Where two evaluations use one id, the later series is known by both its evaluation's id and its own. */
function merged(group: Evaluation[]): Evaluation {
  const [first, ...others] = group as [Evaluation, ...Evaluation[]];
  if (!others.length) return first;
  const series = new Map<string, Series>();
  for (const { id, series: own = [] } of group) {
    for (const one of own) {
      const key = series.has(one.id) ? `${id}/${one.id}` : one.id;
      series.set(key, { ...one, id: key });
    }
  }
  const titles = group.flatMap(({ title }) => title ?? []);
  return {
    ...first,
    title: [...new Set(titles)].join(" · "),
    dimensions: group.flatMap(({ dimensions = [] }) => dimensions),
    series: [...series.values()],
    claims: group.flatMap(({ claims = [], source }) => claims.map((claim) => ({ source, ...claim }))),
    caveats: [...new Set(group.flatMap(({ caveats = [] }) => caveats))],
    ties: null,
  } as Evaluation;
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
