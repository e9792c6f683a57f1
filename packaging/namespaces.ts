import type { Plugin } from "vite";

const runtime = /import \{ \w+ as __exportAll \} from "[^"]*rolldown-runtime\.js";\n/;
const namespace = /__exportAll\(\{([^{}]*)\}\)/g;

/**
 * A module that is fetched when needed, from a file that has others too, is an object of its own there. Written with getters
 * it needs no file more to make it.
 */
export function plainNamespaces(): Plugin {
  return {
    name: "plain-namespaces",
    renderChunk(code) {
      if (!runtime.test(code)) return null;
      const getters = (_all: string, members: string) =>
        `({${members.replace(/(\w+): \(\) => (\w+)/g, "get $1() { return $2; }")}})`;
      return { code: code.replace(runtime, "").replace(namespace, getters), map: null };
    },
    generateBundle(_options, bundle) {
      for (const [name, chunk] of Object.entries(bundle)) {
        const isNeeded = Object.values(bundle).some(
          (other) => other.type === "chunk" && other.code.includes(chunk.fileName.replace(/^.*\//, "/")),
        );
        if (chunk.type === "chunk" && chunk.name === "rolldown-runtime" && !isNeeded) delete bundle[name];
      }
    },
  };
}
