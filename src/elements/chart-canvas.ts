import { chartLabels, type ChartLabel } from "../layout/chart-labels.js";
import { namedAnyway } from "../layout/label-places.js";
import { colorsOf, type ChartColors } from "./chart-colors.js";
import { isFaded, light, type LitPicture } from "./chart-lit.js";
import { write } from "./chart-names.js";
import { paint, type ChartPicture, type Tools } from "./chart-paint.js";

/** A drawing that is ready to be shown, also somewhat moved or magnified. */
interface Layer {
  context: CanvasRenderingContext2D;
  picture?: ChartPicture;
  /** Some citations were left out, for the reader was moving. */
  partial: boolean;
}

/** Milliseconds without a move after which a picture is still. */
const stillness = 140;
/** Milliseconds of drawing a frame may take while a reader moves, when still, and before anything is shown. */
const share = { moving: 8, still: 16, first: 20 };
/** Milliseconds for which a drawing is new while a reader moves: displays that show more frames show it moved. */
const fresh = 12;
/** Milliseconds of drawing after which a frame has done enough: names are found a place for in one of their own. */
const patience = 6;
/** From so many notes on a frame's share of time is all that is done in it. */
const manyNotes = 2000;
/** With more citations a drawing may take longer than a frame. */
const manyLinks = 10_000;
const mostPixels = 2 ** 24;

const newLayer = (): Layer => ({
  context: document.createElement("canvas").getContext("2d")!,
  partial: false,
});

/**
 * Keeps a canvas showing a chart: draws when something has changed and it is in view, never else. What takes long is
 * drawn aside, a little in each frame, while the last drawing is shown where it would be by now. Few notes are drawn in
 * one go where they are to be seen, and once they are still nothing else is kept of the drawing.
 */
export class ChartCanvas {
  #picture?: LitPicture;
  #front = newLayer();
  #back = newLayer();
  #tools: Tools = { pane: document.createElement("canvas"), seen: new Uint32Array(0) };
  #work?: Generator<undefined, void>;
  /** What was drawn on the canvas itself, and whether with names. */
  #whole?: { picture: ChartPicture; named: boolean };
  #labels: ChartLabel[] = [];
  #labelled?: ChartPicture;
  #colors?: ChartColors;
  #frame = 0;
  #timer?: ReturnType<typeof setTimeout>;
  #moved = -Infinity;
  /** When the front was drawn. */
  #drawnAt = -Infinity;
  #inView = true;
  readonly #watch?: IntersectionObserver;
  readonly #end = new AbortController();

