import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import "../../src/elements/cited-by-graph.js";
import type { CitedByGraph } from "../../src/elements/cited-by-graph.js";
import sample from "../../demo/feed.en.json" with { type: "json" };
import { addressOf, counted, fault } from "../feed-server.js";

/** Long enough for a busy machine to fetch a module for the first time. */
const waitUntil = (isTrue: () => unknown, message?: string) =>
  waitUntilIn(() => isTrue() as boolean, message, { timeout: 9000 });

const version = "https://jsonfeed.org/version/1.1";
const fetched = globalThis.fetch;

/** The feed of one note alone that cites others, and says where each of them is. */
const alone = (template: string, others: string[]) => ({
  version,
  title: "A note alone",
  language: "en",
  items: [{ id: "centre", title: "Centre", _entity_widgets: { cites: others.map((entity) => ({ entity })) } }],
  _entity_widgets: { documents: [{ rel: "entity", template }] },
});

async function drawn(src: string, depth = "2", entity = "centre"): Promise<CitedByGraph> {
  const graph = document.createElement("cited-by-graph");
  Object.assign(graph, { src, depth, entity, loading: "eager", view: "graph" });
  const box = await fixture(html`<div style="inline-size: 800px"></div>`);
  const loaded = oneEvent(graph, "load");
  box.append(graph);
  await loaded;
  return graph;
}

const all = (graph: CitedByGraph, part: string) => [...graph.shadowRoot!.querySelectorAll(`[part~="${part}"]`)];
const message = (graph: CitedByGraph) => graph.shadowRoot!.querySelector('[part="message"]');
const isWhole = (graph: CitedByGraph) => !/Fetching/.test(graph.shadowRoot!.textContent);
const names = (graph: CitedByGraph) => all(graph, "node").map((node) => node.getAttribute("aria-label"));
/** Where notes and citations are drawn, whichever is drawn over which. */
const shapes = (graph: CitedByGraph) => [
  ...all(graph, "node").map((node) => node.innerHTML.replace(/<!--.*?-->/g, "")),
  ...all(graph, "link")
    .map((link) => link.getAttribute("d"))
    .sort(),
];

