import type { Finding, Measure } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { dataDomain } from "./data-domain.js";
import { tidy, type Domain } from "./domain.js";

/** A figure of a finding as it was and as it is, with what they have in common. */
export interface FindingRow {
  /** What was measured, and of whom. */
  label?: string | undefined;
  subject?: string | undefined;
  /** "" for a bare number. */
  unit: string;
  /** In the unit; undefined where the feed gives no figure. */
  before?: number | undefined;
  after?: number | undefined;
  /** After less before, in the unit, for percentages in points. */
  difference?: number | undefined;
  /** What it is compared with; undefined where nothing is. */
  baseline?: { name?: string | undefined; value?: number | undefined } | undefined;
  /** The scale it has in common with all figures of the finding in its unit; undefined where it has no figure at all. */
  domain?: Domain | undefined;
  /** It is the last on its scale, and shows its ends. */
  showsScale: boolean;
}

const isPercent = (unit: string) => unit === "%";

/** @returns the figures of a finding in order, each with the scale of its unit */
export function findingRows({ measures = [] }: Finding): FindingRow[] {
  const rows = measures.map(rowOf);
  const byUnit = new Map<string, FindingRow[]>();
  for (const row of rows) byUnit.set(row.unit, [...(byUnit.get(row.unit) ?? []), row]);
  for (const [unit, same] of byUnit) {
    const drawn = same.filter((row) => figuresOf(row).length);
    const figures = drawn.flatMap(figuresOf);
    const domain = dataDomain({}, isPercent(unit) ? [0, ...figures] : figures);
    for (const row of drawn) row.domain = domain;
    if (drawn.length) drawn.at(-1)!.showsScale = true;
  }
  return rows;
}

/** @returns the figures a row has, which are those that can be drawn */
export const figuresOf = ({ before, after, baseline }: FindingRow): number[] =>
  [before, after, baseline?.value].filter((value) => value !== undefined);

function rowOf({ label, subject, unit = "", baseline, baseline_label: name, ...given }: Measure): FindingRow {
  const [before, after] = [given.before ?? undefined, given.after ?? undefined];
  const difference = before === undefined || after === undefined ? NaN : tidy(after - before);
  return {
    label: label?.trim(),
    subject: subject?.trim(),
    unit: unit.trim(),
    before,
    after,
    difference: Number.isFinite(difference) ? difference : undefined,
    baseline: baseline == null && !name?.trim() ? undefined : { name: name?.trim(), value: baseline ?? undefined },
    showsScale: false,
  };
}

const numberText = (lang: string, value: number, unit: string, options: Intl.NumberFormatOptions) =>
  formatNumber(lang, value, {
    maximumSignificantDigits: 6,
    ...(isPercent(unit) && { style: "unit", unit: "percent" }),
    ...options,
    ...((Math.abs(value) >= 1e15 || (value && Math.abs(value) < 1e-6)) && { notation: "scientific" }),
  }).replace("-", "−");

/**
 * @param unit `%` is written as the language writes percentages, any other unit after the number, "" not at all
 * @param signed true to write a plus too
 * @returns a figure as the language writes it, six digits of it
 */
export function figureText(lang: string, value: number, unit: string, signed = false): string {
  const text = numberText(lang, value, unit, signed ? { signDisplay: "exceptZero" } : {});
  return unit && !isPercent(unit) ? `${text}\u00a0${unit}` : text;
}

/** @returns the same of an end of a scale, short and without a unit but the percentage sign */
export const endText = (lang: string, value: number, unit: string): string =>
  numberText(lang, value, unit, Math.abs(value) >= 1e5 ? { notation: "compact" } : {});

/** @returns the difference of a row as `figureText` writes it, the points of percentages without a sign of their own */
export const differenceText = (lang: string, { unit }: FindingRow, difference: number): string =>
  figureText(lang, difference, isPercent(unit) ? "" : unit, true);

/** @returns whether differences of a row are in percentage points */
export const inPoints = ({ unit }: FindingRow): boolean => isPercent(unit);
