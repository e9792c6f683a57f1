/** Real notes of other people, where they are at hand: CORPORA, or ../shared/corpora beside the checkout. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, validate } from "../../dist/builder/index.js";
import { contentsOf, emptyFolder } from "./wiki.mjs";

const corpora = env.CORPORA ?? fileURLToPath(new URL("../../../shared/corpora", import.meta.url));
const skip = existsSync(corpora) ? false : "no corpora here";

async function built(name, options) {
  const out = emptyFolder();
  const summary = await build({
    folders: [join(corpora, name)],
    out,
    settings: { base_url: "https://wiki.example" },
    ...options,
  });
  const files = contentsOf(out);
  return { summary, out, files, items: (lang) => JSON.parse(files[`feed.${lang}.json`]).items };
}

const counts = ({ summary }, lang) => summary.languages.find((one) => one.lang === lang);
const errors = ({ summary }) => summary.problems.filter(({ level }) => level === "error");
const mostCited = (items) =>
  items
    .map(({ id, _entity_widgets: { cited_by: by } }) => [id, by.count])
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 10)
    .map((row) => row.join(" "))
    .join(", ");

test("a blog in two languages", { skip }, async () => {
  const result = await built("howardism");
  assert.deepEqual(counts(result, "en"), { lang: "en", notes: 14, citations: 64 });
  assert.deepEqual(counts(result, "zh-TW"), { lang: "zh-TW", notes: 3, citations: counts(result, "zh-TW").citations });
  assert.deepEqual(errors(result), []);
  assert.equal(
    mostCited(result.items("en")),
    "claude-constitution 9, model-spec-midtraining 9, anthropic 8, agentic-misalignment 7, claude-character-as-product 6, " +
      "deliberative-alignment 5, model-spec-science 5, symphony 5, alignment-fine-tuning 4, chloe-li 2",
  );
  for (const lang of ["en", "zh-TW"]) {
    const note = result.items(lang).find(({ id }) => id === "claude-constitution");
    const { rules, sources, lineage, alternates } = note._entity_widgets;
    assert.deepEqual(
      rules.groups.map(({ id, name }) => [id, name]),
      [
        ["SP", "Safety Principles"],
        ["GP", "General Principles"],
      ],
    );
    assert.deepEqual(
      rules.items.map(({ id }) => id),
      ["SP1", "SP2", "SP3", "GP1", "GP2"],
    );
    assert.ok(sources.length >= 3 && lineage.length === 4 && alternates.length === 1, lang);
    assert.equal(lineage[2].url, "https://arxiv.org/abs/2509.15541");
  }
});

test("a manual of wikilinks and link reference definitions", { skip }, async () => {
  const result = await built("foam-docs");
  assert.deepEqual(counts(result, "en"), { lang: "en", notes: 86, citations: 191 });
  assert.equal(
    mostCited(result.items("en")).replaceAll(/user-(features-)?/g, ""),
    "templates 12, graph-view 11, tags 11, wikilinks 8, getting-started-recommended-extensions 7, block-anchors 6, " +
      "daily-notes 6, embeds 6, backlinking 5, link-reference-definitions 4",
  );
  assert.deepEqual(errors(result), []);
});

test("a manual in MDX and 17 languages", { skip }, async () => {
  const result = await built("starlight-docs");
  assert.equal(result.summary.notes, 338);
  assert.equal(result.summary.languages.length, 17);
  assert.deepEqual(counts(result, "en"), { lang: "en", notes: 37, citations: 104 });
  assert.equal(
    mostCited(result.items("en")),
    "reference-configuration 14, reference-frontmatter 10, reference-icons 8, guides-authoring-content 7, guides-i18n 7, " +
      "guides-route-data 5, guides-css-and-tailwind 4, guides-overriding-components 4, guides-sidebar 4, resources-plugins 4",
  );
  for (const lang of ["de", "fr", "ja", "ko", "ru", "zh-CN"]) assert.equal(counts(result, lang).citations, 104, lang);
  assert.deepEqual(errors(result), []);
  for (const name of ["feed.en.json", "feed.zh-CN.json", "graph.json"]) {
    assert.deepEqual((await validate(join(result.out, name))).problems, []);
  }
});

test("feeds of other producers", { skip }, async () => {
  for (const [name, items] of [
    ["docusaurus-popgen", 3],
    ["eleventy-jkc-codes", 3],
    ["mkdocs-evaluationcontext", 51],
    ["jekyll-gesko", 23],
  ]) {
    assert.equal((await validate(join(corpora, "feeds", `${name}.json`))).items, items, name);
  }
});
