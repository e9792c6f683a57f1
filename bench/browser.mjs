/** Serves what was built, and drives a fresh Chromium for each measurement. */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findBrowsers } from "../test/browsers.mjs";
import { cache } from "./build.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const { chromium: executablePath } = findBrowsers();

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><style>
body { margin: 0; font: 14px/1.4 system-ui, sans-serif }
.radars { display: grid; grid-template-columns: repeat(4, 300px) }
.radars > div { width: 300px; min-height: 300px; position: relative }
.cards { display: grid; grid-template-columns: repeat(4, 1fr); gap: 8px }
.compared { width: 720px }
.compared > div { min-height: 560px; position: relative }
.graph { width: 1200px; height: 800px; position: relative }
</style><div id="stage"></div><script type="module" src="/page.mjs"></script>`;

const typeOf = (path) => (path.endsWith(".bin") ? "application/octet-stream" : "text/javascript");

/** Serves the page, its two modules and the builds. `port` 0 for any. */
export async function serve(port = 0) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname === "/") return response.setHeader("content-type", "text/html").end(html);
    const own = ["/page.mjs", "/data.mjs"].includes(pathname);
    const file = join(own ? here : cache, pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    createReadStream(file).pipe(response.setHeader("content-type", typeOf(pathname)));
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const quietly = [
  "--no-sandbox",
  "--disable-gpu",
  "--enable-unsafe-swiftshader",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-proxy-server",
];
/** Frames as fast as they can be made, rather than in steps of a display. */
const unbridled = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

async function metrics(session) {
  const { metrics: all } = await session.send("Performance.getMetrics");
  return Object.fromEntries(all.map(({ name, value }) => [name, value]));
}

/** What `work` is given: the page's own functions, and what only the browser knows. */
function instruments(page, session) {
  const call = (name, ...args) => page.evaluate(([called, given]) => globalThis.bench[called](...given), [name, args]);
  return {
    call,
    page,
    session,
    /** MB that scripts hold, and with those what the document and buffers hold, after a collection. */
    async heap() {
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
      return { scripts: usedSize / 1e6, all: (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6 };
    },
    /** Adds the milliseconds the main thread worked while a function of the page ran. */
    async busy(name, ...args) {
      const before = await metrics(session);
      const result = await call(name, ...args);
      const after = await metrics(session);
      return { ...result, busy: (after.TaskDuration - before.TaskDuration) * 1000 };
    },
    nodes: async () => (await metrics(session)).Nodes,
  };
}

const late = Symbol("late");

/**
 * One measurement in a browser that was never used before.
 *
 * @param url address of the adapter's module
 * @param work gets the instruments, and the heap before the adapter was loaded; its object of numbers is the result
 * @param options `uncapped` frames; `budget` in milliseconds for the whole; `shot` a path to save a picture to
 * @returns the numbers and `calibration`, milliseconds of a fixed piece of work; or `error`
 */
export async function measure(origin, url, work, { uncapped = true, budget = 90_000, shot } = {}) {
  const browser = await chromium.launch({ executablePath, args: [...quietly, ...(uncapped ? unbridled : [])] });
  let timer;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 850 } });
    const session = await page.context().newCDPSession(page);
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await session.send("Performance.enable");
    const tools = instruments(page, session);
    const run = async () => {
      await page.goto(origin);
      await page.waitForFunction(() => globalThis.bench);
      await page.waitForTimeout(300);
      const before = await tools.call("calibrate");
      const heapBefore = await tools.heap();
      await tools.call("load", url);
      const result = await work(tools, heapBefore);
      const calibration = Math.max(before, await tools.call("calibrate"));
      if (shot) await page.screenshot({ path: shot });
      return { ...result, calibration, ...(errors.length && { error: errors[0] }) };
    };
    const running = run();
    running.catch(() => {});
    const result = await Promise.race([running, new Promise((resolve) => (timer = setTimeout(resolve, budget, late)))]);
    return result === late ? { error: `more than ${budget / 1000} s` } : result;
  } catch (error) {
    return { error: error.message.split("\n")[0] };
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

export async function browserVersion() {
  const browser = await chromium.launch({ executablePath, args: quietly });
  const version = browser.version();
  await browser.close();
  return version;
}

/** Bytes of the files a page fetched, each compressed by itself as a server does. */
export function compressed(paths) {
  const sum = { files: 0, minified: 0, gzip: 0, brotli: 0 };
  for (const path of paths) {
    const bytes = readFileSync(join(cache, path));
    sum.files++;
    sum.minified += bytes.length;
    sum.gzip += gzipSync(bytes, { level: 9 }).length;
    sum.brotli += brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return sum;
}
