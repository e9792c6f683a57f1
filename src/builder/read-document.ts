import { open } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { download, maxBytes, Unavailable } from "./download.js";
import { decodeNote } from "./read-note.js";

export const isUrl = (place: string): boolean => /^https?:\/\//i.test(place);

/**
 * @param place path of a file, or an http or https URL
 * @param allowPrivate ask addresses of this machine and of local networks as well
 * @returns a document's text, and the address its relative URLs belong to
 * @throws Unavailable with the reason
 */
export async function readDocument(place: string, allowPrivate: boolean): Promise<{ text: string; url: string }> {
  if (isUrl(place)) return download(new URL(place), allowPrivate);
  try {
    const handle = await open(place);
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) throw new Unavailable(`${place} is larger than ${maxBytes / 1e6} MB.`);
      return {
        text: decodeNote(await handle.readFile()).text,
        url: pathToFileURL(place).href.replace(/^file:/, "https:"),
      };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    throw new Unavailable(`${place} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
