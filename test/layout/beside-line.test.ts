import { expect } from "@open-wc/testing";
import { besideLine, lineAt } from "../../src/layout/beside-line.js";

const line = { left: 100, right: 160, top: 200, bottom: 220 };
const view = { width: 200, height: 90, viewWidth: 400, viewHeight: 600 };

describe("besideLine", () => {
  for (const [name, wish, place] of [
    ["below, from the beginning of the line", {}, { x: 100, y: 226, height: 90 }],
    ["from its other beginning where reading goes to the left", { rtl: true }, { x: 6, y: 226, height: 90 }],
    ["inside the view at its right edge", { line: { ...line, left: 350, right: 390 } }, { x: 194, y: 226, height: 90 }],
    ["at the left edge where it is wider than the view", { width: 500 }, { x: 6, y: 226, height: 90 }],
    ["above where there is no room below", { viewHeight: 300 }, { x: 100, y: 104, height: 90 }],
    ["cut where there is more room below and not enough", { height: 500 }, { x: 100, y: 226, height: 368 }],
    [
      "cut above where there is more room, and not enough",
      { height: 500, viewHeight: 320 },
      { x: 100, y: 6, height: 188 },
    ],
    [
      "with no height where the line fills the view",
      { viewHeight: 20, line: { ...line, top: 0, bottom: 20 } },
      { x: 100, y: 26, height: 0 },
    ],
  ] as const) {
    it(`places ${name}`, () => expect(besideLine({ line, ...view, ...wish })).to.deep.equal(place));
  }
});

describe("lineAt", () => {
  const second = { left: 0, right: 50, top: 221, bottom: 241 };
  it("gives the line that is pointed at", () => expect(lineAt([line, second], 10, 230)).to.equal(second));
  it("gives the first where none is", () => expect(lineAt([line, second], NaN, NaN)).to.equal(line));
  it("gives none of none", () => expect(lineAt([], 1, 1)).to.equal(undefined));
});
