// Generated from feed.schema.json by npm run schema

/**
 * A confidence interval.
 */
export type Interval = {
  /**
   * Confidence, 0 to 1.
   */
  p?: number;
  lo: number;
  hi: number;
} | null;
/**
 * Ties the publisher states; without it they are computed from the intervals.
 */
export type Ties = {
  /**
   * How ties were decided, in words.
   */
  method?: string;
  items?: Tie[];
} | null;

/**
 * A JSON Feed 1.1 document with the entity-widgets extension, format 1.0. One language a document.
 */
export interface Feed {
  /**
   * https://jsonfeed.org/version/1.1 or /1.
   */
  version: string;
  title: string;
  description?: string;
  /**
   * BCP 47.
   */
  language?: string;
  /**
   * The site.
   */
  home_page_url?: string;
  /**
   * This document.
   */
  feed_url?: string;
  /**
   * The next page of at most 100 items.
   */
  next_url?: string;
  /**
   * A picture of the site.
   */
  icon?: string;
  authors?: Author[];
  author?: Author1;
  _entity_widgets?: FeedExtension;
  items: Item[];
}
/**
 * Who wrote it.
 */
export interface Author {
  name?: string;
  /**
   * Absolute or relative to the document.
   */
  url?: string;
}
/**
 * @deprecated
 * Who wrote it.
 */
export interface Author1 {
  name?: string;
  /**
   * Absolute or relative to the document.
   */
  url?: string;
}
/**
 * What the kit adds to a JSON Feed.
 */
export interface FeedExtension {
  /**
   * Where this extension is described.
   */
  about?: string;
  /**
   * Version of this format, major.minor. A reader of another major shows the author's fallback.
   */
  format?: string;
  /**
   * Every language the feed exists in.
   */
  languages?: FeedLanguage[];
  /**
   * Further documents of the feed.
   */
  documents?: FeedDocument[];
  domains?: Domain[];
  license?: License;
  build?: Build;
}
/**
 * The feed in one language.
 */
export interface FeedLanguage {
  /**
   * BCP 47.
   */
  lang: string;
  /**
   * Its address.
   */
  feed_url: string;
}
/**
 * A further document: rel "graph" has a url, rel "entity" a template with {id} and {lang}.
 */
export interface FeedDocument {
  /**
   * graph or entity.
   */
  rel: string;
  /**
   * Its address.
   */
  url?: string;
  /**
   * Address with {id} and {lang} to be filled in, relative to the document.
   */
  template?: string;
}
/**
 * A part of the knowledge base.
 */
export interface Domain {
  /**
   * Stable id.
   */
  id: string;
  name?: string;
  /**
   * A CSS colour, as #rrggbb.
   */
  color?: string;
}
/**
 * Under which terms the content stands.
 */
export interface License {
  name?: string;
  /**
   * Its text.
   */
  url?: string;
}
/**
 * What made the feed.
 */
export interface Build {
  tool?: string;
  version?: string;
  /**
   * The newest source, RFC 3339.
   */
  source_date?: string;
}
/**
 * One entity of the knowledge base: a note, a person, a document, a model.
 */
export interface Item {
  /**
   * Stable and unique within the feed. A number is read as its decimal string.
   */
  id: string;
  /**
   * The page of the item.
   */
  url?: string;
  /**
   * The page the item is about, elsewhere.
   */
  external_url?: string;
  /**
   * Plain text.
   */
  title?: string;
  /**
   * Plain text, one or two sentences.
   */
  summary?: string;
  /**
   * The body. Sanitised by the reader before it is shown.
   */
  content_html?: string;
  /**
   * The body as plain text.
   */
  content_text?: string;
  /**
   * A picture.
   */
  image?: string;
  /**
   * A wide picture.
   */
  banner_image?: string;
  /**
   * BCP 47; else the language of the feed.
   */
  language?: string;
  /**
   * RFC 3339, or a date alone (YYYY-MM-DD).
   */
  date_published?: string;
  /**
   * RFC 3339, or a date alone.
   */
  date_modified?: string;
  tags?: string[];
  authors?: Author[];
  author?: Author2;
  _entity_widgets?: ItemExtension;
}
/**
 * @deprecated
 * Who wrote it.
 */
