import { render, svg, type CSSResult, type LitElement } from "lit";
import type { Plot } from "../layout/plot.js";
import { adopt } from "./late-styles.js";
import { plainColour } from "./score-radar-paint.js";
import { plotView } from "./score-radar-plot.js";
import { tableStyles } from "./score-radar-table.styles.js";
import { useStyles } from "./score-radar-use.styles.js";
import type { Figure } from "./score-radar-drawing.js";

/** What an author sets that suits paper too; colours only where they were chosen for a light page. */
const fonts = ["--ew-font-display", "--ew-font-mono"];
const colours = [1, 2, 3, 4, 5, 6].map((number) => `--ew-series-${number}`);

/** @returns whether a text of this colour is meant for a light page */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = plainColour(colour)[0]
    .match(/[\da-f]{2}/g)!
    .map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** A host for the chart that looks as the element would on white. */
function sheet(figure: Figure, paper: Document): ShadowRoot {
  const host = paper.createElement("div");
  const style = getComputedStyle(figure);
  for (const name of isDark(style.color) ? [...fonts, ...colours] : fonts) {
    const value = style.getPropertyValue(name);
    if (value) host.style.setProperty(name, value);
  }
  host.style.setProperty("font-family", style.fontFamily);
  host.setAttribute("theme", "light");
  paper.body.append(host);
  const root = host.attachShadow({ mode: "open" });
  const element = (figure.getRootNode() as ShadowRoot).host as LitElement;
  const styles = (element.constructor as typeof LitElement).elementStyles as CSSResult[];
  for (const each of [...styles, useStyles, tableStyles]) adopt(root, each);
  return root;
}

/**
 * A chart alone, in a document of its own: ink on white, as the page's own print of it is dressed, in the view that is
 * shown.
 *
 * @param figure of the chart; the frame stands in it until it is removed
 * @param plot its scores as they are to be drawn; undefined for a table
 * @returns undefined where the page may not write in a frame of its own, as in a sandbox
 */
export function onPaper(figure: Figure, plot: Plot | null | undefined): HTMLIFrameElement | undefined {
  figure.querySelector(":scope > iframe")?.remove();
  const { chart, title, lang, mirror } = figure.drawing;
  const copy = figure.cloneNode(true) as HTMLElement;
  const frame = document.createElement("iframe");
  frame.className = "spoken";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  figure.append(frame);
  const paper = frame.contentDocument;
  if (!paper) {
    frame.remove();
    return undefined;
  }
  // An engine that would put another empty document in the place of the first keeps this one.
  paper.open();
  paper.close();
  paper.title = title;
  paper.documentElement.lang = lang;
  // Paper has room for the plot or for what stands beside it.
  copy.classList.remove("wide");
  const base = paper.createElement("div");
  base.className = "base";
  base.dir = mirror ? "rtl" : "ltr";
  base.append(copy);
  sheet(figure, paper).append(base);
  const drawn = copy.querySelector("svg.plot");
  if (drawn && plot) {
    const attributes = { viewBox: `0 0 ${plot.width} ${plot.height}`, "font-size": `${plot.size}` };
    for (const [name, value] of Object.entries(attributes)) drawn.setAttribute(name, value);
    drawn.replaceChildren();
    render(svg`${plotView(plot, chart, lang)}`, drawn as Element as HTMLElement);
  }
  return frame;
}

/**
 * Prints a chart alone; the page as it stands where that cannot be had.
 *
 * @returns whether the page lets itself be printed: one in a sandbox may not, and engines then do nothing
 */
export async function printed(figure: Figure, plot: Plot | null | undefined): Promise<boolean> {
  const frame = onPaper(figure, plot);
  const paper = frame?.contentDocument;
  await paper?.fonts?.ready;
  // What is still loading prints later, and by then may have been removed.
  if (paper && paper.readyState !== "complete")
    await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  const view = frame?.contentWindow ?? window;
  view.addEventListener("afterprint", () => frame?.remove(), { once: true });
  let prints = false;
  view.addEventListener("beforeprint", () => (prints = true), { once: true });
  view.print();
  return prints;
}
