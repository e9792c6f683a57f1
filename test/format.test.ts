import { expect } from "@open-wc/testing";
import { formatList, languageName } from "../src/format-names.js";
import { cached, canonicalLang, directionOf, formatDate, formatNumber, languageAndScript } from "../src/format.js";

/** Neither throws in Intl nor ends in a `lang` attribute. */
const noLanguages = ["", "x y", "en_US", "english!", "-", "a", "zh--TW", "\u0000", "𝒆𝒏", null, undefined];

describe("canonicalLang", () => {
  for (const [given, expected] of [
    ["en", "en"],
    ["EN-gb", "en-GB"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["de-u-co-phonebk", "de-u-co-phonebk"],
  ]) {
    it(`${given} is ${expected}`, () => expect(canonicalLang(given)).to.equal(expected));
  }
  for (const given of noLanguages)
    it(`${JSON.stringify(given)} is none`, () => expect(canonicalLang(given)).to.equal(undefined));
});

describe("languageAndScript", () => {
  for (const [given, expected] of [
    ["en", "en-Latn"],
    ["en-GB", "en-Latn"],
    ["zh-TW", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-Hant", "zh-Hant"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["sr", "sr-Cyrl"],
    ["sr-Latn", "sr-Latn"],
    ["ar", "ar-Arab"],
  ]) {
    it(`${given} is ${expected}`, () => expect(languageAndScript(given)).to.equal(expected));
  }
  for (const given of noLanguages)
    it(`${JSON.stringify(given)} has none`, () => expect(languageAndScript(given ?? undefined)).to.equal(""));
});

describe("directionOf", () => {
  for (const lang of ["ar", "he", "fa", "ur", "dv", "yi", "ks", "az-Arab"])
    it(`${lang} runs from right to left`, () => expect(directionOf(lang)).to.equal("rtl"));
  for (const lang of ["en", "zh-TW", "az", "ru", "tr", "", "x y", undefined])
    it(`${lang} runs from left to right`, () => expect(directionOf(lang)).to.equal("ltr"));
});

describe("formatNumber", () => {
  const cases: [string, number, Intl.NumberFormatOptions | undefined, string][] = [
    ["en", 1234.5, undefined, "1,234.5"],
    ["de", 1234.5, undefined, "1.234,5"],
    ["en", -0.5, undefined, "-0.5"],
    ["en", 6, { style: "unit", unit: "minute", unitDisplay: "long" }, "6 minutes"],
    ["en", 1, { style: "unit", unit: "minute", unitDisplay: "long" }, "1 minute"],
    ["zh-TW", 6, { style: "unit", unit: "minute", unitDisplay: "long" }, "6 分鐘"],
    ["en", 1.005, { minimumFractionDigits: 2, maximumFractionDigits: 2 }, "1.01"],
  ];
  for (const [lang, value, options, expected] of cases)
    it(`${value} is ${expected} in ${lang}`, () => expect(formatNumber(lang, value, options)).to.equal(expected));
  it("asks Intl for no small whole number of English or Chinese, below zero neither", () => {
    const { NumberFormat } = Intl;
    Intl.NumberFormat = function () {
      throw new Error("Intl was asked.");
    } as never;
    try {
      for (const lang of ["en-NZ", "zh-SG"])
        for (const value of [-999, -3, 0, 3, 999]) expect(formatNumber(lang, value)).to.equal(`${value}`);
    } finally {
      Intl.NumberFormat = NumberFormat;
    }
  });
  it("writes in the reader's own language where the language is none", () =>
    expect(formatNumber("x y", 1234.5)).to.equal(new Intl.NumberFormat().format(1234.5)));

  it("writes small whole numbers as Intl does, whichever digits the language is asked for", () => {
    const langs = ["en", "en-GB", "zh-TW", "zh-Hans", "en-u-nu-arab", "zh-u-nu-hanidec", "ar-EG", "de"];
    for (const lang of langs) {
      for (const value of [0, 7, 42, 999, 1000, -3, 1.5]) {
        expect(formatNumber(lang, value), `${lang} ${value}`).to.equal(new Intl.NumberFormat(lang).format(value));
      }
    }
  });
});

describe("formatDate", () => {
  const cases: [string, string, string][] = [
    ["en", "2026-05-08", "May 8, 2026"],
    ["en-GB", "2026-05-08", "8 May 2026"],
    ["zh-TW", "2026-05-08", "2026年5月8日"],
    ["en", "2026-01-01", "January 1, 2026"],
    ["en", "2026-12-31", "December 31, 2026"],
    [
      "x y",
      "2026-05-08",
      new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeZone: "UTC" }).format(1778198400000),
    ],
  ];
  for (const [lang, value, expected] of cases)
    it(`${value} is ${expected} in ${lang}, wherever the reader is`, () =>
      expect(formatDate(lang, value)).to.equal(expected));
  it("shows an instant on the reader's own day", () => {
    for (const value of ["2026-05-08T23:30:00Z", "2026-05-08T00:30:00+09:00", "2026-05-08T12:00:00.5-10:00"])
      expect(formatDate("en", value)).to.equal(
        new Intl.DateTimeFormat("en", { dateStyle: "long" }).format(new Date(value)),
      );
  });
  // Engines differ in what they make of these, and some make up a year.
  for (const value of [
    "soon",
    "",
    "2026",
    "2026-13-45",
    "5/8/2026",
    "May 2026",
    "about 5",
    "12",
    "Fri, 08 May 2026 10:00:00 GMT",
  ])
    it(`${JSON.stringify(value)} stays as it is`, () => expect(formatDate("en", value)).to.equal(value));
});

describe("formatList", () => {
  it("joins as the language does", () => {
    expect(formatList("en", ["a", "b", "c"])).to.equal("a, b, and c");
    expect(formatList("en", ["a", "b"], "disjunction")).to.equal("a or b");
    expect(formatList("zh-TW", ["甲", "乙"])).to.match(/^甲[和與]乙$/);
    expect(formatList("x y", ["a"])).to.equal("a");
    expect(formatList("en", [])).to.equal("");
  });
});

describe("languageName", () => {
  const cases: [string, string | undefined, string][] = [
    ["en", undefined, "English"],
    ["zh-Hant", undefined, "繁體中文"],
    ["de", "en", "German"],
    ["en", "zh-TW", "英文"],
    ["de-u-co-phonebk", "en", "German"],
    ["not a language", "en", "not a language"],
    ["", "en", ""],
    ["de", "x y", new Intl.DisplayNames(undefined, { type: "language" }).of("de")!],
  ];
  for (const [lang, into, expected] of cases)
    it(`${JSON.stringify(lang)} is ${expected} in ${into ?? "itself"}`, () =>
      expect(languageName(lang, into)).to.equal(expected));
});

describe("cached", () => {
  it("makes a value once a key", () => {
    let made = 0;
    const make = () => ++made;
    expect([cached("format.test a", make), cached("format.test a", make), cached("format.test b", make)]).to.deep.equal(
      [1, 1, 2],
    );
  });
});
