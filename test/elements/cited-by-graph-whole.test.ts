import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../src/elements/cited-by-graph.js";
import type { CitedByGraph } from "../../src/elements/cited-by-graph.js";
import type { EntitySelectEvent, LayoutReadyEvent } from "../../src/events.js";

const waitUntil = (isTrue: () => unknown, message?: string) =>
  waitUntilIn(() => isTrue() as boolean, message, { timeout: 9000 });

const size = 400;
const numbers = Array.from({ length: size }, (_, at) => at);
const placed = { x: numbers.map((at) => (at % 20) * 10), y: numbers.map((at) => Math.floor(at / 20) * 10) };
/** Each note cites the next; those of an odd number are of another domain and kind. */
const wikiOf = (more: object = {}) => ({
  ids: numbers.map((at) => `n${at}`),
  titles: numbers.map((at) => (at === 7 ? "憲章" : `Note ${at}`)),
  urls: numbers.map((at) => `https://x.example/${at}`),
  kinds: numbers.map((at) => ["Concept", "Person"][at % 2]),
  domains: numbers.map((at) => ["even", "odd"][at % 2]),
  in: [900, 800],
  edges: numbers.flatMap((at) => [at, (at + 1) % size]),
  ...more,
});

const all = <T extends Element = HTMLElement>(graph: CitedByGraph, selector: string): T[] => [
  ...graph.shadowRoot!.querySelectorAll<T>(selector),
];
const one = <T extends Element = HTMLElement>(graph: CitedByGraph, selector: string): T => all<T>(graph, selector)[0]!;
const text = (element: Element | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

async function mounted(graph: object = wikiOf(placed)): Promise<CitedByGraph> {
  const box = await fixture(html`<div><cited-by-graph depth="all" search></cited-by-graph></div>`);
  const element = box.querySelector("cited-by-graph")!;
  element.graph = graph;
  await waitUntil(() => one(element, "canvas"), "a canvas");
  await waitUntil(() => one(element, "input"), "a field");
  return element;
}

/** True when something is drawn within so many pixels of a note. */
function isInked(graph: CitedByGraph): boolean {
  const canvas = one<HTMLCanvasElement>(graph, "canvas");
  const { width, height } = canvas;
  if (!width) return false;
  return canvas
    .getContext("2d")!
    .getImageData(0, 0, width, height)
    .data.some((value) => value > 0);
}

const focusedAt = (graph: CitedByGraph) => Number(graph.shadowRoot!.activeElement?.getAttribute("data-node") ?? -1);

describe("cited-by-graph of a whole wiki", () => {
  it("draws on a canvas, with the notes where the document has them", async () => {
    const graph = await mounted();
    await waitUntil(() => isInked(graph), "a drawing");
    expect(all(graph, ".over")).to.have.length(1);
    expect(one(graph, ".over").getAttribute("aria-label")).to.equal("Note 0. Concept. even. Cited by 900 · Cites 1");
    expect(all(graph, "progress")).to.deep.equal([]);
    expect(graph.problems).to.deep.equal([]);
    await expect(graph).to.be.accessible();
  });

  it("gives names drawn as elements a rim in the colour of the page, which changes with it", async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="color: rgb(20, 20, 20); background: rgb(250, 240, 230)">
        <cited-by-graph depth="all"></cited-by-graph>
      </div>`,
    );
    const element = box.querySelector("cited-by-graph")!;
    element.graph = { ids: ["a", "b", "c"], titles: ["A", "B", "C"], edges: [0, 1, 1, 2] };
    await waitUntil(() => one(element, "svg text"), "a name");
    const rim = () => getComputedStyle(one(element, "svg text"));
    await waitUntil(() => rim().stroke === "rgb(250, 240, 230)", "a rim");
    expect(rim().paintOrder).to.match(/^stroke/);
    expect(rim().strokeWidth).to.equal("3.5px");
    box.style.background = "rgb(10, 12, 14)";
    box.style.color = "rgb(230, 230, 230)";
    await waitUntil(() => rim().stroke === "rgb(10, 12, 14)", "the other colour");
  });

  for (const [length, name] of [
    [20_000, "one word"],
    [300, "one line more"],
  ] as const) {
    it(`keeps a name of a domain of ${length} letters, ${name}, within its width`, async () => {
      const word = "Donaudampfschifffahrt".repeat(1000).slice(0, length);
      const box = await fixture<HTMLElement>(
        html`<div style="inline-size: 320px"><cited-by-graph depth="all"></cited-by-graph></div>`,
      );
      const element = box.querySelector("cited-by-graph")!;
      element.graph = wikiOf({ ...placed, domains: numbers.map((at) => [word, "odd"][at % 2]) });
      await waitUntil(() => one(element, "canvas") && one(element, ".legend button"), "a legend");
      const { right } = box.getBoundingClientRect();
      for (const part of all(element, ".legend *")) {
        expect(part.getBoundingClientRect().right, part.localName).to.be.at.most(right + 0.5);
      }
      expect(one(element, "figure").scrollWidth).to.be.at.most(320);
      // The rest of the legend is still to be found.
      expect(one(element, ".legend button").getBoundingClientRect().height).to.be.lessThan(70);
    });
  }

  it("lets the choice of a kind be read on a dark page that says nothing of schemes", async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="color: rgb(230, 230, 230); background: rgb(10, 12, 14)">
        <cited-by-graph depth="all" search></cited-by-graph>
      </div>`,
    );
    const element = box.querySelector("cited-by-graph")!;
    element.graph = wikiOf(placed);
    await waitUntil(() => one(element, "select"), "a choice");
    const look = () => getComputedStyle(one(element, "select"));
    await waitUntil(() => look().borderBlockStartStyle === "none", "its styles");
    // What a system draws itself has the system's own paper.
    expect(look().appearance).to.equal("none");
    expect(look().backgroundColor).to.equal("rgba(0, 0, 0, 0)");
    expect(look().color).to.equal(getComputedStyle(one(element, "input")).color);
    const system = await fixture<HTMLElement>(html`<p style="color: CanvasText; background: Canvas"></p>`);
    const [option, page] = [getComputedStyle(one(element, "option")), getComputedStyle(system)];
    expect([option.color, option.backgroundColor]).to.deep.equal([page.color, page.backgroundColor]);
  });

  it("walks by arrows to the nearest note, opens with Enter, and goes back with Escape", async () => {
    const graph = await mounted();
    one(graph, ".over").focus();
    for (const [key, to] of [
      ["ArrowRight", 1],
      ["ArrowDown", 21],
      ["ArrowLeft", 20],
      ["End", 399],
    ] as const) {
      await sendKeys({ press: key });
      await waitUntil(() => focusedAt(graph) === to, `${key} leads to ${to}`);
    }
    await waitUntil(() => text(one(graph, ".preview [part=title]")) === "Note 399", "a card");
    await sendKeys({ press: "Escape" });
    await waitUntil(() => !one(graph, ".preview"), "no card");
    expect(focusedAt(graph)).to.equal(399);
    await sendKeys({ press: "Escape" });
    await waitUntil(() => focusedAt(graph) === 0, "Escape leads to 0");
    const selected = oneEvent(graph, "entity-select") as unknown as Promise<EntitySelectEvent>;
    graph.addEventListener("entity-select", (event) => event.preventDefault());
    await sendKeys({ press: "Enter" });
    const { entity, url } = await selected;
    expect([entity, url]).to.deep.equal(["n0", "https://x.example/0"]);
  });

  it("lights what a pointer comes over, and lays a link there", async () => {
    const graph = await mounted();
    const { left, top, width } = one(graph, "canvas").getBoundingClientRect();
    const ready = new Promise<LayoutReadyEvent>((resolve) => graph.addEventListener("layout-ready", resolve));
    graph.positions = { n399: [190, 190] };
    const [x, y] = (await ready).positions.get("n25")!;
    const unit = width / Math.round(width);
    one(graph, ".chart").dispatchEvent(
      new PointerEvent("pointermove", { clientX: left + x * unit, clientY: top + y * unit, bubbles: true }),
    );
    await waitUntil(() => one(graph, '[data-node="25"]'), "a link");
    await waitUntil(() => text(one(graph, ".reading")) === "Note 25 Ways from here");
  });

  it("finds, filters by kind and dims a domain, in the list too", async () => {
    const graph = await mounted();
    const input = one<HTMLInputElement>(graph, "input");
    input.value = "憲";
    input.dispatchEvent(new InputEvent("input"));
    await waitUntil(() => text(one(graph, "[role=status]")) === "Found: 1");
    graph.view = "list";
    await waitUntil(() => all(graph, "[data-row]").length === 1, "one row");
    input.value = "";
    input.dispatchEvent(new InputEvent("input"));
    const select = one<HTMLSelectElement>(graph, "select");
    select.value = "Person";
    select.dispatchEvent(new Event("change"));
    await waitUntil(() => text(one(graph, "[role=status]")) === "Found: 200");
    select.value = "";
    select.dispatchEvent(new Event("change"));
    one(graph, ".legend [aria-pressed]").click();
    await waitUntil(() => all(graph, ".section").length === 1, "one domain");
    expect(text(one(graph, ".section > .heading"))).to.equal("odd 200");
    expect(all(graph, "[data-row]")).to.have.length(50);
    one(graph, ".section > button").click();
    await waitUntil(() => all(graph, "[data-row]").length === 100, "more rows");
  });

  it("lights the way between two notes, and says it", async () => {
    const graph = await mounted();
    one(graph, ".over").focus();
    await waitUntil(() => one(graph, ".reading button"), "a button");
    one(graph, ".reading button").click();
    one(graph, ".over").focus();
    await sendKeys({ press: "ArrowRight" });
    await waitUntil(() => text(one(graph, ".reading")).includes("Steps: 1. \u2068Note 0\u2069 – \u2068Note 1\u2069"));
  });

  it("lays out what has no places, in a worker, and tells where notes are", async () => {
    const graph = await fixture<CitedByGraph>(html`<cited-by-graph depth="all"></cited-by-graph>`);
    const ready = new Promise<LayoutReadyEvent>((resolve) => graph.addEventListener("layout-ready", resolve));
    const many = Array.from({ length: 600 }, (_, at) => at);
    graph.graph = { ids: many, edges: many.flatMap((at) => [at, (at * 7) % 600]) };
    await waitUntil(() => one(graph, "progress"), "a bar");
    const { positions } = await ready;
    expect(positions.size).to.equal(600);
    await waitUntil(() => !one(graph, "progress"), "no bar");
    expect([...positions.values()].flat().every(Number.isFinite)).to.equal(true);
  });

  it("stops laying out when a reader has enough", async () => {
    const graph = await fixture<CitedByGraph>(html`<cited-by-graph depth="all"></cited-by-graph>`);
    const many = Array.from({ length: 20_000 }, (_, at) => at);
    graph.graph = { ids: many, edges: many.flatMap((at) => [at, (at * 7) % 20_000, at, (at * 13) % 20_000]) };
    await waitUntil(() => one(graph, ".progress button"), "a way to stop");
    one(graph, ".progress button").click();
    await waitUntil(() => !one(graph, "progress"), "no bar");
    await waitUntil(() => isInked(graph), "a drawing");
  });
});
