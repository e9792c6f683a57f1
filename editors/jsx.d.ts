import type { CitedByGraph } from "../dist/elements/cited-by-graph.js";
import type { EntityArticle } from "../dist/elements/entity-article.js";
import type { EntityCard } from "../dist/elements/entity-card.js";
import type { EntityIndex } from "../dist/elements/entity-index.js";
import type { EntityLink } from "../dist/elements/entity-link.js";
import type { FindingList } from "../dist/elements/finding-list.js";
import type { ProvenanceNote } from "../dist/elements/provenance-note.js";
import type { RelatedEntities } from "../dist/elements/related-entities.js";
import type { RuleTable } from "../dist/elements/rule-table.js";
import type { ScoreGap } from "../dist/elements/score-gap.js";
import type { Change, Drawing, View, ScoreRadar } from "../dist/elements/score-radar.js";
import type { SpecLineage } from "../dist/elements/spec-lineage.js";

/**
 * This type can be used to create scoped tags for your components.
 *
 * Usage:
 *
 * ```ts
 * import type { ScopedElements } from "path/to/library/jsx-integration";
 *
 * declare module "my-library" {
 *   namespace JSX {
 *     interface IntrinsicElements
 *       extends ScopedElements<'test-', ''> {}
 *   }
 * }
 * ```
 *
 * @deprecated Runtime scoped elements result in duplicate types and can confusing for developers. It is recommended to use the `prefix` and `suffix` options to generate new types instead.
 */
export type ScopedElements<Prefix extends string = "", Suffix extends string = ""> = {
  [Key in keyof CustomElements as `${Prefix}${Key}${Suffix}`]: CustomElements[Key];
};

type BaseProps<T extends HTMLElement> = {
  /** Content added between the opening and closing tags of the element */
  children?: any | undefined;
  /** Used for declaratively styling one or more elements using CSS (Cascading Stylesheets) */
  class?: string | undefined;
  /** Used for declaratively styling one or more elements using CSS (Cascading Stylesheets) */
  className?: string | undefined;
  /** Takes an object where the key is the class name(s) and the value is a boolean expression. When true, the class is applied, and when false, it is removed. */
  classList?: Record<string, boolean | undefined> | undefined;
  /** Specifies the text direction of the element. */
  dir?: "ltr" | "rtl" | undefined;
  /** Contains a space-separated list of the part names of the element that should be exposed on the host element. */
  exportparts?: string | undefined;
  /** For <label> and <output>, lets you associate the label with some control. */
  htmlFor?: string | undefined;
  /** Specifies whether the element should be hidden. */
  hidden?: boolean | string | undefined;
  /** A unique identifier for the element. */
  id?: string | undefined;
  /** Keys tell React which array item each component corresponds to */
  key?: string | number | undefined;
  /** Specifies the language of the element. */
  lang?: string | undefined;
  /** Defines the element's semantic role for accessibility APIs. */
  role?: string | undefined;
  /** Contains a space-separated list of the part names of the element. Part names allows CSS to select and style specific elements in a shadow tree via the ::part pseudo-element. */
  part?: string | undefined;
  /** Use the ref attribute with a variable to assign a DOM element to the variable once the element is rendered. */
  ref?: (T | ((e: T) => void)) | undefined;
  /** Adds a reference for a custom element slot */
  slot?: string | undefined;
  /** Prop for setting inline styles */
  style?: Record<string, string | number> | undefined;
  /** Overrides the default Tab button behavior. Avoid using values other than -1 and 0. */
  tabIndex?: number | undefined;
  /** Specifies the tooltip text for the element. */
  title?: string | undefined;
  /** Passing 'no' excludes the element content from being translated. */
  translate?: "yes" | "no" | undefined;
  /** The popover global attribute is used to designate an element as a popover element. */
  popover?: "auto" | "hint" | "manual" | undefined;
  /** Turns an element element into a popover control button; takes the ID of the popover element to control as its value. */
  popovertarget?: "top" | "bottom" | "left" | "right" | "auto" | undefined;
  /** Specifies the action to be performed on a popover element being controlled by a control element. */
  popovertargetaction?: "show" | "hide" | "toggle" | undefined;
};

