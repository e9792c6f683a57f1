import { minify } from "terser";
import type { Plugin } from "vite";

/** Properties that only Lit's own modules name; the development build spells them out. */
const privateToLit = /^(_\$|__)|^_(strings|styleSheet|clone|update|insert|commit\w+)$/;

/** Terser's output is 3 % smaller than the bundler's own. */
export function minifyChunks(): Plugin {
  const options = {
    module: true,
    ecma: 2020,
    compress: { passes: 3, hoist_funs: true, unsafe: true, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
    mangle: { properties: { regex: privateToLit } },
    format: { comments: false },
    // The same property has the same name in every chunk.
    nameCache: {},
  } as const;
  return {
    name: "minify-chunks",
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        const minified = await minify(chunk.code, options);
        chunk.code = minified.code!;
      }
    },
  };
}

/** What is called for the first picture of an element, all of it at once, and so is better compiled while it comes. */
const calledAtOnce = /^(chunks\/)?(kit|score-radar(-figure)?|cited-by-graph(-figure|-whole)?)\.js$/;

/** Has functions compiled while the file comes, not each when it is called: https://v8.dev/blog/explicit-compile-hints, of which other engines take no notice. */
export function compiledAtOnce(): Plugin {
  return {
    name: "compiled-at-once",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && calledAtOnce.test(chunk.fileName))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
    },
  };
}
