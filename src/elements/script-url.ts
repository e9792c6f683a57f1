interface ScriptPolicy {
  createScriptURL(text: string): string;
}

interface PolicyMaker {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
let policy: ScriptPolicy | undefined;

/**
 * @param url of a script of the kit's own
 * @returns the same as a page takes it that trusts only what is vouched for (Trusted Types)
 * @throws TypeError where the page does not allow the kit's policy
 */
export function scriptUrl(url: URL): string {
  policy ??= maker?.createPolicy("entity-widgets", { createScriptURL: (text) => text });
  return policy ? policy.createScriptURL(url.href) : url.href;
}
