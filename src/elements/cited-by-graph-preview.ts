import { nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Feed } from "../feed/types.js";
import { directionOf } from "../format.js";
import { cardPlace, cutPlace, type CardPlace, type CardWish } from "../layout/card-place.js";
import type { Box } from "../layout/label-places.js";
import type { Neighbourhood } from "../model/neighbourhood.js";
import type { Wiki } from "../model/wiki.js";
import { cardView } from "./cited-by-graph-card.js";
import type { Desk, Reader, Stage } from "./cited-by-graph-desk.js";
import { previewStyles } from "./cited-by-graph-preview.styles.js";
import { adopt } from "./late-styles.js";

/** Milliseconds a pointer is on a note before it is told of, and off it before that ends. */
const delay = { in: 300, out: 200 };

type Host = ReactiveControllerHost & HTMLElement;

const previews = new WeakMap<Desk, Preview>();

/** @returns a card that tells of the note a reader points at or stands on, if one is to be seen */
export function previewView(source: Neighbourhood | Wiki, stage: Stage, feed: Feed): TemplateResult | typeof nothing {
  const { desk } = stage;
  let preview = previews.get(desk);
  if (!preview) previews.set(desk, (preview = new Preview(desk)));
  return preview.view(source, stage, feed);
}

/**
 * Has a card float beside a note: at once when the keyboard or a finger brings a reader there, after a moment when a
 * pointer does. It stays while the pointer is on it, goes with Escape, and is never there while the picture is moved.
 */
class Preview implements ReactiveController {
  /** The note that is told of, and the one that is or is to be; -1 for none. */
  #told = -1;
  #goal = -1;
  /** The note a reader wants to read no more of, until another was pointed at. */
  #dismissed = -1;
  #before?: Reader;
  #source?: Neighbourhood | Wiki;
  #stage?: Stage;
  #timer?: ReturnType<typeof setTimeout>;
  #listening?: AbortController;
  readonly #host: Host;

  constructor(readonly desk: Desk) {
    this.#host = (desk.root() as ShadowRoot).host as Host;
    this.#host.addController(this);
  }

