import { spreadGroups } from "./spread-groups.js";
import type { Scatter } from "./spread.js";

/** What the worker tells: how far it is, and the places so far; `over` with the last. */
export interface SpreadNews {
  done: number;
  points: Float32Array;
  over?: boolean;
}

/** Milliseconds from one piece of news to the next, at least, and in times of what the last took: at most a fiftieth is news. */
const leastPause = 100;
const share = 50;

/** The part of a worker's scope that is used; the library of the page's own scope has another. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Scatter>) => void) | null;
  postMessage(news: SpreadNews, transfer: Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  const work = spreadGroups(data);
  let told = performance.now();
  let pause = leastPause;
  let step = work.next();
  for (; !step.done; step = work.next()) {
    const time = performance.now();
    if (time - told < pause) continue;
    const points = step.value.now();
    scope.postMessage({ done: step.value.done, points }, [points.buffer]);
    told = performance.now();
    pause = Math.max(leastPause, share * (told - time));
  }
  scope.postMessage({ done: 1, points: step.value, over: true }, [step.value.buffer]);
};
