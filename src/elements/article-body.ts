import { msg } from "@lit/localize";
import { bodyOf, bodyOfText, type Piece } from "../model/body.js";
import { safeUrl } from "../feed/read.js";
import type { Feed, Item } from "../feed/types.js";
import { entityOf } from "../model/entities.js";
import { bodyStyles } from "./article-body.styles.js";
import { adopt } from "./late-styles.js";
import { sanitiser, type Sanitise } from "./sanitised.js";

/** What a body is drawn from, and how; the same as long as each is the same. */
type Given = readonly [
  html: string | undefined,
  text: string | undefined,
  base: string | undefined,
  images: boolean,
  below: number,
];

type Host = Element & { src?: string | undefined };

interface Kept {
  given: Given;
  pieces: readonly Piece[];
}

/** Shows bodies; there is a sanitiser. */
export interface Bodies {
  /** @returns what can be shown of an item's body, none where nothing is left of it; undefined where only a browser can tell */
  pieces(host: Host, item: Item, feed: Feed, images: boolean): readonly Piece[] | undefined;
  fill(place: Element, host: Element): void;
  chosen(event: Event, feed: Feed): { entity: string; url: string } | undefined;
}

const kept = new WeakMap<Element, Kept>();
/** What a box is called once it is too narrow. */
const names = new WeakMap<Element, string>();
const filled = new WeakMap<Element, readonly Piece[]>();

/** @throws TypeError where the page's policy does not allow the sanitiser */
export async function articleBodies(): Promise<Bodies> {
  const sanitise = await sanitiser();
  return { pieces: (host, item, feed, images) => piecesOf(host, item, feed, images, sanitise), fill, chosen };
}

function piecesOf(
  host: Host,
  { content_html: html, content_text: text, url, external_url }: Item,
  feed: Feed,
  images: boolean,
  sanitise: Sanitise | undefined,
): readonly Piece[] | undefined {
  if (!sanitise) return undefined;
  const base = url ?? external_url ?? feed.feed_url ?? safeUrl(host.src ?? "./", document.baseURI);
  const given: Given = [html, text, base, images, levelAbove(host)];
  const before = kept.get(host);
  if (before?.given.every((value, at) => value === given[at])) return before.pieces;
  const { origin } = location;
  const leaves = (address: string) => new URL(address).origin !== origin;
  const pieces = html?.trim()
    ? bodyOf(sanitise(html), { base, images, below: given[4], leaves })
    : bodyOfText(text ?? "");
  kept.set(host, { given, pieces });
  return pieces;
}

/** @returns level of the heading of the page that an element stands under; 0 where there is none */
function levelAbove(host: Element): number {
  for (let at: Node | undefined = host; at;) {
    const root: Node = at.getRootNode();
    let last: Element | undefined;
    for (const heading of (root as ParentNode).querySelectorAll("h1,h2,h3,h4,h5,h6"))
      if (at.compareDocumentPosition(heading) & 2 /* PRECEDING */ && !host.contains(heading)) last = heading;
    if (last) return Number(last.localName[1]);
    at = (root as Partial<ShadowRoot>).host;
  }
  return 0;
}

/** Writes a body where it is to stand, unless it stands there already. */
function fill(place: Element, host: Element): void {
  const { pieces } = kept.get(host) ?? {};
  if (!pieces || filled.get(place) === pieces) return;
  filled.set(place, pieces);
  const { ownerDocument } = place;
  const fragment = ownerDocument.createDocumentFragment();
  append(fragment, pieces, ownerDocument);
  adopt(place.getRootNode() as ShadowRoot, bodyStyles);
  place.replaceChildren(fragment);
  for (const box of place.querySelectorAll<HTMLElement>(".wide, pre")) {
    const words = box.querySelector("caption")?.textContent?.trim();
    names.set(box, words || (box.localName === "pre" ? msg("Code") : msg("Table")));
    reach(box);
    observer?.observe(box);
  }
}

function append(parent: Node, pieces: readonly Piece[], document: Document): void {
  for (const piece of pieces) {
    if (typeof piece === "string") parent.appendChild(document.createTextNode(piece));
    else {
      const element = document.createElement(piece.tag);
      for (const [name, value] of Object.entries(piece.attributes)) element.setAttribute(name, value);
      append(element, piece.pieces, document);
      parent.appendChild(element);
    }
  }
}

/** What is too wide for its box scrolls in it, within reach of the keyboard; what is not is no stop on the way. */
function reach(box: Element): void {
  const isWide = box.scrollWidth > box.clientWidth;
  for (const [name, value] of [
    ["tabindex", "0"],
    ["role", "region"],
    ["aria-label", names.get(box)!],
  ] as const) {
    if (isWide) box.setAttribute(name, value);
    else box.removeAttribute(name);
  }
}

const observer =
  globalThis.ResizeObserver && new ResizeObserver((entries) => entries.forEach(({ target }) => reach(target)));

/** @returns the entity of the feed a click in a body leads to */
function chosen(event: Event, { items }: Feed): { entity: string; url: string } | undefined {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
  if (!link) return undefined;
  const page = (url: string) => url.split("#")[0];
  const item = items.find(({ url }) => url && page(url) === page(link.href));
  return item && { entity: entityOf(item), url: link.href };
}
