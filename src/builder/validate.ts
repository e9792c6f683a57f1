import { formatMajor } from "../feed/read.js";
import { parseFeed } from "../feed/parse.js";
import type { Problem } from "../feed/problems.js";
import { readDocument } from "./read-document.js";

/** What a document was found to be. */
export interface Validation {
  /** Items that can be used. */
  items: number;
  problems: Problem[];
}

/**
 * Reads a document as a widget would, and tells everything that would be lost.
 *
 * @param place path of a file, or an http or https URL
 * @param allowPrivate ask addresses of this machine and of local networks as well
 * @throws Unavailable with the reason
 */
export async function validate(place: string, { allowPrivate = false } = {}): Promise<Validation> {
  const { text, url } = await readDocument(place, allowPrivate);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { items: 0, problems: [{ path: "", message: `Not JSON: ${(error as Error).message}` }] };
  }
  if (isGraph(json)) return { items: json.ids.length, problems: graphProblems(json) };
  const { feed, problems } = parseFeed(json, { baseUrl: url });
  return { items: feed?.items.length ?? 0, problems };
}

interface Graph {
  format: string;
  ids: unknown[];
  edges: unknown[];
}

const isGraph = (json: unknown): json is Graph & Record<string, unknown> =>
  Boolean(json) &&
  typeof json === "object" &&
  Array.isArray((json as Graph).ids) &&
  Array.isArray((json as Graph).edges);

function graphProblems(graph: Graph & Record<string, unknown>): Problem[] {
  const problems: Problem[] = [];
  if (!String(graph.format).startsWith(`${formatMajor}.`))
    problems.push({ path: "/format", message: `Must be ${formatMajor}.x.` });
  for (const name of ["titles", "urls", "kinds", "domains", "in", "x", "y"]) {
    const column = graph[name];
    const right = Array.isArray(column) && column.length === graph.ids.length;
    if (!right)
      problems.push({ path: `/${name}`, message: `Must be an array of ${graph.ids.length}, one for each id.` });
  }
  graph.edges.forEach((row, k) => {
    const right = Number.isInteger(row) && Number(row) >= 0 && Number(row) < graph.ids.length;
    if (!right) problems.push({ path: `/edges/${k}`, message: "Must be the row of an id." });
  });
  if (graph.edges.length % 2) problems.push({ path: "/edges", message: "Must be pairs." });
  return problems;
}
