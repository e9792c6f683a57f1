import type { Picture } from "../layout/graph.js";
import { stepTo } from "../layout/steps.js";
import type { Outlook } from "./cited-by-graph.js";

/** A picture in use. */
export interface Desk {
  picture: Picture;
  /** Index of the note that has the focus. */
  current: number;
  root: ParentNode;
  outlook(): Outlook;
  look(outlook: Outlook): void;
}

type Size = Pick<Picture, "width" | "height">;

interface Point {
  x: number;
  y: number;
}

/** How much larger a press of a button or key makes the picture; 0 brings it back to rest. */
const zooms: Record<string, number> = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, "0": 0 };
const largest = 8;
/** CSS pixels a pointer may tremble and still click. */
const tremble = 4;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** @returns the outlook moved back to where the picture fills the frame, between its own size and eight times that */
function held({ scale, x, y }: Outlook, { width, height }: Size): Outlook {
  const kept = clamp(scale, 1, largest);
  return { scale: kept, x: clamp(x, width * (1 - kept), 0), y: clamp(y, height * (1 - kept), 0) };
}

/**
 * @param factor how much larger, below 1 smaller
 * @param size of the picture, in layout units
 * @param x what stays where it is, in layout units of the frame; its middle unless told
 */
function scaled(outlook: Outlook, factor: number, size: Size, x = size.width / 2, y = size.height / 2): Outlook {
  const scale = clamp(outlook.scale * factor, 1, largest);
  const share = scale / outlook.scale;
  return held({ scale, x: x - (x - outlook.x) * share, y: y - (y - outlook.y) * share }, size);
}

/** Looks closer by a factor; 0 takes in the whole. */
export function zoom(factor: number, { picture, outlook, look }: Desk): void {
  look(scaled(factor ? outlook() : { scale: 1, x: 0, y: 0 }, factor || 1, picture));
}

/** Looks closer, or less close, at what is under the pointer. */
export function zoomAt(
  { clientX, clientY, deltaY, deltaMode }: WheelEvent,
  { picture, root, outlook, look }: Desk,
): void {
  const { left, top, width } = root.querySelector(".picture")!.getBoundingClientRect();
  const unit = picture.width / (width || 1);
  const factor = 2 ** (-deltaY * (deltaMode ? 0.05 : 0.005));
  look(scaled(outlook(), factor, picture, (clientX - left) * unit, (clientY - top) * unit));
}

/**
 * Does what a key says: arrows, Home, End, Page Up and Page Down move the focus; plus, minus and 0 zoom; a slash goes to the
 * search field; Escape goes back, from a magnified picture to the whole, from a note to the first, from there to the buttons.
 */
export function walk(key: string, desk: Desk): void {
  const { picture, current, root, outlook, look } = desk;
  const focus = (selector: string) => root.querySelector<HTMLElement>(selector)?.focus();
  const to = stepTo(key === "Escape" ? "Home" : key, picture.places, current);
  if (key === "/") focus("input");
  else if (key in zooms) zoom(zooms[key]!, desk);
  else if (key === "Escape" && outlook().scale > 1) zoom(0, desk);
  else if (key === "Escape" && !current) focus("[aria-pressed=true]");
  else if (to !== undefined) {
    focus(`[data-node="${to}"]`);
    if (outlook().scale > 1) look(revealing(outlook(), picture.places[to]!, picture));
  }
}

/** @returns the outlook moved just so far that a place of the picture is in view */
function revealing({ scale, x, y }: Outlook, place: { x: number; y: number }, size: Size): Outlook {
  const room = 40;
  const shift = (moved: number, at: number, extent: number) =>
    clamp(moved, room - at * scale, Math.max(extent - room, room) - at * scale);
  return held({ scale, x: shift(x, place.x, size.width), y: shift(y, place.y, size.height) }, size);
}

const pointers = new WeakMap<Element, Map<number, Point>>();

/**
 * Follows a pointer that went down on the picture, and those that join it, until the last is lifted: a mouse or pen
 * drags, two fingers drag and pinch. One finger is the page's, to scroll. A drag is no click.
 */
export function follow(first: PointerEvent, { picture, root, outlook, look }: Desk): void {
  const frame = root.querySelector(".picture")!;
  const at = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });
  const joined = pointers.get(frame);
  if (joined) return void joined.set(first.pointerId, at(first));
  const down = new Map([[first.pointerId, at(first)]]);
  pointers.set(frame, down);
  const following = new AbortController();
  let drags = false;
  const move = (event: PointerEvent) => {
    const before = gripOf(down);
    if (!down.has(event.pointerId)) return;
    down.set(event.pointerId, at(event));
    if (event.pointerType === "touch" && down.size < 2) return;
    drags ||= Math.abs(event.clientX - first.clientX) + Math.abs(event.clientY - first.clientY) > tremble;
    if (drags) look(dragged(outlook(), before, gripOf(down), frame.getBoundingClientRect(), picture));
  };
  const lift = ({ pointerId }: PointerEvent) => {
    down.delete(pointerId);
    if (down.size) return;
    pointers.delete(frame);
    following.abort();
    if (drags && outlook().scale > 1) swallowClick(frame);
  };
  const { signal } = following;
  const listen = (type: "pointermove" | "pointerup" | "pointercancel", listener: (event: PointerEvent) => void) =>
    frame.ownerDocument.addEventListener(type, listener, { signal });
  listen("pointermove", move);
  listen("pointerup", lift);
  listen("pointercancel", lift);
}

/** Middle of the pointers, and how far they are apart. */
function gripOf(down: ReadonlyMap<number, Point>): Point & { spread: number } {
  const [one, other] = [...down.values()] as [Point, Point?];
  if (!other) return { ...one, spread: 1 };
  const [dx, dy] = [one.x - other.x, one.y - other.y];
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, spread: Math.max(Math.sqrt(dx * dx + dy * dy), 1) };
}

function dragged(
  outlook: Outlook,
  from: ReturnType<typeof gripOf>,
  to: ReturnType<typeof gripOf>,
  box: DOMRect,
  size: Size,
): Outlook {
  const unit = size.width / (box.width || 1);
  const [x, y] = [(to.x - box.left) * unit, (to.y - box.top) * unit];
  const moved = { ...outlook, x: outlook.x + (to.x - from.x) * unit, y: outlook.y + (to.y - from.y) * unit };
  return scaled(moved, to.spread / from.spread, size, x, y);
}

/** The click that ends a drag follows in the same task; by the next frame none is to come. */
function swallowClick(frame: Element): void {
  const over = new AbortController();
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  frame.addEventListener("click", swallow, { capture: true, signal: over.signal });
  requestAnimationFrame(() => over.abort());
}
