import { expect, fixture, html, waitUntil as waitUntilIn } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import "../../src/elements/cited-by-graph.js";
import "../../src/elements/entity-index.js";
import "../../src/elements/finding-list.js";
import "../../src/elements/rule-table.js";
import "../../src/elements/score-gap.js";
import "../../src/elements/score-radar.js";
import "../../src/elements/spec-lineage.js";

const sample = "/demo/feed.en.json";
const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const waitUntil = (isTrue: () => unknown, message: string) => waitUntilIn(isTrue, message, { timeout: 8000 });

/** An element in a box of a width in CSS px, once the part that comes last is there. */
async function drawn(template: TemplateResult, last: string, width = 320): Promise<ShadowRoot> {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px" dir="rtl">${template}</div>`);
  const { shadowRoot } = box.firstElementChild!;
  await waitUntil(() => shadowRoot!.querySelector(last), last);
  return shadowRoot!;
}

const all = <T extends Element = HTMLElement>(root: ShadowRoot, selector: string) => [
  ...root.querySelectorAll<T>(selector),
];
const directionsOf = (root: ShadowRoot, selector: string) =>
  all(root, selector).map((part) => getComputedStyle(part).direction);

/** Where the letters of a part begin and end, in CSS px of the page. */
function lettersOf(part: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(part);
  return range.getBoundingClientRect();
}

const sourced = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Lab",
  language: "en",
  items: [
    {
      id: "lab",
      title: "Lab",
      _entity_widgets: {
        evaluations: [
          {
            id: "e",
            title: "Tests",
            dimensions: [{ id: "d", name: "Diligence" }],
            series: [{ id: "a", name: "A", scores: [{ dimension: "d", mean: 1 }] }],
            stances: [{ subject: "a", dimension: "d", position: "endorsed" }],
            source: { title: "The card", section: "4.2", published: "2026-04-07" },
          },
        ],
        findings: [{ statement: "So.", source: { title: "The card", section: "4.2", published: "2026-04-07" } }],
      },
    },
  ],
};

