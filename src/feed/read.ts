import { item } from "./shapes/item.js";
import type { Feed } from "./types.js";

/** Where in a document: the way back to its root. */
export type Place = readonly [Place, string | number] | undefined;

/** Something that could not be used: where, why (a code, worded by problems.ts), and what stood there. */
export type Loss = readonly [place: Place, code: string, given?: unknown];

/** Major version of the `_entity_widgets` format that this reader understands. */
export const formatMajor = 1;

/** Most entries that are read of a list. */
export const maxItems = 100_000;

/** By shape, the code of each member; schema-shape.mjs explains the codes. */
export type Table = Record<string, Record<string, string>>;

type Json = Record<string, unknown>;
type Put = (value: unknown) => void;

const shapes: Table = { ...item };

/** How much is known; a document read when less was known may be worth reading again. */
export let knowledge = 0;

/** Adds a table of shape.ts to what is read of a feed; an element that needs it does this when it is imported. */
export function know(table: Table): void {
  Object.assign(shapes, table);
  knowledge++;
}

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
    return typeof value === "string" && value.trim() && schemes.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** By the types of schema-shape.mjs; undefined means unusable. */
const scalars: Record<string, ((value: unknown, base?: string) => unknown) | undefined> = {
  s: text,
  i: (value) => (Number.isFinite(value) ? `${value}` : text(value) || undefined),
  n: (value) => (Number.isFinite(value) ? (value as number) + 0 : undefined),
  b: (value) => (typeof value === "boolean" ? value : undefined),
  c: (value) => (/^#[\da-f]{3,8}$/i.test(`${text(value)}`) ? value : undefined),
  l: safeUrl,
  r: (value, base) => safeUrl(value, base, /^https?:$/),
};

/**
 * Reads a JSON Feed by the tables known: level by level, without recursion, and without keeping an object of the input.
 *
 * @param json what `JSON.parse` gave
 * @param base absolute URL the relative ones resolve against
 * @returns the feed, made anew, or undefined when it is none; and what was lost
 */
export function readFeed(json: unknown, base?: string): { feed?: Feed; losses: Loss[] } {
  const losses: Loss[] = [];
  const lose = (...loss: Loss) => void losses.push(loss);
  /** Work still to be done, in the order of the document. */
  const queue: (() => void)[] = [];

  const readObject = (source: Json, shape: string, place: Place, put: Put, ids = new Set()) => {
    const made: Json = {};
    const table = shapes[shape]!;
    const inner: typeof queue = [];
    for (const name of Object.keys(table)) {
      const code = table[name]!;
      const given = Object.hasOwn(source, name) ? source[name] : undefined;
      if (given !== undefined && (given !== null || !code.includes("?"))) {
        readMember(given, code, [place, name], inner, (value) => {
          if (name === "author") made["authors"] ??= [value];
          else made[name] = value;
        });
      }
      if (code.includes("!") && made[name] === undefined) {
        lose(place, "!", name);
        if (place) return;
      }
    }
    const { id, lo, hi } = made;
    if ((lo as number) > (hi as number)) return lose(place, ">");
    if (ids.has(id)) return lose(place, "=", id);
    ids.add(id ?? made);
    for (const work of inner) queue.push(work);
    for (const name of Object.keys(source)) {
      const value = source[name];
      if (Object(value) === value && !table[name]) lose([place, name], "+", value);
    }
    put(made);
  };

  const readMember = (given: unknown, code: string, place: Place, inner: typeof queue, put: Put) => {
    const type = code.replace(/\W/g, "");
    const scalar = scalars[type];
    const ids = code[0] === "*" ? new Set() : undefined;
    if (!scalar && !shapes[type]) return;
    const readOne = (value: unknown, at: Place, take: Put) => {
      const result = scalar?.(value, base);
      if (result !== undefined) take(result);
      else if (!scalar && isObject(value)) inner.push(() => readObject(value, type, at, take, ids));
      else lose(at, scalar ? type : "{", value);
    };
    if (!ids) return readOne(given, place, put);
    if (!Array.isArray(given)) return lose(place, "[", given);
    const list: unknown[] = [];
    put(list);
    if (given.length > maxItems) lose(place, "#", given.length);
    given.slice(0, maxItems).forEach((one, i) => readOne(one, [place, i], (made) => list.push(made)));
  };

  let feed: Feed | undefined;
  const format = (isObject(json) && (json["_entity_widgets"] as Json))?.["format" as never];
  if (!isObject(json) || !Array.isArray(json["items"])) lose(undefined, "0");
  else if (typeof format === "string" && parseInt(format) !== formatMajor)
    lose([[undefined, "_entity_widgets"], "format"], "1", format);
  else {
    readObject(json, "Feed", undefined, (made) => (feed = made as unknown as Feed));
    for (const work of queue) work();
  }
  return { feed, losses };
}
