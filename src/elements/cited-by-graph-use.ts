import { placesOf, stepTo, type Places } from "../layout/steps.js";
import type { Desk, Outlook, Stage } from "./cited-by-graph-desk.js";
import { look, outlookOf } from "./cited-by-graph-glide.js";

type Size = Stage["picture"];

interface Point {
  x: number;
  y: number;
}

/** How much larger a press of a button or key makes the picture; 0 brings it back to rest. */
const zooms: Record<string, number> = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, "0": 0 };
/** CSS pixels a pointer may tremble and still click. */
const tremble = 4;
/** Milliseconds after which a finger that stays points, and within which a second tap magnifies. */
const press = 500;
const doubleTap = 300;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** @returns the outlook moved back to where the picture fills the frame, between its own size and its largest */
function held({ scale, x, y }: Outlook, { width, height, largest = 8 }: Size): Outlook {
  const kept = clamp(scale, 1, largest);
  return { scale: kept, x: clamp(x, width * (1 - kept), 0), y: clamp(y, height * (1 - kept), 0) };
}

/**
 * @param factor how much larger, below 1 smaller
 * @param x what stays where it is, in layout units of the frame; its middle unless told
 */
function scaled(outlook: Outlook, factor: number, size: Size, x = size.width / 2, y = size.height / 2): Outlook {
  const scale = clamp(outlook.scale * factor, 1, size.largest ?? 8);
  const share = scale / outlook.scale;
  return held({ scale, x: x - (x - outlook.x) * share, y: y - (y - outlook.y) * share }, size);
}

/** Looks closer by a factor; 0 takes in the whole. */
export function zoom(factor: number, stage: Stage): void {
  const outlook = factor ? outlookOf(stage.desk) : { scale: 1, x: 0, y: 0 };
  look(scaled(outlook, factor || 1, stage.picture), stage);
}

/** Puts the focus on a note, in the view that is shown. A canvas has only some of its notes in the document. */
export async function goTo(at: number, desk: Desk): Promise<void> {
  const find = () =>
    desk.root().querySelector<HTMLElement>(`.as-graph [data-node="${at}"], .as-list [data-row="${at}"] a`);
  if (!find()) {
    desk.set({ current: at });
    await desk.drawn();
  }
  find()?.focus();
}

/** The frame, which stays where it is when the picture in it is moved. */
const boxOf = (desk: Desk) => desk.root().querySelector(".stage")!.getBoundingClientRect();

/** A point of the window as layout units of the frame. */
function inFrame({ clientX, clientY }: { clientX: number; clientY: number }, { picture, desk }: Stage): Point {
  const { left, top, width } = boxOf(desk);
  const unit = picture.width / (width || 1);
  return { x: (clientX - left) * unit, y: (clientY - top) * unit };
}

/** Looks closer, or less close, at what is under the pointer. */
export function zoomAt(event: WheelEvent | MouseEvent, stage: Stage, factor = wheeled(event as WheelEvent)): void {
  const { x, y } = inFrame(event, stage);
  look(scaled(outlookOf(stage.desk), factor, stage.picture, x, y), stage);
}

const wheeled = ({ deltaY, deltaMode }: WheelEvent) => 2 ** (-deltaY * (deltaMode ? 0.05 : 0.005));

/**
 * Does what a key says: arrows, Home, End, Page Up and Page Down move the focus; plus, minus and 0 zoom; a slash goes to the
 * search field; Escape goes back, from a magnified picture to the whole, from a note to the first, from there to the buttons.
 */
