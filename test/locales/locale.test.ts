import { expect } from "@open-wc/testing";
import { msg, str } from "@lit/localize";
import { targetLocales } from "../../src/locales/generated/locale-codes.js";
import { activeLocale, hasLocale, inLocale, interfaceLocale, loadLocale } from "../../src/locales/locale.js";

const retry = () => msg("Try again");

describe("interfaceLocale", () => {
  for (const [lang, expected] of [
    ["en", "en"],
    ["en-GB", "en"],
    ["en-Shaw", "en"],
    ["zh-TW", "zh-Hant"],
    ["zh-Hant", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["zh-MO", "zh-Hant"],
    ["zh-Hant-CN", "zh-Hant"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-Hans", "zh-Hans"],
    ["zh-Hans-HK", "zh-Hans"],
    ["zh-Latn", "en"],
    ["pt", "pt-BR"],
    ["pt-BR", "pt-BR"],
    ["pt-PT", "pt-BR"],
    ["pt-AO", "pt-BR"],
    ["de", "de"],
    ["de-AT", "de"],
    ["de-CH-1996", "de"],
    ["deu", "de"],
    ["fr", "fr"],
    ["fr-CA", "fr"],
    ["es", "es"],
    ["es-419", "es"],
    ["ja", "ja"],
    ["ja-JP", "ja"],
    ["ja-Latn", "ja"],
    ["ko", "ko"],
    ["ko-KR", "ko"],
    ["ko-Hang", "ko"],
    ["ar", "ar"],
    ["ar-EG", "ar"],
    ["ar-u-nu-latn", "ar"],
    ["AR-eg", "ar"],
    ["arn", "en"],
    ["dent", "en"],
    ["fro", "en"],
    ["jam", "en"],
    ["kok", "en"],
    ["it", "en"],
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

describe("the languages", () => {
  const own: Record<(typeof targetLocales)[number], string> = {
    ar: "إعادة المحاولة",
    de: "Erneut versuchen",
    es: "Reintentar",
    fr: "Réessayer",
    ja: "再試行",
    ko: "다시 시도",
    "pt-BR": "Tentar novamente",
    "zh-Hans": "重试",
    "zh-Hant": "再試一次",
  };
  for (const locale of targetLocales) {
    it(`${locale} is what ${locale} asks for, and says its own words`, async () => {
      expect(interfaceLocale(locale)).to.equal(locale);
      await loadLocale(locale);
      expect(inLocale(locale, retry)).to.equal(own[locale]);
    });
  }

  it("lie side by side", () => {
    const said = inLocale("ar", () => [retry(), inLocale("pt-BR", retry), inLocale("en", retry), retry()]);
    expect(said).to.deep.equal([own.ar, own["pt-BR"], "Try again", own.ar]);
  });
});
