import type { Members } from "./frontmatter.js";

/** @returns the first of some names that a note gives a text, number or truth value, as trimmed text */
export function text(members: Members, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = members.get(name);
    const words =
      typeof value === "string" ? value : typeof value === "number" && Number.isFinite(value) ? String(value) : "";
    const line = words.replace(/\s+/g, " ").trim();
    if (line) return line;
  }
  return undefined;
}

export function truth(members: Members, ...names: string[]): boolean | undefined {
  for (const name of names) {
    const value = members.get(name);
    if (typeof value === "boolean") return value;
    if (value === "true" || value === "false") return value === "true";
  }
  return undefined;
}

/** @returns a list of texts, from a list or from a text with commas */
export function texts(members: Members, ...names: string[]): string[] {
  for (const name of names) {
    const value = members.get(name);
    const list = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
    const found = list.flatMap((one: unknown) =>
      typeof one === "string" || typeof one === "number" ? [String(one).replace(/\s+/g, " ").trim()] : [],
    );
    if (found.some(Boolean)) return [...new Set(found.filter(Boolean))];
  }
  return [];
}

const date = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/;

/** @returns RFC 3339 or a date alone; undefined when it is no date of the calendar */
export function rfc3339(value: string): string | undefined {
  const [, year, month, day, time, seconds = ":00", zone = "Z"] = date.exec(value) ?? [];
  if (!year) return undefined;
  const alone = `${year}-${month}-${day}`;
  const at = new Date(`${alone}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(alone)) return undefined;
  if (!time) return alone;
  const offset = zone === "Z" ? "Z" : zone.replace(/(\d\d)(\d\d)$/, "$1:$2");
  const moment = `${alone}T${time}${seconds}${offset}`;
  return Number.isNaN(Date.parse(moment)) ? undefined : moment;
}
