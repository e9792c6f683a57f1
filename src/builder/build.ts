import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { assemble, documentCount, documentsOf, documentText } from "./assemble.js";
import { collectNotes } from "./collect.js";
import { ReadingPool } from "./reading-pool.js";
import type { NoteFile, NoteProblem, NoteRecord, PlacedNote } from "./records.js";
import { checkedSettings, readSettings, SettingsError, type Settings } from "./settings.js";
import { face, touchedDocuments } from "./touched.js";
import type { Wiki } from "./wiki.js";
import { writeFolder } from "./write.js";

/** What to build from, and where to. */
export interface BuildOptions {
  folders: string[];
  out: string;
  /** Go before what the settings file says. */
  settings?: Settings;
  /** The settings file; `entity-widgets.yaml` in the first folder, if it is there, unless told. */
  config?: string;
  /** Seconds since 1970, as SOURCE_DATE_EPOCH has them: the date of the sources, which else is that of the newest note. */
  sourceDateEpoch?: string;
  /** Most bytes of a note; 5 MB unless told. */
  maxBytes?: number;
  /** Milliseconds one note may take; 20,000 unless told. */
  timeLimit?: number;
  /** Milliseconds to wait for another build into the same folder to end; none unless told. */
  patience?: number;
  signal?: AbortSignal;
  onProgress?: (done: number, all: number, what: ProgressUnit) => void;
}

/** What is counted: notes read, files written, steps of the graph's layout, pages prerendered. */
export type ProgressUnit = "pages" | "notes" | "files" | "steps of the layout";

/** What a build did. */
export interface BuildSummary {
  notes: number;
  languages: { lang: string; notes: number; citations: number }[];
  /** Links to other notes, each pair once a language. */
  citations: number;
  /** Links to notes that are not there. */
  unresolved: number;
  /** Notes that are in no feed, for an error or as drafts. */
  skipped: number;
  written: number;
  unchanged: number;
  removed: number;
  seconds: number;
  problems: NoteProblem[];
}

/** There is nothing to build. */
export class NothingToBuild extends Error {}

/** A builder that keeps what it has read, so that building again reads only what has changed. */
export class FeedBuilder {
  #pool = new ReadingPool();
  #kept = new Map<string, { file: NoteFile; record: NoteRecord }>();

  #last?: { wiki: Wiki; notes: Map<string, PlacedNote>; settings: Settings; summary: BuildSummary };

  constructor(readonly options: BuildOptions) {}

  /**
   * Reads the notes that are new or changed and writes what that changes.
   * @throws NothingToBuild, SettingsError, OutputError; the signal's reason
   */
  async build(): Promise<BuildSummary> {
    const { folders, out, signal } = this.options;
    const start = performance.now();
    const settings = await this.#settings();
    const own = folders.find((folder) => resolve(folder) === resolve(out));
    if (own !== undefined) throw new SettingsError(`The feeds cannot go to ${out}: it is the folder of the notes.`);
    const { files, problems, roots } = await collectNotes(folders, [resolve(out)]).catch(
      (error: NodeJS.ErrnoException) => {
        throw new NothingToBuild(`${error.path ?? folders[0]} cannot be read (${error.code ?? error.message}).`);
      },
    );
    if (!files.length) throw new NothingToBuild(`There are no notes (.md, .mdx) in ${folders.join(", ")}.`);
    const all = await this.#read(files, settings);
    signal?.throwIfAborted();
    problems.push(...all.flatMap((record) => record.problems));
    const records = all.filter((record) => !record.hidden && !record.problems.some(({ level }) => level === "error"));
    if (!records.length) {
      const { file, line = 1, message = "all are drafts" } = problems[0] ?? { file: files[0]!.relative };
      throw new NothingToBuild(`None of the ${files.length} notes can be built. ${file}:${line} ${message}`);
    }
    const { wiki, notes, table, placing } = assemble(records, settings, roots, this.options.sourceDateEpoch);
    const { onProgress, patience } = this.options;
    const count = documentCount(wiki, notes);
    const documents = documentsOf(wiki, notes, {
      signal,
      onStep: (done, all) => onProgress?.(done, all, "steps of the layout"),
    });
    const onReady = (done: number) => onProgress?.(done, count, "files");
    const written = await writeFolder(out, documents, { all: true, signal, patience, onReady });
    const citationsIn = (lang: string) =>
      notes.reduce(
        (sum, note) =>
          sum + (note.lang === lang ? [...table.cites.get(note)!.values()].filter(({ known }) => known).length : 0),
        0,
      );
    const languages = wiki.langs.map((lang) => ({
      lang,
      notes: notes.filter((note) => note.lang === lang).length,
      citations: citationsIn(lang),
    }));
    const summary: BuildSummary = {
      notes: records.length,
      languages,
      citations: languages.reduce((sum, { citations }) => sum + citations, 0),
      unresolved: table.problems.length,
      skipped: files.length - records.length,
      ...written,
      seconds: Math.round(performance.now() - start) / 1000,
      problems: [...problems, ...placing, ...table.problems],
    };
    this.#last = { wiki, notes: new Map(notes.map((note) => [note.record.file, note])), settings, summary };
    return summary;
  }

