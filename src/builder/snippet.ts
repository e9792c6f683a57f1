import { readFileSync } from "node:fs";
import type { Evaluation, Item, Rules } from "../feed/types.js";
import { gapsOf, type Gaps } from "../model/gaps.js";

/** Forms a snippet comes in. */
export const forms = ["tag", "iframe", "image"] as const;
/** Tags a snippet can show. */
export const widgets = ["entity-card", "rule-table", "score-radar", "score-gap", "cited-by-graph"] as const;

/** What to show, and from where. */
export interface SnippetOptions {
  /** Address of the feed, as the page will ask for it. */
  src: string;
  widget: (typeof widgets)[number];
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
export function snippet(item: Item, { src, widget, form, kit, integrity }: SnippetOptions): string {
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
  const tag = `<${widget} src="${escaped(src)}" entity="${escaped(entity)}">\n${indented(fallback(item, widget, url, title))}\n</${widget}>`;
  if (form === "tag") return `${script}\n${tag}\n`;
  const page = `<!doctype html><html lang="${escaped(item.language ?? "en")}"><meta charset="utf-8"><base target="_top">${script}${tag}</html>`;
  return `<iframe title="${escaped(title)}" loading="lazy" width="100%" height="420" sandbox="allow-scripts allow-popups allow-downloads allow-modals allow-top-navigation-by-user-activation"\n  srcdoc="${escaped(page)}"></iframe>\n`;
}

const indented = (html: string) => html.replace(/^/gm, "  ");

function fallback(item: Item, widget: SnippetOptions["widget"], url: string, title: string): string {
  const link = `<a href="${escaped(url)}">${escaped(title)}</a>`;
  const { rules, evaluations, cited_by: citedBy } = item._entity_widgets ?? {};
  if (widget === "entity-card") return item.summary ? `${link}\n<p>${escaped(item.summary)}</p>` : link;
  if (widget === "rule-table") {
    if (!rules?.items?.length) throw new SnippetError(`${item.id} has no rules.`);
    return ruleRows(rules, title);
  }
  if (widget === "score-radar") {
    if (!evaluations?.length) throw new SnippetError(`${item.id} has no evaluation.`);
    return scoreRows(evaluations[0]!);
  }
  if (widget === "score-gap") {
    const told = gapsOf(evaluations ?? [], "", "");
    if (!told.length) throw new SnippetError(`${item.id} has no evaluation with a stance.`);
    return gapList(told);
  }
  const items = citedBy?.items ?? [];
  if (!items.length) throw new SnippetError(`Nobody cites ${item.id}.`);
  const rows = items.map(
    (one) => `  <li><a href="${escaped(one.url ?? url)}">${escaped(one.title ?? one.entity)}</a></li>`,
  );
  return `<ul>\n${rows.join("\n")}\n</ul>`;
}

const cells = (texts: readonly string[]) =>
  texts.map((text, k) => (k ? `<td>${escaped(text)}</td>` : `<th scope="row">${escaped(text)}</th>`)).join("");

function ruleRows({ groups = [], items = [] }: Rules, title: string): string {
  const names = new Map(groups.map(({ id, name }) => [id, name ?? id]));
  const rows = [...new Set(items.map(({ group }) => group))].flatMap((group) => [
    ...(group ? [`  <tr><th colspan="3">${escaped(names.get(group) ?? group)}</th></tr>`] : []),
    ...items
      .filter((rule) => rule.group === group)
      .map(({ id, text = "", rationale = "" }) => `  <tr>${cells([id, text, rationale])}</tr>`),
  ]);
  return `<table>\n  <caption>${escaped(title)}</caption>\n${rows.join("\n")}\n</table>`;
}

/** Of each stance what was measured, else what is claimed, and what is said of it. */
function gapList(told: readonly Gaps[]): string {
  const rows = told.flatMap(({ gaps, claims }) =>
    gaps.flatMap(({ dimension, subject, stance, mean, lo, hi, illustrative }) => [
      `  <dt>${escaped(`${dimension}, ${subject}`)}</dt>`,
      ...(mean === undefined
        ? claims.map(({ statement }) => `  <dd><q>${escaped(statement)}</q></dd>`)
        : [`  <dd>${mean}${lo === undefined ? "" : ` [${lo}, ${hi}]`}${illustrative ? " (illustrative)" : ""}</dd>`]),
      `  <dd>${escaped([stance.position, stance.statement].filter(Boolean).join(": "))}</dd>`,
    ]),
  );
  return `<dl>\n${rows.join("\n")}\n</dl>`;
}

function scoreRows({ id, title, dimensions = [], levels = [], series = [] }: Evaluation): string {
  const head = `  <thead><tr>${["", ...series.map((one) => one.name ?? one.id)].map((name) => `<th scope="col">${escaped(name)}</th>`).join("")}</tr></thead>`;
  const names = new Map(levels.map((level) => [level.id, level.name ?? String(level.id)]));
  const rows = [...new Set(dimensions.map(({ level }) => level))].flatMap((level) => [
    ...(level === undefined
      ? []
      : [`  <tr><th colspan="${series.length + 1}">${escaped(names.get(level) ?? String(level))}</th></tr>`]),
    ...dimensions
      .filter((one) => one.level === level)
      .map(({ id: dimension, name = dimension }) => {
        const scores = series.map((one) => one.scores?.find((score) => score.dimension === dimension));
        return `  <tr>${cells([name, ...scores.map((score) => (score?.mean == null ? "–" : `${score.mean}${score.ci ? ` [${score.ci.lo}, ${score.ci.hi}]` : ""}`))])}</tr>`;
      }),
  ]);
  return `<table>\n  <caption>${escaped(title ?? id)}</caption>\n${head}\n${rows.join("\n")}\n</table>`;
}
