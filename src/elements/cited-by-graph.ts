import { html, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { msg } from "@lit/localize";
import { LayoutReadyEvent } from "../events.js";
import type { ReadGraph } from "../feed/graph-document.js";
import type { Problem } from "../feed/problems.js";
import { know } from "../feed/read.js";
import { citations } from "../feed/shapes/citations.js";
import type { Feed, Item } from "../feed/types.js";
import type { Positions } from "../layout/free-picture.js";
import { isNarrow } from "../layout/narrow.js";
import type { Direction } from "../model/neighbourhood.js";
import type { Desk, Reader } from "./cited-by-graph-desk.js";
import type { GraphFigure } from "./cited-by-graph-figure.js";
import { graphStyles } from "./cited-by-graph.styles.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { lazyPart } from "./lazy-part.js";
import { remembered } from "./remembered.js";
import { tokens } from "./tokens.styles.js";

know(citations);

const none: ReadonlySet<never> = new Set<never>();
const unread = { current: -1, pointed: -1, read: -1, origin: -1, outlook: { scale: 1, x: 0, y: 0 } };
const atRest: Reader = { ...unread, focused: false, query: "", hidden: none, kind: "", moved: new Map() };
const fallback = html`<slot></slot>`;
const usualWidth = 640;
/** Milliseconds after which a page has drawn what it has to, and the list is fetched for readers who print. */
const quiet = 2000;

const graphs = () => import("../feed/graph-document.js");
// The same promise each time: of two, the later asked for may be kept first.
const wholes = remembered(() => import("./cited-by-graph-whole.js"));
const figures = () => import("./cited-by-graph-figure.js");
const columns = () => import("../layout/fan-column.js");

const observer =
  globalThis.ResizeObserver &&
  new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target as CitedByGraph).measure()) continue;
      // What is drawn anew may be higher, which an observer that goes on watching in the same frame reports as a loop.
      observer!.unobserve(target);
      requestAnimationFrame(() => target.isConnected && observer!.observe(target));
    }
  });

/**
 * Who cites an entity, and whom it cites: as a picture in which every note has its line, or as nested lists with the
 * sentence of each citation.
 *
 * @slot - Lists of links to what cites this page: the fallback, and without a feed the data
 * @csspart node - Each note; also `centre`, or `citing` and `cited` for how a neighbour stands to it
 * @csspart link - Each citation
 * @csspart label - The name of each note
 * @csspart card - What is told of a note while a reader points at it or stands on it
 * @csspart title - The name of the note in the card
 * @csspart summary - Its summary there
 * @csspart meta - What else is known of it there: kind, domain and citations
 * @csspart legend - What marks and sizes mean, and the headings of the list
 * @csspart caption - How much of the graph is shown
 * @fires {ViewChangeEvent} view-change - A reader changes the view
 * @fires {LayoutReadyEvent} layout-ready - The picture has its positions
 */
export class CitedByGraph extends FeedElement {
  static override styles = [tokens, graphStyles];

  /**
   * Most steps from the entity, `1` to `3`, or `all` for every note of the feed. At 2 and 3 a feed that has but a part of
   * the notes and names documents of single notes has those around fetched, six at a time; at `all` its further pages.
   */
  @property() depth = "1";
  /** `in` for who cites it, `out` for whom it cites, or both. */
  @property() direction: Direction = "both";
  /** `graph` or `list`; without it the picture, or the list where it is too narrow for that many notes. */
  @property() view?: "graph" | "list";
  /** Offers a field to search the notes. */
  @property({ type: Boolean }) search = false;
  /** Name of the note in the middle, for links in the light DOM. */
  @property() label?: string;
  /** A graph document; read as the feed where none is named. */
  @property({ attribute: false }) graph?: unknown;
  /** `[x, y]` of notes by id, as `layout-ready` gives them, for a picture that is laid out freely. */
  @property({ attribute: false }) positions?: Positions | Record<string, readonly [number, number]>;

