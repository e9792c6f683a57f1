import { textOf } from "./text.js";

interface RawRule {
  id: string;
  group?: string;
  text?: string;
  rationale?: string;
  note?: string;
  url?: string;
}

interface RawGroup {
  name: string;
  rules: RawRule[];
}

const headings = "h1, h2, h3, h4, h5, h6";
const parts = [
  ["text", 1],
  ["rationale", 2],
  ["note", 3],
] as const;

/**
 * Reads rules out of what an author wrote inside the tag.
 *
 * A `<table>` has a rule a row: id, text and, where there are more columns, rationale and note. A row of which only the
 * first cell says something opens a group; a row of `<th>` names the columns and is passed over. A `<dl>` has the id as
 * `<dt>`, then a `<dd>` each for text, rationale and note; a `<dt>` without one of its own, or around another `<dl>`,
 * opens a group, and so does a heading. With several lists each is a group under its caption or the heading before it.
 * Where nothing opens a group, the letters before the number of an id do (SP3). A paragraph around the list is its source.
 *
 * @param host the element whose children are read
 * @returns a raw feed of one item with `rules`, or undefined when there is no rule
 */
export function ruleList(host: Element): unknown {
  const lists = [...host.querySelectorAll("table, dl")].filter((list) => !list.parentElement!.closest("table, dl"));
  const groups: RawGroup[] = [];
  let title = "";
  for (const list of lists) {
    const label = labelOf(list, lists, host);
    if (lists.length === 1) title = label;
    const opened: RawGroup[] = [{ name: lists.length > 1 ? label : "", rules: [] }];
    if (list instanceof HTMLTableElement) readTable(list, opened);
    else readDefinitions(list, opened);
    groups.push(...opened);
  }
  const rules = grouped(groups.filter((group) => group.rules.length));
  if (!rules.items.length) return undefined;
  if (lists.length > 1) title = titleAbove(lists[0]!, host);
  const source = sourceOf(host, lists);
  const item = { id: host.id || "rules", title: title || undefined, _entity_widgets: { rules: { ...rules, source } } };
  return { version: "https://jsonfeed.org/version/1.1", title: title || document.title, items: [item] };
}

function readTable(table: HTMLTableElement, groups: RawGroup[]) {
  for (const row of table.rows) {
    const cells = [...row.cells];
    const texts = cells.map((cell) => textOf(cell));
    const filled = texts.filter(Boolean).length;
    if (!filled || row.parentElement!.matches("thead, tfoot")) continue;
    if (filled === 1 && texts[0]) groups.push({ name: texts[0], rules: [] });
    else if (!cells.every((cell) => cell.localName === "th")) addRule(groups, cells[0]!, texts);
  }
}

function readDefinitions(list: Element, groups: RawGroup[]) {
  let term: Element | undefined;
  let texts: string[] = [];
  const finish = () => {
    if (term && texts.length > 1) addRule(groups, term, texts);
    else if (term) groups.push({ name: texts[0]!, rules: [] });
    term = undefined;
  };
  for (const part of list.querySelectorAll(`dt, dd, ${headings}`)) {
    const within = part.parentElement!.closest("dt, dd");
    if (part.localName === "dd") {
      if (!part.querySelector("dl")) texts.push(textOf(part));
    } else if (part.localName === "dt" || !within) {
      finish();
      term = part;
      texts = [textOf(part)];
    }
  }
  finish();
}

function addRule(groups: RawGroup[], head: Element, texts: string[]) {
  const { rules } = groups.at(-1)!;
  const count = groups.reduce((sum, group) => sum + group.rules.length, 0);
  const rule: RawRule = { id: texts[0] || String(count + 1) };
  for (const [name, at] of parts) if (texts[at]) rule[name] = texts[at];
  const link = head.querySelector<HTMLAnchorElement>("a[href]:not([href^='#'])");
  if (link) rule.url = link.href;
  rules.push(rule);
}

const prefixOf = (id: string) => /^(\p{L}+)[\s.:-]?\d/u.exec(id)?.[1];

/** A group goes by the prefix its rules share, because that is what `group="SP"` will ask for; else by its name. */
function grouped(groups: RawGroup[]) {
  const items = groups.flatMap(({ rules }) => rules);
  const named = groups.some(({ name }) => name);
  const prefixes = [...new Set(items.map(({ id }) => prefixOf(id)))];
  if (!named) {
    if (prefixes.length < 2) return { items };
    for (const rule of items) rule.group = prefixOf(rule.id);
    return { groups: prefixes.flatMap((id) => (id ? { id, name: id } : [])), items };
  }
  const made = new Map<string, { id: string; name: string }>();
  for (const { name, rules } of groups) {
    if (!name) continue;
    const [prefix, another] = new Set(rules.map(({ id }) => prefixOf(id)));
    const id = prefix && !another && !made.has(prefix) ? prefix : name;
    for (const rule of rules) rule.group = id;
    if (!made.has(id)) made.set(id, { id, name });
  }
  return { groups: [...made.values()], items };
}

/** The caption, else the last heading between this list and the one before it. */
function labelOf(list: Element, lists: Element[], host: Element): string {
  const caption = list.querySelector(":scope > caption");
  if (caption) return textOf(caption);
  const before = lists[lists.indexOf(list) - 1];
  const heading = headingsBefore(list, host).at(-1);
  const follows = !before || (heading && before.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING);
  return heading && follows && !before?.contains(heading) ? textOf(heading) : "";
}

/** Of several headings above the first of several lists, the last is that list's own. */
function titleAbove(first: Element, host: Element): string {
  const above = headingsBefore(first, host);
  const own = first.querySelector(":scope > caption") ? 0 : 1;
  return above.length > own ? textOf(above[0]!) : "";
}

const headingsBefore = (list: Element, host: Element) =>
  [...host.querySelectorAll(headings)].filter(
    (heading) => heading.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING,
  );

/** The last line after the lists, or a foot or caption of theirs: its link is the source, what follows the link the place. */
function sourceOf(host: Element, lists: Element[]) {
  const after = (part: Element) => lists.at(-1)!.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING;
  const lines = [...host.querySelectorAll("p, figcaption, tfoot")].filter(
    (part) => !part.closest("td, th, dd, dt") && (part.localName !== "p" || after(part)),
  );
  const line = lines.at(-1);
  const text = line ? textOf(line) : "";
  const link = line?.querySelector<HTMLAnchorElement>("a[href]");
  const title = link ? textOf(link) : text.replace(/^[^\s:：]{1,12}\s?[:：]\s*/u, "");
  if (!title) return undefined;
  const section = link ? text.slice(text.indexOf(title) + title.length).replace(/^[\s,.;:，。；：،؛]+/u, "") : "";
  return { title, url: link?.href, section: section || undefined };
}
