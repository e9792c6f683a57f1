import { FeedError, type LoadedFeed } from "../feed/load.js";
import { parseFeed } from "../feed/parse.js";

const given = new WeakMap<object, LoadedFeed>();

/**
 * @param value a Feed, or the JSON of one; relative addresses in it are relative to the page
 * @returns the feed, read once however many elements hold the same object
 * @throws FeedError when it is no feed
 */
export function readGiven(value: unknown): LoadedFeed {
  const key = Object(value) as object;
  let loaded = given.get(key);
  if (!loaded) {
    const { feed, problems } = parseFeed(value, { baseUrl: document.baseURI });
    if (!feed) throw new FeedError(problems[0]!.path ? "format" : "shape", "");
    given.set(key, (loaded = { feed, problems, url: "" }));
  }
  return loaded;
}
