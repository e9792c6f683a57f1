import { expect } from "@open-wc/testing";
import { lazyPart } from "../../src/elements/lazy-part.js";

describe("lazyPart", () => {
  it("is fetched once, however many ask, and each is told when it is there", async () => {
    const part = { name: "part" };
    let fetched = 0;
    const load = () => {
      fetched++;
      return Promise.resolve(part);
    };
    const told: Promise<unknown>[] = [];
    for (let asked = 0; asked < 3; asked++) {
      told.push(
        new Promise((resolve) => {
          expect(lazyPart(load, resolve)).to.equal(undefined);
        }),
      );
    }
    expect(await Promise.all(told)).to.deep.equal([part, part, part]);
    expect(lazyPart(load, () => expect.fail("was told of what it knew"))).to.equal(part);
    expect(fetched).to.equal(1);
  });

  it("is null when it cannot be had, and is not asked for again", async () => {
    let fetched = 0;
    const load = () => {
      fetched++;
      return Promise.reject<object>(new TypeError("no such module"));
    };
    expect(await new Promise((resolve) => void lazyPart(load, resolve))).to.equal(null);
    expect(lazyPart(load)).to.equal(null);
    expect(fetched).to.equal(1);
  });
});
