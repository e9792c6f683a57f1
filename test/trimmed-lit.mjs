import assert from "node:assert/strict";
import { runnerImport } from "vite";

const [{ part, trimmed }, { minifiedTemplates }, { staticProperties }, { shareTrustedTypesPolicy }] = await Promise.all(
  ["lit", "templates", "static-properties", "one-policy"].map(async (name) => {
    const { module } = await runnerImport(`./packaging/${name}.ts`);
    return module;
  }),
);

const modules = new Map(
  [
    ["lit", "lit/development/index.js"],
    ["@lit/reactive-element", "@lit/reactive-element/development/reactive-element.js"],
    ["lit-html", "lit-html/development/lit-html.js"],
    ["lit-element/lit-element.js", "lit-element/development/lit-element.js"],
    ["./css-tag.js", "@lit/reactive-element/development/css-tag.js"],
  ].map(([name, path]) => [name, `/node_modules/${path}?trimmed`]),
);

/** Not in Chromium, where the elements are tested with Lit whole, as npm installs it. */
export const isTrimmed = (context) => !/Chrom/.test(context.get("user-agent"));

/** A plugin for the test runner: in some browsers the elements have Lit as the cdn build has it, and the tests their own. */
export const trimmedLit = () => ({
  name: "trimmed-lit",
  transformCacheKey: (context) => `${isTrimmed(context)} ${context.querystring}`,
  resolveImport({ source, context }) {
    const ours = context.path.startsWith("/src/") || context.querystring === "trimmed";
    return ours && isTrimmed(context) ? modules.get(source) : undefined;
  },
  async transform(context) {
    if (!isTrimmed(context)) return undefined;
    const name = context.querystring === "trimmed" && part.exec(context.path)?.[1];
    if (name) return trimmed(context.body, name, "/packaging");
    if (!context.path.startsWith("/src/elements/")) return undefined;
    const shared = shareTrustedTypesPolicy().transform.call({ error: assert.fail }, context.body, context.path);
    if (shared) return shared.code;
    return minifiedTemplates(staticProperties(context.body), context.path);
  },
});
