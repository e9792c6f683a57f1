import { expect, fixture, html } from "@open-wc/testing";
import { ChartCanvas } from "../../src/elements/chart-canvas.js";
import type { LitPicture } from "../../src/elements/chart-lit.js";
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

  const empty = () => fixture<HTMLCanvasElement>(html`<canvas style="inline-size: 600px"></canvas>`);

  it("is drawn anew while a reader moves when its drawing is 12 ms old, moved until then, and once more when still", async () => {
    const canvas = await empty();
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
      [1012, 1],
      [1023.9, 2],
      [1024, 3],
      [1035.9, 4],
      [1036, 5],
    ] as const)
      shown.push(await drawn(at, x));
    expect(shown, "while it is moved").to.deep.equal([2, 2, 3, 3, 4]);
    const last = from(5);
    painter.show(last);
    await frame();
    time = 1036 + 139;
    dispatchEvent(new Event("resize"));
    await frame();
    const hurried = drawings;
    time = 1036 + 140;
    dispatchEvent(new Event("resize"));
    await frame();
    expect(drawings - hurried, "when still").to.equal(1);
    dispatchEvent(new Event("resize"));
    await frame();
    expect(drawings - hurried, "and not again").to.equal(1);
    painter.dispose();
  });

  it("has its names in a frame of their own where the drawing took more than 6 ms", async () => {
    for (const [took, names] of [
      [3, 1],
      [7, 0],
    ] as const) {
      const canvas = await empty();
      let time = 0;
      let named = 0;
      const context = canvas.getContext("2d")!;
      const write = context.fillText.bind(context);
      context.fillText = (...args) => {
        named = 1;
        write(...args);
      };
      const draw = context.putImageData.bind(context) as (...args: unknown[]) => void;
      context.putImageData = (...args: unknown[]) => {
        time += took;
        draw(...args);
      };
      const painter = new ChartCanvas(canvas, () => time);
      painter.show(from(0));
      await frame();
      expect(named, `in the first frame, after ${took} ms`).to.equal(names);
      await frame();
      expect(named, "in the second").to.equal(1);
      painter.dispose();
    }
  });

  it("keeps no other sheet of few notes once they are still", async () => {
    const sheets: HTMLCanvasElement[] = [];
    const create = document.createElement.bind(document);
    document.createElement = ((name: string) => {
      const element = create(name);
      if (element instanceof HTMLCanvasElement) sheets.push(element);
      return element;
    }) as typeof create;
    const canvas = await empty();
    let time = 1000;
    const painter = new ChartCanvas(canvas, () => time);
    const pixels = () => sheets.filter(({ width }) => width === 600).length;
    const seen = [];
    for (const [at, x] of [
      [1000, 0],
      [1012, 1],
      [1024, 2],
    ] as const) {
      time = at;
      painter.show(from(x));
      await frame();
      seen.push(pixels());
    }
    time = 1300;
    dispatchEvent(new Event("resize"));
    await frame();
    document.createElement = create;
    expect([...seen, pixels()]).to.deep.equal([0, 1, 2, 0]);
    painter.dispose();
  });
});
