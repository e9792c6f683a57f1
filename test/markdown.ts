import type { ElementContent, RootContent } from "hast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";

function nodeOf(node: RootContent | ElementContent): Node {
  if (node.type === "text") return document.createTextNode(node.value);
  if (node.type !== "element") throw new Error(`A ${node.type} is not what these tests write.`);
  const element = document.createElement(node.tagName);
  for (const [name, value] of Object.entries(node.properties)) element.setAttribute(name, String(value));
  element.append(...node.children.map(nodeOf));
  return element;
}

/** What a renderer of Markdown makes of a text, as the page would hold it. */
export function rendered(markdown: string): DocumentFragment {
  const tree = toHast(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  const fragment = document.createDocumentFragment();
  if (tree.type === "root") fragment.append(...tree.children.map(nodeOf));
  return fragment;
}
