import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { cardPlace, cutPlace, type CardWish } from "../../src/layout/card-place.js";
import type { Box } from "../../src/layout/label-places.js";

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** A card of 200 by 100 for a note of 60 by 20 in the middle of a figure with a picture of 700 by 400. */
const wish: CardWish = {
  width: 200,
  height: 100,
  note: box(300, 200, 60, 20),
  names: [],
  within: box(0, 0, 700, 500),
  picture: box(0, 40, 700, 400),
};

const shares = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe("layout/card-place", () => {
  const table: [what: string, given: Partial<CardWish>, x: number, y: number][] = [
    ["after its note, in the middle of its height", {}, 368, 160],
    ["before it where reading goes to the left", { rtl: true }, 92, 160],
    ["before it where there is no room after it", { note: box(500, 200, 60, 20) }, 292, 160],
    ["moved down at the upper edge", { note: box(300, 0, 60, 20) }, 368, 0],
    ["moved up at the lower edge", { note: box(300, 480, 60, 20) }, 368, 400],
    ["before it where names stand after it", { names: [box(370, 100, 100, 220)] }, 92, 160],
    ["further down where that leaves a name free", { names: [box(0, 150, 700, 30)] }, 368, 200],
    ["further up where that leaves a name free", { names: [box(0, 240, 700, 30)] }, 368, 120],
    [
      "where it covers least, when it must cover a name",
      { names: [box(368, 0, 332, 500), box(0, 0, 292, 190)] },
      92,
      200,
    ],
    [
      "under the picture where there is no room beside",
      {
        ...{ width: 300, note: box(20, 380, 260, 20), names: [box(0, 40, 300, 330), box(0, 410, 300, 20)] },
        ...{ within: box(0, 0, 300, 600), picture: box(0, 40, 300, 400) },
      },
      0,
      440,
    ],
    [
      "over the lower edge where there is not enough room under it",
      {
        ...{ width: 300, note: box(20, 360, 260, 20), names: [box(0, 40, 300, 310), box(0, 385, 300, 15)] },
        ...{ within: box(0, 0, 300, 500), picture: box(0, 40, 300, 400) },
      },
      0,
      400,
    ],
    [
      "below the note where the lower edge is far",
      { width: 300, note: box(20, 60, 260, 20), within: box(0, 0, 300, 900), picture: box(0, 40, 300, 800) },
      0,
      88,
    ],
    [
      "above the note where there is no room below",
      { width: 300, note: box(20, 300, 260, 20), within: box(0, 0, 300, 400), picture: box(0, 0, 300, 320) },
      0,
      192,
    ],
  ];
  for (const [what, given, x, y] of table) {
    it(`stands ${what}`, () => {
      const asked = { ...wish, ...given };
      expect(cardPlace(asked)).to.deep.equal({ x, y, height: asked.height });
    });
  }

  it("has no place where it would stand on its note or outside", () => {
    const tight = { ...wish, width: 300, within: box(0, 0, 300, 150), picture: box(0, 0, 300, 100) };
    expect(cardPlace({ ...tight, note: box(20, 60, 260, 20) })).to.equal(undefined);
    expect(cardPlace({ ...wish, width: 701 })).to.equal(undefined);
  });

  it("is cut off at the end that has more room", () => {
    const tight = { ...wish, width: 280, within: box(0, 0, 300, 150) };
    expect(cutPlace({ ...tight, note: box(20, 60, 260, 20) })).to.deep.equal({ x: 0, y: 80, height: 70 });
    expect(cutPlace({ ...tight, note: box(20, 90, 260, 20) })).to.deep.equal({ x: 0, y: 0, height: 90 });
    expect(cutPlace({ ...tight, note: box(20, 60, 260, 20), rtl: true })).to.deep.equal({ x: 20, y: 80, height: 70 });
    expect(cutPlace({ ...tight, note: box(0, 0, 300, 150) })).to.deep.equal({ x: 0, y: 150, height: 0 });
  });

  it("never covers its note nor leaves its frame", () => {
    const size = fc.integer({ min: 1, max: 900 });
    const boxes = fc.record({ x: size, y: size, width: size, height: size });
    const wishes = fc.record({
      ...{ width: size, height: size, note: boxes, names: fc.array(boxes, { maxLength: 5 }) },
      ...{ within: boxes, picture: boxes, rtl: fc.boolean() },
    });
    fc.assert(
      fc.property(wishes, (asked) => {
        const place = cardPlace(asked);
        if (!place) return;
        const card = box(place.x, place.y, asked.width, asked.height);
        const { within } = asked;
        expect(shares(card, asked.note)).to.equal(false);
        expect(card.x >= within.x && card.x + card.width <= within.x + within.width).to.equal(true);
        expect(card.y >= within.y && card.y + card.height <= within.y + within.height).to.equal(true);
      }),
    );
  });
});
