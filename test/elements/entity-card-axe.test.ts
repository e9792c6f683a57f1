import { expect } from "@open-wc/testing";
import { fault } from "../feed-server.js";
import { objectionsTo } from "./axe.js";
import { clearStage, fallback, mount, placed } from "./mounted.js";

const long = {
  items: [
    {
      id: "long",
      title: "A long one",
      url: "https://a.example/",
      language: "ar",
      summary: "Words and words. ".repeat(2000),
      image: "/demo/claude-constitution.svg",
      tags: Array.from({ length: 40 }, (_, index) => `tag ${index}`),
    },
  ],
};

const states: [name: string, given: () => Record<string, unknown>][] = [
  ["loading", () => ({ src: fault("hang").url })],
  ["ready", () => ({ src: "/demo/feed.en.json", entity: "claude-constitution" })],
  ["ready, compact", () => ({ src: "/demo/feed.en.json", entity: "claude-constitution", layout: "compact" })],
  ["ready, a row", () => ({ src: "/demo/feed.en.json", entity: "claude-constitution", layout: "row" })],
  ["ready in Chinese", () => ({ src: "/demo/feed.en.json", entity: "claude-constitution", lang: "zh-TW" })],
  ["ready with much text", () => ({ feed: long })],
  ["ready with much text, compact", () => ({ feed: long, layout: "compact" })],
  ["empty", () => ({ src: fault("ok").url, entity: "nothing" })],
  ["failed", () => ({ src: fault("404").url })],
];

describe("entity-card has nothing that axe objects to", function () {
  this.timeout(60_000);
  const { documentElement: root, body } = document;
  before(() => {
    root.lang = "en";
    document.title ||= "Cards";
  });
  afterEach(() => {
    clearStage();
    root.dir = "";
    body.style.cssText = "";
  });
  after(() => root.removeAttribute("lang"));

  for (const [name, given] of states) {
    for (const theme of ["auto", "light", "dark"]) {
      for (const dir of ["ltr", "rtl"]) {
        it(`${name}, theme ${theme}, ${dir}`, async () => {
          root.dir = dir;
          body.style.cssText = theme === "auto" ? "background: #222; color: #eee" : "background: #fff; color: #000";
          const { card } = await (name === "loading" ? placed : mount)({ ...given(), theme }, fallback());
          await card.updateComplete;
          expect(await objectionsTo(card)).to.deep.equal([]);
        });
      }
    }
  }
});