describe("from right to left, around a content from left to right", () => {
  const radar = (view: string) =>
    html`<score-radar src=${sample} entity="claude-constitution" loading="eager" lang="ar" view=${view}></score-radar>`;

  it("a finding runs as its language does, though a Latin name comes first", async () => {
    const root = await drawn(radar("radar"), ".notes ul");
    expect(root.querySelector(".finding")!.textContent).to.match(/^\u200f\u2068Claude/);
    expect(directionsOf(root, ".finding")).to.deep.equal(["rtl"]);
  });

  it("caveats and their marks lie within the figure", async () => {
    const root = await drawn(radar("radar"), ".notes ul");
    expect(directionsOf(root, ".notes ul")).to.deep.equal(["ltr"]);
    expect(directionsOf(root, ".notes li")).to.deep.equal(all(root, ".notes li").map(() => "ltr"));
    const box = root.host.getBoundingClientRect();
    // The mark has its place in what is indented.
    expect(root.querySelector(".notes li")!.getBoundingClientRect().left).to.be.greaterThan(box.left + 10);
  });

  it("the mark of a series stands before its name, at the right", async () => {
    const root = await drawn(radar("radar"), ".legend bdi");
    for (const button of all(root, ".legend button")) {
      const [swatch, name] = [button.querySelector("svg")!, button.querySelector("bdi")!];
      expect(swatch.getBoundingClientRect().left).to.be.at.least(name.getBoundingClientRect().right);
    }
  });

  it("heads of columns stand over their numbers", async () => {
    const root = await drawn(radar("table"), "tbody td");
    const cells = [...all<HTMLTableRowElement>(root, "tbody tr").find((row) => row.cells.length > 2)!.cells].slice(1);
    const heads = all(root, "thead th").slice(1);
    expect(heads).to.have.lengthOf(cells.length);
    heads.forEach((head, at) =>
      expect(lettersOf(head).right).to.be.closeTo(lettersOf(cells[at]!).right, 1, head.textContent!),
    );
    const level = root.querySelector(".level bdi")!.getBoundingClientRect();
    expect(level.right).to.be.closeTo(lettersOf(root.querySelector("thead th")!).right, 1);
  });

  it("an index runs as its content does, and its tools as their words do", async () => {
    const root = await drawn(
      html`<entity-index src=${sample} loading="eager" lang="ar"></entity-index>`,
      "select",
      800,
    );
    expect(directionsOf(root, ".tools, [part=legend]").slice(0, 2)).to.deep.equal(["rtl", "ltr"]);
    const [dot, name] = [root.querySelector("[part=legend] svg")!, root.querySelector("[part=legend] bdi")!];
    expect(dot.getBoundingClientRect().right).to.be.at.most(name.getBoundingClientRect().left);
    const [title, kind] = [root.querySelector("[part=title]")!, root.querySelector("[part=meta] bdi")!];
    expect(lettersOf(title).right).to.be.below(kind.getBoundingClientRect().left);
    const select = root.querySelector("select")!;
    expect(select.getBoundingClientRect().right).to.be.below(lettersOf(select.labels[0]!).right);
  });

  it("the sign of a stance keeps its distance from the word", async () => {
    const root = await drawn(
      html`<score-gap src=${sample} entity="claude-constitution" loading="eager" lang="ar"></score-gap>`,
      ".sign",
    );
    const sign = root.querySelector(".sign")!;
    const word = document.createRange();
    word.selectNodeContents(sign.parentElement!);
    word.setStartAfter(sign);
    const gap = sign.getBoundingClientRect().left - word.getBoundingClientRect().right;
    expect(gap).to.be.greaterThan(3);
  });

  it("a finding and its figures begin at the right, and so do the documents of a lineage, whatever their letters", async () => {
    for (const [element, selector] of [
      [
        html`<finding-list src=${sample} entity="claude-constitution" loading="eager" lang="ar"></finding-list>`,
        "[part=title], [part=summary], .detail, [part=axis], .plot, .value, .caption",
      ],
      [
        html`<spec-lineage src=${sample} entity="claude-constitution" loading="eager" lang="ar"></spec-lineage>`,
        "[part=row] > p",
      ],
    ] as const) {
      const root = await drawn(element, "[part=row]");
      for (const part of all(root, selector)) {
        const { right } = part.parentElement!.getBoundingClientRect();
        const padding = parseFloat(getComputedStyle(part.parentElement!).paddingInlineStart);
        expect(
          (part instanceof SVGElement ? part.getBoundingClientRect() : lettersOf(part)).right,
          `${part.localName} ${part.textContent}`,
        ).to.be.within(right - padding - 12, right - padding + 1);
      }
    }
  });

  it("the places a rule comes from are parted from each other", async () => {
    const root = await drawn(
      html`<rule-table src=${sample} entity="claude-constitution" loading="eager" lang="ar"></rule-table>`,
      "p[part=caption] span",
    );
    for (const each of all(root, "p[part=caption] span").slice(1)) {
      expect(getComputedStyle(each).unicodeBidi).to.equal("normal");
      expect(getComputedStyle(each, "::before").content).to.equal('" · "');
      expect(getComputedStyle(each.firstElementChild!).unicodeBidi).to.equal("isolate");
    }
  });

  for (const [name, element, last] of [
    ["a radar", html`<score-radar .feed=${sourced} loading="eager" lang="ar"></score-radar>`, ".notes > p:last-child"],
    ["a gap", html`<score-gap .feed=${sourced} loading="eager" lang="ar"></score-gap>`, "[part=caption]:has(bdi)"],
    ["a finding", html`<finding-list .feed=${sourced} loading="eager" lang="ar"></finding-list>`, "[part=caption]"],
  ] as const) {
    it(`title, section and date of the source of ${name} follow each other to the left, each in its own order`, async () => {
      const root = await drawn(element, last, 800);
      const parts = [...root.querySelector(last)!.querySelectorAll("bdi")];
      expect(parts.map(({ textContent }) => textContent)).to.deep.equal([
        "The card",
        "4.2",
        new Intl.DateTimeFormat("ar", { dateStyle: "long", timeZone: "UTC" }).format(new Date("2026-04-07")),
      ]);
      expect(parts.map((part) => getComputedStyle(part).direction)).to.deep.equal(["ltr", "ltr", "rtl"]);
      const [title, section, date] = parts.map((part) => part.getBoundingClientRect());
      expect(title!.left).to.be.greaterThan(section!.right);
      expect(section!.left).to.be.greaterThan(date!.right);
      // A comma, and a gap.
      expect(title!.left - section!.right).to.be.lessThan(20);
    });
  }
});