  /** @param now milliseconds from any start on, by which it is told how long something takes and how long ago it was */
  constructor(
    readonly canvas: HTMLCanvasElement,
    readonly now = () => performance.now(),
  ) {
    const { signal } = this.#end;
    if (typeof IntersectionObserver !== "undefined") {
      this.#watch = new IntersectionObserver(([entry]) => {
        this.#inView = entry!.isIntersecting;
        this.#ask();
      });
      this.#watch.observe(canvas);
    }
    // The style sheet gives the colours a short transition, so that a page that changes them is heard of.
    canvas.addEventListener("transitionend", () => this.#recolor(), { signal });
    matchMedia("(forced-colors: active)").addEventListener("change", () => this.#recolor(), { signal });
    addEventListener("resize", () => this.#ask(), { signal });
  }

  /** Takes up what is to be seen; drawn with the next frame. */
  show(picture: LitPicture): void {
    const before = this.#picture;
    this.#picture = picture;
    if (before?.chart === picture.chart && before.view !== picture.view) this.#moved = this.now();
    if (before?.wiki !== picture.wiki) this.#colors = undefined;
    if (picture.wiki.size > this.#tools.seen.length) this.#tools.seen = new Uint32Array(picture.wiki.size);
    this.#ask();
  }

  /** Ends everything; the canvas may go. */
  dispose(): void {
    this.#end.abort();
    this.#watch?.disconnect();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#picture = this.#work = undefined;
    this.#forget();
    this.canvas.width = this.#tools.pane.width = 0;
  }

  #forget(): void {
    for (const layer of [this.#front, this.#back]) {
      // A canvas without pixels needs no memory, even before it is collected.
      layer.context.canvas.width = layer.context.canvas.height = 0;
      layer.picture = undefined;
    }
    this.#work = this.#tools.ink = undefined;
  }

  #recolor(): void {
    this.#colors = undefined;
    this.#front.picture = this.#whole = undefined;
    this.#ask();
  }

  #ask(): void {
    if (!this.#frame && this.#inView && this.#picture) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#frame = 0;
    const start = this.now();
    const picture = this.#picture!;
    const perUnit = this.#fit(picture);
    if (!perUnit) return;
    this.#colors ??= colorsOf(this.canvas);
    const begun = this.now();
    const idle = begun - this.#moved;
    const moving = idle < stillness;
    if (!moving && !isFaded(picture) && this.#drawWhole(picture, perUnit)) return;
    // Few notes are drawn in the first frame, whatever the page took for its layout in it.
    const ready = this.#advance(picture, perUnit, moving, picture.wiki.size > manyNotes ? start : begun);
    const later = !ready || this.now() - begun > patience;
    if (ready || !this.#whole) this.#compose(picture, perUnit, moving || later);
    if (later) this.#ask();
    clearTimeout(this.#timer);
    if (moving) this.#timer = setTimeout(() => this.#ask(), stillness - idle + 1);
  }

  /** @returns false where a drawing may take long, or one is kept that shows the same */
  #drawWhole(picture: LitPicture, perUnit: number): boolean {
    const { size, links } = picture.wiki;
    if (size > manyNotes || links.length > 2 * manyLinks) return false;
    if (!this.#front.partial && isSame(this.#front.picture, picture)) return false;
    const context = this.canvas.getContext("2d")!;
    const begun = this.now();
    if (!isSame(this.#whole?.picture, picture)) {
      const work = paint({ context, perUnit }, picture, this.#colors!, this.#tools, false);
      while (!work.next().done);
      this.#whole = { picture, named: false };
      this.#forget();
    }
    if (this.now() - begun > patience) this.#ask();
    else if (!this.#whole!.named) this.#name(context, picture, perUnit, (this.#whole!.named = true));
    return true;
  }

  /** @returns pixels to a layout unit, after the canvas was given the size it has on the page; 0 where it has none */
  #fit({ chart }: LitPicture): number {
    const { clientWidth } = this.canvas;
    let width = Math.round(clientWidth * (globalThis.devicePixelRatio || 1));
    let height = Math.round((width * chart.height) / chart.width);
    const shrink = Math.sqrt(Math.min(mostPixels / (width * height || 1), 1));
    [width, height] = [Math.round(width * shrink), Math.round(height * shrink)];
    if (width && (this.canvas.width !== width || this.canvas.height !== height)) {
      Object.assign(this.canvas, { width, height });
      this.#forget();
      this.#labelled = this.#whole = undefined;
    }
    return width / chart.width;
  }

  /** Draws aside what is not drawn yet, as far as there is time. @returns true when all is drawn that is to be */
  #advance(picture: LitPicture, perUnit: number, moving: boolean, start: number): boolean {
    const { first, still, moving: hurried } = share;
    const end = start + (!this.#front.picture ? first : moving ? hurried : still);
    const stale = !this.#back.picture || !isSame(this.#back.picture, picture);
    if (this.#work && stale && (!moving || !isAlike(this.#back.picture, picture))) this.#work = undefined;
    const wanted = () => !isSame(this.#front.picture, picture) || (this.#front.partial && !moving);
    if (!this.#work && !wanted()) return true;
    if (!this.#work && moving && isAlike(this.#front.picture, picture) && start - this.#drawnAt < fresh) return true;
    if (!this.#work) {
      const { width, height } = this.canvas;
      Object.assign(this.#back, { picture, partial: moving });
      if (this.#back.context.canvas.width !== width) Object.assign(this.#back.context.canvas, { width, height });
      this.#work = paint({ context: this.#back.context, perUnit }, picture, this.#colors!, this.#tools, moving);
    }
    do {
      if (!this.#work.next().done) continue;
      this.#work = undefined;
      [this.#front, this.#back] = [this.#back, this.#front];
      this.#drawnAt = start;
      return !wanted();
    } while (this.now() < end);
    return false;
  }

  #compose(picture: LitPicture, perUnit: number, moving: boolean): void {
    const context = this.canvas.getContext("2d")!;
    const { width, height } = this.canvas;
    const { view } = picture;
    this.#whole = undefined;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const faded = isFaded(picture);
    if (this.#front.picture) {
      const from = this.#front.picture.view;
      const scale = view.scale / from.scale;
      context.globalAlpha = faded ? 0.25 : 1;
      context.setTransform(
        scale,
        0,
        0,
        scale,
        (view.x - from.x * scale) * perUnit,
        (view.y - from.y * scale) * perUnit,
      );
      context.drawImage(this.#front.context.canvas, 0, 0);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = 1;
    }
    if (faded) light({ context, perUnit }, picture, this.#colors!);
    else this.#name(context, picture, perUnit, !moving);
  }

  /** @param anew finds the names their places; else they stay where they were in the picture */
  #name(context: CanvasRenderingContext2D, picture: LitPicture, perUnit: number, anew: boolean): void {
    const { kept, wiki, chart, view } = picture;
    if (anew && !isSame(this.#labelled, picture)) {
      const among = kept ? wiki.ranked.filter((at) => kept.has(at)) : wiki.ranked;
      this.#labels = chartLabels(wiki, chart, view, among, namedAnyway);
      this.#labelled = picture;
    }
    if (this.#labelled?.view.scale !== view.scale) return;
    const { x, y } = this.#labelled.view;
    write({ context, perUnit }, this.#labels, this.#colors!, view.x - x, view.y - y);
  }
}

/** True when one shows what the other does, from where it does. */
const isSame = (one: ChartPicture | undefined, other: ChartPicture) => isAlike(one, other) && one!.view === other.view;

/** True when only the view differs. */
const isAlike = (one: ChartPicture | undefined, other: ChartPicture) =>
  one?.chart === other.chart && one.kept === other.kept && one.settled === other.settled;
