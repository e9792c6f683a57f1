import { table } from "./shape.js";
import type { Feed } from "./types.js";

/** Something of a feed that could not be used. */
export interface Problem {
  /** JSON Pointer (RFC 6901) into the document; "" for the document as a whole. */
  path: string;
  /** What is wrong, in English, one line. */
  message: string;
}

/** What `parseFeed` hands out. `feed` is absent when the document cannot be used at all; `problems` then says why. */
export interface Parsed {
  feed?: Feed;
  problems: Problem[];
}

/** Major version of the `_entity_widgets` format that this reader understands. */
export const formatMajor = 1;

const maxItems = 100_000;
const maxDepth = 32;

type Json = Record<string, unknown>;
type Put = (value: unknown) => void;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text = (value: unknown) =>
  typeof value === "string" ? ((value as string & { toWellFormed?(): string }).toWellFormed?.() ?? value) : undefined;

/**
 * The one place where a URL of a feed becomes a link.
 *
 * @param value absolute, or relative to `base`
 * @param base absolute URL of the document, or undefined
 * @param schemes what the scheme must match; http, https and mailto unless told
 * @returns the absolute URL without user name and password, or undefined if it may not be used
 */
export function safeUrl(value: unknown, base?: string, schemes = /^(https?|mailto):$/): string | undefined {
  try {
    const url = new URL(value as string, base);
    url.username = url.password = "";
    return typeof value === "string" && schemes.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** For each type of the table, what is expected in words, and how it is read; undefined means unusable. */
const scalars: Record<string, [string, (value: unknown, base?: string) => unknown]> = {
  s: ["text", text],
  i: ["an id", (value) => (Number.isFinite(value) ? `${value}` : text(value) || undefined)],
  n: ["a finite number", (value) => (Number.isFinite(value) ? (value as number) + 0 : undefined)],
  b: ["true or false", (value) => (typeof value === "boolean" ? value : undefined)],
  c: ["a colour like #aa3311", (value) => (/^#[\da-f]{3,8}$/i.test(`${text(value)}`) ? value : undefined)],
  l: ["an http, https or mailto address", (value, base) => safeUrl(value, base)],
  r: ["an http or https address", (value, base) => safeUrl(value, base, /^https?:$/)],
};

/** By shape, each member's name and code; the code is explained in schema-shape.mjs. */
const shapes = new Map(
  table.split("\n").map((line) => {
    const [shape, ...groups] = line.split(" ");
    const members = groups.flatMap((group) => {
      const [code, names] = group.split(":");
      return names!.split(",").map((name) => [name, code!] as const);
    });
    return [shape!, members] as const;
  }),
);

/**
 * Reads a JSON Feed 1.0 or 1.1 with or without the `_entity_widgets` extension: forgiving, without recursion, and
 * without keeping a single object of the input. A member of the wrong type is dropped, an object without a member it
 * cannot do without is dropped as a whole, unknown members are ignored; each loss is a problem.
 *
 * @param value what `JSON.parse` gave, or a Feed
 * @param options.baseUrl absolute URL the relative ones resolve against
 * @returns the feed, made anew, and everything that was dropped; never throws
 */
export function parseFeed(value: unknown, { baseUrl }: { baseUrl?: string } = {}): Parsed {
  const problems: Problem[] = [];
  const report = (path: string, message: string) => void problems.push({ path, message });
  const wrong = (path: string, expected: string, given: unknown) =>
    report(
      path,
      `Must be ${expected}, is ${given === null ? given : Array.isArray(given) ? "an array" : `a ${typeof given}`}.`,
    );

  /** Work still to be done, in the order of the document level by level. */
  const queue: (() => void)[] = [];

  const readObject = (source: Json, shape: string, path: string, put: Put, ids = new Set()) => {
    const made: Json = {};
    const rest = new Map(Object.entries(source));
    const inner: typeof queue = [];
    if (rest.has("author") && !rest.has("authors")) rest.set("authors", [rest.get("author")]);
    for (const [name, code] of shapes.get(shape)!) {
      const given = rest.get(name);
      rest.delete(name);
      const at = `${path}/${name}`;
      if (given !== undefined && !(given === null && code.includes("?")))
        readMember(given, code, at, inner, (v) => (made[name] = v));
      if (code.includes("!") && made[name] === undefined) {
        report(path, `${path && "Dropped: "}it has no usable ${name}.`);
        if (path) return;
      }
    }
    if (shape === "Interval" && (made["lo"] as number) > (made["hi"] as number))
      return report(path, "Dropped: lo is above hi.");
    if (ids.has(made["id"])) return report(path, `Dropped: the id ${made["id"]} is taken.`);
    if (made["id"] !== undefined) ids.add(made["id"]);
    for (const work of inner) queue.push(work);
    for (const [name, unknown] of rest) measure(unknown, pointer(path, name), 0);
    put(made);
  };

  const readMember = (given: unknown, code: string, path: string, inner: typeof queue, put: Put) => {
    const type = code.replace(/\W/g, "");
    const ids = new Set();
    const readOne = (value: unknown, at: string, take: Put) => {
      const scalar = scalars[type];
      const result = scalar?.[1](value, baseUrl);
      if (result !== undefined) take(result);
      else if (!scalar && isObject(value)) inner.push(() => readObject(value, type, at, take, ids));
      else wrong(at, scalar?.[0] ?? "an object", value);
    };
    if (code[0] !== "*") return readOne(given, path, put);
    if (!Array.isArray(given)) return wrong(path, "an array", given);
    const list: unknown[] = [];
    put(list);
    if (given.length > maxItems) report(path, `Only the first ${maxItems} of ${given.length} are read.`);
    for (let i = 0; i < given.length && i < maxItems; i++) readOne(given[i], `${path}/${i}`, (one) => list.push(one));
  };

  /** Unknown members are not read, only measured, so that a document nested without end is named and not walked. */
  const measure = (unknown: unknown, path: string, depth: number) => {
    if (typeof unknown !== "object" || !unknown) return;
    if (depth > maxDepth) return report(path, `Nested deeper than ${maxDepth} levels.`);
    queue.push(() => {
      for (const [name, deeper] of Object.entries(unknown)) measure(deeper, pointer(path, name), depth + 1);
    });
  };

  let feed: unknown;
  const extension = isObject(value) && value["_entity_widgets"];
  const format = extension && (extension as Json)["format"];
  if (!isObject(value) || !Array.isArray(value["items"])) {
    report("", "This is not a JSON Feed: it has no list of items.");
  } else if (typeof format === "string" && parseInt(format) !== formatMajor) {
    report("/_entity_widgets/format", `Must be ${formatMajor}.x, is ${format.slice(0, 9)}.`);
  } else {
    readObject(value, "Feed", "", (made) => (feed = made));
    for (const work of queue) work();
  }
  return { feed: feed as Feed, problems };
}

const pointer = (path: string, name: string) => `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
