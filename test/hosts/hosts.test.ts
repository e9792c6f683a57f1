import { expect, waitUntil } from "@open-wc/testing";

interface Described {
  id: string;
  state: string;
  text: string;
  fallback: boolean;
}

interface Report {
  /** Each end of loading, as `id load` or `id error`. */
  events: string[];
  console: string[];
  errors: string[];
  violations: string[];
  elements: Described[];
}

interface Visit extends Report {
  frame: HTMLIFrameElement;
  one(id: string): Described;
  element(id: string): HTMLElement;
}

const frames: HTMLIFrameElement[] = [];

/** Opens a page in a frame and waits for its report. */
async function visit(path: string, { width = 700, sandbox = "" } = {}): Promise<Visit> {
  const frame = document.createElement("iframe");
  frame.style.cssText = `inline-size: ${width}px; block-size: 500px; border: 0`;
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  const report = new Promise<Report>((resolve) => {
    addEventListener("message", function listen({ source, data }) {
      if (source !== frame.contentWindow || !data?.elements) return;
      removeEventListener("message", listen);
      resolve(data);
    });
  });
  frame.src = `/test/${path}`;
  frames.push(frame);
  document.body.prepend(frame);
  const said = await report;
  return {
    ...said,
    frame,
    one: (id) => said.elements.find((element) => element.id === id)!,
    element: (id) => frame.contentDocument!.getElementById(id)!,
  };
}

const shadow = (element: HTMLElement, selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector)!;

/** Nothing went wrong that a page would see. */
function expectSilence({ console, errors, violations }: Report): void {
  expect({ console, errors, violations }).to.deep.equal({ console: [], errors: [], violations: [] });
}

const title = "Claude's Constitution / Model Spec";

/** The tags beside the card, as their pages name them, and what each says first of all. */
const others = {
  rules: "SP1",
  scores: "Adherence to the constitution",
  gap: "Own stance",
  findings: "What was found",
  lineage: "Anti-scheming spec",
  note: "Two system cards",
  related: "Model Spec Science",
  provenance: "Curated by",
  index: "The AI safety company",
  graph: "Cited by 19",
};

function expectOthers(page: Visit): void {
  for (const [id, word] of Object.entries(others)) {
    expect(page.one(id), id).to.include({ state: "ready", fallback: false });
    expect(page.one(id).text, id).to.include(word);
  }
}

/** Everything of an element that is read, with where it stands. */
const textsOf = (element: HTMLElement) =>
  [...element.shadowRoot!.querySelectorAll("p, dt, dd, li, td, th, button, a, span, text, summary")]
    .filter((part) => part.textContent!.trim() && part.getClientRects().length > 0)
    .map((part) => ({ text: part.textContent!.trim().slice(0, 40), box: part.getBoundingClientRect() }));

