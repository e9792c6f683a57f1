import type { Plugin } from "vite";

/** What own-policy.ts vouches for needs a policy of the kit's name, and of a name a page may allow only one: here the kit's copy of Lit has it. */
export function shareTrustedTypesPolicy(): Plugin {
  const own = /policy \?\?= [^;]*;/;
  return {
    name: "share-trusted-types-policy",
    transform(code, id) {
      if (!/\/src\/elements\/own-policy\.ts(\?\w+)?$/.test(id)) return null;
      if (!own.test(code)) this.error("The policy of own-policy.ts is not where it is looked for.");
      return {
        code: `import { policyOfLit } from "lit-html";\n${code.replace(own, "policy = policyOfLit;")}`,
        map: null,
      };
    },
  };
}
