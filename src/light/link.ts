import { textOf } from "./text.js";

/**
 * Reads the link an author wrote inside the tag: its text is the title, the text around it the summary. A picture and a
 * `<time datetime>` are read where there are any.
 *
 * @param host the element whose children are read
 * @returns a raw feed of that one item, or undefined when there is no link with a name
 */
export function link(host: Element): unknown {
  const links = [...host.querySelectorAll<HTMLAnchorElement>("a[href]")];
  const anchor = links.find((candidate) => nameOf(candidate));
  if (!anchor) return undefined;
  const image = host.querySelector("img");
  const time = host.querySelector("time");
  const title = nameOf(anchor);
  const item = {
    id: anchor.href,
    url: anchor.href,
    title,
    summary: trimmed(textOf(host, [anchor, time])) || undefined,
    image: image?.src || undefined,
    date_published: time?.dateTime || undefined,
    _entity_widgets: { image_alt: image?.alt || undefined },
  };
  return { version: "https://jsonfeed.org/version/1.1", title, items: [item] };
}

const nameOf = (anchor: Element) => textOf(anchor) || (anchor.querySelector("img")?.alt ?? "");

/** What joined link and text in the author's sentence joins nothing once they stand apart. */
const trimmed = (text: string) =>
  text.replace(/^[\s,:;·|.。，、：；،؛–—-]+/u, "").replace(/[\s,:;·|，、：；،؛–—-]+$/u, "");
