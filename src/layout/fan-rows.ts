import type { Neighbourhood, Relation } from "../model/neighbourhood.js";
import { letter, lineHeight, type Anchor, type Label, type Picture } from "./graph.js";
import { textWidth, wrapped } from "./labels.js";

/** A line of text with its dot; a heading where there is no node. `y` is its middle. */
export interface Row {
  node?: number;
  relation: Relation;
  lines: string[];
  height: number;
  y: number;
}

/** A picture before it is rounded and, for some, turned about. `curves` are the points of each link. */
export interface Sketch extends Pick<Picture, "height" | "places" | "headings" | "frame" | "facts"> {
  curves: number[][];
}

/** How much further out each step stands than the one before, in layout units. */
export const indent = 16;

/** Letters of the centre's title, which is bold. */
export const titleLetter = letter * 1.28;

const rowHeight = 24;
const headingHeight = 30;

export const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** @returns as few lines as `wrapped`, of about one length where no word is in the way */
export function balanced(text: string, width: number, most: number): string[] {
  const lines = wrapped(text, width, most);
  const least = Math.max(width * 0.55, ...text.split(/[\s-]+/).map(textWidth));
  for (let even = least; lines.length > 1 && even < width; even += width / 20) {
    const tried = wrapped(text, even, most);
    if (tried.length === lines.length && !tried.at(-1)!.endsWith("…")) return tried;
  }
  return lines;
}

/** @returns a row for each node; those of a later step have the relation of the first they hang on */
export function rowsOf({ nodes }: Neighbourhood, labelWidth: number): Row[] {
  const relations: Relation[] = [];
  return nodes.map(({ note, depth, parent, relation }, node) => {
    relations[node] = depth > 1 ? relations[parent]! : relation;
    const width = (labelWidth - Math.max(depth - 1, 0) * indent) / letter;
    const lines = balanced(note.title, width, depth > 1 ? 1 : 2);
    const height = rowHeight + Math.max(lines.length - 1, 0) * lineHeight;
    return { node, relation: relations[node]!, lines, height, y: 0 };
  });
}

/** Puts a heading before the first row of each relation, gives each its middle, and returns the height of all. */
export function stack(rows: Row[], top = 0): { rows: Row[]; height: number } {
  const all: Row[] = [];
  let y = top;
  for (const row of rows) {
    const { relation } = row;
    if (row.node && relation !== all.at(-1)?.relation) {
      all.push({ relation, lines: [], height: headingHeight, y: (y += headingHeight) - 13 });
    }
    all.push(row);
    row.y = y + row.height / 2;
    y += row.height;
  }
  return { rows: all, height: y - top };
}

/** @returns lines whose middle is at y */
export function textAt(x: number, y: number, lines: string[], anchor: Anchor, leading = lineHeight): Label {
  return { x, y: y - (lines.length / 2 - 0.79) * leading, lines, anchor };
}
