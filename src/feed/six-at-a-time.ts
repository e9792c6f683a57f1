/** Requests of this kind that are under way at a time, however many elements of the page make them. */
const most = 6;
const waiting: (() => void)[] = [];
let underWay = 0;

/**
 * Does a piece of work when fewer than six others are under way on the page; the rest wait in the order in which they
 * were asked for.
 *
 * @param signal ends the waiting; work that has begun is to end by itself
 * @throws the signal's reason, or what the work throws
 */
export async function sixAtATime<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  if (underWay < most) underWay++;
  else await turn(signal);
  try {
    return await work();
  } finally {
    // Who waits takes the place over.
    const next = waiting.shift();
    if (next) next();
    else underWay--;
  }
}

const turn = (signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const leave = () => {
      waiting.splice(waiting.indexOf(mine), 1);
      reject(signal.reason as Error);
    };
    const mine = () => {
      signal.removeEventListener("abort", leave);
      resolve();
    };
    waiting.push(mine);
    signal.addEventListener("abort", leave, { once: true });
  });
