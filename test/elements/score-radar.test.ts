import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import { nothing, type TemplateResult } from "lit";
import feed from "../../demo/feed.en.json" with { type: "json" };
import { figureStyles } from "../../src/elements/score-radar-figure.styles.js";
import "../../src/elements/score-radar.js";
import type { ScoreRadar, View } from "../../src/elements/score-radar.js";
import type { ViewChangeEvent } from "../../src/events.js";
import { counted, fault, release } from "../feed-server.js";
import { rendered } from "../markdown.js";

const sample = "/demo/feed.en.json";
const mythos = "adherence-mythos-preview";
const opus = "adherence-opus-4-8";
const isChromium = /Chrome/.test(navigator.userAgent);

const all = <T extends Element = HTMLElement>(radar: ScoreRadar, selector: string): T[] => [
  ...radar.shadowRoot!.querySelectorAll<T>(selector),
];
const one = <T extends Element = HTMLElement>(radar: ScoreRadar, selector: string): T => all<T>(radar, selector)[0]!;
const line = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
/** Blocks stand apart as they do on the page; parts of a picture have but one text. */
const textIn = (part: HTMLElement) =>
  part instanceof SVGElement ? part.textContent : part.innerText || part.textContent;
const texts = (radar: ScoreRadar, selector: string) => all(radar, selector).map((part) => line(textIn(part)));
const text = (radar: ScoreRadar, selector = ".base") => texts(radar, selector)[0] ?? "";
const said = (radar: ScoreRadar) => text(radar, "[role=status]");
const plot = (radar: ScoreRadar) => one<SVGSVGElement>(radar, "svg.plot");
const button = (radar: ScoreRadar, name: string) =>
  all<HTMLButtonElement>(radar, "button").find((each) => line(each.textContent) === name)!;
/** The first test of a run waits for the server to translate every module. */
const waitUntil = (isTrue: () => unknown, message?: string) => waitUntilIn(isTrue, message, { timeout: 8000 });
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Drawn with all that belongs to it: the notes come last. */
async function drawn(template: TemplateResult, selector = "svg.plot"): Promise<ScoreRadar> {
  const wrapper = await fixture<HTMLElement>(template);
  const radar = (wrapper.matches("score-radar") ? wrapper : wrapper.querySelector("score-radar")) as ScoreRadar;
  await waitUntil(() => one(radar, selector) && text(radar, ".tools"), `${selector} and tools`);
  await radar.updateComplete;
  return radar;
}

const constitution = (
  more: Partial<
    Record<"evaluation" | "view" | "levels" | "series" | "baseline" | "zoom" | "lang" | "theme", string>
  > = {},
) =>
  html`<score-radar
    src=${sample}
    entity="claude-constitution"
    loading="eager"
    evaluation=${more.evaluation ?? mythos}
    view=${more.view ?? nothing}
    levels=${more.levels ?? nothing}
    series=${more.series ?? nothing}
    baseline=${more.baseline ?? nothing}
    zoom=${more.zoom ?? nothing}
    lang=${more.lang ?? nothing}
    theme=${more.theme ?? nothing}
  ></score-radar>`;

const feedOf = (...evaluations: object[]) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Lab",
  language: "en",
  items: [{ id: "lab", title: "Lab", _entity_widgets: { evaluations } }],
});

/** Two series over so many dimensions, on a scale from 0 to 10. */
const evaluationOf = (count: number, more: object = {}) => ({
  id: "e",
  title: "Ten tests",
  scale: { min: 0, max: 10, neutral: 5 },
  dimensions: Array.from({ length: count }, (_, i) => ({ id: `d${i}`, name: `Test ${i}` })),
  series: ["a", "b"].map((id, s) => ({
    id,
    name: id.toUpperCase(),
    scores: Array.from({ length: count }, (_, i) => {
      const mean = (i * 3 + s * 2) % 11;
      return { dimension: `d${i}`, mean, ci: { lo: mean - 1, hi: mean + 1 } };
    }),
  })),
  ...more,
});

const given = (json: unknown, view?: string) =>
  html`<score-radar .feed=${json} loading="eager" view=${view ?? nothing}></score-radar>`;

