import { expect } from "@open-wc/testing";
import { msg, str } from "@lit/localize";
import { activeLocale, hasLocale, inLocale, interfaceLocale, loadLocale } from "../../src/locales/locale.js";

const retry = () => msg("Try again");

describe("interfaceLocale", () => {
  for (const [lang, expected] of [
    ["en", "en"],
    ["en-GB", "en"],
    ["zh-TW", "zh-Hant"],
    ["zh-Hant", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["xx", "en"],
    ["x y", "en"],
    ["en_US", "en"],
    ["", "en"],
    [undefined, "en"],
  ] as const) {
    it(`for ${lang} is ${expected}`, () => expect(interfaceLocale(lang)).to.equal(expected));
  }
});

describe("the strings of a language", () => {
  it("are English before any other is asked for", () => {
    expect(hasLocale("en")).to.be.true;
    expect(hasLocale("zh-Hant")).to.be.false;
    expect(inLocale("zh-Hant", retry)).to.equal("Try again");
  });

  it("are fetched once, however many ask", async () => {
    await Promise.all([loadLocale("zh-Hant"), loadLocale("zh-Hant"), loadLocale("en")]);
    await loadLocale("zh-Hant");
    expect(hasLocale("zh-Hant")).to.be.true;
    expect(inLocale("zh-Hant", retry)).to.equal("再試一次");
    expect(inLocale("en", retry)).to.equal("Try again");
    expect(retry()).to.equal("Try again");
  });

  it("are in force while the drawing lasts, and no longer, in one another too", () => {
    const languages = inLocale("zh-Hant", () => [activeLocale, inLocale("en", () => activeLocale), activeLocale]);
    expect(languages).to.deep.equal(["zh-Hant", "en", "zh-Hant"]);
    const fault = new Error("no drawing");
    expect(() =>
      inLocale("zh-Hant", () => {
        throw fault;
      }),
    ).to.throw(fault);
    expect(activeLocale).to.equal("en");
  });

  it("hold what is put into them as it is", () => {
    const hostile = "<b>${x}</b> &amp;";
    const text = () => msg(str`The feed has no entry “${hostile}”.`);
    expect(inLocale("en", text)).to.equal(`The feed has no entry “${hostile}”.`);
    expect(inLocale("zh-Hant", text)).to.include(hostile);
  });
});
