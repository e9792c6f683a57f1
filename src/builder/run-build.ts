import { stderr, stdout } from "node:process";
import { FeedBuilder, NothingToBuild, type BuildSummary } from "./build.js";
import { progressLine, summaryText } from "./report.js";
import { SettingsError, type Settings } from "./settings.js";
import { watchFolders } from "./watch.js";
import { OutputError } from "./output-lock.js";

/** The flags of `entity-widgets build`. */
export interface BuildFlags {
  out: string;
  baseUrl?: string;
  url?: string;
  feedUrl?: string;
  title?: string;
  lang?: string;
  translations?: string;
  config?: string;
  maxSize?: number;
  watch?: boolean;
  json?: boolean;
}

const expected = (error: unknown): error is Error =>
  error instanceof NothingToBuild || error instanceof SettingsError || error instanceof OutputError;

/** @returns the exit code: 0 done, 1 done but a note has errors, 2 wrong settings, 3 nothing built, 130 interrupted */
export async function runBuild(
  folders: string[],
  flags: BuildFlags,
  sourceDateEpoch: string | undefined,
): Promise<number> {
  const { out, baseUrl, url, feedUrl, title, lang, translations, config, maxSize, json } = flags;
  const given: Settings = { base_url: baseUrl, url, feed_url: feedUrl, title, lang, translations };
  const settings = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Settings;
  const interrupt = new AbortController();
  const stop = () => interrupt.abort(new Error("Interrupted"));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const progress = progressLine(stderr);
  const builder = new FeedBuilder({
    folders,
    out,
    settings,
    config,
    sourceDateEpoch,
    ...(maxSize && { maxBytes: maxSize * 1e6 }),
    signal: interrupt.signal,
    onProgress: progress.show,
  });
  const buildOnce = async (changed: ReadonlySet<string> = new Set()): Promise<number> => {
    try {
      const summary = await (changed.size ? builder.update(changed) : builder.build());
      progress.clear();
      print(summary, json);
      return summary.problems.some(({ level }) => level === "error") ? 1 : 0;
    } catch (error) {
      progress.clear();
      if (interrupt.signal.aborted) return 130;
      if (!expected(error)) throw error;
      stderr.write(`${error.message}\n`);
      return error instanceof SettingsError ? 2 : 3;
    }
  };
  try {
    if (!flags.watch) return await buildOnce();
    let last: number | undefined;
    await watchFolders(folders, out, interrupt.signal, async (changed) => {
      const isFirst = last === undefined;
      last = await buildOnce(changed);
      if (isFirst && last <= 1) stderr.write("Watching for changes; Ctrl-C ends.\n");
      return !isFirst || last <= 1;
    });
    return interrupt.signal.aborted ? 130 : (last ?? 130);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await builder.close();
  }
}

function print(summary: BuildSummary, json: boolean | undefined): void {
  stdout.write(json ? `${JSON.stringify(summary)}\n` : summaryText(summary));
}
