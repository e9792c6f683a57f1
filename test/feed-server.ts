/** Addresses of the fault server of test/faults.mjs, and what it has seen. */

export interface Count {
  count: number;
  aborted: number;
  headers: Record<string, string>;
}

/** An address that no other test of any engine asks for, and the key under which its requests are counted. */
export function fault(name: string, origin = location.origin): { url: string; key: string } {
  const key = crypto.randomUUID();
  const url = new URL(`/test/faults/${name}`, origin);
  url.searchParams.set("key", key);
  return { url: url.href, key };
}

export const count = async (key: string): Promise<Count> => (await fetch(`/test/faults/count?key=${key}`)).json();

/** Lets go what `held` holds. */
export const release = (key: string): Promise<unknown> => fetch(`/test/faults/release?key=${key}`);

/** Asks the server until it says what is expected; each of its answers is an event. */
export async function counted(key: string, expected: Partial<Count>): Promise<void> {
  const names = Object.keys(expected) as (keyof Count)[];
  for (let now = await count(key); names.some((name) => now[name] !== expected[name]);) now = await count(key);
}

/** An address of a document of one's own, which ends with `URL.revokeObjectURL`. */
export const addressOf = (json: unknown): string =>
  URL.createObjectURL(new Blob([JSON.stringify(json)], { type: "application/feed+json" }));
