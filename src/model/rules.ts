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

/** Which rules are wanted. */
export interface RuleChoice {
  /** Id of a group; every group when absent or empty. */
  group?: string;
  /** Words that must all occur in a rule. */
  query?: string;
}

/** Compatibility forms so that ＳＰ３ finds SP3, and marks away so that é finds e and Arabic is found without its vowels. */
const fold = (text: string) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/**
 * @param rules the feed's, parsed
 * @returns groups in the order in which the feed names them, the rules without a known group last; groups that hold no
 *   rule of the choice are left out
 */
export function ruleGroups(rules: Rules | undefined, { group, query = "" }: RuleChoice = {}): RuleGroupRows[] {
  const groups = new Map<string, RuleGroupRows>();
  for (const { id, name } of rules?.groups ?? []) groups.set(id, { id, name: name || id, rows: [] });
  const nameless: RuleGroupRows = { id: "", name: "", rows: [] };
  const words = fold(query).split(/\s+/).filter(Boolean);
  for (const rule of rules?.items ?? []) {
    const target = groups.get(rule.group ?? "") ?? nameless;
    if ((!group || target.id === group) && matches(rule, words)) target.rows.push(rule);
  }
  return [...groups.values(), nameless].filter(({ rows }) => rows.length);
}

function matches({ id, text, rationale, note }: Rule, words: string[]): boolean {
  if (!words.length) return true;
  const all = fold([id, text, rationale, note].join("\n"));
  return words.every((word) => all.includes(word));
}

/** @returns how many rules the groups hold together */
export const countOf = (groups: RuleGroupRows[]): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);

/** @returns the rule as one line to paste elsewhere: “SP3: text — title, url”; what is missing is left out */
export const quote = ({ id, text }: Rule, title: string | undefined, url: string | undefined): string =>
  [text ? `${id}: ${text}` : id, [title, url].filter(Boolean).join(", ")].filter(Boolean).join(" — ");
