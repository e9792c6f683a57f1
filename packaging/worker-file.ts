import { dirname, relative } from "node:path";
import { minify } from "terser";
import { build, type Plugin } from "vite";
import { path } from "./path.js";

/** A worker is one file of its own under `fileName`; where it is asked for, its address is put in. */
export function workerFile(fileName: string, minified: boolean): Plugin {
  const asked = 'new URL("../layout/spread-worker.ts", import.meta.url)';
  return {
    name: "worker-file",
    apply: "build",
    enforce: "pre",
    transform: (code) =>
      code.includes(asked) ? { code: code.replace(asked, "new URL(__WORKER__, import.meta.url)"), map: null } : null,
    renderChunk(code, chunk) {
      if (!code.includes("__WORKER__")) return null;
      const address = relative(dirname(chunk.fileName), fileName).replaceAll("\\", "/");
      return { code: code.replace("__WORKER__", JSON.stringify(address.replace(/^(?!\.)/, "./"))), map: null };
    },
    async generateBundle() {
      const [{ output }] = (await build({
        configFile: false,
        logLevel: "error",
        build: {
          target: "es2022",
          write: false,
          minify: false,
          lib: { entry: path("src/layout/spread-worker.ts"), formats: ["es"], fileName: "worker" },
        },
      })) as unknown as [{ output: [{ code: string }] }];
      const { code } = output[0];
      const source = minified ? (await minify(code, { module: true, ecma: 2020 })).code! : code;
      this.emitFile({ type: "asset", fileName, source });
    },
  };
}