/** Collects what would otherwise be an uncaught error, also of a resize observer. */
async function uncaughtDuring(work: () => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  const note = (event: Event) => {
    if (event.target !== window) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    found.push(String((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason));
  };
  for (const type of ["error", "unhandledrejection"]) addEventListener(type, note, true);
  try {
    await work();
    await frames();
  } finally {
    for (const type of ["error", "unhandledrejection"]) removeEventListener(type, note, true);
  }
  return found;
}

/** Moves a pointer to where a series has its mark on a dimension. */
function pointAt(radar: ScoreRadar, type: string, dimension: number, series: number, pointerType = "mouse") {
  const marks = all(radar, "[part~=interval] ~ .mark, .mark");
  const path = marks.find((mark) => mark.classList.contains(`s${series}`))!.getAttribute("d")!;
  const [x, y] = path.split("M").slice(1)[dimension]!.split(/[ m]/).map(Number) as [number, number];
  const svg = plot(radar);
  const { left, top, width } = svg.getBoundingClientRect();
  const scale = width / svg.viewBox.baseVal.width;
  svg.dispatchEvent(
    new PointerEvent(type, { bubbles: true, pointerType, clientX: left + x * scale, clientY: top + y * scale }),
  );
}

const names = (
  feed.items[0] as { _entity_widgets: { evaluations: { dimensions: { name: string }[] }[] } }
)._entity_widgets.evaluations[0]!.dimensions.map(({ name }) => name);

describe("score-radar", () => {
  it("draws the sample: 15 dimensions, 4 series, 5 ties, the finding and the method in words", async () => {
    const radar = await drawn(constitution());
    expect(all(radar, "[part~=axis]").map(({ textContent }) => textContent!.replace(/\s/g, ""))).to.deep.equal(
      names.map((name) => name.replace(/\s/g, "")),
    );
    expect(all(radar, "[part~=series]")).to.have.length(4);
    expect(all(radar, "[part~=interval]")).to.have.length(4);
    expect(all(radar, "[part~=tie]")).to.have.length(5);
    expect(all(radar, "[part~=ring]")).to.have.length(2);
    expect(text(radar, "[part=title]")).to.equal("Adherence to the constitution");
    expect(text(radar, "[part=caption]")).to.match(/Claude Mythos Preview: best on 10 of 15, tied on 5$/);
    const notes = text(radar, ".notes");
    expect(notes).to.match(/The publisher states: .*ahead of every other model on 8 dimensions/);
    expect(notes).to.match(/Scale from −3 to 3\. −3: clear violation/);
    expect(notes).to.match(/Tied: two means differ by no more than the root of the sum of the squared half-widths/);
    expect(notes).to.match(
      /Graded by Claude Opus 4\.6 \(helpful-only\)\. Areas probed: 40\. Transcripts a series: 1,000\./,
    );
    expect(notes).to.match(/The conversations are synthetic\./);
    expect(notes).to.match(/Source: Claude Mythos Preview System Card/);
    expect(radar.problems).to.deep.equal([]);
    expect(radar.matches(":state(ready)")).to.equal(true);
  });

  it("puts the ties where they are", async () => {
    const radar = await drawn(constitution({ view: "table" }), "table");
    const tied = all(radar, "[part~=tie]").map((tie) => line(tie.closest("th")!.textContent));
    expect(tied).to.deep.equal(["Nature", "Safety", "Novel entity", "Psychological security", "Societal structures"]);
  });

  it("draws with 45 elements at the most while nobody looks at a value", async () => {
    const radar = await drawn(html`<div class="wide">${constitution()}</div>`);
    expect(all(radar, "svg.plot, svg.plot *").length).to.be.at.most(45);
  });

  it("draws the Chinese scores where Chinese is wanted", async () => {
    const radar = await drawn(constitution({ lang: "zh-TW" }));
    await waitUntil(() => text(radar, "[part=title]") === "憲章遵循度");
    expect(texts(radar, "[part~=axis]")).to.include("誠實");
    expect(plot(radar).getAttribute("lang")).to.equal("zh-TW");
    expect(all(radar, "[part~=tie]")).to.have.length(5);
  });

  describe("without anything to draw", () => {
    it("keeps the fallback while loading", async () => {
      const { url, key } = fault("held");
      const radar = await fixture<ScoreRadar>(
        html`<score-radar src=${url} loading="eager" entity="x">Scores</score-radar>`,
      );
      expect(one(radar, "slot")).to.be.instanceOf(HTMLSlotElement);
      expect(all(radar, "svg, [part=message]")).to.deep.equal([]);
      expect(radar.matches(":state(loading)")).to.equal(true);
      await expect(radar).to.be.accessible();
      const loaded = oneEvent(radar, "load");
      await counted(key, { count: 1 });
      await release(key);
      await loaded;
    });

    it("shows the fallback and what is wrong with which address when the feed fails", async () => {
      const radar = await fixture<ScoreRadar>(
        html`<score-radar src="/test/faults/503?key=score-radar-failed" loading="eager"><p>Scores</p></score-radar>`,
      );
      await waitUntil(() => one(radar, "[part=message]"));
      expect(text(radar, "[part=message]")).to.match(/503.*\/test\/faults\/503/s);
      expect(one(radar, "slot")).to.be.instanceOf(HTMLSlotElement);
      expect(radar.matches(":state(failed)")).to.equal(true);
      await expect(radar).to.be.accessible();
    });

    for (const [name, entity, evaluation, message] of [
      ["the entity has no scores", "anthropic", "", /says nothing of this kind/],
      ["there is no such evaluation", "claude-constitution", "nothing", /no evaluation “nothing”/],
    ] as const) {
      it(`says that ${name}`, async () => {
        const radar = await fixture<ScoreRadar>(
          html`<score-radar src=${sample} loading="eager" entity=${entity} evaluation=${evaluation}
            >Scores</score-radar
          >`,
        );
        await waitUntil(() => one(radar, "[part=message]"));
        expect(text(radar, "[part=message]")).to.match(message);
        expect(radar.matches(":state(empty)")).to.equal(true);
        await expect(radar).to.be.accessible();
      });
    }

    it("shows claim, grader and caveats of an evaluation without a figure, and no empty chart", async () => {
      const radar = await drawn(constitution({ evaluation: opus }), ".notes ul");
      expect(all(radar, "svg, [part~=axis], [part~=series]")).to.deep.equal([]);
      expect(text(radar, "[part=message]")).to.equal("There is no value to draw. Claude Opus 4.8: not published.");
      expect(text(radar, ".notes")).to.match(/The publisher states: .*Graded by Claude Opus 4\.7\..*synthetic/);
      expect(radar.matches(":state(ready)")).to.equal(true);
      await expect(radar).to.be.accessible();
    });
  });

  describe("attributes", () => {
    it("levels and series filter", async () => {
      const radar = await drawn(constitution({ levels: "0 1", series: "claude-opus-4-6 claude-mythos-preview" }));
      expect(texts(radar, "[part~=axis]")).to.deep.equal([
        "Overall spirit",
        "Ethics",
        "Helpfulness",
        "Nature",
        "Safety",
      ]);
      expect(all(radar, "[part~=series]")).to.have.length(2);
      expect(text(radar, "[part=caption]")).to.match(/best on 5 of 5$|best on \d of 5, tied on \d$/);
    });

    it("zoom shows the part of the scale that holds data, and says so", async () => {
      const radar = await drawn(constitution({ zoom: "data" }));
      expect(texts(radar, ".tick, text.on")).to.deep.equal(["−0.5", "0", "2"]);
      expect(text(radar, "[part=message]")).to.match(/^Drawn from −0\.5 to 2 only; the whole scale is −3 to 3\./);
    });

    it("baseline draws differences, and says so", async () => {
      const radar = await drawn(constitution({ baseline: "claude-opus-4-6" }));
      expect(all(radar, "[part~=series]")).to.have.length(3);
      expect(text(radar, "[part=message]")).to.match(
        /^Differences to Claude Opus 4\.6, drawn from −1\.5 to 1, with the 95 % interval/,
      );
      radar.view = "table";
      await waitUntil(() => one(radar, "table"));
      expect(text(radar, "tbody tr td:nth-of-type(4)")).to.equal("+0.31 (+0.22 to +0.40), best");
    });

    it("evaluation refuses to overlay what is not comparable, and draws both with the reason", async () => {
      const radar = await drawn(constitution({ evaluation: `${mythos} ${opus}` }));
      expect(texts(radar, "[part=title]")).to.deep.equal([
        "Adherence to the constitution",
        "Adherence to the constitution, Claude Opus 4.8",
      ]);
      expect(text(radar, "[part=message]")).to.equal(
        "Not drawn over each other: the graders differ, so the numbers cannot be compared.",
      );
      expect(all(radar, "svg.plot")).to.have.length(1);
      expect(all(radar, "[part~=series]")).to.have.length(4);
      await expect(radar).to.be.accessible();
    });

    it("evaluation overlays what is comparable", async () => {
      const instrument = { comparability: "x" };
      const [a, b] = [evaluationOf(4, { instrument }), evaluationOf(4, { id: "f", title: "More", instrument })];
      const radar = await drawn(html`<score-radar .feed=${feedOf(a, b)} evaluation="e f"></score-radar>`);
      expect(texts(radar, "[part=title]")).to.deep.equal(["Ten tests · More"]);
      expect(all(radar, "[part~=series]")).to.have.length(4);
    });

    it("theme sets colours of its own", async () => {
      const radar = await drawn(constitution({ theme: "dark" }));
      expect(getComputedStyle(radar).colorScheme).to.equal("dark");
      await expect(radar).to.be.accessible();
    });
  });

  describe("views", () => {
    it("that were in the page before the kit was have all their styles, each of them", async () => {
      const { styleSheet } = figureStyles;
      for (const view of ["table", "rows", "radar"] as const) {
        const radar = document.createElement("score-radar");
        Object.assign(radar, { src: sample, entity: "claude-constitution", loading: "eager", view });
        document.body.append(radar);
        // An element has the styles that its class had when it was made.
        const root = radar.shadowRoot!;
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
        await waitUntil(() => radar.matches(":state(ready)"), view);
        const isSmall = (sign: Element) => sign.getBoundingClientRect().width < 40;
        await waitUntil(() => all(radar, ".legend svg").some(isSmall), `${view} in style`);
        expect(
          root.adoptedStyleSheets.filter((sheet) => sheet === styleSheet),
          view,
        ).to.have.length(1);
        radar.remove();
      }
    });

    it("are rows in a narrow column, unless the author says otherwise", async () => {
      const radar = await drawn(html`<div class="narrow">${constitution()}</div>`, "svg.plot.radar");
      radar.parentElement!.setAttribute("style", "inline-size: 320px");
      await waitUntil(() => one(radar, "svg.plot.rows"));
      expect(all(radar, "[part~=axis]")).to.have.length(15);
      expect(all(radar, "[part~=series]")).to.have.length(4);
      expect(all(radar, "[part~=tie]")).to.have.length(5);
      expect(radar.scrollWidth).to.be.at.most(320);
      await expect(radar).to.be.accessible();
      radar.view = "radar";
      await waitUntil(() => one(radar, "svg.plot.radar"));
      expect(plot(radar).viewBox.baseVal.width).to.equal(320);
    });

    it("have the same order of dimensions and series", async () => {
      const radar = await drawn(constitution({ view: "rows" }));
      expect(texts(radar, "[part~=axis]")).to.deep.equal(names);
      const series = texts(radar, "[part=legend] button");
      radar.view = "table";
      await waitUntil(() => one(radar, "table"));
      expect(texts(radar, "th[scope=row]")).to.deep.equal(names);
      expect(texts(radar, "thead th").slice(1)).to.deep.equal(series);
      expect(texts(radar, "tbody .level")).to.deep.equal(["Broad areas", "Specific traits"]);
      expect(all(radar, "tbody")).to.have.length(3);
      expect(text(radar, "caption")).to.match(/^Adherence to the constitution/);
      await expect(radar).to.be.accessible();
    });

    it("are rows on paper", async function () {
      if (!isChromium) return this.skip();
      const radar = await drawn(html`<div class="wide">${constitution()}</div>`);
      await emulateMedia({ media: "print" });
      try {
        await waitUntil(() => one(radar, "svg.plot.rows"));
        for (const part of all(radar, ".tools > *, .readout")) expect(getComputedStyle(part).display).to.equal("none");
        expect(getComputedStyle(one(radar, "[part=legend] button")).display).to.equal("block");
        radar.view = "radar";
        await waitUntil(() => one(radar, "svg.plot.radar"));
      } finally {
        await emulateMedia({ media: "screen" });
      }
    });

    it("stand on one page with their title, where the title alone would have room on the page before", async function () {
      if (!isChromium) return this.skip();
      for (const view of ["radar", "rows"]) {
        const columns = await fixture<HTMLElement>(
          html`<div style="columns: 2; column-fill: auto; inline-size: 1400px; block-size: 1000px">
            <div style="block-size: 800px"></div>
            ${given(feedOf(evaluationOf(5)), view)}
          </div>`,
        );
        const radar = columns.querySelector("score-radar")!;
        await waitUntil(() => one(radar, `svg.plot.${view}`) && one(radar, ".notes p"));
        const [title, picture] = [one(radar, "figcaption"), plot(radar)].map((part) => part.getBoundingClientRect());
        expect(picture!.left).to.be.above(columns.getBoundingClientRect().left + 700);
        expect(title!.left, view).to.be.above(columns.getBoundingClientRect().left + 700);
        expect(title!.bottom).to.be.at.most(picture!.top);
      }
    });

    it("fall back to the nearest that can show so many dimensions", async () => {
      const counts = async (count: number, view: string) => {
        const radar = await drawn(given(feedOf(evaluationOf(count))), view);
        return texts(radar, ".tools [role=group] button");
      };
      expect(await counts(1, "svg.plot.rows")).to.deep.equal(["Rows", "Table"]);
      expect(await counts(2, "svg.plot.rows")).to.deep.equal(["Rows", "Table"]);
      expect(await counts(3, "svg.plot.radar")).to.deep.equal(["Radar", "Rows", "Table"]);
      expect(await counts(60, "svg.plot.radar")).to.deep.equal(["Radar", "Rows", "Table"]);
      expect(await counts(300, "table")).to.deep.equal(["Rows", "Table"]);
    });
  });

  describe("legend", () => {
    it("hides and shows series, and takes the hidden out of the comparison", async () => {
      const radar = await drawn(constitution());
      button(radar, "Claude Mythos Preview").click();
      await waitUntil(() => button(radar, "Claude Mythos Preview").getAttribute("aria-pressed") === "false");
      expect(all(radar, "[part~=series]")).to.have.length(3);
      expect(text(radar, "[part=caption]")).to.match(/Claude Sonnet 4\.6: best on 3 of 15, tied on \d+$/);
      button(radar, "Claude Mythos Preview").click();
      await radar.updateComplete;
      expect(all(radar, "[part~=series]")).to.have.length(4);
    });

    it("keeps one series", async () => {
      const radar = await drawn(given(feedOf(evaluationOf(4))));
      button(radar, "A").click();
      await waitUntil(() => all(radar, "[part~=series]").length === 1);
      button(radar, "B").click();
      await radar.updateComplete;
      expect(all(radar, "[part~=series]")).to.have.length(1);
    });

    it("of twelve series stands in one column beside the plot, and makes the chart no higher", async () => {
      const [first] = evaluationOf(5).series;
      const series = Array.from({ length: 12 }, (_, i) => ({ ...first!, id: `s${i}`, name: `Series number ${i}` }));
      const radar = await drawn(
        html`<div style="inline-size: 1100px">${given(feedOf(evaluationOf(5, { series })), "radar")}</div>`,
      );
      await waitUntil(() => one(radar, "figure.wide .readout")?.textContent && one(radar, ".notes p"));
      const keys = all(radar, "[part=legend] button").map((key) => key.getBoundingClientRect());
      expect(new Set(keys.map(({ left }) => Math.round(left))).size).to.equal(1);
      const [chart, picture] = [one(radar, ".chart"), plot(radar)].map((part) => part.getBoundingClientRect().height);
      expect(chart!).to.be.at.most(picture! + 1);
    });

    it("keeps a name of 300 letters to three lines, and has it whole for who hears, reads a value or prints", async () => {
      const name = "A series with more of a name than a key has room for ".repeat(6).slice(0, 300).trim();
      for (const inlineSize of [320, 1000]) {
        for (const word of [name, name.replaceAll(" ", "")]) {
          const { series } = evaluationOf(5);
          const evaluation = evaluationOf(5, { series: [{ ...series[0]!, name: word }, series[1]!] });
          const radar = await drawn(html`<div style="inline-size: ${inlineSize}px">${given(feedOf(evaluation))}</div>`);
          const key = all(radar, "[part=legend] button")[0]!;
          // The styles around a chart come with its notes.
          await waitUntil(() => one(radar, ".notes p") && getComputedStyle(key).borderTopWidth === "0px");
          const lines = () => key.getBoundingClientRect().height / parseFloat(getComputedStyle(key).lineHeight);
          expect(Math.round(lines())).to.equal(3);
          expect(key.getBoundingClientRect().right).to.be.at.most(radar.getBoundingClientRect().right);
          expect(line(key.textContent)).to.equal(word);
          plot(radar).focus();
          await waitUntil(() => line(one(radar, ".readout dt")?.textContent) === word);
          radar.view = "table";
          await waitUntil(() => line(all(radar, "thead th")[1]?.textContent) === word);
          if (!isChromium) continue;
          await emulateMedia({ media: "print" });
          try {
            const { scrollHeight, clientHeight } = key.firstElementChild!;
            expect(scrollHeight).to.be.at.most(clientHeight);
          } finally {
            await emulateMedia({ media: "screen" });
          }
        }
      }
    });

    it("tells eight series apart by colour, mark and dashes", async () => {
      const [first] = evaluationOf(5).series;
      const series = Array.from({ length: 8 }, (_, i) => ({ ...first!, id: `s${i}`, name: `S${i}` }));
      const radar = await drawn(given(feedOf(evaluationOf(5, { series }))));
      const styles = all(radar, "[part~=series]").map((path) => {
        const { stroke, strokeDasharray } = getComputedStyle(path);
        const mark = path.nextElementSibling!.getAttribute("d")!.replace(/M[\d. ]+/g, "M");
        return `${stroke} ${path.classList.contains("focus") ? "focus" : strokeDasharray} ${mark}`;
      });
      expect(new Set(styles).size).to.equal(8);
    });
  });

  describe("reading", () => {
    it("tells all values of the dimension under the pointer, until it leaves", async () => {
      const radar = await drawn(constitution());
      pointAt(radar, "pointermove", 4, 3);
      await radar.updateComplete;
      expect(text(radar, ".readout")).to.match(/^Safety n = 1,000 Claude Haiku/);
      expect(texts(radar, ".readout dd")).to.deep.equal([
        "0.13 (0.10 to 0.16)",
        "0.22 (0.19 to 0.26)",
        "0.32 (0.28 to 0.36), tied with the best",
        "0.38 (0.33 to 0.43), tied with the best",
      ]);
      expect(texts(radar, ".readout .first")).to.deep.equal([
        "Claude Mythos Preview 0.38 (0.33 to 0.43), tied with the best",
      ]);
      expect(text(radar, "text.on")).to.match(/0|Safety/);
      expect(said(radar)).to.equal("");
      plot(radar).dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }));
      await radar.updateComplete;
      expect(all(radar, ".readout dd")).to.deep.equal([]);
      expect(text(radar, ".readout")).to.match(/arrow keys/);
    });

    it("tells the question that was asked, and stays after a tap", async () => {
      const radar = await drawn(constitution());
      pointAt(radar, "pointerdown", 0, 0, "touch");
      plot(radar).dispatchEvent(new PointerEvent("pointerleave", { pointerType: "touch" }));
      await radar.updateComplete;
      expect(text(radar, ".readout")).to.match(/^Overall spirit Taken as a whole, does the behaviour/);
    });

    it("says of each value why it is missing, how many were averaged, and what lies beyond the scale", async () => {
      const evaluation = evaluationOf(3);
      evaluation.series[0]!.scores = [
        { dimension: "d0", mean: 12.25, n: 7, ci: { lo: 11, hi: 13 } },
        { dimension: "d1", mean: null, missing: "not_run" },
        { dimension: "d2", mean: 9.5, ci: { lo: 8, hi: 11 } },
      ] as never;
      const radar = await drawn(given(feedOf(evaluation), "table"), "table");
      expect(texts(radar, "tr td:first-of-type")).to.deep.equal([
        "12.25 (11.00 to 13.00), best, n = 7, beyond the scale",
        "not run",
        "9.50 (8.00 to 11.00), tied with the best, interval cut off by the scale",
      ]);
      expect(text(radar, "[part=message]")).to.equal(
        "No value: A, Test 1 (not run). Beyond the scale, drawn at its end: A, Test 0. Interval cut off by the end of the scale: A, Test 2.",
      );
    });

    for (const [lang, comma, colon, semicolon, point, open] of [
      ["en", ", ", ": ", "; ", ". ", " ("],
      ["fr", ", ", "\u202f: ", "\u202f; ", ". ", " ("],
      ["zh-TW", "、", "：", "；", "。", "（"],
      ["ja", "、", "：", "；", "。", "（"],
    ] as const) {
      it(`joins the parts of a line as ${lang} does`, async () => {
        const anchors = [
          { value: 0, label: "never" },
          { value: 10, label: "always" },
        ];
        const source = { title: "The card", section: "4" };
        const evaluation = evaluationOf(3, { scale: { min: 0, max: 10, anchors }, source });
        evaluation.series[0]!.scores.splice(0, 2);
        const given = html`<score-radar .feed=${feedOf(evaluation)} loading="eager" lang=${lang}></score-radar>`;
        const radar = await drawn(given);
        const words = (selector: string) => one(radar, selector).textContent.replace(/[ \n]+/g, " ");
        expect(words(".notes")).to.contain(`0${colon}never${semicolon}10${colon}always`);
        expect(words(".notes")).to.contain(`${colon}The card${comma}4`);
        expect(words(".notes")).to.match(point === "。" ? /。0：/ : /\. 0/);
        expect(words("[part=message]")).to.contain(`A${comma}Test 0${open}`);
        expect(words("[part=message]")).to.contain(`${semicolon}A${comma}Test 1${open}`);
        expect(plot(radar).getAttribute("aria-label")).to.match(new RegExp(`^Ten tests${point.replace(".", "\\.")}.`));
        all(radar, ".walk, svg.plot")[0]!.dispatchEvent(
          new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }),
        );
        await waitUntil(() => one(radar, "[role=status]")?.textContent, "a score that is told");
        expect(one(radar, "[role=status]").textContent).to.match(new RegExp(`^Test \\d${comma}[AB]${colon}`));
      });
    }

    it("names the publisher's own method of ties", async () => {
      const ties = { method: "by hand", items: [{ dimension: "d0", series: ["a", "b"] }] };
      const radar = await drawn(given(feedOf(evaluationOf(3, { ties }))));
      expect(text(radar, ".notes")).to.match(/Ties as the publisher states them: by hand/);
      expect(all(radar, "[part~=tie]")).to.have.length(1);
    });

    it("stamps figures that are examples", async () => {
      const [a, b] = evaluationOf(4).series;
      const radar = await drawn(given(feedOf(evaluationOf(4, { series: [{ ...a, basis: "illustrative" }, b] }))));
      expect(texts(radar, ".stamp")).to.deep.equal(["Illustrative"]);
      expect(one(radar, ".stamp").getAttribute("transform")).to.match(/^rotate\(-\d/);
      expect(texts(radar, "[part=legend] button")).to.deep.equal(["A (illustrative)", "B"]);
      const isBefore = (first: Element, second: Element) =>
        first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING;
      for (const mark of all(radar, "svg.plot .mark")) expect(isBefore(one(radar, ".stamp"), mark)).to.be.above(0);
      for (const view of ["rows", "table"] as const) {
        radar.view = view;
        await waitUntil(() => one(radar, view === "table" ? "table" : "svg.plot.rows"), view);
        expect(text(radar, ".stamp"), view).to.equal("Illustrative");
      }
      expect(one(radar, ".stamp-layer").getAttribute("aria-hidden")).to.equal("true");
    });

    it("finds the highest and the lowest of a single series", async () => {
      const radar = await drawn(constitution({ series: "claude-haiku-4-5" }));
      expect(text(radar, "[part=caption]")).to.match(
        /Claude Haiku 4\.5: highest on Brilliant friend \(0\.62\), lowest on Corrigibility \(−0\.22\)$/,
      );
    });
  });

  describe("by keyboard", () => {
    async function entered(template = constitution()): Promise<ScoreRadar> {
      const wrapper = await drawn(
        html`<div><button id="before">Before</button>${template}<button id="after">After</button></div>`,
      );
      const svg = plot(wrapper);
      wrapper.parentElement!.querySelector<HTMLElement>("#before")!.focus();
      for (let k = 0; k < 9 && wrapper.shadowRoot!.activeElement !== svg; k++) await sendKeys({ press: "Tab" });
      await waitUntil(() => said(wrapper), "the first value");
      return wrapper;
    }

    it("visits all 60 values, and says each in the words of the table", async function () {
      this.timeout(60_000);
      const radar = await entered();
      const series = texts(radar, "[part=legend] button");
      const heard = new Map<string, string>();
      for (let s = 0; s < 4; s++) {
        for (let d = 0; d < 15; d++) {
          const [name, value] = said(radar).split(/: (.*)/s);
          heard.set(name!, value!);
          const before = said(radar);
          await sendKeys({ press: "ArrowRight" });
          await waitUntil(() => said(radar) !== before);
        }
        await sendKeys({ press: "ArrowDown" });
        await radar.updateComplete;
      }
      expect(heard.size).to.equal(60);
      radar.view = "table";
      await waitUntil(() => one(radar, "table"));
      all(radar, "tbody tr:has(td)").forEach((row) => {
        const dimension = line(row.querySelector("th")!.textContent);
        row.querySelectorAll("td").forEach((cell, s) => {
          expect(heard.get(`${dimension}, ${series[s]}`), `${dimension} ${s}`).to.equal(line(cell.textContent));
        });
      });
    });

    it("begins with the series in focus, goes to the ends, and away with Escape", async () => {
      const radar = await entered();
      expect(said(radar)).to.equal("Overall spirit, Claude Mythos Preview: 1.02 (0.96 to 1.09), best");
      await sendKeys({ press: "End" });
      await waitUntil(() => said(radar).startsWith("Unhelpfulness not safe, Claude Mythos Preview: 0.82"));
      await sendKeys({ press: "Home" });
      await waitUntil(() => said(radar).startsWith("Overall spirit"));
      await sendKeys({ press: "ArrowLeft" });
      await waitUntil(() => said(radar).startsWith("Unhelpfulness not safe"));
      await sendKeys({ press: "ArrowUp" });
      await waitUntil(() => said(radar).includes("Claude Sonnet 4.6"));
      await sendKeys({ press: "Escape" });
      await waitUntil(() => /arrow keys/.test(text(radar, ".readout")));
      expect(radar.shadowRoot!.activeElement).to.equal(plot(radar));
    });

    it("puts a series in focus with Enter", async () => {
      const radar = await entered();
      await sendKeys({ press: "ArrowUp" });
      await waitUntil(() => said(radar).includes("Claude Sonnet 4.6"));
      await sendKeys({ press: "Enter" });
      await waitUntil(() => /Claude Sonnet 4\.6: best on 0 of 15, tied on 5$/.test(text(radar, "[part=caption]")));
      expect(all(radar, "[part~=tie]")).to.have.length(5);
    });

    it("has one stop for the plot, and no trap", async () => {
      const radar = await entered();
      const stops = [radar.shadowRoot!.activeElement!];
      for (let k = 0; k < 9 && document.activeElement === radar; k++) {
        await sendKeys({ press: "Tab" });
        if (document.activeElement === radar) stops.push(radar.shadowRoot!.activeElement!);
      }
      expect(stops.map(({ localName }) => localName)).to.deep.equal(["svg"]);
      expect(document.activeElement!.id).to.equal("after");
    });

    it("leaves keys alone that mean something to the page", async () => {
      const radar = await entered();
      const event = new KeyboardEvent("keydown", { key: "ArrowRight", ctrlKey: true, cancelable: true });
      plot(radar).dispatchEvent(event);
      const letter = new KeyboardEvent("keydown", { key: "a", cancelable: true });
      plot(radar).dispatchEvent(letter);
      expect([event.defaultPrevented, letter.defaultPrevented]).to.deep.equal([false, false]);
    });
  });

  describe("from a table in the post", () => {
    type Numbers = { mean: number; ci: { lo: number; hi: number } };
    const [{ title, dimensions, series }] = (
      feed.items[0] as unknown as {
        _entity_widgets: {
          evaluations: [
            { title: string; dimensions: { level: number }[]; series: { name: string; scores: Numbers[] }[] },
          ];
        };
      }
    )._entity_widgets.evaluations;
    /** As different authors write the same. */
    const cells = [
      ({ mean, ci }: Numbers) => `${mean} [${ci.lo}, ${ci.hi}]`,
      ({ mean, ci }: Numbers) => `${mean} (${ci.lo}–${ci.hi})`.replaceAll("-", "−"),
      ({ mean, ci }: Numbers) => `${mean}, 95% CI [${ci.lo}, ${ci.hi}]`,
      ({ mean, ci }: Numbers) => `**${mean}** (${ci.lo}, ${ci.hi})`,
    ];
    const row = (texts: string[]) => `| ${texts.join(" | ")} |`;
    const level = (name: string) => row([`**${name}**`, ...series.map(() => "")]);
    const markdown = [
      `### ${title}`,
      "",
      row(["Dimension", ...series.map(({ name }) => name)]),
      row(["---", ...series.map(() => "--:")]),
      ...names.flatMap((name, d) => [
        ...(dimensions[d]!.level !== dimensions[d - 1]?.level
          ? [level(["Overall spirit", "Broad areas", "Specific traits"][dimensions[d]!.level]!)]
          : []),
        row([name, ...series.map(({ scores }, s) => cells[s]!(scores[d]!))]),
      ]),
      "",
      "Taken from [the card](https://a.example/card).",
    ].join("\n");
    const post = () =>
      html`<score-radar min="-3" max="3" neutral="0" loading="eager">${rendered(markdown)}</score-radar>`;

    for (const view of ["radar", "rows"]) {
      it(`draws the same ${view} from what a renderer makes of Markdown as from the feed: each path, each word and its place`, async () => {
        const [fromTable, fromFeed] = [await drawn(post()), await drawn(constitution({ view }))];
        fromTable.view = view as View;
        await waitUntil(
          () => one(fromTable, `svg.plot.${view} .tick`) && one(fromFeed, `svg.plot.${view} .tick`),
          view,
        );
        const paths = (radar: ScoreRadar) =>
          all(radar, "svg.plot path").map((path) => `${path.getAttribute("class")} ${path.getAttribute("d")}`);
        const labels = (radar: ScoreRadar) =>
          all(radar, "svg.plot text, svg.plot tspan").map((label) =>
            ["class", "x", "y", "dy", "text-anchor"].map((name) => label.getAttribute(name)).concat(label.textContent),
          );
        expect(paths(fromTable).length).to.be.at.least(15);
        expect(paths(fromTable)).to.deep.equal(paths(fromFeed));
        expect(labels(fromTable).length).to.be.at.least(20);
        expect(labels(fromTable)).to.deep.equal(labels(fromFeed));
        for (const selector of ["[part=title]", ".finding", "[part=legend] button"])
          expect(texts(fromTable, selector), selector).to.deep.equal(texts(fromFeed, selector));
        expect(text(fromTable, ".notes")).to.match(/Source: Taken from the card\.$/);
        expect(fromTable.problems).to.deep.equal([]);
      });
    }

    it("takes the ends of the data where no scale is given, and names each bad cell", async () => {
      const radar = await drawn(
        html`<score-radar
          ><table>
            <tr>
              <th></th>
              <th>A</th>
              <th>B</th>
            </tr>
            <tr>
              <td>Speed</td>
              <td>1</td>
              <td>quick</td>
            </tr>
            <tr>
              <td>Size</td>
              <td>4</td>
              <td>2</td>
            </tr>
            <tr>
              <td>Cost</td>
              <td>3</td>
              <td>5</td>
            </tr>
          </table></score-radar
        >`,
      );
      expect(radar.problems.map(({ message }) => message)).to.deep.equal([
        "Row “Speed”, column “B”: “quick” is not a number.",
      ]);
      expect(text(radar, ".notes")).to.match(
        /Drawn from 0 to 5, the range of the data\. Without intervals, only equal means/,
      );
      expect(text(radar, "[part=message]")).to.equal("No value: B, Speed (not a number).");
      expect(texts(radar, "[part=caption]")[0]).to.match(/A: best on 1 of 2$|B: best on 1 of 2$/);
    });

    it("follows what the page writes into the tag", async () => {
      const radar = await drawn(post());
      const loaded = oneEvent(radar, "load");
      radar.querySelector("h3")!.textContent = "Another title";
      await loaded;
      expect(text(radar, "[part=title]")).to.equal("Another title");
    });
  });

  describe("with bad input", () => {
    const odd = [NaN, Infinity, -Infinity, "1.5", "٣", null, {}, [], -0, 1e308, -1e308, 5e-324];
    for (const view of ["radar", "rows", "table"]) {
      it(`draws what there is as ${view}, and never what is no number`, async () => {
        const dimensions = odd.map((_, i) => ({
          id: i % 2 ? `d${i}` : ["__proto__", "constructor", "toString"][i % 3]! + i,
          name: `D${i}`,
        }));
        const scores = odd.map((mean, i) => ({ dimension: dimensions[i]!.id, mean, ci: { lo: 5, hi: 2 } }));
        const series = [
          { id: "__proto__", name: "A", scores },
          { id: "b", name: "B", scores: [...scores].reverse() },
        ];
        const found = await uncaughtDuring(async () => {
          const radar = await drawn(
            given(feedOf({ id: "e", scale: { min: -3, max: 3 }, dimensions, series }), view),
            "svg.plot, table",
          );
          if (view === "table") await waitUntil(() => one(radar, "table"));
          expect(radar.shadowRoot!.innerHTML).not.to.match(/NaN|Infinity|undefined|\[object|Invalid/);
          expect(radar.problems.length).to.be.greaterThan(0);
        });
        expect(found).to.deep.equal([]);
      });
    }

    for (const [name, evaluation] of [
      ["nothing but an id", { id: "e" }],
      ["no dimensions", { id: "e", series: [{ id: "a" }] }],
      ["no series", { id: "e", dimensions: [{ id: "d" }] }],
      [
        "null everywhere",
        { id: "e", title: null, scale: null, dimensions: null, series: null, ties: null, claims: null },
      ],
    ] as const) {
      it(`says that there is no value in an evaluation of ${name}`, async () => {
        const radar = await drawn(given(feedOf(evaluation)), "[part=message]");
        expect(text(radar, "[part=message]")).to.match(/^There is no value to draw\./);
        expect(all(radar, "svg.plot")).to.deep.equal([]);
      });
    }

    it("names a source by its address where its title cannot be seen", async () => {
      const source = { title: "\u200b", url: "https://a.example/" };
      const radar = await drawn(given(feedOf(evaluationOf(5, { source }))));
      await waitUntil(() => one(radar, ".notes a"), "the source");
      expect(texts(radar, ".notes a")).to.deep.equal(["https://a.example/"]);
    });

    it("takes the dimensions from the scores where the feed names none", async () => {
      const radar = await drawn(given(feedOf(evaluationOf(5, { dimensions: undefined }))));
      expect(texts(radar, "[part~=axis]")).to.deep.equal(["d0", "d1", "d2", "d3", "d4"]);
    });

    it("treats markup, marks of direction and endless words as text", async () => {
      const evil = [
        "<img src=x onerror=alert(1)>",
        "\u202eabc",
        "x".repeat(20_000),
        "\u200b",
        "👩‍👩‍👧‍👦".repeat(40),
        "e\u0301\u0302".repeat(300),
      ];
      const dimensions = evil.map((name, i) => ({ id: `d${i}`, name, question: name }));
      const radar = await drawn(
        html`<div>
          ${given(feedOf(evaluationOf(6, { title: evil[0], dimensions, caveats: evil, claims: [{ statement: evil[2] }] })))}
        </div>`,
      );
      radar.parentElement!.setAttribute("style", "inline-size: 320px");
      await waitUntil(() => one(radar, "svg.plot.rows"));
      expect(all(radar, "img")).to.deep.equal([]);
      expect(text(radar, "[part=title]")).to.equal(evil[0]);
      expect(texts(radar, "[part~=axis]")[3]).to.equal("d3");
      expect(radar.parentElement!.scrollWidth).to.be.at.most(320);
    });
  });

  describe("in a page", () => {
    for (const [name, style] of [
      ["letters of one breadth", "font-family: monospace, monospace"],
      ["spaced letters", "letter-spacing: 0.12em; word-spacing: 0.16em"],
    ]) {
      for (const [view, width] of [
        ["radar", 700],
        ["radar", 320],
        ["rows", 700],
        ["rows", 320],
      ] as const) {
        it(`keeps the names of ${view} inside at ${width} px in ${name}`, async () => {
          const radar = await drawn(
            html`<div style="inline-size: ${width}px; ${style}">${constitution({ view })}</div>`,
          );
          const frame = radar.getBoundingClientRect();
          for (const label of all(radar, "[part~=axis]")) {
            const { left, right } = label.getBoundingClientRect();
            expect([left > frame.left - 2, right < frame.right + 2], label.textContent!).to.deep.equal([true, true]);
          }
        });
      }
    }

    it("is drawn for a font that comes late as for one that was there, be it broader or narrower", async () => {
      const paths = (radar: ScoreRadar) => all(radar, "svg.plot path").map((path) => path.getAttribute("d"));
      const fonts = ["sans-serif", "monospace, monospace"];
      const [narrow, broad, late] = await Promise.all(
        [...fonts, fonts[0]].map((font) =>
          drawn(html`<div style="inline-size: 560px; font-family: ${font}">${constitution({ view: "radar" })}</div>`),
        ),
      );
      expect(paths(broad!)).not.to.deep.equal(paths(narrow!));
      for (const [font, like] of [
        [fonts[1]!, broad!],
        [fonts[0]!, narrow!],
      ] as const) {
        late!.parentElement!.style.fontFamily = font;
        document.fonts.dispatchEvent(new Event("loadingdone"));
        await late!.updateComplete;
        expect(paths(late!)).to.deep.equal(paths(like));
      }
    });

    it("draws when it is shown at last, and lays out nothing while it is not", async () => {
      const found = await uncaughtDuring(async () => {
        const radar = await drawn(html`<div style="display: none">${constitution()}</div>`, "svg.plot.radar");
        expect(radar.shadowRoot!.innerHTML).not.to.match(/NaN/);
        radar.parentElement!.setAttribute("style", "inline-size: 300px");
        await waitUntil(() => one(radar, "svg.plot.rows"));
        expect(plot(radar).viewBox.baseVal.width).to.equal(280);
      });
      expect(found).to.deep.equal([]);
    });

    for (const [name, template, show] of [
      [
        "a part of the page that is laid out when it comes near",
        (radar: TemplateResult) =>
          html`<div>
            <div class="far" style="block-size: 5000px"></div>
            <div style="content-visibility: auto; contain-intrinsic-size: 300px; inline-size: 300px">${radar}</div>
          </div>`,
        (root: HTMLElement) => root.querySelector(".far")!.remove(),
      ],
      [
        "details that are opened",
        (radar: TemplateResult) =>
          html`<details style="inline-size: 300px">
            <summary>More</summary>
            ${radar}
          </details>`,
        (root: HTMLElement) => ((root as HTMLDetailsElement).open = true),
      ],
    ] as const) {
      it(`draws in ${name} for the room that it has there`, async () => {
        const found = await uncaughtDuring(async () => {
          const root = await fixture<HTMLElement>(template(constitution()));
          const radar = root.querySelector("score-radar")!;
          await waitUntil(() => one(radar, "svg.plot") || radar.matches(":state(loading)"));
          show(root);
          await waitUntil(() => one(radar, "svg.plot.rows") && text(radar, ".tools"), "rows");
          expect(plot(radar).viewBox.baseVal.width).to.equal(280);
          expect(radar.scrollWidth).to.be.at.most(300);
          expect(radar.shadowRoot!.innerHTML).not.to.match(/NaN/);
        });
        expect(found).to.deep.equal([]);
      });
    }

    it("of more than a dozen is laid out when it comes near", async () => {
      const column = await fixture(html`<div>${Array.from({ length: 14 }, () => constitution())}</div>`);
      const last = column.lastElementChild as ScoreRadar;
      await waitUntil(() => one(last, "figure"));
      const figure = one(last, "figure");
      expect(getComputedStyle(figure).contentVisibility).to.equal("auto");
      const near = new Promise<void>((resolve) =>
        figure.addEventListener(
          "contentvisibilityautostatechange",
          (event) => (event as ContentVisibilityAutoStateChangeEvent).skipped || resolve(),
        ),
      );
      last.scrollIntoView();
      await near;
    });

    it("follows a storm of resizes with no loop", async () => {
      const found = await uncaughtDuring(async () => {
        const radar = await drawn(html`<div>${constitution()}</div>`);
        for (const width of [900, 250, 700, 320, 481, 479, 240, 600]) {
          radar.parentElement!.setAttribute("style", `inline-size: ${width}px`);
          await frames();
        }
        await waitUntil(() => one(radar, "svg.plot.radar") && plot(radar).viewBox.baseVal.width === 600);
      });
      expect(found).to.deep.equal([]);
    });

    it("counts its width in letters, so that enlarged text has room", async () => {
      const radar = await drawn(
        html`<div style="inline-size: 640px; font-size: 32px">${constitution({ view: "radar" })}</div>`,
      );
      await waitUntil(() => plot(radar).viewBox.baseVal.width === 320);
    });

    it("survives being moved and removed while someone looks at a value", async () => {
      const found = await uncaughtDuring(async () => {
        const radar = await drawn(
          html`<div>
            <p></p>
            ${constitution()}
          </div>`,
        );
        const parent = radar.parentElement!;
        pointAt(radar, "pointermove", 2, 1);
        parent.querySelector("p")!.append(radar);
        await radar.updateComplete;
        expect(all(radar, "[part~=axis]")).to.have.length(15);
        radar.remove();
        await frames();
      });
      expect(found).to.deep.equal([]);
    });

    it("keeps the styles of what came late in another document", async () => {
      const radar = await drawn(constitution({ view: "table" }), "table");
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="another"></iframe>`);
      const looks = () => {
        const { defaultView } = radar.ownerDocument;
        return [".scroll", "thead th", "td"].map((part) => {
          const { overflowX, paddingTop, borderBottomStyle, textAlign } = defaultView!.getComputedStyle(
            one(radar, part),
          );
          return [overflowX, paddingTop, borderBottomStyle, textAlign];
        });
      };
      const before = looks();
      frame.style.inlineSize = `${innerWidth}px`;
      for (const { body } of [frame.contentDocument!, document]) {
        body.append(radar);
        await frames();
        expect(looks()).to.deep.equal(before);
      }
      radar.remove();
    });

    it("keeps what a reader looks at within what there is when the data change", async () => {
      const radar = await drawn(given(feedOf(evaluationOf(12))));
      pointAt(radar, "pointermove", 11, 1);
      await radar.updateComplete;
      radar.feed = feedOf(evaluationOf(3));
      await waitUntil(() => all(radar, "[part~=axis]").length === 3);
      expect(text(radar, ".readout")).to.match(/arrow keys/);
    });

    it("is accessible as it stands", async () => {
      const radar = await drawn(constitution());
      await expect(radar).to.be.accessible();
      pointAt(radar, "pointermove", 3, 2);
      await radar.updateComplete;
      await expect(radar).to.be.accessible();
    });
  });
  // The last of all, for the page remembers it.
  describe("the switch of views", () => {
    it("has an event, keeps the focus, and is remembered for the page", async () => {
      const radar = await drawn(constitution());
      const pressed = () => texts(radar, ".tools [aria-pressed=true]");
      expect(texts(radar, ".tools [role=group] button")).to.deep.equal(["Radar", "Rows", "Table"]);
      expect(pressed()).to.deep.equal(["Radar"]);
      const change = oneEvent(radar, "view-change") as Promise<ViewChangeEvent>;
      button(radar, "Rows").focus();
      button(radar, "Rows").click();
      expect((await change).view).to.equal("rows");
      await waitUntil(() => one(radar, "svg.plot.rows"));
      expect(pressed()).to.deep.equal(["Rows"]);
      expect(radar.view).to.equal("rows");
      expect(radar.shadowRoot!.activeElement).to.equal(button(radar, "Rows"));
      await expect(radar).to.be.accessible();
      const later = await drawn(constitution(), "svg.plot");
      expect(later.view, "what is drawn later begins with the reader's choice").to.equal("rows");
      const asked = await drawn(constitution({ view: "radar" }), "svg.plot");
      expect(asked.view, "an author's choice stays").to.equal("radar");
    });
  });
});
