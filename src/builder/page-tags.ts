import { defaultTreeAdapter as tree, html, parse, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { languageAndScript } from "../format.js";
import { widgets, type Widget } from "./light-dom.js";
import { ownMark, type Manner } from "./light-markup.js";

/** A tag of the kit that names a feed, where it stands in a page. */
export interface PageTag {
  widget: Widget;
  /** As the page writes it. */
  feed: string;
  entity: string | undefined;
  attributes: ReadonlyMap<string, string>;
  /** The nearest `lang`; "" where there is none. */
  lang: string;
  /** From 1. */
  line: number;
  /** What an earlier run wrote, or where the content is to go: from ≤ i < to. */
  place: { from: number; to: number };
  /** What stands in it besides can be seen, and nothing of ours is there. */
  isAuthors: boolean;
  /** The page says where it ends. */
  isClosed: boolean;
  /** White space in it is kept. */
  isPreformatted: boolean;
  /** In which its content can be expected to stand. */
  manner: Manner;
}

/** What a page says of itself and its tags. */
export interface PageTags {
  tags: PageTag[];
  /** Of its `<base>`, as it is written. */
  base: string | undefined;
  /** As it is declared in the page. */
  charset: string | undefined;
}

interface Walk {
  tags: PageTag[];
  announced: { href: string; lang: string }[];
  base?: string;
  charset?: string;
}

type Around = Pick<PageTag, "lang" | "isPreformatted" | "manner">;

const unseen = /^(script|style|template|link|meta)$/;

// What is not seen without script is of no use to anybody who has none.
const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };

/** @param source a page, without byte order mark */
export function tagsOf(source: string): PageTags {
  const walk: Walk = { tags: [], announced: [] };
  const document = parse(source, options);
  visit(document, { lang: "", isPreformatted: false, manner: "blocks" }, walk);
  const tags = walk.tags.flatMap((tag) => {
    const feed = tag.feed || (tag.entity ? announcedFor(walk, tag.lang) : undefined);
    return feed ? [{ ...tag, feed }] : [];
  });
  return { tags, base: walk.base, charset: walk.charset };
}

const announcedFor = ({ announced }: Walk, lang: string) => {
  const goal = languageAndScript(lang);
  return (announced.find((link) => languageAndScript(link.lang) === goal) ?? announced[0])?.href;
};

function visit(start: Tree.ParentNode, around: Around, walk: Walk): void {
  const queue: [Tree.ParentNode, Around][] = [[start, around]];
  for (let next; (next = queue.pop());) {
    const [parent, outer] = next;
    const inner: typeof queue = [];
    for (const node of parent.childNodes) {
      if (!tree.isElementNode(node)) continue;
      const attributes = attributesOf(node);
      if (attributes.has(ownMark)) continue;
      const here: Around = {
        lang: attributes.get("lang") || outer.lang,
        isPreformatted: outer.isPreformatted || node.tagName === "pre",
        manner:
          node.tagName === "a"
            ? "unlinked"
            : node.tagName === "p" && outer.manner === "blocks"
              ? "running"
              : outer.manner,
      };
      if (node.namespaceURI === html.NS.HTML) read(node, attributes, here, walk);
      inner.push([node, here]);
      // Of templates only one that is a root of its parent's is on the page.
      if ("content" in node && attributes.has("shadowrootmode")) inner.push([(node as Tree.Template).content, here]);
    }
    queue.push(...inner.reverse());
  }
}

const attributesOf = ({ attrs }: Tree.Element) => new Map(attrs.map(({ name, value }) => [name, value]));

function read(node: Tree.Element, attributes: Map<string, string>, around: Around, walk: Walk): void {
  const { tagName } = node;
  if (tagName === "base") walk.base ??= attributes.get("href");
  if (tagName === "meta") walk.charset ??= charsetOf(attributes);
  const rel = attributes.get("rel")?.toLowerCase().split(/\s+/);
  const type = attributes.get("type");
  if (tagName === "link" && rel?.includes("alternate") && type === "application/feed+json" && attributes.get("href"))
    walk.announced.push({ href: attributes.get("href")!, lang: attributes.get("hreflang") ?? "" });
  const widget = widgets.find((name) => name === tagName);
  const place = node.sourceCodeLocation;
  if (!widget || !place?.startTag) return;
  const own = node.childNodes.find((child) => tree.isElementNode(child) && attributesOf(child).has(ownMark));
  const { startOffset: from, endOffset: to } = own?.sourceCodeLocation ?? {
    startOffset: place.startTag.endOffset,
    endOffset: place.startTag.endOffset,
  };
  const isData = node.childNodes.some(
    (child) =>
      tree.isElementNode(child) &&
      child.tagName === "script" &&
      child.attrs.some(({ value }) => value === "application/json"),
  );
  const feed = attributes.get("src") || "";
  if (!feed && isData) return;
  walk.tags.push({
    widget,
    feed,
    entity: attributes.get("entity") || undefined,
    attributes,
    ...around,
    line: place.startLine,
    place: { from, to },
    isAuthors: !own && node.childNodes.some(isSeen),
    isClosed: Boolean(place.endTag),
  });
}

function isSeen(node: Tree.ChildNode): boolean {
  if (tree.isTextNode(node)) return /\S/.test(node.value);
  return tree.isElementNode(node) && !unseen.test(node.tagName);
}

function charsetOf(attributes: Map<string, string>): string | undefined {
  const content =
    attributes.get("http-equiv")?.toLowerCase() === "content-type" ? attributes.get("content") : undefined;
  return attributes.get("charset") ?? /charset\s*=\s*["']?([^\s"';]+)/i.exec(content ?? "")?.[1];
}

/**
 * @param source a page, without byte order mark
 * @returns what a parser makes of it without what stands in the places of ours, and how many such places there are in tags of the kit
 */
export function outlineOf(source: string): { outline: string; places: number } {
  const document = parse(source, { ...options, sourceCodeLocationInfo: false });
  const own: Tree.Element[] = [];
  const queue: Tree.ParentNode[] = [document];
  for (let parent; (parent = queue.pop());) {
    for (const node of parent.childNodes) {
      if (!tree.isElementNode(node)) continue;
      const isOwn = node.attrs.some(({ name }) => name === ownMark);
      if (isOwn && widgets.some((name) => tree.isElementNode(parent!) && parent!.tagName === name)) own.push(node);
      else queue.push(node);
      if ("content" in node) queue.push((node as Tree.Template).content);
    }
  }
  for (const node of own) tree.detachNode(node);
  return { outline: serialize(document), places: own.length };
}
