export { build, FeedBuilder, NothingToBuild, type BuildOptions, type BuildSummary } from "./build.js";
export { readNote, decodeNote, type ReadingOptions } from "./read-note.js";
export { OutputError } from "./write.js";
export { SettingsError, type Settings } from "./settings.js";
export type { NoteFile, NoteProblem, NoteRecord } from "./records.js";
