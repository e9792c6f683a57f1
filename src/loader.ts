/** Defines each element of the kit when the page first uses its tag, and not before. */
const elements: Record<string, () => Promise<unknown>> = {
  "entity-card": () => import("./elements/entity-card.js"),
  "rule-table": () => import("./elements/rule-table.js"),
  "score-radar": () => import("./elements/score-radar.js"),
  "score-gap": () => import("./elements/score-gap.js"),
  "cited-by-graph": () => import("./elements/cited-by-graph.js"),
  "related-entities": () => import("./elements/related-entities.js"),
  "entity-link": () => import("./elements/entity-link.js"),
  "entity-index": () => import("./elements/entity-index.js"),
  "entity-article": () => import("./elements/entity-article.js"),
  "finding-list": () => import("./elements/finding-list.js"),
  "spec-lineage": () => import("./elements/spec-lineage.js"),
  "provenance-note": () => import("./elements/provenance-note.js"),
};

const selector = Object.keys(elements).join();
const asked = new Set<string>();
let told = false;

function load({ localName }: Element): void {
  if (asked.has(localName)) return;
  asked.add(localName);
  elements[localName]!().catch((error: unknown) => {
    // The author's fallback stays; a page that forbids the script must not be flooded with complaints.
    if (!told) console.info(`entity-widgets: <${localName}> could not be loaded: ${String(error)}`);
    told = true;
  });
}

function scan(root: Element | Document): void {
  if (root instanceof Element && root.matches(selector)) load(root);
  for (const element of root.querySelectorAll(selector)) load(element);
}

if (typeof document !== "undefined") {
  scan(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) scan(node);
    }
  }).observe(document, { childList: true, subtree: true });
}
