import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import { emulateMedia, resetMouse, sendKeys, sendMouse } from "@web/test-runner-commands";
import { nothing, type TemplateResult } from "lit";
import "../../src/elements/cited-by-graph.js";
import type { CitedByGraph } from "../../src/elements/cited-by-graph.js";
import type { EntitySelectEvent, LayoutReadyEvent, ViewChangeEvent } from "../../src/events.js";
import { placesOf, stepTo } from "../../src/layout/steps.js";
import { counted, fault, release } from "../feed-server.js";
import sample from "../../demo/feed.en.json" with { type: "json" };

const src = "/demo/feed.en.json";
const entity = "claude-constitution";
/** Only Chromium's driver can switch to print, and WebKit's knows neither pointers nor keys held down. */
const engine = /Chrome|Firefox/.exec(navigator.userAgent)?.[0].replace("Chrome", "Chromium") ?? "WebKit";

/** Long enough for a busy machine to fetch a module for the first time. */
const waitUntil = (isTrue: () => unknown, message?: string) =>
  waitUntilIn(() => isTrue() as boolean, message, { timeout: 9000 });

/** Fonts of narrow and of broad letters, and spacing as WCAG 1.4.12 has it. */
const typefaces = {
  "a serif": "font-family: serif",
  "a sans-serif": "font-family: sans-serif",
  "letters of one breadth": "font-family: monospace, monospace",
  "spaced letters": "font-family: sans-serif; letter-spacing: 0.12em; word-spacing: 0.16em",
};

interface Attributes {
  depth?: string;
  direction?: string;
  view?: string;
  search?: boolean;
  lang?: string;
  theme?: string;
  feed?: unknown;
  content?: TemplateResult;
  style?: string;
}

/** A graph of the sample, or of a given feed, in a box as wide as told. */
async function drawn(given: Attributes = {}, width = 800): Promise<CitedByGraph> {
  const { depth, direction, view, search = false, lang, theme, feed, content, style } = given;
  const box = await fixture<HTMLElement>(
    html`<div>
      <cited-by-graph
        src=${feed || content ? nothing : src}
        entity=${feed || content ? nothing : entity}
        depth=${depth ?? nothing}
        direction=${direction ?? nothing}
        view=${view ?? nothing}
        lang=${lang ?? nothing}
        theme=${theme ?? nothing}
        style=${style ?? nothing}
        ?search=${search}
        .feed=${feed}
        loading="eager"
        >${content}</cited-by-graph
      >
    </div>`,
  );
  box.style.width = `${width}px`;
  const graph = box.querySelector("cited-by-graph")!;
  await shown(graph);
  await waitUntil(() => one<SVGSVGElement>(graph, ".picture")?.viewBox.baseVal.width === width, "the width it has");
  return graph;
}

async function shown(graph: CitedByGraph): Promise<void> {
  await waitUntil(() => graph.shadowRoot!.querySelector("[part~=node]"), "a picture");
  await graph.updateComplete;
}

const all = <T extends Element = HTMLElement>(graph: CitedByGraph, selector: string): T[] => [
  ...graph.shadowRoot!.querySelectorAll<T>(selector),
];
const one = <T extends Element = HTMLElement>(graph: CitedByGraph, selector: string): T => all<T>(graph, selector)[0]!;
const text = (element: Element) =>
  element
    .textContent!.replace(/[\u2068\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
const nodes = (graph: CitedByGraph) => all<SVGAElement>(graph, "[part~=node]");
const nameOf = (node: Element) => node.getAttribute("aria-label")!.split(/\. |。/)[0];
const focused = (graph: CitedByGraph) => graph.shadowRoot!.activeElement;
const press = (key: string) => sendKeys({ press: key });
/** Waits for the card that tells of a note, and has it go. */
async function withoutCard(graph: CitedByGraph): Promise<void> {
  await waitUntil(() => one(graph, ".preview"), "a card");
  await press("Escape");
  await waitUntil(() => !one(graph, ".preview"), "no card");
}

const feedOf = (items: unknown[], more: object = {}) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Wiki",
  language: "en",
  items,
  ...more,
});
const note = (id: string, cites: string[] = [], more: object = {}) => ({
  id,
  title: `Note ${id}`,
  url: `https://x.example/${id}`,
  _entity_widgets: { cites: cites.map((target) => ({ entity: target })), ...more },
});
const star = (size: number) =>
  feedOf([
    note("centre"),
    ...Array.from({ length: size }, (_, at) => note(`n${at}`, ["centre", `n${(at + 1) % size}`])),
  ]);

