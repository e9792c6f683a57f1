import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { setImmediate as turn } from "node:timers/promises";
import type { RenderInfo } from "@lit-labs/ssr";
import { defaultTreeAdapter as tree, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { entityOf, titleOf } from "../model/entities.js";
import { Unavailable } from "./download.js";
import { widgets, type Widget } from "./light-dom.js";
import { element, markup, withoutAngles } from "./light-markup.js";
import type { Found, PageFeeds } from "./page-feeds.js";
import { browserGlobals, drawFrom, here, lateRoot, type LateRoot } from "./shadow-globals.js";

/** What an element is drawn with. */
export interface Drawn extends Found {
  widget: Widget;
  /** Of the tag. */
  attributes: ReadonlyMap<string, string>;
  /** BCP 47 language of the place; "" when none is told. */
  lang: string;
  href(url: string): string | undefined;
  /** Where further documents are found: of a graph, or of notes around one. */
  feeds: PageFeeds;
}

type Renderers = typeof import("@lit-labs/ssr/lib/lit-element-renderer.js");
type Renderer = InstanceType<Renderers["LitElementRenderer"]>;
type Results = typeof import("@lit-labs/ssr/lib/render-result.js");

/** An element of the kit as far as its drawing needs to know it. */
interface KitElement {
  feed?: unknown;
  readonly renderRoot: unknown;
  closest(selector: string): unknown;
  getRootNode(): unknown;
  attributeChangedCallback(name: string, before: null, value: string): void;
}

/** Drawings after which an element still waits for something only a browser has. */
const most = 40;
/** Where the page decides what it is about, or a reader. */
const notTaken = /^(src|entity|lang|loading|refresh|search)$/;
/** A picture is drawn for a column; where it would be too small, what it is made of stands in its place. */
const isPicture = /^(score-radar|cited-by-graph)$/;
const narrow = `.narrow{display:none;overflow-x:auto}@container(width<480px){.narrow{display:block}.base{display:none}}`;
/** Until a script has drawn the element its controls do nothing. They keep their room where there is to be one. */
const controls = "button:not(.legend button),input,select,.reading";
const idle = `${controls}{visibility:hidden}.legend button{pointer-events:none}@media(scripting:none){${controls}{display:none}}`;

/** Draws elements without a browser, to stand in a page until its scripts do. */
export class ShadowRoots {
  /** Hashes of the style sheets in what was drawn, as a policy's `style-src` names them. */
  readonly hashes = new Set<string>();

  readonly #asked = new Set<Promise<unknown>>();
  #feeds?: PageFeeds;
  /** Elements keep what they asked for by its address, which is another document below another root. */
  #first?: PageFeeds;

  private constructor(
    private readonly renderers: Renderers,
    private readonly results: Results,
  ) {}

  /** @throws Unavailable where what draws is not installed, or the kit's elements are not beside the command */
  static async open(): Promise<ShadowRoots> {
    // Before there is anything of a browser, so that Lit takes this for the server it is.
    const renderers = await import("@lit-labs/ssr/lib/lit-element-renderer.js").catch(missing);
    const results = await import("@lit-labs/ssr/lib/render-result.js");
    const roots = new ShadowRoots(renderers, results);
    browserGlobals((address) => roots.#text(address));
    const kit = new URL("../", import.meta.url);
    try {
      for (const widget of widgets) await import(new URL(`${widget}.js`, kit).href);
      // What is fetched late is here already, so that nothing is waited for.
      const chunks = (await readdir(new URL("chunks/", kit))).filter((name) => /(?<!worker)\.js$/.test(name));
      for (const name of chunks) await import(new URL(`chunks/${name}`, kit).href);
    } catch (error) {
      throw new Unavailable(`The elements cannot be drawn here: ${(error as Error).message}`);
    }
    return roots;
  }

  /** @returns a `<template>` with what the element shows; undefined where only a browser can tell */
  async draw(drawn: Drawn): Promise<string | undefined> {
    const renderer = new this.renderers.LitElementRenderer(drawn.widget);
    const root = lateRoot();
    this.#feeds = drawn.feeds;
    drawFrom(drawn.url);
    prepare(renderer, drawn, root);
    let html = "";
    for (let before = "-", round = 0; html !== before || /<slot\b/.test(html); round++) {
      if (round === most) return undefined;
      before = html;
      html = this.#markup(renderer);
      await this.#settled();
    }
    const style = tidied(stylesOf(renderer, root) + (isPicture.test(drawn.widget) ? narrow : "") + idle);
    this.hashes.add(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    const plain = isPicture.test(drawn.widget) ? plainPlace(titleOf(drawn.item)) : "";
    return `<template shadowrootmode="open"><style>${style}</style>${plain}${cleaned(html, drawn)}</template>`;
  }

  async #text(address: string): Promise<string> {
    this.#first ??= this.#feeds;
    if (this.#first !== this.#feeds) throw new Unavailable("It is asked for one root only.");
    const asked = this.#feeds!.document(address).finally(() => this.#asked.delete(asked));
    this.#asked.add(asked);
    return (await asked).text;
  }

  /** What was asked for has come, and what waits for it has gone on. */
  async #settled(): Promise<void> {
    do {
      await Promise.allSettled(this.#asked);
      await turn();
      await turn();
    } while (this.#asked.size);
  }

  #markup(renderer: Renderer): string {
    const info = {
      elementRenderers: [this.renderers.LitElementRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [renderer.element],
      slotStack: [],
      deferHydration: false,
    } as unknown as RenderInfo;
    return this.results.collectResultSync(renderer.renderShadow(info) ?? []).replace(/<style>[^]*?<\/style>/, "");
  }
}

/** Where the plain content stands in a narrow column. What scrolls must be within reach of the keyboard. */
const plainPlace = (title: string): string =>
  markup(
    [element("div", { class: "narrow", role: "group", tabIndex: 0, ariaLabel: title }, element("slot", {}))],
    "blocks",
    false,
  );

function missing(error: NodeJS.ErrnoException): never {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  throw new Unavailable("--shadow draws with @lit-labs/ssr, which is not there: npm install @lit-labs/ssr");
}

function prepare(renderer: Renderer, { item, feed, attributes, lang }: Drawn, root: LateRoot): void {
  const element = renderer.element as unknown as KitElement;
  Object.defineProperty(element, "renderRoot", { value: root });
  element.closest = () => (lang ? { getAttribute: () => lang } : null);
  element.getRootNode = () => ({});
  for (const [name, value] of attributes) if (!notTaken.test(name)) renderer.setAttribute(name, value);
  renderer.setAttribute("entity", entityOf(item));
  element.feed = feed;
  if (lang) element.attributeChangedCallback("lang", null, lang);
  renderer.connectedCallback();
}

function stylesOf(renderer: Renderer, root: LateRoot): string {
  const { elementStyles } = renderer.element.constructor as unknown as { elementStyles: { cssText: string }[] };
  return [...elementStyles.map(({ cssText }) => cssText), ...root.adoptedStyleSheets.map(({ text }) => text)].join("");
}

const tidied = (css: string) => css.replace(/\/\*[^]*?\*\//g, "").replace(/\s*\n\s*/g, "\n");

/** Without what only Lit reads, nor what only a script makes use of; with addresses as the page names them. */
function cleaned(html: string, { href }: Drawn): string {
  const fragment = parseFragment(html);
  const queue: Tree.ParentNode[] = [fragment];
  for (let parent; (parent = queue.pop());) {
    for (const node of [...parent.childNodes]) {
      if (tree.isTextNode(node)) node.value = node.value.replace(/\s*\n\s*/g, "\n");
      else if (!tree.isElementNode(node) || isFor(node, "role", "status")) tree.detachNode(node);
      else {
        node.attrs = node.attrs.flatMap((attribute) => attributeIn(attribute, href));
        if (node.tagName === "button") node.attrs.push({ name: "tabindex", value: "-1" });
        queue.push(node);
      }
    }
  }
  return withoutAngles(serialize(fragment).trim());
}

const isFor = ({ attrs }: Tree.Element, name: string, value: string) =>
  attrs.some((one) => one.name === name && one.value === value);

function attributeIn(attribute: Tree.Element["attrs"][number], href: Drawn["href"]): Tree.Element["attrs"] {
  const { name, value } = attribute;
  if (name === "tabindex") return [];
  if (name !== "href" && name !== "src") return [attribute];
  if (value.startsWith(here)) return [{ ...attribute, value: value.slice(here.length) || "#" }];
  const named = href(value);
  return named === undefined ? [] : [{ ...attribute, value: named }];
}
