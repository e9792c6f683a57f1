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

/** True when the page has an element of that id, other than in the author's own content of `host`. */
function taken(id: string, host: LitElement): boolean {
  const named = document.getElementById(id);
  return Boolean(named && !host.contains(named));
}

/**
 * Makes rows in a shadow root, which carry their id as `data-id`, reachable by the page's address. Of several elements
 * with a row of that id the first that is ready answers; none does when the page itself has an element so named.
 */
export class Permalinks implements ReactiveController {
  /** Id that the address asks for: its row must be drawn, whatever else is chosen. */
  target = "";
  /** Id of the row that has answered. */
  marked = "";

  #pending = false;
  #stood?: number;

  constructor(private readonly host: LitElement & { loading: string }) {
    host.addController(this);
  }

  /**
   * Looks for the row that the address asks for.
   *
   * @param stood where the page stood, in CSS pixels: a reader who has scrolled since is not moved; undefined when it is
   *   the reader who changed the address
   */
  seek(stood?: number): void {
    const { host } = this;
    this.#stood = stood;
    this.marked = "";
    this.target = idInAddress();
    this.#pending = Boolean(this.target);
    if (this.#pending && !taken(this.target, host) && !this.#rows().length) host.loading = "eager";
    host.requestUpdate();
  }

  /** Of several rows with this id, the one here is to answer from now on. */
  claim(id: string): void {
    if (answer && answer.by !== this) answer.by.#leave();
    answer = { id, by: this };
  }

  hostUpdated(): void {
    if (!this.#pending || !this.#rows().length) return;
    this.#pending = false;
    // Not before this update is over, because what follows asks for another.
    void this.host.updateComplete.then(() => this.#arrive());
  }

  #rows = (): HTMLElement[] => [...this.host.renderRoot.querySelectorAll<HTMLElement>("[data-id]")];

  #leave(): void {
    this.marked = this.target = "";
    this.host.requestUpdate();
  }

  #arrive(): void {
    const { target, host } = this;
    const row = this.#rows().find(({ dataset }) => dataset["id"] === target);
    const other = answer?.id === target && answer.by !== this && answer.by.host.isConnected;
    if (!row || other || taken(target, host)) return this.#leave();
    answer = { id: target, by: this };
    this.marked = target;
    host.requestUpdate();
    void host.updateComplete.then(() => this.#show(row));
  }

  /** As the browser does with a target in the page itself: it comes to the top, and reading goes on from there. */
  #show(row: HTMLElement): void {
    if (this.#stood !== undefined && this.#stood !== scrollY) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    row.scrollIntoView({ behavior: still ? "instant" : "auto" });
    if (document.activeElement === document.body) row.focus({ preventScroll: true });
  }
}
