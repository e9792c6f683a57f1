import type { Plugin } from "vite";

const runtime = /import \{ \w+ as __exportAll \} from "[^"]*rolldown-runtime\.js";\n/;
const namespace = /__exportAll\(\{([^{}]*)\}\)/g;
const member = /([\w$]+): \(\) => ([\w$]+)/g;

/**
 * A module that is fetched when needed, from a file that has others too, is an object of its own there. Written with getters
 * it needs no file more to make it.
 */
export function plainNamespaces(): Plugin {
  return {
    name: "plain-namespaces",
    renderChunk(code) {
      if (!runtime.test(code)) return null;
      const getters = (_all: string, members: string) => `({${members.replace(member, "get $1() { return $2; }")}})`;
      return { code: code.replace(runtime, "").replace(namespace, getters), map: null };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const unused = chunks.find(({ name }) => name === "rolldown-runtime");
      if (unused && !chunks.some(({ code }) => code.includes("/rolldown-runtime.js"))) delete bundle[unused.fileName];
    },
  };
}
