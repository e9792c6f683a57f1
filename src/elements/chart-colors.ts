import type { Rgb } from "../layout/ink.js";

/** What a canvas is drawn with: the tokens as they stand where it is, each as the browser writes it. */
export interface ChartColors {
  text: string;
  accent: string;
  muted: string;
  /** What is behind the element. */
  paper: string;
  /** Of each domain, as the legend shows it. */
  domains: readonly string[];
  /** The same as `text`. */
  ink: Rgb;
  /** True where the reader's own few colours are in force, and domains have none. */
  forced: boolean;
  font: string;
}

const opaque = /^rgb\((\d+), (\d+), (\d+)\)$/;
let scratch: CanvasRenderingContext2D | null | undefined;

/** @returns red, green, blue and opacity, 0 to 255, of a color as CSS writes one */
export function bytesOf(color: string): Uint8ClampedArray {
  // Most need not be drawn to be known, which takes longest where nothing is drawn yet.
  const known = opaque.exec(color);
  if (known) return Uint8ClampedArray.of(+known[1]!, +known[2]!, +known[3]!, 255);
  if (scratch === undefined) {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
    scratch = canvas.getContext("2d", { willReadFrequently: true });
  }
  if (!scratch) return new Uint8ClampedArray([0, 0, 0, 255]);
  scratch.clearRect(0, 0, 1, 1);
  scratch.fillStyle = color;
  scratch.fillRect(0, 0, 1, 1);
  return scratch.getImageData(0, 0, 1, 1).data;
}

/** The style sheet gives the canvas its tokens in properties that a canvas makes no other use of. */
export function colorsOf(canvas: HTMLCanvasElement): ChartColors {
  const { color, caretColor, columnRuleColor, textEmphasisColor, fontFamily } = getComputedStyle(canvas);
  const legend = (canvas.getRootNode() as ParentNode).querySelectorAll(".legend button .dot");
  const [red, green, blue] = bytesOf(color) as unknown as [number, number, number];
  return {
    text: color,
    accent: caretColor,
    muted: columnRuleColor,
    paper: paperOf(canvas) ?? textEmphasisColor,
    // What has none in the legend is muted there, as the words beside it.
    domains: [...legend].map((dot) => (dot.matches(".h0:not([fill])") ? color : getComputedStyle(dot).fill)),
    ink: [red, green, blue],
    forced: matchMedia("(forced-colors: active)").matches,
    font: fontFamily,
  };
}

const transparent = "rgba(0, 0, 0, 0)";

/** @returns the nearest background that is not transparent; undefined where there is none */
export function paperOf(element: Element): string | undefined {
  let node: Element | null = element;
  while (node) {
    const { backgroundColor } = getComputedStyle(node);
    // Of most elements this is known without drawing it.
    if (backgroundColor.startsWith("rgb(")) return backgroundColor;
    if (backgroundColor !== transparent && bytesOf(backgroundColor)[3]! > 127) return backgroundColor;
    node = node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
  }
  return undefined;
}