export interface Author2 {
  name?: string;
  /**
   * Absolute or relative to the document.
   */
  url?: string;
}
/**
 * What the kit adds to an item.
 */
export interface ItemExtension {
  /**
   * Stable id, the same in every language. Defaults to the item's id.
   */
  entity?: string;
  /**
   * Concept, person, model, document ... in the item's language.
   */
  kind?: string;
  /**
   * Id of a domain of the feed.
   */
  domain?: string;
  /**
   * Name of the collection it stands in.
   */
  collection?: string;
  /**
   * Whole minutes.
   */
  reading_minutes?: number;
  /**
   * Text alternative of the image.
   */
  image_alt?: string;
  provenance?: Provenance;
  translation?: Translation;
  /**
   * The same entity in other languages.
   */
  alternates?: Alternate[];
  sources?: Source[];
  /**
   * Whom this entity cites.
   */
  cites?: Citation[];
  cited_by?: CitedBy;
  related?: Related[];
  rules?: Rules;
  evaluations?: Evaluation[];
  findings?: Finding[];
  lineage?: LineageEntry[];
  roles?: Role[];
}
/**
 * Where the piece comes from.
 */
export interface Provenance {
  /**
   * human, ai-assisted, ai-synthesised, or a word of the publisher's.
   */
  origin?: string;
  /**
   * One sentence.
   */
  statement?: string;
  curator?: string;
  /**
   * The note, relative to the wiki's root.
   */
  path?: string;
  /**
   * sha256:… of the note.
   */
  hash?: string;
}
/**
 * How this language came about.
 */
export interface Translation {
  /**
   * original, human or machine.
   */
  status?: string;
  /**
   * BCP 47 language of the original.
   */
  from?: string;
  /**
   * True when the original has changed since.
   */
  stale?: boolean;
}
/**
 * The same entity in another language.
 */
export interface Alternate {
  /**
   * BCP 47.
   */
  lang: string;
  /**
   * Its page.
   */
  url?: string;
  /**
   * A feed that holds it.
   */
  feed_url?: string;
  /**
   * original, human or machine.
   */
  translation?: string;
}
/**
 * A source.
 */
export interface Source {
  title?: string;
  /**
   * Where it is.
   */
  url?: string;
  /**
   * Section or figure.
   */
  section?: string;
  /**
   * As one line.
   */
  authors?: string;
  /**
   * RFC 3339 or a date alone.
   */
  published?: string;
}
/**
 * A link from this entity to another.
 */
export interface Citation {
  /**
   * Whom it cites.
   */
  entity: string;
  /**
   * The sentence it stands in.
   */
  context?: string;
}
/**
 * Who cites this entity.
 */
export interface CitedBy {
  /**
   * How many in all, of the same language.
   */
  count?: number;
  items?: CitedByItem[];
}
/**
 * One entity that cites this one.
 */
export interface CitedByItem {
  /**
   * Its id.
   */
  entity: string;
  title?: string;
  summary?: string;
  /**
   * Its page.
   */
  url?: string;
  kind?: string;
  domain?: string;
  /**
   * The sentence of the citation.
   */
  context?: string;
}
/**
 * A related entity.
 */
export interface Related {
  /**
   * Its id.
   */
  entity: string;
  title?: string;
  summary?: string;
  /**
   * Its page.
   */
  url?: string;
}
/**
 * The rules an entity states, in groups.
 */
export interface Rules {
  groups?: RuleGroup[];
  items?: Rule[];
  source?: Source;
}
/**
 * A group of rules.
 */
export interface RuleGroup {
  /**
   * Stable id.
   */
  id: string;
  name?: string;
}
/**
 * One rule.
 */
export interface Rule {
  /**
   * As it is quoted: SP3.
   */
  id: string;
  /**
   * Id of its group.
   */
  group?: string;
  /**
   * The rule itself.
   */
  text?: string;
  /**
   * Why it stands.
   */
  rationale?: string;
  /**
   * A known failure mode or remark.
   */
  note?: string;
  /**
   * Its permalink at the publisher's.
   */
  url?: string;
}
/**
 * Scores of one or more series on one or more dimensions, taken with one instrument.
 */
