import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { nothing } from "lit";
import "../../src/elements/entity-index.js";
import type { EntityIndex } from "../../src/elements/entity-index.js";
import type { EntitySelectEvent } from "../../src/events.js";

const sample = "/demo/feed.en.json";
const version = "https://jsonfeed.org/version/1.1";
const all = <T extends Element = HTMLElement>(index: EntityIndex, selector: string) => [
  ...index.shadowRoot!.querySelectorAll<T>(selector),
];
const line = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const texts = (index: EntityIndex, selector: string) =>
  all(index, selector).map(({ textContent }) => line(textContent));
const spoken = (index: EntityIndex) => texts(index, "[role=status]")[0];
const titles = (index: EntityIndex) => texts(index, "[part=title]");
const waitUntil = (isTrue: () => unknown, message?: string) => waitUntilIn(isTrue, message, { timeout: 8000 });

type Given = Partial<Record<"kind" | "domain" | "tag" | "sort" | "group-by" | "lang" | "theme", string>>;

const wiki = (given: Given = {}) =>
  html`<entity-index
    src=${sample}
    loading="eager"
    kind=${given.kind ?? nothing}
    domain=${given.domain ?? nothing}
    tag=${given.tag ?? nothing}
    sort=${given.sort ?? nothing}
    group-by=${given["group-by"] ?? nothing}
    lang=${given.lang ?? nothing}
    theme=${given.theme ?? nothing}
  ></entity-index>`;

async function drawn(template: ReturnType<typeof html>): Promise<EntityIndex> {
  const index = await fixture<EntityIndex>(template);
  await waitUntil(() => all(index, "[part=row]").length, "a row");
  return index;
}

const feedOf = (items: object[], more: object = {}) => ({ version, title: "Feed", language: "en", items, ...more });
const given = (items: object[], more: object = {}) => html`<entity-index .feed=${feedOf(items, more)}></entity-index>`;
const posts = (count: number, more: (at: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, at) => ({ id: `p${at}`, url: `/p${at}`, title: `Post ${at}`, ...more(at) }));

const fieldOf = (index: EntityIndex) => all<HTMLInputElement>(index, "input")[0]!;

async function find(index: EntityIndex, words: string): Promise<void> {
  fieldOf(index).value = words;
  fieldOf(index).dispatchEvent(new InputEvent("input", { bubbles: true }));
  await index.updateComplete;
  await index.updateComplete;
}

const selectOf = (index: EntityIndex, name: string) =>
  all(index, "label")
    .find(({ textContent }) => line(textContent).startsWith(name))
    ?.querySelector("select");

const optionsOf = (index: EntityIndex, name: string) =>
  [...selectOf(index, name)!.options].map(({ textContent }) => line(textContent).replace(/[\u2068\u2069]/g, ""));

async function choose(index: EntityIndex, name: string, value: string): Promise<void> {
  const select = selectOf(index, name)!;
  select.value = value;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await index.updateComplete;
  await index.updateComplete;
}

