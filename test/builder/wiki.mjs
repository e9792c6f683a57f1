/** Small wikis for the tests of the builder: written into a folder of their own, built, read back. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "../../dist/builder/index.js";

export const cli = fileURLToPath(new URL("../../dist/builder/cli.js", import.meta.url));
export const baseUrl = "https://wiki.example";

const made = [];
after(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An empty folder, gone after the tests. */
export function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), "entity-widgets-"));
  made.push(folder);
  return folder;
}

/** A folder with files by path; text or bytes. */
export function folderOf(files, folder = emptyFolder()) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file of a folder, by path, as text. */
export function contentsOf(folder) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

/** Builds files into a temporary folder. Returns the summary, the folder and the items of the feed of a language by entity. */
export async function wiki(files, { settings = {}, ...options } = {}) {
  const out = emptyFolder();
  const folder = folderOf(files);
  const summary = await build({ folders: [folder], out, settings: { base_url: baseUrl, ...settings }, ...options });
  const document = (name) => JSON.parse(readFileSync(join(out, name), "utf8"));
  const items = (lang = "en") => Object.fromEntries(document(`feed.${lang}.json`).items.map((item) => [item.id, item]));
  return { summary, out, folder, document, items };
}

/** The ids of the notes that a note cites, those without a note marked with a question mark. */
export function cites(result, entity, lang = "en") {
  const items = result.items(lang);
  return (items[entity]._entity_widgets.cites ?? []).map((one) => (items[one.entity] ? one.entity : `${one.entity}?`));
}

/** Problems as `level file:line message`. */
export const problems = ({ summary }) =>
  summary.problems.map(({ level, file, line, message }) => `${level} ${file}${line ? `:${line}` : ""} ${message}`);

/** Runs the command line; resolves to its exit code and outputs. */
export function run(args, { env = {}, started } = {}) {
  return new Promise((resolve) => {
    const child = execFile(execPath, [cli, ...args], { env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? error.signal) : 0, stdout, stderr }),
    );
    started?.(child);
  });
}
