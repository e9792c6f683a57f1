import { parseFeed } from "../feed/parse.js";
import type { ItemExtension, Translation } from "../feed/types.js";
import type { Members } from "./frontmatter.js";
import type { NoteRecord } from "./records.js";

const names = [
  "rules",
  "evaluations",
  "findings",
  "lineage",
  "roles",
  "related",
  "cites",
  "provenance",
  "sources",
] as const;

type Stated = Pick<NoteRecord, (typeof names)[number] | "translation">;

/**
 * Reads what front matter states outright, by the same rules as a feed is read: `rules`, `evaluations`, `findings`, `lineage`, `roles`,
 * `related`, `cites`, `provenance`, `sources` (also a list of addresses or titles) and `translation` (also the one word `machine` or `human`).
 */
export function statedFacts(members: Members): { facts: Stated; problems: string[] } {
  const extension: Record<string, unknown> = {};
  for (const name of names) if (members.has(name)) extension[name] = members.get(name);
  if (Array.isArray(extension.sources)) extension.sources = extension.sources.map(sourceOf);
  const translation = translationOf(members);
  if (!Object.keys(extension).length) return { facts: translation ? { translation } : {}, problems: [] };
  const { feed, problems } = parseFeed(
    { version: "https://jsonfeed.org/version/1.1", title: "", items: [{ id: "note", _entity_widgets: extension }] },
    {},
  );
  const facts = (feed?.items[0]?._entity_widgets ?? {}) as ItemExtension;
  const lost = problems.map(({ path, message }) => `${path.replace("/items/0/_entity_widgets/", "")}: ${message}`);
  return { facts: { ...facts, ...(translation && { translation }) }, problems: lost };
}

function sourceOf(source: unknown): unknown {
  if (typeof source !== "string") return source;
  const [, title, url] = /^\[([^\]]+)\]\((\S+)\)$/.exec(source.trim()) ?? [];
  if (url) return { title, url };
  return /^https?:\/\//.test(source) ? { title: source, url: source } : { title: source };
}

const isText = (value: unknown): value is string => typeof value === "string";

function translationOf(members: Members): (Translation & { hash?: string }) | undefined {
  const value = members.get("translation");
  if (isText(value)) return { status: value };
  if (!value || typeof value !== "object") {
    return members.get("machineTranslated") === true ? { status: "machine" } : undefined;
  }
  const { status, from, hash } = value as Record<string, unknown>;
  return { ...(isText(status) && { status }), ...(isText(from) && { from }), ...(isText(hash) && { hash }) };
}