export function walk(key: string, stage: Stage): void {
  const { picture, order, desk } = stage;
  const { current: last } = desk.reader();
  const outlook = outlookOf(desk);
  const current = last < 0 ? stage.current : last;
  const places: Places = stage.places ?? placesOf(picture.places!);
  const focus = (selector: string) => desk.root().querySelector<HTMLElement>(selector)?.focus();
  const first = stepTo("Home", places, current, order);
  const to = key === "Escape" ? first : stepTo(key, places, current, order);
  if (key === "/") focus("input");
  else if (key in zooms) zoom(zooms[key]!, stage);
  else if (key === "Escape" && outlook.scale > 1) zoom(0, stage);
  else if (key === "Escape" && desk.reader().origin >= 0) desk.set({ origin: -1 });
  else if (key === "Escape" && current === first) focus("[aria-pressed=true]");
  else if (to !== undefined) {
    if (outlook.scale > 1) look(revealing(outlook, { x: places.x(to), y: places.y(to) }, picture), stage);
    void goTo(to, desk);
  }
}

/** @returns the outlook moved just so far that a place of the picture is in view */
function revealing({ scale, x, y }: Outlook, place: Point, size: Size): Outlook {
  const room = 40;
  const shift = (moved: number, at: number, extent: number) =>
    clamp(moved, room - at * scale, Math.max(extent - room, room) - at * scale);
  return held({ scale, x: shift(x, place.x, size.width), y: shift(y, place.y, size.height) }, size);
}

/** The pointers that are down on a picture, what is done when one moves or is lifted, and what ends following them. */
interface Following {
  down: Map<number, Point>;
  move(event: PointerEvent): void;
  lift(event: PointerEvent): void;
  end(): void;
}

const pointers = new WeakMap<Element, Following>();
const taps = new WeakMap<Element, { time: number; x: number; y: number }>();

/**
 * Follows a pointer that went down on the picture, and those that join it, until the last is lifted: a mouse or pen
 * drags the picture or a note, two fingers drag and pinch, a finger that stays points, and two taps in a row magnify.
 * One finger is otherwise the page's, to scroll. A drag is no click.
 *
 * @param event what a pointer did on the picture, maybe a while ago
 * @param held index of the note it did that on, -1 for none
 */
export function follow(event: PointerEvent, stage: Stage, held: number): void {
  if (event.type === "pointerdown") return begin(event, stage, held);
  // What is on its way through the document is heard there, wherever the pointer is.
  if (event.eventPhase) return;
  const following = pointers.get(stage.desk.root().querySelector(".picture")!);
  if (event.type === "pointermove") following?.move(event);
  else following?.lift(event);
}

function begin(first: PointerEvent, stage: Stage, held: number): void {
  const { picture, desk, drag = movable(stage) } = stage;
  if (first.button) return;
  const frame = desk.root().querySelector(".picture")!;
  const at = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });
  const joined = pointers.get(frame);
  if (joined && !first.isPrimary) return void joined.down.set(first.pointerId, at(first));
  // The first of all comes when no other is down: one that seems to be was lifted before anybody listened.
  joined?.end();
  const touch = first.pointerType === "touch";
  const down = new Map([[first.pointerId, at(first)]]);
  const following = new AbortController();
  let drags = false;
  let pointing = false;
  const timer = setTimeout(() => {
    if (!touch || drags || held < 0 || down.size > 1) return;
    pointing = true;
    desk.set({ pointed: held, read: held, held });
  }, press);
  const end = () => {
    clearTimeout(timer);
    pointers.delete(frame);
    following.abort();
    if (desk.reader().busy) desk.set({ busy: false });
  };
  const move = (event: PointerEvent) => {
    if (event.pointerType === "mouse" && !event.buttons) return end();
    const before = gripOf(down);
    if (!down.has(event.pointerId)) return;
    down.set(event.pointerId, at(event));
    if (!drags && apart(event, first) > tremble) clearTimeout(timer);
    if (event.pointerType === "touch" && down.size < 2) return;
    drags ||= apart(event, first) > tremble;
    const outlook = outlookOf(desk);
    // A picture that is seen whole stays where it is, but for two fingers.
    if (!drags || (!touch && outlook.scale === 1 && (held < 0 || !drag))) return;
    if (!desk.reader().busy) desk.set({ busy: true });
    if (held < 0 || !drag || touch) return look(dragged(outlook, before, gripOf(down), boxOf(desk), picture), stage);
    const { scale, x, y } = outlook;
    const place = inFrame(event, stage);
    drag(held, (place.x - x) / scale, (place.y - y) / scale);
  };
  const lift = (event: PointerEvent) => {
    down.delete(event.pointerId);
    if (down.size) return;
    end();
    if ((drags && (touch || outlookOf(desk).scale > 1 || (held >= 0 && drag))) || pointing)
      swallowClick(frame.parentElement!, touch);
    if (drags && held >= 0 && !touch) (stage.dropped ?? (() => tellMoved(stage)))();
    if (!drags && held < 0 && event.type === "pointerup") tapped(event, frame, stage);
  };
  pointers.set(frame, { down, move, lift, end });
  const { signal } = following;
  const listen = (type: "pointermove" | "pointerup" | "pointercancel", listener: (event: PointerEvent) => void) =>
    frame.ownerDocument.addEventListener(type, listener, { signal });
  const prevent = (event: Event) => event.preventDefault();
  // A link that a finger stays on has a menu of its own.
  if (touch && held >= 0) frame.parentElement!.addEventListener("contextmenu", prevent, { signal });
  listen("pointermove", move);
  listen("pointerup", lift);
  listen("pointercancel", lift);
}

