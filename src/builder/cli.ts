#!/usr/bin/env node
import { readFile, writeFile } from "node:fs/promises";
import { argv, env, stderr, stdout } from "node:process";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { findItem } from "./find-item.js";
import { kitVersion } from "./kit-version.js";
import { runBuild, type BuildFlags } from "./run-build.js";
import { evaluationOfGrades, GradesError } from "./scores.js";
import { widgets } from "./light-dom.js";
import { runPrerender, type PrerenderFlags } from "./run-prerender.js";
import { forms, loaderIntegrity, snippet, SnippetError, type SnippetOptions } from "./snippet.js";
import { Unavailable } from "./download.js";
import { isUrl } from "./read-document.js";
import { ownMark } from "./light-markup.js";
import { validate } from "./validate.js";

type SnippetFlags = { src?: string; allowPrivate?: boolean } & Pick<SnippetOptions, "widget" | "form" | "kit">;

const version = kitVersion();
const exitCodes = `
Exit codes: 0 done; 1 done, but a note, page or document has errors; 2 wrong use; 3 nothing could be built or read; 130 interrupted.`;

const program = new Command("entity-widgets")
  .description("Turns a folder of notes into the feeds that the entity-widgets tags show.")
  .version(version)
  .showSuggestionAfterError()
  .exitOverride()
  .addHelpText("after", exitCodes);

program
  .command("build")
  .description("Markdown or MDX notes in, JSON feeds out: feed.<lang>.json, entities/, graph.json.")
  .argument("<folder...>", "folders of notes")
  .option("--out <dir>", "where the feeds go; needed")
  .option("--base-url <url>", "address of the site the notes are on; needed, unless the settings say it")
  .option("--url <template>", "address of a note, with {path}, {id} and {lang}; base URL and path unless told")
  .option("--feed-url <url>", "address the feeds will be served from, to name each other in full")
  .option("--title <text>", "title of the feed")
  .option("--lang <tag>", "language of notes that name none (en)")
  .option("--translations <status>", "status of translations that state none: human or machine")
  .option("--config <file>", "settings file (entity-widgets.yaml in the first folder)")
  .option("--max-size <mb>", "largest note, in MB (5)", megabytes)
  .option("--watch", "build again whenever a note changes")
  .option("--json", "print the summary as JSON")
  .addHelpText(
    "after",
    `
Example:
  entity-widgets build notes/ --out public/feed --base-url https://example.org
SOURCE_DATE_EPOCH, where it is set, is the date of the sources; else that of the newest note.`,
  )
  .action(async (folders: string[], flags: BuildFlags) => {
    if (!flags.out) program.error("Where the feeds go is missing: --out <dir>");
    process.exitCode = await runBuild(folders, flags, env.SOURCE_DATE_EPOCH);
  });

program
  .command("validate")
  .description("Reads a feed as the tags do and lists everything that would be lost. Any JSON Feed will do.")
  .argument("<file|url>")
  .option("--allow-private", "ask addresses of this machine and of local networks too")
  .option("--json", "print the problems as JSON")
  .action(async (place: string, { allowPrivate, json }: { allowPrivate?: boolean; json?: boolean }) => {
    const { items, problems } = await validate(place, { allowPrivate });
    if (json) stdout.write(`${JSON.stringify({ items, problems }, null, 1)}\n`);
    else {
      for (const { path, message } of problems) stdout.write(`${path || "/"}  ${message}\n`);
      stdout.write(
        `${items} ${items === 1 ? "item" : "items"}, ${problems.length} ${problems.length === 1 ? "problem" : "problems"}\n`,
      );
    }
    process.exitCode = problems.length ? 1 : 0;
  });

program
  .command("scores")
  .description("Rows of subject, dimension, score (and transcript) in; an evaluation with intervals and ties out.")
  .argument("<grades.csv>")
  .option("--id <id>", "id of the evaluation", "scores")
  .option("--title <text>", "its title")
  .option("--out <file>", "where it goes; the standard output unless told")
  .action(async (file: string, { out, ...names }: { out?: string; id?: string; title?: string }) => {
    const evaluation = `${JSON.stringify(evaluationOfGrades(await textOf(file), names), null, 1)}\n`;
    if (out)
      await writeFile(out, evaluation).catch(({ code }: NodeJS.ErrnoException) => {
        throw new Unavailable(`${out} cannot be written (${code}).`);
      });
    else stdout.write(evaluation);
  });

program
  .command("snippet")
  .description("HTML to paste into a page: a tag with its content inside, a frame, or a picture with a link.")
  .argument("<feed>", "file or URL of the feed")
  .argument("<entity>")
  .option("--src <url>", "address the page asks for the feed; that of the feed itself unless told")
  .addOption(new Option("--widget <tag>", "what to show").choices(widgets).default("entity-card"))
  .addOption(new Option("--form <form>", "how").choices(forms).default("tag"))
  .option("--allow-private", "ask addresses of this machine and of local networks too")
  .option("--kit <url>", "folder of the kit's scripts", `https://unpkg.com/entity-widgets@${version}/cdn`)
  .action(async (place: string, entity: string, flags: SnippetFlags) => {
    const found = await findItem(place, entity, flags.src, flags.allowPrivate);
    if (!found) throw new SnippetError(`${place} has no entity ${entity}.`);
    const own = flags.kit.includes(`@${version}/`);
    stdout.write(snippet(found, { ...flags, src: found.src, integrity: own ? loaderIntegrity() : undefined }));
    if (flags.form !== "image" && !flags.src && !isUrl(found.src))
      stderr.write(`A page would ask for ${found.src}; --src says where the feed is served.\n`);
  });

program
  .command("prerender")
  .description("Writes into the tags of HTML files what readers without script, crawlers and feed readers are to see.")
  .argument("<html...>", "HTML files, or folders of them")
  .option(
    "--root <dir>",
    "folder the site is served from, for addresses that begin with /; the folder given unless told",
  )
  .option("--allow-private", "ask addresses of this machine and of local networks too")
  .option("--shadow", "draw each tag too, in a declarative shadow root, and print what style-src has to name for it")
  .option("--dry-run", "say what would be written, and write nothing")
  .option("--json", "print the summary as JSON")
  .addHelpText(
    "after",
    `
Example:
  entity-widgets build notes/ --out dist/feed --base-url https://example.org
  entity-widgets prerender dist/
Each tag that names a feed (src, or entity on a page that announces its feed) gets an element <div ${ownMark}>; a later run
writes that element anew and leaves all else as it is. A tag in which something stands already is left alone; to have both,
put an empty <div ${ownMark}></div> where the content is to go. In a paragraph it is running text, in a link without links.
With --shadow that element also has a declarative root in which the tag is drawn: it is seen, in the same room, until the script
has drawn the tag. This needs @lit-labs/ssr (npm install @lit-labs/ssr); the printed style-src is for pages with a strict policy.`,
  )
  .action(async (places: string[], flags: PrerenderFlags) => {
    process.exitCode = await runPrerender(places, flags);
  });

function megabytes(value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new InvalidArgumentError("It must be a number above 0.");
  return number;
}

async function textOf(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Unavailable(`${file} cannot be read (${error.code}).`);
  });
}

// Whoever reads what is printed may have read enough, as `head` has.
stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 3));

try {
  await program.parseAsync(argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode ? 2 : 0;
  else if (error instanceof Unavailable || error instanceof GradesError || error instanceof SnippetError) {
    stderr.write(`${error.message}\n`);
    process.exitCode = 3;
  } else throw error;
}
