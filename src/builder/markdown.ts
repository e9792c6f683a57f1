import type { Node, Nodes, Root } from "mdast";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";
import { mdxjs } from "micromark-extension-mdxjs";
import { hideComments } from "./comments.js";
import { noteSyntax, noteSyntaxFromMarkdown } from "./note-syntax.js";
import { plainShortcodes } from "./shortcodes.js";

/** A body as a tree, and what was odd about it. Lines are those of the body, from 1. */
export interface ParsedBody {
  tree: Root;
  warnings: { line?: number; message: string }[];
}

const markdown: Options = {
  extensions: [gfm({ singleTilde: false }), math({ singleDollarTextMath: false }), noteSyntax],
  mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown(), noteSyntaxFromMarkdown],
};

const mdx: Options = {
  extensions: [...markdown.extensions!, mdxjs()],
  mdastExtensions: [...markdown.mdastExtensions!, mdxFromMarkdown()],
};

/**
 * Parses the body of a note: CommonMark with GitHub's additions, formulas and wikilinks; comments in `%%` are taken out, and
 * shortcodes in braces resolved or unwrapped, outside of code. MDX is parsed, never run; where it is not valid MDX it is read as Markdown.
 *
 * @param body without front matter
 * @param isMdx whether the note is MDX
 */
export function parseBody(body: string, isMdx: boolean): ParsedBody {
  if (isMdx) {
    try {
      return { tree: fromMarkdown(body, mdx), warnings: [] };
    } catch (error) {
      const { reason, message, line, place } = error as Error & {
        reason?: string;
        line?: number;
        place?: { line?: number };
      };
      const text = (reason ?? message).split("\n")[0]!;
      const { tree, warnings } = parseMarkdown(body.replace(/^(?:import|export)\s.*$/gm, ""));
      return {
        tree,
        warnings: [{ line: line ?? place?.line, message: `Not valid MDX, so read as Markdown: ${text}` }, ...warnings],
      };
    }
  }
  return parseMarkdown(body);
}

function parseMarkdown(body: string): ParsedBody {
  const tree = fromMarkdown(body, markdown);
  const hasShortcodes = /\{\{[<%]/.test(body);
  const hasComments = body.includes("%%");
  if (!hasShortcodes && !hasComments) return { tree, warnings: [] };
  let text = hasComments ? hideComments(body, codeRanges(tree)) : body;
  const again = text === body ? tree : fromMarkdown(text, markdown);
  if (hasShortcodes) text = plainShortcodes(text, codeRanges(again));
  return { tree: text === body ? tree : fromMarkdown(text, markdown), warnings: [] };
}

/** Offsets from and to, in order. */
export type Ranges = [number, number][];

/** @returns a function that tells whether an offset is in one of the ranges, for offsets in rising order */
export function inRanges(ranges: Ranges): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < ranges.length && ranges[next]![1] <= offset) next++;
    return next < ranges.length && offset >= ranges[next]![0];
  };
}

/** @returns where code stands; what looks like markup there is none */
function codeRanges(tree: Root): Ranges {
  const ranges: Ranges = [];
  visit(tree, (node) => {
    if (node.type !== "code" && node.type !== "inlineCode" && node.type !== "math") return;
    ranges.push([node.position!.start.offset!, node.position!.end.offset!]);
  });
  return ranges;
}

/** Calls back for every node in the order of the text, without recursion: notes may be nested deeper than the stack. */
export function visit(tree: Node, callback: (node: Nodes) => void): void {
  const stack: Node[] = [tree];
  for (let node; (node = stack.pop());) {
    callback(node as Nodes);
    const { children } = node as { children?: Node[] };
    if (children) for (let k = children.length; k--;) stack.push(children[k]!);
  }
}