  view(source: Neighbourhood | Wiki, stage: Stage, feed: Feed): TemplateResult | typeof nothing {
    if (this.#source !== source) {
      // The same number is another note now.
      this.#told = this.#goal = this.#dismissed = -1;
      this.#before = undefined;
    }
    this.#source = source;
    this.#stage = stage;
    adopt(this.desk.root(), previewStyles);
    if (this.#told < 0) return nothing;
    return cardView(source, this.#told, feed, this.desk.lang(), this);
  }

  hostUpdated(): void {
    const reader = this.desk.reader();
    if (reader !== this.#before) this.#follow(reader, this.#before);
    this.#before = reader;
    this.#place();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#listening?.abort();
    if (this.#told >= 0) this.desk.set({ pointed: -1, focused: false });
    this.#told = this.#goal = -1;
    this.#before = undefined;
  }

  readonly enter = (): void => {
    if (this.desk.reader().pointed !== this.#told) this.desk.set({ pointed: this.#told });
  };

  readonly leave = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== "touch") this.desk.set({ pointed: -1 });
  };

  /** Takes up what a reader does, and when that is to be followed. */
  #follow(reader: Reader, before?: Reader): void {
    const { pointed, focused, current, held, busy, outlook } = reader;
    const wanted = pointed >= 0 ? pointed : focused && this.#isFocusSeen() ? current : -1;
    if (busy) this.#dismissed = wanted;
    else if (wanted !== this.#dismissed) this.#dismissed = -1;
    const goal = busy || wanted === this.#dismissed ? -1 : wanted;
    // What was beside the card is not any more.
    const isMoved = pointed >= 0 && before !== undefined && outlook !== before.outlook;
    if (goal === this.#goal && !isMoved) return;
    this.#goal = goal;
    clearTimeout(this.#timer);
    if (isMoved) this.#tell(-1);
    const isStep = focused !== before?.focused || current !== before.current || held !== before.held;
    const isAtOnce = busy || (pointed >= 0 ? held === pointed : isStep);
    const wait = isAtOnce ? 0 : pointed >= 0 ? delay.in : delay.out;
    if (goal !== this.#told) this.#timer = setTimeout(() => this.#tell(goal), wait);
  }

  /** A mouse that clicks gives the focus too, and is somewhere else the next moment. */
  #isFocusSeen(): boolean {
    return this.desk.root().querySelector("[data-node]:focus-visible") !== null;
  }

  #tell(at: number): void {
    if (at === this.#told) return;
    this.#told = at;
    this.#listening?.abort();
    this.#host.requestUpdate();
    if (at < 0) return;
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    const { ownerDocument } = this.#host;
    ownerDocument.addEventListener("keydown", (event) => event.key === "Escape" && this.#dismiss(event), options);
    const downs = new Set<number>();
    const touches = (event: PointerEvent) => event.pointerType === "touch" && !this.#isOnCard(event);
    ownerDocument.addEventListener("pointerdown", (event) => touches(event) && downs.add(event.pointerId), options);
    const lift = (event: PointerEvent) => {
      if (downs.delete(event.pointerId) && touches(event)) this.desk.set({ pointed: -1, held: -1 });
    };
    ownerDocument.addEventListener("pointerup", lift, options);
  }

  /** Neither the picture nor the page hears of a key that only ended a card. */
  #dismiss(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.#dismissed = this.#goal;
    this.#goal = -1;
    clearTimeout(this.#timer);
    this.#tell(-1);
  }

  get #card(): HTMLElement | null {
    return this.desk.root().querySelector<HTMLElement>(".preview");
  }

  #isOnCard(event: Event): boolean {
    const card = this.#card;
    return card !== null && event.composedPath().includes(card);
  }

  /** Puts the card where it is to be, and has the note's link described by it. */
  #place(): void {
    const root = this.desk.root();
    const told = root.querySelector(`.stage [data-node="${this.#told}"]`);
    for (const node of root.querySelectorAll(".stage [aria-describedby]")) {
      if (node !== told) node.removeAttribute("aria-describedby");
    }
    const card = this.#card;
    if (!card) return;
    if (!told) return card.removeAttribute("style");
    if (card.querySelector("#told")) told.setAttribute("aria-describedby", "told");
    const place = placed(card, told, this.#stage!);
    if (!place) return card.removeAttribute("style");
    card.style.setProperty("left", `${place.x}px`);
    card.style.setProperty("top", `${place.y}px`);
    card.style.setProperty("max-block-size", `${place.height}px`);
  }
}

/** @returns where a card stands in its figure, in CSS pixels; undefined where its note is not to be seen */
function placed(card: HTMLElement, told: Element, { desk, picture, names }: Stage): CardPlace | undefined {
  const figure = card.parentElement!;
  const frame = figure.getBoundingClientRect();
  // A page may show its elements magnified.
  const unit = frame.width / figure.offsetWidth || 1;
  const inFigure = ({ x, y, width, height }: Box): Box => ({
    x: (x - frame.x) / unit,
    y: (y - frame.y) / unit,
    width: width / unit,
    height: height / unit,
  });
  const boxOf = (element: Element) => inFigure(element.getBoundingClientRect());
  const stage = boxOf(figure.querySelector(".stage")!);
  const perUnit = stage.width / picture.width;
  const written = (names?.() ?? []).map(({ at, x, y, width, height }) => ({
    at,
    ...{ x: stage.x + x * perUnit, y: stage.y + y * perUnit, width: width * perUnit, height: height * perUnit },
  }));
  const own = written.filter(({ at }) => at === Number(told.getAttribute("data-node")));
  const note = own.reduce<Box>(around, boxOf(told));
  const seen = common(note, stage);
  if (!seen) return undefined;
  const lit = [...figure.querySelectorAll(".stage .node.on")].filter((node) => node !== told).map(boxOf);
  const within = { x: 0, y: 0, width: figure.offsetWidth, height: figure.offsetHeight };
  const rtl = directionOf(desk.lang()) === "rtl";
  const { clientWidth, clientHeight } = figure.ownerDocument.documentElement;
  const view = common(within, inFigure({ x: 0, y: 0, width: clientWidth, height: clientHeight }));
  const others = [...lit, ...written.filter((name) => !own.includes(name))];
  card.style.removeProperty("max-block-size");
  let wish: CardWish = { width: 0, height: 0, note: seen, names: others, within, picture: stage, rtl };
  for (const isShort of [false, true]) {
    card.classList.toggle("short", isShort);
    wish = { ...wish, width: card.offsetWidth, height: card.offsetHeight };
    const place = (view && cardPlace({ ...wish, within: view })) ?? cardPlace(wish);
    if (place) return place;
  }
  return cutPlace(wish);
}

/** @returns the box around two */
function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const [right, bottom] = [
    Math.max(one.x + one.width, other.x + other.width),
    Math.max(one.y + one.height, other.y + other.height),
  ];
  return { x, y, width: right - x, height: bottom - y };
}

/** @returns what two boxes share; undefined where that is nothing */
function common(one: Box, other: Box): Box | undefined {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}
