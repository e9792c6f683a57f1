import { msg, str } from "@lit/localize";
import { html, type ReactiveController, type TemplateResult } from "lit";
import { sixAtATime } from "../feed/six-at-a-time.js";
import { loadFeed } from "../feed/load.js";
import type { Problem } from "../feed/problems.js";
import type { Feed, Item } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { documentOf } from "../model/alternates.js";
import { around, type Neighbourhood } from "../model/neighbourhood.js";
import { dimmed, isPart, itemAlone, lackingIn, namesDocuments, widened } from "../model/surroundings.js";
import type { BeyondPart, Seen } from "./cited-by-graph-beyond.js";
import type { CitedByGraph } from "./cited-by-graph.js";
import type { Desk } from "./cited-by-graph-desk.js";
import { feedAddress } from "./feed-address.js";

/** Most documents that are fetched for one picture. */
const most = 300;
/** Most notes that a message names. */
const named = 5;

/** What is to be pictured: the notes around an item, and what was fetched of them. */
interface Gathering {
  readonly feed: Feed;
  readonly item: Item;
  readonly depth: number;
  readonly direction: CitedByGraph["direction"];
  readonly work: AbortController;
  readonly items: Map<string, Item>;
  /** Notes asked for that are not here, and why; undefined while they are on their way. */
  readonly missing: Map<string, string | undefined>;
  asked: number;
  graph: Neighbourhood;
  seen: Seen & { feed: Feed };
}

/**
 * Fetches the notes around another, each from the feed that has it alone, where the feed at hand is but a part of a
 * larger one and says where those are. What is missing is dim. A step of the way is drawn when all of it is here.
 */
class Further implements ReactiveController, BeyondPart {
  #now?: Gathering;

  constructor(
    readonly host: CitedByGraph,
    readonly desk: Desk,
  ) {
    host.addController(this);
  }

  get problems(): readonly Problem[] {
    return [...(this.#now?.missing.values() ?? [])].flatMap((message) => (message ? { path: "", message } : []));
  }

  /** What a removal ended is begun again. */
  hostConnected(): void {
    if (this.#now?.work.signal.aborted) this.host.requestUpdate();
  }

  /** A move in the document is a removal and an insertion in one task: what is under way then goes on. */
  hostDisconnected(): void {
    queueMicrotask(() => this.host.isConnected || this.#now?.work.abort());
  }

  draw(feed: Feed, item: Item): Seen {
    const { depth: steps, direction } = this.host;
    const depth = Math.min(Math.max(parseInt(steps) || 1, 1), 3);
    const now = this.#now;
    const isSame = now?.feed === feed && now.item === item && now.depth === depth && now.direction === direction;
    if (!isSame) this.#begin(feed, item, depth, new Map());
    else if (now.work.signal.aborted) this.#begin(feed, item, depth, now.items);
    return { ...this.#now!.seen, message: this.#message() };
  }

  #begin(feed: Feed, item: Item, depth: number, items: Map<string, Item>): void {
    this.#now?.work.abort();
    const { direction } = this.host;
    const wide = items.size ? widened(feed, items.values()) : feed;
    const graph = around(wide, item, direction, depth);
    const seen = { feed: wide, graph };
    const work = new AbortController();
    const now = { feed, item, depth, direction, work, items, missing: new Map(), asked: 0, graph, seen };
    this.#now = now;
    if (depth > 1 && isPart(feed) && namesDocuments(feed)) void this.#gather(now);
  }

  async #gather(now: Gathering): Promise<void> {
    const { feed, items, missing, work } = now;
    const base = await feedAddress(this.host, feed);
    while (!work.signal.aborted) {
      const lacking = lackingIn(now.graph, now.seen.feed).filter((entity) => !missing.has(entity));
      const next = lacking.slice(0, most - now.asked);
      if (!next.length) return;
      now.asked += next.length;
      for (const entity of next) missing.set(entity, undefined);
      const before = items.size;
      this.#show(now, now.seen.feed);
      await Promise.all(next.map((entity) => this.#bring(entity, now, base)));
      if (!work.signal.aborted) this.#show(now, items.size > before ? widened(feed, items.values()) : now.seen.feed);
    }
  }

  async #bring(entity: string, { feed, items, missing, work }: Gathering, base: string): Promise<void> {
    const { signal } = work;
    const address = documentOf(feed, base, entity, this.desk.lang());
    if (!address || new URL(address).origin !== new URL(base).origin) {
      const trouble = address ? "is on another server, and is not fetched" : "has no address that can be used";
      missing.set(entity, `${address ?? entity} ${trouble}.`);
      return;
    }
    try {
      const { feed: alone } = await sixAtATime(() => loadFeed(address, { signal }), signal);
      const item = itemAlone(alone, entity);
      if (item) items.set(entity, item);
      if (item) missing.delete(entity);
      else missing.set(entity, `${address} lacks this entity.`);
    } catch (error) {
      if (!signal.aborted) missing.set(entity, (error as Error).message);
    }
    this.host.requestUpdate();
  }

  /** Draws what there is by now; who reads about a note goes on reading about it. */
  #show(now: Gathering, feed: Feed): void {
    const before = now.seen.graph;
    if (feed !== now.seen.feed) now.graph = around(feed, now.item, now.direction, now.depth);
    now.seen = { feed, graph: dimmed(now.graph, now.missing) };
    this.host.requestUpdate();
    if (now.graph.nodes.length === before.nodes.length) return;
    const places = new Map(now.graph.nodes.map(({ note }, at) => [note.entity, at]));
    const then = (at: number) => places.get(before.nodes[at]?.note.entity ?? "") ?? -1;
    const { current, pointed, read, origin, moved } = this.desk.reader();
    const focus = this.desk.root().querySelector("[data-node]:focus");
    this.desk.set({
      ...{ current: then(current), pointed: then(pointed), read: then(read), origin: then(origin) },
      moved: new Map([...moved].map(([at, point]) => [then(at), point])),
    });
    if (focus) void this.desk.drawn().then(() => this.#focus(then(current)));
  }

  #focus(at: number): void {
    this.desk
      .root()
      .querySelector<HTMLElement>(`[data-node="${Math.max(at, 0)}"]`)
      ?.focus();
  }

  #message(): TemplateResult | undefined {
    const { missing, graph, asked } = this.#now!;
    const waiting = [...missing.values()].filter((message) => message === undefined).length;
    const number = (value: number) => formatNumber(this.desk.lang(), value);
    if (waiting) {
      const [done, all] = [number(asked - waiting), number(asked)];
      return html`<p class="message" part="message">${msg(str`Fetching the notes around: ${done} of ${all}.`)}</p>`;
    }
    const lost = graph.nodes.flatMap(({ note }) => (missing.get(note.entity) ? [note.title] : []));
    if (!lost.length) return undefined;
    const names = lost.slice(0, named).join(msg(", ")) + (lost.length > named ? " …" : "");
    return html`<p class="message" part="message">
      ${msg(str`Notes that could not be fetched, and are drawn dim: ${number(lost.length)}.`)}
      <bdi>${names}</bdi>
      <button part="button" @click=${this.#again}>${msg("Try again")}</button>
    </p>`;
  }

  readonly #again = (): void => {
    this.#now?.work.abort();
    this.host.requestUpdate();
  };
}

const parts = new WeakMap<CitedByGraph, Further>();

/** @returns what draws the neighbours of neighbours of an element */
export function partOf(host: CitedByGraph, desk: Desk): Further {
  if (!parts.has(host)) parts.set(host, new Further(host, desk));
  return parts.get(host)!;
}
