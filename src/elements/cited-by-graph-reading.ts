import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Feed } from "../feed/types.js";
import { formatNumber } from "../format.js";
import type { Neighbourhood } from "../model/neighbourhood.js";
import { notesOf } from "../model/notes.js";
import { wayBetween } from "../model/way.js";
import type { Wiki } from "../model/wiki.js";
import type { Stage } from "./cited-by-graph-desk.js";
import { previewView } from "./cited-by-graph-preview.js";

type Source = Neighbourhood | Wiki;

let last: { source: Source; origin: number; to: number; way: number[] } | undefined;

/** @returns the notes of the shortest way from one note to another, both with it; empty when there is none, undefined to nowhere */
export function wayOf(source: Source, origin: number, to: number): readonly number[] | undefined {
  if (to < 0 || to === origin) return undefined;
  if (last?.source !== source || last.origin !== origin || last.to !== to) {
    last = { source, origin, to, way: wayBetween(notesOf(source).neighbours, origin, to) };
  }
  return last.way;
}

function wayText(source: Source, way: readonly number[], lang: string): string {
  if (!way.length) return msg("No citations lead from one to the other.");
  // Isolated, or two names from right to left one after the other change places in a line from left to right.
  const names = way.map((at) => `\u2068${notesOf(source).note(at).title}\u2069`).join(" – ");
  return msg(str`Steps: ${formatNumber(lang, way.length - 1)}. ${names}`);
}

/**
 * The note that is or was pointed at: its name, a button that lights the ways from it, and in words the way from the note
 * where one began; and a card that tells what is known of it while it is pointed at.
 */
export function readingView(source: Source, at: number, stage: Stage, feed: Feed): TemplateResult {
  const { reader, set, lang: langOf, say } = stage.desk;
  const lang = langOf();
  const { origin } = reader();
  const { note } = notesOf(source);
  const { title, lang: own = lang } = note(at);
  const begun = origin >= 0;
  const begin = () => {
    set({ origin: begun ? -1 : at });
    say(() => (begun ? "" : msg(str`Ways from “${title}”: go to another note.`)));
  };
  return html`<p class="reading">
      <b lang=${own} dir="auto">${title}</b>
      <button part="button" aria-pressed=${begun} @click=${begin}>
        ${begun ? msg(str`Ways from “${note(origin).title}”`) : msg("Ways from here")}
      </button>
      ${begun && at !== origin ? html`<br /><bdi>${wayText(source, wayOf(source, origin, at)!, lang)}</bdi>` : nothing}
    </p>
    ${previewView(source, stage, feed)}`;
}

/** How much of a graph is shown where that is not all. */
export function limitsView({ nodes, found, links, foundLinks }: Neighbourhood, lang: string): TemplateResult {
  const number = (value: number) => formatNumber(lang, value);
  const message = (text: string | false) => (text ? html`<p class="message" part="message">${text}</p>` : nothing);
  const [notes, citations] = [nodes.length, links.length];
  return html`${message(found > notes && msg(str`The most cited ${number(notes)} of ${number(found)} notes are shown.`))}
  ${message(foundLinks > citations && msg(str`${number(citations)} of ${number(foundLinks)} citations are drawn.`))}`;
}
