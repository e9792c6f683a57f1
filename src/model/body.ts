import { safeUrl } from "../feed/read.js";
import { canonicalLang } from "../format.js";
import { allowed, allowedOnAll, wrappers } from "./body-markup.js";

/** A part of a body: a text, or an element of `allowed` or `wrappers`. */
export type Piece = string | Markup;

export interface Markup {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  pieces: readonly Piece[];
}

/** Where a body is to stand. */
export interface Place {
  /** Absolute address its own are relative to; undefined where it is not known. */
  base: string | undefined;
  /** Whether its pictures are shown, or the words that stand for them. */
  images: boolean;
  /** Level of the heading it is under; 0 for none. */
  below: number;
  /** @returns whether an absolute address is another site's */
  leaves(url: string): boolean;
}

const heading = /^h[1-6]$/;
const block =
  /^(p|pre|blockquote|ul|ol|li|dl|dt|dd|h[1-6]|table|caption|thead|tbody|tfoot|tr|th|td|hr|figure|figcaption|div)$/;
/** What shows something without having anything in it. */
const shownEmpty = /^(img|br|hr|td|th|tr)$/;

/** Elements of which nothing but blanks would be left are none. */
const isSeen = (piece: Piece): boolean =>
  typeof piece === "string" ? /\S/.test(piece) : shownEmpty.test(piece.tag) || piece.pieces.some(isSeen);

const lineBreak: Markup = { tag: "br", attributes: {}, pieces: [] };

const isBlock = (piece: Piece): boolean =>
  typeof piece !== "string" && (block.test(piece.tag) || piece.pieces.some(isBlock));

const valid: Readonly<Record<string, (value: string) => string | undefined>> = {
  lang: canonicalLang,
  dir: (value) => /^(ltr|rtl|auto)$/i.exec(value)?.[0],
  colspan: (value) => /^\d{1,3}$/.exec(value)?.[0],
  rowspan: (value) => /^\d{1,3}$/.exec(value)?.[0],
  width: (value) => /^\d{1,5}$/.exec(value)?.[0],
  height: (value) => /^\d{1,5}$/.exec(value)?.[0],
  start: (value) => /^-?\d{1,9}$/.exec(value)?.[0],
  scope: (value) => /^(row|col|rowgroup|colgroup)$/i.exec(value)?.[0],
};

/**
 * A body as a page can take it: addresses made whole and checked, its headings below the page's, each text in its own
 * direction, what is wide in a box of its own.
 *
 * @param pieces of an element's content, of allowed elements only
 * @returns none where nothing can be seen
 */
export function bodyOf(pieces: readonly Piece[], place: Place): Piece[] {
  const levels = levelsOf(pieces, place.below);
  const made = paragraphs(shaped(pieces, place, levels));
  return made.some(isSeen) ? made.map(directed) : [];
}

/** @returns the same of a plain text: a paragraph ends with an empty line */
export function bodyOfText(text: string): Piece[] {
  const paragraph = (words: string): Markup => ({
    tag: "p",
    attributes: { dir: "auto" },
    pieces: words.split("\n").flatMap((line, at) => (at ? [lineBreak, line] : [line])),
  });
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .map((words) => words.trim())
    .filter(Boolean)
    .map(paragraph);
}

/** What each level of heading in a body becomes: one below the page's, and none left out between two. */
function levelsOf(pieces: readonly Piece[], below: number): Map<string, number> {
  const used = new Set<string>();
  const queue = [...pieces];
  for (let piece; (piece = queue.pop()) !== undefined;) {
    if (typeof piece === "string") continue;
    if (heading.test(piece.tag)) used.add(piece.tag);
    for (const inner of piece.pieces) queue.push(inner);
  }
  return new Map([...used].sort().map((tag, at) => [tag, Math.min(6, Math.max(below, 1) + 1 + at)]));
}

function shaped(pieces: readonly Piece[], place: Place, levels: Map<string, number>): Piece[] {
  const [first = NaN] = levels.values();
  return pieces.flatMap((piece): readonly Piece[] => {
    if (typeof piece === "string") return [piece];
    const { tag } = piece;
    if (tag === "img") return picture(piece, place);
    const inner = shaped(piece.pieces, place, levels);
    if (wrappers.inline.includes(tag)) return inner;
    const level = levels.get(tag);
    if (!level && wrappers.block.includes(tag)) return paragraphs(inner);
    const attributes = {
      ...checked(piece),
      ...(tag === "a" && linked(piece, place)),
      // The uppermost are told from those below them.
      ...(level === first && { class: "top" }),
    };
    if (tag === "a" && !("href" in attributes)) return inner;
    const own = tag === "blockquote" ? paragraphs(inner) : inner;
    const made: Markup = { tag: level ? `h${level}` : tag, attributes, pieces: own };
    if (!isSeen(made)) return [];
    return [tag === "table" ? { tag: "div", attributes: { class: "wide" }, pieces: [made] } : made];
  });
}

/** What is said between two blocks stands in a paragraph. */
function paragraphs(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  let row: Piece[] = [];
  const end = () => {
    if (row.some((piece) => isSeen(piece) && (typeof piece === "string" || piece.tag !== "br")))
      made.push({ tag: "p", attributes: {}, pieces: row });
    row = [];
  };
  for (const piece of pieces) {
    if (!isBlock(piece)) row.push(piece);
    else {
      end();
      made.push(piece);
    }
  }
  end();
  return made;
}

function checked({ tag, attributes }: Markup): Record<string, string> {
  const made: Record<string, string> = {};
  for (const name of [...allowedOnAll, ...(allowed[tag] ?? [])]) {
    const given = Object.hasOwn(attributes, name) ? attributes[name]!.trim() : undefined;
    const value = given !== undefined && valid[name] ? valid[name](given) : given;
    if (value !== undefined && name !== "href" && name !== "src") made[name] = value;
  }
  return made;
}

/** A text takes its own direction, and so does a list, a table or a quotation as a whole. */
const directed = (piece: Piece): Piece =>
  typeof piece === "string" || "dir" in piece.attributes || piece.tag === "hr"
    ? piece
    : { ...piece, attributes: { ...piece.attributes, dir: "auto" } };

function linked({ attributes }: Markup, { base, leaves }: Place): Record<string, string> {
  const href = attributes["href"] === undefined ? undefined : safeUrl(attributes["href"], base);
  return href ? { href, ...(leaves(href) && { rel: "noopener noreferrer" }) } : {};
}

function picture(piece: Markup, { base, images }: Place): Piece[] {
  const { alt = "", ...rest } = checked(piece);
  const src = safeUrl(piece.attributes["src"], base, /^https?:$/);
  if (!images || !src) return alt ? [alt] : [];
  const attributes = { loading: "lazy", decoding: "async", referrerpolicy: "no-referrer", ...rest, alt, src };
  return [{ tag: "img", attributes, pieces: [] }];
}
