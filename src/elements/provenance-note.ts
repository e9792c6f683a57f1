import { html, nothing, type TemplateResult } from "lit";
import { msg } from "@lit/localize";
import { know } from "../feed/read.js";
import { story } from "../feed/shapes/story.js";
import type { Build, Feed, Item, License, Source } from "../feed/types.js";
import { formatDate } from "../format.js";
import { authorsOf } from "../model/cards.js";
import { extensionOf, sourceName } from "../model/entities.js";
import { define } from "./define.js";
import { originText } from "./entity-facts.js";
import { FeedElement } from "./feed-element.js";
import { provenanceStyles } from "./provenance-note.styles.js";
import { sourceLine } from "./source-line.js";
import { tokens } from "./tokens.styles.js";

know(story);

type Row = [name: string, value: unknown];

const translations = () => import("./card-translation.js");

/**
 * Where a piece comes from: who or what wrote it, out of which sources, from which language, and under which licence.
 *
 * @slot - What the author says of it: the fallback
 * @csspart row - Each fact with its name
 * @csspart label - The name of each fact
 * @csspart meta - What is said of translations, and the choice of language
 * @csspart caption - Each source
 */
export class ProvenanceNote extends FeedElement {
  static override styles = [tokens, provenanceStyles];

  protected override emptyText(): string {
    return msg("The feed does not say where this entity comes from.");
  }

  protected override draw(item: Item, feed: Feed): TemplateResult | undefined {
    const { license, build } = feed._entity_widgets ?? {};
    const rows = [...this.#written(item, feed), ...this.#drawnFrom(item), ...this.#published(license, build)].filter(
      ([, value]) => value,
    );
    return rows.length
      ? html`<dl>
          ${rows.map(
            ([name, value]) =>
              html`<div part="row">
                <dt part="label">${name}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>`
      : undefined;
  }

  /** By whom it was written, when, and in which language. */
  #written(item: Item, feed: Feed): Row[] {
    const { provenance = {}, translation, alternates } = extensionOf(item);
    const { origin, statement, curator } = provenance;
    const said = originText(origin);
    const authors = authorsOf(item, feed).filter((name) => name !== curator);
    return [
      [
        msg("Origin"),
        (said || statement) &&
          html`${said ? html`<p dir="auto">${said}</p>` : nothing}${statement ? this.#content(statement) : nothing}`,
      ],
      [msg("Curated by"), curator && this.#content(curator)],
      [msg("By"), authors.length > 0 && authors.map((name) => this.#content(name))],
      [msg("Published"), this.#day(item.date_published)],
      [msg("Last changed"), this.#day(item.date_modified)],
      [
        msg("Translation"),
        (translation?.status === "machine" || translation?.stale || alternates?.length) &&
          this.lazily(translations, (part) => part.translationView(item, feed, this, this.uiLang, this.announce)),
      ],
    ];
  }

  #drawnFrom(item: Item): Row[] {
    const { sources = [], provenance: { path, hash } = {} } = extensionOf(item);
    const told = sources.filter((source) => sourceName(source) || source.section || source.authors);
    const file = [path, hash].filter(Boolean);
    return [
      [
        msg("Sources"),
        told.length > 0 &&
          html`<ol>
            ${told.map((source) => this.#source(source))}
          </ol>`,
      ],
      [msg("File"), file.length > 0 && file.map((words) => html`<p><code dir="ltr">${words}</code></p>`)],
    ];
  }

  #published(license: License = {}, { tool, version, source_date }: Build = {}): Row[] {
    const { name = license.url, url } = license;
    const made = [tool, version].filter(Boolean).join(" ");
    return [
      [msg("Licence"), name && html`<p dir="auto">${url ? html`<a href=${url}>${name}</a>` : name}</p>`],
      [msg("Feed made with"), made && html`<p dir="auto">${made}</p>`],
      [msg("Notes as of"), this.#day(source_date)],
    ];
  }

  #source(source: Source): TemplateResult {
    const { authors } = source;
    return html`<li>
      ${sourceLine(source, this.uiLang)}${authors ? html`<p class="authors" lang=${this.contentLang} dir="auto">${authors}</p>` : nothing}
    </li>`;
  }

  readonly #content = (words: string): TemplateResult => html`<p lang=${this.contentLang} dir="auto">${words}</p>`;

  #day(date: string | undefined): TemplateResult | undefined {
    return date ? html`<p><time datetime=${date}>${formatDate(this.uiLang, date)}</time></p>` : undefined;
  }
}

define("provenance-note", ProvenanceNote);

declare global {
  interface HTMLElementTagNameMap {
    "provenance-note": ProvenanceNote;
  }
}
