import { msg } from "@lit/localize";
import { render, type LitElement } from "lit";
import { textWidth } from "../layout/labels.js";
import { inLocale, interfaceLocale } from "../locales/locale.js";
import { figureStyles } from "./score-radar-figure.styles.js";
import type { Drawing, Figure } from "./score-radar-drawing.js";
import type { ScoreRadar } from "./score-radar.js";

/** The most that one odd text may ask of a picture. */
const most = 1.6;

/** Gives all elements that come later the style sheet of what this part draws. */
export const dress = ({ elementStyles }: typeof LitElement): void => void elementStyles.push(figureStyles);

/** How much broader a name is, by its letters: to measure what is out of view has it laid out. */
const breadths = new Map<string, number>();

/**
 * @returns how much broader than `textWidth` says the broadest name of its charts is on the page, at most 1.6; undefined
 *   where none is laid out. In steps, for how letters are fitted to pixels is to make no difference.
 */
function breadthOf(element: ScoreRadar): number | undefined {
  const { fontFamily } = getComputedStyle(element);
  const all = [...element.renderRoot.querySelectorAll<Figure>("figure")].flatMap((figure) => {
    const { plot } = figure.drawing;
    return [...figure.querySelectorAll<SVGTextElement>(".axis")].map((name, at) => {
      const text = plot!.axes[at]!.lines.join("");
      const key = text + plot!.size + fontFamily;
      const breadth = breadths.get(key) || name.getComputedTextLength() / textWidth(text) / plot!.size || 0;
      breadths.set(key, breadth);
      return breadth;
    });
  });
  return Math.min(Math.ceil(Math.max(0, ...all) * 20) / 20, most) || undefined;
}

/** A page that has dropped an element is not kept from forgetting it. */
const known = new Set<WeakRef<ScoreRadar>>();
const redraw = () => {
  breadths.clear();
  for (const each of known) {
    const element = each.deref();
    if (!element) known.delete(each);
    else {
      fit(element, 0);
      element.requestUpdate("width");
      // Protected, for it is rarely right to draw at once.
      if (element.isConnected) element["performUpdate"]();
    }
  }
};
// Names need another room in a font that comes late; the picture for the printer is taken as soon as the listeners are through.
document.fonts?.addEventListener("loadingdone", redraw);
matchMedia("print").addEventListener("change", redraw);

// The page's letters are looked up while the data come, and with them a sign that many fonts lack: on some systems this
// takes longer than the drawing.
const pen = document.createElement("canvas").getContext("2d");
if (pen && document.body) {
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  pen.measureText("−");
}

const observer =
  globalThis.ResizeObserver &&
  new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const element = target as ScoreRadar;
      if (fitted.get(element) === contentRect.width) continue;
      fit(element, contentRect.width);
      if (!element.isUpdatePending) continue;
      // What is drawn anew may be higher, which an observer that goes on watching in the same frame reports as a loop.
      observer!.unobserve(element);
      requestAnimationFrame(() => observer!.observe(element));
    }
  });

/** For which width an element was drawn in the letters the page has for it. */
const fitted = new WeakMap<ScoreRadar, number>();

function fit(element: ScoreRadar, width: number): void {
  fitted.set(element, width);
  element.measure(width, breadthOf(element));
}

/** Elements drawn for the first time, and what they do when they fit. Measured together they cost the page one layout. */
const unmeasured = new Map<ScoreRadar, () => void>();

function fitAll(): void {
  for (const element of unmeasured.keys()) fit(element, element.getBoundingClientRect().width);
  for (const [element, drawn] of unmeasured) if (!element.isUpdatePending) drawn();
  unmeasured.clear();
}

/** From now on the element follows the width and the letters the page gives it, and draws itself for paper. */
function watch(element: ScoreRadar): void {
  fitted.set(element, 0);
  known.add(new WeakRef(element));
  observer?.observe(element);
  // One that was there before this part was has not got its styles.
  const root = element.renderRoot as ShadowRoot;
  const sheets = root.adoptedStyleSheets;
  const styleSheet = sheets && figureStyles.styleSheet!;
  if (!sheets) void import("./late-styles.js").then(({ adopt }) => adopt(root, figureStyles));
  else if (root.ownerDocument !== document) element.adoptedCallback();
  else if (!sheets.includes(styleSheet)) root.adoptedStyleSheets = [...sheets, styleSheet];
}

/** What each figure was drawn with last. */
const seen = new WeakMap<Element, Drawing>();

/** What is done with a figure that was drawn anew: how to read it is said, until somebody does. */
let refresh = (figure: Figure): void => void render(hintText(), figure.querySelector<HTMLElement>(".readout")!);
export const onDrawn = (then: typeof refresh): void => void (refresh = then);

/** @returns how to come to look at a value */
export const hintText = (): string =>
  msg(
    "Point at the chart, tap it, or walk it with the arrow keys to read each value. A click on a name hides its series, a double click shows it alone.",
  );

/**
 * Called when charts are in the page: sees to it that they fit.
 *
 * @param drawn called when the charts fit the letters of the page, unless they are drawn anew for these
 */
export function settle(element: ScoreRadar, drawn: () => void): void {
  for (const figure of element.renderRoot.querySelectorAll<Figure>("figure")) {
    const { drawing } = figure;
    if (!drawing || seen.get(figure) === drawing) continue;
    seen.set(figure, drawing);
    if (!fitted.has(element)) {
      watch(element);
      if (!unmeasured.size) queueMicrotask(fitAll);
      unmeasured.set(element, drawn);
    }
    if (drawing.plot) inLocale(interfaceLocale(drawing.lang), () => refresh(figure));
  }
  if (!unmeasured.has(element)) drawn();
}
