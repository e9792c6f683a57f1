/** Pages in Chromium and Firefox through one small interface, with everything a page says of itself written down. */
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";
import { findBrowsers } from "../browsers.mjs";
import { firefoxOptions, newFirefoxPage } from "../firefox.mjs";

const found = findBrowsers();

/** Milliseconds a browser may take to start, and a page to load, on a machine that does other things too. */
const patience = 120_000;

/** The engines of this machine that can be driven here. */
export const pageEngines = ["chromium", "firefox"].filter((engine) => engine in found);

const launchers = {
  async chromium() {
    const browser = await chromium.launch({
      executablePath: found.chromium,
      timeout: patience,
      args: ["--no-sandbox", "--disable-background-networking"],
    });
    return {
      close: () => browser.close(),
      async newPage({ javaScript = true, width = 1280 } = {}) {
        const context = await browser.newContext({ javaScriptEnabled: javaScript, viewport: { width, height: 900 } });
        const page = await context.newPage();
        return { page, close: () => context.close(), beforeLoad: (run) => page.addInitScript(run) };
      },
    };
  },
  async firefox() {
    const browser = await puppeteer.launch({ ...firefoxOptions(found.firefox), timeout: patience });
    return {
      close: () => browser.close(),
      async newPage({ width = 1280 } = {}) {
        const context = await browser.createBrowserContext();
        const page = await newFirefoxPage(context);
        await page.setViewport({ width, height: 900 });
        return { page, close: () => context.close(), beforeLoad: (run) => page.evaluateOnNewDocument(run) };
      },
    };
  },
};

/** Starts an engine. */
export async function launch(engine) {
  const browser = await launchers[engine]();
  return {
    close: () => browser.close(),
    /**
     * Opens a page and returns it with what it says while it lives: `console`, `errors` (uncaught), `requests` (URLs),
     * and `violations()` of its policy. `options` are `width` in CSS px, `javaScript: false`, and `beforeLoad`, a function
     * to run in the page before its own scripts do.
     */
    async open(url, options) {
      const { page, close, beforeLoad } = await browser.newPage(options);
      const said = { console: [], errors: [], requests: [] };
      page.on("console", (message) => said.console.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => said.errors.push(String(error.stack ?? error)));
      page.on("request", (request) => said.requests.push(request.url()));
      if (options?.javaScript !== false) for (const record of [recordViolations, recordEnds]) await beforeLoad(record);
      if (options?.beforeLoad) await beforeLoad(options.beforeLoad);
      await page.goto(url, { waitUntil: "load", timeout: patience });
      return { page, close, ...said, violations: () => page.evaluate(() => globalThis.policyViolations) };
    },
  };
}

function recordViolations() {
  globalThis.policyViolations = [];
  document.addEventListener(
    "securitypolicyviolation",
    ({ violatedDirective, blockedURI, sample, sourceFile, lineNumber }) =>
      globalThis.policyViolations.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`),
  );
}

/** Elements that have said that they are drawn, or that they cannot be: their state may be known before that. */
function recordEnds() {
  globalThis.endedElements = new WeakSet();
  for (const type of ["load", "error"]) {
    document.addEventListener(type, ({ target }) => globalThis.endedElements.add(target), true);
  }
}

/** In the page: brings every element of the kit into view and resolves when all have drawn. Throws when one has failed. */
export async function allDrawn() {
  const tags = [
    "entity-card",
    "rule-table",
    "score-radar",
    "score-gap",
    "cited-by-graph",
    "entity-article",
    "entity-index",
    "finding-list",
    "spec-lineage",
    "related-entities",
    "entity-link",
    "provenance-note",
  ];
  for (const element of document.querySelectorAll(tags.join())) {
    await customElements.whenDefined(element.localName);
    const end = new Promise((resolve) => ["load", "error"].forEach((type) => element.addEventListener(type, resolve)));
    element.scrollIntoView();
    if (!globalThis.endedElements.has(element)) await end;
    await element.updateComplete;
    if (!element.matches(":state(ready)")) {
      throw new Error(`<${element.localName}> is not ready: ${element.shadowRoot.textContent.trim()}`);
    }
  }
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
