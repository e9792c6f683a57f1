import type { ReactiveController, ReactiveControllerHost } from "lit";
import { readDocument, type LoadedFeed } from "../feed/document.js";
import { FeedError } from "../feed/feed-error.js";
import { loadFeed } from "../feed/load.js";
import type { Problem } from "../feed/problems.js";
import type { Item } from "../feed/types.js";
import { languageAndScript } from "../format.js";
import { hasLocale, interfaceLocale, loadLocale } from "../locales/locale.js";
import { findItem, languageOf } from "../model/entities.js";
import { near } from "./near.js";
import { nearestLang, unwatchLang, watchLang } from "./page-language.js";

/** `loading` until the first answer; then how the last one ended. */
export type FeedStatus = "loading" | "ready" | "empty" | "failed";

/** An item and the document it came from; without `item` the document has no such entity. */
export interface Found extends LoadedFeed {
  item?: Item;
}

/** What is asked of an element that shows a feed. */
export interface FeedHost extends HTMLElement, ReactiveControllerHost {
  feed?: unknown;
  src?: string;
  entity?: string;
  loading: "lazy" | "eager";
  refresh: number;
  readonly hasUpdated: boolean;
  readLight?(): Promise<unknown> | undefined;
}

/** Keeps an element in data: one piece of work at a time, the last one wins, none outlives the element. */
export class FeedController implements ReactiveController {
  status: FeedStatus = "loading";
  found?: Found;
  error?: Error;
  /** Failures in a row. */
  failures = 0;
  /** What could not be used, beyond what the feed's own reading reports. */
  problems: Problem[] = [];
  /** BCP 47 language that page, author or reader asked for; "" when nobody did. */
  wanted = "";

  #work?: AbortController;
  #observer?: MutationObserver;

  constructor(readonly host: FeedHost) {
    host.addController(this);
  }

  /** Language of the interface: what was asked for, else that of the content. */
  get lang(): string {
    return this.wanted || languageOf(this.found?.item, this.found?.feed) || "en";
  }

  hostConnected(): void {
    watchLang(this.readLang);
    this.readLang();
    if (this.host.hasUpdated && !this.#work) this.start();
  }

  /** A move in the document is a removal and an insertion in one task: what is under way then goes on. */
  hostDisconnected(): void {
    unwatchLang(this.readLang);
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#observer?.disconnect();
      this.#work?.abort();
      this.#work = undefined;
    });
  }

  /** Takes up the language in force here, and the content in it. */
  readonly readLang = (): void => {
    const wanted = nearestLang(this.host);
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (this.host.hasUpdated) this.start();
  };

  /** Ends what is under way and finds the data anew. Data and strings already at hand are ready on return. */
  start(fresh = false): void {
    this.#work?.abort();
    this.#work = new AbortController();
    this.failures = 0;
    if (!this.#atOnce()) void this.#find(this.#work.signal, fresh);
  }

  /** Shows nothing but the failure. */
  fail(error: Error): void {
    this.error = error;
    this.found = undefined;
    this.status = "failed";
  }

  /** Data in memory is drawn in the very update that brings it, unless something in it needs to be fetched or said. */
  #atOnce(): boolean {
    if (this.host.feed === undefined) return false;
    try {
      const { feed, losses } = readDocument(this.host.feed, document.baseURI);
      const found = this.#found({ feed, problems: [], url: "" });
      const lang = this.wanted || languageOf(found.item, feed);
      if (losses.length || !this.#suits(found) || !hasLocale(interfaceLocale(lang))) return false;
      this.#settle(found);
      void this.repeat();
      return true;
    } catch {
      return false;
    }
  }

  #found(loaded: LoadedFeed): Found {
    return { ...loaded, item: findItem(loaded.feed, this.host.entity) };
  }

  /** Else another document may have the entity, or have it in the wanted language. */
  #suits({ item, feed }: Found): boolean {
    const wanted = languageAndScript(this.wanted);
    return !!item && (!wanted || languageAndScript(languageOf(item, feed)) === wanted);
  }

  async #find(signal: AbortSignal, fresh: boolean): Promise<void> {
    try {
      this.problems = [];
      const [loaded] = await Promise.all([this.#load(signal, fresh), this.wanted && this.#strings()]);
      let found = loaded && this.#found(loaded);
      if (found && !this.#suits(found)) {
        const { findEntity } = await import("./find-entity.js");
        found = await findEntity(found, this.host.entity, this.wanted, signal);
      }
      if (signal.aborted) return;
      this.#settle(found);
      if (!this.wanted) await this.#strings();
    } catch (error) {
      if (signal.aborted) return;
      this.failures++;
      // What is already shown is better than a message about a repeat that failed.
      if (this.host.refresh > 0 && this.status === "ready") this.problems.push({ path: "", message: `${error}` });
      else this.fail(error as Error);
    }
    if (signal.aborted) return;
    this.host.requestUpdate();
    this.#watchLight();
    void this.repeat();
  }

  async #load(signal: AbortSignal, fresh: boolean): Promise<LoadedFeed | undefined> {
    const { host } = this;
    if (host.feed !== undefined) return (await import("./given-feed.js")).readGiven(host.feed);
    if (!host.src) return (await import("./find-feed.js")).findFeed(host, this.wanted, signal, fresh);
    if (host.loading !== "eager") await near(host, signal);
    const url = URL.canParse(host.src, document.baseURI) && new URL(host.src, document.baseURI).href;
    if (!url) throw new FeedError("network", host.src);
    return loadFeed(url, { signal, fresh });
  }

  async #strings(): Promise<void> {
    const locale = interfaceLocale(this.lang);
    await loadLocale(locale).catch(() => {
      this.problems.push({ path: "", message: `The interface strings for ${locale} could not be loaded.` });
    });
  }

  /** A page may rewrite what stands inside the tag. */
  #watchLight(): void {
    if (this.host.feed !== undefined || this.host.src) return this.#observer?.disconnect();
    this.#observer ??= new MutationObserver(() => this.start());
    this.#observer.observe(this.host, { childList: true, characterData: true, subtree: true });
  }

  #settle(found: Found | undefined): void {
    this.found = found;
    this.error = undefined;
    this.failures = 0;
    this.status = found?.item ? "ready" : "empty";
  }

  /** Asks again when the element's `refresh` says so, or when the browser is back online. */
  async repeat(): Promise<void> {
    const signal = this.#work?.signal;
    if (!signal || (!(this.host.refresh > 0) && !this.error)) return;
    const module = await import("./feed-repeat.js").catch(() => undefined);
    if (!signal.aborted) module?.repeat(this, () => void this.#find(signal, true), signal);
  }

  /** The reader asks for another attempt. */
  readonly retry = (): void => this.start(true);
}
