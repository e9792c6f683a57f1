import type { Chart } from "../layout/chart.js";
import type { View } from "../layout/chart-labels.js";
import { develop, drawLine, inkOf, opacities, wordOf, type Ink, type Rgb } from "../layout/ink.js";
import { outline } from "../layout/marks.js";
import type { Wiki } from "../model/wiki.js";
import { bytesOf, type ChartColors } from "./chart-colors.js";

/** What is to be seen of a chart. */
export interface ChartPicture {
  wiki: Wiki;
  chart: Chart;
  view: View;
  /** Notes looked for; the others are dim. All when absent. */
  kept?: ReadonlySet<number>;
  /** Citations are drawn once notes stand where they are to stay. */
  settled: boolean;
}

/** Where a chart is drawn: pixels of the canvas to a layout unit, and its context. */
export interface Sheet {
  context: CanvasRenderingContext2D;
  perUnit: number;
}

/** What one painter draws with, over and over. */
export interface Tools {
  ink?: Ink;
  pane: HTMLCanvasElement;
  seen: Uint32Array;
}

/** Citations drawn while a reader moves; all when still. */
const fewer = 15_000;
/** After so many citations the clock is looked at. */
const breath = 2048;
/** Dots shrunk to less have no rim, which would be all there is of them. */
const rimmed = 0.55;
/** Dots with a smaller radius, in pixels, are all alike. */
const speck = 1.6;

/**
 * Draws the citations and dots of a chart, and no names.
 *
 * @param moving draws only some of the citations where there are very many
 * @returns a generator that yields now and then, so that the page may have its turn
 */
export function* paint(
  { context, perUnit }: Sheet,
  picture: ChartPicture,
  colors: ChartColors,
  tools: Tools,
  moving: boolean,
): Generator<undefined, void> {
  const { width, height } = context.canvas;
  const { links } = picture.wiki;
  const half = perUnit >= 1.75 ? 2 : 1;
  const [paneWidth, paneHeight] = [Math.ceil(width / half), Math.ceil(height / half)];
  if (tools.ink?.width !== paneWidth || tools.ink.height !== paneHeight) {
    tools.ink = inkOf(paneWidth, paneHeight);
    if (half > 1) Object.assign(tools.pane, { width: paneWidth, height: paneHeight });
  }
  // Also of a new sheet: memory that is gone through from end to end is had in a third of the time lines here and there take.
  tools.ink.cover.fill(0);
  const place = placing(picture, perUnit / half);
  const specks = place.r(0) < speck && picture.wiki.size > 2000;
  const stride = moving ? Math.ceil(links.length / 2 / fewer) : 1;
  if (picture.settled) yield* lines(tools.ink, picture, perUnit / half, 2 * stride);
  const drawn = links.length / 2;
  const opacity = Math.min(Math.max(9 / Math.sqrt(drawn), 0.012), 0.26) * Math.sqrt(stride);
  const bytes = develop(tools.ink, opacities(picture.kept ? opacity / 3 : opacity), colors.ink);
  const pixels = new ImageData(bytes, paneWidth, paneHeight);
  yield;
  if (specks) dust(pixels, picture, colors, place);
  yield;
  context.setTransform(1, 0, 0, 1, 0, 0);
  if (half === 1) context.putImageData(pixels, 0, 0);
  else {
    tools.pane.getContext("2d")!.putImageData(pixels, 0, 0);
    context.clearRect(0, 0, width, height);
    context.drawImage(tools.pane, 0, 0, paneWidth * half, paneHeight * half);
  }
  yield;
  const seen = inView(picture, perUnit, tools.seen, specks ? speck * half : 0, width, height);
  yield;
  dots(context, picture, colors, placing(picture, perUnit), seen, picture.chart.shrink(picture.view.scale) > rimmed);
}

/** Where notes stand on a sheet, in pixels, and how large. */
export interface Placing {
  x(at: number): number;
  y(at: number): number;
  r(at: number): number;
}

/** @param perUnit pixels to a layout unit */
export function placing({ chart, view }: ChartPicture, perUnit: number): Placing {
  const { xs, ys, rs, shrink } = chart;
  const scale = view.scale * perUnit;
  const [moveX, moveY] = [view.x * perUnit, view.y * perUnit];
  const size = shrink(view.scale) * perUnit;
  return {
    x: (at) => xs[at]! * scale + moveX,
    y: (at) => ys[at]! * scale + moveY,
    r: (at) => rs[at]! * size,
  };
}

