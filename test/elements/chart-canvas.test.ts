import { expect, fixture, html } from "@open-wc/testing";
import { ChartCanvas, type LitPicture } from "../../src/elements/chart-canvas.js";
import { readGraph } from "../../src/feed/graph-document.js";
import { chartOf } from "../../src/layout/chart.js";
import { wikiOf } from "../../src/model/wiki.js";

const ids = Array.from({ length: 30 }, (_, at) => `note-${at}`);
const { columns } = readGraph({
  ...{ ids, titles: ids, edges: ids.flatMap((_, at) => [at, (at * 7 + 3) % 30]) },
  ...{ x: ids.map((_, at) => at % 6), y: ids.map((_, at) => at % 5) },
});
const wiki = wikiOf(columns);
const chart = chartOf(columns.points, wiki.citedBy, 600);
const from = (x: number): LitPicture => ({
  ...{ wiki, chart, view: { scale: 2, x: -x, y: 0 } },
  ...{ settled: true, lit: -1, around: new Set<number>() },
});
const frame = () => new Promise(requestAnimationFrame);

describe("a chart on a canvas", () => {
  const own = CanvasRenderingContext2D.prototype.putImageData;
  let drawings = 0;
  beforeEach(() => {
    drawings = 0;
    CanvasRenderingContext2D.prototype.putImageData = function (...args: unknown[]) {
      drawings++;
      own.apply(this, args as Parameters<typeof own>);
    };
  });
  afterEach(() => (CanvasRenderingContext2D.prototype.putImageData = own));

  it("is drawn anew while a reader moves when its drawing is 12 ms old, moved until then, and once more when still", async () => {
    const canvas = await fixture<HTMLCanvasElement>(html`<canvas style="inline-size: 600px"></canvas>`);
    let time = 1000;
    const painter = new ChartCanvas(canvas, () => time);
    const drawn = async (at: number, x: number) => {
      time = at;
      painter.show(from(x));
      await frame();
      return drawings;
    };
    expect(await drawn(1000, 0), "the first drawing").to.equal(1);
    const shown = [];
    for (const [at, x] of [
      [1005, 1],
      [1011.9, 2],
      [1012, 3],
      [1023.9, 4],
      [1024, 5],
    ] as const)
      shown.push(await drawn(at, x));
    expect(shown, "while it is moved").to.deep.equal([1, 1, 2, 2, 3]);
    const last = from(5);
    painter.show(last);
    await frame();
    time = 1024 + 139;
    dispatchEvent(new Event("resize"));
    await frame();
    const hurried = drawings;
    time = 1024 + 140;
    dispatchEvent(new Event("resize"));
    await frame();
    expect(drawings - hurried, "when still").to.equal(1);
    dispatchEvent(new Event("resize"));
    await frame();
    expect(drawings - hurried, "and not again").to.equal(1);
    painter.dispose();
  });
});