  /**
   * Builds after a change to some notes. Where all they changed is their own content, nothing else is read or written, which takes as
   * long however many notes there are; else it is a build.
   *
   * @param paths of what changed
   * @throws as `build`
   */
  async update(paths: Iterable<string>): Promise<BuildSummary> {
    const last = this.#last;
    const start = performance.now();
    const byPath = new Map([...this.#kept.values()].map(({ file }) => [file.path, file]));
    const files: NoteFile[] = [];
    for (const path of paths) {
      const file = byPath.get(await realpath(path).catch(() => path));
      const entry = file && (await stat(file.path).catch(() => undefined));
      if (!file || !entry || !last?.notes.has(file.relative)) return this.build();
      files.push({ ...file, bytes: entry.size, modified: entry.mtimeMs });
    }
    if (!last || !files.length) return this.build();
    const before = files.map(({ relative }) => face(last.notes.get(relative)!.record));
    const records = await this.#readFresh(files, last.settings, 0, files.length);
    if (records.some((record, k) => face(record) !== before[k])) return this.build();
    const names = new Set(records.map(({ file }) => file));
    for (const record of records) last.notes.get(record.file)!.record = record;
    const entities = new Set(records.map(({ file }) => last.notes.get(file)!.entity));
    const touched = touchedDocuments(last.wiki, [...last.notes.values()], entities);
    const texts = [...touched].map(([name, feed]) => [name, documentText(feed)] as const);
    const { written } = await writeFolder(this.options.out, texts, { all: false, signal: this.options.signal });
    const { summary } = last;
    const others = summary.problems.filter(
      ({ file, message }) => !names.has(file) || message.startsWith("No note for"),
    );
    last.summary = {
      ...summary,
      problems: [...others, ...records.flatMap((record) => record.problems)],
      written,
      unchanged: summary.written + summary.unchanged - written,
      removed: 0,
      seconds: Math.round(performance.now() - start) / 1000,
    };
    return last.summary;
  }

  async #settings(): Promise<Settings> {
    const { folders, config, settings } = this.options;
    const merged = checkedSettings({ ...(await readSettings(folders[0]!, config)), ...settings });
    if (!merged.base_url && !merged.url && !merged.languages?.some(({ url }) => url)) {
      throw new SettingsError("The address of the site is missing: --base-url https://…");
    }
    return merged;
  }

  async #read(files: readonly NoteFile[], settings: Settings): Promise<NoteRecord[]> {
    // Which links are the site's own was decided in the reading.
    const isMoved = this.#last !== undefined && this.#last.settings.base_url !== settings.base_url;
    const isNew = (file: NoteFile) => {
      const before = this.#kept.get(file.relative)?.file;
      return !before || before.modified !== file.modified || before.bytes !== file.bytes || isMoved;
    };
    const fresh = files.filter(isNew);
    const wanted = new Set(files.map(({ relative }) => relative));
    for (const name of this.#kept.keys()) if (!wanted.has(name)) this.#kept.delete(name);
    await this.#readFresh(fresh, settings, files.length - fresh.length, files.length);
    return files.map(({ relative }) => this.#kept.get(relative)!.record);
  }

  async #readFresh(fresh: readonly NoteFile[], settings: Settings, kept: number, all: number): Promise<NoteRecord[]> {
    const { maxBytes = 5e6, timeLimit = 20_000, signal, onProgress } = this.options;
    const onRead = (done: number) => onProgress?.(kept + done, all, "notes");
    const options = { site: settings.base_url };
    const records = await this.#pool.read(fresh, { options, maxBytes, timeLimit, signal, onRead });
    fresh.forEach((file, k) => this.#kept.set(file.relative, { file, record: records[k]! }));
    return records;
  }

  /** Ends the reading threads. */
  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** Builds once. See FeedBuilder. */
export async function build(options: BuildOptions): Promise<BuildSummary> {
  const builder = new FeedBuilder(options);
  try {
    return await builder.build();
  } finally {
    await builder.close();
  }
}
