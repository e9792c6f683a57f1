import { createHash } from "node:crypto";
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { contentHtml } from "./content.js";
import { statedFacts } from "./facts.js";
import { evaluationsIn } from "./score-tables.js";
import { findingsIn, lineageIn, sourcesIn } from "./finding-lists.js";
import { frontMatter, type Members } from "./frontmatter.js";
import { trimAutolinks } from "./autolinks.js";
import { takeLinks } from "./links.js";
import { parseBody, visit } from "./markdown.js";
import { text } from "./members.js";
import { readMembers, statedMinutes } from "./note-members.js";
import type { NoteFacts, NoteProblem, NoteRecord } from "./records.js";
import { rulesIn } from "./rule-tables.js";
import { firstParagraph, sectionsOf, textOf } from "./sections.js";
import { clipped, readingMinutes } from "./sentences.js";

/** What reading a note needs to know. */
export interface ReadingOptions {
  /** URL of the site: a link to it in full is a link to a note. */
  site?: string;
}

/** @returns the bytes of a note as text, without byte order mark, with `\n` line ends; `valid` is false where they are not UTF-8 */
export function decodeNote(bytes: Uint8Array): { text: string; valid: boolean } {
  let text: string;
  let valid = true;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder().decode(bytes);
    valid = false;
  }
  return { text: text.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd"), valid };
}

/** @returns a note of which nothing is known but its problems */
export const blankRecord = (file: string, problems: NoteProblem[]): NoteRecord => ({
  file,
  hash: "",
  marker: "",
  title: file,
  html: "",
  links: [],
  addresses: [],
  pictures: [],
  tags: [],
  aliases: [],
  problems,
});

/**
 * Reads one note. Pure: what it gives depends on nothing but the text, the file's name and the options; nothing in it is run.
 *
 * @param source as `decodeNote` gives it
 * @param file its path, for messages and for a title where it has none
 */
export function readNote(source: string, file: string, { site }: ReadingOptions = {}): NoteRecord {
  const sha256 = createHash("sha256").update(source).digest("hex");
  const problems: NoteProblem[] = [];
  const { members, body, bodyLine, fault } = frontMatter(source);
  if (fault) problems.push({ level: "error", file, ...fault });
  const marker = `ew${sha256.slice(0, 12)}-`;
  const record: NoteRecord = {
    ...blankRecord(file, problems),
    hash: `sha256:${sha256}`,
    marker,
    title: nameOf(file),
  };
  if (fault) return record;
  const { tree, warnings } = parseBody(body, file.toLowerCase().endsWith(".mdx"));
  trimAutolinks(tree);
  for (const { line, message } of warnings) {
    problems.push({ level: "warning", file, line: (line ?? 1) + bodyLine - 1, message });
  }
  readMembers(record, members);
  const title = takeTitle(tree, record.title);
  record.title = text(members, "title") ?? title ?? record.title;
  const sections = sectionsOf(tree);
  const own = firstParagraph(sections);
  const stated = text(members, "description", "summary", "excerpt", "abstract");
  if (stated || own) record.summary = clipped(stated ? plain(stated) : own, stated ? 500 : 200);
  readFacts(record, members, {
    rules: rulesIn(tree, sections),
    evaluations: evaluationsIn(sections, record.lang),
    findings: findingsIn(sections),
    lineage: lineageIn(sections),
    sources: sourcesIn(sections),
  });
  record.readingMinutes = statedMinutes(members) ?? readingMinutes(textOf(tree));
  if (!record.tags.length) record.tags = hashtags(tree);
  Object.assign(record, takeLinks(tree, marker, site, bodyLine));
  Object.assign(record, contentHtml(tree, marker, record.pictures));
  const dropped = expressions(tree);
  if (dropped.length) {
    const message = `${dropped.length === 1 ? "An expression" : `${dropped.length} expressions`} left out: nothing in a note is run.`;
    problems.push({ level: "warning", file, line: dropped[0]! + bodyLine - 1, message });
  }
  return record;
}

const nameOf = (file: string) => {
  const [name = "", folder] = file.split("/").reverse();
  const plainName = name.replace(/\.\w+$/, "");
  return /^_?(index|readme)$/i.test(plainName) && folder ? folder : plainName;
};

const plain = (markup: string) => (/[*_`[\]\\]/.test(markup) ? textOf(fromMarkdown(markup)) : markup);

/** Takes the heading that only repeats the title, or is the title, off the top. */
function takeTitle(tree: Root, name: string): string | undefined {
  const at = tree.children.findIndex(({ type }) => type !== "html" && type !== "mdxjsEsm");
  const first = tree.children[at];
  if (first?.type !== "heading" || first.depth !== 1) return undefined;
  tree.children.splice(at, 1);
  return textOf(first) || name;
}

/** What is stated outright comes before what is found. */
function readFacts(record: NoteRecord, members: Members, found: NoteFacts): void {
  const { facts, problems } = statedFacts(members);
  for (const message of problems) record.problems.push({ level: "warning", file: record.file, message });
  for (const [name, value] of Object.entries(found)) {
    if (value && !(Array.isArray(value) && !value.length)) Object.assign(record, { [name]: value });
  }
  const sources = [...(facts.sources ?? []), ...(found.sources ?? [])];
  const seen = new Set<string>();
  const distinct = sources.filter(({ title, url }) => {
    const key = url ?? title ?? "";
    return !seen.has(key) && seen.add(key);
  });
  Object.assign(record, facts, distinct.length && { sources: distinct });
}

const hashtag = /(?:^|\s)#([\p{L}\p{N}_/-]*[\p{L}_][\p{L}\p{N}_/-]*)/gu;

function hashtags(tree: Root): string[] {
  const tags = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "text" && node.value.includes("#"))
      for (const [, tag] of node.value.matchAll(hashtag)) tags.add(tag!);
  });
  return [...tags].slice(0, 50);
}

/** @returns the lines of what an MDX note would have run, imports and comments aside */
function expressions(tree: Root): number[] {
  const found: number[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      if (!/^\s*(?:\/\*[\s\S]*\*\/|"[^"\\]*"|'[^'\\]*'|`[^`\\$]*`)?\s*$/.test(node.value)) found.push(line);
    } else if (node.type === "mdxjsEsm" && /^export\s+(?!\{[^}]*\}\s*from\b|\*)/m.test(node.value)) found.push(line);
  });
  return found;
}
