import { html, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { msg } from "@lit/localize";
import type { WholeFeed } from "../feed/pages.js";
import type { Problem } from "../feed/problems.js";
import type { Domain, Feed, Item } from "../feed/types.js";
import { textOrder } from "../format-order.js";
import { directionOf } from "../format.js";
import { groupsOf, slicesOf, groupingOf, type Group, type Grouping, type Piece } from "../model/index-groups.js";
import { entriesOf, keptOf, sortedBy, type Entry, type Sort } from "../model/index-of-entities.js";
import { define } from "./define.js";
import { placeView, sliceView, type Rows } from "./entity-index-rows.js";
import { indexStyles } from "./entity-index.styles.js";
import { FeedElement } from "./feed-element.js";
import { lazyPart } from "./lazy-part.js";
import { tokens } from "./tokens.styles.js";

const parts = () => import("./entity-index-tools.js");
const pagings = () => import("./feed-pages.js");
const excerpts = () => import("../model/excerpt.js");
const counts = () => import("../model/citation-counts.js");

/** Entries above which there is something to find. */
const few = 8;
/** Rows that are drawn at once, those of a screen and more. */
const sliceRows = 50;

/** What the list is made of, and what is made of that; kept as long as it is made of the same. */
interface Listed {
  feed: Feed;
  key: string;
  by: Grouping;
  entries: readonly Entry[];
  /** Those a reader looks for. */
  kept?: readonly Entry[];
  groups: readonly Group[];
  slices: readonly (readonly Piece[])[];
}

/**
 * Every entity of a feed, by domain or kind, with a line each; to be searched, and asked for some of them only. Of a feed
 * of several pages it has all.
 *
 * @slot - Links to the entities, or what the author says of them: the fallback
 * @csspart row - Each entity
 * @csspart title - The title of each entity
 * @csspart summary - The line on each entity
 * @csspart meta - What else is told of it: its kind, and its date or citations where it is sorted by that
 * @csspart legend - The name of each group
 */
export class EntityIndex extends FeedElement {
  static override styles = [tokens, indexStyles];

  /** The kind of entities to show; all when empty. */
  @property() kind = "";
  /** Id of the domain whose entities to show; all when empty. */
  @property() domain = "";
  /** The tag of entities to show; all when empty. */
  @property() tag = "";
  /** `title`, in the order of the content's language; `date`, the newest first; or `cited-by`, the most cited first. */
  @property() sort: Sort = "title";
  /** `domain`, `kind` or `none`; by domain where the feed has some, else by kind. */
  @property({ attribute: "group-by" }) groupBy?: Grouping;

  /** Indices of the slices that are drawn: those that have been near the viewport. */
  #near = new Set([0]);
  #all = !globalThis.IntersectionObserver;
  #listed?: Listed;
  #whole: WholeFeed | undefined;

  readonly #observer =
    globalThis.IntersectionObserver &&
    new IntersectionObserver(
      (changes) => {
        const near = changes.filter(({ isIntersecting }) => isIntersecting);
        for (const { target } of near) this.#near.add(Number((target as SVGElement).dataset["at"]));
        if (near.length) this.requestUpdate();
      },
      { rootMargin: "1500px 0px" },
    );

  override get problems(): readonly Problem[] {
    return super.problems.concat(this.#whole?.problems ?? []);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ["beforeprint", "afterprint"]) globalThis.addEventListener?.(type, this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ["beforeprint", "afterprint"]) removeEventListener(type, this.#print);
  }

  protected override emptyText(): string {
    return msg("The feed has nothing of what is asked for here.");
  }

  /** What of the feed is still to be fetched is not drawn yet. */
  protected override updated(changed: PropertyValues<this>): void {
    this.renderRoot.querySelectorAll(".later").forEach((place) => this.#observer!.observe(place));
    if (!this.renderRoot.querySelector(".waits")) super.updated(changed);
  }

  protected override draw(_item: Item, first: Feed): TemplateResult | undefined {
    const { feed, message, waits } = this.#paged(first);
    const { contentLang: own, uiLang: lang, sort } = this;
    const { domains } = feed._entity_widgets ?? {};
    const citations = sort === "cited-by" ? this.lazily(counts, ({ citationCounts }) => citationCounts, null) : null;
    if (citations === undefined) return html`<slot></slot>`;
    const listed = this.#list(feed, citations ?? undefined);
    const { entries, by } = listed;
    if (!entries.length) return waits || message ? html`<slot></slot>${message}` : undefined;
    const tools = entries.length > few ? this.lazily(parts, ({ toolsOf }) => toolsOf(this, this.announce), null) : null;
    if (tools === undefined) return html`<slot></slot>`;
    this.#cut(listed, tools?.kept({ entries, domains, lang, own }) ?? entries, domains);
    const { groups, slices } = listed;
    const rows: Rows = { groups, by, sort, lang, open: this.#open, line: this.#line };
    return html`${tools?.view()}${tools?.jumpView(groups, own, this.#reveal)}
      <div lang=${own} dir=${directionOf(own)}>
        ${slices.map((pieces, at) => (this.#all || this.#near.has(at) ? sliceView(pieces, rows) : placeView(pieces, at)))}
      </div>
      ${message}`;
  }

  /** The feed with all of its pages, as far as they are here, and what is to be said where they are not. */
  #paged(first: Feed): { feed: Feed; message?: TemplateResult | undefined; waits?: boolean } {
    if (!first.next_url) return { feed: first };
    const pages = this.lazily(pagings, ({ pagesOf }) => pagesOf(this), null);
    const whole = (this.#whole = pages?.of(first));
    const lost = msg("Not all pages of the feed could be fetched: entries are missing.");
    if (whole) return { feed: whole.feed, message: pages!.message(whole, lost) };
    if (pages === null) return { feed: first, message: html`<p class="message" part="message">${lost}</p>` };
    const later = msg("The other pages of the feed are on their way.");
    return { feed: first, message: html`<p class="message waits" part="message">${later}</p>`, waits: true };
  }

  #list(feed: Feed, citations?: (feed: Feed) => ReadonlyMap<string, number>): Listed {
    const { kind, domain, tag, sort, groupBy, contentLang } = this;
    const key = JSON.stringify([kind, domain, tag, sort, groupBy, contentLang]);
    if (this.#listed?.feed === feed && this.#listed.key === key) return this.#listed;
    const entries = sortedBy(
      keptOf(entriesOf(feed, citations?.(feed)), { kind, domain, tag }),
      sort,
      textOrder(contentLang),
    );
    const by = groupingOf(entries, groupBy);
    return (this.#listed = { feed, key, by, entries, groups: [], slices: [] });
  }

  #cut(listed: Listed, kept: readonly Entry[], domains: readonly Domain[] | undefined): void {
    if (listed.kept === kept) return;
    // Who looks for something else begins again at the top.
    if (listed.kept) this.#near = new Set([0]);
    listed.kept = kept;
    listed.groups = groupsOf(kept, listed.by, domains, textOrder(this.contentLang));
    listed.slices = slicesOf(listed.groups, sliceRows);
  }

  readonly #open = ({ entity }: Entry, url: string, event: Event): void => this.selectEntity(entity, url, event);

  readonly #line = (item: Item): string | undefined =>
    item.summary || this.lazily(excerpts, ({ excerptOf }) => excerptOf(item));

  /** Draws the slice in which a group begins; and the one before, so that it stays where it is when that comes near. */
  readonly #reveal = (group: number): void => {
    const begins = (piece: Piece) => piece.isFirst && piece.group === group;
    const at = this.#listed!.slices.findIndex((pieces) => pieces.some(begins));
    this.#near.add(at - 1).add(at);
    this.requestUpdate();
  };

  /** All of it is printed, and no more of it stays than was there. */
  readonly #print = ({ type }: Event): void => {
    this.#all = type === "beforeprint" || !globalThis.IntersectionObserver;
    this.requestUpdate();
  };
}

define("entity-index", EntityIndex);
// Most lists are long enough for them: they come while the data do.
lazyPart(parts);

declare global {
  interface HTMLElementTagNameMap {
    "entity-index": EntityIndex;
  }
}
