import { html, nothing, type TemplateResult } from "lit";
import { msg } from "@lit/localize";
import { ViewChangeEvent } from "../events.js";
import type { Problem } from "../feed/problems.js";
import type { Feed, Item } from "../feed/types.js";
import { letter } from "../layout/graph.js";
import { extensionOf } from "../model/entities.js";
import { around, type Neighbourhood } from "../model/neighbourhood.js";
import type { Wiki } from "../model/wiki.js";
import type { CitedByGraph } from "./cited-by-graph.js";
import type { Beyond, BeyondPart, Room } from "./cited-by-graph-beyond.js";
import type { Desk, Stage } from "./cited-by-graph-desk.js";
import { foundIn, searches } from "./cited-by-graph-found.js";
import { legendView, type LegendSource } from "./cited-by-graph-legend.js";
import { NotesPicture, readings } from "./cited-by-graph-notes.js";
import { buttonsView } from "./cited-by-graph-stage.js";
import { letterBreadth } from "./letter-breadth.js";
import { remembered } from "./remembered.js";

/** A picture with what stands around it. */
export interface Scene {
  /** What is pictured. */
  source: Neighbourhood | Wiki;
  view: "graph" | "list";
  stage?: Stage;
  picture: unknown;
  list: unknown;
  legend: LegendSource;
  /** What is not shown. */
  limits?: unknown;
}

const furthers = (): Promise<Beyond> => import("./cited-by-graph-further.js");
const translations = () => import("./card-translation.js");

// The page's letters are looked up while the data come: on some systems this takes longer than the drawing.
if (document.body) letterBreadth(getComputedStyle(document.body), ["1"], letter / 16);

/** What an element draws: the picture or the list, and what stands around it. */
export class GraphFigure {
  #beyond?: BeyondPart;
  readonly #around = remembered(around);
  readonly #notes: NotesPicture;

  constructor(
    readonly host: CitedByGraph,
    readonly desk: Desk,
  ) {
    this.#notes = new NotesPicture(host, desk);
  }

  get problems(): readonly Problem[] {
    return this.#beyond?.problems ?? [];
  }

  /** @returns null while what is to be drawn is on its way; undefined where there is nothing to draw */
  draw(item: Item, feed: Feed, room: Room): TemplateResult | null | undefined {
    const { host, desk } = this;
    const { depth, direction } = host;
    const seen =
      depth === "1"
        ? { graph: this.#around(feed, item, direction) }
        : desk.need(depth === "all" ? room.whole : furthers, ({ partOf }) =>
            (this.#beyond = partOf(host, desk)).draw(feed, item, room.width, room.given),
          );
    if (!seen) return null;
    const scene = "graph" in seen ? this.#notes.draw({ feed, ...seen }, room) : seen;
    return scene && this.#view(item, feed, scene);
  }

  #view(item: Item, feed: Feed, { source, view, stage, picture, list, legend, limits }: Scene): TemplateResult {
    const { host, desk } = this;
    const { read } = desk.reader();
    const { status, stale } = extensionOf(item).translation ?? {};
    const found = foundIn(source, desk);
    return html`<figure class="as-${view}">
      <div class="bar meta">
        ${host.search ? desk.lazily(searches, (part) => part.searchField(source, found, desk)) : nothing}
        ${stage && buttonsView(stage, view, this.#show)}
      </div>
      ${picture}
      ${
        (stage && read >= 0 && desk.lazily(readings, (part) => part.readingView(source, read, stage, feed))) ||
        html`<p class="reading">${msg("Point at a note, or walk with the arrow keys, to light its citations.")}</p>`
      }
      ${list}
      <figcaption part="caption">${legendView(legend, desk)}${limits}</figcaption>
      ${
        status === "machine" || stale
          ? desk.lazily(translations, ({ translationView }) => translationView(item, feed, host, desk.lang(), desk.say))
          : nothing
      }
    </figure>`;
  }

  readonly #show = (view: "graph" | "list"): void => {
    const { host } = this;
    if (host.view !== view) host.dispatchEvent(new ViewChangeEvent((host.view = view)));
  };
}
