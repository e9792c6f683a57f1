/**
 * What a page with one tag downloads: the entry of the cdn build and everything it imports before first paint, against
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
 * kB, gzip: the goal; the most a build may have on the way to it; and the most a page may have fetched by the time it is
 * drawn, with the parts that are fetched when needed. Limits are only ever lowered.
 */
export const budgets = {
  "entity-card": { goal: 12, limit: 13.7, drawn: 14.4 },
  "rule-table": { goal: 12.5, limit: 14.7, drawn: 16.6 },
  "score-radar": { goal: 16, limit: 20.1, drawn: 23.4 },
  "cited-by-graph": { goal: 20, limit: 22.2, drawn: 22.3 },
  loader: { goal: 1.5, limit: 1.5 },
  "the four together": { goal: 30, limit: 34.9 },
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

const tags = ["entity-card", "rule-table", "score-radar", "cited-by-graph"];

function table() {
  const kB = (value) => value.toFixed(2).padStart(8);
  let over = false;
  console.log(`${"kB".padEnd(20)} files     min    gzip  brotli    goal   limit`);
  for (const [name, { goal, limit }] of Object.entries(budgets)) {
    const entries = name === "the four together" ? tags.map((tag) => `${tag}.js`) : [`${name}.js`];
    const { files, minified, gzip, brotli } = sizes(entries);
    const verdict =
      gzip > goal ? `${(gzip - goal).toFixed(2)} over the goal${gzip > limit ? ", and over the limit" : ""}` : "";
    over ||= gzip > limit;
    console.log(
      `${name.padEnd(20)}${String(files).padStart(6)}${[minified, gzip, brotli, goal, limit].map(kB).join("")} ${verdict}`,
    );
  }
  return over;
}

if (argv[1] === fileURLToPath(import.meta.url) && table()) process.exitCode = 1;
