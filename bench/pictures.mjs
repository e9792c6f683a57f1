/**
 * One evaluation drawn by five libraries, for the docs: node bench/pictures.mjs [--rounds 7] [--missing folder]
 *
 * Writes stories/compared/<library>.png and prints what each page downloads and how long it takes until it is painted.
 * With --missing two means are taken out, and the pictures go to that folder: to see what is made of them.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import UPNG from "upng-js";
import { compressed, measure, serve } from "./browser.mjs";
import { adaptersOf, buildAdapter, buildKit, packagesOf } from "./build.mjs";
import { figure, markdown, median } from "./tables.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "7" }, missing: { type: "string" } },
});
const id = "adherence-mythos-preview";
const feed = JSON.parse(readFileSync(join(root, "demo/feed.en.json"), "utf8"));
const evaluation = feed.items.flatMap((item) => item._entity_widgets.evaluations ?? []).find((one) => one.id === id);
if (options.missing) {
  for (const at of [5, 6])
    evaluation.series[0].scores[at] = { ...evaluation.series[0].scores[at], mean: null, ci: undefined };
}
const folder = options.missing ?? join(root, "stories/compared");
mkdirSync(folder, { recursive: true });

/** A picture in at most 64 colours. */
async function save(page, name) {
  const stage = page.locator("#stage");
  const { buffer, width, height } = await stage.screenshot().then((png) => {
    const image = UPNG.decode(png);
    return { ...image, buffer: UPNG.toRGBA8(image)[0] };
  });
  const bytes = new Uint8Array(UPNG.encode([buffer], width, height, 64));
  writeFileSync(join(folder, `${name}.png`), bytes);
  return bytes.length;
}

/** What a reader without a mouse or without sight gets: stops of the Tab key, and what the accessibility tree says. */
async function accessOf(page, session) {
  await page.evaluate(() => document.body.focus());
  let stops = 0;
  while (stops < 100) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    stops++;
  }
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const said = nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => String(name?.value ?? "").replaceAll("−", "-"));
  const values = evaluation.series.flatMap(({ scores }) => scores.map(({ mean }) => mean));
  const isSaid = (value) => said.some((text) => text.split(/[^\d.-]+/).includes(String(value)));
  return { stops, said, values: values.filter((value) => value != null && isSaid(value)).length };
}

const names = adaptersOf("compared");
await buildKit();
for (const name of names) await buildAdapter("compared", name);
const server = await serve();
const results = Object.fromEntries(names.map((name) => [name, []]));
for (let round = 0; round < Number(options.rounds); round++) {
  for (const name of names) {
    const run = await measure(server.origin, `/compared/${name}/module.js`, async ({ call, page, session }) => {
      const { painted } = await call("compared", { feed, evaluation });
      const wanted = round === 0 && (options.missing || name !== "score-radar");
      const bytes = wanted ? await save(page, name) : NaN;
      const urls = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
      const paths = urls.filter((url) => url.startsWith("http")).map((url) => new URL(url).pathname);
      const files = [...new Set(paths)].filter((path) => path.startsWith("/cdn/") || path.endsWith("/module.js"));
      const access = round === 0 && (await accessOf(page, session));
      return { painted, ...compressed(files), picture: bytes, access };
    });
    if (run.error) console.error(`${name}: ${run.error}`);
    results[name].push(run);
  }
}
server.close();
const kB = (bytes) => (bytes / 1000).toFixed(1);
const rows = names.map((name) => {
  const [{ gzip, brotli, picture, access }] = results[name];
  const painted = median(results[name].map((run) => run.painted));
  return [
    name,
    kB(gzip),
    kB(brotli),
    figure(painted),
    access.stops,
    access.values,
    kB(picture),
    packagesOf("compared", name).join(", "),
  ];
});
if (options.missing) {
  for (const name of names) writeFileSync(join(folder, `${name}.txt`), results[name][0].access.said.join("\n"));
}
console.log(
  markdown(["", "gzip, kB", "brotli, kB", "painted, ms", "Tab stops", "values named", "picture, kB", "of"], rows),
);
