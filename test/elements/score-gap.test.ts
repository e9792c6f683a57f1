import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { nothing } from "lit";
import "../../src/elements/score-gap.js";
import type { ScoreGap } from "../../src/elements/score-gap.js";
import { counted, fault, release } from "../feed-server.js";

const sample = "/demo/feed.en.json";
const all = (gap: ScoreGap, selector: string) => [...gap.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const line = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const texts = (gap: ScoreGap, selector: string) =>
  all(gap, selector).map(({ innerText, textContent }) => line(innerText || textContent));
const text = (gap: ScoreGap, selector = ".base") => texts(gap, selector)[0] ?? "";
const waitUntil = (isTrue: () => unknown, message?: string) => waitUntilIn(isTrue, message, { timeout: 8000 });

const constitution = (more: { evaluation?: string; subject?: string; lang?: string; theme?: string } = {}) =>
  html`<score-gap
    src=${sample}
    entity="claude-constitution"
    loading="eager"
    evaluation=${more.evaluation ?? nothing}
    subject=${more.subject ?? nothing}
    lang=${more.lang ?? nothing}
    theme=${more.theme ?? nothing}
  ></score-gap>`;

const feedOf = (evaluation: object) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Lab",
  language: "en",
  items: [{ id: "lab", title: "Lab", _entity_widgets: { evaluations: [evaluation] } }],
});

const measured = {
  id: "e",
  title: "Ten tests",
  scale: { min: -3, max: 3, neutral: 0 },
  instrument: { graders: ["A grader"] },
  dimensions: [{ id: "d", name: "Diligence", question: "Is it diligent?" }],
  series: [{ id: "a", name: "A", scores: [{ dimension: "d", mean: 0.41, ci: { lo: 0.36, hi: 0.46 }, n: 1000 }] }],
  stances: [
    {
      subject: "a",
      dimension: "d",
      position: "rejected",
      statement: "Will have none of it.",
      source: { title: "Own words" },
    },
    { subject: "b", dimension: "x", position: "in two minds" },
  ],
  claims: [{ statement: "The best of all." }],
  source: { title: "The card" },
};

async function drawn(template: ReturnType<typeof html>): Promise<ScoreGap> {
  const gap = await fixture<ScoreGap>(template);
  await waitUntil(() => all(gap, "[part=row]").length, "a row");
  return gap;
}

