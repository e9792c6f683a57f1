import "axe-core/axe.min.js";

interface Axe {
  run(
    context: Element,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

const { axe } = globalThis as unknown as { axe: Axe };

/** What a part of a page cannot answer for. */
const ofWholePages = ["region", "page-has-heading-one", "landmark-one-main", "bypass", "document-title"];

const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: Object.fromEntries(ofWholePages.map((rule) => [rule, { enabled: false }])),
  resultTypes: ["violations"],
};

/** What axe objects to in an element, one a line. */
export async function objectionsTo(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
