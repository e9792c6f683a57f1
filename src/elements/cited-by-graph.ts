import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { msg, str } from "@lit/localize";
import { LayoutReadyEvent, ViewChangeEvent } from "../events.js";
import type { GraphDocument } from "../feed/graph-document.js";
import { know } from "../feed/read.js";
import { citations } from "../feed/shapes/citations.js";
import type { Domain, Feed, Item } from "../feed/types.js";
import { directionOf } from "../format.js";
import { fan } from "../layout/fan.js";
import type { Positions } from "../layout/force.js";
import { fitsFan, letter, type Picture, type Point } from "../layout/graph.js";
import { citationsOf } from "../model/citations.js";
import { entityOf, extensionOf } from "../model/entities.js";
import {
  domainsOf,
  neighbourhood,
  type Direction,
  type GraphNode,
  type Neighbourhood,
} from "../model/neighbourhood.js";
import { legendView, readingView } from "./cited-by-graph-legend.js";
import { pictureView } from "./cited-by-graph-picture.js";
import { graphStyles } from "./cited-by-graph.styles.js";
import { countsText } from "./cited-by-graph-text.js";
import type { Desk } from "./cited-by-graph-use.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { letterBreadth } from "./letter-breadth.js";
import { tokens } from "./tokens.styles.js";

know(citations);

type View = "graph" | "list";
type Force = typeof import("../layout/force.js").force;
type Whole = typeof import("../model/whole-graph.js").wholeGraph;

/** What a reader sees of the picture: `scale` times its size, moved by x and y layout units. */
export interface Outlook {
  scale: number;
  x: number;
  y: number;
}

const atRest: Outlook = { scale: 1, x: 0, y: 0 };
const usualWidth = 640;
/** CSS pixels, and notes, from which the list reads better than a picture that narrow. */
const narrow = 360;
const manyNotes = 42;
/** Milliseconds after which a page has drawn what it has to, and the list is fetched for readers who print. */
const quiet = 2000;
/** What the keyboard does in the picture; Enter follows a link by itself. */
const keys = /^(Arrow|Home|End|Page|Escape|[-+=0/]$)/;

const wholes = () => import("../model/whole-graph.js");
const forces = () => import("../layout/force.js");
const lists = () => import("./cited-by-graph-list.js");
const searches = () => import("./cited-by-graph-search.js");
const uses = () => import("./cited-by-graph-use.js");
const translations = () => import("./card-translation.js");

const observer =
  typeof ResizeObserver === "undefined"
    ? undefined
    : new ResizeObserver((entries) => {
        for (const { target } of entries) (target as CitedByGraph).measure();
      });

/** Calls `make` again only when an argument has changed. */
function remembered<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  let last: A | undefined;
  let value: T;
  return (...args) => {
    if (!last || args.some((arg, at) => arg !== last![at])) value = make(...(last = args));
    return value;
  };
}

/**
 * Who cites an entity, and whom it cites: as a picture in which every note has its line, or as nested lists with the
 * sentence of each citation.
 *
 * @slot - Lists of links to what cites this page: the fallback, and without a feed the data
 * @csspart node - Each note; also `centre`, or `citing` and `cited` for how a neighbour stands to it
 * @csspart link - Each citation
 * @csspart label - The name of each note
 * @csspart legend - What marks and sizes mean, and the headings of the list
 * @csspart caption - How much of the graph is shown
 * @fires {ViewChangeEvent} view-change - A reader changes the view
 * @fires {LayoutReadyEvent} layout-ready - The picture has its positions
 */
export class CitedByGraph extends FeedElement {
  static override styles = [tokens, graphStyles];

  /** Most steps from the entity, `1` to `3`, or `all` for every note of the feed. */
  @property() depth = "1";
  /** `in` for who cites it, `out` for whom it cites, or both. */
  @property() direction: Direction = "both";
  /** `graph` or `list`; without it the picture, or the list where it is too narrow for that many notes. */
  @property() view?: View;
  /** Offers a field to search the notes. */
  @property({ type: Boolean }) search = false;
  /** Name of the note in the middle, for links in the light DOM. */
  @property() label?: string;
  /** A graph document; read as the feed where none is named. */
  @property({ attribute: false }) graph?: unknown;
  /** `[x, y]` of notes by id, as `layout-ready` gives them, for a picture that is laid out freely. */
  @property({ attribute: false }) positions?: Positions | Record<string, readonly [number, number]>;

  @state() private width = 0;
  @state() private outlook = atRest;
  /** Index of the note that has or takes the focus, whether it has it, and the one pointed at. */
  @state() private current = 0;
  @state() private focused = false;
  @state() private pointed = -1;
  @state() private query = "";
  @state() private rested = false;

  #rest?: ReturnType<typeof setTimeout>;
  /** The graph document read last, and what was in it. */
  #fromGraph?: Partial<GraphDocument> & { graph: unknown };

