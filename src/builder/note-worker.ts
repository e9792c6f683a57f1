import { open } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { reason } from "./collect.js";
import { blankRecord, decodeNote, readNote, type ReadingOptions } from "./read-note.js";
import type { NoteFile, NoteRecord } from "./records.js";

/** What a worker is asked: notes, and how to read them. */
export interface ReadingTask {
  files: NoteFile[];
  options: ReadingOptions;
  maxBytes: number;
}

/** @returns a note that could not be read, with the reason */
export const unreadable = (file: string, message: string): NoteRecord =>
  blankRecord(file, [{ level: "error", file, message }]);

async function read({ path, relative }: NoteFile, { options, maxBytes }: ReadingTask): Promise<NoteRecord> {
  let bytes: Uint8Array;
  try {
    const handle = await open(path, "r");
    try {
      const entry = await handle.stat();
      if (!entry.isFile()) return unreadable(relative, "Not a regular file.");
      if (entry.size > maxBytes) {
        return unreadable(relative, `Larger than ${maxBytes / 1e6} MB (${(entry.size / 1e6).toFixed(1)} MB).`);
      }
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(relative, reason(error));
  }
  const { text, valid } = decodeNote(bytes);
  try {
    const record = readNote(text, relative, options);
    if (!valid) {
      const line = text.slice(0, text.indexOf("\ufffd")).split("\n").length;
      record.problems.push({
        level: "warning",
        file: relative,
        line,
        message: "Not UTF-8: bytes that are no characters became \ufffd.",
      });
    }
    if (!text.trim()) record.problems.push({ level: "warning", file: relative, message: "The note is empty." });
    return record;
  } catch (error) {
    const tooDeep = error instanceof RangeError && /call stack/.test(error.message);
    return unreadable(
      relative,
      tooDeep ? "Nested too deeply to read." : `Cannot be understood: ${(error as Error).message.split("\n")[0]}`,
    );
  }
}

parentPort?.on("message", async (task: ReadingTask) => {
  for (const file of task.files) parentPort!.postMessage(await read(file, task));
});
