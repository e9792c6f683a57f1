import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Feed } from "../../src/feed/types.js";
import { parseFeed } from "../../src/feed/parse.js";
import { arcs } from "../../src/layout/fan-arcs.js";
import { column } from "../../src/layout/fan-column.js";
import { fan as fanOf, type FanOptions } from "../../src/layout/fan.js";
import { force } from "../../src/layout/force.js";
import { arrow, fitsFan, legendCounts, radius, type Picture } from "../../src/layout/graph.js";
import { isNarrow } from "../../src/layout/narrow.js";
import { placedLabels } from "../../src/layout/label-places.js";
import { textWidth, wrapped } from "../../src/layout/labels.js";
import { mark } from "../../src/layout/marks.js";
import { nearestTowards, placesOf, stepTo } from "../../src/layout/steps.js";
import { citationsOf } from "../../src/model/citations.js";
import { neighbourhood, type Neighbourhood } from "../../src/model/neighbourhood.js";
import { wholeGraph } from "../../src/model/whole-graph.js";
import graph from "../../demo/graph.json" with { type: "json" };
import sample from "../../demo/feed.en.json" with { type: "json" };

/** The picture an element of that width draws. */
const fan = (graph: Neighbourhood, options: FanOptions) =>
  fanOf(graph, options, isNarrow(options.width) ? column : arcs);

const version = "https://jsonfeed.org/version/1.1";

/** A feed of n0, n1 … with citations as pairs of numbers. */
function wiki(size: number, pairs: readonly (readonly [number, number])[], title = (at: number) => `Note ${at}`): Feed {
  const cites = Array.from({ length: size }, (): { entity: string }[] => []);
  for (const [source, target] of pairs) cites[source]!.push({ entity: `n${target}` });
  const items = cites.map((targets, at) => ({ id: `n${at}`, title: title(at), _entity_widgets: { cites: targets } }));
  return { version, title: "T", items };
}

const ego = (feed: Feed, depth = 1) => neighbourhood(citationsOf(feed), feed.items[0]!.id, depth, "both");
const star = (size: number, title?: (at: number) => string) =>
  ego(
    wiki(
      size,
      Array.from({ length: size - 1 }, (_, at) => [at + 1, 0] as const),
      title,
    ),
  );

const constitution = () =>
  neighbourhood(
    citationsOf(parseFeed(sample, { baseUrl: "https://x.example/" }).feed!),
    "claude-constitution",
    1,
    "both",
  );

/** Boxes of all labels, from the estimate the layout itself uses; `breadth` times as wide. */
function boxes({ places, letter }: Picture, breadth = 1) {
  return places.flatMap(({ label }, at) => {
    if (!label) return [];
    const width = Math.max(...label.lines.map(textWidth)) * letter * breadth;
    const x = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
    return [{ at, x, y: label.y - letter * 0.8, width, height: letter * 1.19 * (label.lines.length - 1) + letter }];
  });
}

function overlaps(picture: Picture, breadth?: number): string[] {
  const all = boxes(picture, breadth);
  const pairs: string[] = [];
  for (const a of all) {
    for (const b of all) {
      if (a.at >= b.at || a.x >= b.x + b.width || b.x >= a.x + a.width) continue;
      if (a.y < b.y + b.height && b.y < a.y + a.height) pairs.push(`${a.at}/${b.at}`);
    }
  }
  return pairs;
}

function isFinitePicture(picture: Picture) {
  expect(JSON.stringify(picture)).not.to.match(/null|NaN|Infinity/);
  expect(picture.links.join("")).not.to.match(/NaN|Infinity|undefined/);
}

