import type { BuildSummary, ProgressUnit } from "./build.js";
import type { NoteProblem } from "./records.js";

const width = 24;
const worst = 5;

/** A bar on one line of a terminal; nothing where it is not one. */
export function progressLine(stream: NodeJS.WriteStream): {
  show(done: number, all: number, what: ProgressUnit): void;
  clear(): void;
} {
  let shown = "";
  return {
    show(done, all, what) {
      const filled = Math.round((done / all) * width);
      if (!stream.isTTY || (shown === `${filled} ${what}` && done < all)) return;
      shown = `${filled} ${what}`;
      stream.write(`\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${done}/${all} ${what}\u001b[K`);
    },
    clear() {
      if (shown) stream.write("\r\u001b[K");
      shown = "";
    },
  };
}

/** @returns a number and what it counts */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Errors come before warnings; of the warnings those that lose most come first. */
function rank({ level, message }: NoteProblem): number {
  return level === "error" ? 0 : message.startsWith("No note for") ? 2 : 1;
}

const placeOf = ({ file, line }: NoteProblem) => (line ? `${file}:${line}` : file);

/** @returns the summary of a build as a few lines, and its five worst problems with file and line */
export function summaryText(summary: BuildSummary): string {
  const { notes, languages, citations, unresolved, skipped, written, unchanged, removed, seconds, problems } = summary;
  const langs = languages.map((one) => `${one.lang} ${one.notes}`).join(", ");
  const lines = [
    `${counted(notes, "note")} in ${counted(languages.length, "language")} (${langs}), ${counted(citations, "citation")}, ${unresolved} unresolved, ${skipped} skipped`,
    `${counted(written, "file")} written, ${unchanged} unchanged, ${removed} removed, ${seconds.toFixed(1)} s`,
  ];
  return `${[...lines, ...problemLines(problems)].join("\n")}\n`;
}

/** @returns the five worst problems, a line each, and how many more there are */
export function problemLines(problems: readonly NoteProblem[]): string[] {
  const sorted = problems
    .map((problem, k) => ({ problem, k }))
    .sort((a, b) => rank(a.problem) - rank(b.problem) || a.k - b.k);
  const lines = sorted
    .slice(0, worst)
    .map(({ problem }) => `${problem.level}  ${placeOf(problem)}  ${problem.message}`);
  if (problems.length > worst)
    lines.push(`and ${counted(problems.length - worst, "more problem")}; --json lists them all`);
  return lines;
}
