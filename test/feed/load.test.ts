import { expect } from "@open-wc/testing";
import { FeedError } from "../../src/feed/feed-error.js";
import { loadFeed, type LoadOptions } from "../../src/feed/load.js";
import { addressOf, count, counted, fault, release } from "../feed-server.js";

async function failure(promise: Promise<unknown>): Promise<any> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail.");
}

/** The same server under another name, which makes it another origin. */
const elsewhere = location.origin.replace("localhost", "127.0.0.1");

describe("loadFeed", function () {
  // Some answers are of 25 MB, and the machine may be busy.
  this.timeout(60_000);

  describe("fails", () => {
    const cases: [name: string, kind: string, status?: number, retryAfter?: string, options?: LoadOptions][] = [
      ["401", "status", 401],
      ["404", "status", 404],
      ["410", "status", 410],
      ["429", "status", 429, "120"],
      ["500", "status", 500],
      ["503", "status", 503, "120"],
      ["204", "empty"],
      ["empty", "empty"],
      ["html", "html"],
      ["cut", "json"],
      ["utf16", "json"],
      ["shape", "shape"],
      ["null", "shape"],
      ["future", "format"],
      ["loop", "network"],
      ["truncated", "network"],
      ["reset", "network"],
      ["hang", "timeout", undefined, undefined, { timeout: 30 }],
      ["slow", "timeout", undefined, undefined, { timeout: 200 }],
      ["endless", "size", undefined, undefined, { maxBytes: 1_000_000 }],
      ["big", "size"],
      ["bomb", "size"],
    ];
    for (const [name, kind, status, retryAfter, options] of cases) {
      it(`with ${kind} on ${name}`, async () => {
        const { url } = fault(name);
        const error = await failure(loadFeed(url, options));
        expect(error).to.be.instanceOf(FeedError);
        expect(error.url).to.equal(url);
        // An engine may take a body that breaks off for a whole one; then it is broken JSON.
        if (kind === "network" && name !== "loop") expect(error.kind).to.be.oneOf(["network", "json"]);
        else expect(error.kind).to.equal(kind);
        expect(error.status).to.equal(status);
        expect(error.retryAfter ?? undefined).to.equal(retryAfter);
        expect(error.message).to.equal(`${url}: ${status ?? error.kind}`);
      });
    }

    it("with network on wrong-encoding, or reads the whole of it where the engine sees through that", async () => {
      const outcome = await loadFeed(fault("wrong-encoding").url).catch((error: FeedError) => error);
      if (outcome instanceof FeedError) expect(outcome.kind).to.equal("network");
      else expect(outcome.feed.items.length).to.equal(2);
    });

    it("with network where another origin does not allow it", async () => {
      expect((await failure(loadFeed(fault("ok", elsewhere).url))).kind).to.equal("network");
      const { url } = fault("ok", elsewhere);
      expect((await loadFeed(`${url}&cors`)).feed.items.length).to.equal(2);
    });

    it("with network where there is nobody", async () =>
      expect((await failure(loadFeed("http://127.0.0.1:9/feed.json"))).kind).to.equal("network"));

    it("with network on what is no address", async () =>
      expect((await failure(loadFeed("javascript:alert(1)"))).kind).to.equal("network"));
  });

  it("stops the download of what it refuses", async () => {
    const { url, key } = fault("endless");
    await failure(loadFeed(url, { maxBytes: 100_000 }));
    await counted(key, { count: 1, aborted: 1 });
    const bomb = fault("bomb");
    await failure(loadFeed(bomb.url));
    await counted(bomb.key, { count: 1, aborted: 1 });
  });

  for (const name of ["hang", "slow"]) {
    it(`gives up what takes too long, and the request with it, on ${name}`, async () => {
      const { setTimeout } = globalThis;
      let elapse: (() => void) | undefined;
      let milliseconds: number | undefined;
      const { url, key } = fault(name);
      globalThis.setTimeout = ((call: () => void, after: number) => {
        [elapse, milliseconds] = [call, after];
        return 0;
      }) as typeof setTimeout;
      const failed = failure(loadFeed(url));
      globalThis.setTimeout = setTimeout;
      expect(milliseconds).to.equal(30_000);
      await counted(key, { count: 1, aborted: 0 });
      elapse!();
      expect((await failed).kind).to.equal("timeout");
      await counted(key, { count: 1, aborted: 1 });
    });
  }

  describe("reads", () => {
    const cases: [name: string, message?: string][] = [
      ["ok"],
      ["bom"],
      ["cookie"],
      ["no-store"],
      ["wrong-type", "Must be served as JSON, is text/plain."],
      ["no-type", "Must be served as JSON, is of no type."],
    ];
    for (const [name, message] of cases) {
      it(name, async () => {
        const { url } = fault(name);
        const loaded = await loadFeed(url);
        expect(loaded.url).to.equal(url);
        expect(loaded.problems).to.deep.equal(message ? [{ path: "", message }] : []);
        expect(loaded.feed.items.map(({ id, summary }) => [id, summary])).to.deep.equal([
          ["tide", "Why the sea rises twice a day."],
          ["moon", "The nearest neighbour – «Mond»."],
        ]);
        expect(loaded.feed.items[0]!.url).to.equal(new URL("/test/faults/notes/tide", location.href).href);
      });
    }

    it("invalid bytes, and shows where they were", async () =>
      expect((await loadFeed(fault("invalid-bytes").url)).feed.items[0]!.title).to.equal("Tide \ufffd"));

    it("25 MB where that is allowed", async () =>
      expect((await loadFeed(fault("big").url, { maxBytes: 30_000_000 })).feed.items.length).to.equal(2));

    it("where it is sent on to, and resolves addresses there", async () => {
      const { feed, url } = await loadFeed(fault("moved").url);
      expect(url).to.equal(new URL("/test/faults/elsewhere/ok", location.href).href);
      expect(feed.items[0]!.url).to.equal(new URL("/test/faults/elsewhere/notes/tide", location.href).href);
    });
  });

  it("is sent on to another origin, and resolves addresses there", async () => {
    const { feed, url } = await loadFeed(fault("abroad").url);
    expect(url).to.equal(`${elsewhere}/test/faults/elsewhere/ok?cors`);
    expect(feed.items[0]!.url).to.equal(`${elsewhere}/test/faults/elsewhere/notes/tide`);
  });

  it("sends no cookie and no referrer, and keeps no cookie", async () => {
    document.cookie = "own=1; path=/";
    try {
      const { url, key } = fault("cookie");
      await loadFeed(url);
      const { headers } = await count(key);
      expect(headers["cookie"]).to.equal(undefined);
      expect(headers["referer"]).to.equal(undefined);
      expect(document.cookie).to.equal("own=1");
    } finally {
      document.cookie = "own=; path=/; max-age=0";
    }
  });

  it("makes one request for many callers, who get one feed", async () => {
    const { url, key } = fault("held");
    const calls = Array.from({ length: 50 }, () => loadFeed(url));
    await counted(key, { count: 1 });
    await release(key);
    const feeds = new Set((await Promise.all(calls)).map(({ feed }) => feed));
    feeds.add((await loadFeed(url)).feed);
    expect(feeds.size).to.equal(1);
    expect((await count(key)).count).to.equal(1);
  });

  it("gives every caller a list of problems of its own", async () => {
    const { url } = fault("wrong-type");
    (await loadFeed(url)).problems.length = 0;
    expect((await loadFeed(url)).problems.length).to.equal(1);
  });

  it("shares a failure and then forgets it", async () => {
    const { url, key } = fault("once");
    const failures = await Promise.all([1, 2, 3].map(() => failure(loadFeed(url))));
    expect(failures.map(({ status }) => status)).to.deep.equal([500, 500, 500]);
    expect((await count(key)).count).to.equal(1);
    expect((await loadFeed(url)).feed.items.length).to.equal(2);
    expect((await count(key)).count).to.equal(2);
  });

  describe("abort", () => {
    it("asks nothing when the signal was aborted before", async () => {
      const { url, key } = fault("ok");
      const reason = new Error("enough");
      expect(await failure(loadFeed(url, { signal: AbortSignal.abort(reason) }))).to.equal(reason);
      expect((await count(key)).count).to.equal(0);
    });

    it("of one caller leaves the request to the other", async () => {
      const { url, key } = fault("held");
      const leaver = new AbortController();
      const left = failure(loadFeed(url, { signal: leaver.signal }));
      const stayed = loadFeed(url, { signal: new AbortController().signal });
      await counted(key, { count: 1 });
      const reason = new Error("enough");
      leaver.abort(reason);
      expect(await left).to.equal(reason);
      await release(key);
      expect((await stayed).feed.items.length).to.equal(2);
      expect(await count(key)).to.include({ count: 1, aborted: 0 });
    });

    it("of all callers ends the request", async () => {
      const { url, key } = fault("hang");
      const callers = [new AbortController(), new AbortController()];
      const failures = callers.map(({ signal }) => failure(loadFeed(url, { signal })));
      await counted(key, { count: 1 });
      for (const caller of callers) caller.abort();
      expect((await Promise.all(failures)).map(({ name }) => name)).to.deep.equal(["AbortError", "AbortError"]);
      await counted(key, { count: 1, aborted: 1 });
    });

    it("leaves alone the request that follows it", async () => {
      const { url, key } = fault("held");
      const leaver = new AbortController();
      const left = failure(loadFeed(url, { signal: leaver.signal }));
      await counted(key, { count: 1 });
      leaver.abort();
      const next = loadFeed(url);
      await left;
      await counted(key, { count: 2, aborted: 1 });
      const third = loadFeed(url);
      await release(key);
      expect((await next).feed).to.equal((await third).feed);
      expect((await count(key)).count).to.equal(2);
    });

    it("after the end changes nothing", async () => {
      const { url, key } = fault("ok");
      const late = new AbortController();
      await loadFeed(url, { signal: late.signal });
      late.abort();
      await loadFeed(url);
      expect((await count(key)).count).to.equal(1);
    });
  });

  describe("fresh", () => {
    it("asks the server again, and what it says is the feed from then on", async () => {
      const { url, key } = fault("no-store");
      const first = await loadFeed(url);
      const second = await loadFeed(url, { fresh: true });
      expect(second.feed).not.to.equal(first.feed);
      expect((await loadFeed(url)).feed).to.equal(second.feed);
      const { count: requests, headers } = await count(key);
      expect(requests).to.equal(2);
      expect(headers["cache-control"]).to.match(/no-cache|max-age=0/);
    });

    it("takes part in a request under way", async () => {
      const { url, key } = fault("held");
      const calls = [loadFeed(url), loadFeed(url, { fresh: true }), loadFeed(url, { fresh: true })];
      await counted(key, { count: 1 });
      await release(key);
      await Promise.all(calls);
      expect((await count(key)).count).to.equal(1);
    });

    it("leaves what there was where it fails", async () => {
      const url = addressOf({ version: "1", title: "T", items: [] });
      const { feed } = await loadFeed(url);
      URL.revokeObjectURL(url);
      expect((await failure(loadFeed(url, { fresh: true }))).kind).to.equal("network");
      expect((await loadFeed(url)).feed).to.equal(feed);
    });
  });
});
