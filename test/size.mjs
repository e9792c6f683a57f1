/**
 * What a page with a tag downloads: the entry of the cdn build and everything it imports before first paint, against
 * the budgets. Files are compressed one by one, as a server does. kB are 1000 bytes; gzip at level 9, brotli at 11.
 */
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { parseAst } from "vite";

const cdn = fileURLToPath(new URL("../cdn", import.meta.url));

/**
 * kB, gzip. `drawn` is what a page may have fetched by the time it is drawn, with the parts that are fetched when needed.
 */
export const budgets = {
  "entity-card": { budget: 12, drawn: 12 },
  "rule-table": { budget: 12.5, drawn: 12.5 },
  "score-radar": { budget: 16, drawn: 20.2 },
  "score-gap": { budget: 12.5, drawn: 12.5 },
  "cited-by-graph": { budget: 20, drawn: 20 },
  "related-entities": { budget: 10.5, drawn: 10.5 },
  "entity-link": { budget: 10.5, drawn: 10.5 },
  "entity-index": { budget: 12.5, drawn: 15.5 },
  "entity-article": { budget: 11.5, drawn: 17 },
  "finding-list": { budget: 12.5, drawn: 12.5 },
  "spec-lineage": { budget: 11.5, drawn: 11.5 },
  "provenance-note": { budget: 11.5, drawn: 12.5 },
  loader: { budget: 1.5 },
  "the four together": { budget: 30 },
  "entity-card, second": { budget: 6 },
  "rule-table, second": { budget: 6 },
  "score-radar, second": { budget: 6 },
  "cited-by-graph, second": { budget: 6 },
};

/** The modules a module imports statically, as paths relative to cdn/. */
function imports(file) {
  const { body } = parseAst(readFileSync(join(cdn, file), "utf8"));
  return body
    .map(({ source }) => source?.value)
    .filter(Boolean)
    .map((path) => normalize(join(dirname(file), path)));
}

function closure(entries) {
  const files = new Set(entries);
  for (const file of files) for (const imported of imports(file)) files.add(imported);
  return [...files];
}

function sizes(entries) {
  const contents = closure(entries).map((file) => readFileSync(join(cdn, file)));
  const sum = (bytes) => contents.reduce((total, content) => total + bytes(content), 0) / 1000;
  return {
    files: contents.length,
    minified: sum((content) => content.length),
    gzip: sum((content) => gzipSync(content, { level: 9 }).length),
    brotli: sum((content) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length),
  };
}

const four = ["entity-card", "rule-table", "score-radar", "cited-by-graph"];
const page = (...entries) => sizes(entries.map((entry) => `${entry}.js`));

/** What a tag adds to a page that has another, the one with which it shares least. */
function second(tag) {
  const added = four
    .filter((other) => other !== tag)
    .map((other) => {
      const [both, one] = [page(other, tag), page(other)];
      return Object.fromEntries(Object.entries(both).map(([name, value]) => [name, value - one[name]]));
    });
  return added.sort((a, b) => b.gzip - a.gzip)[0];
}

function measured(name) {
  if (name === "the four together") return page(...four);
  const [tag, isSecond] = name.split(", ");
  return isSecond ? second(tag) : page(tag);
}

function table() {
  const kB = (value) => value.toFixed(2).padStart(8);
  let failed = false;
  console.log(`${"kB".padEnd(24)} files     min    gzip  brotli  budget`);
  for (const [name, { budget }] of Object.entries(budgets)) {
    const { files, minified, gzip, brotli } = measured(name);
    const over = gzip > budget ? `${(gzip - budget).toFixed(2)} over` : "";
    failed ||= gzip > budget;
    const numbers = [minified, gzip, brotli, budget].map(kB).join("");
    console.log(`${name.padEnd(24)}${String(files).padStart(6)}${numbers} ${over}`.trimEnd());
  }
  return failed;
}

if (argv[1] === fileURLToPath(import.meta.url) && table()) process.exitCode = 1;
