import type { Plugin } from "vite";

/**
 * Rewrites Lit's `@property()` and `@state()` into the `static properties` they stand for: the same elements without the
 * decorators' run time. Relies on fields being assigned, not defined (`useDefineForClassFields: false`).
 *
 * @param code TypeScript source of an element
 * @returns the same without decorators
 * @throws Error when a decorator is left over
 */
export function staticProperties(code: string): string {
  const classes = code.split(/^(?=(?:export )?(?:abstract )?(?:export abstract )?class )/m);
  const rewritten = classes.map((part) => {
    const found: string[] = [];
    const body = part.replace(
      /^ {2}@(property|state)\(((?:[^()]|\([^()]*\))*)\)\s+((?:(?:private|protected|override|readonly) )*)(?=((?:get |set )?\w+))/gm,
      (_whole, kind: string, options: string, modifiers: string, name: string) => {
        found.push(`${name.replace(/^[gs]et /, "")}: ${kind === "state" ? "{ state: true }" : options || "{}"}`);
        return `  ${modifiers}`;
      },
    );
    return found.length ? body.replace(/^(.*? \{)$/m, `$1\n  static properties = { ${found.join(", ")} };`) : body;
  });
  const result = rewritten.join("").replace(/^import \{[^}]*\} from "lit\/decorators\.js";$/m, "");
  if (/^\s*@\w+\(/m.test(result))
    throw new Error("A decorator other than @property and @state, or in an unforeseen place.");
  return result;
}

/** `staticProperties` for every element. */
export const elementsWithoutDecorators = (): Plugin => ({
  name: "elements-without-decorators",
  enforce: "pre",
  transform: (code) => (code.includes('from "lit/decorators.js"') ? { code: staticProperties(code), map: null } : null),
});