describe("entity-index", () => {
  it("lists every entity of a feed by domain and title, with its kind and a line", async () => {
    const index = await drawn(wiki());
    expect(texts(index, "[part=legend]")).to.deep.equal([
      "Entities 10",
      "Alignment and safety 7",
      "LLM architecture 5",
      "Agent systems 2",
      "Syntheses 2",
    ]);
    expect(all(index, "[part=row]")).to.have.length(26);
    expect(titles(index).slice(0, 3)).to.deep.equal(["Anthropic", "Chloe Li", "Claude Code"]);
    expect([...all(index, "[part=row]")[0]!.children].map(({ textContent }) => line(textContent))).to.deep.equal([
      "Anthropic",
      "The AI safety company that makes Claude, and the author of its Constitution.",
      "Entity",
    ]);
    expect(all(index, "[part=legend] circle").map((dot) => dot.getAttribute("fill"))[0]).to.equal("#b8523a");
    expect(index.matches(":state(ready)")).to.equal(true);
    expect(index.problems).to.deep.equal([]);
    await expect(index).to.be.accessible();
  });

  it("says nothing of itself when it is drawn, and that it is drawn once", async () => {
    const index = document.createElement("entity-index");
    Object.assign(index, { src: sample, loading: "eager" });
    let loads = 0;
    index.addEventListener("load", () => loads++);
    const loaded = oneEvent(index, "load");
    document.body.append(index);
    await loaded;
    await index.updateComplete;
    expect([loads, spoken(index), all(index, "input").length]).to.deep.equal([1, "", 1]);
    index.remove();
  });

  for (const [name, attributes, first, groups] of [
    [
      "by date, the newest first",
      { sort: "date", "group-by": "none" },
      /^Automated Behavioral Audit.*June 7, 2026$/,
      0,
    ],
    [
      "by citations, the most first",
      { sort: "cited-by", "group-by": "none" },
      /^Claude's Constitution.*Cited by 19$/,
      0,
    ],
    ["by kind", { "group-by": "kind" }, /^Agent Context Files/, 4],
    ["of one kind", { kind: "Synthesis" }, /^How Do You Write/, 1],
    ["of one domain", { domain: "agent-systems" }, /^Agent Context Files/, 1],
    ["of one tag", { tag: "RLHF", "group-by": "none" }, /^Alignment Fine-Tuning/, 0],
  ] as [string, Given, RegExp, number][]) {
    it(`lists entities ${name}`, async () => {
      const index = await drawn(wiki(attributes));
      expect(texts(index, "[part=row]")[0]).to.match(first);
      expect(all(index, "[part=legend]")).to.have.length(groups);
      await expect(index).to.be.accessible();
    });
  }

  it("does not say the kind of each where it is grouped by it", async () => {
    const index = await drawn(wiki({ "group-by": "kind" }));
    expect(all(index, "[part=meta]")).to.have.length(0);
  });

  it("says that nothing is of what is asked for, over the fallback", async () => {
    const index = await fixture<EntityIndex>(wiki({ kind: "Nothing" }));
    await waitUntil(() => texts(index, "[part=message]")[0]);
    expect(texts(index, "[part=message]")[0]).to.match(/^The feed has nothing of what is asked for here\./);
    expect([all(index, "slot").length, index.matches(":state(empty)")]).to.deep.equal([1, true]);
    await expect(index).to.be.accessible();
  });

  it("says that a feed without entries is empty", async () => {
    const index = await fixture<EntityIndex>(given([]));
    await waitUntil(() => texts(index, "[part=message]")[0]);
    expect(texts(index, "[part=message]")).to.deep.equal(["The feed is empty."]);
  });

  it("lists any JSON Feed: no groups, tags to choose from, and how a text begins for a summary", async () => {
    const more = (at: number) => ({ tags: at % 2 ? ["odd"] : [], content_html: `<p>Words <b>of ${at}</b></p>` });
    const index = await drawn(given(posts(10, more)));
    await waitUntil(() => texts(index, "[part=summary]").length);
    expect(titles(index).slice(0, 2)).to.deep.equal(["Post 0", "Post 1"]);
    expect(texts(index, "[part=summary]").slice(0, 2)).to.deep.equal(["Words of 0", "Words of 1"]);
    expect([all(index, "[part=legend]").length, all(index, "select").length]).to.deep.equal([0, 1]);
    await choose(index, "Tag", "odd");
    expect(titles(index)).to.deep.equal([1, 3, 5, 7, 9].map((at) => `Post ${at}`));
    await expect(index).to.be.accessible();
  });

  it("has no tools for a few entries", async () => {
    const index = await drawn(given(posts(8)));
    expect(all(index, "input, select")).to.have.length(0);
  });

  it("follows each of its properties", async () => {
    const index = await drawn(
      given(
        posts(3, (at) => ({
          _entity_widgets: { kind: `k${at}`, domain: `d${at}`, cited_by: { count: at } },
          date_published: `2026-01-0${3 - at}`,
          tags: [`t${at}`],
        })),
      ),
    );
    const now = async (change: Partial<EntityIndex>) => {
      Object.assign(index, change);
      await index.updateComplete;
      return titles(index).join().replaceAll("Post ", "");
    };
    expect(await now({ groupBy: "none" })).to.equal("0,1,2");
    expect(await now({ kind: "k1" })).to.equal("1");
    expect(await now({ kind: "", domain: "d2" })).to.equal("2");
    expect(await now({ domain: "", tag: "t0" })).to.equal("0");
    expect(await now({ tag: "", sort: "date" })).to.equal("0,1,2");
    Object.assign(index, { sort: "cited-by" });
    await waitUntil(() => titles(index).join() === "Post 2,Post 1,Post 0");
    await now({ theme: "dark" });
    expect(getComputedStyle(index).colorScheme).to.equal("dark");
  });

  it("sorts titles as the language of the content does, and numbers by their value", async () => {
    const items = ["Zebra", "Äpfel", "Birne", "Plate 10", "Plate 2"].map((title, at) => ({ id: `${at}`, title }));
    const index = await drawn(given(items, { language: "de" }));
    expect(titles(index)).to.deep.equal(["Äpfel", "Birne", "Plate 2", "Plate 10", "Zebra"]);
    const swedish = await drawn(given(items, { language: "sv" }));
    expect(titles(swedish).at(-1)).to.equal("Äpfel");
  });

  it("finds as one types, says how many, and all again with Escape", async () => {
    const index = await drawn(wiki());
    await find(index, "spec science");
    expect(titles(index)).to.deep.equal(["Model Spec Science"]);
    expect([spoken(index), ...texts(index, ".share")]).to.deep.equal(["Found: 1", "Found: 1"]);
    await find(index, "MODEL spéc");
    expect(titles(index).length).to.be.greaterThan(3);
    fieldOf(index).focus();
    let passed = 0;
    const count = () => passed++;
    addEventListener("keydown", count);
    await sendKeys({ press: "Escape" });
    removeEventListener("keydown", count);
    await index.updateComplete;
    expect([fieldOf(index).value, all(index, "[part=row]").length, spoken(index), passed]).to.deep.equal([
      "",
      26,
      "",
      0,
    ]);
  });

  it("does not look for what an input method is still writing", async () => {
    const index = await drawn(wiki());
    fieldOf(index).value = "s";
    fieldOf(index).dispatchEvent(new InputEvent("input", { isComposing: true }));
    await index.updateComplete;
    expect(all(index, "[part=row]")).to.have.length(26);
    fieldOf(index).value = "science";
    fieldOf(index).dispatchEvent(new CompositionEvent("compositionend"));
    await index.updateComplete;
    await index.updateComplete;
    expect(titles(index)).to.deep.equal(["Model Spec Science"]);
  });

  it("finds Chinese words without blanks", async () => {
    const index = await drawn(wiki({ lang: "zh-TW" }));
    await waitUntil(() => /實體/.test(texts(index, "[part=legend]")[0]!));
    await find(index, "憲章");
    expect(titles(index)).to.include("Claude 憲章／Model Spec");
    expect(all(index, "[part=row]").length).to.be.below(26);
  });

  it("narrows by domain, kind and tag, each with the counts that the others leave", async () => {
    const index = await drawn(wiki());
    expect(optionsOf(index, "Kind")).to.deep.equal([
      "All",
      "Concept (12)",
      "Entity (11)",
      "Index (1)",
      "Synthesis (2)",
    ]);
    await choose(index, "Domain", "entities");
    expect(texts(index, "[part=legend]")).to.deep.equal(["Entities 10"]);
    expect(optionsOf(index, "Kind")).to.deep.equal(["All", "Entity (9)", "Index (1)"]);
    expect(optionsOf(index, "Domain")[1]).to.equal("Entities (10)");
    await choose(index, "Kind", "Index");
    expect([...titles(index), spoken(index)]).to.deep.equal(["Entities — People, Orgs, Tools & Projects", "Found: 1"]);
    await find(index, "nothing at all");
    expect(texts(index, "[part=message]")[0]).to.match(/^Nothing here fits\. Show all 26$/);
    await expect(index).to.be.accessible();
    all(index, "[part=message] button")[0]!.click();
    await index.updateComplete;
    expect(all(index, "[part=row]")).to.have.length(26);
    expect(index.shadowRoot!.activeElement).to.equal(fieldOf(index));
    expect([fieldOf(index).value, selectOf(index, "Kind")!.value, spoken(index)]).to.deep.equal(["", "", ""]);
  });

  it("offers the tags that most have where there are very many, and finds the others by words", async () => {
    const index = await drawn(given(posts(400, (at) => ({ tags: ["all but one", `own ${at}`].slice(at ? 0 : 1) }))));
    expect(optionsOf(index, "Tag")).to.have.length(201);
    await find(index, "own 399");
    expect(titles(index)).to.deep.equal(["Post 399"]);
  });

  it("tells the page what a reader opens, and lets it be prevented", async () => {
    const index = await drawn(wiki());
    const link = all<HTMLAnchorElement>(index, "[part=title] a")[0]!;
    const chosen: EntitySelectEvent[] = [];
    index.addEventListener("entity-select", (event) => {
      chosen.push(event);
      event.preventDefault();
    });
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(click);
    expect(chosen.map(({ entity, url }) => [entity, url])).to.deep.equal([["anthropic", link.href]]);
    expect(click.defaultPrevented).to.equal(true);
  });

  it("shows the whole of a line to who stands on the entry, or presses it", async () => {
    const index = await drawn(given(posts(3, () => ({ summary: "word ".repeat(200) }))));
    const [first, second] = all(index, "[part=summary]");
    expect([first!.scrollWidth > first!.clientWidth, second!.scrollWidth > second!.clientWidth]).to.deep.equal([
      true,
      true,
    ]);
    all(index, "a")[0]!.focus();
    expect([first!.scrollWidth > first!.clientWidth, second!.scrollWidth > second!.clientWidth]).to.deep.equal([
      false,
      true,
    ]);
    second!.focus();
    expect(second!.scrollWidth).to.equal(second!.clientWidth);
  });

  describe("of a long feed", () => {
    const groups = 8;
    const many = posts(1600, (at) => ({ summary: "A line.", _entity_widgets: { domain: `d${at % groups}` } }));

    it("draws what is near, the rest as a reader comes to it, and all of it on paper", async () => {
      const index = await drawn(given(many));
      expect(all(index, "[part=row]").length).to.be.within(49, 400);
      const height = index.offsetHeight;
      all(index, ".later").at(-1)!.scrollIntoView();
      await waitUntil(() => titles(index).includes("Post 1599"), "the last");
      expect(all(index, "[part=row]").length).to.be.below(1000);
      expect(index.offsetHeight).to.be.within(height / 2, height * 2);
      dispatchEvent(new Event("beforeprint"));
      await index.updateComplete;
      expect(all(index, "[part=row]")).to.have.length(1600);
      expect(all(index, ".later")).to.have.length(0);
      dispatchEvent(new Event("afterprint"));
      await index.updateComplete;
      expect(all(index, "[part=row]").length).to.be.below(1000);
      scrollTo(0, 0);
    });

    it("writes its numbers in the language that its interface has now", async () => {
      const index = await drawn(given(many));
      const option = () => all(index, "select option:not([value=''])")[0]!.textContent!.trim();
      const before = option();
      index.lang = "ar-EG";
      await waitUntil(() => option() !== before, "other digits");
      expect(option()).to.match(/[٠-٩]/);
    });

    it("brings a reader to a group, where it stays", async () => {
      const index = await drawn(given(many));
      const buttons = all(index, ".jump button");
      expect(buttons).to.have.length(groups);
      buttons.at(-1)!.click();
      const heading = () => all(index, "[part=legend]").find(({ textContent }) => /d7/.test(textContent!));
      await waitUntil(() => index.shadowRoot!.activeElement === heading() && heading(), "the focus");
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
      expect(heading()!.getBoundingClientRect().top).to.be.within(-2, 40);
      expect(texts(index, "[part=legend]").at(-1)).to.equal("d7 200");
      await expect(index).to.be.accessible();
      scrollTo(0, 0);
    });

    it("begins again at the top for who looks for something else", async () => {
      const index = await drawn(given(many));
      dispatchEvent(new Event("beforeprint"));
      await index.updateComplete;
      await find(index, "Post 15");
      expect(titles(index).every((title) => title.includes("15"))).to.equal(true);
    });
  });

  it("stays inside 240 px with endless words", async () => {
    const word = "W".repeat(20_000);
    const hostile = posts(12, (at) => ({
      title: at ? `<b>${at}</b>` : word,
      summary: word,
      tags: [word],
      _entity_widgets: { kind: word, domain: at % 2 ? "d" : word },
    }));
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 240px">
        ${given(hostile, { _entity_widgets: { domains: [{ id: "d", name: word, color: "#a00" }] } })}
      </div>`,
    );
    const index = box.querySelector("entity-index")!;
    await waitUntil(() => all(index, "[part=row]").length === 12);
    expect(box.scrollWidth).to.be.at.most(240);
    expect(titles(index)).to.include("<b>1</b>");
    expect(all(index, "b")).to.have.length(0);
  });
});

describe("entity-index of a feed of pages", () => {
  const fetched = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = fetched;
  });

  /** Pages of two posts each. A page waits until it is let go where `held` says so. */
  function pages(
    count: number,
    { lost = -1, held = false, next }: { lost?: number; held?: boolean; next?: string } = {},
  ) {
    const address = `${location.origin}/${crypto.randomUUID()}/`;
    const asked: number[] = [];
    let letGo = () => {};
    const gate = held ? new Promise<void>((resolve) => (letGo = resolve)) : undefined;
    const state = { lost };
    globalThis.fetch = async (input) => {
      const at = Number(String(input).slice(address.length));
      if (!String(input).startsWith(address)) return fetched(input);
      asked.push(at);
      if (at) await gate;
      if (at === state.lost) return new Response("", { status: 503 });
      const items = [0, 1].map((k) => ({ id: `${at}-${k}`, title: `Post ${at * 2 + k}` }));
      const next_url = at + 1 < count ? address + (at + 1) : next;
      return Response.json(feedOf(items, { next_url }), { headers: { "content-type": "application/feed+json" } });
    };
    return { url: `${address}0`, asked, letGo: () => letGo(), state };
  }

  const listed = (url: string) => html`<entity-index src=${url} loading="eager"></entity-index>`;

  it("shows the first at once, tells that others come, and has loaded when all are there", async () => {
    const { url, letGo, asked } = pages(6, { held: true });
    const index = await fixture<EntityIndex>(listed(url));
    let loads = 0;
    index.addEventListener("load", () => loads++);
    await waitUntil(() => /on their way/.test(texts(index, "[part=message]").join()));
    expect(titles(index)).to.deep.equal(["Post 0", "Post 1"]);
    expect(loads).to.equal(0);
    const loaded = oneEvent(index, "load");
    letGo();
    await loaded;
    expect(titles(index)).to.deep.equal(Array.from({ length: 12 }, (_, at) => `Post ${at}`));
    expect([loads, asked.length, ...texts(index, "[part=message]")]).to.deep.equal([1, 6]);
    expect(spoken(index)).to.equal("");
  });

  it("says below the list that a page is missing, and tries again", async () => {
    const { url, state } = pages(3, { lost: 2 });
    const index = await drawn(listed(url));
    await waitUntil(() => /could be fetched/.test(texts(index, "[part=message]").join()));
    expect(titles(index)).to.deep.equal(["Post 0", "Post 1", "Post 2", "Post 3"]);
    expect(index.problems.map(({ path }) => path)).to.deep.equal(["/next_url"]);
    await expect(index).to.be.accessible();
    state.lost = -1;
    all(index, "[part=message] button")[0]!.click();
    await waitUntil(() => titles(index).length === 6);
    expect([texts(index, "[part=message]"), index.problems]).to.deep.equal([[], []]);
  });

  it("says so where the next page is another server's, which it does not ask", async () => {
    const { url } = pages(1, { next: "https://elsewhere.example/2" });
    const index = await drawn(listed(url));
    await waitUntil(() => /could be fetched/.test(texts(index, "[part=message]").join()));
    expect(all(index, "[part=message] button")).to.have.length(0);
    expect(index.problems[0]!.message).to.include("another server");
  });

  it("keeps the fallback while what is asked for may be on a page to come", async () => {
    const { url, letGo } = pages(2, { held: true });
    const index = await fixture<EntityIndex>(
      html`<entity-index src=${url} loading="eager" tag="none"><p>Own</p></entity-index>`,
    );
    await waitUntil(() => /on their way/.test(texts(index, "[part=message]").join()));
    expect(all(index, "slot")).to.have.length(1);
    letGo();
    await waitUntil(() => index.matches(":state(empty)"));
    expect(all(index, "slot")).to.have.length(1);
  });
});
