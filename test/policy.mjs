/**
 * The strictest policy the kit works under, as a Content-Security-Policy header.
 * `trustedTypes` are the policy names allowed: "lit-html" for the npm build, "entity-widgets" for the cdn build.
 */
export function strictPolicy(...trustedTypes) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(" ")}`,
  ].join("; ");
}
