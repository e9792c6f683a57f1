import { msg, str } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import { formatNumber } from "../format.js";
import type { Neighbourhood } from "../model/neighbourhood.js";
import { keptNotes, notesOf, type Wish } from "../model/notes.js";
import type { Wiki } from "../model/wiki.js";
import type { Desk } from "./cited-by-graph-desk.js";
import { searchStyles } from "./cited-by-graph-search.styles.js";
import { goTo } from "./cited-by-graph-use.js";
import { fieldStyles } from "./fields.styles.js";
import { adopt } from "./late-styles.js";

const kept = new WeakMap<object, { wish: Wish; found: Set<number> }>();

/** @returns indices of the notes a reader looks for; the same set as long as it is looked for the same */
export function found(source: Neighbourhood | Wiki, { query, hidden, kind }: Wish): ReadonlySet<number> {
  const before = kept.get(source);
  if (before && before.wish.query === query && before.wish.hidden === hidden && before.wish.kind === kind) {
    return before.found;
  }
  const now = { wish: { query, hidden, kind }, found: keptNotes(notesOf(source), { query, hidden, kind }) };
  kept.set(source, now);
  return now.found;
}

/** A field that finds notes as one types, and a choice of kinds. Enter goes to the first that is found, Escape ends the search. */
export function searchField(
  notes: Neighbourhood | Wiki,
  now: ReadonlySet<number> | undefined,
  desk: Desk,
): TemplateResult {
  adopt(desk.root(), fieldStyles);
  adopt(desk.root(), searchStyles);
  const { kinds } = notesOf(notes);
  const { query, kind } = desk.reader();
  const countText = (count: number) => msg(str`Found: ${formatNumber(desk.lang(), count)}`);
  const tell = (wish: Partial<Wish>) => {
    desk.set(wish);
    const all = desk.reader();
    desk.say(() => (all.query || all.kind ? countText(found(notes, all).size) : ""));
  };
  const find = (event: Event) => {
    // An input method shows what it is about to write; only what is written is looked for.
    if (!(event as InputEvent).isComposing) tell({ query: (event.target as HTMLInputElement).value.trim() });
  };
  const leave = (event: KeyboardEvent) => {
    const [first] = now ?? [];
    if (event.key === "Escape" && query) tell({ query: "" });
    else if (event.key === "Enter" && first !== undefined) void goTo(first, desk);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const choose = (event: Event) => tell({ kind: (event.target as HTMLSelectElement).value });
  return html`<span class="find">
    <label>
      ${msg("Find")} <input type="search" .value=${query} @input=${find} @compositionend=${find} @keydown=${leave} />
    </label>
    ${
      kinds.length > 1
        ? html`<label>
            ${msg("Kind")}
            <select @change=${choose}>
              <option value="">${msg("All")}</option>
              ${kinds.map((name) => html`<option value=${name} lang=${desk.own()} ?selected=${name === kind}>${name}</option>`)}
            </select>
          </label>`
        : nothing
    }
    ${now && (query || kind) ? countText(now.size) : nothing}
  </span>`;
}
