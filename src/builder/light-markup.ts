import type { Element, ElementContent, Text } from "hast";
import { toHtml } from "hast-util-to-html";

/** Attribute of the element that holds what was written into a tag, so that it is told apart and written anew. */
export const ownMark = "data-ew-prerendered";

/**
 * How content is written: as blocks; as running text, for where a block would end the paragraph it stands in; or as running text
 * without links, for within a link.
 */
export const manners = ["blocks", "running", "unlinked"] as const;
export type Manner = (typeof manners)[number];

/** What an element may hold: elements, texts, and nothing. */
export type Content = ElementContent | string | undefined | false | readonly Content[];

const blocks =
  /^(div|p|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|h[2-6]|hr|pre|blockquote|figure|figcaption)$/;

/** Controls are no part of a text, and a parser of HTML would make something else of some. */
const textNode = (value: string): Text => ({ type: "text", value: value.replace(/(?![\t\n])\p{Cc}/gu, "") });

const nodesOf = (content: Content): ElementContent[] =>
  content === undefined || content === false || content === ""
    ? []
    : typeof content === "string"
      ? [textNode(content)]
      : "type" in content
        ? [content]
        : content.flatMap(nodesOf);

/** @returns an element; properties that are undefined are left out */
export function element(tagName: string, properties: Element["properties"], ...content: Content[]): Element {
  return { type: "element", tagName, properties, children: nodesOf(content) as ElementContent[] };
}

/** @returns a text that keeps its own direction and leaves that of its neighbours alone */
export function isolated(...content: Content[]): Element {
  const made = element("bdi", {}, ...content);
  const [only, another] = made.children;
  return only?.type === "element" && only.tagName === "bdi" && !another ? only : made;
}

/** @returns what there is, with a sign between any two */
export function joined(parts: readonly Content[], sign = " · "): Content[] {
  const said = parts.filter((part) => nodesOf(part).length);
  return said.flatMap((part, at) => (at ? [sign, part] : [part]));
}

/**
 * @param lines whether blocks stand on lines of their own, which shows where white space is kept
 * @returns HTML; text and attributes escaped, and the same for the same content
 */
export function markup(nodes: readonly ElementContent[], manner: Manner, lines = true): string {
  const children = manner === "blocks" ? [...nodes] : runningText(nodes, manner === "running");
  return withoutAngles(
    toHtml(
      { type: "root", children: lines ? onLines(children, 0) : children },
      { characterReferences: { useNamedReferences: true }, collapseEmptyAttributes: true },
    ),
  );
}

/**
 * @param html as a serializer writes it, attributes in double quotes
 * @returns the same without a `<` or `>` in attributes: in `<noscript>` a page with script would take them for its end
 */
export const withoutAngles = (html: string): string =>
  html.replace(/<[a-z](?:[^">]|"[^"]*")*>/gi, (tag) =>
    tag.replace(/"[^"]*"/g, (value) => value.replaceAll("<", "&lt;").replaceAll(">", "&gt;")),
  );

/** What the element that holds the content is given besides. */
export interface Wrapping {
  lang?: string | undefined;
  dir?: string | undefined;
  /** `light` or `dark`, with a root. */
  theme?: string | undefined;
  /** A `<template>` with a declarative root, to be seen in place of the content. */
  root?: string | undefined;
}

/** @returns the same as an element of its own that can be found again; within a link no root stands, for there are links in it */
export function wrapped(
  nodes: readonly ElementContent[],
  manner: Manner,
  { lang, dir, theme, root }: Wrapping,
  lines = true,
): string {
  const inner = manner === "blocks" ? [...nodes] : runningText(nodes, manner === "running");
  const drawn = manner === "unlinked" ? undefined : root;
  const told = { [ownMark]: "", lang, dir, theme: drawn && (theme ?? "auto") };
  const html = markup([element(manner === "blocks" ? "div" : "span", told, inner)], "blocks", lines);
  return drawn ? html.replace(/^<[^>]*>/, (start) => start + drawn) : html;
}

const isBlock = (node: ElementContent): node is Element => node.type === "element" && blocks.test(node.tagName);

function onLines(nodes: ElementContent[], depth: number): ElementContent[] {
  const made = nodes.map((node) => {
    if (!isBlock(node)) return node;
    const children = onLines(node.children, depth + 1);
    return { ...node, children: node.children.some(isBlock) ? [...children, lineEnd(depth)] : children };
  });
  return made.flatMap((node, at) => (isBlock(node) && (at || depth) ? [lineEnd(depth), node] : [node]));
}

const lineEnd = (depth: number): Text => ({ type: "text", value: `\n${"  ".repeat(depth)}` });

function runningText(nodes: readonly ElementContent[], linked: boolean): ElementContent[] {
  const lines = nodes.flatMap((node) => linesOf(node)).map((line) => (linked ? line : withoutLinks(line)));
  return lines.flatMap((line, at) => (at ? [element("br", {}), isolated(line)] : [isolated(line)]));
}

/** A block is a line, those in it further ones; the cells of a row share one. */
function linesOf(node: ElementContent): ElementContent[][] {
  if (!isBlock(node)) return [[node]];
  if (node.tagName === "tr") {
    const cells = node.children.filter((cell) => cell.type === "element");
    const words = cells.map(({ tagName, children }) =>
      children.length ? isolated(tagName === "th" ? element("b", {}, children) : children) : undefined,
    );
    return [nodesOf(joined(words))];
  }
  const lines: ElementContent[][] = [];
  let open = false;
  for (const child of node.children) {
    if (isBlock(child)) lines.push(...linesOf(child));
    else if (open) lines.at(-1)!.push(child);
    else lines.push([child]);
    open = !isBlock(child);
  }
  return lines;
}

const withoutLinks = (nodes: ElementContent[]): ElementContent[] =>
  nodes.map((node) => {
    if (node.type !== "element") return node;
    const children = withoutLinks(node.children);
    return node.tagName === "a" ? isolated(children) : { ...node, children };
  });