type BaseEvents = {
  // Mouse Events

  /** Triggered when the element is clicked by the user by mouse or keyboard. */
  onClick?: ((event: MouseEvent) => void) | undefined;
  /** Fired when the context menu is triggered, often by right-clicking. */
  onContextMenu?: ((event: MouseEvent) => void) | undefined;
  /** Fired when the element is double-clicked. */
  onDoubleClick?: ((event: MouseEvent) => void) | undefined;
  /** Fired repeatedly as the draggable element is being dragged. */
  onDrag?: ((event: DragEvent) => void) | undefined;
  /** Fired when the dragging of a draggable element is finished. */
  onDragEnd?: ((event: DragEvent) => void) | undefined;
  /** Fired when a dragged element or text selection enters a valid drop target. */
  onDragEnter?: ((event: DragEvent) => void) | undefined;
  /** Fired when a dragged element or text selection leaves a valid drop target. */
  onDragExit?: ((event: DragEvent) => void) | undefined;
  /** Fired when a dragged element or text selection leaves a valid drop target. */
  onDragLeave?: ((event: DragEvent) => void) | undefined;
  /** Fired when an element or text selection is being dragged over a valid drop target (every few hundred milliseconds). */
  onDragOver?: ((event: DragEvent) => void) | undefined;
  /** Fired when a draggable element starts being dragged. */
  onDragStart?: ((event: DragEvent) => void) | undefined;
  /** Fired when a dragged element is dropped onto a drop target. */
  onDrop?: ((event: DragEvent) => void) | undefined;
  /** Fired when a mouse button is pressed down on the element. */
  onMouseDown?: ((event: MouseEvent) => void) | undefined;
  /** Fired when the mouse cursor enters the element. */
  onMouseEnter?: ((event: MouseEvent) => void) | undefined;
  /** Triggered when the mouse cursor leaves the element. */
  onMouseLeave?: ((event: MouseEvent) => void) | undefined;
  /** Fired at an element when a pointing device (usually a mouse) is moved while the cursor's hotspot is inside it. */
  onMouseMove?: ((event: MouseEvent) => void) | undefined;
  /** Fired at an Element when a pointing device (usually a mouse) is used to move the cursor so that it is no longer contained within the element or one of its children. */
  onMouseOut?: ((event: MouseEvent) => void) | undefined;
  /** Fired at an Element when a pointing device (such as a mouse or trackpad) is used to move the cursor onto the element or one of its child elements. */
  onMouseOver?: ((event: MouseEvent) => void) | undefined;
  /** Fired when a mouse button is released on the element. */
  onMouseUp?: ((event: MouseEvent) => void) | undefined;

  // Keyboard Events

  /** Fired when a key is pressed down. */
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  /** Fired when a key is released.. */
  onKeyUp?: ((event: KeyboardEvent) => void) | undefined;
  /** Fired when a key is pressed down. */
  onKeyPressed?: ((event: KeyboardEvent) => void) | undefined;

  // Focus Events

  /** Fired when the element receives focus, often triggered by tab navigation. */
  onFocus?: ((event: FocusEvent) => void) | undefined;
  /** Fired when the element loses focus. */
  onBlur?: ((event: FocusEvent) => void) | undefined;

  // Form Events

  /** Fired when the value of an input element changes, such as with text inputs or select elements. */
  onChange?: ((event: Event) => void) | undefined;
  /** Fires when the value of an <input>, <select>, or <textarea> element has been changed. */
  onInput?: ((event: Event) => void) | undefined;
  /** Fired when a form is submitted, usually on pressing Enter in a text input. */
  onSubmit?: ((event: Event) => void) | undefined;
  /** Fired when a form is reset. */
  onReset?: ((event: Event) => void) | undefined;

  // UI Events

  /** Fired when the content of an element is scrolled. */
  onScroll?: ((event: UIEvent) => void) | undefined;

  // Wheel Events

  /** Fired when the mouse wheel is scrolled while the element is focused. */
  onWheel?: ((event: WheelEvent) => void) | undefined;

  // Animation Events

  /** Fired when a CSS animation starts. */
  onAnimationStart?: ((event: AnimationEvent) => void) | undefined;
  /** Fired when a CSS animation completes. */
  onAnimationEnd?: ((event: AnimationEvent) => void) | undefined;
  /** Fired when a CSS animation completes one iteration. */
  onAnimationIteration?: ((event: AnimationEvent) => void) | undefined;

  // Transition Events

  /** Fired when a CSS transition has completed. */
  onTransitionEnd?: ((event: TransitionEvent) => void) | undefined;

  // Media Events

  /** Fired when an element (usually an image) finishes loading */
  onLoad?: ((event: Event) => void) | undefined;
  /** Fired when an error occurs during the loading of an element, like an image not being found. */
  onError?: ((event: Event) => void) | undefined;

  // Clipboard Events

  /** Fires when the user initiates a copy action through the browser's user interface. */
  onCopy?: ((event: ClipboardEvent) => void) | undefined;
  /** Fired when the user has initiated a "cut" action through the browser's user interface. */
  onCut?: ((event: ClipboardEvent) => void) | undefined;
  /** Fired when the user has initiated a "paste" action through the browser's user interface. */
  onPaste?: ((event: ClipboardEvent) => void) | undefined;
};

