/**
 * Our elements beside other libraries, measured: node bench/run.mjs radar|graph|cards|size
 *
 *   --only a,b     these libraries only, and the floor that ratios are to
 *   --n 1,10       other counts than usual
 *   --rounds 7     how often
 *   --parts a,b    only these parts of a comparison
 *   --shots dir    a picture of each library's page
 *
 * Each measurement is a browser of its own, and the libraries take turns, so that only what is in one table may be compared.
 */
import { mkdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { parseArgs } from "node:util";
import { browserVersion, compressed, measure, serve } from "./browser.mjs";
import { adaptersOf, buildAdapter, buildKit, packagesOf, pointsOf } from "./build.mjs";
import { comparisons } from "./comparisons.mjs";
import { figure, markdown, median, tableOf } from "./tables.mjs";

const { values: options, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    only: { type: "string" },
    n: { type: "string" },
    rounds: { type: "string", default: "7" },
    parts: { type: "string" },
    shots: { type: "string" },
    port: { type: "string", default: "0" },
  },
});
const listed = (text) => text?.split(",");
const chosen = (comparison, floor) =>
  adaptersOf(comparison).filter((name) => !options.only || [...listed(options.only), floor].includes(name));

/** Builds adapters; one whose packages are not installed is told and left out. */
async function built(comparison, names) {
  const able = [];
  for (const name of names) {
    try {
      await buildAdapter(comparison, name);
      able.push(name);
    } catch (error) {
      console.error(`${comparison}/${name} cannot be built: ${error.message.split("\n").find(Boolean)}`);
    }
  }
  return able;
}

const moduleOf = (comparison, name) => `/${comparison}/${name}/module.js`;

/** Waits, at most 2.5 seconds, until more than half of the machine is idle. */
async function quiet() {
  const times = () => cpus().flatMap(({ times: each }) => [Object.values(each).reduce((a, b) => a + b), each.idle]);
  const sum = (values, from) => values.filter((_, at) => at % 2 === from).reduce((a, b) => a + b);
  for (let k = 0; k < 10; k++) {
    const before = times();
    await new Promise((resolve) => setTimeout(resolve, 250));
    const after = times();
    if (sum(after, 1) - sum(before, 1) > 0.6 * (sum(after, 0) - sum(before, 0))) return;
  }
}

/** Measured anew, twice at most, where something else took the machine's time; the calmest counts. */
async function calmest(calibrations, measurement) {
  let best;
  for (let k = 0; k < 3; k++) {
    await quiet();
    const run = await measurement();
    if (!best || run.calibration < best.calibration) best = run;
    if (!(run.calibration > 1.5 * median(calibrations))) break;
  }
  if (best.calibration) calibrations.push(best.calibration);
  return best;
}

/** A library that fails twice, or has no time left once, is not asked again. */
const isHopeless = (runs) =>
  runs.some(({ settled }) => settled === null) || runs.filter(({ error }) => error).length > 1;

async function compare(comparison) {
  const { counts: usual, floor, parts, tables } = comparisons[comparison];
  const counts = listed(options.n)?.map(Number) ?? usual;
  const wanted = listed(options.parts) ?? Object.keys(parts);
  await buildKit();
  const names = await built(comparison, chosen(comparison, floor));
  if (comparison === "graph" && wanted.includes("view")) for (const count of counts) await pointsOf(count);
  if (options.shots) mkdirSync(options.shots, { recursive: true });
  const server = await serve(Number(options.port));
  const results = Object.fromEntries(names.map((name) => [name, {}]));
  const calibrations = [];
  const turns = Array.from({ length: Number(options.rounds) }, (_, round) =>
    counts.flatMap((count) =>
      wanted.flatMap((part) =>
        // Nobody is always the first.
        names.map((_, at) => ({ round, count, part, name: names[(at + round) % names.length] })),
      ),
    ),
  ).flat();
  for (const { round, count, part, name } of turns) {
    const runs = ((results[name][part] ??= {})[count] ??= []);
    if (isHopeless(runs)) {
      runs.push({ ...runs.at(-1) });
      continue;
    }
    const { work, uncapped } = parts[part](count);
    const shot = options.shots && round === 0 ? join(options.shots, `${part}-${count}-${name}.png`) : undefined;
    const url = moduleOf(comparison, name);
    const run = await calmest(calibrations, () => measure(server.origin, url, work, { uncapped, shot }));
    runs.push(run);
    const said = Object.entries(run).map(
      ([key, value]) => `${key} ${typeof value === "number" ? figure(value) : value}`,
    );
    console.error(`${round + 1}/${options.rounds} ${part} ${count} ${name}: ${said.join(", ")}`);
  }
  server.close();
  console.log(
    tables(counts)
      .filter(({ part }) => wanted.includes(part))
      .map((table) => tableOf(table, results, floor))
      .join("\n\n"),
  );
  const [least, most] = [Math.min(...calibrations), Math.max(...calibrations)];
  console.log(
    `\n${options.rounds} rounds, taking turns, a fresh Chromium ${await browserVersion()} each; medians, ± half of the middle half. ` +
      `A fixed piece of work before and after each took ${figure(least)} to ${figure(most)} ms, median ${figure(median(calibrations))}.`,
  );
}

/** What a page downloads until one widget is drawn. */
async function size() {
  await buildKit();
  const server = await serve(Number(options.port));
  for (const comparison of Object.keys(comparisons)) {
    const rows = [];
    if (comparison === "graph") await pointsOf(20);
    for (const name of await built(comparison, chosen(comparison))) {
      const fetched = [];
      const work = async ({ call, page }) => {
        if (comparison === "graph") await call("graphView", 20, "/points/20.bin", 0);
        else await call(comparison, 1);
        const entries = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name: url }) => url));
        const paths = entries.filter((url) => url.startsWith("http")).map((url) => new URL(url).pathname);
        fetched.push(...new Set(paths.filter((path) => path.startsWith("/cdn/") || path.endsWith("/module.js"))));
        return {};
      };
      const url = moduleOf(comparison, name);
      const { error } = await measure(server.origin, url, work);
      const { files, minified, gzip, brotli } = compressed(fetched);
      rows.push({ gzip, row: [name, files, ...[minified, gzip, brotli].map((bytes) => (bytes / 1000).toFixed(1))] });
      if (error) console.error(`${comparison}/${name}: ${error}`);
      rows.at(-1).row.push(packagesOf(comparison, name).join(", "));
    }
    rows.sort((a, b) => a.gzip - b.gzip);
    const heads = ["", "files", "minified", "gzip", "brotli", "of"];
    console.log(
      `### ${comparison}: all that is downloaded until one is drawn, kB\n\n${markdown(
        heads,
        rows.map(({ row }) => row),
      )}\n`,
    );
  }
  server.close();
}

const [what] = positionals;
if (what === "size") await size();
else if (what in comparisons) await compare(what);
else {
  console.error(
    "node bench/run.mjs radar|graph|cards|size [--only a,b] [--n 1,10] [--rounds 7] [--parts a,b] [--shots dir]",
  );
  exit(1);
}
