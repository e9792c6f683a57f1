/** Every string of the interface in every language: there, with its placeholders, and nothing that is no longer asked for. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { readConfigFileAndWriteSchema } from "@lit/localize-tools/lib/config.js";
import { RuntimeLitLocalizer } from "@lit/localize-tools/lib/modes/runtime.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const config = readConfigFileAndWriteSchema(`${root}lit-localize.json`);
const { errors, messages } = new RuntimeLitLocalizer(config).extractSourceMessages();
assert.deepEqual(errors, []);

/** What the code says, by id: its text, with the place of each expression as `{0}`. */
const sources = new Map(
  messages.map(({ name, contents }) => [
    name,
    contents.map((part) => (typeof part === "string" ? part : `{${part.index}}`)).join(""),
  ]),
);

/** What a language writes as English does, and rightly. */
const alike = {
  ar: [". ", ": ", "{0} ({1})"],
  de: [", ", ". ", ": ", "; ", "Code", "Dimension", "Graph", "Radar", "Zoom", "{0} ({1})"],
  es: [", ", ". ", ": ", "; ", "Radar", "Series", "Zoom", "{0} ({1})"],
  fr: [", ", ". ", "Code", "Dimension", "Licence", "Radar", "Source", "Sources", "Zoom", "{0} ({1})"],
  ko: [", ", ". ", ": ", "; "],
  "pt-BR": [", ", ". ", ": ", "; ", "Radar", "Zoom", "{0} ({1})"],
};

/** How a language sets its signs, as what must not be found in it. */
const unset = {
  ar: /[,;?"“”]/,
  de: /"|”|“[\p{L}\p{N}{]/u,
  es: /["“”]/,
  fr: /["“”']|[^\u202f][:;?!»]|«(?!\u202f)|\d %/,
  ja: /[,.;:!?"“”]/,
  ko: /["，。：；「」]/,
  "pt-BR": /["«»]/,
  "zh-Hans": /[,;:!?"「」]|[^\p{ASCII}]\./u,
  "zh-Hant": /[,;:!?"“”]|[^\p{ASCII}]\./u,
};

const unescaped = (text) =>
  text
    .replace(/<x id="(\d+)"[^>]*\/>/g, "{$1}")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** The units of a language's interchange file as [id, source, target]. */
const unitsOf = (locale) =>
  [
    ...readFileSync(`${root}src/locales/xliff/${locale}.xlf`, "utf8").matchAll(
      /<trans-unit id="(\w+)">(.*?)<\/trans-unit>/gs,
    ),
  ].map(([, id, unit]) => [
    id,
    ...["source", "target"].map((name) => unescaped(new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(unit)?.[1] ?? "")),
  ]);

const placesIn = (text) => [...text.matchAll(/\{\d+\}/g)].map(([place]) => place).sort();

test("the languages are those of the design, and each has its files", () => {
  assert.deepEqual(config.targetLocales, ["ar", "de", "es", "fr", "ja", "ko", "pt-BR", "zh-Hans", "zh-Hant"]);
  const files = (folder) => readdirSync(`${root}src/locales/${folder}`).sort();
  assert.deepEqual(files("xliff"), config.targetLocales.map((locale) => `${locale}.xlf`).sort());
  assert.deepEqual(
    files("generated"),
    [...config.targetLocales, "locale-codes"].map((locale) => `${locale}.ts`).sort(),
  );
});

for (const locale of config.targetLocales) {
  describe(locale, () => {
    const units = unitsOf(locale);

    test("has every string of the code once, and no other", () => {
      assert.deepEqual(units.map(([id]) => id).sort(), [...sources.keys()].sort());
      for (const [id, source] of units) assert.equal(source, sources.get(id));
    });

    test("says something for each, with the same places to fill", () => {
      for (const [, source, target] of units) {
        assert.notEqual(target.trim(), "", source);
        assert.deepEqual(placesIn(target), placesIn(source), `${source} – ${target}`);
        // A broad sign is its own gap to what follows; a no-break space belongs to the sign after it.
        const gap = source.endsWith(" ") && !/[、。：；]$/.test(target) ? " " : "";
        assert.equal(target, target.replace(/^[ \n]+|\s+$/g, "") + gap);
      }
    });

    test("is not English", () => {
      const same = units.filter(([, source, target]) => source === target).map(([, source]) => source);
      assert.deepEqual(same.sort(), alike[locale] ?? []);
    });

    test("sets its signs as the language does", () => {
      const wrong = units
        .map(([, , target]) => target.replace(/\{\d+\}/g, "{}"))
        .filter((target) => unset[locale].test(target));
      assert.deepEqual(wrong, []);
    });

    test("says no two things of one place with one word", () => {
      for (const words of [
        ["Radar", "Rows", "Table"],
        ["Graph", "List"],
        ["Zoom in", "Zoom out", "Fit"],
        ["Citing it", "Citing each other", "Cited by it"],
        ["Endorsed", "Reserved", "Rejected", "Not said"],
        ["Measured", "Claimed", "Not measured"],
        ["Cited by", "Cites"],
        ["best", "tied with the best"],
        ["not run", "not published", "not a number", "no number given", "nothing to compare with"],
        ["low", "high"],
      ]) {
        const said = words.map((word) => units.find(([, source]) => source === word)?.[2]);
        assert.ok(!said.includes(undefined), words.join());
        assert.equal(new Set(said).size, words.length, said.join());
      }
    });
  });
}
