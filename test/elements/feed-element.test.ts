import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { FeedError } from "../../src/feed/feed-error.js";
import { addressOf, count, counted, fault, release } from "../feed-server.js";
import {
  aCardMoreIsDrawn,
  clearStage,
  fallback,
  feedOf,
  frames,
  isVisible,
  mount,
  next,
  placed,
  settled,
  statesOf,
  textOf,
  titleOf,
  uncaughtDuring,
} from "./mounted.js";

const titled = (title: string, language?: string) => feedOf({ id: "one", title, language });

function inline(json: unknown): HTMLScriptElement {
  const script = document.createElement("script");
  script.type = "application/json";
  script.textContent = typeof json === "string" ? json : JSON.stringify(json);
  return script;
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement("a"), { href, textContent: text });
}

function announced(json: unknown, hreflang?: string): HTMLLinkElement {
  const link = document.createElement("link");
  Object.assign(link, { rel: "alternate", type: "application/feed+json", href: addressOf(json) });
  if (hreflang) link.hreflang = hreflang;
  document.head.append(link);
  return link;
}

describe("an element that shows a feed", function () {
  this.timeout(30_000);

  const links: HTMLLinkElement[] = [];
  afterEach(() => {
    clearStage();
    for (const link of links.splice(0)) link.remove();
  });

  describe("finds its data", () => {
    const sources = ["feed", "src", "script", "light", "page"] as const;

    /** A card with every source from `first` on. */
    function withSources(first: number, more: object = {}) {
      const has = (source: (typeof sources)[number]) => sources.indexOf(source) >= first;
      if (has("page")) links.push(announced(titled("page")));
      return mount(
        {
          ...(has("feed") && { feed: titled("feed") }),
          ...(has("src") && { src: addressOf(titled("src")) }),
          ...more,
        },
        ...(has("light") ? [linkTo("https://a.example/", "light")] : []),
        ...(has("script") ? [inline(titled("script"))] : []),
      );
    }

    for (const [first, source] of sources.entries()) {
      it(`in ${source} before ${sources[first + 1] ?? "giving up"}`, async () => {
        const { card, events } = await withSources(first);
        expect(titleOf(card)).to.equal(source);
        expect(events).to.deep.equal(["load"]);
        expect(statesOf(card)).to.deep.equal(["ready"]);
      });
    }

    it("in the page rather than in its own content when an entity is named", async () => {
      const { card } = await withSources(sources.indexOf("light"), { entity: "one" });
      expect(titleOf(card)).to.equal("page");
    });

    it("in the feed of the page that is in its language", async () => {
      links.push(announced(titled("Meer")), announced(titled("海", "zh-TW"), "zh-Hant"));
      expect(titleOf((await mount({ lang: "zh-TW" })).card)).to.equal("海");
      expect(titleOf((await mount({ lang: "fr" })).card)).to.equal("Meer");
    });

    it("nowhere, and says so below the fallback", async () => {
      const own = fallback();
      const { card } = await mount({}, own);
      expect(statesOf(card)).to.deep.equal(["empty"]);
      expect(textOf(card)).to.equal("No feed is named for this content.");
      expect(isVisible(own)).to.be.true;
    });

    it("elsewhere when a feed of null or none is given", async () => {
      for (const feed of [null, undefined]) {
        expect(titleOf((await mount({ feed, src: addressOf(titled("src")) })).card)).to.equal("src");
      }
    });

    it("in memory, in the very update that is given it", async () => {
      const { card, events } = placed({ feed: titled("first") });
      await card.updateComplete;
      expect(titleOf(card)).to.equal("first");
      card.feed = titled("second");
      await card.updateComplete;
      expect(titleOf(card)).to.equal("second");
      expect(events).to.deep.equal(["load", "load"]);
    });

    it("again when what stands inside the tag changes", async () => {
      const script = inline(titled("first"));
      const { card } = await mount({}, script);
      const loaded = settled(card);
      script.textContent = JSON.stringify(titled("second"));
      expect(await loaded).to.equal("load");
      expect(titleOf(card)).to.equal("second");
    });

    it("not in broken JSON inside the tag, until it is mended", async () => {
      const script = inline("{");
      const own = fallback();
      const { card, events } = await mount({}, own, script);
      expect(textOf(card)).to.equal("The feed is broken: it is not valid JSON.");
      expect(isVisible(own)).to.be.true;
      const loaded = settled(card);
      script.textContent = JSON.stringify(titled("mended"));
      await loaded;
      expect(titleOf(card)).to.equal("mended");
      expect(events).to.deep.equal(["error", "load"]);
    });

    it("in a script child only, and not in one of something else", async () => {
      const wrapper = document.createElement("div");
      wrapper.append(inline(titled("deeper")));
      const { card } = await mount({}, wrapper);
      expect(statesOf(card)).to.deep.equal(["empty"]);
    });

    it("in the document the feed names for one entity", async () => {
      const { url, key } = fault("ok");
      const documents = [{ rel: "entity", template: `${url}&id={id}&lang={lang}` }];
      const feed = { ...titled("one"), language: "en", _entity_widgets: { documents } };
      const { card } = await mount({ src: addressOf(feed), entity: "moon" });
      expect(titleOf(card)).to.equal("Moon");
      expect((await count(key)).count).to.equal(1);
      expect(titleOf((await mount({ feed, entity: "tide" })).card)).to.equal("Tide");
    });
  });

  for (const status of [404, 410]) {
    it(`lacks an entity for which the feed's server has no document, and says so: ${status}`, async () => {
      const documents = [{ rel: "entity", template: `/test/faults/${status}?{id}` }];
      const src = addressOf({ ...titled("one"), _entity_widgets: { documents } });
      const own = fallback();
      const { card, events } = await mount({ src, entity: "nobody" }, own);
      expect(statesOf(card)).to.deep.equal(["empty"]);
      expect(isVisible(own)).to.be.true;
      expect(textOf(card, "[part=message]")).to.equal(`The feed has no entry “nobody”. ${src} Try again`);
      expect(events).to.deep.equal(["load"]);
    });
  }

  it("fails where the server of an entity's document does", async () => {
    const { url } = fault("500");
    const documents = [{ rel: "entity", template: `${url}&{id}` }];
    const { card } = await mount({ src: addressOf({ ...titled("one"), _entity_widgets: { documents } }), entity: "x" });
    expect(statesOf(card)).to.deep.equal(["failed"]);
    expect(textOf(card, "[part=message]")).to.match(/^The feed's server answered with error 500\./);
  });

  describe("while it loads", () => {
    it("shows the fallback and nothing else, then the content and nothing else", async () => {
      const { url, key } = fault("held");
      const own = fallback();
      const { card, events } = placed({ src: url }, own);
      await counted(key, { count: 1 });
      await frames();
      expect(statesOf(card)).to.deep.equal(["loading"]);
      expect(isVisible(own)).to.be.true;
      expect(textOf(card)).to.equal("");
      expect(events).to.deep.equal([]);
      const loaded = next(card, "load");
      await release(key);
      const event = await loaded;
      expect(event.bubbles).to.be.false;
      expect(event.composed).to.be.false;
      expect(titleOf(card)).to.equal("Tide");
      expect(isVisible(own)).to.be.false;
      expect(statesOf(card)).to.deep.equal(["ready"]);
      await frames();
      expect(events).to.deep.equal(["load"]);
    });

    it("is ended by removal: the request, the events, the writing", async () => {
      const { url, key } = fault("held");
      const own = fallback();
      const { card, events } = placed({ src: url }, own);
      await counted(key, { count: 1 });
      card.remove();
      await counted(key, { count: 1, aborted: 1 });
      await release(key);
      await aCardMoreIsDrawn();
      expect(events).to.deep.equal([]);
      expect(statesOf(card)).to.deep.equal(["loading"]);
      expect(textOf(card)).to.equal("");
      document.body.append(card);
      await counted(key, { count: 2 });
      const loaded = settled(card);
      await release(key);
      expect(await loaded).to.equal("load");
      card.remove();
    });

    it("may be moved, and goes on", async () => {
      const { url, key } = fault("held");
      const { card, events } = placed({ src: url });
      await counted(key, { count: 1 });
      const elsewhere = document.createElement("section");
      card.parentElement!.append(elsewhere);
      elsewhere.append(card);
      await frames();
      const loaded = settled(card);
      await release(key);
      await loaded;
      expect(await count(key)).to.include({ count: 1, aborted: 0 });
      expect(events).to.deep.equal(["load"]);
    });
  });

  describe("failing", () => {
    const cases: [name: string, kind: string, line: string][] = [
      ["404", "status", "The feed's server answered with error 404."],
      ["410", "status", "The feed's server answered with error 410."],
      ["401", "status", "The feed's server answered with error 401."],
      ["500", "status", "The feed's server answered with error 500."],
      ["503", "status", "The feed's server answered with error 503."],
      ["204", "empty", "The feed is empty."],
      ["empty", "empty", "The feed is empty."],
      ["html", "html", "This address gives a web page, not a feed."],
      ["cut", "json", "The feed is broken: it is not valid JSON."],
      ["shape", "shape", "This is not a JSON Feed."],
      ["future", "format", "The feed is of a newer format than this page understands."],
      ["loop", "network", "The feed cannot be reached, or its server or this page does not allow it."],
      ["endless", "size", "The feed is too large."],
    ];
    for (const [name, kind, line] of cases) {
      it(`on ${name} says so below the fallback`, async () => {
        const { url, key } = fault(name);
        const own = fallback();
        const { card, events } = placed({ src: url }, own);
        const error = (await next(card, "error")) as unknown as { error: FeedError; bubbles: boolean };
        expect(error.error.kind).to.equal(kind);
        expect(error.bubbles).to.be.false;
        expect(textOf(card, "[part=message]")).to.equal(`${line} ${url} Try again`);
        expect(textOf(card, "[part=message] bdi")).to.equal(url);
        expect(isVisible(own)).to.be.true;
        expect(statesOf(card)).to.deep.equal(["failed"]);
        await frames();
        expect(events).to.deep.equal(["error"]);
        expect((await count(key)).count).to.equal(name === "loop" ? (await count(key)).count : 1);
      });
    }

    it("shows the address as text, whatever it is", async () => {
      const own = fallback();
      const src = "http://127.0.0.1:9/<img src=x onerror=alert(1)>\u202e";
      const { card } = await mount({ src }, own);
      expect(card.shadowRoot!.querySelector("img")).to.equal(null);
      expect(textOf(card, "bdi")).to.equal(new URL(src).href);
      const { card: none } = await mount({ src: "https://[" }, fallback());
      expect(textOf(none, "bdi")).to.equal("https://[");
    });

    it("has a way to try again that the keyboard reaches, and keeps the focus", async () => {
      const { url, key } = fault("once");
      const before = linkTo("#", "before");
      const { card, events } = await mount({ src: url }, fallback());
      card.before(before);
      before.focus();
      // Safari's own setting leaves links and buttons out of the tab order; then the button is focused by itself.
      await sendKeys({ press: "Tab" });
      const button = card.shadowRoot!.querySelector<HTMLElement>("[part=button]")!;
      expect(card.shadowRoot!.activeElement).to.equal(button);
      expect(textOf(card, "[part=button]")).to.equal("Try again");
      const loaded = settled(card);
      await sendKeys({ press: "Enter" });
      expect(await loaded).to.equal("load");
      expect(titleOf(card)).to.equal("Tide");
      expect(document.activeElement).to.equal(card);
      expect(events).to.deep.equal(["error", "load"]);
      expect((await count(key)).count).to.equal(2);
    });

    it("may fail again, and says so again", async () => {
      const { url, key } = fault("500");
      const { card, events } = await mount({ src: url });
      const failed = settled(card);
      card.shadowRoot!.querySelector<HTMLElement>("[part=button]")!.click();
      await failed;
      expect(events).to.deep.equal(["error", "error"]);
      expect((await count(key)).count).to.equal(2);
    });

    it("is forgotten when there is something better", async () => {
      const own = fallback();
      const { card, events } = await mount({ src: fault("404").url }, own);
      const loaded = settled(card);
      card.src = fault("ok").url;
      await loaded;
      expect(statesOf(card)).to.deep.equal(["ready"]);
      expect(isVisible(own)).to.be.false;
      const failed = settled(card);
      card.src = fault("404").url;
      await failed;
      expect(isVisible(own)).to.be.true;
      expect(titleOf(card)).to.equal("");
      expect(events).to.deep.equal(["error", "load", "error"]);
    });

    it("to find the entity shows the fallback, and names it", async () => {
      const { url } = fault("ok");
      const own = fallback();
      const { card } = await mount({ src: url, entity: "__proto__" }, own);
      expect(statesOf(card)).to.deep.equal(["empty"]);
      expect(isVisible(own)).to.be.true;
      expect(textOf(card, "[part=message]")).to.equal(`The feed has no entry “__proto__”. ${url} Try again`);
      const loaded = settled(card);
      card.entity = "moon";
      await loaded;
      expect(titleOf(card)).to.equal("Moon");
    });
  });

  describe("asked for many things in a row", () => {
    it("does the last of them once", async () => {
      const kept = fault("ok");
      const passed = Array.from({ length: 9 }, () => fault("ok"));
      const { card, events } = placed({ src: passed[0]!.url });
      for (const { url } of passed) card.setAttribute("src", url);
      card.setAttribute("entity", "moon");
      card.setAttribute("layout", "row");
      card.setAttribute("src", kept.url);
      card.setAttribute("entity", "tide");
      await settled(card);
      expect(titleOf(card)).to.equal("Tide");
      await frames();
      expect(events).to.deep.equal(["load"]);
      expect((await count(kept.key)).count).to.equal(1);
      for (const { key } of passed) expect((await count(key)).count).to.equal(0);
    });

    it("leaves the earlier answer alone when it comes later", async () => {
      const late = fault("held");
      const { card, events } = placed({ src: late.url });
      await counted(late.key, { count: 1 });
      const loaded = settled(card);
      card.src = addressOf(titled("last"));
      await loaded;
      await counted(late.key, { count: 1, aborted: 1 });
      await release(late.key);
      await aCardMoreIsDrawn();
      expect(titleOf(card)).to.equal("last");
      expect(events).to.deep.equal(["load"]);
    });

    it("asks once for the entities of a feed", async () => {
      const { url, key } = fault("ok");
      const { card } = await mount({ src: url, entity: "tide" });
      for (const [entity, title] of [
        ["moon", "Moon"],
        ["tide", "Tide"],
        ["moon", "Moon"],
      ] as const) {
        const loaded = settled(card);
        card.entity = entity;
        await loaded;
        expect(titleOf(card)).to.equal(title);
      }
      expect((await count(key)).count).to.equal(1);
    });
  });

  describe("moved", () => {
    it("keeps what it shows, without an event or a request", async () => {
      const { url, key } = fault("ok");
      const { card, events } = await mount({ src: url });
      const article = card.shadowRoot!.querySelector("article");
      const elsewhere = document.createElement("section");
      card.parentElement!.append(elsewhere);
      elsewhere.append(card);
      await card.updateComplete;
      await frames();
      expect(card.shadowRoot!.querySelector("article")).to.equal(article);
      expect(events).to.deep.equal(["load"]);
      expect((await count(key)).count).to.equal(1);
    });

    it("into the document of a frame and back it keeps its style sheets", async () => {
      const { url, key } = fault("ok");
      const { card } = await mount({ src: url });
      const frame = document.createElement("iframe");
      card.parentElement!.append(frame);
      for (const body of [frame.contentDocument!.body, document.body]) {
        const found = await uncaughtDuring(async () => body.append(card));
        expect(found).to.deep.equal([]);
        expect(titleOf(card)).to.equal("Tide");
        const { display, containerType } = body.ownerDocument.defaultView!.getComputedStyle(card);
        expect([display, containerType]).to.deep.equal(["block", "inline-size"]);
        const article = card.shadowRoot!.querySelector("article")!;
        expect(body.ownerDocument.defaultView!.getComputedStyle(article).display).to.equal("grid");
      }
      card.remove();
      expect((await count(key)).count).to.equal(1);
    });

    it("through a template it keeps its style sheets", async () => {
      const { card } = await mount({ feed: titled("kept") });
      const template = document.createElement("template");
      const found = await uncaughtDuring(async () => template.content.append(card));
      expect(found).to.deep.equal([]);
      document.body.append(card);
      expect(titleOf(card)).to.equal("kept");
      expect(getComputedStyle(card.shadowRoot!.querySelector("article")!).display).to.equal("grid");
      card.remove();
    });
  });

  describe("out of sight", () => {
    const far = () => {
      const spacer = document.createElement("div");
      spacer.style.blockSize = "20000px";
      return spacer;
    };

    it("asks for nothing before it is near", async () => {
      const { url, key } = fault("ok");
      const { card } = placed({ src: url }, fallback());
      card.before(far());
      await aCardMoreIsDrawn();
      expect((await count(key)).count).to.equal(0);
      expect(statesOf(card)).to.deep.equal(["loading"]);
      const loaded = settled(card);
      card.scrollIntoView();
      expect(await loaded).to.equal("load");
      expect((await count(key)).count).to.equal(1);
    });

    it("asks at once where it is to be eager", async () => {
      const { url } = fault("ok");
      const { card } = placed({ src: url, loading: "eager" });
      card.before(far());
      expect(await settled(card)).to.equal("load");
    });

    it("asks at once when it becomes eager", async () => {
      const { url, key } = fault("ok");
      const { card } = placed({ src: url });
      card.before(far());
      await aCardMoreIsDrawn();
      expect((await count(key)).count).to.equal(0);
      const loaded = settled(card);
      card.loading = "eager";
      await loaded;
      expect((await count(key)).count).to.equal(1);
    });

    const hidings: [string, (card: HTMLElement) => () => void][] = [
      [
        "display: none",
        (card) => {
          card.style.display = "none";
          return () => (card.style.display = "");
        },
      ],
      [
        "the hidden attribute",
        (card) => {
          card.hidden = true;
          return () => (card.hidden = false);
        },
      ],
      [
        "closed details",
        (card) => {
          const details = document.createElement("details");
          card.replaceWith(details);
          details.append(card);
          return () => (details.open = true);
        },
      ],
      [
        "a parent without a size",
        (card) => {
          const parent = document.createElement("div");
          parent.style.display = "none";
          card.replaceWith(parent);
          parent.append(card);
          return () => (parent.style.display = "");
        },
      ],
    ];
    for (const [name, hide] of hidings) {
      it(`by ${name} it waits until it is shown`, async () => {
        const { url, key } = fault("ok");
        const { card } = placed({ src: url }, fallback());
        const show = hide(card);
        await aCardMoreIsDrawn();
        expect((await count(key)).count).to.equal(0);
        const loaded = settled(card);
        show();
        expect(await loaded).to.equal("load");
      });
    }
  });

  it("makes one request for a thousand cards, each of which loads once", async function () {
    this.timeout(120_000);
    const { url, key } = fault("ok");
    const cards = Array.from({ length: 1000 }, (_, index) =>
      placed({ src: url, loading: "eager", entity: index % 2 ? "moon" : "tide", layout: "row" }),
    );
    await Promise.all(cards.map(({ card }) => settled(card)));
    await frames();
    expect((await count(key)).count).to.equal(1);
    expect(cards.every(({ events }) => events.join() === "load")).to.be.true;
    expect(cards.every(({ card }, index) => titleOf(card) === (index % 2 ? "Moon" : "Tide"))).to.be.true;
  });

  it("shares a failure with a hundred others, and the next one tries again", async function () {
    this.timeout(120_000);
    const { url, key } = fault("once");
    const cards = Array.from({ length: 100 }, () => placed({ src: url, loading: "eager" }));
    await Promise.all(cards.map(({ card }) => settled(card)));
    expect((await count(key)).count).to.equal(1);
    expect(cards.every(({ events }) => events.join() === "error")).to.be.true;
    expect(titleOf((await mount({ src: url, loading: "eager" })).card)).to.equal("Tide");
    expect((await count(key)).count).to.equal(2);
  });

  it("empties a shadow root that came with the page, and gives it its style sheets", async () => {
    const host = document.createElement("div");
    host.setHTMLUnsafe(
      `<entity-card><template shadowrootmode="open"><style>a{}</style>before</template><p>own</p></entity-card>`,
    );
    const card = host.querySelector("entity-card")!;
    expect(card.shadowRoot).not.to.equal(null);
    card.feed = titled("after");
    document.body.append(host);
    await settled(card);
    expect(card.shadowRoot!.textContent).not.to.include("before");
    expect(titleOf(card)).to.equal("after");
    expect(getComputedStyle(card.shadowRoot!.querySelector("article")!).display).to.equal("grid");
    host.remove();
  });

  describe("given a hostile object", () => {
    const hostile: [string, unknown][] = [
      ["a Lit template", { _$litType$: 1, strings: ["<b>"], values: [] }],
      ["a Lit directive", { _$litDirective$: {}, values: [] }],
      ["a node", { nodeType: 1 }],
      ["no toString", { toString: 1, valueOf: 1 }],
      ["no prototype", Object.create(null)],
      ["a function", () => "x"],
      ["a symbol", Symbol("x")],
      ["a number", Infinity],
      ["a deep array", JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`)],
    ];
    for (const [name, value] of hostile) {
      it(`with ${name} as feed it fails like any other`, async () => {
        const own = fallback();
        const found = await uncaughtDuring(async () => {
          const { card, events } = await mount({}, own);
          const failed = settled(card);
          card.feed = value;
          await failed;
          expect(textOf(card)).to.equal("This is not a JSON Feed.");
          expect(events).to.deep.equal(["load", "error"]);
        });
        expect(found).to.deep.equal([]);
        expect(isVisible(own)).to.be.true;
      });

      it(`with ${name} in every member it shows the rest`, async () => {
        const members = Object.fromEntries(
          "title url summary image tags authors language date_published content_html"
            .split(" ")
            .map((key) => [key, value]),
        );
        const names =
          "kind domain collection reading_minutes provenance translation alternates cites cited_by image_alt";
        const extension = Object.fromEntries(names.split(" ").map((key) => [key, value]));
        const found = await uncaughtDuring(async () => {
          const { card } = await mount({ feed: feedOf({ id: "kept", ...members, _entity_widgets: extension }) });
          expect(titleOf(card)).to.equal("kept");
          expect(card.shadowRoot!.textContent).not.to.match(/NaN|undefined|\[object|Invalid Date/);
          const lost = Object.keys({ ...members, ...extension }).filter((key) =>
            /array/.test(name) ? !/tags|authors|alternates|cites/.test(key) : true,
          );
          expect(card.problems.length).to.be.least(lost.length - (typeof value === "object" ? 4 : 0));
        });
        expect(found).to.deep.equal([]);
      });
    }
  });

  it("lists what could not be used", async () => {
    const { card } = await mount({ feed: feedOf({ id: "a", title: 5, image: "javascript:x" }, { title: "no id" }) });
    expect(titleOf(card)).to.equal("a");
    expect(card.problems).to.deep.equal([
      { path: "/items/0/title", message: "Must be text, is a number." },
      { path: "/items/0/image", message: "Must be an http or https address, is a string." },
      { path: "/items/1", message: "Dropped: it has no usable id." },
    ]);
    const loaded = settled(card);
    card.feed = titled("whole");
    await loaded;
    expect(card.problems).to.deep.equal([]);
  });

  it("notes a feed that is served as something else", async () => {
    const { card } = await mount({ src: fault("wrong-type").url });
    expect(titleOf(card)).to.equal("Tide");
    expect(card.problems).to.deep.equal([{ path: "", message: "Must be served as JSON, is text/plain." }]);
  });

  it("leaves the page as it is", async () => {
    const before = [document.title, location.href, history.length, scrollY, document.activeElement, document.cookie];
    const globals = Object.keys(globalThis).length;
    const stored = () => [localStorage.length, sessionStorage.length];
    const [local, session] = stored();
    await mount({ src: fault("ok").url });
    await mount({ src: fault("404").url });
    expect([
      document.title,
      location.href,
      history.length,
      scrollY,
      document.activeElement,
      document.cookie,
    ]).to.deep.equal(before);
    expect(stored()).to.deep.equal([local, session]);
    expect(Object.keys(globalThis).length).to.equal(globals);
  });
});
