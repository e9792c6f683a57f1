import type { Plugin } from "vite";

/** What makes a policy besides Lit, and what it does instead. */
const makers: readonly [file: RegExp, makes: RegExp, instead: string][] = [
  [/\/src\/elements\/own-policy\.ts(\?\w+)?$/, /policy \?\?= [^;]*;/, "policy = policyOfLit;"],
  // It is handed the kit's, and has no use for one of its own.
  [/\/dompurify\/dist\/purify\.es\.mjs$/, /_createTrustedTypesPolicy\(trustedTypes, currentScript\)/, "null"],
];

/** Of a policy of the kit's name a page may allow only one: the kit's copy of Lit has it, and all that needs one takes that. */
export function shareTrustedTypesPolicy(): Plugin {
  return {
    name: "share-trusted-types-policy",
    transform(code, id) {
      const [, makes, instead] = makers.find(([file]) => file.test(id)) ?? [];
      if (!makes || instead === undefined) return null;
      if (!makes.test(code)) this.error(`${id} makes its policy no longer where it is looked for.`);
      const shared = instead.includes("policyOfLit") ? 'import { policyOfLit } from "lit-html";\n' : "";
      return { code: shared + code.replace(makes, instead), map: null };
    },
  };
}
