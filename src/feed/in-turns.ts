/** Milliseconds of work after which the page has its turn. */
const slice = 8;

/** @returns what resolves in a task of its own, with no more delay than the page's other tasks make */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

/**
 * Works a few milliseconds at a time, so that the page may answer a reader in between.
 *
 * @param work yields often; what it yields is not used
 * @returns what it returns, in a task in which nothing has been worked on yet
 * @throws what the work throws
 */
export async function inTurns<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    await turn();
    const end = performance.now() + slice;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (!step.done) continue;
    await turn();
    return step.value;
  }
}

/** @returns what the work returns, done without a pause */
export function atOnce<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
