import { path } from "./path.js";

const kit = new Set<string>();

/** @lit/localize names these in its index, but only a language other than English makes use of them. */
const translating =
  /[\\/]@lit[\\/]localize[\\/](init[\\/](?!install)|internal[\\/](runtime-msg|id-generation|fnv1a64))/;

/** What an element needs to be one: the base class and all it imports before the first paint. */
function base(infoOf: (id: string) => { importedIds: readonly string[] } | null): Set<string> {
  if (!kit.size)
    for (const name of ["feed-element", "define", "tokens.styles"]) kit.add(path(`src/elements/${name}.ts`));
  for (const id of kit)
    for (const imported of infoOf(id)?.importedIds ?? []) if (!translating.test(imported)) kit.add(imported);
  return kit;
}

/** What one tag alone needs before the first paint, or one part of it, in one file: many small ones compress worse. */
const ownOf: Record<string, RegExp> = {
  "cited-by-graph": /src[\\/](elements[\\/](cited-by-graph(\.styles)?|remembered)|layout[\\/]narrow)\.ts$/,
  "cited-by-graph-figure":
    /src[\\/](elements[\\/](cited-by-graph-(figure|found|legend|notes|picture|stage|text)|letter-breadth)|layout[\\/](fan(-arcs|-rows)?|graph|labels|marks)|model[\\/](citations|entity-index|neighbourhood))\.ts$/,
  force: /src[\\/]layout[\\/](force|free-picture|label-places)\.ts$/,
  "score-radar":
    /src[\\/](elements[\\/]score-radar(-chart|\.styles)?|layout[\\/](crowded|scale)|model[\\/](scores|domain)|feed[\\/]shapes[\\/]scores)\.ts$/,
};

interface Chunking {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Which modules share a file, and which of these comes first where a module may be in several. */
export const filesOfMany = [
  {
    name: (id: string, chunking: Chunking) => (base((module) => chunking.getModuleInfo(module)).has(id) ? "kit" : null),
    priority: 5,
  },
  { name: (id: string) => Object.keys(ownOf).find((tag) => ownOf[tag]!.test(id)) ?? null, priority: 2 },
  {
    name: "score-radar-figure",
    test: /src[\\/](elements[\\/]score-radar-(figure(\.styles)?|fit|notes|plot|words)|layout[\\/](plot|radar(-labels)?|radar-details|tie-mark)|model[\\/](ties|judged-scores))\.ts$|labels\.ts\?radar$/,
    priority: 1,
  },
];
