/**
 * Why a feed could not be had: `offline`; `network` (no answer, or the feed's server or this page's policy forbids it);
 * `status` (an HTTP error); `timeout`; `size` (over the limit); `empty`; `html` (a web page); `json` (broken);
 * `shape` (not a feed); `format` (of a later major version).
 */
export type FeedErrorKind =
  "offline" | "network" | "status" | "timeout" | "size" | "empty" | "html" | "json" | "shape" | "format";

/** A feed that could not be had. The message never holds anything the server said. */
export class FeedError extends Error {
  /**
   * @param kind the cause
   * @param url the address that was asked for
   * @param status the HTTP status, for kind `status`
   * @param retryAfter what the server sent as Retry-After: seconds, or a date (RFC 9110, 10.2.3)
   */
  constructor(
    readonly kind: FeedErrorKind,
    readonly url: string,
    readonly status?: number,
    readonly retryAfter?: string | null,
  ) {
    super(`${url}: ${status ?? kind}`);
    this.name = "FeedError";
  }
}
