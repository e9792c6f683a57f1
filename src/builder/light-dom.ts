import type { Element, ElementContent } from "hast";
import type { Feed, Item, Source } from "../feed/types.js";
import { canonicalLang, directionOf, formatNumber } from "../format.js";
import { authorsOf, domainOf } from "../model/cards.js";
import { citationsOf, type CitationIndex, type Note } from "../model/citations.js";
import { sentencesBetween } from "../model/citing-sentences.js";
import { entityOf, extensionOf, languageOf, titleOf } from "../model/entities.js";
import { neighbourhood, type Direction, type GraphNode, type Relation } from "../model/neighbourhood.js";
import { plainText } from "../model/plain-text.js";
import { ruleGroups } from "../model/rules.js";
import { article } from "./light-article.js";
import { day, timeOf } from "./light-date.js";
import { element, isolated, joined, type Content } from "./light-markup.js";
import { provenance, related } from "./light-references.js";
import { findingList, lineageList } from "./light-findings.js";
import { indexLists } from "./light-index.js";
import { gapList, scoreTables } from "./light-scores.js";

/** Tags whose content can be written into them. */
export const widgets = [
  "entity-card",
  "rule-table",
  "score-radar",
  "score-gap",
  "cited-by-graph",
  "related-entities",
  "entity-link",
  "entity-index",
  "entity-article",
  "provenance-note",
  "finding-list",
  "spec-lineage",
] as const;
export type Widget = (typeof widgets)[number];

/** What is to be shown, and how a page names what it leads to. */
export interface Shown {
  item: Item;
  feed: Feed;
  /** @returns the value of an attribute of the tag */
  attribute(name: string): string | undefined;
  /** @returns an address of the feed as the page is to name it; undefined for one that no page can */
  href(url: string): string | undefined;
}

/** The same, with what each part of a drawing needs. */
export interface Page extends Shown {
  /** BCP 47 language of the content. */
  lang: string;
  link(words: string, url: string | undefined): Element;
  source(source: Source | undefined): Content;
}

/** Most notes of a whole wiki, as many as the element prints. */
const mostNotes = 2000;
const steps = /^[23]$/;

/**
 * What a reader without script, a crawler or a reader of feeds gets of a tag: the same content as the element's, in plain HTML.
 * Text is text and addresses are the feed's own, as its parser lets them pass.
 *
 * @returns undefined where the entity has nothing of what the tag shows
 */
export function lightDom(widget: Widget, shown: Shown): ElementContent[] | undefined {
  const { item, feed, href } = shown;
  const lang = canonicalLang(languageOf(item, feed)) ?? "en";
  const link = (words: string, url: string | undefined) => {
    const address = url && href(url);
    return address ? element("a", { href: address }, words) : isolated(words);
  };
  const source = (given: Source | undefined) => given && sourceLine(given, lang, link);
  const made = contents[widget]({ ...shown, lang, link, source }).flatMap((part) => part || []);
  return made.length ? made : undefined;
}

type Parts = (ElementContent | undefined | false)[];

const contents: Record<Widget, (page: Page) => Parts> = {
  "entity-card": card,
  "rule-table": rules,
  "score-radar": scoreTables,
  "score-gap": gapList,
  "cited-by-graph": (page) => (page.attribute("depth") === "all" ? wholeList(page) : citationLists(page)),
  "related-entities": related,
  "entity-link": ({ item, link }) => [link(titleOf(item), item.url ?? item.external_url)],
  "entity-index": indexLists,
  "finding-list": findingList,
  "spec-lineage": lineageList,
  "entity-article": article,
  "provenance-note": provenance,
};

function sourceLine({ title, url, section, authors, published }: Source, lang: string, link: Page["link"]): Content {
  const name = title || url;
  return joined(
    [
      name && link(name, url),
      section && isolated(section),
      authors && isolated(authors),
      published && day(lang, published),
    ],
    ", ",
  );
}

function card({ item, feed, lang, link, attribute }: Page): Parts {
  const { content_html, date_published: date = item.date_modified, tags = [] } = item;
  const { kind, collection, reading_minutes: minutes, provenance } = extensionOf(item);
  const layout = attribute("layout");
  const full = layout !== "row" && layout !== "compact";
  const summary = item.summary ?? item.content_text ?? (content_html && plainText(content_html));
  const domain = domainOf(item, feed);
  const facts = joined([
    ...(layout === "row" ? [] : [collection, kind, domain && (domain.name ?? domain.id)]).map(inOwnDirection),
    date && timeOf(lang, date),
    layout !== "row" &&
      minutes !== undefined &&
      formatNumber(lang, minutes, { style: "unit", unit: "minute", unitDisplay: "long" }),
    ...(full ? authorsOf(item, feed) : []).map(inOwnDirection),
  ]);
  return [
    link(titleOf(item), item.url ?? item.external_url),
    summary ? element("p", { dir: "auto" }, summary) : undefined,
    facts.length > 0 && element("p", {}, element("small", {}, facts)),
    full && tags.length > 0 && element("p", {}, element("small", {}, joined(tags.map(inOwnDirection)))),
    full && provenance?.statement
      ? element("p", { dir: "auto" }, element("small", {}, provenance.statement))
      : undefined,
  ];
}

