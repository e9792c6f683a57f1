import type { ListItem } from "mdast";
import type { Finding, LineageEntry, Measure, Source } from "../feed/types.js";
import { isSources, listItems, nodesOf, textOf, type Section } from "./sections.js";
import { firstSentence, oneLine } from "./sentences.js";

const findingsTitle =
  /^(?:key |main |empirical )?(?:findings|results)$|^(?:主要)?(?:發現|研究發現|实证发现|发现|研究结果|研究結果|結果)$/iu;
const lineageTitle = /\b(?:versions?|lineage|adjacent|predecessors?|history of versions)\b|版本|譜系|谱系|系譜/iu;

/** Findings: the entries of lists under a heading such as "Key findings", with figures such as `policy misuse 20% → 2% (Qwen2.5)`. */
export function findingsIn(sections: readonly Section[]): Finding[] {
  return sections
    .filter(({ title }) => findingsTitle.test(title))
    .flatMap(({ nodes }) => listItems(nodes))
    .map(findingOf)
    .filter(({ statement }) => statement);
}

function findingOf(item: ListItem): Finding {
  const [statement, detail] = firstSentence(textOf(item.children.filter(({ type }) => type !== "list")));
  const measures = listItems(item.children)
    .map((inner) => measureOf(textOf(inner)))
    .filter((found) => found !== undefined);
  const own = measureOf(statement);
  const all = own ? [own, ...measures] : measures;
  return { statement, ...(detail && { detail }), ...(all.length && { measures: all }) };
}

const change =
  /([-−]?\d{1,15}(?:\.\d{1,15})?) {0,2}(%|pp|ms|s|x)? {0,2}(?:→|->|⇒) {0,2}([-−]?\d{1,15}(?:\.\d{1,15})?) {0,2}(%|pp|ms|s|x)?/;
const number = (text: string) => Number(text.replace("−", "-"));

function measureOf(text: string): Measure | undefined {
  const found = change.exec(text);
  if (!found) return undefined;
  const [whole, before = "", unit1, after = "", unit2] = found;
  const label = oneLine(text.slice(0, found.index)).replace(/[\s:：,(（]+$/u, "");
  const subject = /^\s*[(（,]?\s*(?:for |in |on )?([^()（）]+?)[)）]?[.。]?\s*$/u.exec(
    text.slice(found.index + whole.length),
  )?.[1];
  const unit = unit2 ?? unit1;
  return {
    ...(label && { label }),
    ...(subject && { subject }),
    before: number(before),
    after: number(after),
    ...(unit && { unit }),
  };
}

/** Versions and adjacent documents: the entries of lists under such a heading, `**Title** — by whom 2025 (URL), what of it`. */
export function lineageIn(sections: readonly Section[]): LineageEntry[] {
  return sections
    .filter(({ title }) => lineageTitle.test(title))
    .flatMap(({ nodes }) => listItems(nodes))
    .map(lineageOf)
    .filter((entry) => entry !== undefined);
}

function lineageOf(item: ListItem): LineageEntry | undefined {
  const text = textOf(item);
  const [strong] = nodesOf([item], "strong");
  const links = nodesOf([item], "link").filter(({ url }) => /^https?:/.test(url));
  const title = strong ? textOf(strong) : links[0] ? textOf(links[0]) : "";
  if (!title || !text.startsWith(title)) return undefined;
  const paper = /\barXiv[:\s]*(\d{4}\.\d{4,5})/i.exec(text)?.[1];
  const url = links[0]?.url ?? (paper && `https://arxiv.org/abs/${paper}`);
  const rest = text.slice(title.length).replace(/^[\s—–:：-]+/u, "");
  const year = /\b(?:19|20)\d\d\b/.exec(rest)?.[0];
  const by = oneLine(rest.split(/\b(?:19|20)\d\d\b/)[0] ?? "").replace(/[\s,，(（]+$/u, "");
  const isName = year !== undefined && by.length > 0 && by.length <= 60;
  const after = year === undefined ? rest : rest.slice(rest.indexOf(year) + 4);
  const note = oneLine(after.replace(/[(（][^()（）]*(?:https?:\/\/|arXiv)[^()（）]*[)）]/giu, "")).replace(
    /^[\s,，;；.。]+/u,
    "",
  );
  return {
    title,
    ...(isName && { by }),
    ...(year && { year: Number(year) }),
    ...(url && { url }),
    ...(note && { note }),
  };
}

/** Sources: the entries of lists under a heading such as "Sources", each with its first link out of the wiki. */
export function sourcesIn(sections: readonly Section[]): Source[] {
  return sections
    .filter(isSources)
    .flatMap(({ nodes }) => listItems(nodes))
    .map((item) => {
      const link = nodesOf([item], "link").find(({ url }) => /^https?:/.test(url));
      const text = textOf(item);
      const title = link ? textOf(link) : text;
      const section = link ? text.slice(text.indexOf(title) + title.length).replace(/^[\s,;:，；：—–-]+/u, "") : "";
      const bare = link && title === link.url && section;
      return bare
        ? { title: section.replace(/^[(（]|[)）]$/gu, ""), url: link.url }
        : {
            title,
            ...(link && { url: link.url }),
            ...(section && { section: section.replace(/^[(（](.*)[)）]$/u, "$1") }),
          };
    })
    .filter(({ title }) => title);
}
