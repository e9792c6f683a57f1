import { expect, fixture, html, waitUntil as waitUntilIn } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { nothing } from "lit";
import "../../src/elements/cited-by-graph.js";
import type { CitedByGraph } from "../../src/elements/cited-by-graph.js";
import sample from "../../demo/feed.en.json" with { type: "json" };

/** Long enough for a busy machine to fetch a module for the first time. */
const waitUntil = (isTrue: () => unknown, message?: string) =>
  waitUntilIn(() => isTrue() as boolean, message, { timeout: 9000 });

const all = <T extends Element = HTMLElement>(graph: CitedByGraph, selector: string): T[] => [
  ...graph.shadowRoot!.querySelectorAll<T>(selector),
];
const one = <T extends Element = HTMLElement>(graph: CitedByGraph, selector: string): T => all<T>(graph, selector)[0]!;
const text = (element: Element | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const card = (graph: CitedByGraph) => one(graph, ".preview[style]");
const title = (graph: CitedByGraph) => text(one(graph, ".preview[style] [part=title]"));
const noteAt = (graph: CitedByGraph, at: number) => one<SVGAElement>(graph, `.stage [data-node="${at}"]`);
const press = (key: string) => sendKeys({ press: key });

/** More notes than are drawn as elements of the page, in rows of 14; the first in the middle. */
const many = Array.from({ length: 196 }, (_, at) => at);
const spot = (at: number) => (at === 0 ? 105 : at === 105 ? 0 : at);
const grid = {
  ids: many.map((at) => `n${at}`),
  titles: many.map((at) => `Note ${at}`),
  urls: many.map((at) => `https://x.example/${at}`),
  kinds: many.map(() => "Concept"),
  x: many.map((at) => (spot(at) % 14) * 10),
  y: many.map((at) => Math.floor(spot(at) / 14) * 10),
  edges: many.slice(1).flatMap((at) => [at, at - 1]),
};

interface Attributes {
  depth?: string;
  graph?: unknown;
  feed?: unknown;
}

async function drawn({ depth, graph: document, feed = sample }: Attributes, width = 800): Promise<CitedByGraph> {
  const box = await fixture<HTMLElement>(
    html`<div>
      <cited-by-graph
        entity=${feed === sample ? "claude-constitution" : nothing}
        depth=${depth ?? nothing}
        .feed=${document ? undefined : feed}
        .graph=${document}
        loading="eager"
      ></cited-by-graph>
    </div>`,
  );
  box.style.width = `${width}px`;
  const graph = box.querySelector("cited-by-graph")!;
  await waitUntil(() => noteAt(graph, 0), "a picture");
  await waitUntil(() => {
    const { width: drawnWidth } = one(graph, ".picture").getBoundingClientRect();
    return Math.abs(drawnWidth - width) < 1;
  }, "the width it has");
  await graph.updateComplete;
  return graph;
}

const pictures: Record<string, Attributes> = {
  "around a note": {},
  "of a whole wiki": { depth: "all" },
  "on a canvas": { depth: "all", graph: grid },
};

const middleOf = (element: Element): { clientX: number; clientY: number } => {
  const { left, top, width, height } = (element.querySelector(".dot, .frame") ?? element).getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
};

/** A pointer comes over a note, as over an element or over a canvas. */
function comeOver(graph: CitedByGraph, at: number, pointerType = "mouse"): void {
  const note = noteAt(graph, at);
  const options = { ...middleOf(note), pointerType, bubbles: true, composed: true };
  const under = one(graph, "canvas") ?? note;
  for (const type of ["pointerover", "pointermove"]) under.dispatchEvent(new PointerEvent(type, options));
}

const leave = (element: Element) =>
  element.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse", composed: true }));

/** When an element's card is there, or is not any more, by the clock of performance.now(). */
function seen(graph: CitedByGraph, isThere: boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (Boolean(card(graph)) !== isThere) return;
      observer.disconnect();
      resolve(performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(graph.shadowRoot!, { subtree: true, childList: true, attributes: true });
    look();
  });
}

/** The parts that tell of a note are here from now on. */
async function prepared(graph: CitedByGraph): Promise<void> {
  noteAt(graph, 0).focus();
  await seen(graph, true);
  noteAt(graph, 0).blur();
  await seen(graph, false);
}

/** True where two boxes share more than an edge. */
function shares(one: DOMRect, other: DOMRect): boolean {
  const [across, down] = [
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  ];
  return across > 0.5 && down > 0.5;
}

/** A card beside its note and in its figure, with nothing cut off at its sides. */
function expectInPlace(graph: CitedByGraph, at: number, what = ""): void {
  const figure = one(graph, "figure");
  const [box, frame] = [card(graph).getBoundingClientRect(), figure.getBoundingClientRect()];
  expect(shares(box, noteAt(graph, at).getBoundingClientRect()), `${what} covers its note`).to.equal(false);
  const { left, top, right, bottom } = box;
  const isInside =
    left >= frame.left - 0.5 && right <= frame.right + 0.5 && top >= frame.top - 0.5 && bottom <= frame.bottom + 0.5;
  expect(isInside, `${what} leaves the figure`).to.equal(true);
  expect(figure.scrollWidth).to.be.at.most(figure.clientWidth);
  expect(card(graph).scrollWidth).to.be.at.most(card(graph).clientWidth);
}

