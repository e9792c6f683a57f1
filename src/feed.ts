export { parseFeed, safeUrl, formatMajor, type Parsed, type Problem } from "./feed/parse.js";
export { loadFeed, FeedError, type FeedErrorKind, type LoadedFeed, type LoadOptions } from "./feed/load.js";
export type * from "./feed/types.js";
