import { canonicalLang, directionOf } from "../format.js";
import { languageOf } from "../model/entities.js";
import { Unavailable } from "./download.js";
import { lightDom } from "./light-dom.js";
import { manners, wrapped, type Manner } from "./light-markup.js";
import { addressOfFile, hrefFrom } from "./page-address.js";
import { isInLanguage, type Found, type PageFeeds } from "./page-feeds.js";
import { outlineOf, tagsOf, type PageTag } from "./page-tags.js";
import type { NoteProblem } from "./records.js";
import type { ShadowRoots } from "./shadow-roots.js";

/** A page with the content of its tags in it. */
export interface PrerenderedPage {
  source: string;
  /** Tags that name a feed. */
  tags: number;
  /** Of those whose content was written, and of those the author has filled. */
  filled: number;
  kept: number;
  /** Of those filled, how many have a declarative root. */
  drawn: number;
  problems: NoteProblem[];
}

/** What the content of tags is made with. */
export interface Sources {
  feeds: PageFeeds;
  /** Draws the elements as well. */
  roots?: ShadowRoots | undefined;
}

/** What is to be written in place of a part of a page. */
interface Edit {
  tag: PageTag;
  hasRoot: boolean;
  inManner(manner: Manner): string;
}

/**
 * Writes into each tag of a page what it would show. All that is not ours stays as it is: where a block would end the paragraph
 * around it the content is written as running text, and where nothing can stand nothing is written.
 *
 * @param source text of the page
 * @param path real path of its file
 * @param file its name in messages
 */
export async function prerenderPage(
  source: string,
  path: string,
  file: string,
  sources: Sources,
): Promise<PrerenderedPage> {
  const mark = source.startsWith("\ufeff") ? "\ufeff" : "";
  const page = source.slice(mark.length);
  const { tags, base, charset } = tagsOf(page);
  const problems: NoteProblem[] = [];
  const tell = (level: NoteProblem["level"], line: number, message: string) =>
    void problems.push({ level, file, line, message });
  const result = { source, tags: tags.length, filled: 0, kept: 0, drawn: 0, problems };
  if (!tags.length) return result;
  if (charset && !/^utf-?8$/i.test(charset)) {
    tell("error", 1, `Left alone: it is in ${charset}, not in UTF-8.`);
    return result;
  }
  const address = resolved(base ?? "", addressOfFile(path)) ?? addressOfFile(path);
  const edits: Edit[] = [];
  for (const tag of tags) {
    if (tag.isAuthors && tag.isClosed) result.kept++;
    else if (!tag.isClosed)
      tell("error", tag.line, `<${tag.widget}> is not closed: what follows would be inside it, and would not be seen.`);
    else {
      try {
        const { edit, loss } = await editOf(tag, address, sources);
        edits.push(edit);
        if (loss) tell("warning", tag.line, `<${tag.widget}>: ${loss}`);
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        tell("error", tag.line, `<${tag.widget}>: ${error.message}`);
      }
    }
  }
  const fitting = fittingEdits(page, edits);
  for (const { tag } of edits.filter((edit) => !fitting.has(edit)))
    tell("error", tag.line, `<${tag.widget}>: nothing can stand where it is; put it where a paragraph may be.`);
  problems.sort((a, b) => a.line! - b.line!);
  const drawn = [...fitting].filter(([{ hasRoot }, manner]) => hasRoot && manner !== "unlinked").length;
  return { ...result, source: mark + applied(page, fitting), filled: fitting.size, drawn };
}

async function editOf(tag: PageTag, base: string, sources: Sources): Promise<{ edit: Edit; loss?: string }> {
  const { widget, feed: src, entity, attributes, lang, isPreformatted } = tag;
  const address = resolved(src, base);
  if (!address) throw new Unavailable(`${src} is no address.`);
  const first = await sources.feeds.find(address, entity, lang);
  const isOfAll = widget === "entity-index" || (widget === "cited-by-graph" && attributes.get("depth") === "all");
  const found = isOfAll ? { ...first, ...(await sources.feeds.whole(first)) } : first;
  const href = (url: string) => hrefFrom(url, base);
  const nodes = lightDom(widget, { ...found, attribute: (name) => attributes.get(name), href });
  if (!nodes) throw new Unavailable(`The feed says nothing of this kind about ${entity ?? found.item.id}.`);
  const root = await sources.roots?.draw({ ...found, widget, attributes, lang, href, feeds: sources.feeds });
  const theme = /^(light|dark)$/.exec(attributes.get("theme") ?? "")?.[0];
  const own = { ...languageTold(found, lang), theme, root };
  const loss =
    found.loss ?? (sources.roots && !root ? "It can be drawn by a browser only; its content is plain." : undefined);
  return {
    edit: { tag, hasRoot: root !== undefined, inManner: (manner) => wrapped(nodes, manner, own, !isPreformatted) },
    ...(loss !== undefined && { loss }),
  };
}

/** What is written in another language than its surroundings says so. */
function languageTold(found: Found, around: string): { lang?: string | undefined; dir?: string | undefined } {
  const lang = canonicalLang(languageOf(found.item, found.feed));
  if (!lang || isInLanguage(found, around)) return {};
  return { lang, dir: directionOf(lang) === directionOf(around) ? undefined : directionOf(lang) };
}

function resolved(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** @returns each edit that leaves the rest of the page what it is, and the manner in which it does */
function fittingEdits(page: string, edits: readonly Edit[]): Map<Edit, Manner> {
  const before = outlineOf(page);
  const fits = (chosen: ReadonlyMap<Edit, Manner>) => {
    const added = [...chosen.keys()].filter(({ tag: { place } }) => place.from === place.to).length;
    const { outline, places } = outlineOf(applied(page, chosen));
    return outline === before.outline && places === before.places + added;
  };
  const all = new Map(edits.map((edit) => [edit, edit.tag.manner]));
  if (!edits.length || fits(all)) return all;
  const chosen = new Map<Edit, Manner>();
  for (const edit of edits) {
    if (!manners.some((manner) => fits(chosen.set(edit, manner)))) chosen.delete(edit);
  }
  return chosen;
}

function applied(page: string, edits: ReadonlyMap<Edit, Manner>): string {
  const lineEnd = /\r?\n/.exec(page)?.[0] ?? "\n";
  let made = "";
  let at = 0;
  const inOrder = [...edits].sort(([a], [b]) => a.tag.place.from - b.tag.place.from);
  for (const [{ tag, inManner }, manner] of inOrder) {
    made += page.slice(at, tag.place.from) + inManner(manner).replaceAll("\n", lineEnd);
    at = tag.place.to;
  }
  return made + page.slice(at);
}
