import { expect } from "@open-wc/testing";
import { addressOf, count, fault } from "../feed-server.js";
import {
  aCardMoreIsDrawn,
  clearStage,
  fallback,
  feedOf,
  frames,
  isVisible,
  mount,
  settled,
  statesOf,
  textOf,
  titleOf,
} from "./mounted.js";

interface Timer {
  id: number;
  milliseconds: number;
  goOff(): void;
  cleared?: boolean;
}

const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
/** What a request gives itself, which is none of these tests' business. */
const ofRequests = 30_000;
let timers: Timer[] = [];
/** Below zero, which no browser gives, and never the same again: an earlier test's timer may yet be cleared. */
let lastId = 0;
let awaited: ((timer: Timer) => void)[] = [];

function stopTime(): void {
  timers = [];
  awaited = [];
  globalThis.setTimeout = ((call: () => void, milliseconds = 0, ...rest: unknown[]) => {
    if (milliseconds === ofRequests) return real.setTimeout.call(globalThis, call, milliseconds, ...(rest as []));
    const timer = { id: --lastId, milliseconds, goOff: call };
    timers.push(timer);
    awaited.shift()?.(timer);
    return timer.id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (id >= 0) return real.clearTimeout.call(globalThis, id);
    for (const timer of timers) if (timer.id === id) timer.cleared = true;
  }) as typeof clearTimeout;
}

const timerSet = (): Promise<Timer> => new Promise((resolve) => awaited.push(resolve));

/** A document property with another value, until it is given back. */
function pretend(target: object, name: string, value: unknown): () => void {
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  return () => delete (target as Record<string, unknown>)[name];
}

