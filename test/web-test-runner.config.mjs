/**
 * Unit tests in real browsers. BROWSERS=chromium,firefox,webkit chooses; without it every engine found runs.
 *
 *   npx wtr --config test/web-test-runner.config.mjs --files 'test/feed/*.test.ts'
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { webdriverLauncher } from "@web/test-runner-webdriver";
import puppeteer from "puppeteer-core";
import { engines, findBrowsers } from "./browsers.mjs";
import { countReporter } from "./count-reporter.mjs";
import { faults } from "./faults.mjs";
import { firefoxOptions, newFirefoxPage } from "./firefox.mjs";
import { strictPolicy } from "./policy.mjs";
import { isTrimmed, trimmedLit } from "./trimmed-lit.mjs";

const found = findBrowsers();
const wanted = env.BROWSERS?.split(",") ?? engines.filter((engine) => engine in found);
for (const engine of wanted) if (!found[engine]) throw new Error(`${engine} is asked for but not found.`);

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}

function spawnUntilExit(command, args, options) {
  const child = spawn(command, args, options);
  process.on("exit", () => child.kill());
  return child;
}

async function virtualDisplay(xvfb) {
  const server = spawnUntilExit(xvfb, ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = await once(server.stdout, "data");
  return `:${String(number).trim()}`;
}

async function listening(url) {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`WebKitWebDriver does not answer at ${url}`);
}

/** One page at a time each: a page in the background has neither focus nor animation frames. */
const launchers = {
  chromium: () =>
    chromeLauncher({ launchOptions: { executablePath: found.chromium, args: ["--no-sandbox"] }, concurrency: 1 }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: firefoxOptions(found.firefox),
      createPage: ({ context }) => newFirefoxPage(context),
    }),
  async webkit() {
    const { driver, browser, xvfb } = found.webkit;
    const display = xvfb ? await virtualDisplay(xvfb) : env.DISPLAY;
    const port = await freePort();
    spawnUntilExit(driver, ["--host=127.0.0.1", `--port=${port}`], {
      stdio: "ignore",
      env: { ...env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    });
    await listening(`http://127.0.0.1:${port}/status`);
    return webdriverLauncher({
      hostname: "127.0.0.1",
      port,
      path: "/",
      logLevel: "error",
      capabilities: {
        browserName: "MiniBrowser",
        // WebKitGTK's driver knows no BiDi and refuses capabilities that ask for it.
        "wdio:enforceWebDriverClassic": true,
        "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
      },
    });
  },
};

export default {
  rootDir: fileURLToPath(new URL("..", import.meta.url)),
  files: ["test/**/*.test.ts"],
  // Lit's development build writes to the console, and tests assert that nothing does.
  nodeResolve: { exportConditions: ["production"] },
  browsers: await Promise.all(wanted.map((engine) => launchers[engine]())),
  concurrentBrowsers: 2,
  plugins: [
    trimmedLit(),
    esbuildPlugin({
      ts: true,
      // Older targets know no import attributes, without which a browser takes no JSON module.
      target: "esnext",
      tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)),
    }),
  ],
  // Long enough for a machine that does three things at once; a test that waits for nothing fails all the same.
  testFramework: { config: { timeout: 30_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countReporter()],
  middleware: [
    (context, next) => {
      if (context.path.startsWith("/test/csp/"))
        context.set(
          "content-security-policy",
          strictPolicy(...(isTrimmed(context) ? [] : ["lit-html"]), "entity-widgets"),
        );
      // A page in a sandbox is of no origin, and asks for modules from one.
      if (context.get("origin") === "null" && !context.path.startsWith("/test/faults/")) {
        context.set("access-control-allow-origin", "*");
      }
      if (!context.path.startsWith("/test/faults/")) return next();
      context.respond = false;
      // Koa answers 404 until told otherwise, and the runner reports every 404 it sees.
      context.status = 200;
      return faults(context.req, context.res);
    },
  ],
};
