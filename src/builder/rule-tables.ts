import type { Root, Table } from "mdast";
import type { Rule, Rules } from "../feed/types.js";
import { cellsOf, nodesOf, textOf, type Section } from "./sections.js";

const ruleId = /^(\p{Lu}{1,5})[\s.-]?(\d{1,3}[a-z]?)$/u;

/**
 * Reads the first table whose first cells are ids such as SP1 … GP2: the second column is the rule, the third its rationale, the
 * fourth a remark. The letters of an id are its group, and a name the note gives them, as in "Safety Principles (SP1–3)", the group's.
 */
export function rulesIn(tree: Root, sections: readonly Section[]): Rules | undefined {
  for (const section of sections) {
    for (const table of nodesOf(section.nodes, "table")) {
      const items = rulesOf(table);
      if (items.length < 2) continue;
      const text = textOf(tree);
      const groups = [...new Set(items.map(({ group }) => group!))].map((id) => ({
        id,
        name: groupName(text, id) ?? id,
      }));
      return { groups, items };
    }
  }
  return undefined;
}

function rulesOf(table: Table): Rule[] {
  const rows = cellsOf(table).filter((row) => row.some(Boolean));
  const [heading] = rows;
  const body = heading && ruleId.test(heading[0] ?? "") ? rows : rows.slice(1);
  const all = cellsOf(table)[0]!.every((cell) => !cell) ? rows : body;
  if (!all.length || !all.every(([id, text]) => ruleId.test(id ?? "") && text)) return [];
  return all.map(([id = "", text, rationale, note]) => ({
    id,
    group: ruleId.exec(id)![1]!,
    text,
    ...(rationale && { rationale }),
    ...(note && { note }),
  }));
}

/** The words with capitals before "(SP1". */
function groupName(text: string, group: string): string | undefined {
  const reference = ` {0,2}[(（] {0,2}${group}[\\s.-]?\\d`;
  const words = new RegExp(`((?:\\p{Lu}[\\p{L}-]{1,40} ){0,3}\\p{Lu}[\\p{L}-]{1,40})${reference}`, "u").exec(text)?.[1];
  if (words) return words;
  return new RegExp(`([\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hangul}]{2,12})${reference}`, "u").exec(text)?.[1];
}
