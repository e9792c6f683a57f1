import type { NoteProblem, NoteRecord, PlacedNote } from "./records.js";
import { languageTag } from "./language-tags.js";
import { readPaths } from "./translations.js";

/** What decides where notes live. */
export interface PlacingOptions {
  /** Language of notes that name none. */
  lang: string;
  /** URL of the site, without a slash at its end. */
  baseUrl: string;
  /** Address of a note by language, with {path}, {id}, {lang}; a language that has none goes by the base URL. */
  addresses: ReadonlyMap<string, string>;
}

const folderNote = /(^|\/)_?(?:index|readme)$/i;

/** @returns words of letters and digits with hyphens between them, at most 100 characters and 200 bytes; "" when there is none */
export function slug(text: string): string {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  let id = "";
  for (const character of [...words].slice(0, 100)) {
    if (Buffer.byteLength(id + character) > longest) break;
    id += character;
  }
  return id.replace(/-+$/, "");
}

/** Bytes of an id: file systems allow 255 for a name, of which the language and the ending take some. */
const longest = 200;

/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/;
const safeId = (id: string) => (reserved.test(id) ? `${id}-note` : id);

/** What file systems that do not tell upper from lower case take for the same; some letters have two lower cases, as σ and ς. */
const caseless = (id: string) =>
  id.replace(/\p{Ll}/gu, (letter) => {
    const upper = letter.toUpperCase();
    return upper.length === letter.length ? upper.toLowerCase() : letter;
  });

interface Draft {
  record: NoteRecord;
  lang: string;
  route: string;
  permalink?: string;
}

/**
 * Gives each note its language, its entity, the same for all translations, and its address. Two notes of one language that come to
 * the same id are told apart by a number, in the order of their paths.
 */
export function placeNotes(
  records: readonly NoteRecord[],
  options: PlacingOptions,
): { notes: PlacedNote[]; problems: NoteProblem[] } {
  const problems: NoteProblem[] = [];
  const readings = readPaths(records.map(({ file }) => file));
  const drafts = records.map((record, k): Draft => {
    const { lang, path } = readings[k]!;
    const stated = record.lang && languageTag(record.lang);
    return {
      record,
      lang: stated ?? lang ?? options.lang,
      route: routeOf(record, path),
      permalink: permalinkOf(record),
    };
  });
  const ids = entityIds(drafts, options.lang);
  const taken = new Map<string, NoteRecord>();
  const numbers = new Map<string, number>();
  const notes = drafts.map((draft): PlacedNote => {
    const { record, lang, route } = draft;
    const wanted = ids.get(draft)!;
    const keyOf = (id: string) => `${lang} ${caseless(id)}`;
    let entity = wanted;
    for (let k = numbers.get(keyOf(wanted)) ?? 2; taken.has(keyOf(entity)); k++) {
      entity = `${wanted}-${k}`;
      numbers.set(keyOf(wanted), k + 1);
    }
    if (entity !== wanted) {
      const other = taken.get(keyOf(wanted))!.file;
      problems.push({
        level: "warning",
        file: record.file,
        message: `Its id ${wanted} is that of ${other} too; it becomes ${entity}.`,
      });
    }
    taken.set(keyOf(entity), record);
    return { record, lang, entity, route, url: urlOf(draft, entity, options) };
  });
  return { notes, problems };
}

const permalinkOf = ({ permalink }: NoteRecord) => permalink?.replace(/^\/+|\/+$/g, "").toLowerCase();

function routeOf({ slug: stated }: NoteRecord, path: string): string {
  const route = path.replace(folderNote, "");
  if (!stated) return route;
  const clean = stated
    .split(/[\\/]+/)
    .filter((part) => !/^(?:\.*|[a-z]:)$/i.test(part))
    .join("/")
    .replaceAll("\0", "");
  if (!clean) return route;
  return stated.includes("/") ? clean : [...route.split("/").slice(0, -1), clean].join("/");
}

function entityIds(drafts: readonly Draft[], defaultLang: string): Map<Draft, string> {
  const lead = commonFolder(drafts.map(({ route }) => route));
  const idOf = ({ record, route }: Draft) =>
    slug(record.id ?? route.slice(lead.length)) || (lead && slug(lead)) || "index";
  const byRoute = new Map<string, Draft>();
  const byPermalink = new Map<string, Draft>();
  const order = (draft: Draft) => (draft.lang === defaultLang ? 0 : 1);
  for (const draft of drafts.toSorted((a, b) => order(a) - order(b))) {
    if (!byRoute.has(draft.route)) byRoute.set(draft.route, draft);
    const name = draft.permalink && bare(draft.permalink);
    if (name && !byPermalink.has(name)) byPermalink.set(name, draft);
  }
  return new Map(
    drafts.map((draft) => {
      const same = byRoute.get(draft.route)!;
      const linked = draft.permalink ? byPermalink.get(bare(draft.permalink)) : undefined;
      const original = linked && linked.lang !== draft.lang ? linked : same.lang !== draft.lang ? same : draft;
      return [draft, safeId(idOf(draft.record.id ? draft : original))];
    }),
  );
}

/** A permalink without the language it may begin with. */
const bare = (permalink: string) => {
  const [first = "", ...rest] = permalink.split("/");
  return rest.length && languageTag(first) ? rest.join("/") : permalink;
};

/** @returns the folders all routes begin with, with a slash at the end, or "" */
function commonFolder(routes: readonly string[]): string {
  let lead: string[] | undefined;
  for (const route of routes) {
    const folders = route.split("/").slice(0, -1);
    const length = (lead ?? folders).findIndex((name, k) => folders[k] !== name);
    lead = lead ? (length < 0 ? lead : lead.slice(0, length)) : folders;
  }
  return lead?.length ? `${lead.join("/")}/` : "";
}

const encoded = (path: string) => path.toWellFormed().split("/").map(encodeURIComponent).join("/");

function urlOf(
  { record, lang, route }: Draft,
  entity: string,
  { baseUrl, addresses, lang: defaultLang }: PlacingOptions,
): string {
  if (record.url && /^https?:\/\//.test(record.url)) return record.url;
  const stated = record.permalink ?? (record.url?.startsWith("/") ? record.url : undefined);
  if (stated !== undefined) return `${baseUrl}/${encoded(safeDecoded(stated).replace(/^\/+/, ""))}`;
  const template = addresses.get(lang) ?? (lang === defaultLang ? addresses.get("") : undefined);
  if (template) {
    return template.replace(/\{(path|id|lang)\}/g, (_whole, name: string) =>
      encoded({ path: route, id: entity, lang }[name]!),
    );
  }
  const path = [lang === defaultLang ? "" : lang, encoded(route)].filter(Boolean).join("/");
  return path ? `${baseUrl}/${path}` : `${baseUrl}/`;
}

/** @returns a path with its escapes undone, or as it is when they are broken */
export function safeDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
