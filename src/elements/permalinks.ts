import type { LitElement, ReactiveController } from "lit";

/** Who answered for an id last. */
let answer: { id: string; by: Permalinks } | undefined;

function idInAddress(): string {
  const id = location.hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * Makes rows in a shadow root, which carry their id as `data-id`, reachable by the page's address. Of several elements
 * with a row of that id the first that is ready answers; none does when the page itself has an element so named, other
 * than in the author's own content of the element.
 */
export class Permalinks implements ReactiveController {
  /** Id that the address asks for: its row must be drawn, whatever else is chosen. */
  target = "";
  /** Id of the row that has answered. */
  marked = "";

  #pending = false;

  /**
   * @param stood where the page stood before the content was there, in CSS pixels: a reader who has scrolled elsewhere
   *   since is not moved; undefined when it is the reader who has just changed the address
   */
  constructor(
    private readonly host: LitElement,
    private stood: number | undefined,
  ) {
    host.addController(this);
    this.#seek();
  }

  hostConnected(): void {
    addEventListener("hashchange", this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener("hashchange", this.#follow);
  }

  hostUpdated(): void {
    if (!this.#pending) return;
    this.#pending = false;
    // Not before this update is over, because what follows asks for another.
    void this.host.updateComplete.then(() => this.#arrive());
  }

  /** A reader follows the link to a row here: of several rows with that id, this one answers from now on. */
  claim(link: HTMLAnchorElement, id: string): void {
    if (answer && answer.by !== this) answer.by.#leave();
    answer = { id, by: this };
    if (link.href === location.href) this.#follow();
  }

  #follow = (): void => {
    this.stood = undefined;
    this.#seek();
  };

  #seek(): void {
    this.marked = "";
    this.target = idInAddress();
    this.#pending = Boolean(this.target);
    this.host.requestUpdate();
  }

  #leave(): void {
    this.marked = this.target = "";
    this.host.requestUpdate();
  }

  #arrive(): void {
    const { target, host } = this;
    const rows = [...host.renderRoot.querySelectorAll<HTMLElement>("[data-id]")];
    const row = rows.find(({ dataset }) => dataset["id"] === target);
    const named = document.getElementById(target);
    const other = answer?.id === target && answer.by !== this && answer.by.host.isConnected;
    const elsewhere = host.ownerDocument !== document;
    if (!row || other || elsewhere || (named && !host.contains(named))) return this.#leave();
    answer = { id: target, by: this };
    this.marked = target;
    host.requestUpdate();
    void host.updateComplete.then(() => this.#show(row));
  }

  /** As the browser does with a target in the page itself: it comes to the top, and reading goes on from there. */
  #show(row: HTMLElement): void {
    const { top, bottom } = this.host.getBoundingClientRect();
    // With an author's own row of that id, the browser may have scrolled here already.
    const here = bottom > 0 && top < innerHeight;
    if (!here && this.stood !== undefined && this.stood !== scrollY) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    row.scrollIntoView({ behavior: still ? "instant" : "auto" });
    if (document.activeElement === document.body) row.focus({ preventScroll: true });
  }
}
