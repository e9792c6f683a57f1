import { realpath, stat } from "node:fs/promises";
import { posix, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isWithin, reason } from "./collect.js";
import { Unavailable } from "./download.js";

/**
 * A page on disk has no address yet. So it gets one of a host that cannot be, and addresses are resolved as a browser would:
 * below the first folder are places on the disk, which only a way from the page leads to; all else begins at the site's root.
 */
const nowhere = "https://page.invalid";
const disk = "/-disk-";

/** @returns the address a file has here */
export const addressOfFile = (path: string): string => `${nowhere}${disk}${pathToFileURL(path).pathname}`;

/**
 * @param address absolute
 * @param root real path of the folder the site is served from
 * @returns the real path of the file an address leads to, or the http or https address itself
 * @throws Unavailable where it leads to none
 */
export async function placeOf(address: string, root: string | undefined): Promise<string> {
  const { origin, protocol, pathname } = new URL(address);
  if (origin !== nowhere) {
    if (/^https?:$/.test(protocol)) return address;
    throw new Unavailable(`${protocol} addresses are not asked.`);
  }
  const onDisk = pathname.startsWith(`${disk}/`);
  if (!onDisk && root === undefined)
    throw new Unavailable(`${pathname} begins at the site's root; --root says where that is.`);
  const path = onDisk
    ? pathOf(pathname.slice(disk.length))
    : pathOf(`${pathToFileURL(root! + sep).pathname}${pathname.slice(1)}`);
  const real = await realpath(path).catch((error: unknown) => {
    throw new Unavailable(`${path}: ${reason(error)}`);
  });
  if (!onDisk && !isWithin(real, root!)) throw new Unavailable(`${pathname} leads out of the site's root.`);
  if (!(await stat(real)).isFile()) throw new Unavailable(`${path} is not a regular file.`);
  return real;
}

function pathOf(pathname: string): string {
  try {
    return fileURLToPath(`file://${pathname}`);
  } catch {
    throw new Unavailable(`${pathname} is no path of a file.`);
  }
}

/**
 * @param address absolute
 * @param base address that the page's own relative addresses belong to
 * @returns how the page names it: from the page where it is on the disk, from the site's root where it is there
 */
export function hrefFrom(address: string, base: string): string | undefined {
  const url = new URL(address);
  if (url.origin !== nowhere) return address;
  const rest = `${url.search}${url.hash}`;
  if (!url.pathname.startsWith(`${disk}/`)) return `${url.pathname}${rest}`;
  const from = new URL(".", base).pathname;
  if (!from.startsWith(`${disk}/`)) return undefined;
  const way = posix.relative(from, url.pathname) || ".";
  return `${/^[^/]*:/.test(way) ? "./" : ""}${way}${/[^/]\/$/.test(url.pathname) ? "/" : ""}${rest}`;
}
