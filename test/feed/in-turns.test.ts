import { expect } from "@open-wc/testing";
import { readGraph, readingGraph } from "../../src/feed/graph-document.js";
import { atOnce, inTurns, turn } from "../../src/feed/in-turns.js";
import { countingWiki, wikiOf } from "../../src/model/wiki.js";

/** Steps of a few milliseconds each, and what the page has done by the time of each. */
function* work(steps: number, seen: () => number): Generator<undefined, number[]> {
  const all: number[] = [];
  for (let step = 0; step < steps; step++) {
    all.push(seen());
    const end = performance.now() + 3;
    while (performance.now() < end);
    yield;
  }
  return all;
}

const document = (size: number) => ({
  ids: Array.from({ length: size }, (_, at) => `note-${at}`),
  titles: Array.from({ length: size }, (_, at) => `Note ${at}`),
  edges: Array.from({ length: 6 * size }, (_, at) => (at % 2 ? (at * at * 7919) % size : (at >> 1) % size)),
});

function yieldsOf<T>(generator: Generator<unknown, T>): number {
  let count = 0;
  while (!generator.next().done) count++;
  return count;
}

describe("inTurns", () => {
  it("lets the page do something else after some milliseconds, and before and after all of it", async () => {
    let turns = 0;
    let isOver = false;
    const page = (async () => {
      for (; !isOver; turns++) await turn();
    })();
    const seen = await inTurns(work(30, () => turns));
    isOver = true;
    await page;
    // 90 ms of work in slices of 8 are eleven, fewer by a coarse clock; a slower machine makes more of them.
    expect(new Set(seen).size).to.be.greaterThanOrEqual(4);
    expect(seen).to.deep.equal(seen.toSorted((a, b) => a - b));
    expect(turns).to.be.greaterThan(seen.at(-1)!);
  });

  it("returns what the work returns, and throws what it throws", async () => {
    expect(await inTurns(work(0, () => 0))).to.deep.equal([]);
    // eslint-disable-next-line require-yield
    const failing = (function* (): Generator<undefined, number> {
      throw new Error("no");
    })();
    expect(await inTurns(failing).catch((error: Error) => error.message)).to.equal("no");
  });
});

describe("what is done in turns", () => {
  it("reads and counts ten thousand notes in many steps, none of them over a few thousand notes", () => {
    const { columns } = readGraph(document(10_000));
    // Three passes over the notes and one over 60,000 ends of citations, a step for each 4,096.
    expect(yieldsOf(readingGraph(document(10_000)))).to.be.greaterThanOrEqual(20);
    expect(yieldsOf(countingWiki(columns))).to.be.greaterThanOrEqual(6);
  });

  it("comes to the same as at once", async () => {
    const { columns, losses } = await inTurns(readingGraph(document(9000)));
    const once = readGraph(document(9000));
    const { url: _, ...read } = columns;
    const { url: __, ...readOnce } = once.columns;
    expect(read).to.deep.equal(readOnce);
    expect(losses).to.deep.equal(once.losses);
    const counted = await inTurns(countingWiki(columns));
    const countedOnce = wikiOf(once.columns);
    for (const name of ["links", "from", "citedBy", "ranked", "order"] as const) {
      expect(counted[name], name).to.deep.equal(countedOnce[name]);
    }
    expect(atOnce(countingWiki(columns)).ranked).to.deep.equal(countedOnce.ranked);
  });
});