  @state() private width = usualWidth;
  @state() private reader = atRest;
  @state() private rested = false;

  #rest?: ReturnType<typeof setTimeout>;
  /** The graph document read last, for which depth, what was in it, and what stands for it as a feed. */
  #given: { graph?: unknown; depth?: string; read?: ReadGraph; feed?: unknown } = {};
  #drawn = false;
  #figure?: GraphFigure;

  readonly #desk: Desk = {
    root: () => this.renderRoot,
    lang: () => this.uiLang,
    own: () => this.contentLang,
    reader: () => this.reader,
    set: (change) => (this.reader = { ...this.reader, ...change }),
    drawn: () => this.updateComplete,
    say: (text) => this.announce(text),
    open: ({ entity, url }, event) => this.selectEntity(entity, url, event),
    tell: (positions) => void this.updateComplete.then(() => this.dispatchEvent(new LayoutReadyEvent(positions))),
    lazily: (load, draw, otherwise) => this.lazily(load, draw, otherwise),
    need: <T extends object, R>(load: () => Promise<T>, draw: (part: T) => R) => {
      const drawn = this.lazily<T, R | null>(load, draw, null);
      if (drawn === null) throw new Error("The graph cannot be had.");
      return drawn;
    },
  };

  override get problems(): readonly Problem[] {
    return super.problems.concat(this.#figure?.problems ?? []);
  }

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

  /**
   * Takes up the width the page gives; called by the observer.
   *
   * @returns true where it is another
   */
  measure(): boolean {
    const unit = parseFloat(getComputedStyle(this).fontSize) / 16 || 1;
    const before = this.width;
    this.width = Math.round(this.clientWidth / unit) || before;
    return this.width !== before;
  }

  /** What stands in a graph document is data, so it is read before data are looked for. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    // Before the observer does, whose news would have a frame drawn for nothing.
    if (!this.hasUpdated) this.measure();
    const { graph, depth } = this.#given;
    const all = this.depth === "all";
    // Fetched beside the data, not after them.
    if (all) this.lazily(wholes, (part) => part);
    else if (isNarrow(this.width)) lazyPart(columns);
    if (this.graph === graph && (!graph || depth === this.depth)) return super.scheduleUpdate();
    const update = () => super.scheduleUpdate();
    // What draws it all reads it too, so that nothing is drawn without it.
    return (all ? wholes().catch(graphs) : graphs())
      .then(async ({ givenGraph }) => {
        const own = !this.src && this.feed === this.#given.feed;
        this.#given = await givenGraph(this, this.contentLang);
        if (own) this.feed = this.#given.feed;
      })
      .then(update, update);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (["entity", "depth", "direction", "graph"].some((name) => changed.has(name as "depth"))) this.#desk.set(unread);
    if (changed.has("width" as "view") || changed.has("positions")) this.#desk.set({ moved: atRest.moved });
  }

  /** What is still to be fetched is not drawn. */
  protected override updated(changed: PropertyValues<this>): void {
    if (this.renderRoot.querySelector(".base > slot")) return;
    super.updated(changed);
    this.#drawn = true;
    this.#rest ??= setTimeout(() => (this.rested = true), quiet);
  }

  protected override emptyText(): string {
    return msg("No citations of this entity are known.");
  }

  protected override draw(item: Item, feed: Feed): TemplateResult | undefined {
    const { width, rested: isRested } = this;
    const figure = this.#desk.need(figures, (part) => (this.#figure ??= new part.GraphFigure(this, this.#desk)));
    if (!figure) return fallback;
    const view = figure.draw(item, feed, {
      width,
      isRested,
      isDrawn: this.#drawn,
      column: columns,
      whole: wholes,
      given: this.#given.read,
    });
    return view === null ? fallback : view;
  }
}

define("cited-by-graph", CitedByGraph);
// Every graph is drawn with it: it comes while the data do.
lazyPart(figures);

declare global {
  interface HTMLElementTagNameMap {
    "cited-by-graph": CitedByGraph;
  }
}
