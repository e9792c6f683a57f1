import { html, nothing, type TemplateResult } from "lit";
import { msg, str } from "@lit/localize";
import type { Feed } from "../feed/types.js";
import { directionOf } from "../format.js";
import type { column } from "../layout/fan-column.js";
import { fan } from "../layout/fan.js";
import type { GivenPositions } from "../layout/free-picture.js";
import { fitsFan, letter, type Picture, type Point } from "../layout/graph.js";
import { isNarrow } from "../layout/narrow.js";
import { citationsOf } from "../model/citations.js";
import { domainsOf, type Neighbourhood } from "../model/neighbourhood.js";
import type { CitedByGraph } from "./cited-by-graph.js";
import type { Free, Room, Seen } from "./cited-by-graph-beyond.js";
import type { Desk, Stage } from "./cited-by-graph-desk.js";
import type { Scene } from "./cited-by-graph-figure.js";
import { foundIn } from "./cited-by-graph-found.js";
import type { ListSource } from "./cited-by-graph-list.js";
import { pictureView } from "./cited-by-graph-picture.js";
import { stageView } from "./cited-by-graph-stage.js";
import { countsText } from "./cited-by-graph-text.js";
import { letterBreadth } from "./letter-breadth.js";
import { remembered } from "./remembered.js";

/** CSS pixels, and notes, from which the list reads better than a picture that narrow. */
const narrow = 360;
const manyNotes = 42;

const forces = (): Promise<Free> => import("../layout/force.js");
const lists = () => import("./cited-by-graph-list.js");
export const readings = () => import("./cited-by-graph-reading.js");

/** Few enough notes that each is an element of the page, as a picture and a list. */
export class NotesPicture {
  constructor(
    readonly host: CitedByGraph,
    readonly desk: Desk,
  ) {}

  // The font is named for what depends on it: the breadth of its letters.
  readonly #breadth = remembered(({ nodes }: Neighbourhood, _font: string) =>
    letterBreadth(
      getComputedStyle(this.host),
      nodes.map(({ note }) => note.title),
      letter / 16,
    ),
  );
  readonly #fan = remembered(
    (graph: Neighbourhood, width: number, rtl: boolean, breadth: number, sketch?: typeof column | null) =>
      fan(graph, { width, rtl, breadth }, sketch),
  );
  readonly #laidOut = remembered(({ nodes }: Neighbourhood, points: readonly Point[]) => {
    const positions = () => new Map(nodes.map(({ note }, at) => [note.entity, points[at]!]));
    if (!this.desk.reader().moved.size) this.desk.tell(positions);
  });

  /** @returns null while what is to be drawn is on its way; undefined where there is nothing to draw */
  draw({ graph, feed, positions, message }: Seen & { feed: Feed }, room: Room): Scene | null | undefined {
    const { host, desk } = this;
    const { nodes, links } = graph;
    if (nodes.length < 2 && !nodes[0]?.note.citedBy) return undefined;
    const domains = domainsOf(graph, feed._entity_widgets?.domains ?? []);
    const lang = desk.lang();
    const picture = this.#layOut(graph, room, positions ?? host.positions);
    if (picture === undefined) return null;
    const fits = room.width >= narrow || nodes.length < manyNotes;
    const view = picture && (host.view ? host.view === "graph" : fits) ? "graph" : "list";
    const source = { graph, index: citationsOf(feed), domains, found: foundIn(graph, desk), lang, open: desk.open };
    const list =
      view === "list" || room.isRested ? desk.lazily(lists, (part) => part.listView(source, desk.root())) : undefined;
    if (view === "list" && !list) return null;
    const { current: wanted } = desk.reader();
    const current = nodes[wanted] ? wanted : 0;
    const stage: Stage | undefined = picture ? { desk, picture, current, note: (at) => nodes[at]!.note } : undefined;
    return {
      source: graph,
      view,
      list,
      stage,
      picture: stage && this.#svg(graph, stage, picture!, source),
      legend: {
        domains,
        most: Math.max(...nodes.map(({ note }) => note.citedBy)),
        unknown: nodes.some(({ note }) => !note.known),
      },
      limits: [
        graph.found > nodes.length || graph.foundLinks > links.length
          ? desk.lazily(readings, (part) => part.limitsView(graph, lang))
          : nothing,
        message,
      ],
    };
  }

  /** `null` where the part that draws it cannot be had, undefined while it is on its way. */
  #layOut(
    graph: Neighbourhood,
    { width, column, whole, isDrawn }: Room,
    positions: GivenPositions | undefined,
  ): Picture | null | undefined {
    const { desk } = this;
    const breadth = this.#breadth(graph, getComputedStyle(this.host).fontFamily + document.fonts?.status);
    if (fitsFan(graph)) {
      const sketch = isNarrow(width) ? desk.lazily(column, (part) => part.column, null) : null;
      const rtl = directionOf(desk.lang()) === "rtl";
      // One who turns a telephone sees a picture all the while.
      const isReady = sketch !== undefined || isDrawn;
      return isReady ? this.#fan(graph, width, rtl, breadth, sketch) : undefined;
    }
    const { outlook, moved } = desk.reader();
    return desk.lazily<Free, Picture | null>(
      this.host.depth === "all" ? whole : forces,
      ({ force }) => force(graph, { width, breadth, zoom: outlook.scale, positions, moved }),
      null,
    );
  }

  #svg(graph: Neighbourhood, stage: Stage, picture: Picture, source: ListSource): TemplateResult {
    const { nodes, centred } = graph;
    const { domains, lang, found } = source;
    this.#laidOut(graph, picture.points);
    const { outlook, origin, focused, pointed } = this.desk.reader();
    const { current } = stage;
    const lit = pointed < 0 && focused ? current : pointed;
    const way = origin < 0 ? undefined : this.desk.lazily(readings, (part) => part.wayOf(graph, origin, lit));
    const name = centred ? msg(str`Citations of “${nodes[0]!.note.title}”`) : msg("Citations among the notes");
    return stageView(
      stage,
      html`<svg
        class="picture ${picture.frame ? "" : picture.facts ? "narrow" : "free"}"
        viewBox="0 0 ${picture.width} ${picture.height}"
        font-size=${picture.letter}
        role="group"
        aria-label=${centred ? [name, countsText(nodes[0]!.note, lang, true)].join(msg(". ")) : name}
      >
        <g transform="translate(${outlook.x} ${outlook.y}) scale(${outlook.scale})">
          ${pictureView(graph, picture, domains, { current, lit, found, way }, lang)}
        </g>
      </svg>`,
    );
  }
}