describe("textWidth and wrapped", () => {
  const widths: [string, number][] = [
    ["", 0],
    ["i", 0.31],
    ["aW", 1.48],
    ["憲章", 2],
    ["é", 0.56],
    ["👩‍👩‍👧", 3.9],
    ["👍🏽", 1.3],
    ["🇹🇼", 1.3],
    ["\u200b", 0],
  ];
  for (const [text, width] of widths)
    it(`measures “${text}”`, () => expect(textWidth(text)).to.be.closeTo(width, 1e-9));

  const cases: [string, number, number, string[]][] = [
    ["Model Spec Science", 20, 2, ["Model Spec Science"]],
    ["Model Spec Science", 6, 3, ["Model Spec", "Science"]],
    ["Model Spec Science", 6, 1, ["Model Sp…"]],
    ["Model Spec Science", 4, 2, ["Model", "Spec…"]],
    ["模型規範科學", 3, 2, ["模型規", "範科學"]],
    ["把 Claude 的性格當成產品", 5, 2, ["把 Claude", "的性格當…"]],
    ["一二三，四五", 3, 2, ["一二", "三…"]],
    ["aaaaaaaaaa", 3, 2, ["aaaaa", "aaaaa"]],
    ["정렬 미세 조정", 4, 3, ["정렬", "미세", "조정"]],
    ["정렬하기미세조정", 4.5, 3, ["정렬하기", "미세조정"]],
    ["👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2.4, 1, ["👩‍👩‍👧…"]],
    ["", 5, 2, []],
    ["with the 95\u00a0% interval", 6.2, 3, ["with the", "95\u00a0%", "interval"]],
  ];
  for (const [text, width, most, lines] of cases) {
    it(`breaks “${text}” into ${most} of ${width} em`, () => expect(wrapped(text, width, most)).to.deep.equal(lines));
  }

  it("loses no letter where everything fits, and never goes beyond the width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapped(text, width, 200);
        expect(lines.join("").replace(/\s/g, "")).to.equal(text.replace(/\s/g, ""));
        for (const line of lines) expect(textWidth(line)).to.be.at.most(Math.max(width, 6));
        expect(wrapped(text, width, 2).length).to.be.at.most(2);
      }),
    );
  });
});

describe("placedLabels", () => {
  const within = { x: 0, y: 0, width: 200, height: 100 };
  const dot = (x: number, y: number) => ({ x, y, r: 4, width: 60, height: 12 });

  const placed = (...wishes: ReturnType<typeof dot>[]) => placedLabels(wishes, (at) => wishes[at]!, within);
  const sides = (...wishes: ReturnType<typeof dot>[]) => placed(...wishes).map((place) => place?.side);
  const cases: [string, ReturnType<typeof dot>[], (string | undefined)[]][] = [
    ["to the right", [dot(50, 50)], ["start"]],
    ["to the left at the edge", [dot(180, 50)], ["end"]],
    ["below where both sides are taken", [dot(100, 50), dot(30, 50), dot(170, 50)], ["middle", "middle", "middle"]],
    ["nowhere where there is no room", [dot(10, 95), dot(17, 85), dot(75, 95)], [undefined, "start", undefined]],
  ];
  for (const [name, wishes, expected] of cases) {
    it(`goes ${name}`, () => expect(sides(...wishes)).to.deep.equal(expected));
  }

  it("goes where it covers fewest dots for the first, so many as are sure, and on no label all the same", () => {
    const slanted = [dot(100, 50), dot(115, 48), dot(85, 48), dot(100, 66), dot(100, 34)];
    expect(placed(...slanted)[0]).to.equal(undefined);
    const [free] = placedLabels(slanted, (at) => slanted[at]!, within, { sure: 1 });
    expect(free).to.deep.equal({ x: 105.6, y: 52.8, width: 60, height: 12, side: "start" });
    const crowd = [dot(100, 50), dot(112, 50), dot(130, 50), dot(84, 50), dot(95, 38), dot(100, 66), dot(70, 38)];
    expect(placed(...crowd)[0]).to.equal(undefined);
    const [first, second] = placedLabels(crowd, (at) => crowd[at]!, within, { sure: 2 });
    expect(first).to.deep.equal({ x: 32, y: 44, width: 60, height: 12, side: "end" });
    expect(second).to.deep.equal({ x: 120, y: 44, width: 60, height: 12, side: "start" });
    const shorter = () => [
      { width: 16, height: 12 },
      { width: 6, height: 5 },
    ];
    const [short] = placedLabels(crowd, (at) => crowd[at]!, within, { sure: 1, shorter });
    expect(short).to.deep.equal({ x: 97, y: 56, width: 6, height: 5, side: "middle", form: 2 });
  });

  it("gives exact boxes", () => {
    expect(placed(dot(50, 50))).to.deep.equal([{ x: 58, y: 44, width: 60, height: 12, side: "start" }]);
  });

  it("asks for no size once there are as many as are to be, but for those that are sure of a place", () => {
    const dots = [20, 40, 60, 80].map((y) => dot(50, y));
    const asked: number[] = [];
    const sizeOf = (at: number) => (asked.push(at), dots[at]!);
    const all = (limits: object) => placedLabels(dots, sizeOf, within, limits).map((place) => place?.y);
    expect([all({ most: 2 }), asked.splice(0)]).to.deep.equal([
      [14, 34, undefined, undefined],
      [0, 1],
    ]);
    expect([all({ most: 2, sure: 3 }), asked]).to.deep.equal([
      [14, 34, 54, undefined],
      [0, 1, 2],
    ]);
  });
});

