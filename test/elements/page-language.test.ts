import { expect } from "@open-wc/testing";
import { nearestLang, unwatchLang, watchLang } from "../../src/elements/page-language.js";

const root = document.documentElement;
const before = root.getAttribute("lang");

function nested(...langs: (string | undefined)[]): HTMLElement[] {
  const elements = langs.map((lang) => {
    const element = document.createElement("div");
    if (lang !== undefined) element.setAttribute("lang", lang);
    return element;
  });
  elements.reduce((outer, inner) => (outer.append(inner), inner));
  document.body.append(elements[0]!);
  return elements;
}

/** Observers are told in a microtask; one of the test's own is told after those that were there before it. */
const told = (change: () => void) =>
  new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, attributes: true });
    change();
  });

afterEach(() => {
  if (before === null) root.removeAttribute("lang");
  else root.setAttribute("lang", before);
  for (const left of document.querySelectorAll("body > div")) left.remove();
});

describe("nearestLang", () => {
  for (const [name, langs, expected] of [
    ["its own", ["de", "fr"], "fr"],
    ["its parent's", ["de", undefined], "de"],
    ["an ancestor's", ["de", undefined, undefined], "de"],
    ["as it is written", ["x y", undefined], "x y"],
  ] as const) {
    it(`is ${name}`, () => expect(nearestLang(nested(...langs).at(-1)!)).to.equal(expected));
  }

  it("is the document's, or none", () => {
    const element = nested(undefined).at(-1)!;
    root.setAttribute("lang", "ja");
    expect(nearestLang(element)).to.equal("ja");
    root.removeAttribute("lang");
    expect(nearestLang(element)).to.equal("");
  });

  it("is found through shadow roots", () => {
    const host = nested("ko", undefined).at(-1)!;
    const inner = document.createElement("div");
    host.attachShadow({ mode: "closed" }).append(inner);
    const innermost = document.createElement("p");
    inner.attachShadow({ mode: "open" }).append(innermost);
    expect(nearestLang(innermost)).to.equal("ko");
    inner.lang = "pt";
    expect(nearestLang(innermost)).to.equal("pt");
  });

  it("of what is nowhere is its own", () => {
    const element = document.createElement("p");
    root.setAttribute("lang", "ja");
    expect(nearestLang(element)).to.equal("");
    element.lang = "de";
    expect(nearestLang(element)).to.equal("de");
  });
});

describe("watchLang", () => {
  it("calls for every change of a lang attribute, until it is told not to", async () => {
    const calls = { first: 0, second: 0 };
    const first = () => calls.first++;
    const second = () => calls.second++;
    const [outer] = nested("de", undefined);
    watchLang(first);
    watchLang(second);
    watchLang(second);
    await told(() => root.setAttribute("lang", "ja"));
    await told(() => (outer!.lang = "fr"));
    await told(() => outer!.removeAttribute("lang"));
    await told(() => (outer!.title = "none of its business"));
    expect(calls).to.deep.equal({ first: 3, second: 3 });
    unwatchLang(first);
    await told(() => root.setAttribute("lang", "ko"));
    expect(calls).to.deep.equal({ first: 3, second: 4 });
    unwatchLang(second);
    await told(() => root.setAttribute("lang", "de"));
    expect(calls).to.deep.equal({ first: 3, second: 4 });
    watchLang(first);
    await told(() => root.setAttribute("lang", "en"));
    expect(calls).to.deep.equal({ first: 4, second: 4 });
    unwatchLang(first);
  });
});
