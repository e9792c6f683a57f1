import { parseFeed, type Problem } from "./parse.js";
import type { Feed } from "./types.js";

/**
 * Why a feed could not be had: `offline`; `network` (no answer, or the feed's server or this page's policy forbids it);
 * `status` (an HTTP error); `timeout`; `size` (over the limit); `empty`; `html` (a web page); `json` (broken);
 * `shape` (not a feed); `format` (of a later major version).
 */
export type FeedErrorKind =
  "offline" | "network" | "status" | "timeout" | "size" | "empty" | "html" | "json" | "shape" | "format";

/** A feed that could not be had. The message never holds anything the server said. */
export class FeedError extends Error {
  override readonly name = "FeedError";

  /**
   * @param kind the cause
   * @param url the address that was asked for
   * @param status the HTTP status, for kind `status`
   * @param retryAfter seconds the server asks to wait, where it said so
   */
  constructor(
    readonly kind: FeedErrorKind,
    readonly url: string,
    readonly status?: number,
    readonly retryAfter?: number,
  ) {
    super(`${url}: ${kind}${status ? ` ${status}` : ""}`);
  }
}

/** A document that was fetched and read. */
export interface LoadedFeed {
  feed: Feed;
  problems: Problem[];
  /** The address it came from in the end, after redirects. */
  url: string;
}

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

interface Entry {
  promise: Promise<LoadedFeed>;
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
 * @returns the feed and its problems, the same object for all who ask
 * @throws FeedError when it cannot be had; the signal's reason when the signal aborts
 */
export async function loadFeed(url: string, options: LoadOptions = {}): Promise<LoadedFeed> {
  const { signal, fresh } = options;
  signal?.throwIfAborted();
  const kept = entries.get(url);
  const entry = kept && !(fresh && kept.settled) ? kept : ask(url, options, kept);
  entry.waiting++;
  return new Promise((resolve, reject) => {
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
): Promise<LoadedFeed> {
  let failure: FeedErrorKind = navigator.onLine === false ? "offline" : "network";
  const timer = setTimeout(() => {
    failure = "timeout";
    controller.abort();
  }, timeout);
  try {
    const response = await fetch(url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: fresh ? "no-cache" : "default",
      signal: controller.signal,
    });
    const { ok, status, headers } = response;
    if (!ok) throw new FeedError("status", url, status, retryAfter(headers.get("retry-after")));
    let text = "";
    let bytes = 0;
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    for (let part; reader && !(part = await reader.read()).done;) {
      if ((bytes += part.value.length) > maxBytes) throw new FeedError("size", url);
      text += decoder.decode(part.value, { stream: true });
    }
    return read(text + decoder.decode(), url, response.url || url, headers.get("content-type"));
  } catch (error) {
    throw error instanceof FeedError ? error : new FeedError(failure, url);
  } finally {
    clearTimeout(timer);
    // What was refused half-way is not downloaded to its end.
    controller.abort();
  }
}

/** Retry-After (RFC 9110, 10.2.3) is seconds or a date. */
const retryAfter = (value: string | null): number | undefined =>
  value ? Number(value) || (Date.parse(value) - Date.now()) / 1000 || undefined : undefined;

function read(text: string, asked: string, url: string, type: string | null): LoadedFeed {
  const start = text.trimStart()[0];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new FeedError(start ? (start === "<" ? "html" : "json") : "empty", asked);
  }
  const { feed, problems } = parseFeed(json, { baseUrl: url });
  if (!feed) throw new FeedError(problems[0]!.path ? "format" : "shape", asked);
  if (!/json/i.test(`${type}`)) problems.push({ path: "", message: `Must be served as JSON, is ${type}.` });
  return { feed, problems, url };
}
