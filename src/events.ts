import type { FeedError } from "./feed/feed-error.js";

/** Fired as `load` when the content is drawn. Does not bubble. */
export class FeedLoadEvent extends Event {
  constructor() {
    super("load");
  }
}

/** Fired as `error` when there is nothing to draw; the author's fallback is shown. Does not bubble. */
export class FeedErrorEvent extends Event {
  /** @param error the cause: a FeedError, or whatever was thrown */
  constructor(readonly error: FeedError | Error) {
    super("error");
  }
}

/** Fired as `entity-select` when a reader opens an entity. Preventing it stops the navigation. */
export class EntitySelectEvent extends Event {
  /**
   * @param entity the entity's id
   * @param url its address, absent where the feed has none
   * @param originalEvent the reader's click or key press
   */
  constructor(
    readonly entity: string,
    readonly url: string | undefined,
    readonly originalEvent: Event,
  ) {
    super("entity-select", { bubbles: true, composed: true, cancelable: true });
  }
}

/** Fired as `view-change` when a reader changes the view. */
export class ViewChangeEvent extends Event {
  /** @param view the new view, as the attribute's value */
  constructor(readonly view: string) {
    super("view-change", { bubbles: true, composed: true });
  }
}

/** Fired as `layout-ready` when a graph has its positions. */
export class LayoutReadyEvent extends Event {
  #positions?: ReadonlyMap<string, readonly [number, number]>;
  readonly #make: () => ReadonlyMap<string, readonly [number, number]>;

  /** @param positions makes what `positions` gives, when it is asked for: of very many nodes few listeners want them */
  constructor(positions: () => ReadonlyMap<string, readonly [number, number]>) {
    super("layout-ready", { bubbles: true, composed: true });
    this.#make = positions;
  }

  /** `[x, y]` of each node by id, in layout units. */
  get positions(): ReadonlyMap<string, readonly [number, number]> {
    return (this.#positions ??= this.#make());
  }
}

declare global {
  interface HTMLElementEventMap {
    "entity-select": EntitySelectEvent;
    "view-change": ViewChangeEvent;
    "layout-ready": LayoutReadyEvent;
  }
}
