import { readingGraph, type GraphColumns, type ReadGraph } from "../feed/graph-document.js";
import { inTurns } from "../feed/in-turns.js";
import { loadJson } from "../feed/load.js";
import type { Problem } from "../feed/problems.js";
import type { Feed, Item } from "../feed/types.js";
import { isPlaced, pointsOf, type Positions } from "../layout/free-picture.js";
import type { Point } from "../layout/graph.js";
import { citationsOf } from "../model/citations.js";
import type { Neighbourhood } from "../model/neighbourhood.js";
import { indexOfColumns, wholeGraph } from "../model/whole-graph.js";
import { columnsOf, countingWiki, wikiOf, type Wiki } from "../model/wiki.js";
import type { CitedByGraph } from "./cited-by-graph.js";
import type { BeyondPart, Seen } from "./cited-by-graph-beyond.js";
import type { Desk } from "./cited-by-graph-desk.js";
import type { Scene } from "./cited-by-graph-figure.js";
import { WikiPicture } from "./cited-by-graph-wiki.js";
import { remembered } from "./remembered.js";

/** What a graph document is read with, and few notes are drawn: needed as soon as this is. */
export { givenGraph } from "../feed/graph-document.js";
export { freePicture as force } from "../layout/free-picture.js";

/** Up to so many notes are drawn as elements of the page, which prints and needs no links laid over it. */
const fewNotes = 150;
/** From so many on what is done with all of them is done in steps. */
const manyNotes = 2000;

// Most wikis come laid out.
const forces = () => import("../layout/force.js");
// Most feeds have one page.
const pages = () => import("./feed-pages.js");
const wordings = () => import("../feed/problems.js");

type Load<T> = () => Promise<T>;

const parts = new WeakMap<CitedByGraph, WholeGraph>();

/** @returns what draws the whole wiki of an element */
export function partOf(host: CitedByGraph, desk: Desk): WholeGraph {
  if (!parts.has(host)) parts.set(host, new WholeGraph(host, desk));
  return parts.get(host)!;
}

/** The wiki of an element: read, laid out where it is not, and pictured. */
class WholeGraph implements BeyondPart {
  problems: readonly Problem[] = [];
  readonly #host: CitedByGraph;
  readonly #picture: WikiPicture;

  constructor(
    host: CitedByGraph,
    readonly desk: Desk,
  ) {
    this.#host = host;
    this.#picture = new WikiPicture(host, desk);
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
    const wiki = await inTurns(countingWiki(columns, feed._entity_widgets?.domains, citationsOf(feed)));
    await this.#picture.prepare(wiki);
    return wiki;
  });
  readonly #ofFeed = remembered((feed: Feed) => columnsOf(citationsOf(feed)));
  readonly #said = remembered(({ losses }: ReadGraph, { problemsOf }: typeof import("../feed/problems.js")) =>
    problemsOf(losses),
  );
  readonly #positions = remembered(({ ids, points }: GraphColumns): Positions => {
    const all = ids.map((id, at): [string, Point] => [id, [points[2 * at]!, points[2 * at + 1]!]]);
    return new Map(all.filter(([, [x, y]]) => Number.isFinite(x + y)));
  });
  /** Where notes stood when they were drawn last; null where what lays them out cannot be had. */
  #last?: Positions | null;
  readonly #isPlaced = remembered((graph: Neighbourhood, positions: Positions) => isPlaced(pointsOf(graph, positions)));
  readonly #small = remembered((columns: GraphColumns, feed: Feed): Neighbourhood => {
    const domains = (feed._entity_widgets?.domains ?? []).map(({ id }) => id);
    if (columns === this.#ofFeed(feed)) return wholeGraph(citationsOf(feed), domains);
    return wholeGraph(indexOfColumns(columns, citationsOf(feed), feed.language), domains);
  });

  /**
   * @param given the graph document the page gave
   * @returns what there is to see of the document given, of the one the feed names, else of the feed itself; undefined
   * while it is on its way
   */
  draw(first: Feed, _item: Item, width: number, given: ReadGraph | undefined): Scene | Seen | undefined {
    const url = given ? undefined : first._entity_widgets?.documents?.find(({ rel }) => rel === "graph")?.url;
    const { view, positions } = this.#host;
    this.#picture.frame = { width, view, positions };
    const read = given ?? (url ? this.desk.lazily(this.#loader(url), (module) => module, null) : null);
    if (read === undefined) return undefined;
    if (read?.losses.length) this.problems = this.desk.lazily(wordings, (part) => this.#said(read, part)) ?? [];
    else this.problems = read || !url ? [] : [{ path: "", message: `${url} cannot be had.` }];
    const isWhole = read || !first.next_url;
    const part = isWhole ? null : this.desk.need(pages, ({ pagesOf }) => pagesOf(this.#host));
    const all = part ? part.of(first) : part === null ? { feed: first, problems: [] } : undefined;
    if (!all) return undefined;
    const { feed } = all;
    const message = part?.message(all);
    this.problems = this.problems.concat(all.problems);
    const columns = read?.columns ?? this.#ofFeed(feed);
    if (columns.size > fewNotes) {
      const { size } = columns;
      const wiki =
        size > manyNotes ? this.desk.lazily(this.#later(columns, feed), (module) => module) : this.#wiki(columns, feed);
      return wiki && this.#picture.draw(wiki, message);
    }
    this.#picture.leave();
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
}
