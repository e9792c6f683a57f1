import { expect } from "@open-wc/testing";
import { near } from "../../src/elements/near.js";
import { frames } from "./mounted.js";

describe("near", () => {
  const { IntersectionObserver } = globalThis;
  const stage = document.createElement("div");
  beforeEach(() => document.body.append(stage));
  afterEach(() => {
    globalThis.IntersectionObserver = IntersectionObserver;
    stage.replaceChildren();
    stage.remove();
  });

  function placedAt(pixels: number): { element: HTMLElement; here: Promise<boolean>; abort: () => void } {
    const spacer = document.createElement("div");
    spacer.style.blockSize = `${pixels}px`;
    const element = document.createElement("p");
    element.textContent = "here";
    stage.append(spacer, element);
    const controller = new AbortController();
    return {
      element,
      here: near(element, controller.signal).then(() => true),
      abort: () => controller.abort(),
    };
  }

  const unless = (here: Promise<boolean>) =>
    Promise.race([
      here,
      frames()
        .then(() => frames())
        .then(() => false),
    ]);

  it("is at once what is in view", async () => expect(await placedAt(0).here).to.be.true);

  it("is what is a little below", async () => expect(await placedAt(innerHeight + 200).here).to.be.true);

  it("is not what is far below, until it comes near", async () => {
    const { element, here } = placedAt(innerHeight + 1000);
    expect(await unless(here)).to.be.false;
    element.scrollIntoView();
    expect(await here).to.be.true;
  });

  it("is not what has no place, until it gets one", async () => {
    const { element, here } = placedAt(0);
    element.hidden = true;
    expect(await unless(here)).to.be.false;
    element.hidden = false;
    expect(await here).to.be.true;
  });

  it("ends the waiting when it is aborted", async () => {
    const { here, abort } = placedAt(innerHeight + 1000);
    expect(await unless(here)).to.be.false;
    abort();
    expect(await here).to.be.true;
  });

  it("is everything where the browser cannot tell", async () => {
    Reflect.deleteProperty(globalThis, "IntersectionObserver");
    expect(await placedAt(innerHeight + 1000).here).to.be.true;
  });
});
