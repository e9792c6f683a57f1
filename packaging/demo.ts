import type { Plugin } from "vite";

/** Vite's live reload tells the console of its comings and goings; a reader of the demo is to see that the kit is silent. */
export function silentReload(): Plugin {
  return {
    name: "silent-reload",
    apply: "serve",
    transform: (code, id) =>
      id.endsWith("/vite/dist/client/client.mjs")
        ? { code: code.replaceAll("console.debug(", "(() => {})("), map: null }
        : null,
  };
}

/** The demo's feeds are made of its notes before anything asks for them. */
export function demoFeeds(): Plugin {
  let built: Promise<unknown> | undefined;
  return {
    name: "demo-feeds",
    async buildStart() {
      const { buildFeeds } = await import(new URL("../demo/build-feeds.mjs", import.meta.url).href);
      await (built ??= buildFeeds());
    },
  };
}