export type CitedByGraphProps = {
  /** Most steps from the entity, `1` to `3`, or `all` for every note of the feed. At 2 and 3 a feed that has but a part of
the notes and names documents of single notes has those around fetched, six at a time; at `all` its further pages. */
  depth?: CitedByGraph["depth"] | undefined;
  /** `in` for who cites it, `out` for whom it cites, or both. */
  direction?: CitedByGraph["direction"] | undefined;
  /** `graph` or `list`; without it the picture, or the list where it is too narrow for that many notes. */
  view?: CitedByGraph["view"] | undefined;
  /** Offers a field to search the notes. */
  search?: CitedByGraph["search"] | undefined;
  /** Name of the note in the middle, for links in the light DOM. */
  label?: CitedByGraph["label"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: CitedByGraph["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: CitedByGraph["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: CitedByGraph["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: CitedByGraph["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: CitedByGraph["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: CitedByGraph["refresh"] | undefined;
  /** A graph document; read as the feed where none is named. */
  graph?: CitedByGraph["graph"] | undefined;
  /** `[x, y]` of notes by id, as `layout-ready` gives them, for a picture that is laid out freely. */
  positions?: CitedByGraph["positions"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: CitedByGraph["feed"] | undefined;

  /** A reader changes the view */
  "onview-change"?: ((e: import("../dist/events.js").ViewChangeEvent) => void) | undefined;
  /** The picture has its positions */
  "onlayout-ready"?: ((e: import("../dist/events.js").LayoutReadyEvent) => void) | undefined;
  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type CitedByGraphSolidJsProps = {
  /** Most steps from the entity, `1` to `3`, or `all` for every note of the feed. At 2 and 3 a feed that has but a part of
the notes and names documents of single notes has those around fetched, six at a time; at `all` its further pages. */
  "prop:depth"?: CitedByGraph["depth"] | undefined;
  /** `in` for who cites it, `out` for whom it cites, or both. */
  "prop:direction"?: CitedByGraph["direction"] | undefined;
  /** `graph` or `list`; without it the picture, or the list where it is too narrow for that many notes. */
  "prop:view"?: CitedByGraph["view"] | undefined;
  /** Offers a field to search the notes. */
  "prop:search"?: CitedByGraph["search"] | undefined;
  /** Name of the note in the middle, for links in the light DOM. */
  "prop:label"?: CitedByGraph["label"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: CitedByGraph["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: CitedByGraph["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: CitedByGraph["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: CitedByGraph["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: CitedByGraph["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: CitedByGraph["refresh"] | undefined;
  /** A graph document; read as the feed where none is named. */
  "prop:graph"?: CitedByGraph["graph"] | undefined;
  /** `[x, y]` of notes by id, as `layout-ready` gives them, for a picture that is laid out freely. */
  "prop:positions"?: CitedByGraph["positions"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: CitedByGraph["feed"] | undefined;
  /** A reader changes the view */
  "on:view-change"?: ((e: import("../dist/events.js").ViewChangeEvent) => void) | undefined;
  /** The picture has its positions */
  "on:layout-ready"?: ((e: import("../dist/events.js").LayoutReadyEvent) => void) | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type EntityArticleProps = {
  /** Leaves out what stands above the text, for a page that says it itself. */
  "no-header"?: EntityArticle["noHeader"] | undefined;
  /** Leaves out what stands above the text, for a page that says it itself. */
  noHeader?: EntityArticle["noHeader"] | undefined;
  /** Shows the pictures in the text, which come from wherever it says; else the words that stand for them. */
  images?: EntityArticle["images"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: EntityArticle["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: EntityArticle["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: EntityArticle["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: EntityArticle["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: EntityArticle["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: EntityArticle["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: EntityArticle["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type EntityArticleSolidJsProps = {
  /** Leaves out what stands above the text, for a page that says it itself. */
  "bool:no-header"?: EntityArticle["noHeader"] | undefined;
  /** Leaves out what stands above the text, for a page that says it itself. */
  "prop:noHeader"?: EntityArticle["noHeader"] | undefined;
  /** Shows the pictures in the text, which come from wherever it says; else the words that stand for them. */
  "prop:images"?: EntityArticle["images"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: EntityArticle["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: EntityArticle["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: EntityArticle["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: EntityArticle["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: EntityArticle["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: EntityArticle["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: EntityArticle["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type EntityCardProps = {
  /** `full` says everything, `compact` fits a sidebar, `row` a list. */
  layout?: EntityCard["layout"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: EntityCard["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: EntityCard["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: EntityCard["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: EntityCard["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: EntityCard["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: EntityCard["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: EntityCard["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type EntityCardSolidJsProps = {
  /** `full` says everything, `compact` fits a sidebar, `row` a list. */
  "prop:layout"?: EntityCard["layout"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: EntityCard["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: EntityCard["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: EntityCard["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: EntityCard["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: EntityCard["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: EntityCard["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: EntityCard["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type EntityIndexProps = {
  /** The kind of entities to show; all when empty. */
  kind?: EntityIndex["kind"] | undefined;
  /** Id of the domain whose entities to show; all when empty. */
  domain?: EntityIndex["domain"] | undefined;
  /** The tag of entities to show; all when empty. */
  tag?: EntityIndex["tag"] | undefined;
  /** `title`, in the order of the content's language; `date`, the newest first; or `cited-by`, the most cited first. */
  sort?: EntityIndex["sort"] | undefined;
  /** `domain`, `kind` or `none`; by domain where the feed has some, else by kind. */
  "group-by"?: EntityIndex["groupBy"] | undefined;
  /** `domain`, `kind` or `none`; by domain where the feed has some, else by kind. */
  groupBy?: EntityIndex["groupBy"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: EntityIndex["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: EntityIndex["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: EntityIndex["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: EntityIndex["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: EntityIndex["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: EntityIndex["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: EntityIndex["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type EntityIndexSolidJsProps = {
  /** The kind of entities to show; all when empty. */
  "prop:kind"?: EntityIndex["kind"] | undefined;
  /** Id of the domain whose entities to show; all when empty. */
  "prop:domain"?: EntityIndex["domain"] | undefined;
  /** The tag of entities to show; all when empty. */
  "prop:tag"?: EntityIndex["tag"] | undefined;
  /** `title`, in the order of the content's language; `date`, the newest first; or `cited-by`, the most cited first. */
  "prop:sort"?: EntityIndex["sort"] | undefined;
  /** `domain`, `kind` or `none`; by domain where the feed has some, else by kind. */
  "attr:group-by"?: EntityIndex["groupBy"] | undefined;
  /** `domain`, `kind` or `none`; by domain where the feed has some, else by kind. */
  "prop:groupBy"?: EntityIndex["groupBy"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: EntityIndex["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: EntityIndex["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: EntityIndex["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: EntityIndex["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: EntityIndex["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: EntityIndex["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: EntityIndex["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type EntityLinkProps = {
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: EntityLink["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: EntityLink["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: EntityLink["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: EntityLink["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: EntityLink["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: EntityLink["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: EntityLink["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type EntityLinkSolidJsProps = {
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: EntityLink["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: EntityLink["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: EntityLink["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: EntityLink["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: EntityLink["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: EntityLink["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: EntityLink["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type FindingListProps = {
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: FindingList["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: FindingList["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: FindingList["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: FindingList["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: FindingList["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: FindingList["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: FindingList["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type FindingListSolidJsProps = {
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: FindingList["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: FindingList["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: FindingList["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: FindingList["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: FindingList["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: FindingList["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: FindingList["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type ProvenanceNoteProps = {
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: ProvenanceNote["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: ProvenanceNote["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: ProvenanceNote["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: ProvenanceNote["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: ProvenanceNote["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: ProvenanceNote["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: ProvenanceNote["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type ProvenanceNoteSolidJsProps = {
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: ProvenanceNote["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: ProvenanceNote["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: ProvenanceNote["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: ProvenanceNote["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: ProvenanceNote["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: ProvenanceNote["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: ProvenanceNote["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RelatedEntitiesProps = {
  /** Most notes to show; all when 0. */
  limit?: RelatedEntities["limit"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: RelatedEntities["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: RelatedEntities["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: RelatedEntities["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: RelatedEntities["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: RelatedEntities["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: RelatedEntities["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: RelatedEntities["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type RelatedEntitiesSolidJsProps = {
  /** Most notes to show; all when 0. */
  "prop:limit"?: RelatedEntities["limit"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: RelatedEntities["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: RelatedEntities["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: RelatedEntities["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: RelatedEntities["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: RelatedEntities["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: RelatedEntities["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: RelatedEntities["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RuleTableProps = {
  /** Id of the one group to show. */
  group?: RuleTable["group"] | undefined;
  /** Leaves out the rationale of each rule. */
  "no-rationale"?: RuleTable["noRationale"] | undefined;
  /** Leaves out the rationale of each rule. */
  noRationale?: RuleTable["noRationale"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: RuleTable["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: RuleTable["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: RuleTable["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: RuleTable["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: RuleTable["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: RuleTable["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: RuleTable["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type RuleTableSolidJsProps = {
  /** Id of the one group to show. */
  "prop:group"?: RuleTable["group"] | undefined;
  /** Leaves out the rationale of each rule. */
  "bool:no-rationale"?: RuleTable["noRationale"] | undefined;
  /** Leaves out the rationale of each rule. */
  "prop:noRationale"?: RuleTable["noRationale"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: RuleTable["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: RuleTable["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: RuleTable["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: RuleTable["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: RuleTable["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: RuleTable["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: RuleTable["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type ScoreGapProps = {
  /** Id of the evaluation; each of the entity's that tells a stance when empty. */
  evaluation?: ScoreGap["evaluation"] | undefined;
  /** Id of whose stances to show; everybody's when empty. */
  subject?: ScoreGap["subject"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: ScoreGap["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: ScoreGap["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: ScoreGap["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: ScoreGap["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: ScoreGap["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: ScoreGap["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: ScoreGap["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type ScoreGapSolidJsProps = {
  /** Id of the evaluation; each of the entity's that tells a stance when empty. */
  "prop:evaluation"?: ScoreGap["evaluation"] | undefined;
  /** Id of whose stances to show; everybody's when empty. */
  "prop:subject"?: ScoreGap["subject"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: ScoreGap["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: ScoreGap["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: ScoreGap["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: ScoreGap["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: ScoreGap["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: ScoreGap["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: ScoreGap["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type ScoreRadarProps = {
  /** Ids of evaluations, separated by spaces; the first of the entity when empty. Unlike ones are drawn side by side. */
  evaluation?: ScoreRadar["evaluation"] | undefined;
  /** `radar`, `rows` or `table`; without it what the reader last chose on the page, else `radar`, and `rows` where it is narrow or printed. */
  view?: ScoreRadar["view"] | undefined;
  /** Ids of the levels to show, separated by spaces. */
  levels?: ScoreRadar["levels"] | undefined;
  /** Ids of the series to show, separated by spaces. */
  series?: ScoreRadar["series"] | undefined;
  /** Id of a series; the others are drawn as differences to it. */
  baseline?: ScoreRadar["baseline"] | undefined;
  /** `data` shows only the part of the scale that holds data, and says so. */
  zoom?: ScoreRadar["zoom"] | undefined;
  /** Lower end of the scale, where the data give none, as those in a table do. */
  min?: ScoreRadar["min"] | undefined;
  /** Upper end of the scale, where the data give none. */
  max?: ScoreRadar["max"] | undefined;
  /** Where neither good nor bad begins, where the data do not say. */
  neutral?: ScoreRadar["neutral"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: ScoreRadar["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: ScoreRadar["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: ScoreRadar["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: ScoreRadar["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: ScoreRadar["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: ScoreRadar["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: ScoreRadar["feed"] | undefined;

  /** A reader changes the view */
  "onview-change"?: ((e: import("../dist/events.js").ViewChangeEvent) => void) | undefined;
  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type ScoreRadarSolidJsProps = {
  /** Ids of evaluations, separated by spaces; the first of the entity when empty. Unlike ones are drawn side by side. */
  "prop:evaluation"?: ScoreRadar["evaluation"] | undefined;
  /** `radar`, `rows` or `table`; without it what the reader last chose on the page, else `radar`, and `rows` where it is narrow or printed. */
  "prop:view"?: ScoreRadar["view"] | undefined;
  /** Ids of the levels to show, separated by spaces. */
  "prop:levels"?: ScoreRadar["levels"] | undefined;
  /** Ids of the series to show, separated by spaces. */
  "prop:series"?: ScoreRadar["series"] | undefined;
  /** Id of a series; the others are drawn as differences to it. */
  "prop:baseline"?: ScoreRadar["baseline"] | undefined;
  /** `data` shows only the part of the scale that holds data, and says so. */
  "prop:zoom"?: ScoreRadar["zoom"] | undefined;
  /** Lower end of the scale, where the data give none, as those in a table do. */
  "prop:min"?: ScoreRadar["min"] | undefined;
  /** Upper end of the scale, where the data give none. */
  "prop:max"?: ScoreRadar["max"] | undefined;
  /** Where neither good nor bad begins, where the data do not say. */
  "prop:neutral"?: ScoreRadar["neutral"] | undefined;
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: ScoreRadar["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: ScoreRadar["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: ScoreRadar["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: ScoreRadar["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: ScoreRadar["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: ScoreRadar["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: ScoreRadar["feed"] | undefined;
  /** A reader changes the view */
  "on:view-change"?: ((e: import("../dist/events.js").ViewChangeEvent) => void) | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type SpecLineageProps = {
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  lang?: SpecLineage["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  src?: SpecLineage["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  entity?: SpecLineage["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  theme?: SpecLineage["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  loading?: SpecLineage["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  refresh?: SpecLineage["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  feed?: SpecLineage["feed"] | undefined;

  /** The content is drawn. Does not bubble. */
  onload?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  onerror?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "onentity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;
};

export type SpecLineageSolidJsProps = {
  /** BCP 47 language of interface and content; else that of the nearest ancestor */
  "prop:lang"?: SpecLineage["lang"] | undefined;
  /** Address of the feed, relative to the page. */
  "prop:src"?: SpecLineage["src"] | undefined;
  /** Id of the entity to show; the first of the feed when absent. */
  "prop:entity"?: SpecLineage["entity"] | undefined;
  /** `light` or `dark` rather than the page's own colours. */
  "prop:theme"?: SpecLineage["theme"] | undefined;
  /** `eager` fetches at once rather than when near the viewport. */
  "prop:loading"?: SpecLineage["loading"] | undefined;
  /** Seconds after which the feed is asked for again; 0 never. */
  "prop:refresh"?: SpecLineage["refresh"] | undefined;
  /** A Feed, or the JSON of one. */
  "prop:feed"?: SpecLineage["feed"] | undefined;
  /** The content is drawn. Does not bubble. */
  "on:load"?: ((e: import("../dist/events.js").FeedLoadEvent) => void) | undefined;
  /** There is nothing to draw. Does not bubble. */
  "on:error"?: ((e: import("../dist/events.js").FeedErrorEvent) => void) | undefined;
  /** A reader opens an entity; preventing it stops the navigation */
  "on:entity-select"?: ((e: import("../dist/events.js").EntitySelectEvent) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type CustomElements = {
  /**
   * Who cites an entity, and whom it cites: as a picture in which every note has its line, or as nested lists with the
   * sentence of each citation.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `depth`: Most steps from the entity, `1` to `3`, or `all` for every note of the feed. At 2 and 3 a feed that has but a part of
   * the notes and names documents of single notes has those around fetched, six at a time; at `all` its further pages.
   * - `direction`: `in` for who cites it, `out` for whom it cites, or both.
   * - `view`: `graph` or `list`; without it the picture, or the list where it is too narrow for that many notes.
   * - `search`: Offers a field to search the notes.
   * - `label`: Name of the note in the middle, for links in the light DOM.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `graph`: A graph document; read as the feed where none is named. (property only)
   * - `positions`: `[x, y]` of notes by id, as `layout-ready` gives them, for a picture that is laid out freely. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   * - `feed`: A Feed, or the JSON of one. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `view-change`: A reader changes the view
   * - `layout-ready`: The picture has its positions
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Lists of links to what cites this page: the fallback, and without a feed the data
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `node`: Each note; also `centre`, or `citing` and `cited` for how a neighbour stands to it
   * - `link`: Each citation
   * - `label`: The name of each note
   * - `card`: What is told of a note while a reader points at it or stands on it
   * - `title`: The name of the note in the card
   * - `summary`: Its summary there
   * - `meta`: What else is known of it there: kind, domain and citations
   * - `legend`: What marks and sizes mean, and the headings of the list
   * - `caption`: How much of the graph is shown
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "cited-by-graph": Partial<CitedByGraphProps & BaseProps<CitedByGraph> & BaseEvents>;

  /**
   * The note itself: what it is and who wrote it when, its text, and its sources. Of the text only what stands in the kit's
   * list of allowed markup is shown; its headings come below the heading of the page that the tag stands under.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `no-header`/`noHeader`: Leaves out what stands above the text, for a page that says it itself.
   * - `images`: Shows the pictures in the text, which come from wherever it says; else the words that stand for them.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   * - `feed`: A Feed, or the JSON of one. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `article`: The whole
   * - `title`: The title
   * - `meta`: Each line of facts
   * - `body`: The text
   * - `caption`: The word above the sources
   * - `row`: Each source
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "entity-article": Partial<EntityArticleProps & BaseProps<EntityArticle> & BaseEvents>;

  /**
   * One entity of a knowledge base: what it is, where it stands, who wrote it when, and how often it is cited.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `layout`: `full` says everything, `compact` fits a sidebar, `row` a list.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: A link to the entity: the fallback, and without a feed the data
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `card`: The whole
   * - `title`: The title
   * - `summary`: One or two sentences
   * - `image`: The picture
   * - `meta`: Each line of facts
   * - `tag`: Each tag
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "entity-card": Partial<EntityCardProps & BaseProps<EntityCard> & BaseEvents>;

  /**
   * Every entity of a feed, by domain or kind, with a line each; to be searched, and asked for some of them only. Of a feed
   * of several pages it has all.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `kind`: The kind of entities to show; all when empty.
   * - `domain`: Id of the domain whose entities to show; all when empty.
   * - `tag`: The tag of entities to show; all when empty.
   * - `sort`: `title`, in the order of the content's language; `date`, the newest first; or `cited-by`, the most cited first.
   * - `group-by`/`groupBy`: `domain`, `kind` or `none`; by domain where the feed has some, else by kind.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   * - `feed`: A Feed, or the JSON of one. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Links to the entities, or what the author says of them: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `row`: Each entity
   * - `title`: The title of each entity
   * - `summary`: The line on each entity
   * - `meta`: What else is told of it: its kind, and its date or citations where it is sorted by that
   * - `legend`: The name of each group
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "entity-index": Partial<EntityIndexProps & BaseProps<EntityIndex> & BaseEvents>;

  /**
   * A link in running text to an entity, with a preview of it: for a pointer that rests on the link, for the focus of the
   * keyboard, and by a button of its own where there is a finger. The words are the author's; the entity's title where there
   * are none.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The words of the link, or a link
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `link`: The link
   * - `card`: The preview
   * - `title`: The title in the preview
   * - `summary`: The summary in the preview
   * - `meta`: Each line of facts in the preview
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "entity-link": Partial<EntityLinkProps & BaseProps<EntityLink> & BaseEvents>;

  /**
   * What was found about an entity, finding by finding, with its figures before and after: drawn small on a scale that those
   * of a unit have in common, and in words beside it.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: The title
   * - `legend`: What the marks mean
   * - `finding`: Each finding
   * - `summary`: The sentence of each finding
   * - `row`: Each figure before and after
   * - `axis`: What was measured, and of whom
   * - `label`: The figures in words
   * - `tick`: Each end of a scale
   * - `caption`: Where something comes from
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "finding-list": Partial<FindingListProps & BaseProps<FindingList> & BaseEvents>;

  /**
   * Where a piece comes from: who or what wrote it, out of which sources, from which language, and under which licence.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `row`: Each fact with its name
   * - `label`: The name of each fact
   * - `meta`: What is said of translations, and the choice of language
   * - `caption`: Each source
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "provenance-note": Partial<ProvenanceNoteProps & BaseProps<ProvenanceNote> & BaseEvents>;

  /**
   * The notes that an entity is related to, with a line each on what they are to it.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `limit`: Most notes to show; all when 0.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of them: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `row`: Each note
   * - `title`: The title of each note
   * - `summary`: The line on each note
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "related-entities": Partial<RelatedEntitiesProps & BaseProps<RelatedEntities> & BaseEvents>;

  /**
   * The rules of an entity by group: each with its permalink, its rationale and a way to copy it. When the page's address
   * ends in the id of a rule (`#SP3`), its row is scrolled to and marked.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `group`: Id of the one group to show.
   * - `no-rationale`/`noRationale`: Leaves out the rationale of each rule.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: A table or definition list of the rules: the fallback, and without a feed the data
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: The title
   * - `legend`: The name of each group
   * - `rule`: Each rule
   * - `label`: The id of each rule
   * - `caption`: Where the rules come from
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "rule-table": Partial<RuleTableProps & BaseProps<RuleTable> & BaseEvents>;

  /**
   * Where an entity's measured score and its own stance part: for each dimension it takes a stance on, what was measured
   * beside what it says of it. Where no figure is published, what is claimed, and by whom.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `evaluation`: Id of the evaluation; each of the entity's that tells a stance when empty.
   * - `subject`: Id of whose stances to show; everybody's when empty.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: The title
   * - `row`: Each stance
   * - `axis`: The name of each dimension
   * - `interval`: The interval of each score
   * - `label`: What each half of a row shows
   * - `tick`: Each value at a scale
   * - `caption`: Where something comes from
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "score-gap": Partial<ScoreGapProps & BaseProps<ScoreGap> & BaseEvents>;

  /**
   * An evaluation: one outline a series over its dimensions, with intervals, ties, caveats and grader. Also as rows of
   * dots and whiskers, and as a table.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `evaluation`: Ids of evaluations, separated by spaces; the first of the entity when empty. Unlike ones are drawn side by side.
   * - `view`: `radar`, `rows` or `table`; without it what the reader last chose on the page, else `radar`, and `rows` where it is narrow or printed.
   * - `levels`: Ids of the levels to show, separated by spaces.
   * - `series`: Ids of the series to show, separated by spaces.
   * - `baseline`: Id of a series; the others are drawn as differences to it.
   * - `zoom`: `data` shows only the part of the scale that holds data, and says so.
   * - `min`: Lower end of the scale, where the data give none, as those in a table do.
   * - `max`: Upper end of the scale, where the data give none.
   * - `neutral`: Where neither good nor bad begins, where the data do not say.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   * - `feed`: A Feed, or the JSON of one. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `view-change`: A reader changes the view
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: A table of the scores: the fallback, and without a feed the data
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-series-1`: Colour of the first series (default: `undefined`)
   * - `--ew-series-2`: Of the second (default: `undefined`)
   * - `--ew-series-3`: Of the third (default: `undefined`)
   * - `--ew-series-4`: Of the fourth (default: `undefined`)
   * - `--ew-series-5`: Of the fifth (default: `undefined`)
   * - `--ew-series-6`: Of the sixth (default: `undefined`)
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `caption`: Title and finding
   * - `title`: The title
   * - `axis`: Each dimension
   * - `ring`: The rings or lines of the scale
   * - `series`: Each series
   * - `interval`: The intervals of each series
   * - `tie`: The mark of each dimension where the series in focus is tied with the best
   * - `label`: Each name at the chart
   * - `tick`: Each value at the scale
   * - `legend`: The names of the series
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "score-radar": Partial<ScoreRadarProps & BaseProps<ScoreRadar> & BaseEvents>;

  /**
   * Versions of a document and what stands beside it, along a line of years: from start to end where there is room, else
   * from top to bottom. The document itself has a mark of its own.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: The title
   * - `axis`: Each year
   * - `row`: Each version or document
   * - `link`: The name of each
   * - `meta`: Who it is by
   * - `tag`: How it is related
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "spec-lineage": Partial<SpecLineageProps & BaseProps<SpecLineage> & BaseEvents>;
};

export type CustomElementsSolidJs = {
  /**
   * Who cites an entity, and whom it cites: as a picture in which every note has its line, or as nested lists with the
   * sentence of each citation.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `depth`: Most steps from the entity, `1` to `3`, or `all` for every note of the feed. At 2 and 3 a feed that has but a part of
   * the notes and names documents of single notes has those around fetched, six at a time; at `all` its further pages.
   * - `direction`: `in` for who cites it, `out` for whom it cites, or both.
   * - `view`: `graph` or `list`; without it the picture, or the list where it is too narrow for that many notes.
   * - `search`: Offers a field to search the notes.
   * - `label`: Name of the note in the middle, for links in the light DOM.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `graph`: A graph document; read as the feed where none is named. (property only)
   * - `positions`: `[x, y]` of notes by id, as `layout-ready` gives them, for a picture that is laid out freely. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   * - `feed`: A Feed, or the JSON of one. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `view-change`: A reader changes the view
   * - `layout-ready`: The picture has its positions
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Lists of links to what cites this page: the fallback, and without a feed the data
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `node`: Each note; also `centre`, or `citing` and `cited` for how a neighbour stands to it
   * - `link`: Each citation
   * - `label`: The name of each note
   * - `card`: What is told of a note while a reader points at it or stands on it
   * - `title`: The name of the note in the card
   * - `summary`: Its summary there
   * - `meta`: What else is known of it there: kind, domain and citations
   * - `legend`: What marks and sizes mean, and the headings of the list
   * - `caption`: How much of the graph is shown
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "cited-by-graph": Partial<CitedByGraphProps & CitedByGraphSolidJsProps & BaseProps<CitedByGraph> & BaseEvents>;

  /**
   * The note itself: what it is and who wrote it when, its text, and its sources. Of the text only what stands in the kit's
   * list of allowed markup is shown; its headings come below the heading of the page that the tag stands under.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `no-header`/`noHeader`: Leaves out what stands above the text, for a page that says it itself.
   * - `images`: Shows the pictures in the text, which come from wherever it says; else the words that stand for them.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   * - `feed`: A Feed, or the JSON of one. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `article`: The whole
   * - `title`: The title
   * - `meta`: Each line of facts
   * - `body`: The text
   * - `caption`: The word above the sources
   * - `row`: Each source
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "entity-article": Partial<EntityArticleProps & EntityArticleSolidJsProps & BaseProps<EntityArticle> & BaseEvents>;

  /**
   * One entity of a knowledge base: what it is, where it stands, who wrote it when, and how often it is cited.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `layout`: `full` says everything, `compact` fits a sidebar, `row` a list.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: A link to the entity: the fallback, and without a feed the data
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `card`: The whole
   * - `title`: The title
   * - `summary`: One or two sentences
   * - `image`: The picture
   * - `meta`: Each line of facts
   * - `tag`: Each tag
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "entity-card": Partial<EntityCardProps & EntityCardSolidJsProps & BaseProps<EntityCard> & BaseEvents>;

  /**
   * Every entity of a feed, by domain or kind, with a line each; to be searched, and asked for some of them only. Of a feed
   * of several pages it has all.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `kind`: The kind of entities to show; all when empty.
   * - `domain`: Id of the domain whose entities to show; all when empty.
   * - `tag`: The tag of entities to show; all when empty.
   * - `sort`: `title`, in the order of the content's language; `date`, the newest first; or `cited-by`, the most cited first.
   * - `group-by`/`groupBy`: `domain`, `kind` or `none`; by domain where the feed has some, else by kind.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   * - `feed`: A Feed, or the JSON of one. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: Links to the entities, or what the author says of them: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `row`: Each entity
   * - `title`: The title of each entity
   * - `summary`: The line on each entity
   * - `meta`: What else is told of it: its kind, and its date or citations where it is sorted by that
   * - `legend`: The name of each group
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "entity-index": Partial<EntityIndexProps & EntityIndexSolidJsProps & BaseProps<EntityIndex> & BaseEvents>;

  /**
   * A link in running text to an entity, with a preview of it: for a pointer that rests on the link, for the focus of the
   * keyboard, and by a button of its own where there is a finger. The words are the author's; the entity's title where there
   * are none.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The words of the link, or a link
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `link`: The link
   * - `card`: The preview
   * - `title`: The title in the preview
   * - `summary`: The summary in the preview
   * - `meta`: Each line of facts in the preview
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "entity-link": Partial<EntityLinkProps & EntityLinkSolidJsProps & BaseProps<EntityLink> & BaseEvents>;

  /**
   * What was found about an entity, finding by finding, with its figures before and after: drawn small on a scale that those
   * of a unit have in common, and in words beside it.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: The title
   * - `legend`: What the marks mean
   * - `finding`: Each finding
   * - `summary`: The sentence of each finding
   * - `row`: Each figure before and after
   * - `axis`: What was measured, and of whom
   * - `label`: The figures in words
   * - `tick`: Each end of a scale
   * - `caption`: Where something comes from
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "finding-list": Partial<FindingListProps & FindingListSolidJsProps & BaseProps<FindingList> & BaseEvents>;

  /**
   * Where a piece comes from: who or what wrote it, out of which sources, from which language, and under which licence.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `row`: Each fact with its name
   * - `label`: The name of each fact
   * - `meta`: What is said of translations, and the choice of language
   * - `caption`: Each source
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "provenance-note": Partial<ProvenanceNoteProps & ProvenanceNoteSolidJsProps & BaseProps<ProvenanceNote> & BaseEvents>;

  /**
   * The notes that an entity is related to, with a line each on what they are to it.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `limit`: Most notes to show; all when 0.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of them: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `row`: Each note
   * - `title`: The title of each note
   * - `summary`: The line on each note
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "related-entities": Partial<
    RelatedEntitiesProps & RelatedEntitiesSolidJsProps & BaseProps<RelatedEntities> & BaseEvents
  >;

  /**
   * The rules of an entity by group: each with its permalink, its rationale and a way to copy it. When the page's address
   * ends in the id of a rule (`#SP3`), its row is scrolled to and marked.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `group`: Id of the one group to show.
   * - `no-rationale`/`noRationale`: Leaves out the rationale of each rule.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: A table or definition list of the rules: the fallback, and without a feed the data
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: The title
   * - `legend`: The name of each group
   * - `rule`: Each rule
   * - `label`: The id of each rule
   * - `caption`: Where the rules come from
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "rule-table": Partial<RuleTableProps & RuleTableSolidJsProps & BaseProps<RuleTable> & BaseEvents>;

  /**
   * Where an entity's measured score and its own stance part: for each dimension it takes a stance on, what was measured
   * beside what it says of it. Where no figure is published, what is claimed, and by whom.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `evaluation`: Id of the evaluation; each of the entity's that tells a stance when empty.
   * - `subject`: Id of whose stances to show; everybody's when empty.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: The title
   * - `row`: Each stance
   * - `axis`: The name of each dimension
   * - `interval`: The interval of each score
   * - `label`: What each half of a row shows
   * - `tick`: Each value at a scale
   * - `caption`: Where something comes from
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "score-gap": Partial<ScoreGapProps & ScoreGapSolidJsProps & BaseProps<ScoreGap> & BaseEvents>;

  /**
   * An evaluation: one outline a series over its dimensions, with intervals, ties, caveats and grader. Also as rows of
   * dots and whiskers, and as a table.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `evaluation`: Ids of evaluations, separated by spaces; the first of the entity when empty. Unlike ones are drawn side by side.
   * - `view`: `radar`, `rows` or `table`; without it what the reader last chose on the page, else `radar`, and `rows` where it is narrow or printed.
   * - `levels`: Ids of the levels to show, separated by spaces.
   * - `series`: Ids of the series to show, separated by spaces.
   * - `baseline`: Id of a series; the others are drawn as differences to it.
   * - `zoom`: `data` shows only the part of the scale that holds data, and says so.
   * - `min`: Lower end of the scale, where the data give none, as those in a table do.
   * - `max`: Upper end of the scale, where the data give none.
   * - `neutral`: Where neither good nor bad begins, where the data do not say.
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   * - `feed`: A Feed, or the JSON of one. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `view-change`: A reader changes the view
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: A table of the scores: the fallback, and without a feed the data
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-series-1`: Colour of the first series (default: `undefined`)
   * - `--ew-series-2`: Of the second (default: `undefined`)
   * - `--ew-series-3`: Of the third (default: `undefined`)
   * - `--ew-series-4`: Of the fourth (default: `undefined`)
   * - `--ew-series-5`: Of the fifth (default: `undefined`)
   * - `--ew-series-6`: Of the sixth (default: `undefined`)
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `caption`: Title and finding
   * - `title`: The title
   * - `axis`: Each dimension
   * - `ring`: The rings or lines of the scale
   * - `series`: Each series
   * - `interval`: The intervals of each series
   * - `tie`: The mark of each dimension where the series in focus is tied with the best
   * - `label`: Each name at the chart
   * - `tick`: Each value at the scale
   * - `legend`: The names of the series
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "score-radar": Partial<ScoreRadarProps & ScoreRadarSolidJsProps & BaseProps<ScoreRadar> & BaseEvents>;

  /**
   * Versions of a document and what stands beside it, along a line of years: from start to end where there is room, else
   * from top to bottom. The document itself has a mark of its own.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `lang`: BCP 47 language of interface and content; else that of the nearest ancestor
   * - `src`: Address of the feed, relative to the page.
   * - `entity`: Id of the entity to show; the first of the feed when absent.
   * - `theme`: `light` or `dark` rather than the page's own colours.
   * - `loading`: `eager` fetches at once rather than when near the viewport.
   * - `refresh`: Seconds after which the feed is asked for again; 0 never.
   * - `feed`: A Feed, or the JSON of one. (property only)
   * - `problems`: What could not be used of the data shown. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `load`: The content is drawn. Does not bubble.
   * - `error`: There is nothing to draw. Does not bubble.
   * - `entity-select`: A reader opens an entity; preventing it stops the navigation
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What the author says of it: the fallback
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--ew-text`: Text (default: `currentColor`)
   * - `--ew-surface`: Background (default: `transparent`)
   * - `--ew-accent`: Links and focus (default: `undefined`)
   * - `--ew-muted`: Secondary text (default: `undefined`)
   * - `--ew-line`: Hairlines (default: `undefined`)
   * - `--ew-mark`: What is to catch the eye (default: `undefined`)
   * - `--ew-gap`: Distance between parts (default: `1em`)
   * - `--ew-radius`: Corners (default: `0`)
   * - `--ew-font-display`: Titles (default: `undefined`)
   * - `--ew-font-mono`: Ids and figures (default: `undefined`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: The title
   * - `axis`: Each year
   * - `row`: Each version or document
   * - `link`: The name of each
   * - `meta`: Who it is by
   * - `tag`: How it is related
   * - `message`: One line that says what is wrong, or what to know
   * - `button`: Every button
   */
  "spec-lineage": Partial<SpecLineageProps & SpecLineageSolidJsProps & BaseProps<SpecLineage> & BaseEvents>;
};

export type CustomCssProperties = {
  /** Text */
  "--ew-text"?: string | undefined;
  /** Background */
  "--ew-surface"?: string | undefined;
  /** Links and focus */
  "--ew-accent"?: string | undefined;
  /** Secondary text */
  "--ew-muted"?: string | undefined;
  /** Hairlines */
  "--ew-line"?: string | undefined;
  /** What is to catch the eye */
  "--ew-mark"?: string | undefined;
  /** Distance between parts */
  "--ew-gap"?: string | undefined;
  /** Corners */
  "--ew-radius"?: string | undefined;
  /** Titles */
  "--ew-font-display"?: string | undefined;
  /** Ids and figures */
  "--ew-font-mono"?: string | undefined;
  /** Colour of the first series */
  "--ew-series-1"?: string | undefined;
  /** Of the second */
  "--ew-series-2"?: string | undefined;
  /** Of the third */
  "--ew-series-3"?: string | undefined;
  /** Of the fourth */
  "--ew-series-4"?: string | undefined;
  /** Of the fifth */
  "--ew-series-5"?: string | undefined;
  /** Of the sixth */
  "--ew-series-6"?: string | undefined;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "react/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "react/jsx-dev-runtime" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "@builder.io/qwik" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "@stencil/core" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "react-native" {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements extends CustomElementsSolidJs {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

declare global {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
  export interface CSSProperties extends CustomCssProperties {}
}

/** A template writes numbers as attributes too. */
type Written<Own> = { [K in keyof Own]: Own[K] extends number | undefined ? Own[K] | `${number}` : Own[K] };
type Templated<Own, Framework> = Omit<Framework, keyof Own> & Written<Own>;
type Camel<Name> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Tail>}` : Name & string;
type VueEvents<Own> = {
  [K in keyof Own as K extends `on${infer Name}` ? `on${Capitalize<Camel<Name>>}` : never]: Own[K];
};
type VueElement<Own> = new () => {
  $props: Templated<Own & VueEvents<Own>, import("vue").HTMLAttributes & import("vue").ReservedProps>;
};

declare module "vue" {
  export interface GlobalComponents {
    "cited-by-graph": VueElement<CitedByGraphProps>;
    "entity-article": VueElement<EntityArticleProps>;
    "entity-card": VueElement<EntityCardProps>;
    "entity-index": VueElement<EntityIndexProps>;
    "entity-link": VueElement<EntityLinkProps>;
    "finding-list": VueElement<FindingListProps>;
    "provenance-note": VueElement<ProvenanceNoteProps>;
    "related-entities": VueElement<RelatedEntitiesProps>;
    "rule-table": VueElement<RuleTableProps>;
    "score-gap": VueElement<ScoreGapProps>;
    "score-radar": VueElement<ScoreRadarProps>;
    "spec-lineage": VueElement<SpecLineageProps>;
  }
}

declare module "svelte/elements" {
  export interface SvelteHTMLElements {
    "cited-by-graph": Templated<CitedByGraphProps, import("svelte/elements").HTMLAttributes<CitedByGraph>>;
    "entity-article": Templated<EntityArticleProps, import("svelte/elements").HTMLAttributes<EntityArticle>>;
    "entity-card": Templated<EntityCardProps, import("svelte/elements").HTMLAttributes<EntityCard>>;
    "entity-index": Templated<EntityIndexProps, import("svelte/elements").HTMLAttributes<EntityIndex>>;
    "entity-link": Templated<EntityLinkProps, import("svelte/elements").HTMLAttributes<EntityLink>>;
    "finding-list": Templated<FindingListProps, import("svelte/elements").HTMLAttributes<FindingList>>;
    "provenance-note": Templated<ProvenanceNoteProps, import("svelte/elements").HTMLAttributes<ProvenanceNote>>;
    "related-entities": Templated<RelatedEntitiesProps, import("svelte/elements").HTMLAttributes<RelatedEntities>>;
    "rule-table": Templated<RuleTableProps, import("svelte/elements").HTMLAttributes<RuleTable>>;
    "score-gap": Templated<ScoreGapProps, import("svelte/elements").HTMLAttributes<ScoreGap>>;
    "score-radar": Templated<ScoreRadarProps, import("svelte/elements").HTMLAttributes<ScoreRadar>>;
    "spec-lineage": Templated<SpecLineageProps, import("svelte/elements").HTMLAttributes<SpecLineage>>;
  }
}
