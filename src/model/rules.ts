import type { Rule, Rules } from "../feed/types.js";

/** The rules of one group, in the feed's order. */
export interface RuleGroupRows {
  /** The group's id; "" for the rules that belong to no group the feed names. */
  id: string;
  /** Its name, else its id; "" for the rules without one. */
  name: string;
  /** Never empty. */
  rows: Rule[];
}

/**
 * @param rules the feed's, parsed
 * @param group id of the only group wanted; every group when absent or empty
 * @param keep says of a rule whether it is wanted
 * @returns groups in the order in which the feed names them, the rules without a known group last; groups that hold no
 *   wanted rule are left out
 */
export function ruleGroups(rules: Rules | undefined, group = "", keep = (_rule: Rule) => true): RuleGroupRows[] {
  const groups = new Map<string, RuleGroupRows>();
  for (const { id, name } of rules?.groups ?? []) groups.set(id, { id, name: name || id, rows: [] });
  const nameless: RuleGroupRows = { id: "", name: "", rows: [] };
  for (const rule of rules?.items ?? []) {
    const target = groups.get(rule.group ?? "") ?? nameless;
    if ((!group || target.id === group) && keep(rule)) target.rows.push(rule);
  }
  return [...groups.values(), nameless].filter(({ rows }) => rows.length);
}

/** @returns how many rules the groups hold together */
export const countOf = (groups: RuleGroupRows[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);
