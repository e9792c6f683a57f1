import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { nothing, type TemplateResult } from "lit";
import "../../src/elements/finding-list.js";
import type { FindingList } from "../../src/elements/finding-list.js";
import { counted, fault, release } from "../feed-server.js";

const sample = "/demo/feed.en.json";
const all = (list: Element, selector: string) => [...list.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const line = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
const texts = (list: Element, selector: string) =>
  all(list, selector).map((part) => line(part.innerText || part.textContent));
const text = (list: Element, selector = ".base") => texts(list, selector)[0] ?? "";
const waitUntil = (isTrue: () => unknown, message?: string) => waitUntilIn(isTrue, message, { timeout: 8000 });

const constitution = (lang?: string) =>
  html`<finding-list
    src=${sample}
    entity="claude-constitution"
    loading="eager"
    lang=${lang ?? nothing}
  ></finding-list>`;

const feedOf = (findings: object[], title = "Lab") => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Lab",
  language: "en",
  items: [{ id: "lab", title, _entity_widgets: { findings } }],
});
const measured = (...measures: object[]) => feedOf([{ statement: "It works.", measures }]);

async function drawn(template: TemplateResult): Promise<FindingList> {
  const list = await fixture<FindingList>(template);
  await waitUntil(() => all(list, "[part=finding]").length, "a finding");
  return list;
}

const given = (feed: object, lang?: string) =>
  drawn(html`<finding-list .feed=${feed} lang=${lang ?? nothing}></finding-list>`);

