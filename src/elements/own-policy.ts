interface Policy {
  createHTML(text: string): string;
  createScriptURL(text: string): string;
}

interface PolicyMaker {
  createPolicy(name: string, rules: Policy): Policy;
}

const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
let policy: Policy | undefined;

/**
 * @returns what vouches for scripts and markup of the kit's own on a page that trusts nothing else (Trusted Types);
 * undefined where no page can ask for it
 * @throws TypeError where the page does not allow the kit's policy
 */
export function ownPolicy(): Policy | undefined {
  policy ??= maker?.createPolicy("entity-widgets", { createHTML: (text) => text, createScriptURL: (text) => text });
  return policy;
}

/**
 * @param url of a script of the kit's own
 * @returns the same as such a page takes it
 * @throws TypeError where the page does not allow the kit's policy
 */
export function scriptUrl(url: URL): string {
  return ownPolicy()?.createScriptURL(url.href) ?? url.href;
}
