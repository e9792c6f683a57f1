/**
 * The compact reading tables of read.ts, one file for each part an element may need, written from feed.schema.json, so that the schema stays the single source.
 *
 * A member's code is `[*]type[?][!]`: `*` an array, `?` null is as good as absent, `!` the object is dropped without it.
 * Types: s text, i id, l link (http, https, mailto), r resource (http, https), c colour, n number, b boolean, or the name
 * of a shape.
 *
 * @param {object} schema the JSON Schema
 * @returns {Record<string, string>} TypeScript source by the name of its file in shapes/
 */
export function shapeSources(schema) {
  const code = (member) => {
    const name = member.$ref?.split("/").pop();
    if (name) return name + (schema.$defs[name].type.includes("null") ? "?" : "");
    const types = [member.type].flat();
    if (types.includes("array")) return "*" + code(member.items);
    if (types.includes("boolean")) return "b";
    if (types.includes("number") || types.includes("integer")) return "n" + (types.includes("null") ? "?" : "");
    if (member["x-url"]) return member["x-url"] === "link" ? "l" : "r";
    if (member.pattern?.startsWith("^#")) return "c";
    return member.minLength ? "i" : "s";
  };
  const shapes = new Map(
    [["Feed", schema], ...Object.entries(schema.$defs)].map(([shape, { properties, required = [] }]) => [
      shape,
      Object.entries(properties).map(([name, member]) => [name, code(member) + (required.includes(name) ? "!" : "")]),
    ]),
  );
  const parts = {
    rules: ["Rules"],
    scores: ["Evaluation"],
    citations: ["CitedByItem"],
    story: ["Finding", "LineageEntry", "Role", "Related", "Source", "License", "Build"],
  };
  const tops = new Set(Object.values(parts).flat());
  const sources = Object.entries({ item: ["Feed"], ...parts }).map(([part, names]) => {
    names = [...names];
    for (const name of names) {
      for (const [, member] of shapes.get(name)) {
        const inner = member.replace(/\W/g, "");
        if (shapes.has(inner) && !names.includes(inner) && (part !== "item" || !tops.has(inner))) names.push(inner);
      }
    }
    const table = Object.fromEntries(names.map((name) => [name, Object.fromEntries(shapes.get(name))]));
    // A card counts who cites its entity, whether or not the feed does.
    if (part === "item") table.CitedByItem = { entity: "i!" };
    const source = `import type { Table } from "../read.js";\n\nexport const ${part}: Table = ${JSON.stringify(table)};\n`;
    return [`${part}.ts`, `// Generated from feed.schema.json by npm run schema\n\n${source}`];
  });
  return Object.fromEntries(sources);
}
