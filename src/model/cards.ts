import type { Alternate, Feed, Item } from "../feed/types.js";
import { entityOf, extensionOf, languageOf, titleOf } from "./entities.js";

/** What a card says of an entity. Absent members are unknown. */
export interface Card {
  entity: string;
  title: string;
  summary?: string;
  url?: string;
  image?: string;
  imageAlt: string;
  collection?: string;
  kind?: string;
  /** The domain's name, and its colour as `#rrggbb`. */
  domain?: string;
  color?: string;
  /** As the feed writes it: RFC 3339, or a date alone. */
  published?: string;
  minutes?: number;
  tags: string[];
  authors: string[];
  /** `human`, `ai-assisted`, `ai-synthesised` or the publisher's own word. */
  origin?: string;
  statement?: string;
  lang?: string;
  /** BCP 47 language it was translated from by a machine; "" when the feed does not say which. */
  machineFrom?: string;
  stale: boolean;
  /** This language first, then the others. */
  languages: Alternate[];
  /** How many cite it, and how many it cites; absent where the feed does not count. */
  citedBy?: number;
  cites?: number;
}

/** @returns the row a card is drawn from */
export function cardOf(item: Item, feed: Feed): Card {
  const more = extensionOf(item);
  const domain = feed._entity_widgets?.domains?.find(({ id }) => id === more.domain);
  const lang = languageOf(item, feed);
  const { translation, alternates = [] } = more;
  const authors = (item.authors ?? feed.authors ?? [])
    .map(({ name }) => name?.trim())
    .filter((name) => name !== undefined);
  return {
    entity: entityOf(item),
    title: titleOf(item),
    summary: item.summary ?? item.content_text ?? (item.content_html && textOf(item.content_html)),
    url: item.url ?? item.external_url,
    image: item.image ?? item.banner_image,
    imageAlt: more.image_alt ?? "",
    collection: more.collection,
    kind: more.kind,
    domain: domain?.name ?? more.domain,
    color: domain?.color,
    published: item.date_published ?? item.date_modified,
    minutes: more.reading_minutes,
    tags: item.tags ?? [],
    authors,
    origin: more.provenance?.origin,
    statement: more.provenance?.statement,
    lang,
    machineFrom: translation?.status === "machine" ? (translation.from ?? "") : undefined,
    stale: translation?.stale ?? false,
    languages: lang && alternates.length ? [{ lang }, ...alternates.filter((other) => other.lang !== lang)] : [],
    citedBy: more.cited_by?.count ?? more.cited_by?.items?.length,
    cites: more.cites?.length,
  };
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", hellip: "…" };

/** The words of a body, for a preview that is bound as text; what looks like a tag in them stays text. */
function textOf(html: string): string {
  return html
    .slice(0, 20_000)
    .replace(/<(script|style|svg|math|head)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, " ")
    .replace(/<\/?[a-z][^>]*>/gi, " ")
    .replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
      if (name[0] !== "#") return named[name] ?? whole;
      const code = /x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1));
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, " ")
    .trim();
}