describe("the preview of a note in cited-by-graph", () => {
  for (const [name, attributes] of Object.entries(pictures)) {
    describe(name, () => {
      it("comes after 300 ms, stays while a pointer is on it, and goes after 200", async () => {
        const graph = await drawn(attributes);
        await prepared(graph);
        const start = performance.now();
        comeOver(graph, 0);
        expect((await seen(graph, true)) - start).to.be.at.least(299);
        expectInPlace(graph, 0);
        expect(all(graph, ".preview :is(a, button, input, [tabindex])")).to.deep.equal([]);

        leave(one(graph, ".stage"));
        card(graph).dispatchEvent(new PointerEvent("pointerenter", { pointerType: "mouse" }));
        await graph.updateComplete;
        const there = title(graph);
        const left = performance.now();
        leave(card(graph));
        expect((await seen(graph, false)) - left).to.be.at.least(199);
        expect(there).not.to.equal("");
        expect(text(one(graph, "[role=status]"))).to.equal("");
      });

      it("comes at once with the focus, and goes with it", async () => {
        const graph = await drawn(attributes);
        await prepared(graph);
        const { setTimeout: later } = globalThis;
        const waits: unknown[] = [];
        globalThis.setTimeout = ((run: () => void, wait: number) => {
          waits.push(wait);
          return later(run, wait);
        }) as typeof setTimeout;
        try {
          noteAt(graph, 0).focus();
          await seen(graph, true);
          noteAt(graph, 0).blur();
          await seen(graph, false);
        } finally {
          globalThis.setTimeout = later;
        }
        expect(waits).not.to.include(300);
        expect(waits).not.to.include(200);
      });

      it("goes with Escape, which moves neither the focus nor anything else", async () => {
        const graph = await drawn(attributes);
        noteAt(graph, 0).focus();
        await seen(graph, true);
        await press("Escape");
        await seen(graph, false);
        expect(graph.shadowRoot!.activeElement).to.equal(noteAt(graph, 0));
        await press("Escape");
        await waitUntil(() => text(graph.shadowRoot!.activeElement!) === "Graph", "the buttons");

        comeOver(graph, 0);
        await seen(graph, true);
        await press("Escape");
        await seen(graph, false);
        expect(text(graph.shadowRoot!.activeElement!)).to.equal("Graph");
        comeOver(graph, 0);
        await graph.updateComplete;
        leave(one(graph, ".stage"));
        await graph.updateComplete;
        comeOver(graph, 0);
        await seen(graph, true);
      });

      it("describes the note's link with what its name does not say, and only while it is there", async () => {
        const graph = await drawn(attributes);
        noteAt(graph, 0).focus();
        await seen(graph, true);
        const own = noteAt(graph, 0);
        const described = all(graph, ".stage [aria-describedby]");
        if (name === "on a canvas") expect(described).to.deep.equal([]);
        else {
          expect(described).to.deep.equal([own]);
          const told = graph.shadowRoot!.getElementById(own.getAttribute("aria-describedby")!)!;
          expect(text(told)).to.match(/^The document that says what Anthropic's Claude should be/);
          expect(own.getAttribute("aria-label")).not.to.contain("The document that says");
        }
        expect(all(graph, "[role=tooltip]").map(text)[0]).to.contain(text(one(graph, ".reading b")));
        await expect(graph).to.be.accessible();
        own.blur();
        await seen(graph, false);
        expect(all(graph, ".stage [aria-describedby]")).to.deep.equal([]);
      });

      it("is not there while the picture is dragged, nor after it over the same note", async () => {
        const graph = await drawn(attributes);
        await prepared(graph);
        all(graph, ".zoom button")[2]!.click();
        await waitUntil(() => !all(graph, ".picture[style*=transform]").length, "a picture at rest");
        comeOver(graph, 0);
        await seen(graph, true);
        const stage = one(graph, ".stage");
        const { clientX, clientY } = middleOf(stage);
        const pointer = (type: string, by: number) =>
          new PointerEvent(type, {
            ...{ pointerId: 1, isPrimary: true, pointerType: "mouse", buttons: 1, bubbles: true, composed: true },
            ...{ clientX: clientX + by, clientY: clientY + by },
          });
        stage.dispatchEvent(pointer("pointerdown", 0));
        await waitUntil(() => {
          document.dispatchEvent(pointer("pointermove", 30));
          return !card(graph);
        }, "no card");
        document.dispatchEvent(pointer("pointerup", 30));
        await graph.updateComplete;
        expect(card(graph)).to.equal(undefined);
      });

      it("ends when the element is taken away, and comes again when it is back", async () => {
        const graph = await drawn(attributes);
        const box = graph.parentElement!;
        noteAt(graph, 0).focus();
        await seen(graph, true);
        graph.remove();
        await graph.updateComplete;
        expect(card(graph)).to.equal(undefined);
        box.append(graph);
        await waitUntil(() => noteAt(graph, 0), "a picture");
        await graph.updateComplete;
        noteAt(graph, 0).focus();
        await seen(graph, true);
      });
    });
  }

  it("says who a note is, how it stands to the centre, and in which words they cite each other", async () => {
    const graph = await drawn({});
    const symphony = all(graph, ".node").findIndex((node) => node.getAttribute("aria-label")!.startsWith("Symphony"));
    comeOver(graph, symphony);
    await seen(graph, true);
    expect(title(graph)).to.equal("Symphony");
    expect(all(graph, ".preview [part=meta]").map(text)).to.deep.equal([
      "Entity · Entities",
      "Cites “Claude's Constitution / Model Spec” and is cited by it",
      "Cited by 6",
    ]);
    const item = sample.items.find(({ title: name }) => name === "Symphony")!;
    expect(text(one(graph, ".preview [part=summary]"))).to.equal(item.summary);
    const { context } = item._entity_widgets.cites!.find((cited) => cited.entity === "claude-constitution")!;
    expect(text(one(graph, ".preview .context q"))).to.equal(context);
    expect(text(all(graph, ".preview .context")[1])).to.match(/^Claude's Constitution \/ Model Spec: /);
  });

  it("follows a pointer from note to note, but not over those it only crosses", async () => {
    const graph = await drawn({});
    comeOver(graph, 1);
    await seen(graph, true);
    const first = title(graph);
    comeOver(graph, 2);
    await graph.updateComplete;
    expect(title(graph)).to.equal(first);
    comeOver(graph, 1);
    await graph.updateComplete;
    comeOver(graph, 3);
    await waitUntil(() => title(graph) !== first, "another");
    expect(title(graph)).to.equal(noteAt(graph, 3).getAttribute("aria-label")!.split(". ")[0]);
    expectInPlace(graph, 3);
  });

  it("has nothing of it for a finger that passes, nor in the list", async () => {
    const graph = await drawn({});
    await prepared(graph);
    comeOver(graph, 1, "touch");
    await graph.updateComplete;
    comeOver(graph, 2);
    await seen(graph, true);
    expect(title(graph)).to.equal(noteAt(graph, 2).getAttribute("aria-label")!.split(". ")[0]);
    graph.view = "list";
    await graph.updateComplete;
    expect(all(graph, ".preview").filter((element) => element.getClientRects().length)).to.deep.equal([]);
  });

  for (const width of [768, 320, 240]) {
    for (const [name, attributes] of Object.entries(pictures)) {
      it(`covers no note it tells of at ${width} px, ${name}`, async () => {
        const graph = await drawn(attributes, width);
        if (!noteAt(graph, 0).getClientRects().length) graph.view = "graph";
        noteAt(graph, 0).focus();
        await seen(graph, true);
        const count = name === "on a canvas" ? 5 : all(graph, ".stage [data-node]").length;
        for (let at = 0; at < count; at++) {
          await waitUntil(() => card(graph) && noteAt(graph, at)?.matches(":focus"), `note ${at}`);
          await waitUntil(() => title(graph) === text(one(graph, ".reading b")), `the card of note ${at}`);
          expectInPlace(graph, at, `note ${at}`);
          await press("PageDown");
        }
      }).timeout(30_000);
    }
  }

  it("cuts the name of a citing note between letters as one reads them, and says so", async () => {
    const family = "👩‍👩‍👧‍👦";
    const item = (id: string, title: string, cites: object[]) => ({
      ...{ id, title, url: `https://x.example/${id}` },
      _entity_widgets: { cites },
    });
    const graph = await drawn({
      feed: {
        ...{ version: "https://jsonfeed.org/version/1.1", title: "Wiki", language: "en" },
        items: [item("a", "A", []), item("b", family.repeat(60), [{ entity: "a", context: "As A has it." }])],
      },
    });
    noteAt(graph, 0).focus();
    await seen(graph, true);
    expect(text(one(graph, ".preview .context bdi"))).to.match(new RegExp(`^(${family})+…$`, "u"));
  });

  it("cuts off words of any length", async () => {
    const word = "Donaudampfschiff".repeat(1250);
    const item = (id: string, cites: object[]) => ({
      ...{ id, title: `${id}${word}`, summary: word, url: `https://x.example/${id}` },
      _entity_widgets: { kind: word, domain: "d", cites },
    });
    const feed = {
      ...{ version: "https://jsonfeed.org/version/1.1", title: "Wiki", language: "en" },
      items: [item("a", []), item("b", [{ entity: "a", context: word }]), item("c", [{ entity: "a", context: word }])],
    };
    for (const width of [768, 320]) {
      for (const depth of ["1", "all"]) {
        const graph = await drawn({ feed, depth }, width);
        noteAt(graph, 1).focus();
        await seen(graph, true);
        expectInPlace(graph, 1, `${depth} at ${width}`);
        expect(one(graph, ".reading").offsetHeight).to.be.below(90);
      }
    }
  });
});
