import { expect, fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import { parseFeed } from "../../src/feed/parse.js";
import type { Evaluation } from "../../src/feed/types.js";
import { readCell } from "../../src/light/score-cell.js";
import { scoreTable } from "../../src/light/score-table.js";

const ci = (lo: number, hi: number, p = 0.95) => ({ p, lo, hi });

describe("readCell", () => {
  for (const [text, expected] of [
    ["1.36", { mean: 1.36 }],
    ["1.36 ±0.06", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1.36±.06", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1.36 +/- 0.06", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1.36 [1.30, 1.42]", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1.36 [1.30,1.42]", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1.36 [1.30; 1.42]", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1.36 (1.30–1.42)", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1.36 (1.30-1.42)", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1.36 (1.30 to 1.42)", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["−0.22 (−0.277–−0.163)", { mean: -0.22, ci: ci(-0.277, -0.163) }],
    ["-0.22 [-0.277, -0.163]", { mean: -0.22, ci: ci(-0.277, -0.163) }],
    ["–0.22", { mean: -0.22 }],
    ["-0.22 (-0.277--0.163)", { mean: -0.22, ci: ci(-0.277, -0.163) }],
    ["1.36, 95% CI 1.30–1.42", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1.36 (99 % CI: 1.28, 1.44)", { mean: 1.36, ci: ci(1.28, 1.44, 0.99) }],
    ["1.36 ±0.06 n=1000", { mean: 1.36, ci: ci(1.3, 1.42), n: 1000 }],
    ["1.36 [1.30, 1.42], n = 1,000", { mean: 1.36, ci: ci(1.3, 1.42), n: 1000 }],
    ["1.36 (1.30–1.42, n=25)", { mean: 1.36, ci: ci(1.3, 1.42), n: 25 }],
    ["1.36 (n=25)", { mean: 1.36, n: 25 }],
    ["95%", { mean: 95 }],
    ["1.36*", { mean: 1.36 }],
    ["1,234.5", { mean: 1234.5 }],
    [".5", { mean: 0.5 }],
    ["1e3", { mean: 1000 }],
    ["0", { mean: 0 }],
    ["", { mean: null }],
    ["–", { mean: null }],
    ["—", { mean: null }],
    ["-", { mean: null }],
    ["…", { mean: null }],
    ["n/a", { mean: null }],
    ["N.A.", { mean: null }],
  ] as const) {
    it(`“${text}”`, () => expect(readCell(text)).to.deep.equal({ score: expected }));
  }

  for (const [text, expected] of [
    ["1,36", { mean: 1.36 }],
    ["1,36 ±0,06", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1,36 [1,30; 1,42]", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["1,36 [1,30, 1,42]", { mean: 1.36, ci: ci(1.3, 1.42) }],
    ["−0,22 (−0,277 bis −0,163)", { mean: -0.22, ci: ci(-0.277, -0.163) }],
    ["1.234,5", { mean: 1234.5 }],
    ["1.36", { mean: 1.36 }],
    ["1,36, 95 % KI 1,30–1,42, n = 1.000", { mean: 1.36, ci: ci(1.3, 1.42), n: 1000 }],
  ] as const) {
    it(`“${text}” where the decimal sign is a comma`, () =>
      expect(readCell(text, true)).to.deep.equal({ score: expected }));
  }

  for (const text of ["about 1", "1.2.3", "٣", "1e999", "1,36", "one", "NaN", "Infinity", "1 2", "{}", "1/2"]) {
    it(`says that “${text}” is not a number`, () =>
      expect(readCell(text)).to.deep.equal({ score: { mean: null, missing: "not_a_number" }, fault: "number" }));
  }

  for (const text of ["1.36 [1.30]", "1.36 [1.42, 1.30]", "1.36 ±x", "1.36 [1, 2, 3]", "1.36 [1, 1e999]"]) {
    it(`keeps the mean of “${text}” and says that its interval cannot be read`, () =>
      expect(readCell(text)).to.deep.equal({ score: { mean: 1.36 }, fault: "interval" }));
  }
});

async function read(content: TemplateResult) {
  const host = await fixture<HTMLElement>(html`<section>${content}</section>`);
  const { feed: raw, problems } = scoreTable(host);
  if (!raw) return { problems };
  const parsed = parseFeed(raw, { baseUrl: document.baseURI });
  expect(parsed.problems).to.deep.equal([]);
  expect(parsed.feed!.items).to.have.length(1);
  return { evaluation: parsed.feed!.items[0]!._entity_widgets!.evaluations![0]!, problems };
}

const outline = ({ series = [], dimensions = [], levels = [] }: Evaluation) => ({
  levels: levels.map(({ id, name }) => [id, name]),
  dimensions: dimensions.map(({ id, name, level }) => [id, name, level]),
  series: series.map(({ id, name, scores = [] }) => [
    id,
    name,
    scores.map(({ dimension, mean }) => [dimension, mean ?? null]),
  ]),
});

describe("scoreTable", () => {
  it("reads a table as Markdown makes it, rows of one bold cell as levels", async () => {
    const { evaluation, problems } = await read(
      html`<table>
        <thead>
          <tr>
            <th>Trait</th>
            <th>Claude Opus 4.6</th>
            <th>Claude Mythos Preview</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td><strong>Broad areas</strong></td>
            <td></td>
            <td></td>
          </tr>
          <tr>
            <td>Ethics</td>
            <td>1.13 ±0.068</td>
            <td>1.46 ±0.064</td>
          </tr>
          <tr>
            <td><strong>Specific traits</strong></td>
            <td></td>
            <td></td>
          </tr>
          <tr>
            <td>Honesty</td>
            <td>—</td>
            <td>1.36</td>
          </tr>
        </tbody>
      </table>`,
    );
    expect(problems).to.deep.equal([]);
    expect(outline(evaluation!)).to.deep.equal({
      levels: [
        [0, "Broad areas"],
        [1, "Specific traits"],
      ],
      dimensions: [
        ["ethics", "Ethics", 0],
        ["honesty", "Honesty", 1],
      ],
      series: [
        [
          "claude-opus-4-6",
          "Claude Opus 4.6",
          [
            ["ethics", 1.13],
            ["honesty", null],
          ],
        ],
        [
          "claude-mythos-preview",
          "Claude Mythos Preview",
          [
            ["ethics", 1.46],
            ["honesty", 1.36],
          ],
        ],
      ],
    });
    expect(evaluation!.series![0]!.scores![0]!.ci).to.deep.equal(ci(1.062, 1.198));
  });

  it("reads a tbody with a header row a level, caption, caveats and source", async () => {
    const { evaluation } = await read(
      html`<div>
        <table>
          <caption>
            Adherence
          </caption>
          <thead>
            <tr>
              <th>Dimension</th>
              <th>A</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th colspan="2" scope="rowgroup">Overall</th>
            </tr>
            <tr>
              <th scope="row">Spirit</th>
              <td>1.02<sup>3</sup></td>
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <td colspan="2">The conversations are synthetic.</td>
            </tr>
          </tfoot>
        </table>
        <p>From the <a href="https://example.org/card">system card</a>.</p>
      </div>`,
    );
    expect(outline(evaluation!)).to.deep.equal({
      levels: [[0, "Overall"]],
      dimensions: [["spirit", "Spirit", 0]],
      series: [["a", "A", [["spirit", 1.02]]]],
    });
    expect(evaluation!.title).to.equal("Adherence");
    expect(evaluation!.caveats).to.deep.equal(["The conversations are synthetic."]);
    expect(evaluation!.source).to.deep.equal({ title: "From the system card.", url: "https://example.org/card" });
  });

  it("names each bad cell by row and column, and keeps the rest", async () => {
    const { evaluation, problems } = await read(
      html`<table>
        <tr>
          <th></th>
          <th>A</th>
          <th>B</th>
        </tr>
        <tr>
          <td>Speed</td>
          <td>fast</td>
          <td>2 [3, 1]</td>
        </tr>
        <tr>
          <td>Size</td>
          <td>1</td>
          <td>2</td>
          <td>3</td>
        </tr>
      </table>`,
    );
    expect(problems.map(({ message }) => message)).to.deep.equal([
      "Row “Speed”, column “A”: “fast” is not a number.",
      "Row “Speed”, column “B”: “2 [3, 1]” has no interval that can be read.",
      "Row “Size” has 1 more cells than the heading.",
    ]);
    expect(evaluation!.series![0]!.scores!.map(({ mean, missing }) => [mean ?? null, missing])).to.deep.equal([
      [null, "not_a_number"],
      [1, undefined],
    ]);
  });

  it("reads decimal commas by the language of the table", async () => {
    const { evaluation } = await read(
      html`<table lang="de">
        <tr>
          <th>Merkmal</th>
          <th>A</th>
        </tr>
        <tr>
          <td>Ehrlichkeit</td>
          <td>1,36 ±0,06</td>
        </tr>
      </table>`,
    );
    expect(evaluation!.series![0]!.scores![0]).to.deep.equal({
      dimension: "ehrlichkeit",
      mean: 1.36,
      ci: ci(1.3, 1.42),
    });
  });

  it("keeps rows and columns of one name apart, and names what has none", async () => {
    const { evaluation } = await read(
      html`<table>
        <tr>
          <th></th>
          <th>A</th>
          <th>A</th>
          <th></th>
        </tr>
        <tr>
          <td>x</td>
          <td>1</td>
          <td>2</td>
          <td>3</td>
        </tr>
        <tr>
          <td>x</td>
          <td>4</td>
        </tr>
      </table>`,
    );
    expect(outline(evaluation!)).to.deep.equal({
      levels: [],
      dimensions: [
        ["x", "x", undefined],
        ["x-2", "x", undefined],
      ],
      series: [
        [
          "a",
          "A",
          [
            ["x", 1],
            ["x-2", 4],
          ],
        ],
        [
          "a-2",
          "A",
          [
            ["x", 2],
            ["x-2", null],
          ],
        ],
        [
          "unnamed",
          "3",
          [
            ["x", 3],
            ["x-2", null],
          ],
        ],
      ],
    });
  });

  for (const [name, content] of [
    ["no table", html`<p>Nothing here.</p>`],
    ["an empty table", html`<table></table>`],
    [
      "a heading alone",
      html`<table>
        <tr>
          <th>Trait</th>
          <th>A</th>
        </tr>
      </table>`,
    ],
    [
      "one column",
      html`<table>
        <tr>
          <th>Trait</th>
        </tr>
        <tr>
          <td>Honesty</td>
        </tr>
      </table>`,
    ],
  ] as const) {
    it(`finds no score in ${name}`, async () => expect(await read(content)).to.deep.equal({ problems: [] }));
  }
});
