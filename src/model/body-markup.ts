/**
 * The one list of what the body of a note may be made of, by element, with the attributes it may have besides those of
 * all. What is not in it, nor in `wrappers`, is left out with all that is in it.
 */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    "p b i em strong code pre blockquote ul li dl dt dd h2 h3 h4 h5 h6 table caption thead tbody tfoot tr hr br sup sub del mark abbr kbd figure figcaption"
      .split(" ")
      .map((tag) => [tag, []]),
  ),
  a: ["href"],
  ol: ["start"],
  th: ["colspan", "rowspan", "scope"],
  td: ["colspan", "rowspan"],
  img: ["src", "alt", "width", "height"],
};

/** Attributes any of them may have. */
export const allowedOnAll: readonly string[] = ["title", "lang", "dir"];

/**
 * What is read for what is in it, and is never shown itself; `block` parts what is before it from what comes after. A
 * first-level heading is another's; and of the kit's own tags in a body, what their author wrote into them is the body's.
 */
export const wrappers: Readonly<Record<"block" | "inline", readonly string[]>> = {
  block:
    "h1 div section article main header footer aside nav address center details summary hgroup entity-card rule-table score-radar score-gap cited-by-graph related-entities entity-index entity-article finding-list spec-lineage provenance-note".split(
      " ",
    ),
  inline:
    "span u s small cite q dfn var samp time ins strike font big tt bdi bdo data label picture ruby rb rt wbr entity-link".split(
      " ",
    ),
};