describe("refresh", () => {
  const undo: (() => void)[] = [];
  beforeEach(stopTime);
  afterEach(() => {
    clearStage();
    Object.assign(globalThis, real);
    for (const one of undo.splice(0)) one();
  });

  it("asks again after that many seconds, and each time", async () => {
    const { url, key } = fault("no-store");
    let set = timerSet();
    const { card, events } = await mount({ src: url, refresh: 60 });
    for (const requests of [2, 3]) {
      const timer = await set;
      expect(timer.milliseconds).to.equal(60_000);
      expect((await count(key)).count).to.equal(requests - 1);
      const loaded = settled(card);
      set = timerSet();
      timer.goOff();
      await loaded;
      expect((await count(key)).count).to.equal(requests);
    }
    expect(events).to.deep.equal(["load", "load", "load"]);
    await set;
    expect(timers.filter(({ cleared }) => !cleared).length).to.equal(1);
  });

  it("is off unless asked for, and for what is no number of seconds", async () => {
    for (const refresh of [undefined, "", "0", "-5", "soon"])
      await mount({ src: fault("ok").url, ...(refresh !== undefined && { refresh }) });
    await mount({ src: fault("500").url });
    await aCardMoreIsDrawn();
    expect(timers).to.deep.equal([]);
  });

  it("waits longer after each failure in a row, and no longer after a success", async () => {
    const { url } = fault("500");
    let set = timerSet();
    const { card, events } = await mount({ src: url, refresh: 10 });
    for (const seconds of [20, 40, 80, 160, 320, 640, 1280, 2560, 2560]) {
      const timer = await set;
      expect(timer.milliseconds).to.equal(seconds * 1000);
      const failed = settled(card);
      set = timerSet();
      timer.goOff();
      await failed;
    }
    await set;
    set = timerSet();
    card.src = fault("ok").url;
    expect((await set).milliseconds).to.equal(10_000);
    expect(events.at(-1)).to.equal("load");
  });

  for (const [name, refresh, milliseconds] of [
    ["no sooner than the server asks", 1, 120_000],
    ["no sooner than is asked for", 100, 200_000],
    ["and no longer than a timer can", 1e9, 2 ** 31 - 1],
  ] as const) {
    it(`waits ${name}`, async () => {
      const set = timerSet();
      await mount({ src: fault("503").url, refresh });
      expect((await set).milliseconds).to.equal(milliseconds);
    });
  }

  it("waits until the time the server names", async () => {
    const set = timerSet();
    await mount({ src: `${fault("until").url}&seconds=3600`, refresh: 1 });
    // Such a time has no parts of a second, and some may have gone by since it was named.
    expect((await set).milliseconds).to.be.within(3_480_000, 3_600_000);
  });

  it("keeps what is shown when it fails, and notes that it did", async () => {
    const url = addressOf(feedOf());
    const set = timerSet();
    const { card, events } = await mount({ src: url, refresh: 10 }, fallback());
    URL.revokeObjectURL(url);
    const again = timerSet();
    (await set).goOff();
    expect((await again).milliseconds).to.equal(20_000);
    await card.updateComplete;
    expect(titleOf(card)).to.equal("Tide");
    expect(statesOf(card)).to.deep.equal(["ready"]);
    expect(card.problems).to.deep.equal([{ path: "", message: `FeedError: ${url}: network` }]);
    expect(events).to.deep.equal(["load"]);
  });

  it("does not keep what another address gave", async () => {
    const own = fallback();
    const { card } = await mount({ src: fault("ok").url, refresh: 10 }, own);
    const failed = settled(card);
    card.src = fault("404").url;
    expect(await failed).to.equal("error");
    expect(statesOf(card)).to.deep.equal(["failed"]);
    expect(isVisible(own)).to.be.true;
  });

  it("asks again for what it has from another document", async () => {
    const { url, key } = fault("no-store");
    const documents = [{ rel: "entity", template: url }];
    const src = addressOf({ ...feedOf(), _entity_widgets: { documents } });
    const set = timerSet();
    const { card } = await mount({ src, refresh: 10, entity: "moon" });
    const loaded = settled(card);
    (await set).goOff();
    await loaded;
    expect((await count(key)).count).to.equal(2);
  });

  it("ends with the element", async () => {
    const set = timerSet();
    const { card } = await mount({ src: fault("ok").url, refresh: 10 });
    const timer = await set;
    card.remove();
    await frames();
    expect(timer.cleared).to.be.true;
    const again = timerSet();
    document.body.append(card);
    expect((await again).milliseconds).to.equal(10_000);
    card.remove();
  });

  it("waits while the page is hidden", async () => {
    const { url, key } = fault("no-store");
    const set = timerSet();
    const { card } = await mount({ src: url, refresh: 10 });
    const timer = await set;
    const show = pretend(document, "hidden", true);
    undo.push(show);
    timer.goOff();
    await frames();
    expect((await count(key)).count).to.equal(1);
    show();
    const loaded = settled(card);
    document.dispatchEvent(new Event("visibilitychange"));
    await loaded;
    expect((await count(key)).count).to.equal(2);
  });

  it("of an element that was offline goes on in one row only", async () => {
    const { fetch } = globalThis;
    undo.push(() => (globalThis.fetch = fetch), pretend(navigator, "onLine", false));
    globalThis.fetch = () => Promise.reject(new TypeError("no network"));
    let set = timerSet();
    const { card } = await mount({ src: fault("ok").url, refresh: 10 });
    const first = await set;
    undo.pop()!();
    globalThis.fetch = fetch;
    set = timerSet();
    dispatchEvent(new Event("online"));
    await settled(card);
    await set;
    expect(first.cleared).to.be.true;
  });
});

describe("an element that is offline", () => {
  const { fetch } = globalThis;
  let online: () => void;
  beforeEach(() => {
    online = pretend(navigator, "onLine", false);
    globalThis.fetch = () => Promise.reject(new TypeError("no network"));
  });
  afterEach(() => {
    online();
    globalThis.fetch = fetch;
    clearStage();
  });

  it("says so, and tries once more when the browser is back", async () => {
    const { url, key } = fault("ok");
    const own = fallback();
    const { card, events } = await mount({ src: url }, own);
    expect(textOf(card, "[part=message]")).to.equal(
      `You are offline, and this content is not at hand. ${url} Try again`,
    );
    expect(isVisible(own)).to.be.true;
    online();
    globalThis.fetch = fetch;
    // The listener is set once the part that sets it is at hand, which the message has waited for too.
    await frames();
    const loaded = settled(card);
    dispatchEvent(new Event("online"));
    expect(await loaded).to.equal("load");
    dispatchEvent(new Event("online"));
    await aCardMoreIsDrawn();
    expect((await count(key)).count).to.equal(1);
    expect(events).to.deep.equal(["error", "load"]);
  });

  it("does not try again when it is gone", async () => {
    const { url, key } = fault("ok");
    const { card } = await mount({ src: url });
    card.remove();
    await frames();
    online();
    globalThis.fetch = fetch;
    dispatchEvent(new Event("online"));
    await aCardMoreIsDrawn();
    expect((await count(key)).count).to.equal(0);
  });
});
