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
      for (const entry of module.exports)
        if (entry.declaration.module === declared) entry.declaration.module = published;
      for (const element of module.declarations) {
        element.members = element.members?.filter(
          ({ name, privacy, static: isStatic }) =>
            !privacy?.match(/private|protected/) && !/^[#_]/.test(name) && !isStatic,
        );
      }
    }
  },
};

export default {
  globs: ["src/elements/*.ts", "src/events.ts"],
  exclude: ["src/elements/*.styles.ts"],
  litelement: true,
  plugins: [publicElements],
};
