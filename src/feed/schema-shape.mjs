/**
 * The compact reading tables of read.ts, one for each part an element may need, written from feed.schema.json, so that the schema stays the single source.
 *
 * A line is a shape: its name, then groups `code:member,member`. A code is `[*]type[?][!]`: `*` an array, `?` null is as
 * good as absent, `!` the object is dropped without it. Types: s text, i id, l link (http, https, mailto), r resource
 * (http, https), c colour, n number, b boolean, or the name of a shape.
 *
 * @param {object} schema the JSON Schema
 * @returns {string} TypeScript source of shape.ts
 */
export function shapeSource(schema) {
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
  const line = ([shape, { properties, required = [] }]) => {
    const groups = new Map();
    for (const [name, member] of Object.entries(properties)) {
      const key = code(member) + (required.includes(name) ? "!" : "");
      groups.set(key, [...(groups.get(key) ?? []), name]);
    }
    return [shape, ...[...groups].map(([key, names]) => `${key}:${names}`)].join(" ");
  };
  const lines = new Map([["Feed", schema], ...Object.entries(schema.$defs)].map((entry) => [entry[0], line(entry)]));
  const parts = { rules: "Rules", scores: "Evaluation", findings: "Finding", lineage: "LineageEntry", roles: "Role" };
  const taken = new Set();
  const tables = Object.entries({ item: "Feed", ...parts }).map(([part, top]) => {
    const names = [top];
    for (const name of names) {
      for (const [, inner] of lines.get(name).matchAll(/ \*?([A-Z]\w*)[?!]*:/g)) {
        if (!names.includes(inner) && !Object.values(parts).includes(inner) && !taken.has(inner)) names.push(inner);
      }
    }
    for (const name of names) taken.add(name);
    return `/** What is read of ${part === "item" ? "a feed and every item" : `an item's ${part}`}. */\nexport const ${part} = \`${names.map((name) => lines.get(name)).join("\n")}\`;\n`;
  });
  return `// Generated from feed.schema.json by npm run schema\n\n${tables.join("\n")}`;
}
