import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { turn } from "../feed/in-turns.js";
import { formatNumber } from "../format.js";
import { chartOf, finderOf, type Chart, type Finder } from "../layout/chart.js";
import { labelBox } from "../layout/chart-labels.js";
import type { Point } from "../layout/graph.js";
import { isComplete, positioned } from "../layout/scatter.js";
import type { Scatter } from "../layout/spread.js";
import type { Places } from "../layout/steps.js";
import type { Wiki } from "../model/wiki.js";
import type { CitedByGraph } from "./cited-by-graph.js";
import type { Desk, Stage } from "./cited-by-graph-desk.js";
import type { Scene } from "./cited-by-graph-figure.js";
import { foundIn } from "./cited-by-graph-found.js";
import { litLabels } from "./chart-lit.js";
import { chartView, type ChartLink } from "./cited-by-graph-chart.js";
import { chartStyles } from "./cited-by-graph-chart.styles.js";
import { Spreading, type Layout } from "./cited-by-graph-spread.js";
import { stageView } from "./cited-by-graph-stage.js";
import { countsText } from "./cited-by-graph-text.js";
import { lists, paper, WikiCanvas } from "./cited-by-graph-wiki-canvas.js";
import { adopt } from "./late-styles.js";
import { remembered } from "./remembered.js";

/** Of more notes the list is not printed whole. */
const manyNotes = 2000;
/** Reach of a pointer beyond a dot, in layout units. */
const reach = 10;

const readings = () => import("./cited-by-graph-reading.js");

/** What the page asks of the picture. */
interface Frame {
  width: number;
  view: "graph" | "list" | undefined;
  positions: unknown;
}

/** A wiki too large for elements, as a picture on a canvas and a list. */
export class WikiPicture {
  /** Set before anything is drawn. */
  frame!: Frame;
  readonly #spreading: Spreading;
  #finder?: { chart: Chart; finder: Finder };
  #open: ReadonlyMap<number, number> = new Map();
  /** The notes whose links take the focus by turns, so that the one that has it stays while the next gets it. */
  #turns: [number, number] = [-1, -1];
  #turn: 0 | 1 = 0;
  #tell?: () => void;
  readonly #canvas: WikiCanvas;

  constructor(
    readonly host: CitedByGraph,
    readonly desk: Desk,
  ) {
    this.#canvas = new WikiCanvas(host, desk);
    this.#spreading = new Spreading(host, () => this.#tell?.());
  }

  /** Has the first places of very many notes ready when they are to be drawn. */
  async prepare(wiki: Wiki): Promise<void> {
    if (!this.desk.root().isConnected) return;
    const { width, positions } = this.frame;
    const scatter = this.#scatter(wiki, positions);
    const { points } = isComplete(scatter) ? scatter : this.#spreading.of(scatter);
    await turn();
    this.#chart(points, wiki, width);
    await turn();
    // The first number that an engine spells out takes it as long as the first picture.
    percent(0, this.desk.lang());
    await turn();
  }

  readonly #scatter = remembered(({ size, links, points, places }: Wiki, positions: unknown): Scatter => ({
    size,
    links,
    points: positioned(points, places, positions),
  }));
  readonly #chart = remembered((points: Float32Array, { citedBy }: Wiki, width: number) =>
    chartOf(points, citedBy, width),
  );
  #told?: Chart;
  #laidOut(chart: Chart, tell: () => void): void {
    if (this.#told !== chart) tell();
    this.#told = chart;
  }
  readonly #around = remembered((wiki: Wiki, at: number): ReadonlySet<number> =>
    at < 0 ? new Set() : wiki.neighbours(at),
  );

  /** Nothing is shown of it any more. */
  leave(): void {
    this.#canvas.shown = undefined;
  }

  /**
   * @param limits what is not shown, for under the picture
   * @returns undefined while what is to be drawn is on its way
   */
  draw(wiki: Wiki, limits: unknown): Scene | undefined {
    const { width, view = "graph", positions } = this.frame;
    const { lazily, lang, root, open: show } = this.desk;
    adopt(root(), chartStyles);
    const found = foundIn(wiki, this.desk);
    const scatter = this.#scatter(wiki, positions);
    const layout = isComplete(scatter) ? scatter : this.#spreading.of(scatter);
    const open = paper.matches && wiki.size <= manyNotes ? allOpen(wiki) : this.#open;
    const list = (part: typeof import("./cited-by-graph-whole-list.js")) => {
      const more = (domain: number) => {
        this.#open = new Map(open).set(domain, (open.get(domain) ?? part.page) + part.page);
        this.host.requestUpdate();
      };
      return part.wholeListView({ wiki, found, open, lang: lang(), show, more }, root());
    };
    const listed = view === "list" || paper.matches ? lazily(lists, list) : null;
    // A printer that comes before the list has the picture alone.
    if (view === "list" && !listed) return undefined;
    return {
      ...{ source: wiki, view },
      ...this.#picture(wiki, width, layout, found),
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
      names: () =>
        lit < 0 ? [] : litLabels(this.#canvas.shown!).map((label) => ({ at: label.at, ...labelBox(label) })),
    };
    const around = this.#around(wiki, lit);
    this.#canvas.shown = { wiki, chart, kept, lit, way, around, settled: isOver, view: outlook };
    const link = (at: number) => (at < 0 ? undefined : linkTo(at, wiki, at === current, desk.lang()));
    const links = [...this.#turnTo(current).map(link), link(lit === current ? -1 : lit)];
    const hover = (event: PointerEvent) => {
      const at = event.pointerType === "touch" ? desk.reader().pointed : this.#at(event, chart, kept);
      if (at !== desk.reader().pointed) desk.set(at < 0 ? { pointed: at } : { pointed: at, read: at });
    };
    const picture = html`${"over" in layout ? this.#progress(layout) : nothing}
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

  #progress({ done, over, lost }: Layout): TemplateResult | typeof nothing {
    if (lost)
      return html`<p class="message" part="message">
        ${msg("The notes could not be laid out.")}
        <button part="button" @click=${this.#spreading.again}>${msg("Try again")}</button>
      </p>`;
    if (over) return nothing;
    return html`<p class="meta progress">
      <label>
        ${msg("Laying out the notes")} <progress max="1" .value=${done}></progress>
        ${percent(done, this.desk.lang())}
      </label>
      <button part="button" @click=${this.#spreading.cancel}>${msg("Stop")}</button>
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

const percent = (share: number, lang: string) =>
  formatNumber(lang, Math.floor(share * 100) / 100, { style: "percent" });

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
    text: [...new Set(facts)].filter(Boolean).join(msg(". ")),
  };
}
