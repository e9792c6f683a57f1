import { expect } from "@open-wc/testing";
import { parseFeed } from "../../src/feed/parse.js";

const version = "https://jsonfeed.org/version/1.1";
const baseUrl = "https://a.example/feeds/feed.json";

const feedOf = (members: object) => ({ version, title: "Notes", items: [], ...members });
const read = (members: object) => parseFeed(feedOf(members), { baseUrl });
const readItem = (members: object) => {
  const { feed, problems } = read({ items: [{ id: "a", ...members }] });
  return { item: feed!.items[0], problems };
};
const problemsAt = (path: string, message: string) => [{ path, message }];

/** The member `x` of an item's extension after reading, and what was lost. */
const readExtension = (members: object) => {
  const { item, problems } = readItem({ _entity_widgets: members });
  return { extension: item!._entity_widgets as Record<string, any>, problems };
};

function nested(depth: number): unknown {
  return JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
}

describe("parseFeed", () => {
  it("reads a JSON Feed 1.1 as it is", () => {
    const document = {
      version,
      title: "Notes",
      description: "Of the sea",
      language: "en",
      home_page_url: "https://a.example/",
      feed_url: "https://a.example/feeds/feed.json",
      next_url: "https://a.example/feeds/2.json",
      icon: "https://a.example/i.png",
      authors: [{ name: "Ann", url: "https://a.example/ann" }],
      items: [{ id: "a", url: "https://a.example/a", title: "A", tags: ["x", "y"], authors: [{ name: "Bo" }] }],
    };
    expect(parseFeed(document)).to.deep.equal({ feed: document, problems: [] });
  });

  describe("is no feed", () => {
    for (const value of [undefined, null, true, 5, "feed", [], [{}], {}, { items: {} }, { items: null }, () => []]) {
      it(`${typeof value === "function" ? "a function" : JSON.stringify(value)}`, () =>
        expect(parseFeed(value)).to.deep.equal({
          feed: undefined,
          problems: problemsAt("", "This is not a JSON Feed: it has no list of items."),
        }));
    }
  });

  it("needs no version and no title, and says so", () => {
    expect(parseFeed({ items: [] })).to.deep.equal({
      feed: { items: [] },
      problems: [
        { path: "", message: "It has no usable version." },
        { path: "", message: "It has no usable title." },
      ],
    });
  });

  it("reads other versions of JSON Feed", () => {
    for (const other of ["https://jsonfeed.org/version/1", "https://jsonfeed.org/version/9", "x"])
      expect(read({ version: other }).problems).to.deep.equal([]);
  });

  describe("format", () => {
    for (const format of ["1.0", "1.7", "1"])
      it(`reads ${format}`, () => expect(read({ _entity_widgets: { format } }).problems).to.deep.equal([]));
    for (const format of ["2.0", "10.1", "0.9"]) {
      it(`refuses ${format}`, () =>
        expect(read({ _entity_widgets: { format } })).to.deep.equal({
          feed: undefined,
          problems: problemsAt("/_entity_widgets/format", `Must be 1.x, is ${format}.`),
        }));
    }
    it("shows no more of an endless one than it must", () => {
      const [problem] = read({ _entity_widgets: { format: "9".repeat(1000) } }).problems;
      expect(problem!.message).to.equal(`Must be 1.x, is ${"9".repeat(20)}.`);
    });
  });

  it("ignores members it does not know, of any kind", () => {
    const members = { hubs: [{ type: "x" }], _other: { deep: { er: 1 } }, expired: false, favicon: null, "": [] };
    expect(read(members)).to.deep.equal({ feed: feedOf({}), problems: [] });
    expect(readItem({ attachments: [{ url: 5 }], "a.b": 1 })).to.deep.equal({ item: { id: "a" }, problems: [] });
  });

  describe("the author of JSON Feed 1.0", () => {
    const ann = { name: "Ann" };
    it("is the only one of the authors", () => {
      const { feed, problems } = read({ author: ann, items: [{ id: "a", author: { name: "Bo", url: "/bo" } }] });
      expect(feed).to.deep.equal(
        feedOf({ authors: [ann], items: [{ id: "a", authors: [{ name: "Bo", url: "https://a.example/bo" }] }] }),
      );
      expect(problems).to.deep.equal([]);
    });
    it("is not asked where there are authors", () =>
      expect(read({ author: { name: "Bo" }, authors: [ann] })).to.deep.equal({
        feed: feedOf({ authors: [ann] }),
        problems: [],
      }));
    it("is lost where it stands", () => {
      expect(read({ author: { name: "Ann", url: null } })).to.deep.equal({
        feed: feedOf({ authors: [ann] }),
        problems: problemsAt("/author/url", "Must be an http, https or mailto address, is null."),
      });
      expect(readItem({ author: "Ann" })).to.deep.equal({
        item: { id: "a" },
        problems: problemsAt("/items/0/author", "Must be an object, is a string."),
      });
    });
    it("is nothing to a source, whose authors are text", () =>
      expect(readExtension({ sources: [{ title: "T", author: "Ann" }] })).to.deep.equal({
        extension: { sources: [{ title: "T" }] },
        problems: [],
      }));
  });

  describe("ids", () => {
    const usable: [unknown, string][] = [
      ["a", "a"],
      [7, "7"],
      [1.5, "1.5"],
      [-0, "0"],
      [1e21, "1e+21"],
      [" ", " "],
      ["__proto__", "__proto__"],
      ["constructor", "constructor"],
      ["toString", "toString"],
      ["\ud800x", "\ufffdx"],
    ];
    for (const [id, expected] of usable)
      it(`${JSON.stringify(id)} is usable`, () => {
        expect(read({ items: [{ id, title: "T" }] })).to.deep.equal({
          feed: feedOf({ items: [{ id: expected, title: "T" }] }),
          problems: [],
        });
      });
    for (const id of ["", null, true, [], {}, Infinity]) {
      it(`${id === Infinity ? "1e999" : JSON.stringify(id)} is none, and the item is dropped`, () => {
        const { feed, problems } = read({ items: [{ id: "kept" }, { id }, { id: "too" }] });
        expect(feed!.items).to.deep.equal([{ id: "kept" }, { id: "too" }]);
        expect(problems[0]!.path).to.equal("/items/1/id");
        expect(problems[0]!.message).to.match(/^Must be an id that is not empty, is an? \w+\.$|, is null\.$/);
        expect(problems.slice(1)).to.deep.equal(problemsAt("/items/1", "Dropped: it has no usable id."));
      });
    }
    it("are taken once, the first has it, and are compared by code points", () => {
      const ids = ["é", "e\u0301", "É", "a", " a", "a ", "A", "a", 1, "1", "__proto__", "__proto__"];
      const { feed, problems } = read({ items: ids.map((id, index) => ({ id, title: `${index}` })) });
      expect(feed!.items.map(({ title }) => title)).to.deep.equal(["0", "1", "2", "3", "4", "5", "6", "8", "10"]);
      expect(problems).to.deep.equal([
        { path: "/items/7", message: "Dropped: the id a is taken." },
        { path: "/items/9", message: "Dropped: the id 1 is taken." },
        { path: "/items/11", message: "Dropped: the id __proto__ is taken." },
      ]);
    });
    it("may be the same in different lists", () => {
      const rules = { groups: [{ id: "a" }], items: [{ id: "a" }] };
      expect(readExtension({ rules, evaluations: [{ id: "a", series: [{ id: "a" }] }] }).problems).to.deep.equal([]);
    });
  });

  it("takes __proto__ and its like for ordinary members that it does not know", () => {
    const document = JSON.parse(
      `{"version":"${version}","title":"Notes","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
        "items":[{"id":"a","__proto__":{"title":"T","polluted":1},"_entity_widgets":{"__proto__":{"kind":"K"}}}]}`,
    );
    expect(parseFeed(document)).to.deep.equal({
      feed: feedOf({ items: [{ id: "a", _entity_widgets: {} }] }),
      problems: [],
    });
    expect(({} as any).polluted).to.equal(undefined);
  });

  describe("numbers", () => {
    const numbers: [unknown, number | undefined][] = [
      [6, 6],
      [0, 0],
      [-1.5, -1.5],
      [Number.MAX_VALUE, Number.MAX_VALUE],
      [JSON.parse("1e999"), undefined],
      [JSON.parse("-1e999"), undefined],
      [NaN, undefined],
      ["6", undefined],
      ["٣", undefined],
      [true, undefined],
      [null, undefined],
      [[6], undefined],
    ];
    for (const [value, expected] of numbers) {
      it(`${typeof value === "string" ? `"${value}"` : value} is ${expected ?? "none"}`, () => {
        const { extension, problems } = readExtension({ reading_minutes: value, kind: "k" });
        expect(extension.reading_minutes).to.equal(expected);
        expect(extension.kind).to.equal("k");
        expect(problems.map(({ path }) => path)).to.deep.equal(
          expected === undefined ? ["/items/0/_entity_widgets/reading_minutes"] : [],
        );
      });
    }
    it("-0 is 0", () =>
      expect(Object.is(readExtension({ reading_minutes: -0 }).extension.reading_minutes, 0)).to.be.true);
  });

  describe("intervals", () => {
    const score = (members: object) =>
      readExtension({ evaluations: [{ id: "e", series: [{ id: "s", scores: [{ dimension: "d", ...members }] }] }] });
    const place = "/items/0/_entity_widgets/evaluations/0/series/0/scores/0/ci";
    const cases: [string, object, object, { path: string; message: string }[]][] = [
      ["are read", { mean: 1, ci: { p: 0.9, lo: 0, hi: 2 } }, { mean: 1, ci: { p: 0.9, lo: 0, hi: 2 } }, []],
      ["may be a point", { ci: { lo: 1, hi: 1 } }, { ci: { lo: 1, hi: 1 } }, []],
      [
        "are dropped upside down",
        { mean: 1, ci: { lo: 2, hi: 0 } },
        { mean: 1 },
        problemsAt(place, "Dropped: lo is above hi."),
      ],
      [
        "are dropped by half",
        { mean: 1, ci: { lo: 2 } },
        { mean: 1 },
        problemsAt(place, "Dropped: it has no usable hi."),
      ],
      ["and means may be null", { mean: null, ci: null, missing: "not_run" }, { missing: "not_run" }, []],
    ];
    for (const [name, given, expected, problems] of cases) {
      it(name, () => {
        const result = score(given);
        expect(result.extension.evaluations[0].series[0].scores[0]).to.deep.equal({ dimension: "d", ...expected });
        expect(result.problems).to.deep.equal(problems);
      });
    }
  });

  it("keeps what is right of a list and drops the rest of it", () => {
    const { item, problems } = readItem({ tags: ["x", 5, "y", null, "z"], authors: [{ name: "Ann" }, null, "Bo"] });
    expect(item).to.deep.equal({ id: "a", tags: ["x", "y", "z"], authors: [{ name: "Ann" }] });
    expect(problems).to.deep.equal([
      { path: "/items/0/tags/1", message: "Must be text, is a number." },
      { path: "/items/0/tags/3", message: "Must be text, is null." },
      { path: "/items/0/authors/1", message: "Must be an object, is null." },
      { path: "/items/0/authors/2", message: "Must be an object, is a string." },
    ]);
    expect(read({ items: [1, null, "x", [], { id: 1 }] })).to.deep.equal({
      feed: feedOf({ items: [{ id: "1" }] }),
      problems: ["a number", "null", "a string", "an array"].map((kind, index) => ({
        path: `/items/${index}`,
        message: `Must be an object, is ${kind}.`,
      })),
    });
  });

  it("takes empty lists and empty objects as they are", () => {
    expect(readItem({ tags: [], authors: [], _entity_widgets: {} })).to.deep.equal({
      item: { id: "a", tags: [], authors: [], _entity_widgets: {} },
      problems: [],
    });
  });

  it("keeps dates, languages and HTML as the text they are", () => {
    const texts = { date_published: "soon", language: "not a language", content_html: "<script>x</script>" };
    expect(readItem(texts)).to.deep.equal({ item: { id: "a", ...texts }, problems: [] });
  });

  it("keeps a megabyte of text, and mends what is no text", () => {
    const summary = "x".repeat(1 << 20);
    expect(readItem({ summary }).item!.summary).to.equal(summary);
    expect(readItem({ title: "a\udc00b\ud800" }).item!.title).to.equal("a\ufffdb\ufffd");
    expect(readItem({ title: "\u{1f30d}" }).item!.title).to.equal("\u{1f30d}");
  });

  it("reads colours that are nothing else", () => {
    const domains = ["#a31", "#AA3311", "#aa331180", "red", "#12", "#aa3311;", "#fff}*{color:red", "#xyz"].map(
      (color, index) => ({ id: `${index}`, color }),
    );
    const { feed, problems } = read({ _entity_widgets: { domains } });
    expect(feed!._entity_widgets!.domains!.map(({ color }) => color)).to.deep.equal([
      "#a31",
      "#AA3311",
      "#aa331180",
      ...Array(5).fill(undefined),
    ]);
    expect(problems.map(({ path }) => path)).to.deep.equal(
      [3, 4, 5, 6, 7].map((index) => `/_entity_widgets/domains/${index}/color`),
    );
    expect(problems[0]!.message).to.equal("Must be a colour like #aa3311, is a string.");
  });

  describe("depth", () => {
    for (const [depth, lost] of [
      [32, false],
      [33, true],
      [100_000, true],
    ] as const) {
      it(`${depth} of something unknown ${lost ? "is a problem" : "is none"}`, () =>
        expect(readItem({ _other: nested(depth) })).to.deep.equal({
          item: { id: "a" },
          problems: lost ? problemsAt("/items/0/_other", "Nested deeper than 32 levels; ignored.") : [],
        }));
    }
    it("of 100,000 where a text belongs is a wrong type", () =>
      expect(readItem({ title: nested(100_000) })).to.deep.equal({
        item: { id: "a" },
        problems: problemsAt("/items/0/title", "Must be text, is an array."),
      }));
    it("of an object that holds itself is one", () => {
      const round: Record<string, unknown> = {};
      round["a"] = round["b"] = round;
      expect(readItem({ _other: round }).problems).to.deep.equal(
        problemsAt("/items/0/_other", "Nested deeper than 32 levels; ignored."),
      );
    });
  });

  it("reads 100,000 items and no more", () => {
    const { feed, problems } = read({ items: Array.from({ length: 100_001 }, (_, id) => ({ id })) });
    expect(feed!.items.length).to.equal(100_000);
    expect(feed!.items[99_999]).to.deep.equal({ id: "99999" });
    expect(problems).to.deep.equal(problemsAt("/items", "Only the first 100000 of 100001 are read."));
  });

  it("gives places as JSON Pointers", () => {
    expect(readItem({ "a/b~c": nested(40) }).problems[0]!.path).to.equal("/items/0/a~1b~0c");
  });

  describe("addresses", () => {
    const link = "Must be an http, https or mailto address";
    const picture = "Must be an http or https address";
    const cases: [given: unknown, url: string | undefined, image: string | undefined][] = [
      ["https://b.example/x", "https://b.example/x", "https://b.example/x"],
      ["http://b.example/", "http://b.example/", "http://b.example/"],
      ["mailto:ann@b.example", "mailto:ann@b.example", undefined],
      ["note", "https://a.example/feeds/note", "https://a.example/feeds/note"],
      ["../note", "https://a.example/note", "https://a.example/note"],
      ["/note", "https://a.example/note", "https://a.example/note"],
      ["?p=1", "https://a.example/feeds/feed.json?p=1", "https://a.example/feeds/feed.json?p=1"],
      ["//b.example/x", "https://b.example/x", "https://b.example/x"],
      ["\\\\b.example\\x", "https://b.example/x", "https://b.example/x"],
      ["https:x", "https://a.example/feeds/x", "https://a.example/feeds/x"],
      ["HTTPS://B.example", "https://b.example/", "https://b.example/"],
      [" https://b.example/\n", "https://b.example/", "https://b.example/"],
      ["https://user:pass@b.example/x", "https://b.example/x", "https://b.example/x"],
      ["https://аpple.example/", "https://xn--pple-43d.example/", "https://xn--pple-43d.example/"],
      ["", undefined, undefined],
      [" \n", undefined, undefined],
      ["javascript:alert(1)", undefined, undefined],
      ["JaVaScRiPt:alert(1)", undefined, undefined],
      ["java\nscript:alert(1)", undefined, undefined],
      ["java\tscript:alert(1)", undefined, undefined],
      ["\u0001javascript:alert(1)", undefined, undefined],
      ["  javascript:alert(1)", undefined, undefined],
      ["data:text/html,x", undefined, undefined],
      ["data:image/png;base64,AA==", undefined, undefined],
      ["vbscript:x", undefined, undefined],
      ["blob:https://a.example/1", undefined, undefined],
      ["file:///etc/passwd", undefined, undefined],
      ["intent:x", undefined, undefined],
      ["ftp://b.example/", undefined, undefined],
      ["https://", undefined, undefined],
      ["http://[", undefined, undefined],
      [null, undefined, undefined],
      [5, undefined, undefined],
      [["https://b.example/"], undefined, undefined],
      [{ toString: () => "https://b.example/" }, undefined, undefined],
    ];
    for (const [given, url, image] of cases) {
      it(JSON.stringify(given), () => {
        const { item, problems } = readItem({ url: given, image: given, title: "T" });
        expect(item).to.deep.equal({ id: "a", ...(url && { url }), title: "T", ...(image && { image }) });
        const lost = [...(url ? [] : [["/items/0/url", link]]), ...(image ? [] : [["/items/0/image", picture]])];
        expect(problems.map(({ path, message }) => [path, message.replace(/, is [^,]*$/, "")])).to.deep.equal(lost);
      });
    }

    it("that are relative are lost where there is nothing to resolve them against", () => {
      const { feed, problems } = parseFeed(feedOf({ items: [{ id: "a", url: "note", image: "https://b.example/i" }] }));
      expect(feed!.items).to.deep.equal([{ id: "a", image: "https://b.example/i" }]);
      expect(problems.map(({ path }) => path)).to.deep.equal(["/items/0/url"]);
    });
  });
});
