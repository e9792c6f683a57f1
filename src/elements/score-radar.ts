import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { msg, str } from "@lit/localize";
import { ViewChangeEvent } from "../events.js";
import type { Problem } from "../feed/problems.js";
import { know } from "../feed/read.js";
import { scores as scoreShapes } from "../feed/shapes/scores.js";
import type { Item } from "../feed/types.js";
import { directionOf } from "../format.js";
import type { Plot } from "../layout/plot.js";
import { radar } from "../layout/radar.js";
import { extensionOf, titleOf } from "../model/entities.js";
import type { Scores, SeriesRow } from "../model/scores.js";
import { define } from "./define.js";
import { FeedElement } from "./feed-element.js";
import { plainChart, type Chart } from "./score-radar-chart.js";
import { plotView, swatch, type Place } from "./score-radar-plot.js";
import type { View } from "./score-radar-reading.js";
import { radarStyles } from "./score-radar.styles.js";
import { tokens } from "./tokens.styles.js";

know(scoreShapes);

/** What is not needed to draw the chart, or not for every chart. */
const unusual = () => import("./score-radar-unusual.js");
const reading = () => import("./score-radar-reading.js");
const tables = () => import("./score-radar-table.js");
const rowPlots = () => import("../layout/rows.js");

type Reading = typeof import("./score-radar-reading.js");

const views: readonly View[] = ["radar", "rows", "table"];
/** CSS pixels below which dots in rows read better than a wheel. */
const narrowBelow = 480;
/** Layout units from which the key stands beside the plot, and what it takes there; and what a plot takes at the most. */
const wideFrom = 880;
const keyWidth = 264;
const widest = 680;
/** A wheel needs three spokes, and beyond sixty its labels are too many to read. */
const isWheel = (dimensions: number) => dimensions > 2 && dimensions < 61;
/** Of the names in a chart of usual width, in layout units. */
const labelLetter = 13;
/** Pixels by which a page has to change its width before a chart is laid out anew. */
const step = 40;

const paper = globalThis.matchMedia?.("print");

