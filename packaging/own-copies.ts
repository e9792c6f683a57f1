import type { Plugin } from "vite";

/** Who has a copy of its own of what, by the name of that copy. */
const owners: Record<string, { asks: RegExp; own: RegExp }> = {
  whole: {
    asks: /(cited-by-graph-(whole|wiki|pages|chart|spread)|layout[\\/]chart(-labels)?|model[\\/]wiki)\.ts$|\?whole$/,
    own: /(^d3-|\/(late-styles|feed-address|graph-document|in-turns|free-picture|label-places|own-policy|spread-seed)\.js$)/,
  },
  radar: { asks: /[\\/](score-radar-(fit|picture)|radar-labels|rows|stamp)\.ts$/, own: /\/labels\.js$/ },
  article: {
    asks: /[\\/](entity-article|provenance-note)\.ts$|\?article$/,
    own: /\/(entity-facts|cards|source-line|shapes\/story)\.js$/,
  },
  findings: {
    asks: /[\\/](finding-list|finding|findings)\.ts$|\?findings$/,
    own: /\/(data-domain|domain|scale|source-line|shapes\/story)\.js$/,
  },
  lineage: { asks: /[\\/]spec-lineage\.ts$/, own: /\/shapes\/story\.js$/ },
  link: { asks: /[\\/]entity-link-preview\.ts$/, own: /\/(cited-by-graph-preview\.styles|cards|late-styles)\.js$/ },
  gap: { asks: /[\\/](score-gap|gap)\.ts$/, own: /\/(shapes\/scores|scale|source-line)\.js$/ },
};

/**
 * What draws a whole wiki, `<score-gap>`, `<entity-article>`, `<finding-list>` and their like have copies of their own of
 * what they need at once and others fetch too: a few more files to fetch would take longer than all of it.
 */
export function ownCopies(): Plugin {
  return {
    name: "own-copies",
    enforce: "pre",
    async resolveId(source, importer = "") {
      for (const [name, { asks, own }] of Object.entries(owners)) {
        const isWithin = importer.endsWith(`?${name}`) && /[\\/]d3-/.test(importer);
        if (!asks.test(importer) || !(own.test(source) || isWithin)) continue;
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        return resolved && `${resolved.id}?${name}`;
      }
      return null;
    },
  };
}
