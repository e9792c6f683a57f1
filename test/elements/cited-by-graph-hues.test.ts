import { expect, fixture, html, waitUntil as waitUntilIn } from "@open-wc/testing";
import "../../src/elements/cited-by-graph.js";
import type { CitedByGraph } from "../../src/elements/cited-by-graph.js";
import type { LayoutReadyEvent } from "../../src/events.js";

/** Long enough for a busy machine to fetch a module for the first time. */
const waitUntil = (isTrue: () => unknown, message?: string) =>
  waitUntilIn(() => isTrue() as boolean, message, { timeout: 9000 });

type Rgb = [red: number, green: number, blue: number];

const pages = {
  light: { color: "rgb(34, 34, 34)", background: "rgb(255, 255, 255)" },
  dark: { color: "rgb(230, 230, 230)", background: "rgb(18, 18, 18)" },
};

const domains = ["a", "b", "c", "d", "e", "f", "g", "painted"];
const bytesOf = (color: string): Rgb => {
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d")!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)] as Rgb;
};

/** Relative luminance of WCAG 2.2, 0 to 1. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The same but for what engines round otherwise. */
function expectLike(color: Rgb, wanted: Rgb): void {
  const off = Math.max(...wanted.map((value, part) => Math.abs(value - color[part]!)));
  expect(off, `${color} for ${wanted}`).to.be.at.most(2);
}

const all = <T extends Element>(graph: CitedByGraph, selector: string): T[] => [
  ...graph.shadowRoot!.querySelectorAll<T>(selector),
];
const fillOf = (element: Element): Rgb => bytesOf(getComputedStyle(element).fill);

/** So many notes in a grid, of the domains in turn; only the last domain has a colour of the feed's own. */
async function drawn(
  { color, background }: typeof pages.light,
  side: number,
): Promise<[graph: CitedByGraph, positions: LayoutReadyEvent["positions"]]> {
  const notes = Array.from({ length: side * side }, (_, at) => at);
  const feed = {
    ...{ version: "https://jsonfeed.org/version/1.1", title: "Wiki", language: "en", items: [{ id: "n0" }] },
    _entity_widgets: { domains: domains.map((id) => (id === "painted" ? { id, color: "#8a2be2" } : { id })) },
  };
  const box = await fixture<HTMLElement>(
    html`<div style="color: ${color}; background: ${background}"><cited-by-graph depth="all"></cited-by-graph></div>`,
  );
  const graph = box.querySelector("cited-by-graph")!;
  const ready = new Promise<LayoutReadyEvent>((resolve) => graph.addEventListener("layout-ready", resolve));
  graph.graph = {
    ids: notes.map((at) => `n${at}`),
    domains: notes.map((at) => domains[at % domains.length]),
    in: notes.map(() => 40),
    x: notes.map((at) => at % side),
    y: notes.map((at) => Math.floor(at / side)),
    edges: notes.slice(1).flatMap((at) => [at, at - 1]),
  };
  graph.feed = feed;
  await waitUntil(() => all(graph, ".legend button").length === domains.length, "a legend");
  return [graph, (await ready).positions];
}

describe("hues of domains without colours in cited-by-graph", () => {
  for (const [name, page] of Object.entries(pages)) {
    it(`differ, and keep 3 : 1 on a ${name} page`, async () => {
      const [graph] = await drawn(page, 4);
      const fills = all(graph, ".legend button .dot").map(fillOf);
      expect(new Set(fills.map(String)).size).to.equal(8);
      expectLike(fills[7]!, [138, 43, 226]);
      expectLike(fills[6]!, bytesOf(page.color));
      for (const fill of fills.slice(0, 7)) expect(contrast(fill, bytesOf(page.background))).to.be.at.least(3);
      await waitUntil(() => all(graph, ".node .dot").length === 16, "dots");
      // Notes of a domain stand together.
      all(graph, ".node .dot").forEach((dot, at) => expectLike(fillOf(dot), fills[at >> 1]!));
    });

    it(`are the same on a canvas on a ${name} page`, async () => {
      const [graph, positions] = await drawn(page, 14);
      const fills = all(graph, ".legend button .dot").map(fillOf);
      expect(new Set(fills.map(String)).size).to.equal(8);
      const pixels = () => {
        const canvas = graph.shadowRoot!.querySelector("canvas")!;
        const unit = canvas.width / Math.round(graph.clientWidth);
        const context = canvas.getContext("2d")!;
        return fills.map((_, at) => {
          const [x, y] = positions.get(`n${at}`)!;
          return [...context.getImageData(Math.floor(x * unit), Math.floor(y * unit), 1, 1).data];
        });
      };
      await waitUntil(() => pixels().every(([, , , opacity]) => opacity === 255), "a drawing");
      pixels().forEach((pixel, at) => expectLike(pixel as unknown as Rgb, fills[at]!));
    });
  }
});
