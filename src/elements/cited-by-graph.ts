import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { ref } from "lit/directives/ref.js";
import { msg, str } from "@lit/localize";
import { LayoutReadyEvent, ViewChangeEvent } from "../events.js";
import type { Domain, Feed, Item } from "../feed/types.js";
import { directionOf, formatNumber } from "../format.js";
import { fan } from "../layout/fan.js";
import type { Positions } from "../layout/force.js";
import { fitsFan, legendCounts, radius, type Picture } from "../layout/graph.js";
import { mark } from "../layout/marks.js";
import { stepTo } from "../layout/steps.js";
import { citationsOf } from "../model/citations.js";
import { entityOf, extensionOf } from "../model/entities.js";
import {
  neighbourhood,
  wholeGraph,
  type Direction,
  type GraphNode,
  type Neighbourhood,
} from "../model/neighbourhood.js";
import { listView } from "./cited-by-graph-list.js";
import { pictureView } from "./cited-by-graph-picture.js";
import { graphStyles } from "./cited-by-graph.styles.js";
import { countsText, relationText } from "./cited-by-graph-text.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { tokens } from "./tokens.styles.js";

type View = "graph" | "list";
type Force = typeof import("../layout/force.js").force;

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
const manyNotes = 41;

const forces = () => import("../layout/force.js");
const searches = () => import("../model/note-search.js");
const outlooks = () => import("./cited-by-graph-outlook.js");
const translations = () => import("./card-translation.js");
const documents = () => import("../feed/graph-document.js");

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

