/** The demo pages on a server of the test's own, as a static host would serve them, under a policy of the test's choice. */
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformWithOxc } from "vite";
import { faults } from "../faults.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".ts": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** demo/ built from source by Vite: what a site makes that takes the kit from npm. */
async function builtFromSource() {
  const outDir = await mkdtemp(join(tmpdir(), "entity-widgets-demo-"));
  await build({ configFile: join(root, "vite.config.ts"), mode: "demo", logLevel: "error", build: { outDir } });
  return { folders: [outDir, join(root, "demo")], close: () => rm(outDir, { recursive: true }) };
}

/** demo/ as it is with one script tag more: what a page makes that takes the kit from cdn/. */
function withScriptTag() {
  return {
    folders: [join(root, "demo")],
    html: (source) => source.replace(/src="\.?\/?entity-widgets\.ts"/, 'src="/cdn/loader.js"'),
    close() {},
  };
}

async function script(path, source) {
  return extname(path) === ".ts" ? (await transformWithOxc(source.toString(), path)).code : source;
}

/**
 * Serves the demo.
 * `kit` is "source" or "cdn"; `policy` a Content-Security-Policy; `pages` further documents by path, as HTML text, and
 * `folders` further folders by path.
 * Returns `{url, close}`, the URL with a slash at the end.
 */
export async function serveSite({ kit, policy, pages = {}, folders = {} }) {
  const site = await (kit === "cdn" ? withScriptTag() : builtFromSource());
  const mounted = Object.entries({ "/cdn/": join(root, "cdn"), ...folders });
  const fileOf = (path) => {
    const mount = mounted.find(([prefix]) => path.startsWith(prefix));
    if (mount) return join(mount[1], path.slice(mount[0].length));
    return site.folders.map((folder) => join(folder, path === "/" ? "index.html" : path)).find(existsSync);
  };

  async function answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (path.startsWith("/test/faults/")) return faults(request, response);
    const headers = policy ? { "content-security-policy": policy } : {};
    const file = path in pages ? path : fileOf(path);
    if (!file || (!(path in pages) && !existsSync(file))) return response.writeHead(404, headers).end();
    const ending = path in pages ? ".html" : extname(file);
    const source = path in pages ? pages[path] : await readFile(file);
    const body = ending === ".html" && site.html ? site.html(source.toString()) : await script(file, source);
    response.writeHead(200, { ...headers, "content-type": types[ending] ?? "application/octet-stream" }).end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(error.stack));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await site.close();
    },
  };
}
