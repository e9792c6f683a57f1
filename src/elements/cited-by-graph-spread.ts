import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Scatter } from "../layout/spread.js";
import { seeded } from "../layout/spread-seed.js";
import type { SpreadNews } from "../layout/spread-worker.js";
import { scriptUrl } from "./own-policy.js";

/** From so many notes a page leaves the work to another thread. */
const many = 500;
/** Milliseconds of work after which the page has its turn. */
const slice = 10;

const spreads = () => import("../layout/spread-groups.js");

/**
 * Told now and then how far a layout is, and where notes are by then; of the last, where they are for good, or that what
 * lays them out is lost.
 */
type Progress = (news: Pick<SpreadNews, "done" | "over"> & { places: () => Float32Array; lost?: boolean }) => void;

/**
 * Lays notes out without holding up the page: in a worker where there are many and one can be had, else a little at a
 * time. The places are the same.
 *
 * @param signal ends the work; nothing is told after that
 * @param again a worker is tried for few notes too: some engines do not ask twice for a module that was lost
 */
export function spreadOut(scatter: Scatter, signal: AbortSignal, tell: Progress, again = false): void {
  if ((scatter.size <= many && !again) || !inWorker(scatter, signal, tell)) inSlices(scatter, signal, tell);
}

/** @returns false where a worker cannot be had, or not from there */
function inWorker(scatter: Scatter, signal: AbortSignal, tell: Progress): boolean {
  let worker: Worker;
  try {
    worker = new Worker(scriptUrl(new URL("../layout/spread-worker.ts", import.meta.url)), { type: "module" });
  } catch {
    return false;
  }
  signal.addEventListener("abort", () => worker.terminate());
  worker.onmessage = ({ data: { points, ...news } }: MessageEvent<SpreadNews>) => {
    if (news.over) worker.terminate();
    if (!signal.aborted) tell({ ...news, places: () => points });
  };
  // A policy may refuse the script, or the network lose it.
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    if (!signal.aborted) inSlices(scatter, signal, tell);
  };
  worker.postMessage(scatter);
  return true;
}

async function inSlices(scatter: Scatter, signal: AbortSignal, tell: Progress): Promise<void> {
  const part = await spreads().catch(() => undefined);
  // Notes that cannot be laid out stay where they began.
  if (!part && !signal.aborted) tell({ done: 0, places: () => seeded(scatter.points), over: true, lost: true });
  if (!part || signal.aborted) return;
  const work = part.spreadGroups(scatter);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const end = performance.now() + slice;
    let step = work.next();
    while (!signal.aborted && !step.done && performance.now() < end) step = work.next();
    if (signal.aborted || step.done) port1.close();
    if (signal.aborted) return;
    const { done, value } = step;
    if (done) return tell({ done: 1, places: () => value, over: true });
    tell({ done: value.done, places: value.now });
    port2.postMessage(0);
  };
  port2.postMessage(0);
}

/** How far a layout is. */
export interface Layout {
  /** Where notes are to be seen: where they began until they rest, for a picture that stirs shows nothing. */
  points: Float32Array;
  /** @returns where they were when last heard of */
  last: () => Float32Array;
  /** From 0 to 1. */
  done: number;
  /** Ended, or ended by the reader. */
  over: boolean;
  /** Ended because what lays notes out cannot be had. */
  lost?: boolean;
}

/** Keeps an element's layout: one at a time, none outlives the element's stay in the document. */
export class Spreading implements ReactiveController {
  #scatter?: Scatter;
  #layout?: Layout;
  #work?: AbortController;

  /** @param ready called when notes have come to rest */
  constructor(
    readonly host: ReactiveControllerHost,
    readonly ready: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#scatter && !this.#layout!.over) this.#start();
  }

  /** A move in the document is a removal and an insertion in one task; the work then begins anew all the same. */
  hostDisconnected(): void {
    this.#work?.abort();
  }

  /** @returns the layout of these notes, which is begun when it is asked for first */
  of(scatter: Scatter): Layout {
    if (this.#scatter !== scatter) {
      this.#scatter = scatter;
      this.#start();
    }
    return this.#layout!;
  }

  /** Leaves the notes where they are. */
  readonly cancel = (): void => {
    this.#work?.abort();
    const points = this.#layout!.last();
    this.#layout = { ...this.#layout!, points, last: () => points, over: true };
    this.host.requestUpdate();
  };

  /** Lays out the notes that could not be. */
  readonly again = (): void => {
    this.#start(true);
    this.host.requestUpdate();
  };

  #start(again = false): void {
    this.#work?.abort();
    const { signal } = (this.#work = new AbortController());
    const scatter = this.#scatter!;
    const points = seeded(scatter.points);
    this.#layout = { points, last: () => points, done: 0, over: false };
    const tell: Progress = ({ done, places: last, over = false, lost = false }) => {
      const { done: told } = this.#layout!;
      this.#layout = { points: over ? last() : points, last, done, over, lost };
      // A bar moves by whole hundredths.
      if (over || Math.floor(done * 100) !== Math.floor(told * 100)) this.host.requestUpdate();
      if (over && !lost) this.ready();
    };
    // On its way meanwhile.
    if (scatter.size <= many) spreads().catch(() => undefined);
    afterFrame(() => signal.aborted || spreadOut(scatter, signal, tell, again));
  }
}

/** What would take the processor from a first drawing waits for it; a page that nobody sees has none. */
function afterFrame(work: () => void): void {
  if (document.hidden) return void work();
  requestAnimationFrame(() => setTimeout(work));
}