/** The letters of each line as they are drawn, in units of the picture; what only stands for the rest of a name is not. */
const drawnLetters = (label: SVGTextElement) =>
  [...label.querySelectorAll<SVGTSpanElement>(":scope > tspan")].map((line) => {
    const text = line.textContent!;
    const hidden = line.querySelector("tspan")?.textContent ?? "";
    const rest = text.lastIndexOf(hidden || "…");
    // Some engines do not count a space at the edge of what they isolate.
    const uncounted = Math.min(text.length - line.getNumberOfChars(), text.length - text.trimStart().length);
    return [...text].flatMap((name, at) => {
      if (/\s/.test(name) || (hidden && at >= rest && at < rest + hidden.length)) return [];
      const { x, y, width, height } = line.getExtentOfChar(at - uncounted);
      return [{ name, left: x, right: x + width, middle: y + height / 2 }];
    });
  });

describe("names from right to left in a graph", () => {
  const names = [
    "مذكرة طويلة جدا عن السلامة والصدق والأمانة في النماذج اللغوية الكبيرة وما يتبعها",
    "הערה ארוכה מאוד על בטיחות ויושר במודלים של שפה גדולים ומה שנובע מהם הלאה ועוד",
    "(1) مذكرة عن الدستور وما يقوله الناس عنه في كل مكان وزمان ومكان آخر بعيد جدا عن هنا",
    "GPT-4 ومذكرة طويلة جدا عن السلامة والصدق والأمانة في النماذج اللغوية الكبيرة",
  ];
  const items = names.map((title, at) => ({ id: `n${at}`, title, _entity_widgets: { cites: [{ entity: "centre" }] } }));
  const wiki = {
    version: "https://jsonfeed.org/version/1.1",
    title: "Wiki",
    items: [{ id: "centre", title: "Centre" }, ...items],
  };

  for (const depth of ["1", "all"]) {
    it(`stand in their lines, one after the other, and end in an ellipsis at the left: depth ${depth}`, async () => {
      const root = await drawn(
        html`<cited-by-graph
          .feed=${wiki}
          entity="centre"
          depth=${depth}
          view="graph"
          loading="eager"
        ></cited-by-graph>`,
        "[part=label] > tspan",
      );
      const cut = all<SVGTextElement>(root, "[part=label]").filter(({ textContent }) => /…/.test(textContent!));
      expect(cut.length).to.be.at.least(2);
      for (const label of cut) {
        const size = parseFloat(getComputedStyle(label).fontSize);
        const lines = drawnLetters(label);
        for (const letters of lines) {
          // What is drawn as one with the letter before it has no place of its own.
          const line = letters.filter(({ left, right }) => left < right);
          const [left, right] = [Math.min(...line.map((one) => one.left)), Math.max(...line.map((one) => one.right))];
          expect(right - left, label.textContent!).to.be.at.most(letters.length * size);
          for (const { name, middle } of line) expect(middle, name).to.be.closeTo(line[0]!.middle, size / 2);
        }
        const [first, last] = [lines[0]!, lines.at(-1)!];
        expect(last[0]!.middle - first[0]!.middle).to.be.closeTo(size * 1.19 * (lines.length - 1), size / 2);
        const ellipsis = last.at(-1)!;
        expect(ellipsis.name).to.equal("…");
        // WebKit counts letters in the order in which they are drawn, not read.
        if (!isWebKit) for (const { left, name } of last) expect(left, name).to.be.at.least(ellipsis.left);
        expect(label.textContent!.replace("…", "").replace(/\s+/g, " ")).to.be.oneOf(names);
      }
    });
  }
});
