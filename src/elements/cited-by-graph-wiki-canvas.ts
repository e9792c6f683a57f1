import type { ReactiveController } from "lit";
import type { CitedByGraph } from "./cited-by-graph.js";
import { ChartCanvas } from "./chart-canvas.js";
import type { LitPicture } from "./chart-lit.js";
import { haloNames, placeLinks } from "./cited-by-graph-chart.js";
import type { Desk } from "./cited-by-graph-desk.js";

/** Milliseconds after which the list is fetched too: a printer does not wait for what is not there yet. */
const quiet = 2000;

export const lists = () => import("./cited-by-graph-whole-list.js");

export const paper = matchMedia("print");

/** Keeps what stands on an element's canvas, and what lies over it, in step with what the element draws. */
export class WikiCanvas implements ReactiveController {
  /** What is to be seen on it; absent where there is no canvas. */
  shown?: LitPicture;
  #canvas?: ChartCanvas;
  #connection = new AbortController();
  #rest?: ReturnType<typeof setTimeout>;

  constructor(
    readonly host: CitedByGraph,
    readonly desk: Desk,
  ) {
    host.addController(this);
  }

  /** Only now is the canvas in the document, or gone from it. */
  hostUpdated(): void {
    const picture = this.shown;
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
    paper.addEventListener("change", () => this.host.requestUpdate(), { signal });
    const root = this.desk.root();
    (root as ShadowRoot).addEventListener("transitionend", () => this.shown || haloNames(root), { signal });
    if (this.shown) this.host.requestUpdate();
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
}