describe("finding-list", () => {
  it("shows each finding of the sample with its figures in words, drawn, and with its source", async () => {
    const list = await drawn(constitution());
    expect(text(list, "[part=title]")).to.equal("Claude's Constitution / Model Spec");
    expect(texts(list, "[part=summary]")).to.have.length(5);
    expect(text(list, "[part=summary]")).to.match(/^Specs that add the values behind the rules generalise better/);
    expect(texts(list, "[part=axis]").slice(0, 2)).to.deep.equal(["policy misuse · Qwen2.5", "policy misuse · Qwen3"]);
    const words = texts(list, "[part=label]");
    expect(words).to.have.length(7);
    expect(words[0]).to.equal("Before: 20% → After: 2% Difference in percentage points: −18");
    expect(words[6]).to.equal(
      "Before: 54% → After: 7% Difference in percentage points: −47 deliberative alignment: 14%",
    );
    expect(all(list, "svg.plot[aria-hidden=true]")).to.have.length(7);
    expect(texts(list, "[part=tick]")).to.deep.equal(["0%", "80%", "0%", "60%"]);
    expect(texts(list, "[part=legend] > span")).to.deep.equal(["Before", "After", "Baseline"]);
    const sources = all(list, "a") as HTMLAnchorElement[];
    expect(sources.map(({ href }) => href)).to.deep.equal(Array(5).fill("https://arxiv.org/abs/2605.02087"));
    expect(line(sources[0]!.textContent)).to.match(/^Model Spec Midtraining: .*, 5\.1, May 3, 2026$/);
    expect(list.matches(":state(ready)")).to.equal(true);
    expect(list.problems).to.deep.equal([]);
    await expect(list).to.be.accessible();
  });

  it("shows the same in Chinese", async () => {
    const list = await drawn(constitution("zh-TW"));
    await waitUntil(() => /政策濫用/.test(text(list)) && /百分點/.test(text(list)));
    expect(text(list)).not.to.match(/Before|After|Baseline|Difference|found/);
  });

  it("reads, and is drawn, from right to left where that is the way", async () => {
    const list = await given(measured({ before: 60, after: 20, unit: "%" }), "ar");
    await waitUntil(() => /قبل/.test(text(list)));
    expect(text(list, ".value [aria-hidden]")).to.equal("←");
    const place = (mark: string) => all(list, `.plot .${mark}`)[0]!.getBoundingClientRect().x;
    expect(place("before")).to.be.lessThan(place("after"));
  });

  it("says which figure is missing, and draws none for it", async () => {
    const list = await given(
      measured(
        { label: "a", before: null, after: 0, unit: "%" },
        { label: "b", before: null, after: null, baseline_label: "other", unit: "%" },
        { label: "c", before: 5 },
      ),
    );
    expect(texts(list, "[part=label]")).to.deep.equal([
      "Before: no number given → After: 0%",
      "No figure is published. other: no number given",
      "Before: 5 → After: no number given",
    ]);
    expect(all(list, ".plot")).to.have.length(2);
    expect(all(list, ".plot .before").map((path) => path.getAttribute("d") !== "")).to.deep.equal([false, true]);
    expect(texts(list, "[part=legend] > span")).to.deep.equal(["Before", "After"]);
    await expect(list).to.be.accessible();
  });

  it("draws no legend where nothing is drawn, and no line where there is no text", async () => {
    const list = await given(feedOf([{ statement: "So it is." }]));
    expect(text(list, "[part=finding]")).to.equal("So it is.");
    expect(all(list, "[part=legend], .rows, .plot, .detail, a")).to.have.length(0);
  });

  it("writes figures, units and differences as the language does", async () => {
    const list = await given(
      measured({ before: 1500, after: 1520.5, unit: "ms", baseline: 1400 }, { before: 7.5, after: 8, unit: "%" }),
      "de",
    );
    await waitUntil(() => /Vorher/.test(text(list)));
    expect(texts(list, "[part=label]")).to.deep.equal([
      "Vorher: 1.500 ms → Nachher: 1.520,5 ms Unterschied: +20,5 ms Vergleichswert: 1.400 ms",
      "Vorher: 7,5 % → Nachher: 8 % Unterschied in Prozentpunkten: +0,5",
    ]);
  });

  it("keeps the fallback while loading, and reports once when it has loaded", async () => {
    const { url, key } = fault("held");
    const list = await fixture<FindingList>(
      html`<finding-list src=${url} loading="eager" entity="x">Words</finding-list>`,
    );
    expect(all(list, "slot")).to.have.length(1);
    expect(list.matches(":state(loading)")).to.equal(true);
    const loaded = oneEvent(list, "load");
    await counted(key, { count: 1 });
    await release(key);
    await loaded;
  });

  it("shows the fallback and what is wrong when the feed fails, and reports it once", async () => {
    const { url } = fault("503");
    let errors = 0;
    const list = await fixture<FindingList>(
      html`<finding-list src=${url} loading="eager" @error=${() => errors++}><p>Words</p></finding-list>`,
    );
    await waitUntil(() => text(list, "[part=message]"));
    expect(text(list, "[part=message]")).to.match(/503/);
    expect(all(list, "slot")).to.have.length(1);
    expect(list.matches(":state(failed)")).to.equal(true);
    expect(errors).to.equal(1);
    await expect(list).to.be.accessible();
  });

  it("says that there is no finding, over the fallback", async () => {
    const list = await fixture<FindingList>(html`<finding-list .feed=${feedOf([])}></finding-list>`);
    await waitUntil(() => text(list, "[part=message]"));
    expect(text(list, "[part=message]")).to.match(/No finding is told here/);
    expect(list.matches(":state(empty)")).to.equal(true);
    await expect(list).to.be.accessible();
  });

  it("follows its properties", async () => {
    const list = await given(feedOf([{ statement: "One." }]));
    list.feed = feedOf([{ statement: "Two." }, { statement: "Three." }]);
    list.theme = "dark";
    await waitUntil(() => all(list, "[part=finding]").length === 2);
    expect(texts(list, "[part=summary]")).to.deep.equal(["Two.", "Three."]);
    expect(getComputedStyle(list).colorScheme).to.equal("dark");
    await expect(list).to.be.accessible();
  });

  it("is walked by the keyboard from source to source, and let go", async () => {
    const source = (title: string) => ({ title, url: `https://${title}.example/` });
    const findings = ["a", "b"].map((title) => ({ statement: title, source: source(title) }));
    const wrapper = await fixture(
      html`<div>
        <button id="before">Before</button>
        <finding-list
          .feed=${feedOf([...findings, { statement: "c", source: { title: "no address" } }])}
        ></finding-list>
        <button id="after">After</button>
      </div>`,
    );
    const list = wrapper.querySelector("finding-list")!;
    await waitUntil(() => all(list, "[part=finding]").length);
    wrapper.querySelector<HTMLElement>("#before")!.focus();
    const stops: string[] = [];
    for (let k = 0; k < 6 && document.activeElement?.id !== "after"; k++) {
      await sendKeys({ press: "Tab" });
      if (document.activeElement === list) stops.push(line(list.shadowRoot!.activeElement!.textContent));
    }
    expect(stops).to.deep.equal(["a", "b"]);
    expect(document.activeElement!.id).to.equal("after");
  });

  it("takes every text as text", async () => {
    const nasty = `<img src=x onerror="x()">`;
    const measures = [
      { label: nasty, subject: nasty, before: 1, after: 2, baseline: 3, baseline_label: nasty, unit: nasty },
    ];
    const list = await given(
      feedOf([{ statement: nasty, detail: nasty, measures, source: { title: nasty, url: "javascript:x()" } }], nasty),
    );
    expect(all(list, "img, a")).to.have.length(0);
    expect(text(list).split(nasty).length - 1).to.equal(11);
    expect(text(list)).not.to.match(/undefined|NaN|\[object/);
  });

  it("stays inside 240 px with endless words, endless numbers and a thousand findings", async () => {
    const word = "x".repeat(20_000);
    const measures = [
      { label: word, subject: word, before: 1e300, after: -1e300, baseline: 1e-300, baseline_label: word, unit: word },
      { before: 123456789012, after: 987654321098, unit: "%" },
    ];
    const findings = [
      { statement: word, detail: word, measures, source: { title: word } },
      ...Array.from({ length: 999 }, (_, k) => ({
        statement: `Finding ${k}`,
        measures: [{ before: k, after: k + 1 }],
      })),
    ];
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 240px"><finding-list .feed=${feedOf(findings, word)}></finding-list></div>`,
    );
    const list = box.querySelector("finding-list")!;
    await waitUntil(() => all(list, "[part=finding]").length === 1000);
    expect(box.scrollWidth).to.be.at.most(240);
    for (const tick of all(list, "[part=tick]").slice(0, 4)) {
      const [own, plot] = [tick, tick.closest("svg")!].map((part) => part.getBoundingClientRect());
      expect([own!.left >= plot!.left - 1, own!.right <= plot!.right + 1]).to.deep.equal([true, true]);
    }
  });
});
