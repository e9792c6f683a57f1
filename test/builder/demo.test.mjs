/** The demo's feeds, as demo/notes gives them: everything that the worked example shows. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "../../dist/builder/index.js";
import { contentsOf, emptyFolder } from "./wiki.mjs";

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const out = emptyFolder();
const summary = await build({ folders: [path("demo/notes")], out });
const built = contentsOf(out);

test("the notes are built without an error, and give the feeds that are checked in", () => {
  assert.deepEqual(
    summary.languages.map(({ lang, notes }) => [lang, notes]),
    [
      ["en", 26],
      ["zh-TW", 26],
    ],
  );
  assert.deepEqual(
    summary.problems.filter(({ message }) => !message.startsWith("No note for")),
    [],
  );
  for (const name of ["feed.en.json", "feed.zh-TW.json", "graph.json"])
    assert.equal(built[name], readFileSync(path(`demo/${name}`), "utf8"), name);
});

test("building a second time changes nothing", async () => {
  const again = await build({ folders: [path("demo/notes")], out });
  assert.deepEqual([again.written, again.unchanged, again.removed], [0, 55, 0]);
  assert.deepEqual(contentsOf(out), built);
});

for (const [lang, translation] of [
  ["en", { status: "original" }],
  ["zh-TW", { status: "machine", from: "en", stale: false }],
]) {
  const item = JSON.parse(built[`feed.${lang}.json`]).items.find(({ id }) => id === "claude-constitution");
  const note = item._entity_widgets;

  test(`in ${lang} the worked example has its rules, roles, findings, lineage, sources and citations`, () => {
    assert.deepEqual(note.translation, translation);
    assert.deepEqual(
      note.rules.items.map(({ id, group }) => [id, group]),
      [
        ["SP1", "SP"],
        ["SP2", "SP"],
        ["SP3", "SP"],
        ["GP1", "GP"],
        ["GP2", "GP"],
      ],
    );
    assert.ok(note.rules.items.every(({ text, rationale }) => text && rationale));
    assert.equal(note.rules.groups.length, 2);
    assert.equal(note.roles.length, 2);
    assert.deepEqual(
      note.findings.map(({ measures = [] }) => measures.length),
      [6, 1, 0, 0, 0],
    );
    assert.deepEqual(
      note.lineage.map(({ year }) => year),
      [2025, 2025, 2026, 2026],
    );
    assert.equal(note.sources.length, 4);
    assert.deepEqual([note.cited_by.count, note.cited_by.items.length, note.related.length], [19, 19, 5]);
    assert.equal(note.provenance.origin, "ai-synthesised");
    assert.deepEqual(
      note.alternates.map(({ lang: other }) => other),
      [lang === "en" ? "zh-TW" : "en"],
    );
  });

  test(`in ${lang} the evaluations have their figures, and none where none is published`, () => {
    const [mythos, opus] = note.evaluations;
    assert.deepEqual([mythos.id, mythos.dimensions.length, mythos.series.length], ["adherence-mythos-preview", 15, 4]);
    for (const { scores } of mythos.series)
      assert.ok(scores.every(({ mean, ci, n }) => ci.lo < mean && mean < ci.hi && n === 1000));
    assert.equal(opus.id, "adherence-opus-4-8");
    assert.ok(opus.claims[0].statement);
    assert.ok(opus.series[0].scores.every(({ mean, missing }) => mean == null && missing === "not_published"));
    assert.deepEqual(
      opus.stances.map(({ dimension, position }) => [dimension, position]),
      [["corrigibility", "reserved"]],
    );
    assert.notEqual(opus.instrument.comparability, mythos.instrument.comparability);
  });

  const published = path("../shared/data/constitution-adherence-mythos-preview.json");
  test(
    `in ${lang} the figures are the published ones`,
    { skip: existsSync(published) ? false : "the published figures are not at hand" },
    () => {
      const { dimensions, models } = json(published);
      const [{ dimensions: own, series }] = note.evaluations;
      assert.deepEqual(
        own.map(({ id, level }) => [id, level]),
        dimensions.map(({ id, level }) => [id, level]),
      );
      const idOf = (model) => model.toLowerCase().replace(/[ .]/g, "-");
      for (const model of models) {
        const { scores } = series.find(({ id }) => id === idOf(model));
        dimensions.forEach(({ id, mean, ci95_half_width: half }, k) => {
          assert.deepEqual([scores[k].dimension, scores[k].mean], [id, mean[model]]);
          assert.ok(Math.abs(scores[k].ci.lo - (mean[model] - half[model])) < 1e-6, `${model} ${id}`);
          assert.ok(Math.abs(scores[k].ci.hi - (mean[model] + half[model])) < 1e-6, `${model} ${id}`);
        });
      }
    },
  );
}
