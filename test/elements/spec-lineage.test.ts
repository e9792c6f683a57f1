import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { nothing, type TemplateResult } from "lit";
import "../../src/elements/spec-lineage.js";
import type { SpecLineage } from "../../src/elements/spec-lineage.js";
import { counted, fault, release } from "../feed-server.js";

const sample = "/demo/feed.en.json";
const all = (line: Element, selector: string) => [...line.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const oneLine = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const texts = (line: Element, selector: string) =>
  all(line, selector).map((part) => oneLine(part.innerText || part.textContent));
const text = (line: Element, selector = ".base") => texts(line, selector)[0] ?? "";
const waitUntil = (isTrue: () => unknown, message?: string) => waitUntilIn(isTrue, message, { timeout: 8000 });

const constitution = (lang?: string) =>
  html`<spec-lineage
    src=${sample}
    entity="claude-constitution"
    loading="eager"
    lang=${lang ?? nothing}
  ></spec-lineage>`;

const feedOf = (lineage: object[], title = "Charter") => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Lab",
  language: "en",
  items: [{ id: "charter", title, _entity_widgets: { lineage } }],
});
const versions = (...years: number[]) => feedOf(years.map((year) => ({ title: `Version of ${year}`, year })));

/** A line in a box of a width in CSS px. */
async function drawn(template: TemplateResult, width = 800): Promise<SpecLineage> {
  const box = await fixture(html`<div style="inline-size: ${width}px">${template}</div>`);
  const line = box.querySelector("spec-lineage")!;
  await waitUntil(() => all(line, "[part=row]").length, "a row");
  return line;
}

const given = (feed: object, width?: number, lang = "en") =>
  drawn(html`<spec-lineage .feed=${feed} lang=${lang}></spec-lineage>`, width);

const boxes = (line: Element, selector: string) => all(line, selector).map((part) => part.getBoundingClientRect());

/** No two texts of a line lie over each other. */
function expectApart(line: Element): void {
  const rows = boxes(line, "[part=axis], [part=row] > p");
  rows.forEach((a, at) => {
    for (const b of rows.slice(at + 1)) {
      const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
      expect(isOver).to.equal(false);
    }
  });
}

