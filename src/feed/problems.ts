import { formatMajor, maxItems, type Loss, type Place } from "./read.js";

/** Something of a feed that could not be used. */
export interface Problem {
  /** JSON Pointer (RFC 6901) into the document; "" for the document as a whole. */
  path: string;
  /** What is wrong, in English, one line. */
  message: string;
}

const maxDepth = 32;

const expected: Record<string, string> = {
  s: "text",
  i: "an id that is not empty",
  n: "a finite number",
  b: "true or false",
  c: "a colour like #aa3311",
  l: "an http, https or mailto address",
  r: "an http or https address",
  "{": "an object",
  "[": "an array",
};

const kindOf = (value: unknown) =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "an array"
      : typeof value === "object"
        ? "an object"
        : `a ${typeof value}`;

/** @returns the place as a JSON Pointer */
function pointer(place: Place): string {
  let path = "";
  for (; place; place = place[0]) path = `/${`${place[1]}`.replaceAll("~", "~0").replaceAll("/", "~1")}${path}`;
  return path;
}

/**
 * @param losses what a reader lost
 * @returns the same in words; members that are merely unknown are no loss unless they are nested without end
 */
export function problemsOf(losses: Loss[]): Problem[] {
  return losses.flatMap(([place, code, given]) => {
    const message = wording(place, code, given);
    return message ? [{ path: pointer(place), message }] : [];
  });
}

function wording(place: Place, code: string, given: unknown): string | undefined {
  switch (code) {
    case "0":
      return "This is not a JSON Feed: it has no list of items.";
    case "1":
      return `Must be ${formatMajor}.x, is ${String(given).slice(0, 20)}.`;
    case "!":
      return `${place ? "Dropped: it" : "It"} has no usable ${String(given)}.`;
    case "=":
      return `Dropped: the id ${String(given)} is taken.`;
    case "?":
      return "Dropped: it leads to no note.";
    case ">":
      return "Dropped: lo is above hi.";
    case "#":
      return `Only the first ${maxItems} of ${String(given)} are read.`;
    case "+":
      return isDeep(given) ? `Nested deeper than ${maxDepth} levels; ignored.` : undefined;
    default:
      return `Must be ${expected[code]}, is ${kindOf(given)}.`;
  }
}

function isDeep(given: unknown): boolean {
  // A set, for what a script hands over may hold an object twice in each level.
  let level = new Set([given]);
  for (let depth = 0; level.size; depth++) {
    if (depth === maxDepth) return true;
    const next = [...level].flatMap((value) => Object.values(value as object));
    level = new Set(next.filter((value) => value && typeof value === "object"));
  }
  return false;
}