describe("the neighbours of a graph's neighbours", () => {
  afterEach(() => {
    globalThis.fetch = fetched;
  });

  it("are fetched one by one where the feed is of one note, and pictured as from the feed of all", async () => {
    const entity = "claude-constitution";
    const documents = [{ rel: "entity", template: `${location.origin}/alone/{id}.json` }];
    const ofOne = (id: string) => ({
      ...sample,
      items: sample.items.filter((item) => item.id === id),
      _entity_widgets: { ...sample._entity_widgets, documents },
    });
    globalThis.fetch = (input, init) => {
      const id = /[/]alone[/](.*)[.]json$/.exec(input as string)?.[1];
      if (id === undefined) return fetched(input, init);
      const feed = ofOne(id);
      return Promise.resolve(feed.items.length ? Response.json(feed) : new Response("", { status: 404 }));
    };
    const whole = await drawn("/demo/feed.en.json", "2", entity);
    const one = await drawn(addressOf(ofOne(entity)), "2", entity);
    expect(names(one)).to.not.deep.equal(names(whole));
    await waitUntil(() => all(one, "node").length >= all(whole, "node").length && isWhole(one), "is gathered");
    await waitUntil(() => names(one).join() === names(whole).join(), "is the same").catch(() => undefined);
    expect(names(one)).to.deep.equal(names(whole));
    expect(shapes(one)).to.deep.equal(shapes(whole));
    // One of them has no feed of its own.
    expect(one.problems.at(-1)!.message).to.match(/cot-monitorability\.json: 404$/);
  });

  it("are not asked for at depth 1, nor where the feed has them all", async () => {
    const { url, key } = fault("ok");
    const feed = alone(`${url}&id={id}`, ["a", "b"]);
    await drawn(addressOf(feed), "1");
    const { items } = feed;
    const complete = { ...feed, items: [...items, { id: "a", title: "A" }, { id: "b", title: "B" }] };
    await drawn(addressOf(complete), "3");
    await counted(key, { count: 0 });
  });

  it("are no dimmer than at depth 1 where the feed names no place to fetch them from", async () => {
    const [item] = alone("", []).items;
    const cited_by = { items: [{ entity: "a", title: "Alpha", url: "https://x.example/a" }] };
    const feed = { version, title: "T", language: "en", items: [{ ...item, _entity_widgets: { cited_by } }] };
    const [near, far] = [await drawn(addressOf(feed), "1"), await drawn(addressOf(feed), "2")];
    // What would dim them is done by the time another has gone the same way.
    await drawn(addressOf({ ...feed }), "2");
    expect(names(far)).to.deep.equal(names(near));
    expect(far.shadowRoot!.querySelector(".unknown")).to.equal(null);
  });

  it("are fetched six at a time", async () => {
    const others = Array.from({ length: 15 }, (_, at) => `note-${at}`);
    let [now, most, asked] = [0, 0, 0];
    globalThis.fetch = async (input, init) => {
      if (!`${input as string}`.includes("/neighbour/")) return fetched(input, init);
      most = Math.max(most, ++now);
      asked++;
      const id = `${input as string}`.split("/").at(-1)!;
      // As late as a server's answer.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      now--;
      return Response.json({ version, title: "", items: [{ id, title: `Title of ${id}` }] });
    };
    const graph = await drawn(addressOf(alone(`${location.origin}/neighbour/{id}`, others)));
    await waitUntil(() => asked === 15 && isWhole(graph), "is gathered");
    expect([most, message(graph)]).to.deep.equal([6, null]);
    expect(graph.shadowRoot!.textContent).to.include("Title of note-14");
  });

  it("leave a note that the reader has put somewhere else where it is", async () => {
    const others = Array.from({ length: 70 }, (_, at) => `note-${at}`);
    const open: (() => void)[] = [];
    globalThis.fetch = async (input, init) => {
      if (!`${input as string}`.includes("/later/")) return fetched(input, init);
      await new Promise<void>((resolve) => open.push(resolve));
      const id = `${input as string}`.split("/").at(-1)!;
      // What is new is cited most, and so stands before the others.
      const cites = id === "note-0" ? [{ entity: "aaa" }, { entity: "aab" }] : [{ entity: "aaa" }];
      return Response.json({ version, title: "", items: [{ id, title: id, _entity_widgets: { cites } }] });
    };
    const graph = await drawn(addressOf(alone(`${location.origin}/later/{id}`, others)));
    const find = (name: string) =>
      all(graph, "node").find((node) => node.getAttribute("aria-label")?.startsWith(name))!;
    const place = (name: string) => {
      const [mark, picture] = [find(name).querySelector("path, circle")!, graph.shadowRoot!.querySelector(".picture")!];
      const [{ left, top }, box] = [mark.getBoundingClientRect(), picture.getBoundingClientRect()];
      return [Math.round(left - box.left), Math.round(top - box.top)];
    };
    const before = place("note-9");
    const { left, top } = find("note-9").getBoundingClientRect();
    const mouse = (type: string, by: number) => ({
      ...{ bubbles: true, composed: true, pointerId: 1, pointerType: "mouse", isPrimary: true, type },
      ...{ buttons: type === "pointerup" ? 0 : 1, clientX: left + 2 + by, clientY: top + 2 + by },
    });
    await waitUntil(() => {
      find("note-9").dispatchEvent(new PointerEvent("pointerdown", mouse("pointerdown", 0)));
      for (const by of [10, 20, 30]) document.dispatchEvent(new PointerEvent("pointermove", mouse("pointermove", by)));
      document.dispatchEvent(new PointerEvent("pointerup", mouse("pointerup", 30)));
      return graph.updateComplete.then(() => `${place("note-9")}` !== `${before}`);
    }, "is put somewhere else");
    const there = place("note-9");
    await waitUntil(() => {
      for (const answer of open.splice(0)) answer();
      return all(graph, "node").length > 71 && isWhole(graph);
    }, "is gathered");
    expect(place("note-9")).to.deep.equal(there);
  });

  it("are drawn dim and named where they cannot be had, until another try brings them", async () => {
    const { url, key } = fault("404");
    const graph = await drawn(addressOf(alone(`${url}&id={id}`, ["absent"])));
    await waitUntil(() => message(graph)?.querySelector("button"), "offers another try");
    expect(message(graph)!.textContent.replace(/\s+/g, " ").trim()).to.match(/drawn dim: 1\. absent Try again$/);
    expect(graph.problems.map(({ message: words }) => words).join()).to.include("404");
    expect(graph.shadowRoot!.querySelector('.unknown[part~="node"], .unknown [part~="node"]')).to.not.equal(null);
    message(graph)!.querySelector("button")!.click();
    await counted(key, { count: 2 });
  });

  it("are not fetched from another server", async () => {
    const { url, key } = fault("ok");
    const elsewhere = url.replace("localhost", "127.0.0.1");
    const graph = await drawn(addressOf(alone(`${elsewhere}&cors&id={id}`, ["abroad"])));
    await waitUntil(() => graph.problems.length, "says so");
    expect(graph.problems[0]!.message).to.include("on another server");
    await counted(key, { count: 0 });
  });

  it("are given up when the graph goes", async () => {
    const { url, key } = fault("hang");
    const graph = await drawn(addressOf(alone(`${url}&id={id}`, ["slow"])));
    await counted(key, { count: 1 });
    graph.remove();
    await counted(key, { aborted: 1 });
  });
});

