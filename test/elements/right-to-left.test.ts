import { expect, fixture, html, waitUntil as waitUntilIn } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import "../../src/elements/rule-table.js";
import "../../src/elements/score-gap.js";
import "../../src/elements/score-radar.js";

const sample = "/demo/feed.en.json";
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
