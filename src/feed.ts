export { parseFeed, type Parsed } from "./feed/parse.js";
export type { Problem } from "./feed/problems.js";
export { formatMajor, safeUrl } from "./feed/read.js";
export { FeedError, type FeedErrorKind } from "./feed/feed-error.js";
export type { LoadedFeed } from "./feed/document.js";
export { loadFeed, type LoadOptions } from "./feed/load.js";
export type * from "./feed/types.js";