export interface Evaluation {
  /**
   * Stable id.
   */
  id: string;
  title?: string;
  /**
   * Entity the evaluation is about.
   */
  subject?: string;
  instrument?: Instrument;
  scale?: Scale;
  levels?: Level[];
  dimensions?: Dimension[];
  series?: Series[];
  stances?: Stance[];
  claims?: Claim[];
  ties?: Ties;
  caveats?: string[];
  source?: Source;
}
/**
 * What measured.
 */
export interface Instrument {
  id?: string;
  version?: string;
  /**
   * Evaluations overlay only when this string is equal.
   */
  comparability?: string;
  graders?: string[];
  /**
   * How many areas were probed.
   */
  areas?: number;
  /**
   * Transcripts a series.
   */
  transcripts?: number;
}
/**
 * The instrument's scale.
 */
export interface Scale {
  min?: number;
  max?: number;
  /**
   * Where neither good nor bad begins; need not be the middle.
   */
  neutral?: number;
  anchors?: Anchor[];
}
/**
 * What a value of the scale means.
 */
export interface Anchor {
  value: number;
  label?: string;
}
/**
 * A level of dimensions, from general to specific.
 */
export interface Level {
  id: number;
  name?: string;
}
/**
 * What is scored.
 */
export interface Dimension {
  /**
   * Stable id.
   */
  id: string;
  name?: string;
  /**
   * Id of its level.
   */
  level?: number;
  /**
   * Id of the broader dimension it belongs with.
   */
  area?: string;
  /**
   * What the grader was asked.
   */
  question?: string;
}
/**
 * One subject measured.
 */
export interface Series {
  /**
   * Stable id.
   */
  id: string;
  name?: string;
  /**
   * measured, or illustrative: then every view says so.
   */
  basis?: string;
  scores?: Score[];
}
/**
 * A mean on a dimension.
 */
export interface Score {
  /**
   * Id.
   */
  dimension: string;
  /**
   * Null when missing.
   */
  mean?: number | null;
  /**
   * Why it is missing: not_run, not_published ...
   */
  missing?: string;
  ci?: Interval;
  /**
   * How many were averaged.
   */
  n?: number;
}
/**
 * What a subject says of a dimension itself.
 */
export interface Stance {
  /**
   * Entity.
   */
  subject: string;
  /**
   * Id.
   */
  dimension: string;
  /**
   * endorsed, reserved or rejected.
   */
  position?: string;
  statement?: string;
  source?: Source;
}
/**
 * What a publisher claims, with or without figures.
 */
export interface Claim {
  statement: string;
  /**
   * Id of the series that was counted for.
   */
  series?: string;
  /**
   * On how many dimensions the publisher counts that series ahead of every other.
   */
  best?: number;
  /**
   * On how many the publisher counts it tied with the best.
   */
  tied?: number;
  source?: Source;
}
/**
 * The series that are tied with the best on a dimension.
 */
export interface Tie {
  /**
   * Id.
   */
  dimension: string;
  /**
   * Ids.
   */
  series?: string[];
}
/**
 * A finding and its figures.
 */
export interface Finding {
  statement: string;
  detail?: string;
  source?: Source;
  measures?: Measure[];
}
/**
 * A figure before and after.
 */
export interface Measure {
  label?: string;
  subject?: string;
  before?: number | null;
  after?: number | null;
  baseline?: number | null;
  /**
   * What the baseline is.
   */
  baseline_label?: string;
  /**
   * % or any unit.
   */
  unit?: string;
}
/**
 * A version, or an adjacent document.
 */
export interface LineageEntry {
  title: string;
  by?: string;
  year?: number;
  /**
   * Where it is.
   */
  url?: string;
  relation?: string;
  note?: string;
}
/**
 * A role the entity plays.
 */
export interface Role {
  name: string;
  text?: string;
}
