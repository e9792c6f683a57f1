/** Pages prerendered beside a feed of one rich entity, for the tests of `entity-widgets prerender`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderOf, run } from "./wiki.mjs";

const version = "https://jsonfeed.org/version/1.1";
/** A feed as JSON. */
export const feedOf = (items, more = {}) => JSON.stringify({ version, title: "Wiki", language: "en", ...more, items });
export const one = { id: "one", url: "https://wiki.example/one", title: "One", summary: "The first of all." };
export const feed = feedOf([one]);
export const tag = '<entity-card src="feed.json" entity="one"></entity-card>';
export const written = (folder, name = "page.html") => readFileSync(join(folder, name), "utf8");

/** Prerenders a page beside its feed. Resolves to what it has become and what was said. */
export async function prerendered(html, { feed: json = feed, files = {}, args = [] } = {}) {
  const folder = folderOf({ "feed.json": json, "page.html": html, ...files });
  const { code, stdout, stderr } = await run(["prerender", folder, "--json", ...args]);
  assert.ok(stdout, stderr);
  const summary = JSON.parse(stdout);
  return {
    html: written(folder),
    folder,
    code,
    summary,
    problems: summary.problems.map(({ line, message }) => `${line}: ${message}`),
  };
}

/** The page without what was written into it. */
export const without = (html) => html.replace(/<(div|span) data-ew-prerendered[^>]*>[^]*?<\/\1>/g, "");

const item = {
  ...one,
  date_published: "2026-05-08",
  tags: ["Entity", "A & B"],
  authors: [{ name: "Ada" }],
  _entity_widgets: {
    kind: "Concept",
    domain: "d",
    reading_minutes: 4,
    provenance: { statement: "Written by hand." },
    rules: {
      groups: [{ id: "SP", name: "Safety" }],
      items: [
        {
          id: "SP1",
          group: "SP",
          text: "Be safe.",
          rationale: "Harm is bad.",
          note: "Often misread.",
          url: "https://wiki.example/one#SP1",
        },
        { id: "GP1", text: "Be kind." },
      ],
      source: { title: "The paper", url: "https://paper.example/", section: "3", published: "2026-01-02" },
    },
    evaluations: [
      {
        id: "e",
        title: "Adherence",
        instrument: { graders: ["Grader"] },
        levels: [
          { id: 0, name: "Overall" },
          { id: 1, name: "Traits" },
        ],
        dimensions: [
          { id: "all", name: "All of it", level: 0 },
          { id: "honesty", name: "Honesty", level: 1 },
          { id: "tact", name: "Tact", level: 1, question: "Is it tactful?" },
        ],
        series: [
          {
            id: "m",
            name: "Model",
            scores: [
              { dimension: "all", mean: 1.5, ci: { p: 0.95, lo: 1.25, hi: 1.75 }, n: 1000 },
              { dimension: "honesty", mean: -0.22, ci: { p: 0.95, lo: -0.3, hi: -0.14 }, n: 900 },
              { dimension: "tact", mean: null, missing: "not_run" },
            ],
          },
          { id: "x", name: "Example", basis: "illustrative", scores: [{ dimension: "honesty", mean: 2 }] },
        ],
        stances: [
          {
            subject: "m",
            dimension: "tact",
            position: "reserved",
            statement: "Tact is overrated.",
            source: { title: "Card" },
          },
          { subject: "m", dimension: "honesty", position: "endorsed" },
        ],
        claims: [{ statement: "Best at tact." }],
        caveats: ["Graded once."],
        source: { title: "System card", url: "https://card.example/" },
      },
    ],
    findings: [
      {
        statement: "It keeps.",
        detail: "As far as is known.",
        measures: [
          { label: "kept", subject: "Model", before: 54, after: 7, baseline: 14, baseline_label: "others", unit: "%" },
          { label: "asked", before: null, after: 1500, baseline: null, baseline_label: "none", unit: "ms" },
        ],
        source: { title: "A study", url: "https://study.example/" },
      },
    ],
    lineage: [
      { title: "Undated", relation: "draft" },
      { title: "One", by: "Ada", year: 2026, url: "https://one.example/", relation: "this document" },
      { title: "Before", year: 1999, note: "Long ago." },
    ],
    cites: [{ entity: "two", context: "One leans on two." }],
    cited_by: {
      count: 2,
      items: [
        { entity: "two", title: "Two", url: "https://wiki.example/two", context: "Two answers one." },
        { entity: "three", title: "Three", url: "https://wiki.example/three", context: "Three starts from one." },
      ],
    },
  },
};
/** A feed whose first entity has something for every tag. */
export const whole = feedOf([item, { id: "two", url: "https://wiki.example/two", title: "Two" }], {
  _entity_widgets: { format: "1.0", domains: [{ id: "d", name: "Ideas" }] },
});

/** Prerenders a page beside feeds with `--shadow`. Resolves to what it has become, the roots in it and what was said. */
export async function drawn(html, files) {
  const folder = folderOf({ ...files, "page.html": html });
  const page = join(folder, "page.html");
  const { code, stdout, stderr } = await run(["prerender", page, "--shadow", "--json"]);
  assert.ok(stdout, stderr);
  const made = readFileSync(page, "utf8");
  const roots = [...made.matchAll(/<template shadowrootmode="open">([^]*?)<\/template>/g)].map(([, root]) => root);
  return { page, html: made, roots, code, stderr, summary: JSON.parse(stdout) };
}