describe("the pages of a feed", () => {
  afterEach(() => {
    globalThis.fetch = fetched;
  });

  it("are all read for the whole graph, and not for less", async () => {
    const asked: string[] = [];
    const address = `${location.origin}/page/${crypto.randomUUID()}`;
    globalThis.fetch = async (input, init) => {
      if (!(input as string).startsWith(address)) return fetched(input, init);
      asked.push(input as string);
      const k = Number((input as string).at(-1));
      const items = [{ id: `n${k}`, title: `Note ${k}`, _entity_widgets: { cites: [{ entity: `n${(k + 1) % 3}` }] } }];
      return Response.json({
        version,
        title: "Pages",
        language: "en",
        items,
        ...(k < 2 && { next_url: address + (k + 1) }),
      });
    };
    const near = await drawn(`${address}0`, "1", "n0");
    expect(asked).to.deep.equal([`${address}0`]);
    expect(near.shadowRoot!.textContent).to.not.include("Note 2");
    const whole = await drawn(`${address}0`, "all", "n0");
    expect(all(whole, "node").length).to.equal(3);
    expect(whole.shadowRoot!.textContent).to.include("Note 2");
    expect(asked).to.deep.equal([`${address}0`, `${address}1`, `${address}2`]);
  });

  it("are missed in words where one cannot be had, until another try brings it", async () => {
    const address = `${location.origin}/page/${crypto.randomUUID()}`;
    let isDown = true;
    globalThis.fetch = async (input, init) => {
      if (!(input as string).startsWith(address)) return fetched(input, init);
      const k = Number((input as string).at(-1));
      if (k && isDown) return new Response("", { status: 503 });
      const items = [{ id: `n${k}`, title: `Note ${k}`, _entity_widgets: { cites: [{ entity: `n${(k + 1) % 2}` }] } }];
      return Response.json({ version, title: "", language: "en", items, ...(!k && { next_url: `${address}1` }) });
    };
    const graph = await drawn(`${address}0`, "all", "n0");
    expect(message(graph)!.textContent).to.include("Not all pages of the feed could be fetched");
    expect(graph.problems.map(({ path }) => path)).to.deep.equal(["/next_url"]);
    expect(graph.shadowRoot!.querySelector(".unknown")).to.not.equal(null);
    isDown = false;
    message(graph)!.querySelector("button")!.click();
    await waitUntil(() => !message(graph), "is whole");
    expect(graph.shadowRoot!.textContent).to.include("Note 1");
    expect([graph.problems, graph.shadowRoot!.querySelector(".unknown")]).to.deep.equal([[], null]);
  });
});
