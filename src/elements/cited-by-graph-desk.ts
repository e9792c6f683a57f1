import type { Picture, Point } from "../layout/graph.js";
import type { Box } from "../layout/label-places.js";
import type { Places } from "../layout/steps.js";
import type { Note } from "../model/citations.js";

/** What a reader sees of the picture: `scale` times its size, moved by x and y layout units. */
export interface Outlook {
  scale: number;
  x: number;
  y: number;
}

/** What a reader does with a graph. Notes are indices, -1 for none. */
export interface Reader {
  outlook: Outlook;
  /** The note that has or takes the focus; the first when none has had it. */
  current: number;
  focused: boolean;
  pointed: number;
  /** The note a finger stayed on: pointed at until a tap elsewhere. */
  held?: number;
  /** True while the picture or a note is dragged, or fingers pinch. */
  busy?: boolean;
  /** The note read about: the last that was pointed at or had the focus. */
  read: number;
  /** The note whose ways to others are lit. */
  origin: number;
  query: string;
  /** Ids of domains whose notes are dim, and the kind whose notes alone are not; "" for any. */
  hidden: ReadonlySet<string>;
  kind: string;
  /** Where the reader has put notes of a picture without lines. */
  moved: ReadonlyMap<number, Point>;
}

/** What the parts of a graph know of the element they are parts of. */
export interface Desk {
  /** The element's root, and BCP 47 languages of the interface and of the content. */
  root(): ParentNode;
  lang(): string;
  own(): string;
  reader(): Reader;
  set(change: Partial<Reader>): void;
  /** Resolves when what was set is drawn. */
  drawn(): Promise<unknown>;
  /** Has a screen reader say something, politely. */
  say(text: (contentLang: string) => string): void;
  /** A reader opens a note. */
  open(note: Note, event: Event): void;
  /** Tells the page where the notes are. */
  tell(positions: () => ReadonlyMap<string, Point>): void;
  /** As of FeedElement. */
  lazily<T extends object, R>(load: () => Promise<T>, draw: (part: T) => R, otherwise?: R): R | undefined;
  /** The same with what there is nothing without; throws an Error when it cannot be had. */
  need<T extends object, R>(load: () => Promise<T>, draw: (part: T) => R): R | undefined;
}

/** A picture in use. */
export interface Stage {
  desk: Desk;
  /** Size in layout units, and the most it may be magnified: eight times unless told. */
  picture: Pick<Picture, "width" | "height"> &
    Partial<Pick<Picture, "places" | "points" | "headings">> & { largest?: number };
  /** The note that has or takes the focus. */
  current: number;
  note(at: number): Note;
  /** Where notes stand and in which order they are read, where `picture` does not say. */
  places?: Places;
  order?: ArrayLike<number>;
  /** @returns the note under an event; that of the link it is in unless told */
  at?(event: Event): number;
  /** Puts a note somewhere else, in layout units, and tells that it stands there, where `desk` alone does not do it. */
  drag?(at: number, x: number, y: number): void;
  dropped?(): void;
  /** The names that are lit, in layout units of the frame, where they are no elements of the page. */
  names?(): readonly (Box & { at: number })[];
}
