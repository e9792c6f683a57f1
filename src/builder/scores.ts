import type { Evaluation, Score, Tie } from "../feed/types.js";
import { csvRows } from "./csv.js";
import { idOf } from "./score-tables.js";

/** A table of grades that cannot be used; the message names the line. */
export class GradesError extends Error {}

interface Grade {
  transcript: string;
  score: number;
}

const samples = 2000;

/** A sequence of 32-bit chances that is always the same for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number) => Number(value.toFixed(4)) + 0;

/** The means of samples drawn from the values with replacement, in order. */
function resampledMeans(values: readonly number[], seed: number): number[] {
  const next = chances(seed);
  const means = Array.from({ length: samples }, () => {
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += values[next() % values.length]!;
    return sum / values.length;
  });
  return means.sort((a, b) => a - b);
}

/** The middle 95 % of the resampled means (Efron's percentile interval). */
const interval = (sorted: readonly number[]): [lo: number, hi: number] => [
  sorted[Math.floor(0.025 * samples)]!,
  sorted[Math.ceil(0.975 * samples) - 1]!,
];

/**
 * Means of grades with 95 % bootstrap intervals, drawn from a fixed sequence, so that the same grades give the same intervals. A
 * series is tied with the best on a dimension when the interval of their difference holds zero: of the differences transcript by
 * transcript where both were graded on the same ones, else of the difference of the two means.
 *
 * @param csv rows of subject, dimension and score under a heading that names them, and transcript where the scores are paired
 * @throws GradesError where a column is missing or a score is not a number
 */
export function evaluationOfGrades(
  csv: string,
  { id = "scores", title }: { id?: string; title?: string } = {},
): Evaluation {
  const grades = readGrades(csv);
  const subjects: { id: string; name: string }[] = [];
  const dimensions: { id: string; name: string }[] = [];
  const put = (list: { id: string; name: string }[], name: string) => {
    if (!list.some((one) => one.name === name)) list.push({ id: idOf(name, list), name });
  };
  for (const { subject, dimension } of grades.rows) {
    put(subjects, subject);
    put(dimensions, dimension);
  }
  const cell = (subject: string, dimension: string) => grades.cells.get(`${subject}\0${dimension}`) ?? [];
  const series = subjects.map((subject) => ({
    ...subject,
    basis: "measured",
    scores: dimensions.map(({ id: dimension, name }) => scoreOf(dimension, cell(subject.name, name))),
  }));
  const ties = dimensions.map(({ id: dimension, name }): Tie => {
    const means = series.map(({ scores }) => scores.find((score) => score.dimension === dimension)?.mean ?? undefined);
    const best = means.reduce<number>(
      (top, mean, k) => (mean !== undefined && mean > (means[top] ?? -Infinity) ? k : top),
      0,
    );
    const tied = subjects.filter(
      (subject, k) =>
        k !== best && means[k] !== undefined && areTied(cell(subjects[best]!.name, name), cell(subject.name, name)),
    );
    return { dimension, series: tied.length ? [subjects[best]!.id, ...tied.map((subject) => subject.id)] : [] };
  });
  const transcripts = new Set(grades.rows.map(({ transcript }) => transcript).filter(Boolean)).size;
  const method = `95 % bootstrap interval of the difference, ${samples} samples, ${transcripts ? "paired by transcript where both have it" : "unpaired"}`;
  return {
    id,
    ...(title && { title }),
    ...(transcripts && { instrument: { transcripts } }),
    dimensions,
    series,
    ties: { method, items: ties.filter(({ series: ids }) => ids!.length) },
  };
}

function scoreOf(dimension: string, grades: readonly Grade[]): Score {
  if (!grades.length) return { dimension, mean: null, missing: "not_run" };
  const values = grades.map(({ score }) => score);
  const mean = rounded(meanOf(values));
  if (values.length < 2) return { dimension, mean, n: 1 };
  const [lo, hi] = interval(resampledMeans(values, 1));
  return { dimension, mean, ci: { p: 0.95, lo: rounded(lo), hi: rounded(hi) }, n: values.length };
}

function areTied(best: readonly Grade[], other: readonly Grade[]): boolean {
  const byTranscript = new Map(
    best.flatMap(({ transcript, score }) => (transcript ? [[transcript, score] as const] : [])),
  );
  const differences = other.flatMap(({ transcript, score }) => {
    const own = byTranscript.get(transcript);
    return own === undefined ? [] : [own - score];
  });
  if (differences.length > 1 && differences.length === other.length && differences.length === best.length) {
    return interval(resampledMeans(differences, 2))[0] <= 0;
  }
  const [a, b] = [best, other].map((grades, k) => {
    const next = chances(3 + k);
    return Array.from({ length: samples }, () => {
      let sum = 0;
      for (let i = 0; i < grades.length; i++) sum += grades[next() % grades.length]!.score;
      return sum / grades.length;
    });
  }) as [number[], number[]];
  return interval(a.map((mean, k) => mean - b[k]!).sort((one, two) => one - two))[0] <= 0;
}

function readGrades(csv: string) {
  let table: ReturnType<typeof csvRows>;
  try {
    table = csvRows(csv);
  } catch (error) {
    throw new GradesError((error as Error).message);
  }
  const names = table[0]?.fields.map((name) => name.toLowerCase()) ?? [];
  const column = (name: string) => names.indexOf(name);
  for (const name of ["subject", "dimension", "score"]) {
    if (column(name) < 0)
      throw new GradesError(`There is no column “${name}”; the first line names ${names.join(", ") || "none"}.`);
  }
  const cells = new Map<string, Grade[]>();
  const rows = table.slice(1).map(({ line, fields }) => {
    const [subject = "", dimension = "", text = ""] = ["subject", "dimension", "score"].map(
      (name) => fields[column(name)] ?? "",
    );
    const score = Number(text);
    if (!text || !Number.isFinite(score)) throw new GradesError(`Line ${line}: “${text}” is not a number.`);
    if (!subject || !dimension) throw new GradesError(`Line ${line}: ${subject ? "dimension" : "subject"} is empty.`);
    const transcript = fields[column("transcript")] ?? "";
    const key = `${subject}\0${dimension}`;
    const grade = { transcript, score };
    const before = cells.get(key);
    if (before) before.push(grade);
    else cells.set(key, [grade]);
    return { subject, dimension, transcript };
  });
  if (!rows.length) throw new GradesError("There are no rows.");
  return { rows, cells };
}
