import { msg } from "@lit/localize";
import { html, nothing, type ReactiveController, type TemplateResult } from "lit";
import type { Feed, Item } from "../feed/types.js";
import { directionOf, formatNumber } from "../format.js";
import { besideLine, lineAt } from "../layout/beside-line.js";
import { citedByCount, domainOf } from "../model/cards.js";
import { extensionOf, titleOf } from "../model/entities.js";
import { plainText } from "../model/plain-text.js";
import { previewStyles } from "./cited-by-graph-preview.styles.js";
import type { EntityLink } from "./entity-link.js";
import { linkPreviewStyles } from "./entity-link-preview.styles.js";
import { adopt } from "./late-styles.js";

/** Milliseconds a pointer is on a link before the preview is there, and off it before it goes. */
const delay = { in: 300, out: 200 };
/** Characters of a text that are in a preview at most; more cannot be seen in it. */
const most = 1200;

const previews = new WeakMap<EntityLink, LinkPreview>();
/** There is one on a page at a time. */
const onPage: { shown?: LinkPreview | undefined } = {};

/** @returns the preview of a link, the same each time */
export function previewOf(link: EntityLink): LinkPreview {
  if (!previews.has(link)) previews.set(link, new LinkPreview(link));
  return previews.get(link)!;
}

/**
 * Shows what a link leads to beside it: after a moment for a pointer, at once for the keyboard and for a finger on the
 * button. It stays while the pointer is on it, and goes with Escape or when another is shown (WCAG 2.2, 1.4.13).
 */
export class LinkPreview implements ReactiveController {
  isShown = false;
  #timer?: ReturnType<typeof setTimeout>;
  #listening?: AbortController;
  /** Where the pointer was when it came. */
  #point = { x: NaN, y: NaN };

  constructor(readonly host: EntityLink) {
    host.addController(this);
  }

  /** Takes up what a reader does with the link, its button or the preview. */
  heed(event: Event): void {
    const isTouch = (event as PointerEvent).pointerType === "touch";
    switch (event.type) {
      case "pointerenter":
        if (!isTouch) this.#soon(true, delay.in, event as PointerEvent);
        return;
      case "pointerleave":
        return isTouch ? undefined : this.#soon(false, delay.out);
      case "focusin":
        // A click gives the focus too, and is somewhere else the next moment.
        return this.#isHeld ? this.#show(true) : undefined;
      case "focusout":
        return this.#soon(false, 0);
      default:
        this.#show(!this.isShown);
    }
  }

  hostDisconnected(): void {
    this.#show(false);
  }

  hostUpdated(): void {
    const box = this.#box;
    if (!box || !this.isShown) return;
    // Where there are no popovers it is fixed, above what stands before it.
    if (box.isConnected && !box.matches(":popover-open")) box.showPopover?.();
    this.#place(box);
  }

  view(item: Item, feed: Feed, lang: string, contentLang: string): TemplateResult | typeof nothing {
    if (!this.isShown) return nothing;
    const { kind } = extensionOf(item);
    const { content_html: markup, summary = item.content_text ?? (markup && plainText(markup)) } = item;
    const domain = domainOf(item, feed);
    const place = domain?.name ?? domain?.id;
    const count = citedByCount(item);
    const facts = [kind, place === kind ? undefined : place].filter(Boolean);
    const heed = (event: Event) => this.heed(event);
    return html`<div
      class="preview"
      id="told"
      part="card"
      role="tooltip"
      popover="manual"
      @pointerenter=${heed}
      @pointerleave=${heed}
    >
      <p class="title" part="title" lang=${contentLang} dir="auto">${titleOf(item).slice(0, most)}</p>
      ${
        facts.length
          ? html`<p class="meta" part="meta" lang=${contentLang}>
              ${facts.map((fact, at) => html`${at ? " · " : nothing}<bdi>${fact}</bdi>`)}
            </p>`
          : nothing
      }
      ${count === undefined ? nothing : html`<p class="meta" part="meta">${msg("Cited by")} ${formatNumber(lang, count)}</p>`}
      ${summary ? html`<p class="summary" part="summary" lang=${contentLang} dir="auto">${summary.slice(0, most)}</p>` : nothing}
    </div>`;
  }

  get #box(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(".preview");
  }

  /** The keyboard is on the link, or a pointer on the link or the preview. */
  get #isHeld(): boolean {
    return this.host.renderRoot.querySelector("a:focus-visible, .anchor:hover, .preview:hover") !== null;
  }

  #soon(isWanted: boolean, wait: number, { x, y } = { x: NaN, y: NaN }): void {
    clearTimeout(this.#timer);
    if (isWanted === this.isShown) return;
    this.#timer = setTimeout(() => (isWanted || !this.#isHeld) && this.#show(isWanted, x, y), wait);
  }

  /** x and y: where a pointer is, in CSS pixels of the view; without them the first line is meant. */
  #show(isWanted: boolean, x = NaN, y = NaN): void {
    clearTimeout(this.#timer);
    if (isWanted === this.isShown) return;
    this.isShown = isWanted;
    this.#point = { x, y };
    this.#listening?.abort();
    if (isWanted) {
      if (onPage.shown) onPage.shown.#show(false);
      onPage.shown = this;
      adopt(this.host.renderRoot, previewStyles);
      adopt(this.host.renderRoot, linkPreviewStyles);
      this.#listen();
    } else if (onPage.shown === this) onPage.shown = undefined;
    this.host.requestUpdate();
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { host } = this;
    const { ownerDocument: page } = host;
    const place = () => this.#box && this.#place(this.#box);
    page.addEventListener("keydown", (event) => event.key === "Escape" && this.#dismiss(event), {
      capture: true,
      signal,
    });
    page.addEventListener("pointerdown", (event) => event.composedPath().includes(host) || this.#show(false), {
      signal,
    });
    page.addEventListener("scroll", place, { capture: true, passive: true, signal });
    page.defaultView?.addEventListener("resize", place, { signal });
  }

  /** Escape is for the preview alone: what is around it, as a dialog, stays. */
  #dismiss(event: KeyboardEvent): void {
    event.stopPropagation();
    event.preventDefault();
    this.#show(false);
  }

  #place(box: HTMLElement): void {
    const anchor = this.host.renderRoot.querySelector(".anchor")!;
    const line = lineAt([...anchor.getClientRects()], this.#point.x, this.#point.y);
    if (!line) return;
    box.style.removeProperty("max-block-size");
    const { width, height } = box.getBoundingClientRect();
    const { clientWidth: viewWidth, clientHeight: viewHeight } = this.host.ownerDocument.documentElement;
    const rtl = directionOf(box.closest("[lang]")?.getAttribute("lang") ?? "") === "rtl";
    const at = besideLine({ line, width, height, viewWidth, viewHeight, rtl });
    box.style.setProperty("left", `${at.x}px`);
    box.style.setProperty("top", `${at.y}px`);
    box.style.setProperty("max-block-size", `${at.height}px`);
  }
}
