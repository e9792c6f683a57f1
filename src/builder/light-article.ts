import type { Element, ElementContent, Nodes as HastNodes } from "hast";
import { raw } from "hast-util-raw";
import { sanitize } from "hast-util-sanitize";
import { bodyOf, bodyOfText, type Piece } from "../model/body.js";
import { allowed, allowedOnAll, wrappers } from "../model/body-markup.js";
import { authorsOf } from "../model/cards.js";
import { extensionOf, titleOf } from "../model/entities.js";
import { plainText } from "../model/plain-text.js";
import { inHast } from "./content.js";
import type { Page } from "./light-dom.js";
import { element, isolated, joined, type Content } from "./light-markup.js";
import { visit } from "./markdown.js";

const names = [...Object.keys(allowed), ...wrappers.block, ...wrappers.inline];

/** @returns a note as it is read: its title, its text, and where it comes from; nothing where it has no text */
export function article(page: Page): (Element | undefined)[] {
  const { item, feed, link, source, attribute } = page;
  const body = bodyNodes(page);
  if (!body.length) return [];
  const { sources = [] } = extensionOf(item);
  const authors = authorsOf(item, feed).map((name) => isolated(name));
  const head = attribute("no-header") === undefined;
  return [
    head ? element("p", {}, element("b", {}, link(titleOf(item), item.url ?? item.external_url))) : undefined,
    head && authors.length ? element("p", {}, element("small", {}, joined(authors))) : undefined,
    ...body,
    sources.length
      ? element(
          "ol",
          {},
          sources.map((each) => element("li", {}, source(each))),
        )
      : undefined,
  ];
}

function bodyNodes({ item, feed, attribute, href }: Page): Element[] {
  const { content_html: html, content_text: text, url, external_url } = item;
  const base = url ?? external_url ?? feed.feed_url ?? feed.home_page_url;
  const images = attribute("images") !== undefined;
  // Which heading of the page it will stand under is not known; none is left out below its title.
  const place = { base, images, below: 1, leaves: (address: string) => /^https?:/.test(href(address) ?? "") };
  const pieces = html?.trim() ? bodyOf(sanitised(html), place) : bodyOfText(text ?? "");
  return pieces.flatMap((piece) => nodesOf(piece, href)) as Element[];
}

/** @returns what the list of allowed markup leaves; the words alone of what is nested too deep to be read */
function sanitised(html: string): Piece[] {
  try {
    const tree = raw({ type: "root", children: [{ type: "raw", value: html }] } as never) as HastNodes;
    const strip = new Set<string>();
    visit(tree as never, (node) => {
      const { tagName } = node as unknown as Partial<Element>;
      if (tagName && !names.includes(tagName)) strip.add(tagName);
    });
    const clean = sanitize(tree, {
      tagNames: names,
      strip: [...strip],
      attributes: {
        "*": [...allowedOnAll],
        ...Object.fromEntries(Object.entries(allowed).map(([name, own]) => [name, own.map(inHast)])),
      },
      clobber: [],
      clobberPrefix: "",
    });
    return "children" in clean ? piecesOf(clean.children as ElementContent[]) : [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [plainText(html)];
  }
}

const piecesOf = (nodes: readonly ElementContent[]): Piece[] =>
  nodes.flatMap((node): Piece[] => {
    if (node.type === "text") return [node.value];
    if (node.type !== "element" || !names.includes(node.tagName)) return [];
    const attributes: Record<string, string> = {};
    for (const name of [...allowedOnAll, ...(allowed[node.tagName] ?? [])]) {
      const value = node.properties[inHast(name)];
      if (typeof value === "string" || typeof value === "number") attributes[name] = `${value}`;
    }
    return [{ tag: node.tagName, attributes, pieces: piecesOf(node.children) }];
  });

/** Boxes and classes are the element's, which has styles for them. */
function nodesOf(piece: Piece, href: Page["href"]): Content[] {
  if (typeof piece === "string") return [piece];
  const { tag, attributes, pieces } = piece;
  const inner = pieces.flatMap((each) => nodesOf(each, href));
  if (tag === "div") return inner;
  const address = attributes["href"] && href(attributes["href"]);
  if (tag === "a" && !address) return inner;
  const { class: _class, ...own } = attributes;
  return [
    element(
      tag,
      {
        ...Object.fromEntries(Object.entries(own).map(([name, value]) => [inHast(name), value])),
        ...(address && { href: address }),
      },
      ...inner,
    ),
  ];
}
