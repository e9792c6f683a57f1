import { FeedError } from "./feed-error.js";
import type { Problem } from "./problems.js";
import { knowledge, readFeed, type Loss } from "./read.js";
import type { Feed } from "./types.js";

/** A document that was read. */
export interface LoadedFeed {
  feed: Feed;
  problems: Problem[];
  /** The address it came from in the end, after redirects; "" when it came from the page. */
  url: string;
}

/** A document as it was read, its losses not yet put in words. */
export interface ReadFeed {
  feed: Feed;
  losses: Loss[];
  known: number;
  worded?: Problem[];
}

const documents = new WeakMap<object, ReadFeed>();

/**
 * @param json what `JSON.parse` gave, or a Feed
 * @param base absolute URL the relative ones resolve against
 * @param asked address to name in an error
 * @returns the feed, read once however many ask with the same object
 * @throws FeedError of kind `shape` or `format`
 */
export function readDocument(json: unknown, base: string, asked = ""): ReadFeed {
  const key = Object(json) as object;
  const before = documents.get(key);
  if (before?.known === knowledge) return before;
  const { feed, losses } = readFeed(json, base);
  if (!feed) throw new FeedError(losses[0]![0] ? "format" : "shape", asked);
  const document = { feed, losses, known: knowledge };
  documents.set(key, document);
  return document;
}

/** @returns what the reading lost, in words; the words are fetched when something was lost, and not before */
export async function problemsIn(document: ReadFeed): Promise<Problem[]> {
  if (!document.losses.length) return [];
  return (document.worded ??= (await import("./problems.js")).problemsOf(document.losses));
}
