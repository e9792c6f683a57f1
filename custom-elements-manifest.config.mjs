import { posix } from "node:path";

/** The analyzer knows customElements.define; the kit's own define() leaves a tag alone that is already taken. */
const guardedDefine = {
  name: "guarded-define",
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== "define") return;
    const [tag, element] = node.arguments;
    const declaration = moduleDoc.declarations.find(({ name }) => name === element?.getText());
    if (!declaration) return;
    declaration.tagName = tag.text;
    declaration.customElement = true;
    moduleDoc.exports.push({
      kind: "custom-element-definition",
      name: tag.text,
      declaration: { name: declaration.name, module: moduleDoc.path },
    });
  },
};

/**
 * Editors and Storybook offer what an attribute may be, and the name of a type is nothing that an author may write. So
 * the types that are but a choice of words are spelled out, by the module that declares or imports them.
 */
const spelledOut = () => {
  const types = new Map();
  const key = (path, name) => `${path} ${name}`;
  const resolved = (path, name) => {
    const found = types.get(key(path, name));
    return found?.from ? resolved(found.from, found.name) : found;
  };
  return {
    name: "spelled-out",
    analyzePhase({ ts, node, moduleDoc: { path } }) {
      if (ts.isTypeAliasDeclaration(node) && ts.isUnionTypeNode(node.type)) {
        const words = node.type.types.filter((type) => ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal));
        if (words.length === node.type.types.length) types.set(key(path, node.name.text), node.type.getText());
      }
      if (!ts.isImportDeclaration(node) || !node.moduleSpecifier.text.startsWith(".")) return;
      const from = posix.join(posix.dirname(path), node.moduleSpecifier.text).replace(/\.js$/, ".ts");
      for (const { name, propertyName = name } of node.importClause?.namedBindings?.elements ?? []) {
        types.set(key(path, name.text), { from, name: propertyName.text });
      }
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const { path, declarations } of modules) {
        for (const { type } of declarations.flatMap(({ attributes = [], members = [] }) => [
          ...attributes,
          ...members,
        ])) {
          if (!type) continue;
          const parts = type.text.split(" | ").map((part) => resolved(path, part) ?? part);
          type.text = parts.join(" | ");
        }
      }
    },
  };
};

/**
 * What the manifest says of a package's user: the elements, not the modules they are made of. Inherited members are
 * resolved by the time a plugin's link phase runs, so the base class can go.
 */
const publicElements = {
  name: "public-elements",
  packageLinkPhase({ customElementsManifest: manifest }) {
    manifest.modules = manifest.modules.filter((module) => module.declarations.some(({ tagName }) => tagName));
    for (const module of manifest.modules) {
      const declared = module.path;
      const published = declared.replace(/^src\/elements\/(.+)\.ts$/, "dist/$1.js");
      module.path = published;
      module.declarations = module.declarations.filter(({ tagName }) => tagName);
      for (const { declaration } of module.exports) if (declaration.module === declared) declaration.module = published;
      for (const element of module.declarations) {
        element.members = element.members?.filter(isPublic);
        // An event that is dispatched but not described was guessed from the call, its name from the first argument.
        element.events = element.events?.filter(({ description }) => description);
      }
    }
  },
};

/** What the base class asks of an element, public only because a module beside it asks. */
const hooks = new Set(["readLight", "measure"]);

const isPublic = ({ name, privacy, static: isStatic }) =>
  !/private|protected/.test(privacy ?? "") && !/^[#_]/.test(name) && !hooks.has(name) && !isStatic;

export default {
  globs: ["src/elements/*.ts", "src/model/*.ts", "src/events.ts"],
  exclude: ["src/elements/*.styles.ts"],
  litelement: true,
  plugins: [guardedDefine, spelledOut(), publicElements],
};