function* lines(
  ink: Ink,
  { wiki: { links }, chart: { xs, ys }, view }: ChartPicture,
  perUnit: number,
  stride: number,
): Generator<undefined, void> {
  const { width, height } = ink;
  // As placing() has it, but without a call for each end of a line, which take long before they are compiled.
  const scale = view.scale * perUnit;
  const [moveX, moveY] = [view.x * perUnit, view.y * perUnit];
  for (let link = 0, count = 0; link < links.length; link += stride) {
    if (++count % breath === 0) yield;
    const source = links[link]!;
    const target = links[link + 1]!;
    const x1 = xs[source]! * scale + moveX;
    const y1 = ys[source]! * scale + moveY;
    const x2 = xs[target]! * scale + moveX;
    const y2 = ys[target]! * scale + moveY;
    if ((x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > width && x2 > width) || (y1 > height && y2 > height))
      continue;
    drawLine(ink, x1, y1, x2, y2);
  }
}

/** The notes whose dots are on the sheet and at least so large. */
function inView(
  picture: ChartPicture,
  perUnit: number,
  seen: Uint32Array,
  least: number,
  width: number,
  height: number,
): Uint32Array {
  const { x, y, r } = placing(picture, perUnit);
  let count = 0;
  for (const at of picture.wiki.ranked) {
    const px = x(at);
    const py = y(at);
    if (px < -20 || py < -20 || px > width + 20 || py > height + 20) continue;
    // Ranked by how often they are cited, and so by size.
    if (r(at) < least) break;
    seen[count++] = at;
  }
  return seen.subarray(0, count);
}

/** Dots too small to have a shape, written as pixels. */
function dust({ data, width, height }: ImageData, picture: ChartPicture, colors: ChartColors, place: Placing): void {
  const { wiki, kept } = picture;
  const words = new Uint32Array(data.buffer);
  const inks = [...wiki.domains.keys(), -1].map((domain) => colorBytes(colors.domains[domain], colors));
  const [solid, faint] = [255, 50].map((opacity) => inks.map((ink) => wordOf(ink, opacity))) as [number[], number[]];
  for (let at = 0; at < wiki.size; at++) {
    const r = place.r(at);
    if (r >= speck) continue;
    const side = Math.max(Math.round(2 * r), 1);
    const [left, top] = [Math.round(place.x(at) - side / 2), Math.round(place.y(at) - side / 2)];
    if (left < 0 || top < 0 || left + side > width || top + side > height) continue;
    const word = (kept && !kept.has(at) ? faint : solid)[wiki.domain[at]!]!;
    for (let row = top; row < top + side; row++) {
      words.fill(word, row * width + left, row * width + left + side);
    }
  }
}

const colorBytes = (color: string | undefined, { ink, forced }: ChartColors): Rgb => {
  if (!color || forced) return ink;
  const [red, green, blue] = bytesOf(color) as unknown as [number, number, number];
  return [red, green, blue];
};

/** Dots with the mark and colour of their domain, all of a domain in one path. */
export function dots(
  context: CanvasRenderingContext2D,
  { wiki, kept }: Pick<ChartPicture, "wiki" | "kept">,
  colors: ChartColors,
  { x, y, r }: Placing,
  seen: Iterable<number>,
  rims = true,
): void {
  const paths = new Map<number, Path2D>();
  const none = wiki.domains.length;
  for (const at of seen) {
    const domain = wiki.domain[at]!;
    const key = kept && !kept.has(at) ? -1 - domain : domain;
    let path = paths.get(key);
    if (!path) paths.set(key, (path = new Path2D()));
    trace(path, domain === none ? 0 : domain + 1, x(at), y(at), r(at));
  }
  context.lineWidth = 0.75;
  context.strokeStyle = colors.text;
  for (const [key, path] of paths) {
    const color = colors.domains[key < 0 ? -1 - key : key];
    context.globalAlpha = key < 0 ? 0.2 : 1;
    context.fillStyle = (!colors.forced && color) || colors.text;
    context.fill(path);
    context.globalAlpha *= 0.6;
    if (rims) context.stroke(path);
  }
  context.globalAlpha = 1;
}

function trace(path: Path2D, shape: number, x: number, y: number, r: number): void {
  const corners = outline(shape);
  if (!corners.length) {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  path.moveTo(x + r * corners[0]!, y + r * corners[1]!);
  for (let at = 2; at < corners.length; at += 2) path.lineTo(x + r * corners[at]!, y + r * corners[at + 1]!);
  // Chromium takes time for each closePath() in proportion to the path so far.
  path.lineTo(x + r * corners[0]!, y + r * corners[1]!);
}
