import type { ReadGraph } from "../feed/graph-document.js";
import type { Problem } from "../feed/problems.js";
import type { Feed, Item } from "../feed/types.js";
import type { FreeOptions, Positions } from "../layout/free-picture.js";
import type { Picture } from "../layout/graph.js";
import type { Neighbourhood } from "../model/neighbourhood.js";
import type { CitedByGraph } from "./cited-by-graph.js";
import type { Desk } from "./cited-by-graph-desk.js";
import type { Scene } from "./cited-by-graph-figure.js";

/** Notes few enough for the picture that every graph has. */
export interface Seen {
  graph: Neighbourhood;
  /** The feed they are of, where it is not the one given. */
  feed?: Feed;
  /** Where they stand, where the page's own positions are not all there is to it. */
  positions?: Positions | null | undefined;
  /** What to know of it. */
  message?: unknown;
}

/** What draws more than the next neighbours for one element. */
export interface BeyondPart {
  readonly problems: readonly Problem[];
  /**
   * @param width in layout units
   * @param given the graph document the page gave
   * @returns undefined while what is to be drawn is on its way
   */
  draw(feed: Feed, item: Item, width: number, given: ReadGraph | undefined): Scene | Seen | undefined;
}

/** What draws notes that do not fit a fan. */
export interface Free {
  force(graph: Neighbourhood, options: FreeOptions): Picture | null;
}

/** What the element knows of the page, and of what it was given. */
export interface Room {
  /** In layout units. */
  width: number;
  /** Something is to be seen already; and has been for a while. */
  isDrawn: boolean;
  isRested: boolean;
  /** The graph document the page gave. */
  given: ReadGraph | undefined;
  /** Fetches what sketches notes where there is room for one column of them only; and what draws a whole wiki. */
  column(): Promise<typeof import("../layout/fan-column.js")>;
  whole(): Promise<Beyond & Free>;
}

/** A module that does. */
export interface Beyond {
  /** @returns the element's own, the same each time */
  partOf(host: CitedByGraph, desk: Desk): BeyondPart;
}