describe("cited-by-graph", () => {
  describe("the sample", () => {
    it("draws the nineteen that cite the Constitution and the eleven it cites", async () => {
      const graph = await drawn();
      expect(nodes(graph)).to.have.length(21);
      expect(all(graph, "[part~=node][part~=citing]")).to.have.length(19);
      expect(all(graph, "[part~=node][part~=cited]")).to.have.length(11);
      expect(all(graph, "[part~=node][part~=centre]").map(nameOf)).to.deep.equal([
        "Claude's Constitution / Model Spec",
      ]);
      expect(all(graph, ".step")).to.have.length(30);
      expect(all(graph, "svg .heading").map(text)).to.deep.equal([
        "Citing it 9",
        "Citing each other 10",
        "Cited by it 1",
      ]);
      expect(text(one(graph, ".facts"))).to.equal("Cited by 19 · Cites 11");
      expect(one(graph, ".picture").getAttribute("aria-label")).to.equal(
        "Citations of “Claude's Constitution / Model Spec”. Cited by 19 · Cites 11",
      );
      expect(graph.problems).to.deep.equal([]);
      expect(graph.matches(":state(ready)")).to.equal(true);
    });

    it("says of every note what the picture shows", async () => {
      const graph = await drawn();
      const label = (start: string) =>
        nodes(graph)
          .find((node) => nameOf(node) === start)!
          .getAttribute("aria-label");
      expect(label("Claude Code")).to.equal(
        "Claude Code. Entity. Entities. Cites “Claude's Constitution / Model Spec”. Cited by 4",
      );
      expect(label("Anthropic")).to.contain(
        "Cites “Claude's Constitution / Model Spec” and is cited by it. Cited by 9",
      );
      expect(label("Agentic Misalignment (AM)")).to.contain(
        " Cited by “Claude's Constitution / Model Spec”. Cited by 8",
      );
    });

    it("has the same notes in the list, in the same order, with summary and sentence", async () => {
      const graph = await drawn({ view: "list" });
      const rows = all(graph, ".list [data-row]");
      expect(rows.map((row) => text(row.querySelector(".title")!))).to.deep.equal(nodes(graph).slice(1).map(nameOf));
      const facts = sample.items[0]!._entity_widgets.cited_by!.items;
      for (const { title, summary, context, url } of facts) {
        const row = rows.find((candidate) => text(candidate.querySelector(".title")!) === title)!;
        expect(text(row)).to.contain(summary).and.to.contain(context);
        expect(row.querySelector("a")!.href).to.equal(url);
      }
      expect(all(graph, ".section > .heading").map(text)).to.deep.equal([
        "Citing it 9",
        "Citing each other 10",
        "Cited by it 1",
      ]);
      const symphony = rows.find((row) => text(row).startsWith("Symphony"))!;
      expect(text([...symphony.querySelectorAll(".context")].at(-1)!)).to.equal(
        "Cites Model Spec Midtraining (MSM) · Model Spec Science",
      );
      expect(getComputedStyle(one(graph, ".stage")).display).to.equal("none");
    });

    it("draws the same in Chinese", async () => {
      const graph = await drawn({ lang: "zh-TW" });
      await waitUntil(() => nodes(graph)[0] && nameOf(nodes(graph)[0]!) === "Claude 憲章／Model Spec");
      expect(all(graph, "[part~=node][part~=citing]")).to.have.length(19);
      expect(
        all(graph, "[part=label]").every((label) => label.lang === "zh-TW" || label.getAttribute("lang") === "zh-TW"),
      ).to.equal(true);
    });

    it("nests the second step, and shows a note that is only named", async () => {
      const graph = await drawn({ depth: "2", view: "list" });
      expect(nodes(graph)).to.have.length(23);
      const rows = all(graph, ".list [data-row]").map((row) => text(row.querySelector(".title")!));
      expect(rows).to.deep.equal(nodes(graph).slice(1).map(nameOf));
      const ghost = all(graph, "[data-row] [data-row]").find((row) => text(row).startsWith("cot-monitorability"))!;
      expect(text(ghost.parentElement!.closest("[data-row]")!)).to.match(/^Alignment Fine-Tuning/);
      expect(ghost.querySelector("a")).to.equal(null);
      expect(
        nodes(graph)
          .find((node) => nameOf(node) === "cot-monitorability")!
          .getAttribute("aria-label"),
      ).to.contain("Not described in the feed");
    });
  });

  describe("states", () => {
    const fallback = html`<ul>
      <li>Nothing to read</li>
    </ul>`;

    it("keeps the fallback while loading", async () => {
      const { url, key } = fault("held");
      const graph = await fixture<CitedByGraph>(
        html`<cited-by-graph src=${url} loading="eager">${fallback}</cited-by-graph>`,
      );
      expect(one(graph, "slot")).to.be.instanceOf(HTMLSlotElement);
      expect(all(graph, "svg, [part=message]")).to.deep.equal([]);
      expect(graph.matches(":state(loading)")).to.equal(true);
      const loaded = oneEvent(graph, "load");
      await counted(key, { count: 1 });
      await release(key);
      await loaded;
    });

    it("shows the fallback and what is wrong with which address when the feed fails", async () => {
      const graph = await fixture<CitedByGraph>(
        html`<cited-by-graph src="/test/faults/404?key=graph" loading="eager">${fallback}</cited-by-graph>`,
      );
      await waitUntil(() => one(graph, "[part=message]"));
      expect(text(one(graph, "[part=message]"))).to.match(/404.*\/test\/faults\/404/);
      expect(one(graph, "slot")).to.be.instanceOf(HTMLSlotElement);
      expect(graph.matches(":state(failed)")).to.equal(true);
      await expect(graph).to.be.accessible();
    });

    it("says so when nothing is known to cite the entity", async () => {
      const graph = await fixture<CitedByGraph>(
        html`<cited-by-graph .feed=${feedOf([note("a", ["a"])])}>${fallback}</cited-by-graph>`,
      );
      await waitUntil(() => one(graph, "[part=message]"));
      expect(text(one(graph, "[part=message]"))).to.contain("No citations of this entity are known.");
      expect(graph.matches(":state(empty)")).to.equal(true);
      await expect(graph).to.be.accessible();
    });

    it("shows the count where the feed counts those it does not name", async () => {
      const graph = await drawn({ feed: feedOf([note("a", [], { cited_by: { count: 7 } })]) });
      expect(nodes(graph)).to.have.length(1);
      expect(text(one(graph, ".facts"))).to.equal("Cited by 7 · Cites 0");
    });

    it("explains sizes in the legend only where there are several", async () => {
      const few = await drawn({ feed: feedOf([note("a", ["b"]), note("b")]) });
      expect(text(one(few, "[part~=legend]"))).to.equal("Arrows point to what is cited.");
      const more = await drawn({ feed: feedOf([note("a", ["b"]), note("b"), note("c", ["b"])]) });
      expect(text(one(more, "[part~=legend]"))).to.match(/^Cited by 1 ?2 Arrows point to what is cited\.$/);
    });

    it("reads a list of links inside the tag", async () => {
      const graph = await drawn({
        depth: "2",
        view: "list",
        content: html`<h3>Reading list</h3>
          <ul>
            <li><a href="https://x.example/a">A note</a>: what it says</li>
            <li>
              <a href="https://x.example/b">Another</a>
              <ul>
                <li><a href="https://x.example/c">A third</a></li>
              </ul>
            </li>
          </ul>`,
      });
      expect(nodes(graph).map(nameOf)).to.deep.equal(["Reading list", "Another", "A third", "A note"]);
      expect(text(one(graph, ".list"))).to.contain("what it says");
      graph.querySelector("li")!.remove();
      await waitUntil(() => nodes(graph).length === 3, "what the page rewrites is read again");
    });
  });

  describe("properties", () => {
    it("direction shows who cites it, or whom it cites", async () => {
      const inward = await drawn({ direction: "in" });
      expect([nodes(inward).length, all(inward, ".step").length]).to.deep.equal([20, 19]);
      inward.direction = "out";
      await inward.updateComplete;
      expect([nodes(inward).length, all(inward, ".step").length]).to.deep.equal([12, 11]);
      expect(all(inward, "[part~=node][part~=cited]")).to.have.length(11);
    });

    it("depth=all draws every note of the feed, laid out freely, and lists them by domain", async () => {
      const graph = await drawn({ depth: "all", view: "list" });
      expect(nodes(graph)).to.have.length(sample.items.length);
      expect(one(graph, ".picture").classList.contains("free")).to.equal(true);
      const rows = all(graph, ".list [data-row]").map((row) => text(row.querySelector(".title")!));
      expect(rows).to.deep.equal(nodes(graph).map(nameOf));
      expect(all(graph, ".section > .heading bdi").map(text)).to.deep.equal([
        "Entities",
        "Alignment and safety",
        "LLM architecture",
        "Agent systems",
        "Syntheses",
      ]);
    });

    it("takes positions as layout-ready gives them", async () => {
      const graph = await drawn({ depth: "all" });
      const ready = oneEvent(graph, "layout-ready") as unknown as Promise<LayoutReadyEvent>;
      const positions: Record<string, [number, number]> = {};
      sample.items.forEach(({ id }, at) => (positions[id] = [at * 10, 0]));
      graph.positions = positions;
      const { positions: laid } = await ready;
      const [first, second] = [laid.get(sample.items[0]!.id)!, laid.get(sample.items[1]!.id)!];
      expect(first[1]).to.equal(second[1]);
      expect(first[0]).to.be.below(second[0]);
      graph.positions = { [entity]: "nonsense" as never };
      await graph.updateComplete;
      expect(one(graph, ".picture").outerHTML).not.to.match(/NaN|undefined|Infinity/);
    });

    it("reads a graph document, and keeps to its positions", async () => {
      const box = await fixture(html`<div><cited-by-graph depth="all"></cited-by-graph></div>`);
      const graph = box.querySelector("cited-by-graph")!;
      const ready = oneEvent(graph, "layout-ready") as unknown as Promise<LayoutReadyEvent>;
      graph.graph = {
        format: "1.0",
        ids: ["a", "b", "c"],
        titles: ["A", "B", null],
        urls: ["https://x.example/a", "javascript:alert(1)", 5],
        kinds: ["Concept"],
        domains: [],
        in: [1, 9, 0],
        x: [0, 10, 20],
        y: [0, 10, 0],
        edges: [0, 1, 2, 0, 1, 1, 7, 0, 0],
      };
      const { positions } = await ready;
      await shown(graph);
      expect(nodes(graph).map((node) => [nameOf(node), node.getAttribute("href")])).to.deep.equal([
        ["B", null],
        ["A", "https://x.example/a"],
        ["c", null],
      ]);
      expect(all(graph, "[part=link]")).to.have.length(2);
      expect(positions.get("a")![1]).to.equal(positions.get("c")![1]);
      expect(positions.get("b")![0] - positions.get("a")![0]).to.equal(positions.get("c")![0] - positions.get("b")![0]);
      expect(nodes(graph)[0]!.getAttribute("aria-label")).to.contain("Cited by 9");
    });

    it("view chooses, and a narrow picture of many notes is a list until the reader wants it", async () => {
      const narrow = await drawn({ feed: star(50) }, 320);
      expect(one(narrow, "figure").className).to.equal("as-list");
      one(narrow, "[aria-pressed=false]").click();
      await narrow.updateComplete;
      expect(one(narrow, "figure").className).to.equal("as-graph");
      expect(one(await drawn({}, 320), "figure").className).to.equal("as-graph");
    });

    it("entity moves to another centre", async () => {
      const graph = await drawn();
      const loaded = oneEvent(graph, "load");
      graph.entity = "symphony";
      await loaded;
      expect(nameOf(nodes(graph)[0]!)).to.equal("Symphony");
    });
  });

  describe("events", () => {
    it("entity-select tells which note is opened, and can be prevented", async () => {
      const graph = await drawn();
      const selected: EntitySelectEvent[] = [];
      graph.addEventListener("entity-select", (event) => {
        selected.push(event);
        event.preventDefault();
      });
      const link = nodes(graph)[3]!;
      const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
      link.querySelector(".dot")!.dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
      expect(selected.map(({ entity: id, url }) => [id, url])).to.deep.equal([
        ["entities", "https://www.howardism.dev/articles/entities"],
      ]);
      expect(selected[0]!.originalEvent).to.equal(click);
      graph.view = "list";
      await waitUntil(() => one(graph, ".list"));
      one(graph, "[data-row] a").click();
      expect(selected[1]!.entity).to.equal("chloe-li");
    });

    it("view-change tells of the reader's choice, not of the page's", async () => {
      const graph = await drawn();
      const views: string[] = [];
      graph.addEventListener("view-change", (event: ViewChangeEvent) => views.push(event.view));
      graph.view = "list";
      await graph.updateComplete;
      expect(views).to.deep.equal([]);
      all(graph, "[aria-pressed]")[0]!.click();
      await graph.updateComplete;
      expect([views, all(graph, ".bar [aria-pressed]").map((button) => button.ariaPressed)]).to.deep.equal([
        ["graph"],
        ["true", "false"],
      ]);
    });

    it("load and layout-ready fire once for one drawing", async () => {
      const fired: string[] = [];
      const box = await fixture(html`<div></div>`);
      const graph = document.createElement("cited-by-graph");
      for (const type of ["load", "layout-ready", "error"]) graph.addEventListener(type, () => fired.push(type));
      graph.feed = star(5);
      box.append(graph);
      await shown(graph);
      nodes(graph)[1]!.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      await graph.updateComplete;
      expect(fired.sort()).to.deep.equal(["layout-ready", "load"]);
    });
  });

  describe("use", () => {
    it("lights what a note cites and who cites it, and says what it is", async () => {
      const graph = await drawn();
      const symphony = nodes(graph).find((node) => nameOf(node) === "Symphony")!;
      symphony.querySelector("text")!.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      await graph.updateComplete;
      const on = nodes(graph).filter((node) => node.classList.contains("on"));
      expect(on.map(nameOf)).to.have.members([
        "Symphony",
        "Claude's Constitution / Model Spec",
        "Entities — People, Orgs, Tools & Projects",
        "Agent Context Files",
        "Model Spec Midtraining (MSM)",
        "Model Spec Science",
        "Agentic Misalignment (AM)",
      ]);
      await waitUntil(() => text(one(graph, ".reading")) === "Symphony Ways from here", "its name");
      one(graph, ".stage").dispatchEvent(new PointerEvent("pointerleave"));
      await graph.updateComplete;
      expect(all(graph, ".on, .off")).to.deep.equal([]);
    });

    it("is one stop for Tab, and arrows reach every note", async () => {
      const before = await fixture<HTMLElement>(html`<button>Before</button>`);
      const graph = await drawn();
      const after = await fixture<HTMLElement>(html`<button>After</button>`);
      before.focus();
      const stops: (Element | null)[] = [];
      for (let stop = 0; stop < 6; stop++) {
        await press("Tab");
        stops.push(focused(graph));
      }
      expect(stops.map((stop) => stop && text(stop)).slice(0, 5)).to.deep.equal(["–", "Fit", "+", "Graph", "List"]);
      expect(stops[5]).to.equal(nodes(graph)[0]);
      const dots = all(graph, ".reach").map((dot) => ({
        x: Number(dot.getAttribute("cx")),
        y: Number(dot.getAttribute("cy")),
      }));
      const { width, height } = one<SVGSVGElement>(graph, ".picture").viewBox.baseVal;
      const places = [{ x: width / 2, y: height / 2 }, ...dots];
      let at = 0;
      for (const [target] of places.entries()) {
        for (const [key, to] of walkTo(target, at, places)) {
          await press(key);
          await waitUntil(() => focused(graph) === nodes(graph)[to], `${key} leads to note ${to}`);
        }
        at = target;
      }
      expect(focused(graph)).to.equal(nodes(graph).at(-1));
      expect(all(graph, '[part~=node][tabindex="0"]')).to.deep.equal([focused(graph)]);
      const rest: string[] = [];
      while (document.activeElement !== after && rest.length < 10) {
        await press("Tab");
        rest.push(text(focused(graph) ?? after));
      }
      expect(rest).to.deep.equal([
        "Ways from here",
        "Entities",
        "Alignment and safety",
        "LLM architecture",
        "Agent systems",
        "Syntheses",
        "After",
      ]);
    }).timeout(30_000);

    it("opens with Enter, goes back with Escape to the centre, then to the buttons", async () => {
      const graph = await drawn();
      const selected: string[] = [];
      graph.addEventListener("entity-select", (event) => {
        selected.push(event.entity);
        event.preventDefault();
      });
      nodes(graph)[0]!.focus();
      await press("End");
      await waitUntil(() => nameOf(focused(graph)!) === "Agentic Misalignment (AM)");
      await press("Enter");
      expect(selected).to.deep.equal(["agentic-misalignment"]);
      await withoutCard(graph);
      await press("Escape");
      await waitUntil(() => focused(graph) === nodes(graph)[0]);
      await withoutCard(graph);
      await press("Escape");
      await waitUntil(() => text(focused(graph)!) === "Graph");
    });

    it("opens a note without an address with Enter too, for the page to say what that means", async () => {
      const graph = await drawn({ feed: feedOf([note("a"), { ...note("b", ["a"]), url: undefined }]) });
      const selected = oneEvent(graph, "entity-select") as unknown as Promise<EntitySelectEvent>;
      nodes(graph)[1]!.focus();
      await press("Enter");
      const { entity: id, url } = await selected;
      expect([id, url]).to.deep.equal(["b", undefined]);
    });

    it("zooms by buttons, keys and the wheel with Ctrl, and leaves the plain wheel to the page", async () => {
      const graph = await drawn();
      const scale = () => Number(/scale\((.*)\)/.exec(one(graph, "svg.picture > g").getAttribute("transform")!)![1]);
      const [out, fit, closer] = all(graph, ".zoom button");
      closer!.click();
      await waitUntil(() => scale() === 1.5);
      nodes(graph)[0]!.focus();
      await press("+");
      await waitUntil(() => scale() === 2.25);
      out!.click();
      await waitUntil(() => scale() === 1.5);
      fit!.click();
      await waitUntil(() => scale() === 1);
      out!.click();
      const wheel = (ctrlKey: boolean) =>
        new WheelEvent("wheel", { deltaY: -100, ctrlKey, bubbles: true, cancelable: true, clientX: 100, clientY: 100 });
      const [plain, held] = [wheel(false), wheel(true)];
      one(graph, ".picture").dispatchEvent(plain);
      expect(plain.defaultPrevented).to.equal(false);
      one(graph, ".picture").dispatchEvent(held);
      expect(held.defaultPrevented).to.equal(true);
      await waitUntil(() => scale() > 1.3);
      await withoutCard(graph);
      await press("Escape");
      await waitUntil(() => scale() === 1);
    });

    it("pans a magnified picture by drag, and a drag is no click", async () => {
      if (engine !== "Chromium") return;
      const graph = await drawn();
      all(graph, ".zoom button")[2]!.click();
      const at = () => one(graph, "svg.picture > g").getAttribute("transform");
      await waitUntil(() => at()!.includes("1.5"));
      let selected = 0;
      graph.addEventListener("entity-select", (event) => {
        selected++;
        event.preventDefault();
      });
      const { left, top, width, height } = nodes(graph)[0]!.getBoundingClientRect();
      const middle: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
      const before = at();
      await sendMouse({ type: "move", position: middle });
      await sendMouse({ type: "down" });
      await sendMouse({ type: "move", position: [middle[0] + 30, middle[1] + 20] });
      await sendMouse({ type: "move", position: [middle[0] + 60, middle[1] + 30] });
      await waitUntil(() => at() !== before, "it moves");
      await sendMouse({ type: "up" });
      expect(selected).to.equal(0);
      await sendMouse({ type: "click", position: [middle[0] + 60, middle[1] + 30] });
      expect(selected).to.equal(1);
      await resetMouse();
    });

    it("moves the drawing there is while a reader zooms, and draws anew what rests", async () => {
      const graph = await drawn({ depth: "all", view: "graph" });
      const [picture, stage] = [one(graph, "svg.picture"), one(graph, ".stage")];
      const { left, top, width } = stage.getBoundingClientRect();
      const scale = () => Number(/scale\((.*)\)/.exec(one(graph, "svg.picture > g").getAttribute("transform")!)![1]);
      const size = () => picture.getBoundingClientRect().width / width;
      const closer = (deltaY: number) =>
        stage.dispatchEvent(new WheelEvent("wheel", { deltaY, ctrlKey: true, clientX: left + 90, clientY: top + 80 }));
      const rested = () => waitUntil(() => !picture.getAttribute("style") && !stage.getAttribute("style"), "it rests");
      closer(-100);
      await waitUntil(() => scale() > 1.4, "the first step is drawn");
      await rested();
      const seen: [drawn: number, shown: number][] = [];
      const watch = new MutationObserver(() => seen.push([scale(), scale() * size()]));
      watch.observe(picture, { subtree: true, attributes: true, attributeFilter: ["transform", "style"] });
      // All within a task: it cannot come to rest between them.
      for (let step = 0; step < 4; step++) closer(-5);
      await waitUntil(() => seen.length, "it moves");
      await rested();
      watch.disconnect();
      const steps = (count: number) => (2 ** (0.5 + count * 0.025)).toFixed(4);
      expect([...new Set(seen.map(([drawnFor]) => drawnFor.toFixed(4)))]).to.include.members([steps(1), steps(4)]);
      expect(
        seen.some(([drawnFor, shownAt]) => drawnFor.toFixed(4) === steps(1) && shownAt.toFixed(4) === steps(4)),
      ).to.equal(true);
      expect(seen.every(([drawnFor]) => [steps(0), steps(1), steps(4)].includes(drawnFor.toFixed(4)))).to.equal(true);
      expect(scale().toFixed(4)).to.equal(steps(4));
      expect(size()).to.equal(1);
    });

    it("two fingers pinch, one is the page's", async () => {
      const graph = await drawn();
      const stage = one(graph, ".stage");
      const { left, top } = stage.getBoundingClientRect();
      const touch = (type: string, pointerId: number, x: number) =>
        new PointerEvent(type, {
          pointerId,
          pointerType: "touch",
          clientX: left + x,
          clientY: top + 50,
          bubbles: true,
          composed: true,
        });
      const scale = () => Number(/scale\((.*)\)/.exec(one(graph, "svg.picture > g").getAttribute("transform")!)![1]);
      // The part that follows fingers is fetched with the first press of a button.
      all(graph, ".zoom button")[2]!.click();
      await waitUntil(() => scale() === 1.5);
      stage.dispatchEvent(touch("pointerdown", 1, 100));
      await graph.updateComplete;
      const still = one(graph, "svg.picture > g").getAttribute("transform");
      stage.dispatchEvent(touch("pointermove", 1, 140));
      await graph.updateComplete;
      expect(one(graph, "svg.picture > g").getAttribute("transform")).to.equal(still);
      stage.dispatchEvent(touch("pointerdown", 2, 240));
      await waitUntil(() => {
        stage.dispatchEvent(touch("pointermove", 2, 340));
        return scale() > 2;
      }, "a pinch");
      stage.dispatchEvent(touch("pointerup", 1, 140));
      stage.dispatchEvent(touch("pointerup", 2, 340));
    });

    it("has no menu opened by a finger that stays on a note, and leaves a mouse and an empty place theirs", async () => {
      const graph = await drawn();
      const stage = one(graph, ".stage");
      const note = nodes(graph)[1]!;
      const options = { isPrimary: true, pointerId: 1, bubbles: true, composed: true, cancelable: true };
      const isKept = (under: Element, pointerType: string) => {
        under.dispatchEvent(new PointerEvent("pointerdown", { ...options, pointerType }));
        const menu = new PointerEvent("contextmenu", { ...options, pointerType });
        under.dispatchEvent(menu);
        document.dispatchEvent(new PointerEvent("pointercancel", { ...options, pointerType }));
        return menu.defaultPrevented;
      };
      // The part that follows fingers is fetched with the first of them.
      await waitUntil(() => isKept(note, "touch"), "a menu that is kept away");
      expect(isKept(note.querySelector("text")!, "touch")).to.equal(true);
      expect(isKept(stage, "touch")).to.equal(false);
      expect(isKept(note, "mouse")).to.equal(false);
    });

    it("finds as one types, Chinese too, and Enter goes there", async () => {
      const graph = await drawn({ search: true });
      await waitUntil(() => one(graph, "input"));
      const input = one<HTMLInputElement>(graph, "input");
      input.focus();
      await sendKeys({ type: "model sp" });
      await waitUntil(() => text(one(graph, "[role=status]")) === "Found: 3");
      expect(nodes(graph).filter((node) => node.classList.contains("on"))).to.have.length(3);
      await press("Enter");
      expect(focused(graph)).to.equal(nodes(graph)[0]);
      await press("/");
      await waitUntil(() => focused(graph) === input);
      await press("Escape");
      await waitUntil(() => input.value === "");
      expect(all(graph, ".on, .off")).to.deep.equal([]);

      const chinese = await drawn({
        search: true,
        view: "list",
        feed: feedOf([
          { ...note("a"), title: "憲章" },
          { ...note("b", ["a"]), title: "模型規範科學" },
          note("c", ["a"]),
        ]),
      });
      await waitUntil(() => one(chinese, "input"));
      const field = one<HTMLInputElement>(chinese, "input");
      field.value = "規範";
      field.dispatchEvent(new InputEvent("input", { isComposing: true }));
      await chinese.updateComplete;
      expect(all(chinese, "[data-row]")).to.have.length(2);
      field.dispatchEvent(new InputEvent("input"));
      await chinese.updateComplete;
      expect(all(chinese, "[data-row] .title").map(text)).to.deep.equal(["模型規範科學"]);
    });
  });

  describe("faults", () => {
    it("survives loops, rings, duplicates and targets that are nowhere", async () => {
      const graph = await drawn({
        depth: "3",
        feed: feedOf([
          note("a", ["a", "b", "b", "gone"]),
          note("b", ["c"]),
          note("c", ["a", "__proto__"]),
          note("__proto__", ["constructor"]),
        ]),
      });
      expect(nodes(graph)).to.have.length(6);
      expect(all(graph, "[part=link]")).to.have.length(6);
      expect(({} as Record<string, unknown>)["polluted"]).to.equal(undefined);
    });

    it("caps a star of 5,000, says so, and draws no more elements than its cap needs", async () => {
      const feed = star(5000);
      const graph = await drawn({ feed });
      expect(nodes(graph)).to.have.length(150);
      expect(all(graph, "*").length).to.be.below(150 * 12);
      graph.view = "list";
      await waitUntil(() => one(graph, ".list"));
      expect(all(graph, ".list [data-row]")).to.have.length(149);
      expect(text(one(graph, "[part=caption]"))).to.contain("The most cited 150 of 5,001 notes are shown.");
      expect(text(one(graph, ".list > .meta"))).to.equal("Cited by 5,000 · Cites 0");
    });

    it("writes no NaN, undefined or [object Object], whatever the feed holds", async () => {
      const odd = {
        id: 7,
        title: 5,
        url: "javascript:alert(1)",
        _entity_widgets: { kind: {}, domain: [], cites: [{ entity: "a", context: 4 }, null, 3] },
      };
      const graph = await drawn({
        feed: feedOf(
          [
            note("a", [], { cited_by: { count: "many", items: [{ entity: "z", title: "\u202eevil" }] } }),
            odd,
            { ...note("b", ["a"]), title: "\u200b" },
          ],
          {
            _entity_widgets: { domains: [{ id: "d", color: "red;background:url(x)" }] },
          },
        ),
      });
      const markup = graph.shadowRoot!.innerHTML;
      expect(markup).not.to.match(/NaN|undefined|\[object|javascript:|Infinity/);
      expect(nodes(graph).map(nameOf)).to.deep.equal(["Note a", "\u202eevil", "7", "b"]);
    });

    it("offers no domain whose name cannot be seen without a name", async () => {
      const graph = await drawn({
        feed: feedOf([note("a", [], { domain: "\u200b" }), note("b", ["a"], { domain: "named" })]),
      });
      expect(all(graph, "[part=legend] button").map(text)).to.deep.equal(["–", "named"]);
    });

    it("keeps long words, right-to-left words and marks inside at 320 px", async () => {
      const titles = ["x".repeat(20_000), "نص من اليمين إلى اليسار طويل جدا", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚", "👩‍👩‍👧‍👦".repeat(50)];
      const feed = feedOf([
        note("a"),
        ...titles.map((title, at) => ({ ...note(`n${at}`, ["a"]), title, summary: title })),
      ]);
      for (const view of ["graph", "list"]) {
        const graph = await drawn({ feed, view }, 320);
        expect(graph.scrollWidth).to.be.at.most(321);
        for (const label of all<SVGTextElement>(graph, "[part=label]")) {
          if (view === "list") break;
          const { left, right } = label.getBoundingClientRect();
          const frame = graph.getBoundingClientRect();
          expect(left >= frame.left - 1 && right <= frame.right + 1, label.textContent!.slice(0, 20)).to.equal(true);
        }
      }
    });

    for (const [name, style] of Object.entries(typefaces)) {
      it(`keeps its labels inside and apart in ${name}`, async () => {
        for (const [width, depth] of [
          [800, "1"],
          [320, "1"],
          [800, "all"],
        ] as const) {
          const graph = await drawn({ style, depth, view: "graph" }, width);
          // The blank where a line is broken and the unseen rest of a title have some breadth too.
          const unseen = 8;
          const frame = one(graph, ".picture").getBoundingClientRect();
          const boxes = all<SVGTextElement>(graph, "[part=label]").map((label) => label.getBoundingClientRect());
          expect(boxes.length).to.be.above(8);
          expect(Math.min(...boxes.map(({ left }) => left - frame.left))).to.be.above(-unseen);
          expect(Math.min(...boxes.map(({ right }) => frame.right - right))).to.be.above(-unseen);
          // A line's box is higher than its letters.
          const air = 5;
          const meet = (a: DOMRect, b: DOMRect) =>
            a.left + unseen < b.right && b.left + unseen < a.right && a.top + air < b.bottom && b.top + air < a.bottom;
          const names = all<SVGTextElement>(graph, "[part=label]").map(({ textContent }) => textContent!.trim());
          const over = boxes.flatMap((a, at) =>
            boxes.flatMap((b, other) => (other > at && meet(a, b) ? `${names[at]} / ${names[other]}` : [])),
          );
          expect(over, `${width} px, depth ${depth}`).to.deep.equal([]);
        }
      });
    }

    it("draws no picture without a size, and a right one when it gets one", async () => {
      const box = await fixture<HTMLElement>(
        html`<div hidden><cited-by-graph .feed=${star(5)}></cited-by-graph></div>`,
      );
      const graph = box.querySelector("cited-by-graph")!;
      await shown(graph);
      expect(one(graph, ".picture").outerHTML).not.to.match(/NaN|Infinity/);
      box.style.width = "700px";
      box.hidden = false;
      await waitUntil(() => one<SVGSVGElement>(graph, ".picture")?.viewBox.baseVal.width === 700);
      box.style.width = "300px";
      await waitUntil(() => one<SVGSVGElement>(graph, ".picture")?.viewBox.baseVal.width === 300);
    });

    it("keeps what it shows when it is moved", async () => {
      const graph = await drawn({ view: "list" });
      const other = await fixture(html`<section></section>`);
      other.append(graph);
      await graph.updateComplete;
      expect(nodes(graph)).to.have.length(21);
      expect(one(graph, "figure").className).to.equal("as-list");
    });

    it("keeps the styles of its list in another document", async () => {
      const graph = await drawn({ view: "list" });
      const looks = () => {
        const { defaultView } = graph.ownerDocument;
        return [".list ul", ".list li"].map((part) => {
          const { listStyleType, paddingLeft, marginTop } = defaultView!.getComputedStyle(one(graph, part));
          return [listStyleType, paddingLeft, marginTop];
        });
      };
      const before = looks();
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another"></iframe>`);
      frame.style.cssText = "inline-size: 800px; border: 0";
      const { body } = frame.contentDocument!;
      body.style.margin = "0";
      body.append(graph);
      await graph.updateComplete;
      expect(looks()).to.deep.equal(before);
      graph.remove();
    });

    it("prints the picture and the list, and no buttons", async () => {
      if (engine !== "Chromium") return;
      const graph = await drawn();
      await waitUntil(() => one(graph, ".list"), "the list, once the page is at rest");
      expect(getComputedStyle(one(graph, ".list")).display).to.equal("none");
      await emulateMedia({ media: "print" });
      const shownAs = [".stage", ".list", ".bar"].map((part) => getComputedStyle(one(graph, part)).display);
      await emulateMedia({ media: "screen" });
      expect(shownAs).to.deep.equal(["block", "block", "none"]);
    });

    it("moves nothing", async () => {
      const graph = await drawn({ depth: "all" });
      expect(graph.getAnimations({ subtree: true })).to.deep.equal([]);
    });
  });

  describe("access", () => {
    for (const given of [
      {},
      { view: "list", depth: "2" },
      { depth: "all", search: true },
      { theme: "dark" },
    ] as Attributes[]) {
      it(`passes axe with ${JSON.stringify(given)}`, async () => {
        const graph = await drawn(given);
        if (given.search) await waitUntil(() => one(graph, "input"));
        await expect(graph).to.be.accessible();
      });
    }

    it("passes axe at 320 px and right to left", async () => {
      const graph = await drawn({}, 320);
      graph.parentElement!.dir = "rtl";
      await expect(graph).to.be.accessible();
      graph.parentElement!.dir = "ltr";
    });

    it("keeps 24 px from note to note", async () => {
      for (const width of [320, 800]) {
        const graph = await drawn({}, width);
        const centres = all(graph, ".reach").map((dot) => {
          const { x, y, width: w, height: h } = dot.getBoundingClientRect();
          return [x + w / 2, y + h / 2] as const;
        });
        for (const [x, y] of centres) {
          const near = centres.filter(([ox, oy]) => Math.hypot(x - ox, y - oy) < 23.5);
          expect(near).to.have.length(1);
        }
      }
    });
  });
});

/** The arrows that lead from one note to another, and where each leads. Throws when none do. */
function walkTo(target: number, from: number, places: { x: number; y: number }[]): [key: string, to: number][] {
  const ways = new Map<number, [key: string, to: number][]>([[from, []]]);
  for (const [at, way] of ways) {
    for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
      const to = stepTo(key, placesOf(places), at)!;
      if (!ways.has(to)) ways.set(to, [...way, [key, to]]);
    }
  }
  return ways.get(target) ?? expect.fail(`no arrows lead to note ${target}`);
}
