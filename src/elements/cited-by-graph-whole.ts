import { msg } from "@lit/localize";
import { html, nothing, type ReactiveController, type TemplateResult } from "lit";
import { readingGraph, type GraphColumns, type ReadGraph } from "../feed/graph-document.js";
import { inTurns, turn } from "../feed/in-turns.js";
import { loadJson } from "../feed/load.js";
import type { Problem } from "../feed/problems.js";
import type { Feed, Item } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { chartOf, finderOf, type Chart, type Finder } from "../layout/chart.js";
import { labelBox } from "../layout/chart-labels.js";
import { isPlaced, pointsOf, type Positions } from "../layout/free-picture.js";
import type { Point } from "../layout/graph.js";
import type { Scatter } from "../layout/spread.js";
import type { Places } from "../layout/steps.js";
import { citationsOf } from "../model/citations.js";
import type { Neighbourhood } from "../model/neighbourhood.js";
import { indexOfColumns, wholeGraph } from "../model/whole-graph.js";
import { columnsOf, countingWiki, wikiOf, type Wiki } from "../model/wiki.js";
import type { CitedByGraph, Scene } from "./cited-by-graph.js";
import type { BeyondPart, Seen } from "./cited-by-graph-beyond.js";
import type { Desk, Stage } from "./cited-by-graph-desk.js";
import { ChartCanvas, litLabels, type LitPicture } from "./chart-canvas.js";
import { chartView, haloNames, placeLinks, type ChartLink } from "./cited-by-graph-chart.js";
import { chartStyles } from "./cited-by-graph-chart.styles.js";
import { Pages } from "./cited-by-graph-pages.js";
import type { Layout, Spreading } from "./cited-by-graph-spread.js";
import { stageView } from "./cited-by-graph-stage.js";
import { countsText } from "./cited-by-graph-text.js";
import { adopt } from "./late-styles.js";
import { lazyPart } from "./lazy-part.js";
import { remembered } from "./remembered.js";

/** What a graph document is read with, and few notes are drawn: needed as soon as this is. */
export { givenGraph } from "../feed/graph-document.js";
export { freePicture as force } from "../layout/free-picture.js";

/** Up to so many notes are drawn as elements of the page, which prints and needs no links laid over it. */
const fewNotes = 150;
/** From so many on what is done with all of them is done in steps. */
const manyNotes = 2000;
/** Milliseconds after which the list is fetched too: a printer does not wait for what is not there yet. */
const quiet = 2000;
/** Reach of a pointer beyond a dot, in layout units. */
const reach = 10;

// Most wikis come laid out.
const forces = () => import("../layout/force.js");
const spreads = () => import("./cited-by-graph-spread.js");
const lists = () => import("./cited-by-graph-whole-list.js");
const wordings = () => import("../feed/problems.js");
const readings = () => import("./cited-by-graph-reading.js");
const searches = () => import("./cited-by-graph-search.js");

const paper = matchMedia("print");

type Load<T> = () => Promise<T>;

/** What the page asks of the picture. */
interface Frame {
  width: number;
  view: "graph" | "list" | undefined;
  positions: unknown;
}

const parts = new WeakMap<CitedByGraph, WholeGraph>();

/** @returns what draws the whole wiki of an element */
export function partOf(host: CitedByGraph, desk: Desk): WholeGraph {
  if (!parts.has(host)) parts.set(host, new WholeGraph(host, desk));
  return parts.get(host)!;
}

/** The wiki of an element: read, laid out where it is not, and pictured. */
class WholeGraph implements ReactiveController, BeyondPart {
  problems: readonly Problem[] = [];
  readonly #host: CitedByGraph;
  readonly #pages: Pages;
  #spreading?: Spreading;
  #finder?: { chart: Chart; finder: Finder };
  #open: ReadonlyMap<number, number> = new Map();
  /** The notes whose links take the focus by turns, so that the one that has it stays while the next gets it. */
  #turns: [number, number] = [-1, -1];
  #turn: 0 | 1 = 0;
  #tell?: () => void;
  #frame?: Frame;
  #shown?: LitPicture;
  #canvas?: ChartCanvas;
  #connection = new AbortController();
  #rest?: ReturnType<typeof setTimeout>;

  constructor(
    host: CitedByGraph,
    readonly desk: Desk,
  ) {
    this.#host = host;
    host.addController(this);
    this.#pages = new Pages(host);
  }

