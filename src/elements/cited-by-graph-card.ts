import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Feed } from "../feed/types.js";
import { wrapped } from "../layout/labels.js";
import { citationsOf, type Note } from "../model/citations.js";
import { sentencesBetween } from "../model/citing-sentences.js";
import type { Neighbourhood } from "../model/neighbourhood.js";
import { notesOf } from "../model/notes.js";
import type { Wiki } from "../model/wiki.js";
import { countsText, relationText } from "./cited-by-graph-text.js";

/** What a reader does with a card: a pointer comes onto it, and leaves it. */
export interface CardUse {
  enter(event: PointerEvent): void;
  leave(event: PointerEvent): void;
}

/** Characters of a text that are in a card at most; more cannot be seen in it. */
const most = 1200;
/** Letters' heights that the name of a citing note may take. */
const mostOfName = 40;

/**
 * What is known of a note, to float beside it. Nothing in it takes the focus. What the name of the note's link does not
 * say already is in the element with the id `told`.
 */
export function cardView(
  source: Neighbourhood | Wiki,
  at: number,
  feed: Feed,
  lang: string,
  { enter, leave }: CardUse,
): TemplateResult {
  const isWiki = !("nodes" in source);
  const note = notesOf(source).note(at);
  const { title, summary, kind, known, lang: own = lang } = note;
  const domain = notesOf(source).domain(at);
  const domains = isWiki ? source.domains : (feed._entity_widgets?.domains ?? []);
  const place = domains.find(({ id }) => id === domain)?.name ?? domain;
  const relation = isWiki ? undefined : relationText(source.nodes[at]!, source);
  const counts = countsText(note, lang, isWiki || !source.centred || !at);
  const facts = (...texts: (string | undefined)[]) =>
    texts.filter(Boolean).map((text, index) => html`${index ? " · " : nothing}<bdi>${text}</bdi>`);
  const texts = [
    ...(summary ? [html`<p class="summary" part="summary" lang=${own} dir="auto">${summary.slice(0, most)}</p>`] : []),
    ...sentences(source, at, feed).map(
      ({ by, text }) =>
        html`<p class="context" lang=${by.lang ?? own} dir="auto">
          ${by.entity === note.entity ? nothing : html`<bdi>${wrapped(by.title, mostOfName, 1)}</bdi>${msg(": ")}`}<q
            >${text.slice(0, most)}</q
          >
        </p>`,
    ),
  ];
  return html`<div class="preview" part="card" role="tooltip" @pointerenter=${enter} @pointerleave=${leave}>
    <p class="title" part="title" lang=${own} dir="auto">${title.slice(0, most)}</p>
    ${kind || place ? html`<p class="meta" part="meta">${facts(kind, place === kind ? undefined : place)}</p>` : nothing}
    ${relation ? html`<p class="meta" part="meta">${relation}</p>` : nothing}
    <p class="meta" part="meta">${facts(counts, known ? undefined : msg("Not described in the feed"))}</p>
    ${texts.length ? html`<div id="told">${texts}</div>` : nothing}
  </div>`;
}

/** The sentences that join a note to the one it hangs on; where there is none, the first in which it is cited. */
function sentences(source: Neighbourhood | Wiki, at: number, feed: Feed): { by: Note; text: string }[] {
  const index = citationsOf(feed);
  const { note, neighbours } = notesOf(source);
  const parent = "nodes" in source ? source.nodes[at]!.parent : -1;
  if (parent >= 0) return sentencesBetween(index, note(at), note(parent));
  const { entity } = note(at);
  for (const other of neighbours(at)) {
    const cited = sentencesBetween(index, note(other), note(at)).filter(({ by }) => by.entity !== entity);
    if (cited.length) return cited;
  }
  return [];
}
