import { textOf } from "./text.js";

interface Entry {
  id: string;
  url?: string;
  title: string;
  summary?: string;
  language?: string;
  _entity_widgets: { kind?: string; cites: { entity: string; context?: string }[] };
}

const headings = "h1, h2, h3, h4, h5, h6, figcaption";

/**
 * Reads the lists of links an author wrote inside the tag: each link is a note that cites this page, the text after it
 * its summary; the links of a list within an entry cite that entry. An entry without a link names the kind of those
 * under it. On a tag with `direction="out"` it is the other way round: the links are what this page cites.
 *
 * The note in the middle is named by the tag's `label`, else by a heading inside the tag, the page's `<h1>` or its title.
 *
 * @param host the element whose children are read
 * @returns a raw feed, the note in the middle first; undefined when there is no link in a list
 */
export function linkList(host: Element): unknown {
  const heading = [...host.querySelectorAll(headings)].find((candidate) => textOf(candidate));
  const entries = new Map<string, Entry>();
  const out = host.getAttribute("direction") === "out";
  const centre = newEntry(ownAddress(heading), centreTitle(host, heading), heading);
  entries.set(centre.id, centre);

  const read = (list: Element, parent: Entry, kind?: string) => {
    for (const row of list.querySelectorAll(":scope > li")) {
      const nested = [...row.querySelectorAll("ul, ol")];
      const anchor = [...row.querySelectorAll<HTMLAnchorElement>("a[href]")].find(
        (candidate) => textOf(candidate) && !nested.some((inner) => inner.contains(candidate)),
      );
      const rest = trimmed(textOf(row, [anchor ?? null, ...nested]));
      const entry = anchor ? entryOf(anchor, rest, kind) : parent;
      if (entry !== parent) (out ? parent : entry)._entity_widgets.cites.push({ entity: (out ? entry : parent).id });
      for (const inner of nested.filter((one) => one.parentElement?.closest("ul, ol") === list)) {
        read(inner, entry, anchor ? undefined : rest || kind);
      }
    }
  };
  const entryOf = (anchor: HTMLAnchorElement, summary: string, kind?: string) => {
    const known = entries.get(anchor.href);
    if (known) return known;
    const entry = newEntry(anchor.href, textOf(anchor), anchor);
    if (summary) entry.summary = summary;
    if (kind) entry._entity_widgets.kind = kind;
    entries.set(entry.id, entry);
    return entry;
  };

  const lists = [...host.querySelectorAll("ul, ol")].filter((list) => {
    const outer = list.parentElement?.closest("ul, ol");
    return !outer || !host.contains(outer);
  });
  for (const list of lists) read(list, centre);
  if (entries.size < 2) return undefined;
  return { version: "https://jsonfeed.org/version/1.1", title: centre.title, items: [...entries.values()] };
}

function newEntry(id: string, title: string, from: Element | undefined): Entry {
  const language = from?.closest("[lang]")?.getAttribute("lang") || undefined;
  return {
    id,
    url: from?.closest("a") || from?.querySelector("a[href]") ? id : undefined,
    title,
    language,
    _entity_widgets: { cites: [] },
  };
}

/** Where the note in the middle is: the link of its heading, else this page, without the place in it. */
function ownAddress(heading: Element | undefined): string {
  const link = heading?.querySelector<HTMLAnchorElement>("a[href]") ?? heading?.closest<HTMLAnchorElement>("a[href]");
  return link?.href ?? document.URL.split("#")[0]!;
}

function centreTitle(host: Element, heading: Element | undefined): string {
  const first = document.querySelector("h1");
  const names = [host.getAttribute("label"), heading && textOf(heading), first && textOf(first), document.title];
  return names.find((name) => name?.trim())?.trim() ?? location.hostname;
}

/** What joined link and text in the author's sentence joins nothing once they stand apart. */
const trimmed = (text: string) => text.replace(/^[\s,:;·|.。，、：；–—-]+/u, "").replace(/[\s,:;·|，、：；–—-]+$/u, "");
