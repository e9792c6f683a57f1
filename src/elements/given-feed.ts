import { problemsIn, readDocument, type LoadedFeed } from "../feed/document.js";

/**
 * @param json a Feed, or the JSON of one; relative addresses in it are relative to the page
 * @returns the feed and its problems
 * @throws FeedError when it is no feed
 */
export async function readGiven(json: unknown): Promise<LoadedFeed> {
  const read = readDocument(json, document.baseURI);
  return { feed: read.feed, problems: await problemsIn(read), url: "" };
}
