import { _$LH as lit } from "lit-html/private-ssr-support.js";
import { parseAst, type Plugin } from "vite";
import { cuts, unsupported, type Cut } from "./lit-cuts.js";
import { templateHtml } from "./lit-template.js";

interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  alternate?: Node | null;
}

interface Literal extends Node {
  properties: { key?: Node }[];
}

interface Template extends Node {
  tag: Node;
  quasi: { quasis: { value: { cooked: string; raw: string } }[]; expressions: Node[] };
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === "string";

/** Every node of a module, parents before children. */
function nodes(code: string): Node[] {
  const found: Node[] = [...parseAst(code).body];
  for (const node of found) for (const value of Object.values(node)) found.push(...[value].flat().filter(isNode));
  return found;
}

function without(code: string, [from, to]: Cut): string {
  if (from instanceof RegExp) return code.replace(from, to ?? "");
  const node = nodes(code).find(({ start }) => code.startsWith(from, start));
  if (!node) return code;
  const rest = node.alternate ? code.slice(node.alternate.start, node.alternate.end) : "{}";
  return code.slice(0, node.start) + (to ?? (node.type === "IfStatement" ? rest : "")) + code.slice(node.end);
}

/** What stands in place of what is cut of a module, and the file it is in. */
const instead: Readonly<Record<string, readonly [name: string, file: string]>> = {
  "css-tag.js": ["lateStyles", "lit-styles.ts"],
  "lit-html.js": ["templateHtml", "lit-template.ts"],
};

/**
 * @param code a module of Lit's development build
 * @param name its file
 * @param folder address of the folder of this file
 * @returns the same without what no element of the kit makes use of
 * @throws Error when it has not what is cut, or is not needed at all
 */
export function trimmed(code: string, name: string, folder: string): string {
  if (!cuts[name]) throw new Error(`${name} is of no use without what is cut.`);
  for (const cut of cuts[name]) {
    const rest = without(code, cut);
    if (rest === code) throw new Error(`${name} has no ${cut[0]}`);
    code = rest;
  }
  if (!instead[name]) return code;
  const [own, file] = instead[name];
  return `import { ${own} } from ${JSON.stringify(`${folder}/${file}`)};\n${code}`;
}

/** What a module of the kit asks of Lit that is cut; empty when all is well. */
export function demands(code: string): string[] {
  const all = nodes(code);
  const methods = new Set(all.filter(({ type }) => type === "MethodDefinition").map((node) => nameOf(node, "key")));
  return all.flatMap((node) => {
    if (node.type === "Identifier" && unsupported.test(node.name!)) return node.name!;
    const text = code.slice(node.start, node.end);
    if (node.type === "ObjectExpression") {
      const options = (node as Literal).properties.map(({ key }) => key?.name);
      return options.includes("reflect") && options.includes("type") ? text : [];
    }
    if (node.type !== "TaggedTemplateExpression") return [];
    const { tag, quasi } = node as Template;
    if (tag.name === "css") return quasi.expressions.length ? text : [];
    if (tag.name !== "html" && tag.name !== "svg") return [];
    const listeners = quasi.expressions.filter((_, i) => /@\w+="$/.test(quasi.quasis[i]!.value.raw));
    return !isScannedAlike(quasi, tag.name) || listeners.some((one) => methods.has(nameOf(one, "property")))
      ? text
      : [];
  });
}

const nameOf = (node: object, part: string) => (node as Record<string, Node | undefined>)[part]?.name;

function isScannedAlike({ quasis }: Template["quasi"], tag: "html" | "svg"): boolean {
  const cooked = quasis.map(({ value }) => value.cooked);
  const strings = Object.assign(cooked, { raw: cooked }) as unknown as TemplateStringsArray;
  const [html, names] = lit.getTemplateHtml(strings, tag === "svg" ? 2 : 1);
  const [ownHtml, ownNames] = templateHtml(cooked, tag === "svg", lit.marker);
  return `${html}` === ownHtml && names.join() === ownNames.join();
}

/** A module of Lit's development build, which can be read, other than the one that only tells of a server; and where texts are translated. */
export const part =
  /[\\/]node_modules[\\/](?:(?:lit-html|lit-element|@lit[\\/]reactive-element)[\\/]development[\\/](?!is-server)|@lit[\\/]localize[\\/]init[\\/](?=install))(.+)$/;

/**
 * Lit without what no element of the kit makes use of. Fails when Lit no longer has what is cut, and when an element
 * asks for it.
 *
 * @param folder address of the folder of this file
 */
export function trimmedLit(folder: string): Plugin {
  return {
    name: "trimmed-lit",
    transform(code, id) {
      const name = part.exec(id)?.[1];
      if (name) return { code: trimmed(code, name, folder), map: null };
      if (!/[\\/]src[\\/]elements[\\/]/.test(id)) return null;
      const [demand] = demands(code);
      if (demand) this.error(`The Lit of the cdn build has no way to do this: ${demand}`);
      return null;
    },
  };
}