describe("spec-lineage", () => {
  it("shows the versions and documents of the sample by year, the document itself marked", async () => {
    const line = await drawn(constitution());
    expect(text(line, "[part=title]")).to.equal("Claude's Constitution / Model Spec");
    expect(texts(line, "[part=axis]")).to.deep.equal(["2025", "2026"]);
    expect(texts(line, ".name")).to.deep.equal([
      "Anti-scheming spec",
      "OpenAI Model Spec",
      "Claude's Constitution",
      "Philosophy Spec",
    ]);
    expect(texts(line, "[part=tag]")).to.deep.equal([
      "informs SP1 to SP3",
      "counterpart",
      "this document",
      "research artifact",
    ]);
    expect(texts(line, "[aria-current=true] .name")).to.deep.equal(["Claude's Constitution"]);
    expect(all(line, "[aria-current=true] .own, .row:not([aria-current]) .other")).to.have.length(4);
    expect(text(line, ".note")).to.match(/^Denser in rules/);
    expect((all(line, "[part=link]") as HTMLAnchorElement[])[2]!.href).to.equal(
      "https://www.anthropic.com/constitution",
    );
    expect(line.matches(":state(ready)")).to.equal(true);
    expect(line.problems).to.deep.equal([]);
    await expect(line).to.be.accessible();
  });

  it("shows the same in Chinese", async () => {
    const line = await drawn(constitution("zh-TW"));
    await waitUntil(() => /哲學規範/.test(text(line)) && /依年份/.test(text(line)));
    expect(texts(line, "[aria-current=true] .name")).to.deep.equal(["Claude 憲章"]);
    expect(text(line)).not.to.match(/Versions|Year|document/);
  });

  it("runs from start to end where there is room, with room for each year by how far it is from the next", async () => {
    const line = await given(versions(2000, 2010, 2012), 1000);
    const [first, second, third] = boxes(line, ".year");
    expect([second!.top, third!.top]).to.deep.equal([first!.top, first!.top]);
    expect(first!.right).to.be.closeTo(second!.left, 0.5);
    expect(first!.width).to.be.greaterThan(2 * second!.width);
    expectApart(line);
  });

  it("runs from right to left where one reads so", async () => {
    const line = await given(versions(2000, 2010), 800, "ar");
    const [first, second] = boxes(line, ".year");
    expect(first!.left).to.be.closeTo(second!.right, 0.5);
  });

  it("runs from top to bottom where there is little room, or where there are too many years", async () => {
    for (const [years, width] of [
      [[2000, 2010, 2012], 320],
      [[2000, 2001, 2002, 2003, 2004], 800],
      [Array.from({ length: 9 }, (_, k) => 2000 + k), 1400],
    ] as const) {
      const line = await given(versions(...years), width);
      const all = boxes(line, ".year");
      all.slice(1).forEach((box, at) => {
        expect(box.left).to.equal(all[at]!.left);
        expect(box.top).to.be.at.least(all[at]!.bottom - 0.5);
      });
      expectApart(line);
    }
  });

  it("has room for eight years side by side, whatever they are called", async () => {
    const years = [1787, 1948, 1990, 2001, 2002, 2023, 2024, 2026];
    const title = "Universal-Declaration ".repeat(6);
    const line = await given(
      feedOf(years.map((year) => ({ title, year, by: title, relation: title, note: title }))),
      1200,
    );
    const all = boxes(line, ".year");
    expect(new Set(all.map(({ top }) => top)).size).to.equal(1);
    expect(all.at(-1)!.right).to.be.at.most(line.getBoundingClientRect().right + 0.5);
    expectApart(line);
  });

  it("has what has no year last, under words that say so", async () => {
    const line = await given(feedOf([{ title: "No year" }, { title: "A year", year: 1999 }, { title: "None either" }]));
    expect(texts(line, "[part=axis]")).to.deep.equal(["1999", "Year not given"]);
    expect(texts(line, ".name")).to.deep.equal(["A year", "No year", "None either"]);
    const undated = await given(feedOf([{ title: "No year" }]));
    expect(texts(undated, "[part=axis]")).to.deep.equal(["Year not given"]);
    await expect(undated).to.be.accessible();
  });

  it("says in words which is the document itself where the feed does not", async () => {
    const line = await given(
      feedOf([
        { title: "Charter", year: 1215 },
        { title: "Other", year: -44 },
      ]),
    );
    expect(texts(line, "[part=tag]")).to.deep.equal(["This document"]);
    expect(texts(line, "[part=axis]")).to.deep.equal(["−44", "1215"]);
    expect(texts(line, "[aria-current] .name")).to.deep.equal(["Charter"]);
  });

  it("keeps the fallback while loading, and reports once when it has loaded", async () => {
    const { url, key } = fault("held");
    const line = await fixture<SpecLineage>(
      html`<spec-lineage src=${url} loading="eager" entity="x">Words</spec-lineage>`,
    );
    expect(all(line, "slot")).to.have.length(1);
    expect(line.matches(":state(loading)")).to.equal(true);
    const loaded = oneEvent(line, "load");
    await counted(key, { count: 1 });
    await release(key);
    await loaded;
  });

  it("shows the fallback and what is wrong when the feed fails, and reports it once", async () => {
    const { url } = fault("503");
    let errors = 0;
    const line = await fixture<SpecLineage>(
      html`<spec-lineage src=${url} loading="eager" @error=${() => errors++}><p>Words</p></spec-lineage>`,
    );
    await waitUntil(() => text(line, "[part=message]"));
    expect(text(line, "[part=message]")).to.match(/503/);
    expect(all(line, "slot")).to.have.length(1);
    expect(line.matches(":state(failed)")).to.equal(true);
    expect(errors).to.equal(1);
    await expect(line).to.be.accessible();
  });

  it("says that there is nothing to show, over the fallback", async () => {
    const line = await fixture<SpecLineage>(html`<spec-lineage .feed=${feedOf([])}></spec-lineage>`);
    await waitUntil(() => text(line, "[part=message]"));
    expect(text(line, "[part=message]")).to.match(/No versions or adjacent documents are told here/);
    expect(line.matches(":state(empty)")).to.equal(true);
    await expect(line).to.be.accessible();
  });

  it("follows its properties", async () => {
    const line = await given(versions(2000));
    line.feed = versions(2001, 2002);
    line.theme = "dark";
    await waitUntil(() => all(line, "[part=row]").length === 2);
    expect(texts(line, "[part=axis]")).to.deep.equal(["2001", "2002"]);
    expect(getComputedStyle(line).colorScheme).to.equal("dark");
    await expect(line).to.be.accessible();
  });

  it("is walked by the keyboard from document to document in order, and let go", async () => {
    const entries = [
      { title: "later", year: 2002, url: "https://b.example/" },
      { title: "earlier", year: 2001, url: "https://a.example/" },
      { title: "no address", year: 2001 },
    ];
    const wrapper = await fixture(
      html`<div>
        <button id="before">Before</button>
        <spec-lineage .feed=${feedOf(entries)}></spec-lineage>
        <button id="after">After</button>
      </div>`,
    );
    const line = wrapper.querySelector("spec-lineage")!;
    await waitUntil(() => all(line, "[part=row]").length);
    wrapper.querySelector<HTMLElement>("#before")!.focus();
    const stops: string[] = [];
    for (let k = 0; k < 6 && document.activeElement?.id !== "after"; k++) {
      await sendKeys({ press: "Tab" });
      if (document.activeElement === line) stops.push(oneLine(line.shadowRoot!.activeElement!.textContent));
    }
    expect(stops).to.deep.equal(["earlier", "later"]);
    expect(document.activeElement!.id).to.equal("after");
  });

  it("takes every text as text", async () => {
    const nasty = `<img src=x onerror="x()">`;
    const entry = { title: nasty, by: nasty, relation: nasty, note: nasty, url: "javascript:x()", year: 1e308 };
    const line = await given(feedOf([entry], nasty));
    expect(all(line, "img, a")).to.have.length(0);
    expect(text(line).split(nasty).length - 1).to.equal(5);
    expect(text(line)).not.to.match(/undefined|NaN|\[object/);
  });

  it("stays inside 240 px with endless words and a thousand years", async () => {
    const word = "x".repeat(20_000);
    const entries = [
      { title: word, by: word, relation: word, note: word, year: 0, url: "https://a.example/" },
      ...Array.from({ length: 998 }, (_, k) => ({ title: `Version ${k}`, year: k * k })),
      { title: word },
    ];
    const line = await given(feedOf(entries, word), 240);
    expect(all(line, "[part=row]")).to.have.length(1000);
    expect(line.parentElement!.scrollWidth).to.be.at.most(240);
  });
});
