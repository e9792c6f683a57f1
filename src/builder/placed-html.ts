import { posix } from "node:path";
import { slug as githubSlug } from "github-slugger";
import { keyIn } from "./citations.js";
import { safeDecoded } from "./place.js";
import type { NoteLink, PlacedNote } from "./records.js";
import type { Settings } from "./settings.js";
import type { Wiki } from "./wiki.js";

/** Where a picture beside a note is served: below `images_url`, else where the note's address and its own path put it. */
export function pictureUrl(
  picture: string | undefined,
  { url }: PlacedNote,
  { images_url }: Settings,
): string | undefined {
  if (!picture) return undefined;
  if (images_url !== undefined && !hasScheme.test(images_url)) {
    return hasScheme.test(picture) ? webAddress(picture) : posix.join(images_url, picture);
  }
  return webAddress(picture, images_url?.replace(/\/?$/, "/") ?? url);
}

const hasScheme = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

function webAddress(address: string, base?: string): string | undefined {
  try {
    const { href, protocol } = new URL(address, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Puts addresses where the reading of the note left numbers. A wikilink that names no note becomes its words. */
export function placedHtml(wiki: Wiki, note: PlacedNote): string {
  const { record, lang } = note;
  const { marker, html } = record;
  const resolutions = wiki.table.resolutions.get(note)!;
  const linked = html.replace(
    new RegExp(`<a href="${marker}l(\\d+)"([^>]*)>([\\s\\S]*?)</a>`, "g"),
    (_whole, number: string, rest: string, words: string) => {
      const link = record.links[Number(number)]!;
      const resolution = resolutions[Number(number)];
      const target = resolution?.known
        ? (wiki.table.notes.get(keyIn(lang, resolution.entity)) ?? wiki.originals.get(resolution.entity))
        : undefined;
      const hash = resolution?.hash ? anchor(resolution.hash, link.form) : "";
      const url = target ? target.url + hash : link.form === "wiki" ? undefined : pictureUrl(link.target, note, {});
      return url ? `<a href="${escaped(url)}"${rest}>${words}</a>` : words;
    },
  );
  const placed = linked.replace(
    new RegExp(` (href|src)="${marker}([ap])(\\d+)"`, "g"),
    (_whole, name: string, kind: string, number: string) => {
      const url =
        kind === "a"
          ? webAddress(record.addresses[Number(number)]!, note.url)
          : pictureUrl(record.pictures[Number(number)], note, wiki.settings);
      return url ? ` ${name}="${escaped(url)}"` : "";
    },
  );
  // Numbers that stood in the place of anything else, such as a title, mean nothing to a reader.
  return placed.replaceAll(new RegExp(`${marker}[lp]\\d+`, "g"), "");
}

/** A wikilink names a heading, of which GitHub makes an id; a path has the id already. */
function anchor(hash: string, form: NoteLink["form"]): string {
  return form === "wiki" ? `#${githubSlug(hash.replace(/^.*#\^?/s, ""))}` : encodeURI(safeDecoded(hash).toWellFormed());
}

const escaped = (url: string) => url.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
