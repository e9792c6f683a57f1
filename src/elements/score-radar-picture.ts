import { html, render } from "lit";
import { textWidth, wrapped } from "../layout/labels.js";
import type { Plot } from "../layout/plot.js";
import { inLocale, interfaceLocale } from "../locales/locale.js";
import { plainColour } from "./score-radar-paint.js";
import { plotView } from "./score-radar-plot.js";
import { nameOf, swatch } from "./score-radar-words.js";
import type { Drawing } from "./score-radar-drawing.js";

const namespace = "http://www.w3.org/2000/svg";
/** Layout units around the picture; and of its letters, from the title to the notes, with their leading. */
const margin = 16;
const titleSize = 20;
const textSize = 13;
const leading = 1.35;

/** What of a style is needed outside the page, as presentation attributes. */
const kept = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "font-size",
  "font-style",
  "font-weight",
  "opacity",
] as const;

/** The colour an element stands on: the nearest that is opaque, else the page's own. */
function paperOf(element: Element, stage: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
    const [hex, opacity] = plainColour(getComputedStyle(at).backgroundColor);
    if (opacity > 0.5) return hex;
  }
  return plainColour(getComputedStyle(stage).backgroundColor)[0];
}

function dressed(shape: Element, styled: Element, scale = 1): Element {
  const style = getComputedStyle(styled);
  for (const name of kept) {
    if (name.startsWith("font") && shape.localName !== "text") continue;
    let value = style.getPropertyValue(name);
    if (/^(fill|stroke)$/.test(name) && value !== "none") {
      const [hex, opacity] = plainColour(value);
      value = hex;
      const whole = opacity * Number(style.getPropertyValue(`${name}-opacity`) || 1);
      shape.setAttribute(`${name}-opacity`, `${Math.round(whole * 100) / 100}`);
    } else if (name.endsWith("-opacity")) continue;
    if (name === "font-size") value = `${Math.round(parseFloat(value) * scale * 10) / 10}`;
    shape.setAttribute(name, value.replace(/px/g, ""));
  }
  for (const name of ["class", "part", "lang"]) shape.removeAttribute(name);
  return shape;
}

/**
 * The chart as a picture that needs nothing of the page: title, finding, key, plot, notes; fonts and colours as they are
 * here.
 *
 * @param figure of the chart
 * @param plot its scores as they are to be drawn
 * @returns an svg element, its size in CSS pixels
 */
export function pictureOf(figure: HTMLElement & { drawing: Drawing }, plot: Plot): SVGSVGElement {
  const { chart, lang, contentLang, mirror } = figure.drawing;
  const { width, height, kind, size } = plot;
  const { focus } = chart.scores;
  const picture = document.createElementNS(namespace, "svg");
  // Drawn where the style sheets hold, out of sight.
  const stage = document.createElement("div");
  stage.className = "spoken stage";
  figure.append(stage);
  const style = getComputedStyle(figure);
  const add = (name: string, attributes: Record<string, string | number>, parent: Element = picture) => {
    const made = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, `${value}`);
    parent.append(made);
    return made;
  };
  const ink = plainColour(style.color)[0];
  let y = margin;
  const start: Record<string, string | number> = mirror ? { x: margin + width, "text-anchor": "end" } : { x: margin };
  const write = (text: string, letters: number, weight = "400") => {
    for (const line of wrapped(text, width / letters, 8)) {
      y += letters * leading;
      const look = { "font-size": letters, "font-weight": weight, fill: ink };
      add("text", { ...start, y: Math.round(y - letters * 0.3), ...look }).textContent = line;
    }
  };
  const paper = add("rect", { width: width + 2 * margin, fill: paperOf(figure, stage) });
  const words = (selector: string) =>
    figure
      .querySelector(selector)
      ?.textContent?.replace(/[ \t\n]+/g, " ")
      .trim() ?? "";
  write(words(".title"), titleSize, "700");
  write(words("figcaption span"), textSize + 2);
  figure.querySelectorAll(".message").forEach((message) => write(message.textContent.trim(), textSize));
  y += 8;
  try {
    const shown = chart.scores.series.filter((row) => row.shown);
    inLocale(interfaceLocale(lang), () =>
      render(
        html`<svg class="plot ${kind}" font-size=${size}>${plotView(plot, chart, lang)}</svg>${shown.map((row) =>
            swatch(row, chart.scores),
          )}`,
        stage,
      ),
    );
    let x = margin;
    const swatches = [...stage.querySelectorAll(".swatch")];
    y += 18;
    shown.forEach(({ name, place }, at) => {
      const [line = name] = wrapped(name, (width - 36) / textSize, 1);
      const room = 36 + textWidth(line) * textSize + 14;
      if (x > margin && x + room > width + margin) [x, y] = [margin, y + 20];
      const sample = add("g", { transform: `translate(${Math.round(x)} ${y - 10})` });
      for (const part of swatches[at]!.children) sample.append(dressed(part.cloneNode(true) as Element, part));
      const weight = place === focus?.place ? 700 : 400;
      add("text", { x: Math.round(x + 36), y, "font-size": textSize, "font-weight": weight, fill: ink }).textContent =
        line;
      x += room;
    });
    y += 12;
    const group = add("g", { transform: `translate(${margin} ${Math.round(y)})` });
    const drawn = stage.querySelector("svg.plot")!;
    const scale = size / parseFloat(getComputedStyle(drawn).fontSize || `${size}`);
    for (const part of drawn.children) {
      const copy = dressed(part.cloneNode(true) as Element, part, scale);
      for (const child of copy.querySelectorAll("*")) child.removeAttribute("part");
      group.append(copy);
    }
    y += height + 6;
  } finally {
    stage.remove();
  }
  figure.querySelectorAll(".notes > p").forEach((note) => write(note.textContent.replace(/[ \t\n]+/g, " ").trim(), 11));
  y += margin;
  paper.setAttribute("height", `${Math.round(y)}`);
  const box = { width: width + 2 * margin, height: Math.round(y) };
  const attributes = {
    ...box,
    xmlns: namespace,
    viewBox: `0 0 ${box.width} ${box.height}`,
    "font-family": style.fontFamily,
    "xml:lang": contentLang,
    role: "img",
    "aria-label": nameOf(figure.drawing),
  };
  for (const [key, value] of Object.entries(attributes)) picture.setAttribute(key, `${value}`);
  for (const node of picture.querySelectorAll("*"))
    for (const child of [...node.childNodes]) if (child instanceof Comment) child.remove();
  return picture;
}
