/** A site that is served, and an engine that is started, for as long as the tests of a file or a `describe` run. */
import { after, before } from "node:test";
import { launch, pageEngines } from "./browser.mjs";
import { serveSite } from "./site.mjs";

/**
 * `site` is as of `serveSite`, the demo by script tag without more. From the first test on the result has `url`, with a
 * slash at the end, the `browser`, and `open`, which opens a page of the site by its path with the options of
 * `browser.open`.
 */
export function visitedSite(site = {}, engine = pageEngines[0]) {
  const visited = { open: (path, options) => visited.browser.open(visited.url + path, options) };
  let server;
  before(async () => {
    visited.browser = await launch(engine);
    server = await serveSite({ kit: "cdn", ...site });
    visited.url = server.url;
  });
  after(async () => {
    await visited.browser?.close();
    await server?.close();
  });
  return visited;
}
