import { lookup as resolveName } from "node:dns";
import { open } from "node:fs/promises";
import { get as getPlain, type IncomingMessage } from "node:http";
import { get as getSecure } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { pathToFileURL } from "node:url";
import { formatMajor } from "../feed/read.js";
import { parseFeed } from "../feed/parse.js";
import type { Problem } from "../feed/problems.js";
import { decodeNote } from "./read-note.js";

/** What a document was found to be. */
export interface Validation {
  /** Items that can be used. */
  items: number;
  problems: Problem[];
}

/** A document that cannot be had at all. */
export class Unavailable extends Error {}

const maxBytes = 20_000_000;
const timeout = 30_000;
const maxRedirects = 5;

const notPublic = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const) {
  notPublic.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  notPublic.addSubnet(network, prefix, "ipv6");
}

/** @returns whether an IP address is of this machine, of a local network or of none */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return notPublic.check(mapped, "ipv4");
  return notPublic.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/**
 * Reads a document as a widget would, and tells everything that would be lost.
 *
 * @param place path of a file, or an http or https URL
 * @param allowPrivate ask addresses of this machine and of local networks as well
 * @throws Unavailable with the reason
 */
export async function validate(place: string, { allowPrivate = false } = {}): Promise<Validation> {
  const isUrl = /^https?:\/\//i.test(place);
  const { text, url } = isUrl ? await download(new URL(place), allowPrivate) : await readFile(place);
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

async function readFile(path: string): Promise<{ text: string; url: string }> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) throw new Unavailable(`${path} is larger than ${maxBytes / 1e6} MB.`);
      return {
        text: decodeNote(await handle.readFile()).text,
        url: pathToFileURL(path).href.replace(/^file:/, "https:"),
      };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    throw new Unavailable(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

const publicLookup: LookupFunction = (name, options, callback) => {
  resolveName(name, { ...options, all: true }, (error, addresses) => {
    const wrong = addresses?.find(({ address }) => isPrivateAddress(address));
    const refusal =
      error ?? (wrong && new Unavailable(`${name} is a private address; --allow-private asks it all the same.`));
    if (refusal) return callback(refusal, "", 4);
    // The connection goes to the very address that was looked at.
    const { address, family } = addresses[0]!;
    if (options.all) (callback as unknown as (error: null, all: typeof addresses) => void)(null, addresses);
    else callback(null, address, family);
  });
};

async function download(start: URL, allowPrivate: boolean): Promise<{ text: string; url: string }> {
  const signal = AbortSignal.timeout(timeout);
  let url = start;
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await ask(url, allowPrivate, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      response.destroy();
      url = new URL(headers.location, url);
      if (!/^https?:$/.test(url.protocol))
        throw new Unavailable(`${start.href} leads to ${url.protocol}, which is not asked.`);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Unavailable(`${url.href} answered ${statusCode}.`);
    }
    const parts: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const part of response as AsyncIterable<Buffer>) {
        if ((bytes += part.length) > maxBytes)
          throw new Unavailable(`${url.href} is larger than ${maxBytes / 1e6} MB.`);
        parts.push(part);
      }
    } catch (error) {
      throw error instanceof Unavailable
        ? error
        : new Unavailable(`${url.href} broke off: ${(error as Error).message}.`);
    }
    return { text: decodeNote(Buffer.concat(parts)).text, url: url.href };
  }
  throw new Unavailable(`${start.href} redirects more than ${maxRedirects} times.`);
}

function ask(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isIP(host) && isPrivateAddress(host)) {
    throw new Unavailable(`${host} is a private address; --allow-private asks it all the same.`);
  }
  const get = url.protocol === "https:" ? getSecure : getPlain;
  const headers = { accept: "application/feed+json, application/json", "accept-encoding": "identity" };
  const lookup = allowPrivate ? undefined : publicLookup;
  return new Promise((resolve, reject) => {
    get(url, { headers, signal, lookup }, resolve).on("error", (error) => {
      const reason = signal.aborted ? `no answer within ${timeout / 1000} s` : error.message;
      reject(error instanceof Unavailable ? error : new Unavailable(`${url.href} cannot be had: ${reason}.`));
    });
  });
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
