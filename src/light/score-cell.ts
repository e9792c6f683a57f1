/** A score as a cell of an author's table gives it. */
export interface CellScore {
  /** Null when missing. */
  mean: number | null;
  missing?: string;
  ci?: { p: number; lo: number; hi: number };
  n?: number;
}

/** What a cell says, and what is wrong with it: then `score` holds what could be read. */
export interface Cell {
  score: CellScore;
  fault?: "number" | "interval";
}

const blank = /^([-.…*]*|n\.?\s?\/?\s?a\.?)$/i;
const dashes = /[−‒–—―]/g;
const confidence = /(\d\d(?:[.,]\d+)?)\s*%\s*-?(?:CI|CrI|KI|IC|I\.C\.|信賴區間|置信区间|信頼区間)[\s:,]*/i;
const count = /[,;]?\s*\bn\s*[=:]\s*(\d[\d.,']*)/i;
const brackets = /[[(]([^\])]*\d[^\])]*)[\])]/;
const halfWidth = /(?:±|\+\/?-)\s*([^\s[(]+)/;

const exponent = "(?:e[+-]?\\d+)?";
/** A minus after a digit is the dash of a range. */
const sign = "(?:(?<!\\d)-)?";
const point = new RegExp(
  `${sign}(?:\\d{1,3}(?:[,'\\u00a0\\u202f]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)${exponent}`,
  "gi",
);
const comma = new RegExp(
  `${sign}(?:\\d{1,3}(?:[.'\\u00a0\\u202f]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)?|,\\d+)${exponent}`,
  "gi",
);
const groups = { point: /[,'\u00a0\u202f](?=\d{3})/g, comma: /[.'\u00a0\u202f](?=\d{3}(?!\d))/g };

/** 1.36 − 0.06 is 1.3, not 1.3000000000000003. */
const tidy = (value: number) => Number(value.toPrecision(12));

function numbersIn(text: string, decimalComma: boolean): number[] {
  return [...text.matchAll(decimalComma ? comma : point)].map(([found]) =>
    Number(decimalComma ? found.replace(groups.comma, "").replace(",", ".") : found.replace(groups.point, "")),
  );
}

/**
 * @param text `1.36`, `1.36 ±0.06`, `1.36 [1.30, 1.42]`, `1.36 (1.30–1.42)`, `1.36, 95% CI 1.30–1.42`, each also with
 *   `n=1000`; a blank or a dash is a missing mean
 * @param decimalComma true where the language writes 1,36; a point before other than three digits is then decimal too
 */
export function readCell(text: string, decimalComma = false): Cell {
  let rest = text.replace(dashes, "-").trim();
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found?.[1];
  };
  if (blank.test(rest)) return { score: { mean: null } };
  const level = take(confidence);
  const n = take(count);
  const ends = take(brackets);
  const half = take(halfWidth);
  const [mean, ...further] = numbersIn(rest, decimalComma);
  const remainder = rest.replace(decimalComma ? comma : point, "").replace(/[\s\-,;%*†‡§()[\]]/g, "");
  const inline = level !== undefined && ends === undefined && further.length === 2;
  if (mean === undefined || !Number.isFinite(mean) || remainder || (further.length && !inline)) {
    return { score: { mean: null, missing: "not_a_number" }, fault: "number" };
  }
  const score: CellScore = { mean, ...(n && { n: Number(n.replace(/\D/g, "")) }) };
  const [h] = half === undefined ? [] : numbersIn(half, decimalComma);
  const bounds =
    h !== undefined ? [tidy(mean - h), tidy(mean + h)] : inline ? further : numbersIn(ends ?? "", decimalComma);
  const [lo, hi] = bounds as [number, number];
  if (bounds.length === 2 && lo <= hi && Number.isFinite(hi - lo)) {
    score.ci = { p: level ? Number(level.replace(",", ".")) / 100 : 0.95, lo, hi };
  } else if (half !== undefined || ends !== undefined || inline) return { score, fault: "interval" };
  return { score };
}