/** Where notes have no lines of their own a reader may put them elsewhere. */
const movable = ({ picture, desk }: Stage): Stage["drag"] =>
  picture.headings?.length === 0
    ? (at, x, y) => desk.set({ moved: new Map(desk.reader().moved).set(at, [x, y]) })
    : undefined;

function tellMoved({ picture, desk, note }: Stage): void {
  const { moved } = desk.reader();
  desk.tell(() => new Map(picture.points!.map((point, at) => [note(at).entity, moved.get(at) ?? point])));
}

const apart = (one: PointerEvent, other: PointerEvent) =>
  Math.abs(one.clientX - other.clientX) + Math.abs(one.clientY - other.clientY);

function tapped(event: PointerEvent, frame: Element, stage: Stage): void {
  const { timeStamp: time, clientX: x, clientY: y } = event;
  const before = taps.get(frame);
  taps.set(frame, { time, x, y });
  if (!before || time - before.time > doubleTap || Math.abs(x - before.x) + Math.abs(y - before.y) > 40) return;
  taps.delete(frame);
  zoomAt(event, stage, 2);
}

/** Middle of the pointers, and how far they are apart. */
function gripOf(down: ReadonlyMap<number, Point>): Point & { spread: number } {
  const [one, other] = [...down.values()] as [Point, Point?];
  if (!other) return { ...one, spread: 1 };
  const [dx, dy] = [one.x - other.x, one.y - other.y];
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, spread: Math.max(Math.sqrt(dx * dx + dy * dy), 1) };
}

type Grip = ReturnType<typeof gripOf>;

function dragged(outlook: Outlook, from: Grip, to: Grip, box: DOMRect, size: Size): Outlook {
  const unit = size.width / (box.width || 1);
  const [x, y] = [(to.x - box.left) * unit, (to.y - box.top) * unit];
  const moved = { ...outlook, x: outlook.x + (to.x - from.x) * unit, y: outlook.y + (to.y - from.y) * unit };
  return scaled(moved, to.spread / from.spread, size, x, y);
}

/** The click that ends a drag follows in the same task, and by the next frame none is to come; that of a finger takes longer. */
function swallowClick(frame: Element, touch: boolean): void {
  const over = new AbortController();
  const { signal } = over;
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  for (const type of ["click", "contextmenu"]) frame.addEventListener(type, swallow, { capture: true, signal });
  const end = () => over.abort();
  if (!touch) return void requestAnimationFrame(end);
  frame.addEventListener("pointerdown", end, { signal });
  setTimeout(end, doubleTap);
}
