import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { nothing, type TemplateResult } from "lit";
import "../../src/elements/entity-article.js";
import type { EntityArticle } from "../../src/elements/entity-article.js";
import type { EntitySelectEvent } from "../../src/events.js";
import { counted, fault, release } from "../feed-server.js";

const sample = "/demo/feed.en.json";
const all = (article: Element, selector: string) => [...article.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const line = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const texts = (article: Element, selector: string) => all(article, selector).map((part) => line(part.innerText));
const text = (article: Element, selector = ".base") => texts(article, selector)[0] ?? "";
const waitUntil = (isTrue: () => unknown, message?: string) => waitUntilIn(isTrue, message, { timeout: 8000 });

const constitution = (lang?: string) =>
  html`<entity-article
    src=${sample}
    entity="claude-constitution"
    loading="eager"
    lang=${lang ?? nothing}
  ></entity-article>`;

const feedOf = (item: object, more: object = {}) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Notes",
  language: "en",
  ...more,
  items: [{ id: "tide", url: "https://a.example/notes/tide", title: "Tide", ...item }],
});

async function drawn(template: TemplateResult): Promise<EntityArticle> {
  const article = await fixture<EntityArticle>(template);
  await waitUntil(() => all(article, ".body > *").length, "a body");
  return article;
}

const given = (item: object, more?: object) =>
  drawn(html`<entity-article .feed=${feedOf(item, more)}></entity-article>`);

