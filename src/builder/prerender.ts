import { readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { collectNotes, reason } from "./collect.js";
import { maxBytes, Unavailable } from "./download.js";
import { OutputError } from "./output-lock.js";
import { PageFeeds } from "./page-feeds.js";
import { prerenderPage, type PrerenderedPage } from "./prerender-page.js";
import type { NoteProblem } from "./records.js";
import { replaceFile } from "./replace-file.js";
import type { ShadowRoots } from "./shadow-roots.js";

/** What is prerendered, and how. */
export interface PrerenderOptions {
  /** Paths of HTML files and of folders of them. */
  places: readonly string[];
  /** Folder the site is served from; of a page found in a folder that folder unless told. */
  root?: string | undefined;
  /** Ask addresses of this machine and of local networks as well. */
  allowPrivate?: boolean | undefined;
  /** Give tags a declarative root too, in which they are drawn as elements draw them. */
  shadow?: boolean | undefined;
  /** Write nothing. */
  dryRun?: boolean | undefined;
  /** Stops between two pages. */
  signal?: AbortSignal | undefined;
  /** Called with the number of pages that are done. */
  onProgress?: (done: number, all: number) => void;
}

/** What prerendering did. */
export interface PrerenderSummary {
  /** HTML files read. */
  pages: number;
  /** Tags that name a feed; those whose content is ours, those whose content is the author's, and the rest failed. */
  tags: number;
  filled: number;
  kept: number;
  /** Of those filled, how many are drawn. */
  drawn: number;
  /** What `style-src` of a strict policy has to name for these to have their styles. */
  styles: string[];
  /** Files that were changed, or would have been. */
  written: number;
  problems: NoteProblem[];
}

interface Page {
  /** Real. */
  path: string;
  /** As it is called in messages. */
  file: string;
  bytes: number;
  feeds: PageFeeds;
}

const isHtml = (name: string) => /\.html?$/i.test(name);

/**
 * Writes into the tags of HTML files what readers without script are to see. A file is replaced as a whole or not at all, and only
 * where something in it changes.
 *
 * @throws Unavailable where there is no HTML file, or the root is none; the signal's reason
 */
export async function prerender(options: PrerenderOptions): Promise<PrerenderSummary> {
  const { signal, onProgress } = options;
  const summary: PrerenderSummary = {
    pages: 0,
    tags: 0,
    filled: 0,
    kept: 0,
    drawn: 0,
    styles: [],
    written: 0,
    problems: [],
  };
  const pages = await pagesOf(options, summary.problems);
  if (!pages.length)
    throw new Unavailable(
      summary.problems.map(({ file, message }) => `${file}: ${message}`).join("\n") || "There are no HTML files.",
    );
  const roots = options.shadow ? await (await import("./shadow-roots.js")).ShadowRoots.open() : undefined;
  for (const [at, page] of pages.entries()) {
    signal?.throwIfAborted();
    await prerenderFile(page, options, summary, roots).catch((error: unknown) => {
      const message = messageOf(error);
      summary.problems.push({ level: "error", file: page.file, message });
    });
    onProgress?.(at + 1, pages.length);
  }
  summary.styles = [...(roots?.hashes ?? [])].sort();
  return summary;
}

async function pagesOf(options: PrerenderOptions, problems: NoteProblem[]): Promise<Page[]> {
  const { places, root: given, allowPrivate = false } = options;
  const root = given === undefined ? undefined : await folderAt(given);
  const feeds = new Map<string | undefined, PageFeeds>();
  const feedsOf = (at: string | undefined) => {
    if (!feeds.has(at)) feeds.set(at, new PageFeeds(at, allowPrivate));
    return feeds.get(at)!;
  };
  const pages = new Map<string, Page>();
  for (const place of places) {
    try {
      const isFolder = (await stat(place)).isDirectory();
      if (!isFolder && !isHtml(place)) throw new Unavailable("Not an HTML file.");
      if (!isFolder && !(await stat(place)).isFile()) throw new Unavailable("Not a regular file.");
      const found = await collectNotes([place], [], isHtml);
      const nameOf = (relative: string) => (isFolder ? join(place, relative).replaceAll("\\", "/") : place);
      problems.push(...found.problems.map((problem) => ({ ...problem, file: nameOf(problem.file) })));
      const own = feedsOf(root ?? (isFolder ? found.roots[0] : undefined));
      for (const { path, relative, bytes } of isFolder
        ? found.files
        : [{ path: found.roots[0]!, relative: "", bytes: (await stat(place)).size }])
        if (!pages.has(path)) pages.set(path, { path, file: nameOf(relative), bytes, feeds: own });
    } catch (error) {
      problems.push({ level: "error", file: place, message: messageOf(error) });
    }
  }
  return [...pages.values()];
}

async function folderAt(place: string): Promise<string> {
  try {
    const real = await realpath(place);
    if ((await stat(real)).isDirectory()) return real;
  } catch (error) {
    throw new Unavailable(`${place}: ${reason(error)}`);
  }
  throw new Unavailable(`${place} is not a folder.`);
}

/** Tries once more where somebody else has written the page meanwhile. */
async function prerenderFile(
  page: Page,
  { dryRun }: PrerenderOptions,
  summary: PrerenderSummary,
  roots: ShadowRoots | undefined,
): Promise<void> {
  const { path, file, bytes, feeds } = page;
  if (bytes > maxBytes) throw new Unavailable(`Passed over: larger than ${maxBytes / 1e6} MB.`);
  let made: PrerenderedPage;
  let isWritten: boolean;
  for (let attempt = 0; ; attempt++) {
    const before = await readFile(path);
    const source = textOf(before);
    made = await prerenderPage(source, path, file, { feeds, roots });
    isWritten = made.source !== source;
    if (!isWritten || dryRun || (await replaceFile(path, before, Buffer.from(made.source)))) break;
    if (attempt) throw new Unavailable("Left alone: something else keeps writing it.");
  }
  summary.pages++;
  summary.tags += made.tags;
  summary.filled += made.filled;
  summary.kept += made.kept;
  summary.drawn += made.drawn;
  summary.written += Number(isWritten);
  summary.problems.push(...made.problems);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unavailable("Left alone: it is not in UTF-8.");
  }
}

function messageOf(error: unknown): string {
  if (error instanceof Unavailable || error instanceof OutputError) return error.message;
  if (error instanceof RangeError) return "Left alone: its elements are nested too deep.";
  if ((error as NodeJS.ErrnoException).code) return reason(error);
  throw error;
}