const observer =
  typeof ResizeObserver === "undefined"
    ? undefined
    : new ResizeObserver((entries) => {
        for (const { target, contentRect } of entries) (target as ScoreRadar).measure(contentRect.width);
      });

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
  /** `radar`, `rows` or `table`; without it `radar`, and `rows` where it is narrow or printed. */
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
  @state() private narrow = false;
  /** Ids of the series the reader has hidden, and of the one the reader has put in focus. */
  @state() private off: ReadonlySet<string> = new Set();
  @state() private focused = "";
  /** Where the reader is, and in which chart. */
  @state() private place?: (Place & { chart: number }) | undefined;

  #unread: readonly Problem[] = [];

  override get problems(): readonly Problem[] {
    return this.src || this.feed !== undefined ? super.problems : [...super.problems, ...this.#unread];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    observer?.observe(this);
    paper?.addEventListener("change", this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    observer?.unobserve(this);
    paper?.removeEventListener("change", this.#print);
  }

  override async readLight(): Promise<unknown> {
    if (!this.querySelector("table")) return undefined;
    const { scoreTable } = await import("../light/score-table.js");
    const { feed, problems } = scoreTable(this);
    this.#unread = problems;
    return feed;
  }

  /**
   * Takes up the size the page gives; called before the first drawing, and then by the observer.
   *
   * @param width in CSS pixels; 0 while the element is not shown
   */
  measure(width: number): void {
    const letter = parseFloat(getComputedStyle(this).fontSize) / 16 || 1;
    const units = Math.max(240, Math.floor(width / letter / step) * step);
    const narrow = width < narrowBelow;
    if (!width || (units === this.width && narrow === this.narrow)) return;
    this.width = units;
    this.narrow = narrow;
    if (!this.hasUpdated) return;
    // What is drawn anew may be higher, which an observer that goes on watching in the same frame reports as a loop.
    observer!.unobserve(this);
    requestAnimationFrame(() => this.isConnected && observer!.observe(this));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.measure(this.clientWidth);
    super.willUpdate(changed);
  }

  protected override emptyText(): string {
    return this.evaluation
      ? msg(str`There is no evaluation “${this.evaluation}” here.`)
      : msg("There are no scores here.");
  }

  protected override draw(item: Item): TemplateResult | undefined {
    const all = extensionOf(item).evaluations ?? [];
    const { evaluation, levels, series, baseline, zoom, uiLang: lang } = this;
    const choice = { hidden: this.off, focus: this.focused };
    const one = evaluation ? all.find(({ id }) => id === evaluation) : all[0];
    const plain = !(levels || series || baseline || zoom === "data") && one && plainChart(one, choice, lang);
    const charts = plain
      ? [plain]
      : this.lazily(unusual, ({ unusualCharts }) => unusualCharts(all, this, choice, lang));
    if (charts && !charts.length) return undefined;
    const count = charts?.length ?? 1;
    const beside = count > 1 && this.width / count >= 320;
    const width = beside ? this.width / count - 16 : this.width;
    return html`<div class=${beside ? "beside" : ""}>
      ${charts?.map((chart, place) => this.#figure(chart, place, width, chart.evaluation.title || titleOf(item)))}
    </div>`;
  }

  #figure(chart: Chart, place: number, width: number, title: string): TemplateResult {
    const { finding, messages = [], blank } = chart;
    const wide = width >= wideFrom;
    const name = finding ? `${title}. ${finding}` : title;
    return html`<figure class=${wide ? "wide" : ""}>
      <figcaption part="caption">
        <b class="title" part="title" lang=${this.contentLang} dir="auto">${title}</b>
        <span dir="auto">${finding}</span>
      </figcaption>
      ${messages.map((message) => html`<p class="message" part="message" dir="auto">${message}</p>`)}
      ${blank ? nothing : this.#chart(chart, place, Math.min(widest, wide ? width - keyWidth : width), name)}
      <div class="notes">${this.#reading(({ notesView }) => notesView(chart, this.uiLang, this.contentLang))}</div>
    </figure>`;
  }

  #chart(chart: Chart, number: number, width: number, name: string): TemplateResult {
    const { uiLang: lang, contentLang, place: now } = this;
    const { scores } = chart;
    const { dimensions, series, focus } = scores;
    const { length } = dimensions;
    const wished = views.includes(this.view!) ? this.view : this.narrow || paper?.matches ? "rows" : "radar";
    const view = wished !== "radar" || isWheel(length) ? wished! : length > 2 ? "table" : "rows";
    const mirror = directionOf(lang) === "rtl";
    const place = now?.chart === number && dimensions[now.dimension] && series[now.series]?.shown ? now : undefined;
    const names = dimensions.map((dimension) => dimension.name);
    const breadth = this.#reading(({ letterBreadth }) => letterBreadth(this, names, labelLetter / 16));
    const options = { width, mirror, breadth };
    const rowPlot = view === "rows" ? this.lazily(rowPlots, ({ rows }) => rows(scores, options)) : undefined;
    // A printer does not wait for what is not there yet.
    const isRadar = view === "radar" || (view === "rows" && paper?.matches);
    const plot = rowPlot ?? (isRadar ? radar(scores, options) : undefined);
    const read = (event: Event) => this.#read(event, scores, number, plot!, place, mirror);
    return html`<div class="tools">
        ${this.#reading(({ switchView }) => switchView(isWheel(length) ? views : views.slice(1), view, (wanted) => this.#show(wanted)))}
      </div>
      <div class="chart">
        ${
          plot
            ? html`<svg
                class="plot ${rowPlot ? "rows" : "radar"}"
                viewBox="0 0 ${plot.width} ${plot.height}"
                font-size=${plot.size}
                role="group"
                tabindex="0"
                lang=${contentLang}
                aria-label=${name}
                aria-describedby="at${number}"
                @pointermove=${read}
                @pointerdown=${read}
                @pointerleave=${read}
                @focus=${read}
                @blur=${read}
                @keydown=${read}
                @dblclick=${read}
              >
                ${plotView(plot, chart, lang, place)}
              </svg>`
            : view === "table" && this.lazily(tables, ({ tableView }) => tableView(scores, name, lang, contentLang))
        }
        <div class="side">
          <p id="at${number}" dir="auto">
            ${this.#reading(({ dimensionView }) => dimensionView(place, scores, lang, contentLang))}
          </p>
          <div class="legend" part="legend" role="group" aria-label=${msg("Series")}>
            ${series.map(
              (row) =>
                html`<button
                    part="button"
                    class=${row === focus ? "first" : ""}
                    aria-pressed=${row.shown}
                    @click=${() => this.#toggle(row.id, series)}
                  >
                    ${swatch(row, scores)}<bdi lang=${contentLang}>${row.name}</bdi></button
                  ><span class=${row.place === place?.series ? "first" : ""}
                    >${place && row.shown && this.#reading(({ datumText }) => datumText(row.data[place.dimension]!, scores, lang))}</span
                  >`,
            )}
          </div>
        </div>
      </div>`;
  }

  #reading<T>(draw: (part: Reading) => T): T | undefined {
    return this.lazily(reading, (part) => {
      part.dress(this);
      return draw(part);
    });
  }

  #show(view: View): void {
    this.view = view;
    this.dispatchEvent(new ViewChangeEvent(view));
  }

  /** One series always stays, for a chart of none says nothing. */
  #toggle(id: string, series: readonly SeriesRow[]): void {
    const off = new Set(this.off);
    if (!off.delete(id)) off.add(id);
    if (series.some((row) => !off.has(row.id))) this.off = off;
  }

  #read(event: Event, scores: Scores, chart: number, plot: Plot, from: Place | undefined, mirror: boolean): void {
    const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
    this.#reading(({ nextPlace, speech }) => {
      const place = ctrlKey || altKey || metaKey ? undefined : nextPlace(event, plot, scores, from, mirror);
      if (place === undefined) return;
      this.place = place ? { ...place, chart } : undefined;
      if (place && /^(key|foc)/.test(event.type)) this.announce(() => speech(place, scores, this.uiLang));
      if (place && (key === "Enter" || event.type === "dblclick")) this.focused = scores.series[place.series]!.id;
    });
  }

  /** The picture for the printer is taken as soon as the listeners are through. */
  #print = (): void => {
    this.requestUpdate();
    this.performUpdate();
  };
}

define("score-radar", ScoreRadar);

declare global {
  interface HTMLElementTagNameMap {
    "score-radar": ScoreRadar;
  }
}
