import type { Members } from "./frontmatter.js";
import { rfc3339, text, texts, truth } from "./members.js";
import type { NoteRecord } from "./records.js";

/** Takes over what front matter says of a note, under any of the names that common tools give it. */
export function readMembers(record: NoteRecord, members: Members): void {
  const assign = <Name extends keyof NoteRecord>(name: Name, value: NoteRecord[Name] | undefined) => {
    if (value !== undefined) record[name] = value;
  };
  assign("kind", text(members, "kind", "tag", "entityType", "type"));
  assign("domain", text(members, "domain", "topic"));
  assign("collection", text(members, "collection", "series"));
  assign("image", text(members, "image", "cover", "heroImage", "banner", "thumbnail"));
  assign("imageAlt", text(members, "imageAlt", "image_alt", "coverAlt"));
  assign("id", text(members, "entity", "id"));
  assign("slug", text(members, "slug"));
  assign("permalink", text(members, "permalink"));
  assign("url", text(members, "url", "canonical"));
  assign("lang", text(members, "lang", "language", "locale"));
  assign("pinned", truth(members, "pinned"));
  assign("published", dateOf(record, members, "date", "published", "pubDate", "date_published", "created"));
  assign("modified", dateOf(record, members, "modified", "updated", "lastmod", "date_modified", "lastUpdated"));
  record.tags = texts(members, "tags", "keywords");
  record.aliases = texts(members, "aliases", "alias");
  const authors = texts(members, "authors", "author");
  if (authors.length) record.authors = authors.map((name) => ({ name }));
  const shown = truth(members, "published", "publish");
  if (truth(members, "draft") || shown === false) record.hidden = true;
}

function dateOf(record: NoteRecord, members: Members, ...names: string[]): string | undefined {
  const value = text(members, ...names.filter((name) => typeof members.get(name) === "string"));
  const date = value && rfc3339(value);
  if (value && !date) {
    record.problems.push({ level: "warning", file: record.file, message: `Not a date: ${value.slice(0, 40)}.` });
  }
  return date;
}

/** @returns minutes a note states; null is a statement too, that it has none to give, and read as 0 */
export function statedMinutes(members: Members): number | undefined {
  for (const name of ["readingTime", "reading_time", "reading_minutes"]) {
    const value = members.get(name);
    if (value === null || value === 0) return 0;
    const minutes = typeof value === "number" ? value : typeof value === "string" ? parseFloat(value) : NaN;
    if (minutes > 0 && minutes < 10_000) return Math.max(1, Math.round(minutes));
  }
  return undefined;
}