describe("entity-article", () => {
  it("shows the note with its head, its text and its sources", async () => {
    const article = await drawn(constitution());
    await waitUntil(() => all(article, "[role=group]").length);
    expect(text(article, ".place").toLowerCase()).to.equal("plate ii entity entities");
    expect(text(article, "[part=title]")).to.equal("Claude's Constitution / Model Spec");
    expect(texts(article, "[part=meta]")[1]).to.match(/^May 8, 2026 Reading time 4 minutes .*AI-synthesised$/);
    expect(texts(article, ".body h2, .body h3")).to.deep.equal([
      "What it contains",
      "Two roles",
      "What the studies found",
      "Measured, and asked",
    ]);
    expect(all(article, ".body li")).to.have.length(4);
    expect(all(article, ".sources > li")).to.have.length(4);
    expect(text(article, ".sources > li")).to.match(/^Model Spec Midtraining/);
    expect(article.matches(":state(ready)")).to.equal(true);
    expect(article.problems).to.deep.equal([]);
    await expect(article).to.be.accessible();
  });

  it("shows the same in Chinese, with the word that it is a translation", async () => {
    const article = await drawn(constitution("zh-TW"));
    await waitUntil(() => text(article).includes("機器翻譯"));
    expect(text(article, ".head")).to.equal("來源");
    expect(all(article, ".body")[0]!.lang).to.equal("zh-TW");
  });

  it("leaves the head out where the page has its own", async () => {
    const article = await drawn(constitution());
    article.noHeader = true;
    await article.updateComplete;
    expect(all(article, "[part=title]")).to.have.length(0);
    expect(article.hasAttribute("no-header")).to.equal(false);
    article.toggleAttribute("no-header", true);
    await article.updateComplete;
    expect(all(article, "[part=title], [part=meta]")).to.have.length(0);
    expect(all(article, ".body h2, .body h3")).to.have.length(4);
  });

  it("shows pictures only where the page says so, and says nothing to where they are", async () => {
    const url = new URL("/demo/claude-constitution.svg", location.href).href;
    const article = await given({ content_html: `<p>a <img src="${url}" alt="A cover" onload="x()"></p>` });
    expect(text(article, ".body")).to.equal("a A cover");
    expect(all(article, "img")).to.have.length(0);
    article.images = true;
    await article.updateComplete;
    const image = all(article, "img")[0] as HTMLImageElement;
    expect([image.src, image.alt, image.loading, image.decoding, image.referrerPolicy]).to.deep.equal([
      url,
      "A cover",
      "lazy",
      "async",
      "no-referrer",
    ]);
    expect(image.getAttributeNames()).not.to.include("onload");
  });

  it("puts the headings of the text below the one of the page that it stands under", async () => {
    const content_html = "<h2>a</h2><p>b</p><h4>c</h4>";
    const wrapper = await fixture(
      html`<div>
        <h3>Page</h3>
        <entity-article .feed=${feedOf({ content_html })}><h2>Own</h2></entity-article>
        <h1>Later</h1>
      </div>`,
    );
    const article = wrapper.querySelector("entity-article")!;
    await waitUntil(() => all(article, ".body > *").length);
    expect(all(article, ".body > *").map(({ localName }) => localName)).to.deep.equal(["h4", "p", "h5"]);
  });

  it("has the addresses in the text from the note's own page, and from the feed's where it has none", async () => {
    const content_html = `<p><a href="../x#y">a</a><a href="javascript:x()">b</a><a href="//u:p@b.example/">c</a></p>`;
    const hrefs = (article: Element) =>
      all(article, ".body a").map((link) => [link.getAttribute("href"), link.getAttribute("rel")]);
    expect(hrefs(await given({ content_html }))).to.deep.equal([
      ["https://a.example/x#y", "noopener noreferrer"],
      ["https://b.example/", "noopener noreferrer"],
    ]);
    const feed_url = `${location.origin}/feeds/feed.json`;
    expect(hrefs(await given({ content_html, url: undefined }, { feed_url }))[0]).to.deep.equal([
      `${location.origin}/x#y`,
      null,
    ]);
  });

  it("tells which entity of the feed a link in the text leads to, once, and stays when that is prevented", async () => {
    const article = await drawn(constitution());
    const events: EntitySelectEvent[] = [];
    article.addEventListener("entity-select", (event) => {
      event.preventDefault();
      events.push(event as EntitySelectEvent);
    });
    all(article, ".body a")[0]!.click();
    all(article, "[part=title] a")[0]!.click();
    expect(events.map(({ entity, url }) => [entity, url])).to.deep.equal([
      ["anthropic", "https://www.howardism.dev/articles/anthropic"],
      ["claude-constitution", "https://www.howardism.dev/articles/claude-constitution"],
    ]);
  });

  it("tells nothing of a link that leads to no entity", async () => {
    const article = await given({ content_html: `<p><a href="https://b.example/">a</a></p>` });
    let told = false;
    article.addEventListener("entity-select", () => (told = true));
    article.addEventListener("click", (event) => event.preventDefault());
    all(article, ".body a")[0]!.click();
    expect(told).to.equal(false);
  });

  it("starts no widget out of a text, and takes no name, handler or style from it", async () => {
    const article = await given({
      content_html:
        `<p id="x" class="spoken" style="position:fixed" onclick="x()" data-y slot="z">a</p><script>x()</scr` +
        `ipt><entity-card src="/demo/feed.en.json"><b>own</b></entity-card><form><input></form><svg><a href="x"/></svg>`,
    });
    expect(text(article, ".body")).to.match(/^a\s*own$/);
    expect(all(article, ".body :is(entity-card, script, form, input, svg)")).to.have.length(0);
    for (const element of all(article, ".body *"))
      expect(element.getAttributeNames().filter((name) => name !== "dir")).to.deep.equal([]);
  });

  it("makes paragraphs of a plain text, in which markup is text", async () => {
    const article = await given({ content_text: "One\ntwo\n\n<b>three</b>" });
    expect(all(article, ".body p").map((part) => part.innerText)).to.deep.equal(["One\ntwo", "<b>three</b>"]);
    await expect(article).to.be.accessible();
  });

  it("keeps what is drawn of a text while the text stays the same", async () => {
    const article = await given({ content_html: "<p>a</p>" });
    const paragraph = all(article, ".body p")[0];
    article.theme = "dark";
    await article.updateComplete;
    article.feed = feedOf({ content_html: "<p>a</p>", title: "Other" });
    await waitUntil(() => text(article, "[part=title]") === "Other");
    expect(all(article, ".body p")[0]).to.equal(paragraph);
    article.feed = feedOf({ content_html: "<p>b</p>" });
    await waitUntil(() => text(article, ".body") === "b");
    expect(getComputedStyle(article).colorScheme).to.equal("dark");
  });

  it("has what is too wide scroll in a box of its own with a name, and nothing else be a stop", async () => {
    const cells = "<td>a-cell-of-some-length</td>".repeat(30);
    const article = await given({
      content_html:
        `<table><caption>Heights</caption><tr>${cells}</tr></table><pre>${"code ".repeat(400)}</pre>` +
        `<table><tr><td>a</td></tr></table><pre>b</pre>`,
    });
    const regions = () => all(article, ".body [role=region][tabindex='0']");
    await waitUntil(() => regions().length === 2);
    expect(regions().map((region) => region.getAttribute("aria-label"))).to.deep.equal(["Heights", "Code"]);
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    await expect(article).to.be.accessible();
  });

  it("says that nothing of a text can be shown, over the fallback", async () => {
    const article = await fixture<EntityArticle>(
      html`<entity-article .feed=${feedOf({ content_html: "<script>x()</script><iframe></iframe>" })}
        ><p>Words</p></entity-article
      >`,
    );
    await waitUntil(() => text(article, "[part=message]"));
    expect(text(article, "[part=message]")).to.match(/Nothing of the text of this entity can be shown safely/);
    expect(article.problems.map(({ message }) => message).join()).to.match(/content_html/);
    expect(all(article, "slot")).to.have.length(1);
    expect(article.matches(":state(empty)")).to.equal(true);
    await expect(article).to.be.accessible();
  });

  it("says that there is no text, over the fallback", async () => {
    const article = await fixture<EntityArticle>(html`<entity-article .feed=${feedOf({})}></entity-article>`);
    await waitUntil(() => text(article, "[part=message]"));
    expect(text(article, "[part=message]")).to.match(/The feed has no text of this entity/);
    expect(article.matches(":state(empty)")).to.equal(true);
  });

  it("keeps the fallback while loading, and reports once when it has drawn", async () => {
    const { url, key } = fault("held");
    const article = await fixture<EntityArticle>(
      html`<entity-article src=${url} loading="eager" entity="x">Words</entity-article>`,
    );
    expect(all(article, "slot")).to.have.length(1);
    expect(article.matches(":state(loading)")).to.equal(true);
    const loaded = oneEvent(article, "load");
    await counted(key, { count: 1 });
    await release(key);
    await loaded;
  });

  it("has the text drawn when it reports that it is", async () => {
    const article = document.createElement("entity-article");
    let loads = 0;
    article.addEventListener("load", () => loads++);
    article.feed = feedOf({ content_html: "<p>a</p>" });
    const loaded = oneEvent(article, "load");
    document.body.append(article);
    await loaded;
    expect(text(article, ".body")).to.equal("a");
    article.requestUpdate();
    await article.updateComplete;
    expect(loads).to.equal(1);
    article.remove();
  });

  it("shows the fallback and what is wrong when the feed fails", async () => {
    const { url } = fault("503");
    const article = await fixture<EntityArticle>(
      html`<entity-article src=${url} loading="eager"><p>Words</p></entity-article>`,
    );
    await waitUntil(() => text(article, "[part=message]"));
    expect(text(article, "[part=message]")).to.match(/503/);
    expect(all(article, "slot")).to.have.length(1);
    expect(article.matches(":state(failed)")).to.equal(true);
    await expect(article).to.be.accessible();
  });

  it("is walked by the keyboard from link to link, and let go", async () => {
    const wrapper = await fixture(
      html`<div>
        <button id="before">Before</button>
        <entity-article
          .feed=${feedOf({ content_html: `<p><a href="x">a</a></p>`, _entity_widgets: { sources: [{ title: "S", url: "https://s.example/" }] } })}
        ></entity-article>
        <button id="after">After</button>
      </div>`,
    );
    const article = wrapper.querySelector("entity-article")!;
    await waitUntil(() => all(article, ".body a").length);
    wrapper.querySelector<HTMLElement>("#before")!.focus();
    const stops: string[] = [];
    for (let k = 0; k < 8 && document.activeElement?.id !== "after"; k++) {
      await sendKeys({ press: "Tab" });
      if (document.activeElement === article) stops.push(line(article.shadowRoot!.activeElement!.textContent));
    }
    expect(stops).to.deep.equal(["Tide", "a", "S"]);
    expect(document.activeElement!.id).to.equal("after");
  });

  it("stays inside 240 px with endless words and a thousand sources", async () => {
    const word = "x".repeat(20_000);
    const sources = Array.from({ length: 1000 }, () => ({ title: "y".repeat(200), url: "https://s.example/" }));
    const item = {
      title: word,
      content_html: `<h2>${word}</h2><p>${word}</p><ul><li>${word}</li></ul><pre>${word}</pre><table><tr><td>${word}</td></tr></table>`,
      _entity_widgets: { kind: word, collection: word, sources, provenance: { origin: word } },
    };
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 240px"><entity-article .feed=${feedOf(item)}></entity-article></div>`,
    );
    const article = box.querySelector("entity-article")!;
    await waitUntil(() => all(article, ".sources > li").length === 1000);
    expect(box.scrollWidth).to.be.at.most(240);
  });
});
