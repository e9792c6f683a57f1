import type {
  Alternate,
  Author,
  Citation,
  CitedBy,
  Evaluation,
  Finding,
  LineageEntry,
  Provenance,
  Related,
  Role,
  Rules,
  Source,
  Translation,
} from "../feed/types.js";

/** Something that is wrong with a note or a document. An error keeps the note out of the feed, a warning does not. */
export interface NoteProblem {
  level: "error" | "warning";
  /** Relative to the folder the build was given, with forward slashes. */
  file: string;
  /** From 1. */
  line?: number;
  message: string;
}

/** A file that may be a note. */
export interface NoteFile {
  /** Absolute. */
  path: string;
  /** From the folder it was found in, with forward slashes and in NFC; with several folders the folder's name leads. */
  relative: string;
  bytes: number;
  /** Milliseconds since 1970; tells a watcher what to read again, and is never written anywhere. */
  modified: number;
}

/** A link from one note towards another, as it was written. */
export interface NoteLink {
  /** Markdown destination, or what stands in the brackets of a wikilink without its label. */
  target: string;
  form: "path" | "wiki" | "reference";
  /** Where a wikilink that names no note leads: the link reference definition of the same label. */
  fallback?: string;
  /** The sentence it stands in, as text. */
  sentence: string;
  line?: number;
}

/** What a note says outright, in its front matter or in its tables and lists. */
export interface NoteFacts {
  rules?: Rules;
  evaluations?: Evaluation[];
  findings?: Finding[];
  lineage?: LineageEntry[];
  roles?: Role[];
  sources?: Source[];
}

/** A note as it was read, before anything is known of the other notes. Plain data: it travels between threads. */
export interface NoteRecord extends NoteFacts {
  file: string;
  /** `sha256:` and the hash of the text, its byte order mark dropped and its line ends made `\n`. */
  hash: string;
  title: string;
  summary?: string;
  /** Sanitised. In the place of addresses that depend on where notes will live are `{marker}{l, a or p}{number}`. */
  html: string;
  marker: string;
  links: NoteLink[];
  /** Anchors and other addresses by number, relative to the note's own. */
  addresses: string[];
  /** Pictures by number, relative to the note. */
  pictures: string[];
  image?: string;
  imageAlt?: string;
  published?: string;
  modified?: string;
  kind?: string;
  domain?: string;
  collection?: string;
  tags: string[];
  authors?: Author[];
  readingMinutes?: number;
  aliases: string[];
  /** Of the front matter: what identifies the note and where it lives. */
  id?: string;
  slug?: string;
  permalink?: string;
  url?: string;
  lang?: string;
  pinned?: boolean;
  provenance?: Provenance;
  translation?: Translation & { hash?: string };
  cites?: Citation[];
  related?: Related[];
  problems: NoteProblem[];
  /** Not for readers: a draft. */
  hidden?: boolean;
}

/** A note with its place among the others. */
export interface PlacedNote {
  record: NoteRecord;
  lang: string;
  /** The same in every language. */
  entity: string;
  /** Path without language, extension and `index`, with forward slashes; "" for the front page. */
  route: string;
  url: string;
}

/** What one note cites and who cites it, in its own language. */
export interface Citations {
  /** Resolved first, then those whose note does not exist. */
  cites: Citation[];
  citedBy: CitedBy;
  related: Related[];
  alternates: Alternate[];
}
