import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import type { Author, Domain, License, Provenance } from "../feed/types.js";
import type { ContextLength } from "./citations.js";
import { languageTag } from "./language-tags.js";

/** What a language's feed is called, and where its notes live. */
export interface LanguageSettings {
  lang: string;
  title?: string;
  description?: string;
  /** Address of a note, with {path}, {id} and {lang}. */
  url?: string;
  domains?: Domain[];
  provenance?: Provenance;
}

/** What the build is told, in the file `entity-widgets.yaml` beside the notes or on the command line, which goes before it. */
export interface Settings {
  title?: string;
  description?: string;
  base_url?: string;
  home_page_url?: string;
  /** Where the feeds will be served; without it the feeds name each other relatively. */
  feed_url?: string;
  /** Language of notes that name none. */
  lang?: string;
  url?: string;
  icon?: string;
  languages?: LanguageSettings[];
  domains?: Domain[];
  license?: License;
  authors?: Author[];
  provenance?: Provenance;
  /** Status of translations that state none: human or machine. */
  translations?: string;
  /** Where pictures beside the notes are served, absolute or relative to the feeds; the notes' own addresses unless told. */
  images_url?: string;
  context?: Partial<ContextLength>;
}

const texts = [
  "title",
  "description",
  "base_url",
  "home_page_url",
  "feed_url",
  "lang",
  "url",
  "icon",
  "translations",
  "images_url",
];
const objects = ["license", "provenance", "context"];
const lists = ["languages", "domains", "authors"];

/** A settings file or option that cannot be used. */
export class SettingsError extends Error {}

/**
 * @param folder of the notes
 * @param path of the file; entity-widgets.yaml in the folder, if it is there, unless told
 * @throws SettingsError naming file and line
 */
export async function readSettings(folder: string, path?: string): Promise<Settings> {
  const file = path ?? join(folder.replace(/[^/\\]+\.(?:md|mdx|markdown)$/i, ""), "entity-widgets.yaml");
  const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (path || !/^(?:ENOENT|ENOTDIR)$/.test(error.code ?? ""))
      throw new SettingsError(`${file} cannot be read (${error.code}).`);
    return "";
  });
  if (!source) return {};
  const document = parseDocument(source, { schema: "core", version: "1.2" });
  if (document.errors[0])
    throw new SettingsError(`${file}: ${document.errors[0].message.split("\n")[0]!.replace(/:$/, ".")}`);
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (!value || typeof value !== "object" || Array.isArray(value))
    throw new SettingsError(`${file} is not a list of settings.`);
  for (const [name, member] of Object.entries(value)) {
    const right =
      (texts.includes(name) && typeof member === "string") ||
      (objects.includes(name) && member && typeof member === "object" && !Array.isArray(member)) ||
      (lists.includes(name) && Array.isArray(member) && member.every((one) => one && typeof one === "object"));
    if (right) continue;
    const known = [...texts, ...objects, ...lists].includes(name);
    throw new SettingsError(`${file}: ${known ? `${name} has the wrong type` : `there is no setting named ${name}`}.`);
  }
  return checkedSettings(value as Settings, dirname(file));
}

/** @throws SettingsError where an address is not one, a language is not a tag, or a word is none of those known */
export function checkedSettings(settings: Settings, where = "The command line"): Settings {
  for (const name of ["base_url", "home_page_url", "feed_url"] as const) {
    const value = settings[name];
    if (value !== undefined && !/^https?:$/.test(protocolOf(value))) {
      throw new SettingsError(`${where}: ${name} must be an http or https address, is ${value}.`);
    }
  }
  for (const lang of [settings.lang, ...(settings.languages ?? []).map((one) => one.lang)]) {
    if (lang !== undefined && languageTag(lang) === undefined)
      throw new SettingsError(`${where}: ${lang} is not a language tag.`);
  }
  const { translations, languages = [] } = settings;
  if (translations !== undefined && !/^(?:human|machine)$/.test(translations))
    throw new SettingsError(`${where}: translations must be human or machine, is ${translations}.`);
  for (const { url = "" } of [settings, ...languages]) {
    const odd = /\{(?!(?:path|id|lang)\})[^{}]*\}/.exec(url);
    if (odd) throw new SettingsError(`${where}: url may hold {path}, {id} and {lang}, not ${odd[0]}.`);
  }
  return settings;
}

function protocolOf(value: string): string {
  try {
    return new URL(value).protocol;
  } catch {
    return "";
  }
}
