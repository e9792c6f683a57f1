import type { Element } from "hast";
import type { Finding } from "../feed/types.js";
import { directionOf } from "../format.js";
import { extensionOf, titleOf } from "../model/entities.js";
import { figureText, findingRows, type FindingRow } from "../model/findings.js";
import { lineageOf, yearText, type LineageRow } from "../model/lineage.js";
import type { Page } from "./light-dom.js";
import { element, isolated, joined, type Content } from "./light-markup.js";

/** @returns a list of what was found, each with its figures before and after, and where it comes from */
export function findingList(page: Page): Element[] {
  const { findings = [] } = extensionOf(page.item);
  return findings.length
    ? [
        element("p", {}, isolated(titleOf(page.item))),
        element(
          "ul",
          {},
          findings.map((finding) => findingItem(finding, page)),
        ),
      ]
    : [];
}

function findingItem(finding: Finding, { lang, source }: Page): Element {
  const { statement, detail } = finding;
  const rows = findingRows(finding);
  return element(
    "li",
    {},
    element("p", { dir: "auto" }, element("b", {}, statement)),
    detail && element("p", { dir: "auto" }, detail),
    rows.length > 0 &&
      element(
        "ul",
        {},
        rows.map((row) => element("li", {}, figures(row, lang))),
      ),
    finding.source && element("p", {}, element("small", {}, source(finding.source))),
  );
}

/** A figure that is missing is a dash, never a nought. */
function figures({ label, subject, before, after, baseline, unit }: FindingRow, lang: string): Content[] {
  const figure = (value: number | undefined) => (value === undefined ? "–" : isolated(figureText(lang, value, unit)));
  const names = joined([label && isolated(label), subject && isolated(subject)], ", ");
  const arrow = directionOf(lang) === "rtl" ? " ← " : " → ";
  const compared = baseline && [baseline.name && [isolated(baseline.name), " "], figure(baseline.value)];
  return [names, names.length > 0 && ": ", figure(before), arrow, figure(after), compared && [" (", compared, ")"]];
}

/** @returns versions and adjacent documents in the order of their years, those without one last */
export function lineageList(page: Page): Element[] {
  const { lineage = [] } = extensionOf(page.item);
  if (!lineage.length) return [];
  const { years, undated } = lineageOf(page.item, lineage);
  return [
    element("p", {}, isolated(titleOf(page.item))),
    element(
      "ol",
      {},
      years.flatMap(({ year, rows }) => rows.map((row) => lineageItem(row, page, yearText(page.lang, year)))),
      undated.map((row) => lineageItem(row, page)),
    ),
  ];
}

function lineageItem({ title, url, by, relation, note, isOwn }: LineageRow, { link }: Page, year?: string): Element {
  const name = link(titleOf({ id: url ?? "", title }), url);
  const about = joined([by, relation, note].map((words) => words && isolated(words)));
  return element(
    "li",
    {},
    year && [year, ": "],
    isOwn ? element("b", {}, name) : name,
    about.length > 0 && [" · ", about],
  );
}
