import { stderr, stdout } from "node:process";
import { prerender, type PrerenderSummary } from "./prerender.js";
import { counted, problemLines, progressLine } from "./report.js";

/** The flags of `entity-widgets prerender`. */
export interface PrerenderFlags {
  root?: string;
  allowPrivate?: boolean;
  shadow?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

/**
 * @returns the exit code: 0 done, 1 done but a page or a tag has errors, 130 interrupted
 * @throws Unavailable where there is nothing to prerender
 */
export async function runPrerender(
  places: string[],
  { root, allowPrivate, shadow, dryRun, json }: PrerenderFlags,
): Promise<number> {
  const interrupt = new AbortController();
  const stop = () => interrupt.abort(new Error("Interrupted"));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const progress = progressLine(stderr);
  try {
    const summary = await prerender({
      places,
      root,
      allowPrivate,
      shadow,
      dryRun,
      signal: interrupt.signal,
      onProgress: (done, all) => progress.show(done, all, "pages"),
    });
    progress.clear();
    stdout.write(json ? `${JSON.stringify(summary)}\n` : summaryText(summary, shadow, dryRun));
    return summary.problems.some(({ level }) => level === "error") ? 1 : 0;
  } catch (error) {
    progress.clear();
    if (interrupt.signal.aborted) return 130;
    throw error;
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

function summaryText(summary: PrerenderSummary, shadow = false, dryRun = false): string {
  const { pages, tags, filled, kept, drawn, styles, written, problems } = summary;
  const files = `${counted(written, "file")} ${dryRun ? "to be written" : "written"}`;
  const ours = `${filled} filled${shadow ? ` (${drawn} drawn)` : ""}`;
  const lines = [
    `${counted(pages, "page")}, ${counted(tags, "tag")}: ${ours}, ${kept} as the author wrote them, ${tags - filled - kept} failed; ${files}`,
    ...problemLines(problems),
    ...(styles.length ? [`style-src ${styles.join(" ")}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}