describe("in a stranger's page", function () {
  this.timeout(60_000);
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  it("under a strict policy with Trusted Types everything works, and nothing is reported", async () => {
    const page = await visit("csp/strict.html");
    expectSilence(page);
    expect(page.events.sort()).to.deep.equal([
      "compact load",
      "findings load",
      "full load",
      "gap load",
      "gone error",
      "graph load",
      "hostile load",
      "index load",
      "inline load",
      "light load",
      "lineage load",
      "link load",
      "note load",
      "provenance load",
      "related load",
      "row load",
      "rules load",
      "scores load",
    ]);
    expectOthers(page);
    expect(page.one("full").text).to.include(title);
    expect(page.one("row").text).to.include("憲章");
    expect(page.one("inline").text).to.include("Words");
    expect(page.one("light").text).to.include("A link");
    expect(page.one("hostile").text).to.match(/ Words$/);
    expect(shadow(page.element("hostile"), ".body img").getAttribute("referrerpolicy")).to.equal("no-referrer");
    expect(page.one("gone")).to.include({ state: "failed", fallback: true });
    const article = shadow(page.element("full"), "article");
    expect(page.frame.contentWindow!.getComputedStyle(article).display).to.equal("grid");
    // The language is switched under the policy too.
    const loaded = new Promise((resolve) => page.element("full").addEventListener("load", resolve, { once: true }));
    shadow(page.element("full"), "button[lang=zh-TW]").click();
    await loaded;
    expect(shadow(page.element("full"), "[part=title]").textContent).to.include("憲章");
    expect(page.violations).to.deep.equal([]);
  });

  it("whose policy allows none of ours the fallback stays, and one line says why", async () => {
    const page = await visit("csp/no-policy-of-ours.html");
    expect(page.errors).to.deep.equal([]);
    expect(page.events).to.deep.equal([]);
    expect(page.console.length).to.equal(1);
    expect(page.console[0]).to.match(/^info: entity-widgets: <[a-z-]+> could not be loaded: TypeError/);
    for (const { fallback, text } of page.elements) expect([fallback, text]).to.deep.equal([true, ""]);
  });

  it("whose policy allows no connection the fallback stays, and a line says it may be that", async () => {
    const page = await visit("csp/no-connection.html");
    expect(page.errors).to.deep.equal([]);
    expect(page.events).to.deep.equal(["card error"]);
    expect(page.one("card")).to.include({ state: "failed", fallback: true });
    expect(page.one("card").text).to.match(
      /^The feed cannot be reached, or its server or this page does not allow it\. http\S+ Try again$/,
    );
  });

  it("with styles for everything it looks like itself", async () => {
    const page = await visit("hosts/styles.html");
    expectSilence(page);
    const style = (id: string, selector: string) =>
      page.frame.contentWindow!.getComputedStyle(shadow(page.element(id), selector));
    for (const id of ["full", "compact", "row"]) {
      expect(style(id, "article").display, id).to.equal("grid");
      expect(style(id, "[part=title]").fontWeight, id).to.equal("600");
      expect(style(id, "[part=title] a").pointerEvents, id).to.equal("auto");
    }
    expect(style("full", "img").display).not.to.equal("none");
    expect(shadow(page.element("full"), "svg").getBoundingClientRect().width).to.be.below(20);
    expect(shadow(page.element("full"), "button").getBoundingClientRect().height).to.be.least(24);
    expect(shadow(page.element("gone"), "button").getBoundingClientRect().height).to.be.least(24);
    expect(style("full", ".base").direction).to.equal("ltr");
    expectOthers(page);
    for (const id of Object.keys(others)) {
      for (const button of page.element(id).shadowRoot!.querySelectorAll<HTMLElement>("button")) {
        if (button.getClientRects().length === 0) continue;
        expect(button.getBoundingClientRect().height, `${id} ${button.textContent}`).to.be.least(24);
      }
    }
    for (const id of ["scores", "graph"]) {
      const svg = shadow(page.element(id), "svg:is(.plot, .picture)").getBoundingClientRect();
      expect([svg.width > 200, svg.height > 200], id).to.deep.equal([true, true]);
    }
    expect(style("rules", "table").display).to.equal("table");
    expect(style("gap", ".gap").display).to.equal("grid");
    expect(shadow(page.element("gap"), ".sign").getBoundingClientRect().width).to.be.below(20);
  });

  it("with a reader's own spacing and twice the size nothing of it is lost or scrolls sideways", async () => {
    for (const width of [640, 1000]) {
      const page = await visit("hosts/spaced.html", { width });
      expectSilence(page);
      expectOthers(page);
      const root = page.frame.contentDocument!.documentElement;
      expect(root.scrollWidth, `${width}`).to.equal(root.clientWidth);
      for (const { id } of page.elements) {
        for (const { text, box } of textsOf(page.element(id))) {
          expect([box.left > -9, box.right < root.clientWidth + 9], `${id} at ${width}: ${text}`).to.deep.equal([
            true,
            true,
          ]);
        }
      }
      page.frame.remove();
    }
  });

  it("that makes the script itself it works", async () => {
    const page = await visit("hosts/blob.html");
    expectSilence(page);
    expect(page.events).to.deep.equal(["card load"]);
  });

  it("with scripts of another time it works", async () => {
    const page = await visit("hosts/scripts.html");
    expectSilence(page);
    expect(page.one("card").text).to.include(title);
    expect(page.one("gone")).to.include({ state: "failed", fallback: true });
    expectOthers(page);
  });

  it("with an origin of its own it works, where the feed's server allows it", async () => {
    const page = await visit("hosts/sandboxed.html", { sandbox: "allow-scripts" });
    expect(page.errors).to.deep.equal([]);
    expect(page.violations).to.deep.equal([]);
    expect(page.one("card")).to.include({ state: "ready", fallback: false });
    expect(page.one("card").text).to.include("Tide");
    expect(page.one("refused")).to.include({ state: "failed", fallback: true });
  });

  it("with an origin of its own the charts draw, and whatever is pressed there throws nothing", async () => {
    const page = await visit("hosts/sandboxed-charts.html", { sandbox: "allow-scripts" });
    expect(page.errors).to.deep.equal([]);
    expect(page.violations).to.deep.equal([]);
    expect(page.console).to.deep.equal(["log: pressed"]);
    for (const [id, word] of [
      ["scores", "Honesty"],
      ["gap", "Reserved"],
      ["rules", "SP1"],
      ["graph", "Two"],
    ] as const) {
      expect(page.one(id), id).to.include({ state: "ready", fallback: false });
      expect(page.one(id).text, id).to.include(word);
    }
  });

  it("under a strict policy a chart is printed from a frame of its own, and nothing is reported", async () => {
    const page = await visit("csp/strict.html");
    const root = page.element("scores").shadowRoot!;
    const button = (name: string) =>
      [...root.querySelectorAll<HTMLElement>("button")].find(({ textContent }) => textContent!.trim() === name)!;
    /** The next time that something is drawn. */
    const appeared = <T>(find: () => T | null | undefined) =>
      new Promise<T>((resolve) => {
        const observer = new MutationObserver(() => {
          const found = find();
          if (!found) return;
          observer.disconnect();
          resolve(found);
        });
        observer.observe(root, { subtree: true, childList: true });
      });
    const later: string[] = [];
    page.frame.contentDocument!.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
      later.push(violatedDirective),
    );
    const offered = appeared(() => button("Print"));
    button("Copy or save").click();
    const print = await offered;
    const asked = appeared(() => root.querySelector("iframe")).then(
      (frame) =>
        new Promise<Document>((resolve) => (frame.contentWindow!.print = () => resolve(frame.contentDocument!))),
    );
    print.click();
    const host = (await asked).body.firstElementChild!;
    expect(host.shadowRoot!.querySelectorAll("[part~=axis]").length).to.equal(15);
    expect(getComputedStyle(host.shadowRoot!.querySelector(".grid")!).fill).to.equal("none");
    expect([...page.violations, ...later]).to.deep.equal([]);
  });

  it("in a browser that knows less it loads at once", async () => {
    const page = await visit("hosts/old-browser.html");
    expectSilence(page);
    expect(page.events.sort()).to.deep.equal([
      "card load",
      "far load",
      "findings load",
      "gap load",
      "graph load",
      "index load",
      "lineage load",
      "link load",
      "note load",
      "provenance load",
      "related load",
      "rules load",
      "scores load",
    ]);
    expect(page.one("card").text).to.include(title);
    expect(page.one("far").text).to.include("Tide");
    for (const [id, word] of Object.entries(others)) expect(page.one(id).text, id).to.include(word);
    const root = page.element("card").shadowRoot!;
    const isStyled = () => getComputedStyle(root.querySelector("article")!).display === "grid";
    // Where sheets cannot be adopted, they may come a moment later.
    await waitUntil(isStyled);
  });

  it("where another has taken a tag it leaves it, says so once, and keeps to its own", async () => {
    const page = await visit("hosts/taken.html");
    expect(page.errors).to.deep.equal([]);
    expect(page.console).to.deep.equal(["info: entity-widgets: <entity-card> is defined already"]);
    expect(page.one("theirs")).to.include({ text: "", fallback: true });
    expect(page.one("ours").text).to.include("SP1");
  });

  it("that loads the script twice it is there once", async () => {
    const page = await visit("hosts/twice.html");
    expect(page.errors).to.deep.equal([]);
    expect(page.console).to.deep.equal(["info: entity-widgets: <entity-card> is defined already"]);
    expect(page.events.sort()).to.deep.equal(["first load", "second load"]);
  });

  for (const width of [240, 320, 700]) {
    it(`with ${width} px no text makes it scroll sideways`, async () => {
      const page = await visit("hosts/narrow.html", { width });
      expectSilence(page);
      const root = page.frame.contentDocument!.documentElement;
      // Less where a scroll bar takes its room.
      const room = root.clientWidth;
      expect(room).to.be.within(width - 20, width);
      expect(root.scrollWidth).to.equal(room);
      for (const { id } of page.elements) {
        for (const part of page.element(id).shadowRoot!.querySelectorAll("[part]")) {
          const { left, right } = part.getBoundingClientRect();
          expect([left >= 0, right <= room + 0.5], `${id} ${part.getAttribute("part")}`).to.deep.equal([true, true]);
        }
        expect(page.one(id).text).not.to.match(/NaN|undefined|Infinity|\[object/);
      }
    });
  }
});

describe("the loader", function () {
  this.timeout(60_000);
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  it("after the tags finds them, and those that come later", async () => {
    const page = await visit("hosts/loader-last.html");
    expectSilence(page);
    expect(page.events.sort()).to.deep.equal(["added load", "after load", "parsed load"]);
  });

  it("fetches nothing for a page without a tag", async () => {
    const page = await visit("hosts/loader-unused.html");
    expect(page.console).to.deep.equal(["log: 0"]);
  });
});
