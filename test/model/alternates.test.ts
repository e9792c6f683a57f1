import { expect } from "@open-wc/testing";
import type { Alternate, Feed, FeedDocument, FeedLanguage } from "../../src/feed/types.js";
import { alternateFeed, documentOf } from "../../src/model/alternates.js";

interface Given {
  /** Language of the item; of the feed when absent. */
  language?: string;
  feedLanguage?: string;
  alternates?: Alternate[];
  languages?: FeedLanguage[];
}

const taiwan: Alternate = { lang: "zh-TW", feed_url: "https://a.example/zh.json" };

describe("alternateFeed", () => {
  const cases: [string, string | undefined, Given, string | undefined][] = [
    ["has the item's own", "zh-TW", { feedLanguage: "en", alternates: [taiwan] }, taiwan.feed_url],
    ["takes the same language and script", "zh-Hant-HK", { feedLanguage: "en", alternates: [taiwan] }, taiwan.feed_url],
    ["does not take another script", "zh-CN", { feedLanguage: "en", alternates: [taiwan] }, undefined],
    ["is none when it is in it already", "zh-HK", { feedLanguage: "zh-Hant", alternates: [taiwan] }, undefined],
    ["heeds the item before the feed", "en", { language: "en", feedLanguage: "de", languages: [] }, undefined],
    ["asks the feed next", "de", { feedLanguage: "en", languages: [{ lang: "de", feed_url: "d" }] }, "d"],
    [
      "asks the item first",
      "de",
      { alternates: [{ lang: "de", feed_url: "own" }], languages: [{ lang: "de", feed_url: "d" }] },
      "own",
    ],
    [
      "passes over one that is a page only",
      "de",
      { alternates: [{ lang: "de", url: "p" }], languages: [{ lang: "de", feed_url: "d" }] },
      "d",
    ],
    ["is none where nothing is wanted", undefined, { feedLanguage: "en", alternates: [taiwan] }, undefined],
    ["is none where what is wanted is no language", "x y", { alternates: [taiwan] }, undefined],
    ["is none where there is none", "de", { feedLanguage: "en" }, undefined],
    ["heeds none that is no language", "de", { alternates: [{ lang: "x y", feed_url: "d" }] }, undefined],
  ];
  for (const [name, wanted, { language, feedLanguage, alternates, languages }, expected] of cases) {
    it(name, () => {
      const feed: Feed = {
        version: "1",
        title: "T",
        language: feedLanguage,
        _entity_widgets: { languages },
        items: [],
      };
      expect(alternateFeed({ id: "a", language, _entity_widgets: { alternates } }, feed, wanted)).to.equal(expected);
    });
  }
});

describe("documentOf", () => {
  const base = "https://a.example/feeds/feed.json";
  const cases: [string, FeedDocument[] | undefined, string, string | undefined][] = [
    [
      "fills the template",
      [{ rel: "entity", template: "e/{id}.{lang}.json" }],
      "a b",
      "https://a.example/feeds/e/a%20b.en.json",
    ],
    ["fills all of it", [{ rel: "entity", template: "{id}/{id}" }], "a", "https://a.example/feeds/a/a"],
    ["leaves no folder", [{ rel: "entity", template: "e/{id}" }], "../x/y", "https://a.example/feeds/e/..%2Fx%2Fy"],
    ["leaves no page", [{ rel: "entity", template: "e/{id}" }], "a?b#c", "https://a.example/feeds/e/a%3Fb%23c"],
    [
      "takes an id for what it is",
      [{ rel: "entity", template: "{id}" }],
      "$&{lang}",
      "https://a.example/feeds/%24%26%7Blang%7D",
    ],
    ["mends half a character", [{ rel: "entity", template: "{id}" }], "\ud800", "https://a.example/feeds/%EF%BF%BD"],
    [
      "passes over other documents",
      [
        { rel: "graph", url: "g" },
        { rel: "entity", template: "x" },
      ],
      "a",
      "https://a.example/feeds/x",
    ],
    ["is none of another scheme", [{ rel: "entity", template: "data:,{}" }], "a", undefined],
    ["is none where it is no address", [{ rel: "entity", template: "https://[" }], "a", undefined],
    ["is none without a template", [{ rel: "entity", url: "x" }], "a", undefined],
    ["is none where there is none", undefined, "a", undefined],
  ];
  for (const [name, documents, entity, expected] of cases) {
    it(name, () => {
      const feed: Feed = { version: "1", title: "T", language: "en", _entity_widgets: { documents }, items: [] };
      expect(documentOf(feed, base, entity, "de")).to.equal(expected);
    });
  }
  it("asks in the wanted language where the feed has none", () => {
    const feed: Feed = {
      version: "1",
      title: "T",
      _entity_widgets: { documents: [{ rel: "entity", template: "{lang}" }] },
      items: [],
    };
    expect(documentOf(feed, base, "a", "de")).to.equal("https://a.example/feeds/de");
  });
});
