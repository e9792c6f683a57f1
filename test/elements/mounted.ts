import "../../src/elements/entity-card.js";
import type { EntityCard } from "../../src/elements/entity-card.js";

/** A card in the document, with the names of the events it fired, in order. */
export interface Mounted {
  card: EntityCard;
  events: string[];
}

type Given = Record<string, unknown>;

const stage = document.createElement("div");

/** What every test leaves behind. */
export function clearStage(): void {
  stage.replaceChildren();
  stage.remove();
}

/** A card that is nowhere yet. Strings are attributes, anything else a property. */
export function cardOf(given: Given, ...children: (Node | string)[]): Mounted {
  const card = document.createElement("entity-card");
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "string") card.setAttribute(name, value);
    else Object.assign(card, { [name]: value });
  }
  card.append(...children);
  const events: string[] = [];
  for (const type of ["load", "error", "entity-select"]) card.addEventListener(type, () => events.push(type));
  return { card, events };
}

/** A card on its way: nothing of it has been drawn. */
export function placed(given: Given, ...children: (Node | string)[]): Mounted {
  if (!stage.isConnected) document.body.append(stage);
  const mounted = cardOf(given, ...children);
  stage.append(mounted.card);
  return mounted;
}

/** A card that has loaded, or failed. */
export async function mount(given: Given, ...children: (Node | string)[]): Promise<Mounted> {
  const mounted = placed(given, ...children);
  await settled(mounted.card);
  return mounted;
}

/** The next end of loading, good or bad; its event's name. */
export const settled = (element: HTMLElement): Promise<string> =>
  new Promise((resolve) => {
    for (const type of ["load", "error"]) element.addEventListener(type, () => resolve(type), { once: true });
  });

export const next = <T extends Event>(target: EventTarget, type: string): Promise<T> =>
  new Promise((resolve) => target.addEventListener(type, (event) => resolve(event as T), { once: true }));

/** Two frames: layout, intersection observers and what they bring about have had their turn. */
export const frames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Resolves once everything was done that a card at the top of the page needs to be drawn: near, lazy, asked for. */
export async function aCardMoreIsDrawn(): Promise<void> {
  scrollTo(0, 0);
  const { card } = cardOf({ src: `data:application/json,${encodeURIComponent(JSON.stringify(feedOf()))}` });
  document.body.prepend(card);
  await settled(card);
  card.remove();
  await frames();
}

/** A fallback as authors write it. */
export function fallback(text = "The author's own words"): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.append(text);
  return paragraph;
}

export const isVisible = (element: Element): boolean => element.getClientRects().length > 0;

const oneLine = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();

/** What the element itself shows, on one line. */
export const textOf = (element: HTMLElement, selector = ".base"): string =>
  oneLine(element.shadowRoot!.querySelector(selector)?.textContent);

export const textsOf = (element: HTMLElement, selector: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((part) => oneLine(part.textContent));

export const titleOf = (element: HTMLElement): string => textOf(element, "[part=title]");

export const spoken = (element: HTMLElement): string => textOf(element, "[role=status]");

/** The states of loading that hold; there is never but one. */
export const statesOf = (element: HTMLElement): string[] =>
  ["loading", "ready", "empty", "failed"].filter((state) => element.matches(`:state(${state})`));

/** A feed of items, or of one item called Tide. */
export const feedOf = (...items: object[]): object => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Notes",
  items: items.length ? items : [{ id: "tide", title: "Tide" }],
});

/** Collects what would otherwise be an uncaught error or an unhandled rejection, while `work` is done. */
export async function uncaughtDuring(work: () => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  const note = (event: Event) => {
    // The error of an element passes here too on its way down.
    if (event.target !== window) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    found.push(String((event as ErrorEvent).error ?? (event as PromiseRejectionEvent).reason));
  };
  for (const type of ["error", "unhandledrejection"]) addEventListener(type, note, true);
  try {
    await work();
    await frames();
  } finally {
    for (const type of ["error", "unhandledrejection"]) removeEventListener(type, note, true);
  }
  return found;
}
