import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { msg } from "@lit/localize";
import { EntitySelectEvent, FeedErrorEvent, FeedLoadEvent } from "../events.js";
import type { Problem } from "../feed/problems.js";
import type { Feed, Item } from "../feed/types.js";
import { directionOf } from "../format.js";
import { inLocale, interfaceLocale } from "../locales/locale.js";
import { FeedController } from "./feed-controller.js";
import { lazyPart } from "./lazy-part.js";

const parseLanguage = (tag: string) => tag.split("-")[0]!;
const trouble = () => import("./feed-trouble.js");

/**
 * The base of every element that shows an entity of a feed: keeps the author's fallback until there is something
 * better, speaks the reader's language, and says what is wrong.
 *
 * @attr {string} lang - BCP 47 language of interface and content; else that of the nearest ancestor
 * @slot - What is shown without script, while loading, and when there is nothing better. Some elements read it as data.
 * @csspart message - One line that says what is wrong, or what to know
 * @csspart button - Every button
 * @cssprop [--ew-text=currentColor] - Text
 * @cssprop [--ew-surface=transparent] - Background
 * @cssprop --ew-accent - Links and focus
 * @cssprop --ew-muted - Secondary text
 * @cssprop --ew-line - Hairlines
 * @cssprop --ew-mark - What is to catch the eye
 * @cssprop [--ew-gap=1em] - Distance between parts
 * @cssprop [--ew-radius=0] - Corners
 * @cssprop --ew-font-display - Titles
 * @cssprop --ew-font-mono - Ids and figures
 * @fires {FeedLoadEvent} load - The content is drawn. Does not bubble.
 * @fires {FeedErrorEvent} error - There is nothing to draw. Does not bubble.
 * @fires {EntitySelectEvent} entity-select - A reader opens an entity; preventing it stops the navigation
 */
export abstract class FeedElement extends LitElement {
  /** Address of the feed, relative to the page. */
  @property() src?: string;
  /** Id of the entity to show; the first of the feed when absent. */
  @property() entity?: string;
  /** `light` or `dark` rather than the page's own colours. */
  @property({ reflect: true }) theme: "auto" | "light" | "dark" = "auto";
  /** `eager` fetches at once rather than when near the viewport. */
  @property() loading: "lazy" | "eager" = "lazy";
  /** Seconds after which the feed is asked for again; 0 never. */
  @property({ type: Number }) refresh = 0;
  /** A Feed, or the JSON of one. */
  @property({ attribute: false }) feed?: unknown;

  readonly #data = new FeedController(this);
  readonly #internals = this.attachInternals?.();
  #drawn?: unknown;
  /** A part of what is to be seen is still on its way. */
  #partial = false;
  #spoken = "";

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "lang"];
  }

  /** What could not be used of the data shown. */
  get problems(): readonly Problem[] {
    return [...(this.#data.found?.problems ?? []), ...this.#data.problems];
  }

  /** Language of interface and formats: the wanted one where the kit speaks it, else the kit's nearest. */
  protected get uiLang(): string {
    const { lang } = this.#data;
    const locale = interfaceLocale(lang);
    return parseLanguage(lang) === parseLanguage(locale) ? lang : locale;
  }

  /** Language of the content shown. */
  protected get contentLang(): string {
    return this.#data.contentLang ?? this.#data.lang;
  }

  /**
   * Reads, never assigns.
   *
   * @param item the entity
   * @param feed the feed it stands in
   * @returns what to show, or undefined when the item has nothing of what this element shows
   */
  protected abstract draw(item: Item, feed: Feed): TemplateResult | undefined;

  /** @returns one sentence for when `draw` has nothing to draw */
  protected emptyText(): string {
    return msg("The feed says nothing of this kind about this entity.");
  }

  /** @returns the JSON of a feed read from the author's own content; undefined when there is none in it */
  readLight?(): Promise<unknown> | undefined;

  /** Dispatches `entity-select`; when that is prevented the click's own action is too. */
  protected selectEntity(entity: string, url: string | undefined, event: Event): void {
    if (!this.dispatchEvent(new EntitySelectEvent(entity, url, event))) event.preventDefault();
  }

  /**
   * Draws with a part of the kit that is fetched when first needed; the element is drawn again when it is there.
   *
   * @param load imports the part; a constant, for it is the part's name
   * @param otherwise what stands in its place when it cannot be had
   */
  protected lazily<T extends object, R>(load: () => Promise<T>, draw: (part: T) => R, otherwise?: R): R | undefined {
    const part = lazyPart(load, () => this.requestUpdate());
    this.#partial ||= part === undefined;
    return part ? draw(part) : part === null ? otherwise : undefined;
  }

  /** Has a screen reader say a text once, politely. It may depend on the language of the content shown by then. */
  protected readonly announce = (text: (contentLang: string) => string): void => {
    this.#spoken = inLocale(interfaceLocale(this.#data.lang), () => text(this.contentLang));
    this.requestUpdate();
  };

  /** Style sheets belong to a document and do not move with the element. */
  adoptedCallback(): void {
    const { defaultView } = this.ownerDocument;
    // A document that is never shown, as a template's, takes no sheets.
    if (!defaultView || !this.shadowRoot) return;
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync((this.constructor as typeof LitElement).elementStyles.join(""));
    this.shadowRoot.adoptedStyleSheets = [sheet];
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === "lang") this.#data.readLang();
  }

  /** A root that came with the page is emptied, for Lit would draw a second copy beside it. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const inputs = ["src", "entity", "feed", "loading", "refresh"] as const;
    if (!this.hasUpdated || inputs.some((name) => changed.has(name))) this.#data.start();
  }

  protected override render(): unknown {
    return inLocale(interfaceLocale(this.#data.lang), () => {
      const lang = this.uiLang;
      this.#partial = false;
      const view = this.#safeView();
      return html`${view ? nothing : html`<slot></slot>`}
        <div class="base" lang=${lang} dir=${directionOf(lang)} tabindex="-1">${view ?? this.#troubleView()}</div>
        <div class="spoken" role="status" lang=${lang}>${this.#spoken}</div>`;
    });
  }

  /** Where a new drawing takes away what had the focus, the focus stays in the element. */
  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (focused && !focused.isConnected) this.renderRoot.querySelector<HTMLElement>(".base")?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { status, found, error } = this.#data;
    const drawn = error ?? found ?? status;
    if (drawn === this.#drawn || status === "loading" || this.#partial) return;
    this.#drawn = drawn;
    this.dispatchEvent(error ? new FeedErrorEvent(error) : new FeedLoadEvent());
  }

  #safeView(): TemplateResult | undefined {
    const data = this.#data;
    const { found } = data;
    let view;
    try {
      view = found?.item && this.draw(found.item, found.feed);
      if (found) data.status = view ? "ready" : "empty";
    } catch (error) {
      data.fail(error);
    }
    try {
      const { states } = this.#internals!;
      states.clear();
      states.add(data.status);
    } catch {
      // Engines without custom states show none; nothing else depends on it.
    }
    return view;
  }

  #troubleView(): unknown {
    const data = this.#data;
    if (data.status === "loading") return nothing;
    return this.lazily(
      trouble,
      ({ troubleView }) => troubleView(data, () => this.emptyText()),
      html`${data.error?.message}`,
    );
  }
}
