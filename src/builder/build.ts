import { resolve } from "node:path";
import { assemble, documentsOf } from "./assemble.js";
import { collectNotes } from "./collect.js";
import { ReadingPool } from "./reading-pool.js";
import type { NoteFile, NoteProblem, NoteRecord } from "./records.js";
import { checkedSettings, readSettings, SettingsError, type Settings } from "./settings.js";
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
  signal?: AbortSignal;
  onProgress?: (done: number, all: number) => void;
}

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

  constructor(readonly options: BuildOptions) {}

  /**
   * Reads the notes that are new or changed and writes what that changes.
   * @throws NothingToBuild, SettingsError, OutputError; the signal's reason
   */
  async build(): Promise<BuildSummary> {
    const { folders, out, signal } = this.options;
    const start = performance.now();
    const settings = await this.#settings();
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
    const written = writeFolder(out, documentsOf(wiki, notes), signal);
    const count = (lang: string) =>
      notes.reduce(
        (sum, note) =>
          sum + (note.lang === lang ? [...table.cites.get(note)!.values()].filter(({ known }) => known).length : 0),
        0,
      );
    const languages = wiki.langs.map((lang) => ({
      lang,
      notes: notes.filter((note) => note.lang === lang).length,
      citations: count(lang),
    }));
    return {
      notes: records.length,
      languages,
      citations: languages.reduce((sum, { citations }) => sum + citations, 0),
      unresolved: table.problems.length,
      skipped: files.length - records.length,
      ...written,
      seconds: Math.round(performance.now() - start) / 1000,
      problems: [...problems, ...placing, ...table.problems],
    };
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
    const { maxBytes = 5e6, timeLimit = 20_000, signal, onProgress } = this.options;
    const isNew = (file: NoteFile) => {
      const before = this.#kept.get(file.relative)?.file;
      return !before || before.modified !== file.modified || before.bytes !== file.bytes;
    };
    const fresh = files.filter(isNew);
    const kept = files.length - fresh.length;
    const onRead = (done: number) => onProgress?.(kept + done, files.length);
    const records = await this.#pool.read(fresh, {
      options: { site: settings.base_url },
      maxBytes,
      timeLimit,
      signal,
      onRead,
    });
    const wanted = new Set(files.map(({ relative }) => relative));
    for (const name of this.#kept.keys()) if (!wanted.has(name)) this.#kept.delete(name);
    fresh.forEach((file, k) => this.#kept.set(file.relative, { file, record: records[k]! }));
    return files.map(({ relative }) => this.#kept.get(relative)!.record);
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