  readonly #around = remembered((feed: Feed, item: Item, depth: string, direction: Direction, whole?: Whole) => {
    const index = citationsOf(feed);
    const domains = (feed._entity_widgets?.domains ?? []).map(({ id }) => id);
    if (whole) return whole(index, domains);
    return neighbourhood(index, entityOf(item), Math.min(Math.max(parseInt(depth) || 1, 1), 3), direction, domains);
  });
  // The font is named for what depends on it: the breadth of its letters.
  readonly #fan = remembered((graph: Neighbourhood, width: number, rtl: boolean, _font: string) =>
    fan(graph, { width, rtl, breadth: this.#breadth(graph) }),
  );
  readonly #free = remembered(
    (graph: Neighbourhood, width: number, zoom: number, positions: unknown, force: Force, _font: string) =>
      force(graph, { width, zoom, positions: positions as Positions, breadth: this.#breadth(graph) }),
  );
  readonly #laidOut = remembered(({ nodes }: Neighbourhood, points: readonly Point[]) => {
    const positions = new Map(nodes.map(({ note }, at) => [note.entity, points[at]!]));
    void this.updateComplete.then(() => this.dispatchEvent(new LayoutReadyEvent(positions)));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    observer?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    observer?.unobserve(this);
    clearTimeout(this.#rest);
  }

  override readLight(): Promise<unknown> | undefined {
    const links = this.querySelector("li a[href]");
    return links ? import("../light/link-list.js").then(({ linkList }) => linkList(this)) : undefined;
  }

  /** Takes up the width the page gives; called by the observer. */
  measure(): void {
    const unit = parseFloat(getComputedStyle(this).fontSize) / 16 || 1;
    const width = Math.round(this.clientWidth / unit);
    if (!width || width === this.width) return;
    this.width = width;
    // What is drawn anew may be higher, which an observer that goes on watching in the same frame reports as a loop.
    observer?.unobserve(this);
    requestAnimationFrame(() => this.isConnected && observer?.observe(this));
  }

  /** What stands in a graph document is data, so it is read before data are looked for. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.graph === this.#fromGraph?.graph) return super.scheduleUpdate();
    const update = () => super.scheduleUpdate();
    return this.#readGraph().then(update, update);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.measure();
    if (changed.has("entity") || changed.has("depth") || changed.has("direction")) {
      this.current = 0;
      this.outlook = atRest;
    }
  }

  /** What is still to be fetched is not drawn. */
  protected override updated(changed: PropertyValues<this>): void {
    if (this.renderRoot.querySelector(".base > slot")) return;
    super.updated(changed);
    this.#rest ??= setTimeout(() => (this.rested = true), quiet);
  }

  protected override emptyText(): string {
    return msg("No citations of this entity are known.");
  }

  protected override draw(item: Item, feed: Feed): TemplateResult | undefined {
    const { depth, direction, query } = this;
    const whole = depth === "all" ? this.lazily(wholes, ({ wholeGraph }) => wholeGraph) : undefined;
    if (depth === "all" && !whole) return html`<slot></slot>`;
    const graph = this.#around(feed, item, depth, direction, whole);
    const { nodes } = graph;
    if (nodes.length < 2 && !nodes[0]?.note.citedBy) return undefined;
    const domains = domainsOf(graph, feed._entity_widgets?.domains ?? []);
    const picture = this.#layOut(graph);
    const search = this.search ? this.lazily(searches, (part) => part) : undefined;
    const found = query ? search?.matchingNotes(nodes, query) : undefined;
    const fits = this.width >= narrow || nodes.length < manyNotes;
    const view = picture && (this.view ?? (fits ? "graph" : "list")) === "graph" ? "graph" : "list";
    const lang = this.uiLang;
    const source = { graph, index: citationsOf(feed), domains, found, lang, select: this.#select };
    const list = view === "list" || this.rested ? this.lazily(lists, (part) => part.listView(source)) : undefined;
    if (view === "list" && !list) return html`<slot></slot>`;
    const desk = picture && this.#desk(graph, picture);
    const { status, stale } = extensionOf(item).translation ?? {};
    return html`<figure class="as-${view}">
      <div class="bar meta">
        ${search?.searchField({ nodes, query, found, lang, root: this.renderRoot, look: this.#find })}
        ${desk && this.#buttons(desk, view)}
      </div>
      ${desk && this.#svg(graph, desk, domains, found)} ${list}
      <figcaption part="caption">${legendView(graph, domains, lang, this.contentLang)}</figcaption>
      ${
        status === "machine" || stale
          ? this.lazily(translations, ({ translationView }) => translationView(item, feed, this, lang, this.announce))
          : nothing
      }
    </figure>`;
  }

  #layOut(graph: Neighbourhood): Picture | undefined {
    const width = this.width || usualWidth;
    const font = getComputedStyle(this).fontFamily + document.fonts?.status;
    if (fitsFan(graph)) return this.#fan(graph, width, directionOf(this.uiLang) === "rtl", font);
    const positions = this.positions ?? this.#fromGraph?.positions;
    return this.lazily(forces, ({ force }) => this.#free(graph, width, this.outlook.scale, positions, force, font));
  }

  #breadth = ({ nodes }: Neighbourhood): number =>
    letterBreadth(
      this,
      nodes.map(({ note }) => note.title),
      letter / 16,
    );

  #desk = ({ nodes }: Neighbourhood, picture: Picture): Desk => ({
    picture,
    current: Math.min(this.current, nodes.length - 1),
    root: this.renderRoot,
    outlook: () => this.outlook,
    look: (outlook) => (this.outlook = outlook),
  });

  #buttons(desk: Desk, view: View): TemplateResult {
    const zoom = (factor: number, text: string, name: string) => {
      const act = () => void uses().then((use) => use.zoom(factor, desk));
      return html`<button part="button" aria-label=${name} @click=${act}>${text}</button>`;
    };
    const show = (name: View, text: string) =>
      html`<button part="button" aria-pressed=${view === name} @click=${() => this.#show(name)}>${text}</button>`;
    return html`<span class="zoom" role="group" aria-label=${msg("Zoom")}>
        ${zoom(1 / 1.5, "−", msg("Zoom out"))} ${zoom(0, msg("Fit"), msg("Fit"))} ${zoom(1.5, "+", msg("Zoom in"))}
      </span>
      <span role="group" aria-label=${msg("View")}>${show("graph", msg("Graph"))} ${show("list", msg("List"))}</span>`;
  }

  #svg(graph: Neighbourhood, desk: Desk, domains: readonly Domain[], found?: ReadonlySet<number>): TemplateResult {
    const { nodes, centred } = graph;
    const { current, picture } = desk;
    this.#laidOut(graph, picture.points);
    const { scale, x, y } = this.outlook;
    const lit = nodes[this.pointed] ? this.pointed : this.focused ? current : -1;
    const name = centred ? msg(str`Citations of “${nodes[0]!.note.title}”`) : msg("Citations among the notes");
    const at = ({ target }: Event) =>
      Number((target as Element).closest("[data-node]")?.getAttribute("data-node") ?? -1);
    const open = (event: Event) => nodes[at(event)] && this.#select(nodes[at(event)]!, event);
    const arrive = (event: Event) => {
      this.current = at(event);
      this.focused = true;
    };
    const walk = (event: KeyboardEvent) => {
      if (event.key === "Enter" && !nodes[current]!.note.url) open(event);
      if (!keys.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      void uses().then((use) => use.walk(event.key, desk));
    };
    const grip = (event: PointerEvent) => {
      if (event.pointerType === "touch" || scale > 1) void uses().then((use) => use.follow(event, desk));
    };
    const wheel = (event: WheelEvent) => {
      // A plain wheel is the page's, to scroll.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      void uses().then((use) => use.zoomAt(event, desk));
    };
    // Chromium lets an <svg> that listens for focus take it, so a box around it listens.
    return html`<div
        class="stage"
        @click=${open}
        @focusin=${arrive}
        @focusout=${() => (this.focused = false)}
        @pointerover=${(event: Event) => (this.pointed = at(event))}
        @pointerleave=${() => (this.pointed = -1)}
        @pointerdown=${grip}
        @dragstart=${(event: Event) => event.preventDefault()}
        @wheel=${wheel}
        @keydown=${walk}
      >
        <svg
          class="picture ${picture.frame ? "" : picture.facts ? "narrow" : "free"}"
          viewBox="0 0 ${picture.width} ${picture.height}"
          font-size=${picture.letter}
          role="group"
          aria-label=${centred ? `${name}. ${countsText(nodes[0]!.note, this.uiLang, true)}` : name}
        >
          <g transform="translate(${x} ${y}) scale(${scale})">
            ${pictureView(graph, picture, domains, { current, lit, found }, this.uiLang)}
          </g>
        </svg>
      </div>
      ${readingView(graph, lit, this.uiLang)}`;
  }

  #select = ({ note }: GraphNode, event: Event): void => this.selectEntity(note.entity, note.url, event);

  #show(view: View): void {
    if (this.view !== view) this.dispatchEvent(new ViewChangeEvent((this.view = view)));
  }

  #find = (query: string, found: () => string): void => {
    this.query = query;
    this.announce(found);
  };

  async #readGraph(): Promise<void> {
    const { readGraph } = await import("../feed/graph-document.js");
    const own = !this.src && this.feed === this.#fromGraph?.feed;
    this.#fromGraph = { ...(this.graph ? readGraph(this.graph) : undefined), graph: this.graph };
    if (own) this.feed = this.#fromGraph.feed;
  }
}

define("cited-by-graph", CitedByGraph);

declare global {
  interface HTMLElementTagNameMap {
    "cited-by-graph": CitedByGraph;
  }
}
