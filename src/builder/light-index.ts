import type { Element } from "hast";
import { textOrder } from "../format-order.js";
import { formatNumber } from "../format.js";
import { citationCounts } from "../model/citation-counts.js";
import { excerptOf } from "../model/excerpt.js";
import { groupingOf, groupsOf } from "../model/index-groups.js";
import { entriesOf, keptOf, sortedBy, type Entry } from "../model/index-of-entities.js";
import { timeOf } from "./light-date.js";
import type { Page } from "./light-dom.js";
import { element, isolated } from "./light-markup.js";

/** Most entries of a plain list. */
const most = 2000;

/** @returns the entities of a feed under their domains or kinds, each with its line */
export function indexLists({ feed, lang, link, attribute }: Page): Element[] {
  const sort = attribute("sort");
  const order = textOrder(lang);
  const { domains } = feed._entity_widgets ?? {};
  const wish = { kind: attribute("kind") ?? "", domain: attribute("domain") ?? "", tag: attribute("tag") ?? "" };
  const entries = sortedBy(keptOf(entriesOf(feed, citationCounts(feed)), wish), sort, order);
  const groups = groupsOf(entries.slice(0, most), groupingOf(entries, attribute("group-by")), domains, order);
  const row = ({ item, title, date, citedBy }: Entry): Element => {
    const summary = item.summary || excerptOf(item);
    return element(
      "li",
      { dir: "auto" },
      link(title, item.url ?? item.external_url),
      sort === "date" && date && [" · ", timeOf(lang, date)],
      sort === "cited-by" && ` (${formatNumber(lang, citedBy)})`,
      summary && [": ", isolated(summary)],
    );
  };
  const rest = entries.length - most;
  return [
    ...groups.flatMap(({ id, name, entries: own }) => [
      ...(id ? [element("p", {}, isolated(name))] : []),
      element("ul", {}, own.map(row)),
    ]),
    ...(rest > 0 ? [element("p", {}, `+${formatNumber(lang, rest)}`)] : []),
  ];
}
