import type { Element, Nodes as HastNodes, Properties, Root as HastRoot } from "hast";
import { raw } from "hast-util-raw";
import { sanitize, type Schema } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import GithubSlugger from "github-slugger";
import type { Root } from "mdast";
import { toHast, type Handler, type State } from "mdast-util-to-hast";
import { allowed, allowedOnAll } from "../model/body-markup.js";
import { visit } from "./markdown.js";

const properties: Readonly<Record<string, string>> = { colspan: "colSpan", rowspan: "rowSpan" };

/** @returns an attribute's name by which hast has it */
export const inHast = (name: string): string => properties[name] ?? name;

const schema: Schema = {
  tagNames: Object.keys(allowed),
  attributes: {
    "*": [...allowedOnAll],
    ...Object.fromEntries(Object.entries(allowed).map(([tag, names]) => [tag, names.map(inHast)])),
  },
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https"] },
  ancestors: Object.fromEntries(
    ["caption", "tbody", "td", "th", "thead", "tfoot", "tr"].map((tag) => [tag, ["table"]]),
  ),
  strip: [
    "script",
    "style",
    "template",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "noscript",
    "textarea",
    "select",
    "head",
    "title",
  ],
  clobber: [],
  clobberPrefix: "",
  allowComments: false,
  allowDoctypes: false,
};

interface JsxNode {
  name: string | null;
  attributes: { type: string; name: string; value?: unknown }[];
}

/** Components are unwrapped to what they enclose; a component that leads somewhere stays a link. */
const jsx: Handler = (state: State, node) => {
  const { name, attributes } = node as JsxNode;
  const properties: Properties = {};
  for (const { type, name: attribute, value } of attributes) {
    if (type === "mdxJsxAttribute" && typeof value === "string") properties[attribute] = value;
  }
  const children = state.all(node);
  if (name && /^[a-z][a-z\d]*$/.test(name)) return { type: "element", tagName: name, properties, children } as Element;
  const href = properties.href ?? properties.to ?? properties.link;
  const title = [properties.title, properties.label].find((word) => typeof word === "string") as string | undefined;
  if (href !== undefined) {
    const words: Element["children"] = children.length ? children : [{ type: "text", value: title ?? String(href) }];
    return { type: "element", tagName: "a", properties: { href }, children: words } as Element;
  }
  if (!title) return children;
  return [{ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: title }] }, ...children];
};

const literal = /^\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)'|`([^`\\$]*)`)\s*$/;

/** Of expressions only a plain string says something without being run. */
const expression: Handler = (_state, node) => {
  const [, ...values] = literal.exec((node as { value: string }).value) ?? [];
  const value = values.find((found) => found !== undefined);
  return value === undefined ? undefined : { type: "text", value };
};

const nothing: Handler = () => undefined;

const handlers: Record<string, Handler> = {
  mdxJsxFlowElement: jsx,
  mdxJsxTextElement: jsx,
  mdxFlowExpression: expression,
  mdxTextExpression: expression,
  mdxjsEsm: nothing,
  math: (_state, node) => ({
    type: "element",
    tagName: "pre",
    properties: {},
    children: [{ type: "text", value: `$$\n${(node as { value: string }).value}\n$$` }],
  }),
  inlineMath: (_state, node) => ({ type: "text", value: `$$${(node as { value: string }).value}$$` }),
};

/**
 * A body as HTML that may stand in any page: the reader's allow-list and pictures, nothing else. Headings get ids as GitHub gives
 * them; a first-level heading becomes a second-level one. What is still relative, as an anchor or an address in raw HTML is, becomes
 * `{marker}a{number}` of a link, `{marker}p{number}` of a picture.
 *
 * @param pictures those of the note so far; the further ones are added
 */
export function contentHtml(tree: Root, marker: string, pictures: string[]): { html: string; addresses: string[] } {
  let hast = toHast(tree, { allowDangerousHtml: true, handlers }) as HastNodes;
  let hasRaw = false;
  visit(hast as never, (node) => {
    if ((node.type as string) === "raw") hasRaw = true;
  });
  if (hasRaw) hast = raw(hast, { file: undefined });
  visit(hast as never, (node) => {
    const element = node as unknown as Element;
    if (element.tagName === "h1") element.tagName = "h2";
  });
  const clean = sanitize(hast, schema) as HastRoot;
  const slugger = new GithubSlugger();
  const addresses: string[] = [];
  const isRelative = (url: unknown) => typeof url === "string" && !url.startsWith(marker) && !hasScheme.test(url);
  visit(clean as never, (node) => {
    const element = node as unknown as Element;
    if (element.type !== "element") return;
    const { href, src, ...rest } = element.properties;
    if (/^h[2-6]$/.test(element.tagName)) rest.id = slugger.slug(textOf(element));
    element.properties = {
      ...(href !== undefined && { href: isRelative(href) ? mark(`${marker}a`, href, addresses) : href }),
      ...(src !== undefined && { src: isRelative(src) ? mark(`${marker}p`, src, pictures) : src }),
      ...rest,
    };
  });
  const html = toHtml(clean)
    .replace(/\n{2,}/g, "\n")
    .trim();
  return { html, addresses };
}

const hasScheme = /^[a-z][a-z\d+.-]*:/i;

/** @returns the mark that stands for an address in a list; none for an empty one */
const mark = (kind: string, url: unknown, list: string[]) => (url ? `${kind}${list.push(String(url)) - 1}` : undefined);

function textOf(element: Element): string {
  let text = "";
  visit(element as never, (node) => {
    if (node.type === "text") text += node.value;
  });
  return text;
}
