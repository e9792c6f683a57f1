import type { List, ListItem, Nodes, Root, RootContent, Table } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "./markdown.js";
import { oneLine } from "./sentences.js";

/** A heading and what follows it up to the next of any level. The first has no heading. */
export interface Section {
  title: string;
  depth: number;
  nodes: RootContent[];
}

/** Cuts a body at its headings; components are looked into. */
export function sectionsOf(tree: Root): Section[] {
  const sections: Section[] = [{ title: "", depth: 0, nodes: [] }];
  const take = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (node.type === "heading") sections.push({ title: textOf(node), depth: node.depth, nodes: [] });
      else if (node.type === "mdxJsxFlowElement") take(node.children as RootContent[]);
      else sections.at(-1)!.nodes.push(node);
    }
  };
  take(tree.children);
  return sections;
}

export const textOf = (node: Nodes | Nodes[]): string => oneLine(toString(node));

/** @returns the nodes of a type, at any depth */
export function nodesOf<Type extends Nodes["type"]>(
  nodes: readonly Nodes[],
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  for (const node of nodes)
    visit(node, (one) => void (one.type === type && found.push(one as Extract<Nodes, { type: Type }>)));
  return found;
}

/** @returns the entries of the lists among some nodes, inner lists aside */
export const listItems = (nodes: readonly Nodes[]): ListItem[] =>
  nodes.filter((node): node is List => node.type === "list").flatMap((list) => list.children);

/** @returns the texts of a table's cells, row by row; the first row is its heading */
export const cellsOf = (table: Table): string[][] =>
  table.children.map((row) => row.children.map((cell) => textOf(cell)));

const sourcesTitle =
  /^(?:sources?|references?|bibliography|works cited|citations|further reading|資料來源|來源|參考(?:資料|文獻)|资料来源|来源|参考(?:资料|文献)|出典|参考文献|참고 ?(?:자료|문헌)|출처|quellen(?:angaben)?|literatur|références|sources? et références|fuentes|referencias|referências|fontes|المصادر|المراجع)$/iu;

export const isSources = ({ title }: Section): boolean => sourcesTitle.test(title.replace(/[:：]\s*$/, ""));

/** @returns the first paragraph of prose: not of a list of sources, not a picture, not a lone link, not a list */
export function firstParagraph(sections: readonly Section[]): string {
  for (const section of sections) {
    if (isSources(section)) continue;
    for (const node of section.nodes) {
      if (node.type !== "paragraph" || node.children.every(({ type }) => type === "image")) continue;
      const lone = node.children.length === 1 && /^(link|wikilink)/.test(node.children[0]!.type);
      const text = textOf(node);
      if (!lone && /\p{L}.*\p{L}/su.test(text)) return text;
    }
  }
  return "";
}
