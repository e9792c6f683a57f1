import { spreadGroups } from "./spread-groups.js";
import type { Scatter } from "./spread.js";

/** What the worker tells: how far it is, with the places so far now and then; `over` with the last. */
export interface SpreadNews {
  done: number;
  points?: Float32Array;
  over?: boolean;
}

/** Milliseconds from one piece of news to the next, and from one with places to the next. */
const pause = 100;
const longPause = 1000;

/** The part of a worker's scope that is used; the library of the page's own scope has another. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Scatter>) => void) | null;
  postMessage(news: SpreadNews, transfer: Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  const work = spreadGroups(data);
  let [told, shown] = [performance.now(), performance.now()];
  let step = work.next();
  for (; !step.done; step = work.next()) {
    const time = performance.now();
    if (time - told < pause) continue;
    told = time;
    const points = time - shown < longPause ? undefined : step.value.now();
    if (points) shown = time;
    scope.postMessage({ done: step.value.done, points }, points ? [points.buffer] : []);
  }
  scope.postMessage({ done: 1, points: step.value, over: true }, [step.value.buffer]);
};
