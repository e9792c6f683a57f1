import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { LineCounter, parseDocument } from "yaml";

/** Members of front matter as plain data: text, numbers, booleans, null, lists and objects. */
export type Members = Map<string, unknown>;

/** A note cut in two. */
export interface FrontMatter {
  members: Members;
  body: string;
  /** Line of the note on which the body begins, from 1. */
  bodyLine: number;
  /** What is wrong with the front matter; the note's members then cannot be known. */
  fault?: { line: number; message: string };
}

const opening = /^(---|\+\+\+|;;;)[ \t]*([\w-]*)[ \t]*(?:\n|$)/;

/**
 * Cuts YAML (`---`), TOML (`+++`, `---toml`) or JSON (`{`, `;;;`, `---json`) off the top of a note. YAML 1.2 core schema: dates
 * and `no` stay text; aliases are limited, tags of other schemas and duplicate keys refused. Nothing is executed, so `---js` is a fault.
 *
 * @param text the note, without byte order mark, with `\n` line ends
 */
export function frontMatter(text: string): FrontMatter {
  if (/^\{\s*\n/.test(text)) return jsonObject(text);
  const open = opening.exec(text);
  const whole = (fault?: FrontMatter["fault"]): FrontMatter => ({ members: new Map(), body: text, bodyLine: 1, fault });
  if (!open) return whole();
  const [first, fence, word = ""] = open as unknown as [string, string, string?];
  const close = new RegExp(`^${fence === "---" ? "(?:---|\\.\\.\\.)" : fence.replaceAll("+", "\\+")}[ \\t]*$`, "m");
  const rest = text.slice(first.length);
  const end = close.exec(rest);
  if (!end) {
    // Three dashes alone are also a thematic break.
    return fence === "---" && !word ? whole() : whole({ line: 1, message: "The front matter is not closed." });
  }
  const source = rest.slice(0, end.index);
  const body = rest.slice(end.index + end[0].length).replace(/^\n/, "");
  const bodyLine = lines(text.slice(0, text.length - body.length));
  const language = word.toLowerCase() || (fence === "+++" ? "toml" : fence === ";;;" ? "json" : "yaml");
  const read = readers[language];
  if (!read) {
    const fault = {
      line: 1,
      message: `Front matter in ${language} would have to be run, and nothing in a note is run.`,
    };
    return { members: new Map(), body, bodyLine, fault };
  }
  return { body, bodyLine, ...read(source) };
}

type Reading = Pick<FrontMatter, "members" | "fault">;

const readers: Record<string, (source: string) => Reading> = { yaml, yml: yaml, toml, json };

const lines = (text: string) => text.split("\n").length;

function membersOf(value: unknown, line: number): Reading {
  if (value == null) return { members: new Map() };
  if (typeof value !== "object" || Array.isArray(value)) {
    return { members: new Map(), fault: { line, message: "The front matter is not a list of names and values." } };
  }
  return { members: new Map(Object.entries(value)) };
}

function yaml(source: string): Reading {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter,
    version: "1.2",
    schema: "core",
    prettyErrors: false,
    uniqueKeys: true,
  });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const { line } = lineCounter.linePos(problem.pos[0]);
    return { members: new Map(), fault: { line: line + 1, message: `YAML: ${problem.message.split("\n")[0]}` } };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return membersOf(value, 2);
  } catch (error) {
    return { members: new Map(), fault: { line: 2, message: `YAML: ${(error as Error).message.split("\n")[0]}` } };
  }
}

function toml(source: string): Reading {
  try {
    return membersOf(plain(parseToml(source)), 2);
  } catch (error) {
    const line = error instanceof TomlError ? error.line + 1 : 2;
    const message = (error as Error).message.split("\n")[0]!.replace(/^Invalid TOML document: /, "");
    return { members: new Map(), fault: { line, message: `TOML: ${message}` } };
  }
}

/** Dates as text, so that all three kinds of front matter give the same. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "bigint") return Number(value);
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}

function json(source: string): Reading {
  const text = /^\s*\{/.test(source) ? source : `{${source}}`;
  try {
    return membersOf(JSON.parse(text), 2);
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const line = at ? lines(text.slice(0, Number(at))) + 1 : 2;
    return { members: new Map(), fault: { line, message: `JSON: ${(error as Error).message}` } };
  }
}

/** Front matter of Hugo's JSON kind: an object at the very top, closed by a brace at the beginning of a line. */
function jsonObject(text: string): FrontMatter {
  const end = /^\}[ \t]*(?:\n|$)/m.exec(text);
  if (!end)
    return {
      members: new Map(),
      body: text,
      bodyLine: 1,
      fault: { line: 1, message: "JSON: the object is not closed." },
    };
  const source = text.slice(0, end.index + 1);
  const { members, fault } = json(source);
  const body = text.slice(end.index + end[0].length);
  return { members, fault: fault && { ...fault, line: fault.line - 1 }, body, bodyLine: lines(source) + 1 };
}
