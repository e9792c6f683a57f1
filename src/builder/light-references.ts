import type { Element } from "hast";
import { authorsOf } from "../model/cards.js";
import { extensionOf } from "../model/entities.js";
import { relatedNotes } from "../model/related.js";
import type { Page } from "./light-dom.js";
import { element, isolated, joined } from "./light-markup.js";

/** @returns the notes an entity is related to, each with its line */
export function related({ item, feed, link, attribute }: Page): Element[] {
  const notes = relatedNotes(item, feed, Number(attribute("limit")));
  if (!notes.length) return [];
  const line = (summary: string | undefined) => summary && [": ", isolated(summary)];
  return [
    element(
      "ul",
      {},
      notes.map(({ title, url, summary }) => element("li", { dir: "auto" }, link(title, url), line(summary))),
    ),
  ];
}

/** @returns who wrote a note and what it is drawn from, in the publisher's own words: the kit's are not in every language here */
export function provenance({ item, feed, link, source }: Page): Element[] {
  const { provenance: { statement, curator, path } = {}, sources = [] } = extensionOf(item);
  const { name, url } = feed._entity_widgets?.license ?? {};
  const licence = name ?? url;
  const by = [...authorsOf(item, feed), curator].filter((who, at, all) => who && all.indexOf(who) === at);
  const told = sources.filter(({ title, url: address, section, authors }) => title || address || section || authors);
  const facts = joined([
    ...by.map((who) => isolated(who)),
    path && element("code", {}, path),
    licence && link(licence, url),
  ]);
  return [
    ...(statement ? [element("p", { dir: "auto" }, statement)] : []),
    ...(told.length
      ? [
          element(
            "ol",
            {},
            told.map((each) => element("li", {}, source(each))),
          ),
        ]
      : []),
    ...(facts.length ? [element("p", {}, element("small", {}, facts))] : []),
  ];
}
