import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { ViewChangeEvent } from "../events.js";
import type { Problem } from "../feed/problems.js";
import { know } from "../feed/read.js";
import { scores as scoreShapes } from "../feed/shapes/scores.js";
import type { Item } from "../feed/types.js";
import { directionOf } from "../format.js";
import { crowded } from "../layout/crowded.js";
import type { Plot, PlotOptions } from "../layout/plot.js";
import { extensionOf, titleOf } from "../model/entities.js";
import type { Scores } from "../model/scores.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { lazyPart } from "./lazy-part.js";
import { plainChart, type Chart, type Choice } from "./score-radar-chart.js";
import type { Change, Drawing, View } from "./score-radar-drawing.js";
import { radarStyles } from "./score-radar.styles.js";
import { tokens } from "./tokens.styles.js";

export type { Change, Drawing, View } from "./score-radar-drawing.js";

know(scoreShapes);

/** What is not needed for the first picture, or not for every chart. */
type Figures = typeof import("./score-radar-figure.js");
const unusual = () => import("./score-radar-unusual.js");
const figures = () => import("./score-radar-figure.js");
const uses = () => import("./score-radar-use.js");
/** What each view is drawn with. */
const drawers = {
  radar: () => import("../layout/radar.js"),
  rows: () => import("../layout/rows.js"),
  table: () => import("./score-radar-table.js"),
};
const views = Object.keys(drawers) as View[];
/** Layout units below which dots in rows read better than a wheel; from which the key stands beside the plot, and what it takes there; and what a plot takes at the most. */
const narrowBelow = 480;
const wideFrom = 720;
const keyWidth = 240;
const widest = 680;
/** How much broader than estimated letters are taken to be before the page has told: those of most fonts are not. */
const usualBreadth = 1.05;
/** A line may be a little broader than the text it is of. */
const leeway = 1.02;
/** Pixels by which a page has to change its width before a chart is laid out anew. */
const step = 40;

const fallback = html`<slot></slot>`;
const paper = globalThis.matchMedia?.("print");
/** What the reader last asked for on this page: charts drawn later begin with it. */
let remembered: View | undefined;

/** Elements that do not know their place yet. Read together they cost the page one layout. */
const unmeasured = new Set<ScoreRadar>();

/**
 * An evaluation: one outline a series over its dimensions, with intervals, ties, caveats and grader. Also as rows of
 * dots and whiskers, and as a table.
 *
 * @slot - A table of the scores: the fallback, and without a feed the data
 * @csspart caption - Title and finding
 * @csspart title - The title
 * @csspart axis - Each dimension
 * @csspart ring - The rings or lines of the scale
 * @csspart series - Each series
 * @csspart interval - The intervals of each series
 * @csspart tie - The mark of each dimension where the series in focus is tied with the best
 * @csspart label - Each name at the chart
 * @csspart tick - Each value at the scale
 * @csspart legend - The names of the series
 * @cssprop --ew-series-1 - Colour of the first series
 * @cssprop --ew-series-2 - Of the second
 * @cssprop --ew-series-3 - Of the third
 * @cssprop --ew-series-4 - Of the fourth
 * @cssprop --ew-series-5 - Of the fifth
 * @cssprop --ew-series-6 - Of the sixth
 * @fires {ViewChangeEvent} view-change - A reader changes the view
 */
export class ScoreRadar extends FeedElement {
  static override styles = [tokens, radarStyles];

  /** Ids of evaluations, separated by spaces; the first of the entity when empty. Unlike ones are drawn side by side. */
  @property() evaluation = "";
  /** `radar`, `rows` or `table`; without it what the reader last chose on the page, else `radar`, and `rows` where it is narrow or printed. */
  @property() view?: View;
  /** Ids of the levels to show, separated by spaces. */
  @property() levels = "";
  /** Ids of the series to show, separated by spaces. */
  @property() series = "";
  /** Id of a series; the others are drawn as differences to it. */
  @property() baseline = "";
  /** `data` shows only the part of the scale that holds data, and says so. */
  @property() zoom: "scale" | "data" = "scale";
  /** Lower end of the scale, where the data give none, as those in a table do. */
  @property({ type: Number }) min?: number;
  /** Upper end of the scale, where the data give none. */
  @property({ type: Number }) max?: number;
  /** Where neither good nor bad begins, where the data do not say. */
  @property({ type: Number }) neutral?: number;

  /** In layout units; what is drawn before the page has told is for a wide column. */
  @state() private width = widest;
  @state() private breadth = usualBreadth;
  @state() private choice: Choice = { hidden: new Set(), focus: "" };

  #unread: readonly Problem[] = [];
  /** Nothing of what is to be drawn is still on its way. */
  #whole = true;
  /** What was drawn last, and of what: the same again costs nothing. */
  #drawn: { item?: Item; lang?: string; printed?: boolean; view: TemplateResult } = { view: fallback };
  #figures?: Figures | null | undefined;
  #answer?: typeof import("./score-radar-use.js").answer;

