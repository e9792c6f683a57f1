import type { Element } from "hast";
import type { Evaluation } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { chosen } from "../model/chosen.js";
import { compare } from "../model/comparable.js";
import { extensionOf, titleOf } from "../model/entities.js";
import { gapsOf, type Gap, type Gaps } from "../model/gaps.js";
import { scoresOf, type Datum } from "../model/scores.js";
import type { Page } from "./light-dom.js";
import { element, isolated, joined, type Content } from "./light-markup.js";

const words = (text: string | undefined) => (text ?? "").split(/\s+/).filter(Boolean);

/** @returns a table for each evaluation the tag names, or for the first, and where each comes from */
export function scoreTables({ item, attribute, lang, source }: Page): Element[] {
  const all = extensionOf(item).evaluations ?? [];
  const ids = words(attribute("evaluation"));
  const wanted = ids.length ? compare(all, ids).evaluations : all.slice(0, 1);
  const levels = words(attribute("levels")).map(Number);
  return wanted
    .map((evaluation) => chosen(evaluation, levels, words(attribute("series"))))
    .filter(({ series, dimensions }) => series!.length && dimensions!.length)
    .flatMap((evaluation) => [
      scoreTable(evaluation, titleOf({ id: titleOf(item), title: evaluation.title }), lang),
      ...(evaluation.claims ?? []).map((claim) => claimLine(claim.statement, source(claim.source))),
      ...(evaluation.source ? [element("p", {}, source(evaluation.source))] : []),
    ]);
}

function scoreTable(evaluation: Evaluation, title: string, lang: string): Element {
  const { series, dimensions, runs } = scoresOf(evaluation);
  const data = series.flatMap((row) => row.data).filter(({ mean }) => mean !== undefined);
  const counts = [...new Set(data.map(({ n }) => n))];
  const [n] = counts.length === 1 ? counts : [];
  const { graders = [], transcripts } = evaluation.instrument ?? {};
  const about = joined([...graders.map((grader) => isolated(grader)), countText(n ?? transcripts, lang)], ", ");
  const across = { colSpan: series.length + 1 };
  return element(
    "table",
    {},
    element("caption", {}, isolated(title), about.length > 0 && [" (", about, ")"]),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        element("td", {}),
        series.map(({ name, illustrative }) =>
          element("th", { scope: "col" }, isolated(name), illustrative && " (illustrative)"),
        ),
      ),
    ),
    runs.map(({ name, from, to }) =>
      element(
        "tbody",
        {},
        name && element("tr", {}, element("th", { ...across, scope: "rowgroup" }, isolated(name))),
        dimensions.slice(from, to).map((dimension, at) =>
          element(
            "tr",
            {},
            element("th", { scope: "row", dir: "auto" }, dimension.name),
            series.map((row) => element("td", {}, scoreText(row.data[from + at]!, lang, n === undefined))),
          ),
        ),
      ),
    ),
    Boolean(evaluation.caveats?.length) &&
      element(
        "tfoot",
        {},
        evaluation.caveats!.map((caveat) => element("tr", {}, element("td", { ...across, dir: "auto" }, caveat))),
      ),
  );
}

const numberText = (lang: string, value: number) =>
  formatNumber(lang, value, { maximumSignificantDigits: 6 }).replace("-", "−");

const countText = (n: number | undefined, lang: string) => (n === undefined ? "" : `n = ${formatNumber(lang, n)}`);

/** Where decimals have a comma another sign stands between the ends of an interval. */
function scoreText({ mean, lo, hi, n, missing }: Datum, lang: string, counted: boolean): string {
  if (mean === undefined) return missing && missing !== "not_given" ? `– (${missing.replaceAll("_", " ")})` : "–";
  const between = formatNumber(lang, 0.5).includes(",") ? "; " : ", ";
  const interval =
    lo === undefined || hi === undefined ? "" : ` [${numberText(lang, lo)}${between}${numberText(lang, hi)}]`;
  return `${numberText(lang, mean)}${interval}${counted && n !== undefined ? `${between}${countText(n, lang)}` : ""}`;
}

const claimLine = (statement: string, source: Content) =>
  element("p", { dir: "auto" }, element("q", {}, statement), source && [" ", element("small", {}, source)]);

/** @returns of each stance what was measured, else what is claimed, and what is said of it */
export function gapList(page: Page): Element[] {
  const { item, attribute } = page;
  const told = gapsOf(extensionOf(item).evaluations ?? [], attribute("evaluation") ?? "", attribute("subject") ?? "");
  return told.flatMap((gaps) => [
    element("p", { dir: "auto" }, titleOf({ id: titleOf(item), title: gaps.evaluation.title })),
    element(
      "dl",
      {},
      gaps.gaps.flatMap((gap) => gapRows(gap, gaps, page)),
    ),
  ]);
}

function gapRows(gap: Gap, { claims, source, evaluation }: Gaps, page: Page): Element[] {
  const { dimension, subject, question, stance, mean, illustrative } = gap;
  const { graders = [] } = evaluation.instrument ?? {};
  const said = (...content: Content[]) => element("dd", { dir: "auto" }, ...content);
  const from = (given: Parameters<Page["source"]>[0]): Content => {
    const line = page.source(given);
    return line && [" ", element("small", {}, line)];
  };
  return [
    element("dt", { dir: "auto" }, `${dimension}, ${subject}`),
    ...(question ? [said(question)] : []),
    ...(mean === undefined
      ? [
          said(scoreText(gap as Datum, page.lang, false)),
          ...claims.map((claim) => said(element("q", {}, claim.statement), from(claim.source ?? source))),
        ]
      : [said(scoreText(gap as Datum, page.lang, true), illustrative && " (illustrative)", from(source))]),
    ...(graders.length
      ? [
          said(
            joined(
              graders.map((grader) => isolated(grader)),
              ", ",
            ),
          ),
        ]
      : []),
    said([stance.position, stance.statement].filter(Boolean).join(": "), from(stance.source)),
  ];
}
