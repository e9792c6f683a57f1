import { lookup as resolveName } from "node:dns";
import { get as getPlain, type IncomingMessage } from "node:http";
import { get as getSecure } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { decodeNote } from "./read-note.js";

/** A document that cannot be had at all. */
export class Unavailable extends Error {}

/** Most bytes of a document. */
export const maxBytes = 20_000_000;
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

/**
 * Asks for a document as a reader's browser would, without credentials; each redirect is looked at again.
 *
 * @returns its text and the address it came from in the end
 * @throws Unavailable with the reason
 */
export async function download(start: URL, allowPrivate: boolean): Promise<{ text: string; url: string }> {
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