  readonly #loader = remembered((url: string): Load<ReadGraph> => async () => {
    const { json, url: from } = await loadJson(url);
    return inTurns(readingGraph(json, from, url));
  });
  readonly #wiki = remembered((columns: GraphColumns, feed: Feed) =>
    wikiOf(columns, feed._entity_widgets?.domains, citationsOf(feed)),
  );
  /** Very many notes take their time to be counted, in which the page is not to wait for anything else. */
  readonly #later = remembered((columns: GraphColumns, feed: Feed): Load<Wiki> => async () => {
    if (!isComplete(columns)) lazyPart(spreads);
    const wiki = await inTurns(countingWiki(columns, feed._entity_widgets?.domains, citationsOf(feed)));
    await this.#begin(wiki);
    return wiki;
  });
  /** Has the first places of very many notes ready when they are to be drawn. */
  async #begin(wiki: Wiki): Promise<void> {
    if (!this.desk.root().isConnected) return;
    const { width, positions } = this.#frame!;
    const scatter = this.#scatter(wiki, positions);
    const part = isComplete(scatter) ? null : await spreads().catch(() => null);
    const { points } = part ? this.#spread(part).of(scatter) : scatter;
    await turn();
    this.#chart(points, wiki, width);
    await turn();
  }
  #spread(part: Awaited<ReturnType<typeof spreads>>): Spreading {
    return (this.#spreading ??= new part.Spreading(this.#host, () => this.#tell?.()));
  }
  readonly #ofFeed = remembered((feed: Feed) => columnsOf(citationsOf(feed)));
  readonly #said = remembered(({ losses }: ReadGraph, { problemsOf }: typeof import("../feed/problems.js")) =>
    problemsOf(losses),
  );
  readonly #scatter = remembered(({ size, links, points, places }: Wiki, positions: unknown): Scatter => ({
    size,
    links,
    points: known(points, places, positions),
  }));
  readonly #chart = remembered((points: Float32Array, { citedBy }: Wiki, width: number) =>
    chartOf(points, citedBy, width),
  );
  readonly #positions = remembered(({ ids, points }: GraphColumns): Positions => {
    const all = ids.map((id, at): [string, Point] => [id, [points[2 * at]!, points[2 * at + 1]!]]);
    return new Map(all.filter(([, [x, y]]) => Number.isFinite(x + y)));
  });
  #told?: Chart;
  #laidOut(chart: Chart, tell: () => void): void {
    if (this.#told !== chart) tell();
    this.#told = chart;
  }
  readonly #around = remembered((wiki: Wiki, at: number): ReadonlySet<number> =>
    at < 0 ? new Set() : wiki.neighbours(at),
  );
  /** Where notes stood when they were drawn last; null where what lays them out cannot be had. */
  #last?: Positions | null;
  readonly #isPlaced = remembered((graph: Neighbourhood, positions: Positions) => isPlaced(pointsOf(graph, positions)));
  readonly #small = remembered((columns: GraphColumns, feed: Feed): Neighbourhood => {
    const domains = (feed._entity_widgets?.domains ?? []).map(({ id }) => id);
    if (columns === this.#ofFeed(feed)) return wholeGraph(citationsOf(feed), domains);
    return wholeGraph(indexOfColumns(columns, citationsOf(feed), feed.language), domains);
  });

  /** Only now is the canvas in the document, or gone from it. */
  hostUpdated(): void {
    const picture = this.#shown;
    const root = this.desk.root();
    const canvas = root.querySelector("canvas");
    if (!picture || !canvas) {
      haloNames(root);
      return this.#clear();
    }
    if (this.#canvas?.canvas !== canvas) {
      this.#canvas?.dispose();
      this.#canvas = new ChartCanvas(canvas);
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.desk.lazily(lists, (part) => part), quiet);
    }
    const { chart, view } = picture;
    placeLinks(root, (at) => [
      (chart.xs[at]! * view.scale + view.x) / chart.width,
      (chart.ys[at]! * view.scale + view.y) / chart.height,
    ]);
    this.#canvas.show(picture);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    paper.addEventListener("change", () => this.#host.requestUpdate(), { signal });
    const root = this.desk.root();
    (root as ShadowRoot).addEventListener("transitionend", () => this.#shown || haloNames(root), { signal });
    if (this.#shown) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connection.abort();
    this.#clear();
  }

  #clear(): void {
    clearTimeout(this.#rest);
    this.#canvas?.dispose();
    this.#canvas = undefined;
  }

  /**
   * @param given the graph document the page gave
   * @returns what there is to see of the document given, of the one the feed names, else of the feed itself; undefined
   * while it is on its way
   */
  draw(first: Feed, _item: Item, width: number, given: ReadGraph | undefined): Scene | Seen | undefined {
    const url = given ? undefined : first._entity_widgets?.documents?.find(({ rel }) => rel === "graph")?.url;
    const { view, positions } = this.#host;
    const frame = { width, view, positions };
    this.#frame = frame;
    const read = given ?? (url ? this.desk.lazily(this.#loader(url), (module) => module, null) : null);
    if (read === undefined) return undefined;
    if (read?.losses.length) this.problems = this.desk.lazily(wordings, (part) => this.#said(read, part)) ?? [];
    else this.problems = read || !url ? [] : [{ path: "", message: `${url} cannot be had.` }];
    const all = read ? { feed: first, problems: [] } : this.#pages.of(first);
    if (!all) return undefined;
    const { feed } = all;
    const message = this.#pages.message(all);
    this.problems = this.problems.concat(all.problems);
    const columns = read?.columns ?? this.#ofFeed(feed);
    if (columns.size > fewNotes) {
      const { size } = columns;
      const wiki =
        size > manyNotes ? this.desk.lazily(this.#later(columns, feed), (module) => module) : this.#wiki(columns, feed);
      return wiki && this.#scene(wiki, frame, message);
    }
    this.#shown = undefined;
    const graph = this.#small(columns, feed);
    const known = (positions as Positions | undefined) ?? this.#positions(columns);
    const own = this.#isPlaced(graph, known)
      ? known
      : this.desk.lazily(forces, (part) => part.settled(graph, width, known), null);
    // What is to be seen stays until what lays it out anew is here.
    if (own === undefined && !isPlaced(pointsOf(graph, this.#last ?? undefined))) return undefined;
    if (own !== undefined) this.#last = own;
    return { feed, graph, positions: this.#last, message };
  }

  /** A wiki too large for elements, as a picture and a list. */
  #scene(wiki: Wiki, frame: Frame, limits: unknown): Scene | undefined {
    const { lazily, reader, lang, root, open: show } = this.desk;
    adopt(root(), chartStyles);
    const { query, hidden, kind } = reader();
    const found = query || kind || hidden.size ? lazily(searches, (part) => part.found(wiki, reader())) : undefined;
    const scatter = this.#scatter(wiki, frame.positions);
    const layout = isComplete(scatter) ? null : lazily(spreads, (part) => this.#spread(part).of(scatter), null);
    if (layout === undefined) return undefined;
    const open = paper.matches && wiki.size <= manyNotes ? allOpen(wiki) : this.#open;
    const list = (part: typeof import("./cited-by-graph-whole-list.js")) => {
      const more = (domain: number) => {
        this.#open = new Map(open).set(domain, (open.get(domain) ?? part.page) + part.page);
        this.#host.requestUpdate();
      };
      return part.wholeListView({ wiki, found, open, lang: lang(), show, more }, root());
    };
    // Without what lays them out there is nothing to see of where they are.
    const view = layout || isComplete(scatter) ? (frame.view ?? "graph") : "list";
    const listed = view === "list" || paper.matches ? lazily(lists, list) : null;
    // A printer that comes before the list has the picture alone.
    if (view === "list" && !listed) return undefined;
    return {
      ...{ source: wiki, view },
      ...this.#picture(wiki, frame.width, layout ?? scatter, found),
      list: listed,
      legend: {
        domains: wiki.domains,
        most: wiki.citedBy[wiki.ranked[0]!] ?? 0,
        unknown: false,
      },
      limits,
    };
  }

  #picture(
    wiki: Wiki,
    width: number,
    layout: Layout | Scatter,
    kept?: ReadonlySet<number>,
  ): { stage: Stage; picture: TemplateResult } {
    const { desk } = this;
    const { outlook, current: wanted, pointed, focused, origin } = desk.reader();
    const chart = this.#chart(layout.points, wiki, width);
    const isOver = !("over" in layout) || layout.over;
    this.#tell = () => desk.tell(() => positionsOf(wiki, chart));
    if (!("over" in layout)) this.#laidOut(chart, this.#tell);
    const current = wanted < 0 || wanted >= wiki.size ? wiki.ranked[0]! : wanted;
    const lit = pointed < 0 && focused ? current : pointed;
    const way = origin < 0 ? undefined : desk.lazily(readings, (part) => part.wayOf(wiki, origin, lit));
    const stage: Stage = {
      ...{ desk, current, order: wiki.order, picture: chart, note: wiki.note, places: placesIn(chart, kept) },
      at: (event) => this.#at(event, chart, kept),
      drag: (at, x, y) => {
        this.#finderOf(chart).moved(at, x, y);
        desk.set({ outlook: { ...desk.reader().outlook } });
      },
      dropped: this.#tell,
      names: () => (lit < 0 ? [] : litLabels(this.#shown!).map((label) => ({ at: label.at, ...labelBox(label) }))),
    };
    const around = this.#around(wiki, lit);
    this.#shown = { wiki, chart, kept, lit, way, around, settled: isOver, view: outlook };
    const link = (at: number) => (at < 0 ? undefined : linkTo(at, wiki, at === current, desk.lang()));
    const links = [...this.#turnTo(current).map(link), link(lit === current ? -1 : lit)];
    const hover = (event: PointerEvent) => {
      const at = event.pointerType === "touch" ? desk.reader().pointed : this.#at(event, chart, kept);
      if (at !== desk.reader().pointed) desk.set(at < 0 ? { pointed: at } : { pointed: at, read: at });
    };
    const picture = html`${isOver ? nothing : this.#progress(layout as Layout)}
    ${stageView(stage, chartView(msg("Citations among the notes"), links, hover))}`;
    return { stage, picture };
  }

  #turnTo(current: number): readonly [number, number] {
    if (this.#turns[this.#turn] !== current) {
      this.#turn = this.#turn ? 0 : 1;
      this.#turns[this.#turn] = current;
    }
    return this.#turns;
  }

  #progress({ done }: Layout): TemplateResult {
    return html`<p class="meta progress">
      <label>
        ${msg("Laying out the notes")} <progress max="1" .value=${done}></progress>
        ${formatNumber(this.desk.lang(), Math.floor(done * 100) / 100, { style: "percent" })}
      </label>
      <button part="button" @click=${this.#spreading!.cancel}>${msg("Stop")}</button>
    </p>`;
  }

  #finderOf(chart: Chart): Finder {
    if (this.#finder?.chart !== chart) this.#finder = { chart, finder: finderOf(chart) };
    return this.#finder.finder;
  }

  /** The note under a pointer; that of the link laid over it, where there is one. */
  #at(event: Event, chart: Chart, found: ReadonlySet<number> | undefined): number {
    const { outlook } = this.desk.reader();
    const over = (event.target as Element).closest("[data-node]");
    const { clientX, clientY, type } = event as MouseEvent;
    if (clientX === undefined || (over && type === "click")) return Number(over?.getAttribute("data-node") ?? -1);
    const { left, top, width } = this.desk.root().querySelector(".picture")!.getBoundingClientRect();
    const unit = chart.width / (width || 1);
    const [x, y] = [
      ((clientX - left) * unit - outlook.x) / outlook.scale,
      ((clientY - top) * unit - outlook.y) / outlook.scale,
    ];
    const at = this.#finderOf(chart).nearest(x, y, reach / outlook.scale);
    return found && !found.has(at) ? -1 : at;
  }
}

/** Points of a document, and over them those the page gives, which may be anything. */
function known(points: Float32Array, places: Wiki["places"], positions: unknown): Float32Array {
  if (!positions) return points;
  const all = points.slice();
  const given = positions instanceof Map ? positions : Object.entries(positions as object);
  for (const [id, point] of given as Iterable<[string, unknown]>) {
    const at = places.get(id);
    const [x, y] = Array.isArray(point) ? (point as unknown[]) : [];
    if (at === undefined || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    all[2 * at] = x as number;
    all[2 * at + 1] = y as number;
  }
  return all;
}

type Points = Pick<Scatter, "points">;

const complete = new WeakMap<Points, boolean>();

/** True when every note has a place. */
function isComplete(scatter: Points): boolean {
  let whole = complete.get(scatter);
  if (whole === undefined) complete.set(scatter, (whole = scatter.points.every((value) => value === value)));
  return whole;
}

const placesIn = ({ xs, ys }: Chart, kept: ReadonlySet<number> | undefined): Places => ({
  length: xs.length,
  x: (at) => xs[at]!,
  y: (at) => ys[at]!,
  open: kept && ((at) => kept.has(at)),
});

/** On paper nothing can be opened: what is not too much is printed whole. */
const allOpen = ({ domains, size }: Wiki): ReadonlyMap<number, number> =>
  new Map([...domains, undefined].map((_, domain) => [domain, size]));

const positionsOf = ({ places }: Wiki, { xs, ys }: Chart): ReadonlyMap<string, Point> =>
  new Map([...places].map(([id, at]) => [id, [xs[at]!, ys[at]!]]));

function linkTo(at: number, wiki: Wiki, takesFocus: boolean, lang: string): ChartLink {
  const note = wiki.note(at);
  const place = wiki.domains[wiki.domain[at]!];
  const facts = [note.title, note.kind, place?.name ?? place?.id, countsText(note, lang, true)];
  return {
    ...{ at, takesFocus, url: note.url },
    text: [...new Set(facts)].filter(Boolean).join(". "),
  };
}