const inOwnDirection = (words: string | undefined): Content => words && isolated(words);

function rules({ item, link, attribute, source }: Page): Parts {
  const { rules: given } = extensionOf(item);
  const groups = ruleGroups(given, attribute("group"));
  if (!groups.length) return [];
  const all = groups.flatMap(({ rows }) => rows);
  const reasons = attribute("no-rationale") === undefined && all.some(({ rationale }) => rationale);
  const notes = all.some(({ note }) => note);
  const columns = 2 + Number(reasons) + Number(notes);
  const cell = (words = "") => element("td", { dir: "auto" }, words);
  return [
    element(
      "table",
      {},
      element("caption", {}, link(titleOf(item), item.url ?? item.external_url)),
      groups.map(({ name, rows }) =>
        element(
          "tbody",
          {},
          name && element("tr", {}, element("th", { colSpan: columns, scope: "rowgroup" }, isolated(name))),
          rows.map(({ id, url, text, rationale, note }) =>
            element(
              "tr",
              {},
              element("th", { scope: "row" }, url ? link(id, url) : id),
              cell(text),
              reasons && cell(rationale),
              notes && cell(note),
            ),
          ),
        ),
      ),
    ),
    given?.source && element("p", {}, source(given.source)),
  ];
}

/** Who cites the entity and whom it cites, in the element's own order; an arrow says which way. */
function citationLists({ item, feed, lang, link, attribute }: Page): Parts {
  const depth = attribute("depth") ?? "";
  const direction = /^(in|out)$/.exec(attribute("direction") ?? "")?.[0] as Direction | undefined;
  const index = citationsOf(feed);
  const domains = (feed._entity_widgets?.domains ?? []).map(({ id }) => id);
  const everything = { nodes: Infinity, links: Infinity };
  const graph = neighbourhood(
    index,
    entityOf(item),
    steps.test(depth) ? Number(depth) : 1,
    direction ?? "both",
    domains,
    everything,
  );
  const below = new Map<number, number[]>();
  graph.nodes.forEach(({ parent }, at) => below.set(parent, [...(below.get(parent) ?? []), at]));
  const list = (rows: readonly number[]): Element =>
    element(
      "ul",
      {},
      rows.map((at) => {
        const { note, parent } = graph.nodes[at]!;
        const further = below.get(at);
        return element(
          "li",
          { dir: "auto" },
          link(note.title, note.url),
          sentences(index, note, graph.nodes[parent]!),
          further && list(further),
        );
      }),
    );
  const centre = graph.nodes[0]!.note;
  const arrow = directionOf(lang) === "rtl" ? "←" : "→";
  const headings: Record<Relation, Content> = {
    citing: [`${arrow} `, link(centre.title, centre.url)],
    both: ["⇄ ", link(centre.title, centre.url)],
    cited: [link(centre.title, centre.url), ` ${arrow}`],
  };
  return (Object.keys(headings) as Relation[]).flatMap((relation) => {
    const rows = (below.get(0) ?? []).filter((at) => graph.nodes[at]!.relation === relation);
    return rows.length ? [element("p", {}, headings[relation]), list(rows)] : [];
  });
}

const sentences = (index: CitationIndex, note: Note, parent: GraphNode): Content =>
  [...new Set(sentencesBetween(index, note, parent.note).map(({ text }) => text))].map((text, at) => [
    at ? " " : ": ",
    isolated(text),
  ]);

/** Every note of a wiki under its domain, the most cited first. */
function wholeList({ feed, lang, link }: Page): Parts {
  const all = [...citationsOf(feed).notes.values()].filter(({ known }) => known);
  const names = new Map((feed._entity_widgets?.domains ?? []).map(({ id, name }) => [id, name ?? id]));
  const byDomain = new Map<string, Note[]>([...names.keys(), ""].map((id) => [id, []]));
  const shown = [...all].sort((a, b) => b.citedBy - a.citedBy).slice(0, mostNotes);
  for (const note of shown) byDomain.get(names.has(note.domain ?? "") ? note.domain! : "")!.push(note);
  const rest = all.length - shown.length;
  return [
    ...[...byDomain].flatMap(([id, notes]) =>
      notes.length
        ? [
            names.has(id) && element("p", {}, isolated(names.get(id))),
            element(
              "ul",
              {},
              notes.map((note) => element("li", {}, link(note.title, note.url))),
            ),
          ]
        : [],
    ),
    rest > 0 && element("p", {}, `+${formatNumber(lang, rest)}`),
  ];
}