  override get problems(): readonly Problem[] {
    return super.problems.concat(this.src || this.feed !== undefined ? [] : this.#unread);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    unmeasured.add(this);
  }

  override async readLight(): Promise<unknown> {
    if (!this.querySelector("table")) return undefined;
    const { feed, problems } = (await import("../light/score-table.js")).scoreTable(this);
    this.#unread = problems;
    return feed;
  }

  /**
   * Takes up the size the page gives; called before the first drawing, and then whenever the page changes it.
   *
   * @param width in CSS pixels; 0 while the element is not shown
   * @param breadth how much broader than estimated the letters of the page are, where that is known
   */
  measure(width: number, breadth = this.breadth): void {
    const size = parseFloat(getComputedStyle(this).fontSize);
    if (width) this.width = Math.max(240, Math.floor((width * 16) / size / step) * step);
    this.breadth = Math.max(usualBreadth, breadth);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.view ??= remembered;
    for (const element of unmeasured) element.measure(element.getBoundingClientRect().width);
    unmeasured.clear();
    if (changed.size) this.#drawn = { view: this.#drawn.view };
    // Fetched beside the data, not after them.
    lazyPart<object>(drawers[this.#wished]);
    super.willUpdate(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const drawn = () => super.updated(changed);
    if (this.#figures) this.#figures.settle(this, drawn);
    else drawn();
  }

  protected override emptyText(): string {
    const { evaluation } = this;
    const part = evaluation ? lazyPart(unusual) : undefined;
    return part?.noneText(evaluation) ?? super.emptyText();
  }

  protected override draw(item: Item): TemplateResult | undefined {
    const { evaluation, levels, series, baseline, zoom, uiLang: lang, width, choice } = this;
    const printed = !!paper?.matches;
    const old = this.#drawn;
    if (old.item === item && old.lang === lang && old.printed === printed) return old.view;
    this.#whole = true;
    const part = (this.#figures = this.#part(figures, (module) => module));
    const all = extensionOf(item).evaluations ?? [];
    const one = evaluation ? all.find(({ id }) => id === evaluation) : all[0];
    const plain =
      !(levels || series || baseline || zoom === "data") &&
      one &&
      plainChart(one, { ...choice, standings: part?.byIntervals });
    const charts = plain ? [plain] : this.#part(unusual, (part) => part.unusualCharts(all, this, width, choice, lang));
    if (part === null || charts === null) throw new Error("The chart cannot be had.");
    if (!part || !charts) return old.view;
    if (!charts.length) return undefined;
    const view = html`<div class=${charts[0]!.room ? "beside" : ""}>
      ${charts.map((chart) => this.#figure(part, chart, titleOf(item)))}
    </div>`;
    if (this.#whole) this.#drawn = { item, lang, printed, view };
    // What is to be seen stays until what replaces it is there, but a printer does not wait.
    return printed ? view : this.#drawn.view;
  }

  get #wished(): View {
    const { view, width } = this;
    return views.includes(view!) ? view! : width < narrowBelow || paper?.matches ? "rows" : "radar";
  }

  #part<T extends object, R>(load: () => Promise<T>, draw: (part: T) => R): R | null | undefined {
    const drawn = this.lazily<T, R | null>(load, draw, null);
    this.#whole &&= drawn !== undefined;
    return drawn;
  }

  #figure({ figureView }: Figures, chart: Chart, entity: string): TemplateResult {
    const { uiLang: lang, contentLang } = this;
    const wished = this.#wished;
    const { scores, blank, room = this.width } = chart;
    const { length } = scores.dimensions;
    // A wheel needs three spokes, and beyond sixty its labels are too many to read.
    const isWheel = length > 2 && length < 61;
    const view = wished !== "radar" || isWheel ? wished : length > 2 ? "table" : "rows";
    const wide = room >= wideFrom && view !== "table" && !blank && length <= crowded;
    const mirror = directionOf(lang) === "rtl";
    const options = {
      width: Math.min(widest, wide ? room - keyWidth : room),
      mirror,
      breadth: this.breadth * leeway,
    };
    const title = titleOf({ id: entity, title: chart.evaluation.title });
    const plot = blank ? undefined : this.#plot(view, scores, options);
    const drawing: Drawing = {
      chart,
      view,
      views: isWheel ? views : views.slice(1),
      plot,
      mirror,
      title,
      lang,
      contentLang,
    };
    const table = () => this.#part(drawers.table, ({ tableView }) => tableView(drawing, this.renderRoot));
    return figureView(drawing, wide, this.#use, () => (view === "table" || plot === null ? table() : nothing));
  }

  /** `null` where what draws the view cannot be had: its table is there instead. */
  #plot(view: View, scores: Scores, options: PlotOptions): Plot | null | undefined {
    const wheel = () => this.#part(drawers.radar, ({ radar }) => radar(scores, options));
    if (view === "radar") return wheel();
    if (view === "table") return undefined;
    const drawn = this.#part(drawers.rows, ({ rows }) => rows(scores, options));
    // A printer does not wait for what is not there yet.
    return drawn || !paper?.matches ? drawn : wheel();
  }

  /** @returns what the reader has chosen then */
  readonly #change = ({ choice = this.choice, view, words }: Change): Choice => {
    if (words) this.announce(words);
    if (view) {
      this.view = remembered = view;
      this.dispatchEvent(new ViewChangeEvent(view));
    }
    return (this.choice = choice);
  };

  /** The first gesture of all waits for what answers it. */
  readonly #use = (event: Event, on = event.currentTarget as Element, at = event.target as Element): void => {
    this.#answer ??= lazyPart(uses, () => this.#use(event, on, at))?.answer;
    this.#answer?.(event, on, at, this.#change);
  };
}

define("score-radar", ScoreRadar);
// Every chart is drawn with it: it comes while the data do.
lazyPart(figures, (part) => part?.dress(ScoreRadar));

declare global {
  interface HTMLElementTagNameMap {
    "score-radar": ScoreRadar;
  }
}
