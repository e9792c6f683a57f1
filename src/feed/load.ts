import { problemsIn, readDocument, type LoadedFeed } from "./document.js";
import { FeedError, type FeedErrorKind } from "./feed-error.js";

/** How a feed is fetched. */
export interface LoadOptions {
  /** Withdraws this caller's interest; the request ends when nobody else wants it. */
  signal?: AbortSignal;
  /** Ask the network again even if the page already has the feed. */
  fresh?: boolean;
  /** Milliseconds from start to last byte; 30,000 unless told. */
  timeout?: number;
  /** Most bytes after decompression; 20 MB unless told. */
  maxBytes?: number;
}

/** A document as it arrived. */
export interface Fetched {
  json: unknown;
  /** The address it came from in the end, after redirects. */
  url: string;
  /** What the server says it is. */
  type: string | null;
}

interface Entry {
  promise: Promise<Fetched>;
  controller: AbortController;
  /** Callers that still want it. */
  waiting: number;
  settled?: boolean;
}

const entries = new Map<string, Entry>();

/**
 * Fetches and reads a feed: one request a URL a page, however many ask. Without credentials and without referrer.
 * A failure is forgotten, so that the next caller tries again.
 *
 * @param url absolute URL
 * @returns the feed and its problems; the feed is the same object for all who ask
 * @throws FeedError when it cannot be had; the signal's reason when the signal aborts
 */
export async function loadFeed(url: string, options: LoadOptions = {}): Promise<LoadedFeed> {
  const { json, type, url: from } = await loadJson(url, options);
  const document = readDocument(json, from, url);
  const problems = [...(await problemsIn(document))];
  if (!/json/i.test(type!)) problems.push({ path: "", message: `Must be served as JSON, is ${type ?? "of no type"}.` });
  return { feed: document.feed, problems, url: from };
}

/** The same for a document that is no feed: one request a URL a page, the same limits, the same errors. */
export async function loadJson(url: string, options: LoadOptions = {}): Promise<Fetched> {
  const { signal, fresh } = options;
  signal?.throwIfAborted();
  const kept = entries.get(url);
  const entry = kept && !(fresh && kept.settled) ? kept : ask(url, options, kept);
  entry.waiting++;
  return new Promise<Fetched>((resolve, reject) => {
    const leave = () => {
      reject(signal!.reason);
      if (--entry.waiting || entry.settled) return;
      entries.delete(url);
      entry.controller.abort();
    };
    signal?.addEventListener("abort", leave);
    entry.promise.then(resolve, reject).finally(() => signal?.removeEventListener("abort", leave));
  });
}

function ask(url: string, options: LoadOptions, before: Entry | undefined): Entry {
  const controller = new AbortController();
  const entry: Entry = { promise: request(url, controller, options), controller, waiting: 0 };
  entries.set(url, entry);
  entry.promise.then(
    () => (entry.settled = true),
    () => {
      // One that was given up is gone already, and another may stand in its place.
      if (entries.get(url) !== entry) return;
      entries.delete(url);
      if (before) entries.set(url, before);
    },
  );
  return entry;
}

async function request(
  url: string,
  controller: AbortController,
  { fresh, timeout = 30_000, maxBytes = 20_000_000 }: LoadOptions,
): Promise<Fetched> {
  const { signal } = controller;
  let failure: FeedErrorKind = globalThis.navigator?.onLine === false ? "offline" : "network";
  const timer = setTimeout(() => {
    failure = "timeout";
    controller.abort();
  }, timeout);
  let text = "";
  try {
    const cache = fresh ? "no-cache" : "default";
    const response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", cache, signal });
    const { ok, status, headers } = response;
    if (!ok) throw new FeedError("status", url, status, headers.get("retry-after"));
    let bytes = 0;
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    for (let part; reader && !(part = await reader.read()).done;) {
      if ((bytes += part.value.length) > maxBytes) throw new FeedError("size", url);
      text += decoder.decode(part.value, { stream: true });
    }
    text += decoder.decode();
    failure = text.trim() ? (/^\s*</.test(text) ? "html" : "json") : "empty";
    return { json: JSON.parse(text), url: response.url || url, type: headers.get("content-type") };
  } catch (error) {
    throw error instanceof FeedError ? error : new FeedError(failure, url);
  } finally {
    clearTimeout(timer);
    // What was refused half-way is not downloaded to its end.
    controller.abort();
  }
}
