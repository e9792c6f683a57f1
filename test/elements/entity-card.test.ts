import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import type { EntityCard } from "../../src/elements/entity-card.js";
import type { EntitySelectEvent } from "../../src/events.js";
import { canonicalLang } from "../../src/format.js";
import { count, fault } from "../feed-server.js";
import {
  clearStage,
  fallback,
  feedOf,
  frames,
  mount,
  next,
  placed,
  settled,
  spoken,
  statesOf,
  textOf,
  textsOf,
  titleOf,
} from "./mounted.js";

const sample = { src: "/demo/feed.en.json", entity: "claude-constitution" };

/** How engines call it in its own language differs. */
const taiwan = new Intl.DisplayNames("zh-TW", { type: "language" }).of("zh-TW")!;

const cardWith = async (item: object, feed: object = {}, given: object = {}): Promise<EntityCard> =>
  (await mount({ feed: { ...feedOf({ id: "one", ...item }), ...feed }, ...given })).card;

const extended = (extension: object, item: object = {}) => cardWith({ ...item, _entity_widgets: extension });

const partsOf = (card: EntityCard) =>
  [...card.shadowRoot!.querySelectorAll("[part]")].map((element) => element.getAttribute("part"));

/** Each line of facts, its facts parted by a bar. */
const linesOf = (card: EntityCard) =>
  all(card, "[part=meta]").map((line) =>
    [...line.querySelectorAll("span:not([role=group]), a, button")]
      .map(({ textContent }) => textContent!.replace(/\s+/g, " ").trim())
      .join(" | "),
  );

const all = <T extends Element>(card: EntityCard, selector: string) => [
  ...card.shadowRoot!.querySelectorAll<T & HTMLElement>(selector),
];

/** Where the letters of a part begin and end, in CSS px of the page. */
function lettersOf(part: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(part);
  return range.getBoundingClientRect();
}

const buttonNamed = (card: EntityCard, name: string) =>
  all<HTMLButtonElement>(card, "button").find(({ textContent }) => textContent === name)!;

