import { problemsOf, type Problem } from "./problems.js";
import { know, readFeed } from "./read.js";
import { citations } from "./shapes/citations.js";
import { rules } from "./shapes/rules.js";
import { scores } from "./shapes/scores.js";
import { story } from "./shapes/story.js";
import type { Feed } from "./types.js";

for (const table of [rules, scores, citations, story]) know(table);

/** What `parseFeed` hands out. `feed` is absent when the document cannot be used at all; `problems` then says why. */
export interface Parsed {
  feed?: Feed;
  problems: Problem[];
}

/**
 * Reads a JSON Feed 1.0 or 1.1 with or without the `_entity_widgets` extension, forgivingly: a member of the wrong type
 * is dropped, an object without a member it cannot do without is dropped as a whole, unknown members are ignored; each
 * loss is a problem. No object of the input is kept.
 *
 * @param value what `JSON.parse` gave, or a Feed
 * @param options.baseUrl absolute URL the relative ones resolve against
 * @returns the feed, made anew, and everything that was dropped; never throws
 */
export function parseFeed(value: unknown, { baseUrl }: { baseUrl?: string } = {}): Parsed {
  const { feed, losses } = readFeed(value, baseUrl);
  return { feed, problems: problemsOf(losses) };
}
