import type { Definition, Nodes, Parents, PhrasingContent, Root } from "mdast";
import { visit } from "./markdown.js";
import { wikilinkParts, type Wikilink } from "./note-syntax.js";
import { isNoteName } from "./collect.js";
import type { NoteLink } from "./records.js";
import { sentencesAt } from "./sentences.js";

/** Links of a body towards other notes, and pictures beside it. In the tree their destinations are now `{marker}l{number}` and `{marker}p{number}`. */
export interface NoteLinks {
  links: NoteLink[];
  pictures: string[];
}

const hasScheme = /^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i;
const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$/i;
const file = /\.(?!md$|mdx$|markdown$|html?$)[a-z\d]{1,5}$/i;

/** A component's own name for where it leads. */
const addresses = new Set(["href", "to", "link"]);

const isOwn = (target: string, site: string | undefined) =>
  site !== undefined && target.startsWith(site) && /^(?:[/?#]|$)/.test(target.slice(site.replace(/\/$/, "").length));

/**
 * Finds the links of a body and puts numbered marks in the place of their destinations, for where a note will live is known only
 * when all have been read. Code, comments and raw HTML hold no links.
 *
 * @param site URL of the site, so that a link to it in full counts as well
 * @param bodyLine added to the lines of the tree
 */
export function takeLinks(tree: Root, marker: string, site: string | undefined, bodyLine: number): NoteLinks {
  const links: NoteLink[] = [];
  const pictures: string[] = [];
  const definitions = new Map<string, Definition>();
  visit(tree, (node) => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });

  const add = (link: Omit<NoteLink, "sentence" | "line">, node: Nodes) => {
    const line = node.position && node.position.start.line + bodyLine - 1;
    return `${marker}l${links.push({ ...link, sentence: "", line }) - 1}`;
  };
  const destination = (url: string, node: Nodes, form: NoteLink["form"]) => {
    if (!url || url.startsWith("#") || url.startsWith("?")) return url;
    if (isOwn(url, site)) return add({ target: url.slice(site!.replace(/\/$/, "").length) || "/", form }, node);
    if (hasScheme.test(url)) return url;
    return file.test(url.replace(/[?#].*$/s, ""))
      ? `${marker}p${pictures.push(url) - 1}`
      : add({ target: url, form }, node);
  };

  const enter = (node: Nodes) => {
    if (node.type === "link") node.url = destination(node.url, node, "path");
    else if (node.type === "linkReference") {
      const definition = definitions.get(node.identifier);
      Object.assign(node, { type: "link", url: destination(definition?.url ?? "", node, "reference") });
    } else if (node.type === "image") image(node as never, node.url);
    else if (node.type === "imageReference") image(node as never, definitions.get(node.identifier)?.url ?? "");
    else if ((node.type as string) === "wikilink") wikilink(node);
    else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      for (const attribute of node.attributes) {
        if (attribute.type !== "mdxJsxAttribute" || !addresses.has(attribute.name)) continue;
        if (typeof attribute.value === "string") attribute.value = destination(attribute.value, node, "path");
      }
    }
  };
  const image = (node: Nodes, url: string) => {
    if (isNoteName(url) && !hasScheme.test(url)) {
      const { alt } = node as { alt?: string };
      Object.assign(node, { type: "link", url: add({ target: url, form: "path" }, node), children: text(alt ?? url) });
      return;
    }
    const own = url && !hasScheme.test(url) && !url.startsWith("#");
    Object.assign(node, { type: "image", url: own ? `${marker}p${pictures.push(url) - 1}` : url });
  };
  const wikilink = (node: Nodes) => {
    const { value } = node as unknown as Wikilink;
    const { target, heading, label, embed } = wikilinkParts(value);
    if (embed && picture.test(target)) {
      Object.assign(node, {
        type: "image",
        url: `${marker}p${pictures.push(target) - 1}`,
        alt: /^\d+(x\d+)?$/.test(label) ? "" : label,
      });
      return;
    }
    const words = label || (target ? (heading ? `${target} › ${heading.replace(/^\^/, "")}` : target) : heading);
    if (!target || (embed && file.test(target))) {
      Object.assign(node, { type: "text", value: words });
      return;
    }
    const fallback = definitions.get(target.toLowerCase())?.url;
    Object.assign(node, {
      type: "link",
      url: add({ target: heading ? `${target}#${heading}` : target, form: "wiki", fallback }, node),
      children: text(words),
    });
  };

  visit(tree, (node) => {
    const block = node as Parents;
    if (isBlock(block)) readBlock(block, enter, links, marker);
    else if (node.type === "mdxJsxFlowElement") enter(node);
  });
  return { links, pictures };
}

const text = (value: string) => [{ type: "text", value }];

const blocks = new Set(["paragraph", "heading", "tableCell"]);
const isBlock = (node: Nodes): node is Parents & { children: PhrasingContent[] } => blocks.has(node.type);

/** Reads a block's text and links in one pass, then gives each link the sentence it stands in. */
function readBlock(block: Nodes, enter: (node: Nodes) => void, links: NoteLink[], marker: string): void {
  let words = "";
  const numbers: number[] = [];
  const offsets: number[] = [];
  visit(block, (node) => {
    const before = links.length;
    enter(node);
    if (links.length > before) {
      numbers.push(before);
      offsets.push(words.length);
    }
    if (node.type === "text" || node.type === "inlineCode") words += node.value;
    else if (node.type === "break") words += " ";
    else if (node.type === "image" && !node.url.startsWith(marker)) words += " ";
  });
  const sentences = sentencesAt(words, offsets);
  numbers.forEach((number, k) => (links[number]!.sentence = sentences[k]!));
}
