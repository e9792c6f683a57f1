import { expect } from "@open-wc/testing";
import { sixAtATime } from "../../src/feed/six-at-a-time.js";

describe("sixAtATime", () => {
  /** Works that end when they are told to. */
  function works(count: number) {
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const controllers = Array.from({ length: count }, () => new AbortController());
    const done = controllers.map(({ signal }, at) =>
      sixAtATime(() => {
        begun.push(at);
        return new Promise<number>((resolve) => (ends[at] = () => resolve(at)));
      }, signal),
    );
    return { begun, ends, controllers, done };
  }

  it("does six at a time, the others in the order in which they were asked for", async () => {
    const { begun, ends, done } = works(8);
    expect(begun).to.deep.equal([0, 1, 2, 3, 4, 5]);
    ends[3]!();
    expect(await done[3]).to.equal(3);
    expect(begun).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    ends[0]!();
    await done[0];
    expect(begun.at(-1)).to.equal(7);
    for (const at of [1, 2, 4, 5, 6, 7]) ends[at]!();
    expect(await Promise.all(done)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("never begins what was given up while it waited, and lets the next one in after a failure", async () => {
    const { begun, ends, controllers, done } = works(7);
    controllers[6]!.abort(new Error("given up"));
    expect(await done[6]!.catch((error: Error) => error.message)).to.equal("given up");
    for (const end of ends) end();
    await Promise.all(done.slice(0, 6));
    expect(begun).to.deep.equal([0, 1, 2, 3, 4, 5]);
    const { signal } = new AbortController();
    const failures = await Promise.allSettled(
      Array.from({ length: 7 }, () => sixAtATime(() => Promise.reject(new Error("no")), signal)),
    );
    expect(failures.map(({ status }) => status)).to.deep.equal(Array(7).fill("rejected"));
    expect(await sixAtATime(() => Promise.resolve("yes"), signal)).to.equal("yes");
  });
});