describe("radius, arrow, mark and legendCounts", () => {
  it("grows with the count and ends", () => {
    expect([0, 1, 4, 16, 60, 1e9].map(radius)).to.deep.equal([3.2, 4.3, 5.3, 7.4, 11.3, 11.3]);
    expect([-1, NaN].map(radius)).to.deep.equal([3.2, 0]);
  });

  it("draws an open arrowhead in the direction of arrival", () => {
    expect(arrow([0, 0, 5, 0, 5, 0, 10, 0], 4)).to.equal("M0 0C5 0 5 0 10 0M6 -2.2L10 0L6 2.2");
    expect(arrow([0, 0, 0, 0, 0, 0, 0, 0], 4)).to.equal("M0 0C0 0 0 0 0 0M0 0L0 0L0 0");
  });

  it("draws six shapes and begins again", () => {
    expect(mark(0, 10, 20, 5)).to.equal("M5 20a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z");
    expect(mark(1, 10, 20, 10)).to.equal("M1.1 11.1L18.9 11.1L18.9 28.9L1.1 28.9Z");
    expect(mark(7, 10, 20, 10)).to.equal(mark(1, 10, 20, 10));
    expect(new Set([0, 1, 2, 3, 4, 5].map((shape) => mark(shape, 0, 0, 5))).size).to.equal(6);
  });

  for (const [most, counts] of [
    [0, []],
    [1, [1]],
    [2, [1, 2]],
    [19, [1, 2, 10]],
    [5000, [1, 20, 1000]],
  ] as const) {
    it(`shows ${counts.length} sizes up to ${most}`, () => expect(legendCounts(most)).to.deep.equal(counts));
  }
});

