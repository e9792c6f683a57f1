import type { ReactiveController, ReactiveControllerHost } from "lit";
import { readDocument, type LoadedFeed } from "../feed/document.js";
import { loadFeed } from "../feed/load.js";
import type { Problem } from "../feed/problems.js";
import type { Item } from "../feed/types.js";
import { canonicalLang, languageAndScript } from "../format.js";
import { hasLocale, interfaceLocale, loadLocale } from "../locales/locale.js";
import { findItem, languageOf } from "../model/entities.js";
import { near } from "./near.js";
import { nearestLang, unwatchLang, watchLang } from "./page-language.js";

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

const elsewhere = () => import("./find-elsewhere.js");
const trouble = () => import("./feed-trouble.js");

/** Keeps an element in data: one piece of work at a time, the last one wins, none outlives the element. */
export class FeedController implements ReactiveController {
  /** `loading` until the first answer; then how the last one ended. */
  status: "loading" | "ready" | "empty" | "failed" = "loading";
  found?: Found;
  error?: Error;
  /** What could not be used, beyond what the feed's own reading reports. */
  problems: Problem[] = [];
  /** BCP 47 language that page, author or reader asked for; "" when nobody did. */
  wanted = "";

  #work?: AbortController;

  constructor(readonly host: FeedHost) {
    host.addController(this);
  }

  get contentLang(): string | undefined {
    return canonicalLang(languageOf(this.found?.item, this.found?.feed));
  }

  /** Language of the interface: what was asked for, else that of the content. */
  get lang(): string {
    return canonicalLang(this.wanted) ?? this.contentLang ?? "en";
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
  readonly start = (fresh = false): void => {
    this.#work?.abort();
    const { signal } = (this.#work = new AbortController());
    this.problems = [];
    if (this.host.feed == null || !this.#atOnce()) void this.#find(signal, fresh);
    else this.host.requestUpdate();
  };

  /** Shows nothing but the failure. */
  fail(error: unknown): void {
    this.error = error as Error;
    this.found = undefined;
    this.status = "failed";
  }

  /** Data in memory is drawn in the very update that brings it, unless something in it needs to be fetched or said. */
  #atOnce(): boolean {
    try {
      const { feed, losses } = readDocument(this.host.feed, document.baseURI);
      const found = this.#in({ feed, problems: [], url: "" });
      const locale = interfaceLocale(this.wanted || languageOf(found.item, feed));
      return !losses.length && this.#suits(found) && hasLocale(locale) && this.#settle(found);
    } catch {
      return false;
    }
  }

  #in(loaded: LoadedFeed): Found {
    return { ...loaded, item: findItem(loaded.feed, this.host.entity) };
  }

  /** Else another document may have the entity, or have it in the wanted language. */
  #suits({ item, feed }: Found): boolean {
    const wanted = languageAndScript(this.wanted);
    return !!item && (!wanted || languageAndScript(languageOf(item, feed)) === wanted);
  }

  async #find(signal: AbortSignal, fresh: boolean): Promise<void> {
    let failure: unknown;
    try {
      const [loaded] = await Promise.all([this.#load(signal, fresh), this.wanted && this.#strings()]);
      let found = loaded && this.#in(loaded);
      if (found && !this.#suits(found)) {
        found = await (await elsewhere()).findEntity(found, this.host.entity, this.wanted, signal, fresh);
      }
      if (signal.aborted) return;
      this.#settle(found);
      if (!this.wanted) await this.#strings();
    } catch (error) {
      if (signal.aborted) return;
      failure = error;
      // What is already shown is better than a message about a repeat that failed.
      if (fresh && this.status === "ready") this.problems.push({ path: "", message: `${failure}` });
      else this.fail(failure);
    }
    this.host.requestUpdate();
    this.#after(signal, failure);
  }

  async #load(signal: AbortSignal, fresh: boolean): Promise<LoadedFeed | undefined> {
    const { host, wanted } = this;
    if (host.feed != null || !host.src)
      return (await elsewhere()).findFeed(host, wanted, signal, fresh, () => this.start());
    if (host.loading !== "eager") await near(host, signal);
    // A link resolves an address as the platform does, and leaves alone what is none.
    const { href } = Object.assign(document.createElement("a"), { href: host.src });
    return loadFeed(href, { signal, fresh });
  }

  async #strings(): Promise<void> {
    const locale = interfaceLocale(this.lang);
    await loadLocale(locale)?.catch((error) => this.problems.push({ path: "", message: `${locale}: ${error}` }));
  }

  #settle(found: Found | undefined): true {
    this.found = found;
    this.error = undefined;
    this.status = found?.item ? "ready" : "empty";
    return true;
  }

  /** Asks again where the element's `refresh` says so, and when the browser is back online. */
  #after(signal: AbortSignal, failure?: unknown): void {
    if (!failure && !(this.host.refresh > 0)) return;
    trouble().then(
      ({ repeat }) => signal.aborted || repeat(this, failure, signal),
      () => undefined,
    );
  }
}