const positionsOf = ({ nodes }: Neighbourhood, { places }: Picture): Positions =>
  new Map(nodes.map(({ note }, at) => [note.entity, [places[at]!.x, places[at]!.y]]));

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

  #fromGraph?: { feed: unknown; positions: Positions };

  readonly #neighbourhood = remembered((feed: Feed, item: Item, depth: string, direction: string): Neighbourhood => {
    const domains = (feed._entity_widgets?.domains ?? []).map(({ id }) => id);
    const index = citationsOf(feed);
    if (depth === "all") return wholeGraph(index, domains);
    const steps = Math.min(Math.max(Math.trunc(Number(depth)) || 1, 1), 3);
    return neighbourhood(
      index,
      entityOf(item),
      steps,
      direction === "in" || direction === "out" ? direction : "both",
      domains,
    );
  });
  readonly #fan = remembered((graph: Neighbourhood, width: number, rtl: boolean) => fan(graph, { width, rtl }));
  readonly #rest = remembered((force: Force, graph: Neighbourhood, width: number, given: CitedByGraph["positions"]) =>
    force(graph, { width, positions: given && (given instanceof Map ? given : new Map(Object.entries(given))) }),
  );
  readonly #near = remembered((force: Force, graph: Neighbourhood, rest: Picture, zoom: number) =>
    zoom > 1 ? force(graph, { width: rest.width, positions: positionsOf(graph, rest), zoom }) : rest,
  );
  readonly #laidOut = remembered((graph: Neighbourhood, picture: Picture) => (element?: Element) => {
    if (element)
      void this.updateComplete.then(() => this.dispatchEvent(new LayoutReadyEvent(positionsOf(graph, picture))));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    observer?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    observer?.unobserve(this);
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.measure();
    if (changed.has("graph")) void this.#readGraph();
    if (changed.has("entity") || changed.has("depth") || changed.has("direction")) {
      this.current = 0;
      this.outlook = atRest;
    }
  }

  protected override emptyText(): string {
    return msg("No citations of this entity are known.");
  }

  protected override draw(item: Item, feed: Feed): TemplateResult | undefined {
    const graph = this.#neighbourhood(feed, item, this.depth, this.direction);
    const { nodes } = graph;
    if (nodes.length < 2 && !nodes[0]?.note.citedBy) return undefined;
    const domains = domainsOf(graph, feed._entity_widgets?.domains ?? []);
    const picture = this.#layOut(graph);
    const found = this.query
      ? this.lazily(searches, ({ matchingNotes }) => matchingNotes(nodes, this.query))
      : undefined;
    const view = picture ? (this.view ?? (this.width < narrow && nodes.length > manyNotes ? "list" : "graph")) : "list";
    const lang = this.uiLang;
    const { status, stale } = extensionOf(item).translation ?? {};
    return html`<figure class=${view === "list" ? "as-list" : "as-graph"}>
      ${this.#bar(graph, picture, view, found)} ${picture ? this.#svg(graph, picture, domains, found) : nothing}
      ${listView({ graph, index: citationsOf(feed), domains, found, lang, select: this.#select })}
      <figcaption part="caption">${this.#caption(graph, domains)}</figcaption>
      ${
        status === "machine" || stale
          ? this.lazily(translations, ({ translationView }) => translationView(item, feed, lang, this.#speak))
          : nothing
      }
    </figure>`;
  }

  #layOut(graph: Neighbourhood): Picture | undefined {
    const width = this.width || usualWidth;
    if (fitsFan(graph)) return this.#fan(graph, width, directionOf(this.uiLang) === "rtl");
    return this.lazily(forces, ({ force }) => {
      const rest = this.#rest(force, graph, width, this.positions ?? this.#fromGraph?.positions);
      return this.#near(force, graph, rest, this.outlook.scale);
    });
  }

  #bar(
    graph: Neighbourhood,
    picture: Picture | undefined,
    view: View,
    found: ReadonlySet<number> | undefined,
  ): TemplateResult {
    const zoom = (factor: number, text: string, name: string) =>
      html`<button part="button" aria-label=${name} @click=${() => this.#zoom(picture!, factor)}>${text}</button>`;
    const show = (name: View, text: string) =>
      html`<button part="button" aria-pressed=${view === name} @click=${() => this.#show(name)}>${text}</button>`;
    return html`<div class="bar">
      ${this.search ? this.#searchField(graph, found) : nothing}
      ${
        picture
          ? html`<span class="zoom" role="group" aria-label=${msg("Zoom")}>
                ${zoom(1 / 1.5, "−", msg("Zoom out"))} ${zoom(0, msg("Fit"), msg("Fit"))}
                ${zoom(1.5, "+", msg("Zoom in"))}
              </span>
              <span role="group" aria-label=${msg("View")}
                >${show("graph", msg("Graph"))} ${show("list", msg("List"))}</span
              >`
          : nothing
      }
    </div>`;
  }

  #searchField(graph: Neighbourhood, found: ReadonlySet<number> | undefined): TemplateResult {
    const find = (event: Event) => {
      // An input method shows what it is about to write; only what is written is looked for.
      if ((event as InputEvent).isComposing) return;
      this.query = (event.target as HTMLInputElement).value.trim();
      const query = this.query;
      if (query)
        void searches().then(({ matchingNotes }) =>
          this.announce(() => this.#foundText(matchingNotes(graph.nodes, query).size)),
        );
    };
    return html`<label>
      ${msg("Find")}
      <input
        type="search"
        .value=${this.query}
        @input=${find}
        @compositionend=${find}
        @keydown=${(event: KeyboardEvent) => this.#leaveSearch(event, found)}
      />
      ${found ? this.#foundText(found.size) : nothing}
    </label>`;
  }

  #foundText = (count: number): string => msg(str`Found: ${formatNumber(this.uiLang, count)}`);

  #svg(
    graph: Neighbourhood,
    picture: Picture,
    domains: readonly Domain[],
    found: ReadonlySet<number> | undefined,
  ): TemplateResult {
    const { width, height } = picture;
    const { nodes, centred } = graph;
    const { scale, x, y } = this.outlook;
    const current = Math.min(this.current, nodes.length - 1);
    const lit = this.pointed >= 0 ? this.pointed : this.focused ? current : -1;
    const reading = { current, lit: lit < nodes.length ? lit : -1, found };
    const name = centred ? msg(str`Citations of “${nodes[0]!.note.title}”`) : msg("Citations among the notes");
    const counts = centred ? `. ${countsText(nodes[0]!.note, this.uiLang, true)}` : "";
    const node = (event: Event) =>
      Number((event.target as Element).closest("[data-node]")?.getAttribute("data-node") ?? -1);
    const get = () => this.outlook;
    const set = (outlook: Outlook) => (this.outlook = outlook);
    const grip = (event: PointerEvent) =>
      (event.pointerType === "touch" || scale > 1) &&
      void outlooks().then(({ follow }) =>
        follow(event, this.renderRoot.querySelector(".picture")!, picture, get, set),
      );
    return html`<svg
        class="picture ${picture.frame ? "" : picture.facts ? "narrow" : "free"}"
        viewBox="0 0 ${width} ${height}"
        font-size=${picture.letter}
        role="group"
        aria-label=${name + counts}
        ${ref(this.#laidOut(graph, picture))}
        @click=${(event: Event) => this.#open(event, nodes[node(event)])}
        @focusin=${(event: Event) => this.#arrive(node(event))}
        @focusout=${() => (this.focused = false)}
        @pointerover=${(event: Event) => (this.pointed = node(event))}
        @pointerleave=${() => (this.pointed = -1)}
        @pointerdown=${grip}
        @dragstart=${(event: Event) => event.preventDefault()}
        @wheel=${(event: WheelEvent) => this.#wheel(event, picture)}
        @keydown=${(event: KeyboardEvent) => this.#walk(event, graph, picture)}
      >
        <g transform="translate(${x} ${y}) scale(${scale})">
          ${pictureView(graph, picture, domains, reading, this.uiLang)}
        </g>
      </svg>
      ${this.#reading(graph, reading.lit)}`;
  }

  #reading(graph: Neighbourhood, lit: number): TemplateResult {
    const node = graph.nodes[lit];
    if (!node)
      return html`<p class="reading">
        ${msg("Point at a note, or walk with the arrow keys, to light its citations.")}
      </p>`;
    const { title, summary, lang } = node.note;
    const facts = [relationText(node, graph), countsText(node.note, this.uiLang, graph.centred && !lit)].filter(
      Boolean,
    );
    return html`<p class="reading">
      <b lang=${lang ?? nothing} dir="auto">${title}</b> ${facts.map((fact) => html`· <bdi>${fact}</bdi> `)}
      ${summary ? html`<br /><bdi lang=${lang ?? nothing}>${summary}</bdi>` : nothing}
    </p>`;
  }

  #caption({ nodes, links, found, foundLinks }: Neighbourhood, domains: readonly Domain[]): TemplateResult {
    const number = (value: number) => formatNumber(this.uiLang, value);
    const most = Math.max(...nodes.map(({ note }) => note.citedBy));
    const swatch = (shape: number, color: string | undefined, r = 6) =>
      html`<svg viewBox="-12 -12 24 24" aria-hidden="true">
        <path class="dot" d=${mark(shape, 0, 0, r)} fill=${color ?? nothing} />
      </svg>`;
    return html`<div class="legend" part="legend">
        ${domains.map(
          ({ id, name, color }, at) =>
            html`<span lang=${this.contentLang}>${swatch(at + 1, color)}<bdi>${name ?? id}</bdi></span>`,
        )}
        <span
          >${msg("Cited by")}
          ${legendCounts(most).map((count) => html`<span>${swatch(0, undefined, radius(count))}${number(count)}</span>`)}</span
        >
        ${nodes.every(({ note }) => note.known) ? nothing : html`<span class="unknown">${swatch(0, undefined)}${msg("Not described in the feed")}</span>`}
        <span>${msg("Arrows point to what is cited.")}</span>
      </div>
      ${found > nodes.length ? html`<p class="message" part="message">${msg(str`The most cited ${number(nodes.length)} of ${number(found)} notes are shown.`)}</p>` : nothing}
      ${foundLinks > links.length ? html`<p class="message" part="message">${msg(str`${number(links.length)} of ${number(foundLinks)} citations are drawn.`)}</p>` : nothing}`;
  }

  #select = ({ note }: GraphNode, event: Event): void => this.selectEntity(note.entity, note.url, event);

  #open(event: Event, node: GraphNode | undefined): void {
    if (node) this.#select(node, event);
  }

  #arrive(at: number): void {
    if (at < 0) return;
    this.current = at;
    this.focused = true;
  }

  #walk(event: KeyboardEvent, graph: Neighbourhood, picture: Picture): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepTo(key, picture.places, this.current);
    const zoom = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, "0": 0 }[key];
    if (to !== undefined) void this.#focusNode(to, picture);
    else if (zoom !== undefined) this.#zoom(picture, zoom);
    else if (key === "/" && this.search) this.renderRoot.querySelector("input")!.focus();
    else if (key === "Enter" && !graph.nodes[this.current]!.note.url) this.#open(event, graph.nodes[this.current]);
    else if (key !== "Escape" || !this.#back(picture)) return;
    event.preventDefault();
  }

  /** From a magnified picture to the whole, from a note to the centre, from the centre to the buttons. */
  #back(picture: Picture): boolean {
    if (this.outlook.scale > 1) this.#zoom(picture, 0);
    else if (this.current) void this.#focusNode(0, picture);
    else this.renderRoot.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
    return true;
  }

  async #focusNode(at: number, picture: Picture): Promise<void> {
    this.renderRoot.querySelector<SVGElement>(`[data-node="${at}"]`)?.focus();
    if (this.outlook.scale === 1) return;
    const { revealing } = await outlooks();
    this.outlook = revealing(this.outlook, picture.places[at]!, picture);
  }

  #zoom(picture: Picture, factor: number): void {
    if (!factor) this.outlook = atRest;
    else void outlooks().then(({ scaled }) => (this.outlook = scaled(this.outlook, factor, picture)));
  }

  /** A plain wheel is the page's, to scroll. */
  #wheel(event: WheelEvent, picture: Picture): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const unit = picture.width / box.width;
    const [x, y] = [(event.clientX - box.left) * unit, (event.clientY - box.top) * unit];
    const factor = 2 ** (-event.deltaY * (event.deltaMode ? 0.05 : 0.005));
    void outlooks().then(({ scaled }) => (this.outlook = scaled(this.outlook, factor, picture, x, y)));
  }

  #show(view: View): void {
    if (this.view === view) return;
    this.view = view;
    this.dispatchEvent(new ViewChangeEvent(view));
  }

  #leaveSearch(event: KeyboardEvent, found: ReadonlySet<number> | undefined): void {
    const [first] = found ?? [];
    if (event.key === "Enter" && first !== undefined) {
      const list = this.renderRoot.querySelector(".as-list");
      const node = this.renderRoot.querySelector<HTMLElement>(
        list ? `[data-row="${first}"] a` : `[data-node="${first}"]`,
      );
      node?.focus();
    } else if (event.key === "Escape" && this.query) {
      this.query = "";
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  #speak = (lang: string, text: () => string): void => {
    this.addEventListener("load", () => this.announce(text), { once: true });
    this.lang = lang;
  };

  async #readGraph(): Promise<void> {
    const given = this.graph;
    const { readGraph } = await documents();
    if (given !== this.graph) return;
    const own = this.feed === undefined || this.feed === this.#fromGraph?.feed;
    this.#fromGraph = readGraph(given);
    if (own && !this.src) this.feed = this.#fromGraph?.feed;
    else this.requestUpdate();
  }
}

/** @returns the domains of the notes shown, in the feed's order; those it does not list come last */
function domainsOf({ nodes }: Neighbourhood, listed: readonly Domain[]): Domain[] {
  const present = new Set(nodes.map(({ note }) => note.domain));
  const known = listed.filter(({ id }) => present.delete(id));
  return [...known, ...[...present].filter((id) => id !== undefined).map((id) => ({ id }))];
}

define("cited-by-graph", CitedByGraph);

declare global {
  interface HTMLElementTagNameMap {
    "cited-by-graph": CitedByGraph;
  }
}