describe("fan", () => {
  const small = ego(
    wiki(4, [
      [1, 0],
      [2, 0],
      [0, 2],
      [0, 3],
    ]),
  );

  it("puts who cites before the centre and whom it cites after it", () => {
    const picture = fan(small, { width: 640 });
    expect([picture.width, picture.height]).to.deep.equal([640, 120]);
    expect(picture.places.map(({ x, y, r }) => [x, y, r])).to.deep.equal([
      [320, 60, 0],
      [177, 75, 3.2],
      [463.4, 48, 4.3],
      [456.4, 102, 4.3],
    ]);
    expect(picture.places.map(({ label }) => label)).to.deep.equal([
      { x: 320, y: 56.5, anchor: "middle", lines: ["Note 0"] },
      { x: 166.8, y: 79.5, anchor: "end", lines: ["Note 1"] },
      { x: 474.7, y: 52.5, anchor: "start", lines: ["Note 2"] },
      { x: 467.7, y: 106.5, anchor: "start", lines: ["Note 3"] },
    ]);
    expect(picture.headings).to.deep.equal([
      { relation: "citing", x: 162.4, y: 50, anchor: "end" },
      { relation: "both", x: 472.1, y: 23, anchor: "start" },
      { relation: "cited", x: 476.7, y: 77, anchor: "start" },
    ]);
    expect(picture.frame).to.deep.equal({ x: 240, y: 30.5, width: 160, height: 59 });
    expect(picture.facts).to.deep.equal({ x: 320, y: 77.5, anchor: "middle" });
    expect(small.links.map(({ source, target }) => [source, target])).to.deep.equal([
      [0, 2],
      [0, 3],
      [1, 0],
      [2, 0],
    ]);
    expect(picture.links).to.deep.equal([
      "M402 56.6C440.6 56.6 440.6 48 457.1 48M452.1 45.3L457.1 48L452.1 50.8",
      "M402 83C426 83 426 102 450.1 102M445.1 99.3L450.1 102L445.1 104.8",
      "M182.2 75C210.1 75 210.1 64.8 238 64.8M233 62.1L238 64.8L233 67.6",
      "M457.1 48C418.5 48 418.5 51.6 402 51.6M407 54.4L402 51.6L407 48.9",
    ]);
  });

  it("puts them one below the other where it is narrow, the centre between", () => {
    const picture = fan(small, { width: 320 });
    expect([picture.width, picture.height, picture.frame]).to.deep.equal([320, 233, undefined]);
    expect(picture.places.map(({ x, y, r }) => [x, y, r])).to.deep.equal([
      [57.6, 87.5, 4.7],
      [57.6, 46, 3.2],
      [57.6, 159, 4.3],
      [57.6, 213, 4.3],
    ]);
    expect(picture.links[2]).to.equal("M52.4 46C-1.9 46 -1.9 87.5 50.9 87.5M45.9 84.8L50.9 87.5L45.9 90.3");
  });

  for (const width of [320, 640]) {
    it(`is its own mirror image from right to left at ${width}`, () => {
      const [left, right] = [fan(small, { width }), fan(small, { width, rtl: true })];
      const other = { start: "end", middle: "middle", end: "start" } as const;
      left.places.forEach(({ x, y, label }, at) => {
        const place = right.places[at]!;
        expect([place.x, place.y]).to.deep.equal([Math.round((width - x) * 10) / 10, y]);
        expect(place.label!.anchor).to.equal(other[label!.anchor]);
      });
      expect(right.height).to.equal(left.height);
      expect(right.headings.map(({ anchor }) => anchor)).to.deep.equal(
        left.headings.map(({ anchor }) => other[anchor]),
      );
    });
  }

  it("indents the second step under the note it hangs on", () => {
    const deep = ego(
      wiki(3, [
        [1, 0],
        [2, 1],
      ]),
      2,
    );
    const { places } = fan(deep, { width: 320 });
    expect(places.map(({ x }) => x)).to.deep.equal([57.6, 57.6, 73.6]);
    expect(places.map(({ y }) => y)).to.deep.equal([111.5, 46, 70]);
    const wide = fan(deep, { width: 800 }).places;
    expect(wide[2]!.x).to.be.below(wide[1]!.x);
  });

  it("shares a long side out, and repeats the heading", () => {
    const { places, headings } = fan(star(41), { width: 800 });
    const before = places.slice(1).filter(({ x }) => x < 400).length;
    expect([before, places.length - 1 - before]).to.deep.equal([20, 20]);
    expect(headings.map(({ relation }) => relation)).to.deep.equal(["citing", "citing"]);
  });

  it("takes one side where one is enough, and puts the centre at the other end", () => {
    const citing = fan(star(13), { width: 800 });
    const left = Math.min(...boxes(citing).map(({ x }) => x));
    expect(left).to.be.closeTo(800 - citing.frame!.x - citing.frame!.width, 24);
    expect(citing.places.slice(1).every(({ x }) => x < citing.frame!.x - 40)).to.equal(true);
    const cited = fan(
      ego(
        wiki(3, [
          [0, 1],
          [0, 2],
        ]),
      ),
      { width: 800 },
    );
    expect(cited.places.slice(1).every(({ x }) => x > cited.frame!.x + cited.frame!.width + 40)).to.equal(true);
    const mutual = fan(
      ego(
        wiki(3, [
          [0, 1],
          [1, 0],
          [0, 2],
        ]),
      ),
      { width: 800 },
    );
    expect(mutual.places.map(({ x }) => Math.sign(x - 400))).to.deep.equal([0, -1, 1]);
    const alone = fan(ego(wiki(1, [])), { width: 800 });
    expect([alone.places[0]!.x, alone.headings]).to.deep.equal([400, []]);
  });

  const titles: [string, (at: number) => string][] = [
    ["short", (at) => `Note ${at}`],
    ["long", (at) => `Orchestration versus employee framing, reconciled with the evidence on accountability ${at}`],
    ["Chinese", (at) => `調度者還是員工：調和《創辦人手冊》與問責證據之${at}`],
    ["one endless word", (at) => "Donaudampfschiff".repeat(20) + at],
    ["empty", () => "\u200b"],
  ];
  for (const width of [160, 240, 320, 559, 560, 768, 1400]) {
    for (const [name, title] of titles) {
      it(`keeps ${name} labels apart and inside at ${width}`, () => {
        for (const size of [2, 3, 20, 65]) {
          for (const breadth of [1, 1.4]) {
            const picture = fan(star(size, title), { width, breadth });
            isFinitePicture(picture);
            expect(picture.width).to.equal(width);
            expect(overlaps(picture, breadth)).to.deep.equal([]);
            const outside = boxes(picture, breadth).filter(
              (box) =>
                box.x < -0.1 || box.x + box.width > width + 0.1 || box.y < 0 || box.y + box.height > picture.height,
            );
            expect(outside).to.deep.equal([]);
          }
        }
      });
    }
    it(`labels every neighbour of the sample at ${width}`, () => {
      const picture = fan(constitution(), { width });
      expect(picture.places.every(({ label }) => label!.lines.length > 0)).to.equal(true);
      expect(overlaps(picture)).to.deep.equal([]);
    });
  }

  it("survives widths that are none", () => {
    for (const width of [0, -5, NaN, Infinity]) isFinitePicture(fan(small, { width }));
  });

  it("takes 64 neighbours", () => {
    expect([fitsFan(star(65)), fitsFan(star(66)), fitsFan(wholeGraph(citationsOf(wiki(2, []))))]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });
});

describe("force", () => {
  const whole = (feed: Feed) => wholeGraph(citationsOf(feed));
  const ring = (size: number) =>
    wiki(
      size,
      Array.from({ length: size }, (_, at) => [at, (at + 1) % size] as const),
    );

  it("gives the same numbers in every engine", () => {
    const picture = force(
      whole(
        wiki(4, [
          [1, 0],
          [2, 0],
          [0, 2],
          [0, 3],
        ]),
      ),
      { width: 640 },
    );
    expect([picture.width, picture.height]).to.deep.equal([640, 324]);
    expect(picture.places.map(({ x, y }) => [x, y])).to.deep.equal([
      [170.5, 161.5],
      [361.3, 300],
      [469.5, 157.2],
      [362.3, 24],
    ]);
    expect(picture.links[1]).to.equal(
      "M176.1 155.4C274.7 130.1 364.4 128.8 463.1 151.3M459.7 148.3L463.1 151.3L458.7 152.6",
    );
    const sum = force(whole(ring(150)), { width: 900 }).places.reduce((total, { x, y }) => total + x + 3 * y, 0);
    expect(Math.round(sum)).to.equal(199761);
  });

  it("keeps labels off each other and off dots, inside, at any zoom", () => {
    for (const [width, zoom, breadth] of [
      [320, 1, 1],
      [768, 1, 1],
      [768, 1, 1.4],
      [768, 3, 1],
      [1400, 1, 1],
    ] as const) {
      const graph = star(120, (at) => `A note of some length, number ${at}`);
      const picture = force(graph, { width, zoom, breadth });
      isFinitePicture(picture);
      expect(overlaps(picture, breadth)).to.deep.equal([]);
      const centre = picture.places[0]!;
      expect(centre.label, "the centre has a label").not.to.equal(undefined);
      for (const { x, y } of picture.places) {
        expect(x >= 0 && x <= width && y >= 0 && y <= picture.height).to.equal(true);
      }
    }
  });

  it("labels more as one zooms in", () => {
    const graph = whole(ring(150));
    const rest = force(graph, { width: 500 });
    const positions = new Map(
      graph.nodes.map(({ note }, at) => [note.entity, [rest.places[at]!.x, rest.places[at]!.y] as const]),
    );
    const near = force(graph, { width: 500, positions, zoom: 4 });
    const labels = (picture: Picture) => picture.places.filter(({ label }) => label).length;
    expect(labels(near)).to.be.above(labels(rest));
    expect(near.letter).to.equal(13 / 4);
    expect(near.places.map(({ x, y }) => [x, y])).to.deep.equal(rest.places.map(({ x, y }) => [x, y]));
  });

  it("keeps given positions, finds a place for the others, and ignores what is no position", () => {
    const graph = whole(ring(4));
    const given = new Map<string, readonly [number, number]>([
      ["n0", [0, 0]],
      ["n1", [100, 0]],
      ["n2", [100, 50]],
      ["n3", [0, 50]],
    ]);
    expect(force(graph, { width: 620, positions: given }).places.map(({ x, y }) => [x, y])).to.deep.equal([
      [135, 74.5],
      [485, 74.5],
      [485, 249.5],
      [135, 249.5],
    ]);
    given.delete("n3");
    const three = force(graph, { width: 620, positions: given }).places;
    expect(three[1]!.x - three[0]!.x).to.be.above(10);
    expect([three[0]!.y - three[1]!.y, three[1]!.x - three[2]!.x]).to.deep.equal([0, 0]);
    isFinitePicture(
      force(graph, {
        width: 620,
        positions: new Map([
          ["n0", [NaN, 1]],
          ["n1", "x" as never],
          ["n2", [1, 1]],
          ["n3", [1, 1]],
        ]),
      }),
    );
  });

  it("survives one note, none that is joined, and a hundred in one place", () => {
    isFinitePicture(force(whole(wiki(1, [])), { width: 400 }));
    isFinitePicture(force(whole(wiki(30, [])), { width: 400 }));
    const positions = new Map(Array.from({ length: 100 }, (_, at) => [`n${at}`, [5, 5] as const]));
    isFinitePicture(force(whole(ring(100)), { width: 400, positions }));
  });
});

describe("nearestTowards and stepTo", () => {
  const grid = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => ({ x: (at % 3) * 10, y: Math.floor(at / 3) * 10 }));

  it("goes to the next in the direction, what lies ahead before what lies aside", () => {
    expect([nearestTowards(placesOf(grid), 4, [1, 0]), nearestTowards(placesOf(grid), 4, [-1, 0])]).to.deep.equal([
      5, 3,
    ]);
    expect([nearestTowards(placesOf(grid), 4, [0, 1]), nearestTowards(placesOf(grid), 4, [0, -1])]).to.deep.equal([
      7, 1,
    ]);
    expect(nearestTowards(placesOf(grid), 2, [1, 0])).to.equal(-1);
    const aside = [
      { x: 0, y: 0 },
      { x: 1, y: 5 },
      { x: 40, y: 1 },
    ];
    expect(nearestTowards(placesOf(aside), 0, [1, 0])).to.equal(2);
    expect(nearestTowards(placesOf(aside.slice(0, 2)), 0, [1, 0])).to.equal(1);
  });

  it("knows the keys", () => {
    const to = (key: string, from = 4) => stepTo(key, placesOf(grid), from);
    expect(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].map((key) => to(key))).to.deep.equal([3, 5, 1, 7]);
    expect(["Home", "End", "PageUp", "PageDown"].map((key) => to(key))).to.deep.equal([0, 8, 3, 5]);
    expect([to("PageUp", 0), to("PageDown", 8), to("ArrowUp", 1)]).to.deep.equal([0, 8, 1]);
    expect([to("a"), to("constructor")]).to.deep.equal([undefined, undefined]);
  });

  const reachable = ({ places }: Picture): number => {
    const seen = new Set([0]);
    for (const from of seen) {
      for (const way of ["Left", "Right", "Up", "Down"]) seen.add(stepTo(`Arrow${way}`, placesOf(places), from)!);
    }
    return seen.size;
  };

  it("reaches every note of a fan by arrows alone", () => {
    const graphs: Neighbourhood[] = [constitution(), ...[2, 3, 8, 20, 41, 65].map((size) => star(size))];
    for (const graph of graphs) {
      for (const width of [320, 768, 1400]) expect(reachable(fan(graph, { width }))).to.equal(graph.nodes.length);
    }
  });
});

describe("the names of a whole wiki", () => {
  const whole = wholeGraph(citationsOf(parseFeed(sample, { baseUrl: "https://x.example/" }).feed!), []);
  const built = new Map(graph.ids.map((id, at) => [id, [graph.x[at]!, graph.y[at]!] as const]));
  const ranked = whole.nodes
    .map((_, at) => at)
    .sort((a, b) => whole.nodes[b]!.note.citedBy - whole.nodes[a]!.note.citedBy);
  for (const width of [216, 296, 744, 1376]) {
    it(`are first of all that of the most cited at ${width}`, () => {
      for (const positions of [undefined, built]) {
        const { places } = force(whole, { width, positions });
        expect(places[ranked[0]!]!.label?.lines[0]).to.match(/^Claude's/);
      }
    });
  }
});
