import { readFileSync } from "node:fs";
import type { Feed, Item } from "../feed/types.js";
import { lightDom, type Widget } from "./light-dom.js";
import { markup } from "./light-markup.js";

/** Forms a snippet comes in. */
export const forms = ["tag", "iframe", "image"] as const;

/** What to show, and from where. */
export interface SnippetOptions {
  /** Address of the feed, as the page will ask for it. */
  src: string;
  widget: Widget;
  form: (typeof forms)[number];
  /** Folder of the kit's script. */
  kit: string;
  /** Version of the kit, for its address. */
  integrity?: string;
}

/** A snippet that would show nothing. */
export class SnippetError extends Error {}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** @returns the integrity of the kit's loader, where the kit lies beside the builder */
export function loaderIntegrity(): string | undefined {
  try {
    const hashes = JSON.parse(readFileSync(new URL("../../cdn/integrity.json", import.meta.url), "utf8")) as Record<
      string,
      string
    >;
    return hashes["loader.js"];
  } catch {
    return undefined;
  }
}

/**
 * HTML to paste into a page: the tag with its content in plain HTML inside it, for readers without script; a frame for pages that
 * allow no script; or a picture with a link, for pages that allow neither.
 *
 * @throws SnippetError where the entity has nothing to show in that form
 */
export function snippet(
  found: { item: Item; feed: Feed },
  { src, widget, form, kit, integrity }: SnippetOptions,
): string {
  const { item } = found;
  const url = item.url ?? item.external_url ?? src;
  const title = item.title ?? item.id;
  if (form === "image") {
    if (!item.image)
      throw new SnippetError(
        `${item.id} has no picture of which the address is known; --src says where the feed is served.`,
      );
    const alt = item._entity_widgets?.image_alt ?? title;
    return `<a href="${escaped(url)}"><img src="${escaped(item.image)}" alt="${escaped(alt)}" loading="lazy" /><br />${escaped(title)}</a>\n`;
  }
  const script = `<script type="module" src="${escaped(`${kit.replace(/\/$/, "")}/loader.js`)}"${
    integrity ? ` integrity="${integrity}"` : ""
  } crossorigin="anonymous"></script>`;
  const entity = item._entity_widgets?.entity ?? item.id;
  const tag = `<${widget} src="${escaped(src)}" entity="${escaped(entity)}">\n${indented(content(found, widget))}\n</${widget}>`;
  if (form === "tag") return `${script}\n${tag}\n`;
  const page = `<!doctype html><html lang="${escaped(item.language ?? "en")}"><meta charset="utf-8"><base target="_top">${script}${tag}</html>`;
  return `<iframe title="${escaped(title)}" loading="lazy" width="100%" height="420" sandbox="allow-scripts allow-popups allow-downloads allow-modals allow-top-navigation-by-user-activation"\n  srcdoc="${escaped(page)}"></iframe>\n`;
}

const indented = (html: string) => html.replace(/^/gm, "  ");

const nothing: Record<Widget, string> = {
  "entity-card": "is not known",
  "rule-table": "has no rules",
  "score-radar": "has no evaluation",
  "score-gap": "has no evaluation with a stance",
  "cited-by-graph": "is cited by nobody and cites nobody",
  "related-entities": "names nothing that is related to it",
  "finding-list": "has no findings",
  "spec-lineage": "has no versions or adjacent documents",
  "entity-link": "is not known",
  "entity-index": "stands in an empty feed",
  "entity-article": "has no text",
  "provenance-note": "does not say where it comes from",
};

function content(found: { item: Item; feed: Feed }, widget: Widget): string {
  const shown = lightDom(widget, { ...found, attribute: () => undefined, href: (url) => url });
  if (!shown) throw new SnippetError(`${found.item.id} ${nothing[widget]}.`);
  return markup(shown, "blocks");
}
