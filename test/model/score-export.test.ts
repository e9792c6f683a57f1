import { expect } from "@open-wc/testing";
import { csvOf, markdownOf } from "../../src/model/score-export.js";
import { judgedScores as scoresOf } from "../../src/model/judged-scores.js";

const headings = ["Level", "Dimension", "low", "high", "n"];
const scores = scoresOf({
  id: "e",
  scale: { min: -3, max: 3 },
  levels: [
    { id: 0, name: "First" },
    { id: 1, name: "Second" },
  ],
  dimensions: [
    { id: "a", name: '=HYPERLINK("x")', level: 0 },
    { id: "b", name: "B, the | second", level: 1 },
  ],
  series: [
    {
      id: "s",
      name: "@S",
      scores: [
        { dimension: "a", mean: -0.22, ci: { lo: -0.277, hi: -0.163 }, n: 1000 },
        { dimension: "b", mean: 0.1 + 0.2 },
      ],
    },
    { id: "t", name: "T", scores: [{ dimension: "a", mean: null, missing: "not_run" }] },
  ],
});

describe("scores taken along", () => {
  it("are a spreadsheet in which no text is a formula and every number a number", () => {
    expect(csvOf(scores, headings).split("\r\n")).to.deep.equal([
      'Level,Dimension,"\'@S","\'@S low","\'@S high","\'@S n",T,T low,T high,T n',
      'First,"\'=HYPERLINK(""x"")",-0.22,-0.277,-0.163,1000,not_run,,,',
      'Second,"B, the | second",0.3,,,,not_given,,,',
      "",
    ]);
  });

  it("are a table of Markdown, with a bold row a level", () => {
    expect(markdownOf(scores, "Dimension").trim().split("\n")).to.deep.equal([
      "| Dimension | @S | T |",
      "| --- | ---: | ---: |",
      "| **First** |  |  |",
      '| =HYPERLINK("x") | -0.22 [-0.277, -0.163] n=1000 | – |',
      "| **Second** |  |  |",
      "| B, the \\| second | 0.3 | – |",
    ]);
  });

  it("leave out a series that the reader has hidden", () => {
    const one = scoresOf(
      { id: "e", dimensions: [{ id: "a" }], series: [{ id: "s" }, { id: "t" }] },
      { hidden: new Set(["s"]) },
    );
    expect(csvOf(one, headings).split("\r\n")[0]).to.equal("Level,Dimension,t,t low,t high,t n");
  });
});