describe("score-gap", () => {
  it("shows of Claude Opus 4.8 and corrigibility the claim, the stance and both sources", async () => {
    const gap = await drawn(constitution({ evaluation: "adherence-opus-4-8", subject: "claude-opus-4-8" }));
    expect(texts(gap, "[part=axis]")).to.deep.equal(["Corrigibility"]);
    const [claim, stance] = texts(gap, ".side");
    expect(claim).to.match(
      /^Claimed No figure is published\. .*best, or statistically tied with the best, on all 15 dimensions.*Claude Opus 4\.8 System Card, 6\.3\.2 Graded by Claude Opus 4\.7\.$/,
    );
    expect(stance).to.match(
      /^Own stance Reserved Endorses its constitution, but holds back on the section about corrigibility\. Claude Opus 4\.8 System Card, 7\.4\.3/,
    );
    const links = all(gap, "a").map((link) => (link as HTMLAnchorElement).href);
    expect(links).to.have.length(2);
    expect(links.every((href) => href.startsWith("https://cdn.sanity.io/"))).to.equal(true);
    expect(gap.matches(":state(ready)")).to.equal(true);
    expect(gap.problems).to.deep.equal([]);
    await expect(gap).to.be.accessible();
  });

  it("sets a quotation in the marks of its language", async () => {
    const marks = (gap: ScoreGap) => getComputedStyle(all(gap, "q")[0]!).quotes;
    expect(marks(await drawn(constitution({ lang: "zh-TW" })))).to.equal('"「" "」"');
    expect(marks(await drawn(constitution()))).not.to.include("「");
  });

  it("shows the same in Chinese", async () => {
    const gap = await drawn(constitution({ lang: "zh-TW" }));
    await waitUntil(() => /可修正性/.test(text(gap)));
    expect(text(gap)).not.to.match(/Reserved|Own stance|Claimed|No figure|Graded/);
  });

  it("shows a measured mean with its interval, on its scale, beside the stance", async () => {
    const gap = await drawn(html`<score-gap .feed=${feedOf(measured)} subject="a"></score-gap>`);
    expect(texts(gap, ".side p")).to.deep.equal([
      "Measured",
      "0.41 (0.36 to 0.46)",
      "n = 1,000",
      "The card",
      "Graded by A grader.",
      "Own stance",
      "Rejected",
      "Will have none of it.",
      "Own words",
    ]);
    expect(all(gap, "[part=tick]").map((tick) => tick.textContent)).to.deep.equal(["−3", "0", "3"]);
    expect(all(gap, "[part=interval]")[0]!.getAttribute("d")).to.equal("M166.3 12H170.9M166.3 8v8M170.9 8v8");
    expect(text(gap)).not.to.match(/The best of all/);
    await expect(gap).to.be.accessible();
  });

  it("says that a figure is an example, and keeps a position in the publisher's own word", async () => {
    const series = [{ ...measured.series[0], basis: "illustrative" }];
    const gap = await drawn(html`<score-gap .feed=${feedOf({ ...measured, series })}></score-gap>`);
    expect(texts(gap, "[part=label]")).to.deep.equal([
      "Illustrative figure, not measured",
      "Own stance",
      "Claimed",
      "Own stance",
    ]);
    expect(texts(gap, ".value")).to.deep.equal(["0.41 (0.36 to 0.46)", "Rejected", "in two minds"]);
    await waitUntil(() => all(gap, ".stamp").length);
    expect(texts(gap, ".side .stamp")).to.deep.equal(["Illustrative"]);
    expect(texts(gap, "[part=axis]")).to.deep.equal(["Diligence", "x"]);
  });

  it("names a source by its address where its title cannot be seen", async () => {
    const source = { title: "\u200b", url: "https://a.example/" };
    const gap = await drawn(html`<score-gap .feed=${feedOf({ ...measured, source })} subject="a"></score-gap>`);
    expect(texts(gap, "a")).to.deep.equal(["https://a.example/"]);
  });

  it("keeps the fallback while loading, and reports when it has loaded", async () => {
    const { url, key } = fault("held");
    const gap = await fixture<ScoreGap>(html`<score-gap src=${url} loading="eager" entity="x">Words</score-gap>`);
    expect(all(gap, "slot")).to.have.length(1);
    expect(gap.matches(":state(loading)")).to.equal(true);
    await expect(gap).to.be.accessible();
    const loaded = oneEvent(gap, "load");
    await counted(key, { count: 1 });
    await release(key);
    await loaded;
  });

  it("shows the fallback and what is wrong when the feed fails", async () => {
    const { url } = fault("503");
    const gap = await fixture<ScoreGap>(html`<score-gap src=${url} loading="eager"><p>Words</p></score-gap>`);
    await waitUntil(() => text(gap, "[part=message]"));
    expect(text(gap, "[part=message]")).to.match(/503/);
    expect(all(gap, "slot")).to.have.length(1);
    expect(gap.matches(":state(failed)")).to.equal(true);
    await expect(gap).to.be.accessible();
  });

  for (const [name, attributes, message] of [
    ["of nobody asked for", { subject: "nobody" }, /No stance of “nobody” is told here/],
    ["in that evaluation", { evaluation: "adherence-mythos-preview" }, /No stance is told here/],
  ] as const) {
    it(`says that there is no stance ${name}, over the fallback`, async () => {
      const gap = await fixture<ScoreGap>(constitution(attributes));
      await waitUntil(() => text(gap, "[part=message]"));
      expect(text(gap, "[part=message]")).to.match(message);
      expect(gap.matches(":state(empty)")).to.equal(true);
      await expect(gap).to.be.accessible();
    });
  }

  it("follows its properties", async () => {
    const gap = await drawn(html`<score-gap .feed=${feedOf(measured)}></score-gap>`);
    expect(texts(gap, "[part=axis]")).to.deep.equal(["Diligence", "x"]);
    gap.subject = "b";
    await gap.updateComplete;
    expect(texts(gap, "[part=axis]")).to.deep.equal(["x"]);
    gap.evaluation = "other";
    await waitUntil(() => gap.matches(":state(empty)"));
    gap.theme = "dark";
    gap.evaluation = "e";
    await waitUntil(() => all(gap, "[part=row]").length);
    expect(getComputedStyle(gap).colorScheme).to.equal("dark");
    await expect(gap).to.be.accessible();
  });

  it("is walked by the keyboard from source to source, and let go", async () => {
    const wrapper = await fixture(
      html`<div>
        <button id="before">Before</button>${constitution({ evaluation: "adherence-opus-4-8" })}<button id="after">
          After
        </button>
      </div>`,
    );
    const gap = wrapper.querySelector("score-gap")!;
    await waitUntil(() => all(gap, "[part=row]").length);
    wrapper.querySelector<HTMLElement>("#before")!.focus();
    const stops: string[] = [];
    for (let k = 0; k < 6 && document.activeElement?.id !== "after"; k++) {
      await sendKeys({ press: "Tab" });
      if (document.activeElement === gap) stops.push(gap.shadowRoot!.activeElement!.localName);
    }
    expect(stops).to.deep.equal(["a", "a"]);
    expect(document.activeElement!.id).to.equal("after");
  });

  it("stays inside 240 px with endless words", async () => {
    const word = "x".repeat(4000);
    const stances = [{ subject: word, dimension: word, position: word, statement: word, source: { title: word } }];
    const claims = [{ statement: word, source: { title: word } }];
    const gap = await fixture<HTMLElement>(
      html`<div style="inline-size: 240px">
        <score-gap .feed=${feedOf({ ...measured, title: word, stances, claims })}></score-gap>
      </div>`,
    );
    await waitUntil(() => gap.querySelector("score-gap")!.shadowRoot!.querySelector("[part=row]"));
    expect(gap.scrollWidth).to.be.at.most(240);
  });

  it("takes an evaluation that is mostly missing", async () => {
    const gap = await drawn(
      html`<score-gap
        .feed=${feedOf({ id: "e", stances: [{ subject: "__proto__", dimension: "constructor" }] })}
      ></score-gap>`,
    );
    expect(texts(gap, ".side")).to.deep.equal(["Not measured No figure is published.", "Own stance Not said"]);
    expect(text(gap)).not.to.match(/undefined|NaN|\[object/);
  });
});
