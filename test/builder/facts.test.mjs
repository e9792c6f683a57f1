import assert from "node:assert/strict";
import { test } from "node:test";
import { wiki } from "./wiki.mjs";

const extension = async (text) => (await wiki({ "a.md": text })).items().a._entity_widgets;

test("a table whose first cells are ids is a rule set, its groups named by the note", async () => {
  const { rules } = await extension(
    "Safety Principles (SP1–2) and General Principles (GP1).\n\n| | | |\n|---|---|---|\n| **SP1** | One | Why |\n| **SP2** | Two | |\n| **GP1** | Three | |",
  );
  assert.deepEqual(rules, {
    groups: [
      { id: "SP", name: "Safety Principles" },
      { id: "GP", name: "General Principles" },
    ],
    items: [
      { id: "SP1", group: "SP", text: "One", rationale: "Why" },
      { id: "SP2", group: "SP", text: "Two" },
      { id: "GP1", group: "GP", text: "Three" },
    ],
  });
  assert.equal((await extension("| Name | What |\n|---|---|\n| SP1 | One |\n| Other | Two |")).rules, undefined);
});

test("a table of scores is an evaluation, with levels, intervals and gaps", async () => {
  const { evaluations } = await extension(
    "## Adherence\n\n| | Model A | Model B |\n|---|---|---|\n| Overall | | |\n| Spirit | 1.36 ±0.06 | 1.02 [0.95, 1.09] |\n| Traits | | |\n| Honesty | −0.2 ±0.1 | – |",
  );
  assert.deepEqual(evaluations, [
    {
      id: "adherence",
      title: "Adherence",
      levels: [
        { id: 0, name: "Overall" },
        { id: 1, name: "Traits" },
      ],
      dimensions: [
        { id: "spirit", name: "Spirit", level: 0 },
        { id: "honesty", name: "Honesty", level: 1 },
      ],
      series: [
        {
          id: "model-a",
          name: "Model A",
          scores: [
            { dimension: "spirit", mean: 1.36, ci: { p: 0.95, lo: 1.3, hi: 1.42 } },
            { dimension: "honesty", mean: -0.2, ci: { p: 0.95, lo: -0.3, hi: -0.1 } },
          ],
        },
        {
          id: "model-b",
          name: "Model B",
          scores: [
            { dimension: "spirit", mean: 1.02, ci: { p: 0.95, lo: 0.95, hi: 1.09 } },
            { dimension: "honesty", mean: null },
          ],
        },
      ],
    },
  ]);
  const prices = "| | 2024 | 2025 |\n|---|---|---|\n| Bread | 1 | 2 |\n| Milk | 3 | 4 |\n| Eggs | 5 | 6 |";
  assert.equal((await extension(prices)).evaluations, undefined);
});

test("a list of findings keeps its figures", async () => {
  const { findings } = await extension(
    "## Findings\n\n- Values help. They do so twice.\n  - policy misuse: 20% → 2% (Qwen2.5)\n- Rules are reread.",
  );
  assert.deepEqual(findings, [
    {
      statement: "Values help.",
      detail: "They do so twice.",
      measures: [{ label: "policy misuse", subject: "Qwen2.5", before: 20, after: 2, unit: "%" }],
    },
    { statement: "Rules are reread." },
  ]);
});

test("versions and sources are read from their lists", async () => {
  const { lineage, sources } = await extension(
    "## Versions and adjacent specs\n\n- **Anti-scheming spec** — Schoen et al. 2025 (arXiv 2509.15541), informs SP1\n\n## Sources\n\n- [A paper](https://s.example/p), §2\n- https://s.example/q (Doe 2026)",
  );
  assert.deepEqual(lineage, [
    {
      title: "Anti-scheming spec",
      by: "Schoen et al.",
      year: 2025,
      url: "https://arxiv.org/abs/2509.15541",
      note: "informs SP1",
    },
  ]);
  assert.deepEqual(sources, [
    { title: "A paper", url: "https://s.example/p", section: "§2" },
    { title: "Doe 2026", url: "https://s.example/q" },
  ]);
});

test("front matter may state everything outright, and comes before what is found", async () => {
  const { rules, roles, findings, evaluations, related, provenance } = await extension(
    "---\nrules: { items: [{ id: R1, text: Stated }] }\nroles: [{ name: Lever, text: Moves }]\nfindings: [{ statement: Found }]\nevaluations: [{ id: e, series: [{ id: s, scores: [{ dimension: d, mean: 1 }] }] }]\nrelated: [{ entity: b, summary: Why }]\nprovenance: { origin: human }\n---\n| | |\n|-|-|\n| SP1 | One |\n| SP2 | Two |",
  );
  assert.deepEqual(rules.items, [{ id: "R1", text: "Stated" }]);
  assert.deepEqual(
    [roles[0].name, findings[0].statement, evaluations[0].series[0].scores[0].mean],
    ["Lever", "Found", 1],
  );
  assert.deepEqual(related, [{ entity: "b", summary: "Why" }]);
  assert.equal(provenance.origin, "human");
  assert.match(provenance.hash, /^sha256:[\da-f]{64}$/);
});