describe("entity-card", function () {
  this.timeout(20_000);
  afterEach(() => {
    clearStage();
    document.documentElement.lang = "";
    document.documentElement.removeAttribute("lang");
  });

  describe("draws the sample", () => {
    it("in full", async () => {
      const { card } = await mount(sample);
      expect(titleOf(card)).to.equal("Claude's Constitution / Model Spec");
      expect(textOf(card, "[part=summary]")).to.match(/^The document that says .* trained on\.$/);
      expect(linesOf(card)).to.deep.equal([
        "Plate II | Entity | Entities",
        "May 8, 2026 | Reading time 4 minutes | AI-synthesised | Howardism | Cited by 19 | Cites 11",
        "Entity | Alignment | Anthropic | Model Spec | Document",
        `English | ${taiwan}`,
        "AI agents write these pieces from a curated wiki and rewrite them when new concepts arrive; Howardism chooses the subjects, the framing and the editorial direction.",
      ]);
      expect(partsOf(card).join(" ")).to.equal(
        "card meta title summary image meta meta tag tag tag tag tag meta button button meta",
      );
      expect(all<HTMLAnchorElement>(card, "a")[0]!.href).to.equal(
        "https://www.howardism.dev/articles/claude-constitution",
      );
      const [image] = all<HTMLImageElement>(card, "img");
      expect(image!.src).to.equal(new URL("/demo/claude-constitution.svg", location.href).href);
      expect(image!.alt).to.match(/^Illustration for Claude's Constitution/);
      expect([image!.referrerPolicy, image!.loading, image!.decoding]).to.deep.equal(["no-referrer", "lazy", "async"]);
      expect(card.problems).to.deep.equal([]);
    });

    it("compactly", async () => {
      const { card } = await mount({ ...sample, layout: "compact" });
      expect(partsOf(card).join(" ")).to.equal("card meta title summary meta meta button button");
      expect(linesOf(card)).to.deep.equal([
        "Plate II | Entity | Entities",
        "May 8, 2026 | Reading time 4 minutes | AI-synthesised | Cited by 19 | Cites 11",
        `English | ${taiwan}`,
      ]);
    });

    it("as a row", async () => {
      const { card } = await mount({ ...sample, layout: "row" });
      expect(partsOf(card).join(" ")).to.equal("card title summary meta");
      expect(linesOf(card)).to.deep.equal(["Entity | May 8, 2026 | Cited by 19"]);
    });

    it("anew when the layout changes, without an event or a request", async () => {
      const { url, key } = fault("ok");
      const { card, events } = await mount({ src: url });
      for (const layout of ["row", "compact", "full"] as const) {
        card.layout = layout;
        await card.updateComplete;
        expect(card.shadowRoot!.querySelector("article")!.classList.contains(layout)).to.be.true;
      }
      expect(events).to.deep.equal(["load"]);
      expect((await count(key)).count).to.equal(1);
    });
  });

  describe("of a plain JSON Feed", () => {
    it("takes what there is", async () => {
      const card = await cardWith(
        {
          external_url: "https://b.example/x",
          content_html: "<p>One <b>two</b>.</p><entity-card src='/test/faults/ok?key=inner'></entity-card>",
          banner_image: "https://b.example/i.png",
          date_modified: "2026-05-08",
          tags: ["a"],
        },
        { authors: [{ name: "Ann" }, { name: "Bo" }] },
      );
      expect(titleOf(card)).to.equal("one");
      expect(textOf(card, "[part=summary]")).to.equal("One two.");
      expect(linesOf(card)).to.deep.equal(["May 8, 2026 | Ann · Bo", "a"]);
      expect(all<HTMLAnchorElement>(card, "a")[0]!.href).to.equal("https://b.example/x");
      expect(all<HTMLImageElement>(card, "img")[0]!.src).to.equal("https://b.example/i.png");
      // A tag of the kit in somebody's content is words, and starts nothing.
      expect(all(card, "entity-card").length).to.equal(0);
      expect((await count("inner")).count).to.equal(0);
    });

    it("says nothing of what there is not", async () => {
      const card = await cardWith({});
      expect(textOf(card)).to.equal("one");
      expect(partsOf(card)).to.deep.equal(["card", "title"]);
      expect(all(card, "a, img, time, button").length).to.equal(0);
    });

    it("prefers a summary to text, and text to HTML", async () => {
      const texts = { summary: "Summary", content_text: "Text", content_html: "<p>HTML" };
      const shown = async (item: object) => textOf(await cardWith(item), "[part=summary]");
      expect(await shown(texts)).to.equal("Summary");
      expect(await shown({ ...texts, summary: undefined })).to.equal("Text");
      expect(await shown({ content_html: "<p>HTML" })).to.equal("HTML");
    });
  });

  describe("shows as text", () => {
    const hostile = `<img src=x onerror=alert(1)>{{1}}\${1}&lt;b&gt;`;
    it("every text member", async () => {
      const card = await cardWith(
        {
          title: hostile,
          summary: hostile,
          date_published: hostile,
          tags: [hostile],
          authors: [{ name: hostile }],
          _entity_widgets: {
            kind: hostile,
            domain: hostile,
            collection: hostile,
            provenance: { origin: hostile, statement: hostile },
            translation: { status: "machine", from: hostile, stale: true },
            alternates: [{ lang: hostile, url: "https://a.example/" }],
          },
        },
        { language: "en" },
      );
      expect(all(card, "img, b").length).to.equal(0);
      const times = textOf(card).split(hostile).length - 1;
      expect(times).to.equal(12);
    });

    it("a date that is none", async () => {
      for (const date of ["soon", "2026-13-99", "9".repeat(30)])
        expect(linesOf(await cardWith({ date_published: date }))).to.deep.equal([date]);
    });

    it("an origin the kit does not know", async () => {
      expect(linesOf(await extended({ provenance: { origin: "found in a bottle" } }))).to.deep.equal([
        "found in a bottle",
      ]);
      expect(linesOf(await extended({ provenance: { origin: "human" } }))).to.deep.equal(["Human-written"]);
      expect(linesOf(await extended({ provenance: { origin: "ai-assisted" } }))).to.deep.equal(["AI-assisted"]);
    });

    it("the id where the title cannot be seen", async () => {
      for (const title of ["", " ", "\u200b\u2060", "\u202e", undefined])
        expect(titleOf(await cardWith({ title, url: "https://a.example/" }))).to.equal("one");
    });
  });

  it("counts citations whether or not the feed counts them", async () => {
    expect(linesOf(await extended({ cited_by: { count: 0 }, cites: [] }))).to.deep.equal(["Cited by 0 | Cites 0"]);
    expect(linesOf(await extended({ cited_by: { count: 1234 } }))).to.deep.equal(["Cited by 1,234"]);
    expect(linesOf(await extended({ cited_by: { items: [{ entity: "a" }, { entity: "b" }] } }))).to.deep.equal([
      "Cited by 2",
    ]);
  });

  it("shows twelve tags and counts the rest", async () => {
    const tags = Array.from({ length: 10_000 }, (_, index) => (index === 12 ? "" : `t${index}`));
    const card = await cardWith({ tags });
    expect(textsOf(card, "[part=tag]").length).to.equal(13);
    expect(textsOf(card, "[part=tag]").at(-1)).to.equal("+9,988");
    expect(textsOf(await cardWith({ tags: tags.slice(0, 12) }), "[part=tag]").at(-1)).to.equal("t11");
  });

  it("marks the domain with its colour, by an attribute of a drawing", async () => {
    const domains = [{ id: "d", name: "Domain", color: "#aa3311" }];
    const card = await cardWith({ _entity_widgets: { domain: "d" } }, { _entity_widgets: { domains } });
    expect(linesOf(card)).to.deep.equal(["Domain"]);
    expect(card.shadowRoot!.querySelector("circle")!.getAttribute("fill")).to.equal("#aa3311");
    expect(card.shadowRoot!.querySelector("svg")!.getAttribute("aria-hidden")).to.equal("true");
    expect(linesOf(await extended({ domain: "unheard of" }))).to.deep.equal(["unheard of"]);
  });

  describe("tells of an entity that is opened", () => {
    const opened = async (prevent: boolean) => {
      const { card } = await mount({
        feed: feedOf({ id: "one", url: `${location.href.split("#")[0]}#opened`, _entity_widgets: { entity: "e" } }),
      });
      const told: EntitySelectEvent[] = [];
      const listen = (event: EntitySelectEvent) => {
        told.push(event);
        if (prevent) event.preventDefault();
      };
      document.body.addEventListener("entity-select", listen);
      const click = next<MouseEvent>(window, "click");
      addEventListener("click", (event) => event.preventDefault(), { once: true });
      const prevented = new Promise<boolean>((resolve) =>
        card.addEventListener("click", (event) => resolve(event.defaultPrevented), { once: true }),
      );
      all<HTMLAnchorElement>(card, "[part=title] a")[0]!.click();
      document.body.removeEventListener("entity-select", listen);
      return { card, told, click: await click, prevented: await prevented };
    };

    it("once, and lets the link lead there", async () => {
      const { card, told, click, prevented } = await opened(false);
      expect(told.length).to.equal(1);
      const [event] = told;
      expect([event!.entity, event!.url]).to.deep.equal(["e", all<HTMLAnchorElement>(card, "a")[0]!.href]);
      expect(event!.originalEvent === click).to.be.true;
      expect([event!.bubbles, event!.composed, event!.cancelable]).to.deep.equal([true, true, true]);
      expect(event!.target === card).to.be.true;
      expect(prevented).to.be.false;
    });

    it("and does not when that is prevented", async () => expect((await opened(true)).prevented).to.be.true);

    it("by the keyboard", async () => {
      const { card, events } = await mount({
        feed: feedOf({ id: "one", url: `${location.href.split("#")[0]}#opened` }),
      });
      card.addEventListener("entity-select", (event) => event.preventDefault());
      all(card, "a")[0]!.focus();
      const selected = next(card, "entity-select");
      await sendKeys({ press: "Enter" });
      await selected;
      expect(events).to.deep.equal(["load", "entity-select"]);
      expect(location.hash).to.equal("");
    });
  });

  describe("speaks the language", () => {
    const wordIn = (card: EntityCard) => linesOf(card).find((line) => /Cited by|被引用/.test(line));
    const feed = { ...feedOf({ id: "one", _entity_widgets: { cited_by: { count: 2 } } }), language: "en" };
    const english = "Cited by 2";
    const chinese = "被引用 2";

    it("of its own lang attribute, an ancestor's, or the document's, as they change", async () => {
      const { card } = await mount({ feed });
      expect(wordIn(card)).to.equal(english);
      const changes: [() => void, string][] = [
        [() => (document.documentElement.lang = "zh-TW"), chinese],
        [() => (document.documentElement.lang = "en-GB"), english],
        [() => (card.parentElement!.lang = "zh-Hant"), chinese],
        [() => (card.lang = "en"), english],
        [() => card.removeAttribute("lang"), chinese],
        [() => card.parentElement!.removeAttribute("lang"), english],
      ];
      for (const [change, expected] of changes) {
        const loaded = settled(card);
        change();
        await loaded;
        expect(wordIn(card)).to.equal(expected);
      }
    });

    it("of where it is moved to", async () => {
      const { card } = await mount({ feed });
      const there = document.createElement("div");
      there.lang = "zh-TW";
      card.after(there);
      const loaded = settled(card);
      there.append(card);
      await loaded;
      expect(wordIn(card)).to.equal(chinese);
    });

    it("of the content where nobody asks for one", async () => {
      expect(wordIn((await mount({ feed: { ...feed, language: "zh-TW" } })).card)).to.equal(chinese);
      expect(wordIn((await mount({ feed: { ...feed, language: "xx" } })).card)).to.equal(english);
    });

    it("each its own, side by side", async () => {
      const cards = await Promise.all(["en", "zh-TW", "en", "zh-Hant"].map((lang) => mount({ feed, lang })));
      expect(cards.map(({ card }) => wordIn(card))).to.deep.equal([english, chinese, english, chinese]);
      expect(cards.map(({ card }) => card.shadowRoot!.querySelector(".base")!.getAttribute("lang"))).to.deep.equal([
        "en",
        "zh-TW",
        "en",
        "zh-Hant",
      ]);
    });

    it("where it knows it, and English where it does not", async () => {
      const { card } = await mount({ feed, lang: "it" });
      expect(wordIn(card)).to.equal(english);
      expect(card.shadowRoot!.querySelector(".base")!.getAttribute("lang")).to.equal("en");
    });

    it("when it fails, too", async () => {
      const { card } = await mount({ src: fault("404").url, lang: "zh-TW" });
      expect(textOf(card, "button")).to.equal("再試一次");
      expect(textOf(card)).not.to.match(/server|error|again/i);
    });

    it("and names no language that is none", async () => {
      const alternates = [
        { lang: "not one", feed_url: "https://a.example/" },
        { lang: "x y", url: "https://a.example/" },
      ];
      const given = { id: "one", language: "no language", tags: ["t"], summary: "s", _entity_widgets: { alternates } };
      for (const lang of ["x y", "en_US", "-", "zh-TW"]) {
        const { card } = await mount({ feed: { ...feedOf(given), language: "x y" }, lang });
        for (const element of all(card, "[lang], [hreflang]")) {
          for (const name of ["lang", "hreflang"]) {
            const tag = element.getAttribute(name);
            if (tag !== null) expect(canonicalLang(tag), `${name}="${tag}" for ${lang}`).to.equal(tag);
          }
        }
        expect(textOf(card)).to.include("not one").and.to.include("x y");
      }
    });
  });

  it("reads an address in place of a title without its scheme, broken behind slashes and not within words", async () => {
    const { card } = await mount({ feed: feedOf({ id: "https://tide.example/notes/untitled7" }) });
    expect(titleOf(card)).to.equal("tide.example/notes/untitled7");
    card.style.inlineSize = "14em";
    const lines = new Map<number, string>();
    const title = card.shadowRoot!.querySelector("[part=title]")!;
    const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      for (let at = 0; at < text.length; at++) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        if (!text.data[at]!.trim()) continue;
        const { top } = range.getBoundingClientRect();
        lines.set(top, (lines.get(top) ?? "") + text.data[at]);
      }
    }
    // Which slash it is depends on the font.
    expect([...lines.values()].join(" ")).to.match(/^tide\.example\/ ?notes\/ ?untitled7$/);
    expect(lines.size).to.be.above(1);
    expect(titleOf(await cardWith({ title: "https: a title" }))).to.equal("https: a title");
  });

  it("sets a script that has no capitals at the size of the line, though the line is set in small ones", async () => {
    const card = await extended({ kind: "實體", collection: "圖版" }, { title: "憲章", language: "zh-TW" });
    for (const word of all(card, ".place span")) {
      const small = lettersOf(word).width;
      word.style.fontVariantCaps = "normal";
      expect(small, word.textContent!).to.equal(lettersOf(word).width);
    }
    const latin = all(await extended({ kind: "entity" }, { title: "Tide" }), ".place span")[0]!;
    const before = lettersOf(latin).width;
    latin.style.fontVariantCaps = "normal";
    expect(before).not.to.equal(lettersOf(latin).width);
  });

  describe("has the content in the language that is wanted", () => {
    it("from the feed of that language, and says that a machine translated it", async () => {
      const { card, events } = await mount({ ...sample, lang: "zh-TW" });
      expect(titleOf(card)).to.equal("Claude 憲章／Model Spec");
      expect(card.shadowRoot!.querySelector("[part=title]")!.getAttribute("lang")).to.equal("zh-TW");
      expect(linesOf(card).join("|")).to.include("2026年5月8日").and.to.include("由英文機器翻譯。");
      expect(events).to.deep.equal(["load"]);
      expect(card.problems).to.deep.equal([]);
    });

    it("or in its own, and says in problems why", async () => {
      const { url } = fault("404");
      const alternates = [{ lang: "de", feed_url: url }];
      const feed = { ...feedOf({ id: "one", title: "Original", _entity_widgets: { alternates } }), language: "en" };
      const { card } = await mount({ feed, lang: "de" });
      expect(titleOf(card)).to.equal("Original");
      expect(card.problems).to.deep.equal([{ path: "", message: `${url}: 404` }]);
      const lacking = fault("ok").url;
      const { card: other } = await mount({
        feed: {
          ...feedOf({ id: "one", _entity_widgets: { alternates: [{ lang: "de", feed_url: lacking }] } }),
          language: "en",
        },
        lang: "de",
      });
      expect(other.problems).to.deep.equal([{ path: "", message: `${lacking} lacks this entity.` }]);
    });

    it("after the reader switches, keeps the focus and says so once", async () => {
      const { card, events } = await mount(sample);
      expect(spoken(card)).to.equal("");
      const heard: string[] = [];
      const observer = new MutationObserver(() => heard.push(spoken(card)));
      observer.observe(card.shadowRoot!.querySelector("[role=status]")!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      for (const [name, title, announcement] of [
        [taiwan, "Claude 憲章／Model Spec", `現在顯示${taiwan}。`],
        ["English", "Claude's Constitution / Model Spec", "Now in English."],
      ] as const) {
        const button = buttonNamed(card, name);
        button.focus();
        expect(button.getAttribute("aria-pressed")).to.equal("false");
        const loaded = settled(card);
        await sendKeys({ press: "Enter" });
        await loaded;
        await card.updateComplete;
        await frames();
        expect(titleOf(card)).to.equal(title);
        expect(card.shadowRoot!.activeElement?.textContent).to.equal(name);
        expect(card.shadowRoot!.activeElement!.getAttribute("aria-pressed")).to.equal("true");
        expect(heard).to.deep.equal([announcement]);
        heard.length = 0;
      }
      observer.disconnect();
      expect(events).to.deep.equal(["load", "load", "load"]);
      expect(all(card, "button").map(({ lang }) => lang)).to.deep.equal(["en", "zh-TW"]);
    });

    it("unless it cannot be had; then it may be asked for again", async () => {
      const { url, key } = fault("once");
      const alternates = [{ lang: "de", feed_url: url }];
      const feed = { ...feedOf({ id: "tide", title: "Original", _entity_widgets: { alternates } }), language: "fr" };
      const { card } = await mount({ feed });
      let loaded = settled(card);
      buttonNamed(card, "Deutsch").click();
      await loaded;
      await card.updateComplete;
      expect(titleOf(card)).to.equal("Original");
      expect(spoken(card)).to.equal("");
      loaded = settled(card);
      buttonNamed(card, "Deutsch").click();
      await loaded;
      await card.updateComplete;
      expect(titleOf(card)).to.equal("Tide");
      expect((await count(key)).count).to.equal(2);
    });

    it("or a link to the page that has it", async () => {
      const alternates = [{ lang: "de", url: "https://a.example/de" }];
      const feed = { ...feedOf({ id: "one", _entity_widgets: { alternates } }), language: "en" };
      const { card } = await mount({ feed });
      const [link] = all<HTMLAnchorElement>(card, "[role=group] a");
      expect([link!.href, link!.hreflang, link!.lang, link!.textContent]).to.deep.equal([
        "https://a.example/de",
        "de",
        "de",
        "Deutsch",
      ]);
      expect(all(card, "[role=group] button").length).to.equal(1);
    });
  });

  it("says what a reader should know of a translation", async () => {
    const cases: [object, string[]][] = [
      [{ status: "machine" }, ["Machine-translated."]],
      [{ status: "machine", from: "de" }, ["Machine-translated from German."]],
      [{ status: "human", from: "de" }, []],
      [{ status: "original" }, []],
      [{ status: "machine", stale: true }, ["Machine-translated. | The original has changed since this translation."]],
      [{ status: "human", stale: true }, ["The original has changed since this translation."]],
      [{ status: "machine", from: "de-u-co-phonebk" }, ["Machine-translated from German."]],
      [{ status: "machine", from: "x y" }, ["Machine-translated from x y."]],
    ];
    for (const [translation, lines] of cases) expect(linesOf(await extended({ translation }))).to.deep.equal(lines);
  });

  it("leaves the theme alone that the page wrote", async () => {
    const { card } = await mount({ feed: feedOf({ title: "A title" }) });
    const written: unknown[] = [];
    const seen = new MutationObserver((records) => written.push(...records));
    seen.observe(card, { attributes: true, attributeFilter: ["theme"] });
    card.setAttribute("theme", "dark");
    await card.updateComplete;
    await Promise.resolve();
    expect([card.theme, written.length]).to.deep.equal(["dark", 1]);
    card.theme = "light";
    await card.updateComplete;
    await Promise.resolve();
    expect([card.getAttribute("theme"), written.length]).to.deep.equal(["light", 2]);
    seen.disconnect();
  });

  it("takes the theme it is given, or the page's own colours", async () => {
    const { card } = await mount({ feed: feedOf() });
    const colours = () => {
      const { color, backgroundColor, colorScheme } = getComputedStyle(card);
      return [color, backgroundColor, colorScheme];
    };
    expect(card.getAttribute("theme")).to.equal("auto");
    const page = getComputedStyle(document.body);
    expect(colours().slice(0, 2)).to.deep.equal([page.color, "rgba(0, 0, 0, 0)"]);
    card.theme = "dark";
    await card.updateComplete;
    expect(card.getAttribute("theme")).to.equal("dark");
    expect(colours()).to.deep.equal(["rgb(236, 236, 236)", "rgb(22, 24, 27)", "dark"]);
    card.setAttribute("theme", "light");
    expect(colours()).to.deep.equal(["rgb(27, 27, 27)", "rgb(255, 255, 255)", "light"]);
    card.style.setProperty("--ew-text", "rgb(1, 2, 3)");
    card.style.setProperty("--ew-surface", "rgb(4, 5, 6)");
    expect(colours().slice(0, 2)).to.deep.equal(["rgb(1, 2, 3)", "rgb(4, 5, 6)"]);
  });

  describe("keeps texts of one direction out of the way of others", () => {
    it("and each text has its own", async () => {
      const card = await cardWith(
        { title: "\u202eevil\u202e", summary: "שלום \u2067", tags: ["العربية", "plain"], authors: [{ name: "دانا" }] },
        { language: "en" },
      );
      for (const part of ["title", "summary", "tag"]) {
        for (const element of all(card, `[part=${part}]`)) expect(element.dir, part).to.equal("auto");
      }
      const isolated = all(card, "span, [part=title], [part=summary]");
      for (const element of isolated) expect(getComputedStyle(element).unicodeBidi).to.match(/isolate|plaintext/);
    });

    it("and runs as its language does", async () => {
      const dirs = [];
      for (const lang of ["en", "zh-TW"]) {
        const { card } = await mount({ feed: feedOf(), lang });
        dirs.push(card.shadowRoot!.querySelector<HTMLElement>(".base")!.dir);
      }
      expect(dirs).to.deep.equal(["ltr", "ltr"]);
      const { card } = await mount({ feed: { ...feedOf({ id: "one", title: "مد" }), language: "ar" } });
      expect(getComputedStyle(card.shadowRoot!.querySelector("[part=title]")!).direction).to.equal("rtl");
    });
  });

  it("is passed through by the keyboard in as many steps as it has links and buttons, both ways", async () => {
    const { card } = await mount(sample);
    const [before, after] = ["before", "after"].map((text) =>
      Object.assign(document.createElement("a"), { href: "#", textContent: text }),
    );
    card.before(before!);
    card.after(after!);
    const focused = () => (card.shadowRoot!.activeElement ?? document.activeElement)!.textContent!.trim();
    const stops = ["Claude's Constitution / Model Spec", "English", taiwan, "after"];
    before!.focus();
    for (const stop of stops) {
      await sendKeys({ press: "Tab" });
      expect(focused()).to.equal(stop);
      if (stop !== "after") expect(getComputedStyle(card.shadowRoot!.activeElement!).outlineStyle).to.equal("solid");
    }
    // WebKit's driver cannot hold a key down.
    if (!/Chrome|Firefox/.test(navigator.userAgent)) return;
    await sendKeys({ down: "Shift" });
    for (const stop of [...stops.slice(0, -1).reverse(), "before"]) {
      await sendKeys({ press: "Tab" });
      expect(focused()).to.equal(stop);
    }
    await sendKeys({ up: "Shift" });
  });

  it("shows the author's own link when there is nothing but it", async () => {
    const link = Object.assign(document.createElement("a"), { href: "https://a.example/x", textContent: "A note" });
    const { card } = await mount({}, link, ": in a few words");
    expect(titleOf(card)).to.equal("A note");
    expect(textOf(card, "[part=summary]")).to.equal("in a few words");
    expect(all<HTMLAnchorElement>(card, "a")[0]!.href).to.equal("https://a.example/x");
    link.href = "javascript:alert(1)";
    const loaded = settled(card);
    link.textContent = "Another";
    await loaded;
    expect(titleOf(card)).to.equal("Another");
    expect(all(card, "a").length).to.equal(0);
  });

  it("reserves no more and no less than it needs, and is nothing when hidden", async () => {
    const { card } = placed({ src: fault("hang").url, hidden: true }, fallback());
    await card.updateComplete;
    expect(getComputedStyle(card).display).to.equal("none");
    expect(statesOf(card)).to.deep.equal(["loading"]);
  });
});
