/**
 * Writes the checked-in files that are made from others, or with --check compares them with what would be written.
 *
 *   node test/generated.mjs [schema] [manifest] [locales] [--check]
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import * as prettier from "prettier";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The source of src/feed/types.ts: one exported type for the feed and for each `$def`. */
async function schemaTypes() {
  const schema = JSON.parse(await readFile(`${root}src/feed/feed.schema.json`, "utf8"));
  const types = await compile(schema, "Feed", {
    additionalProperties: false,
    bannerComment: "// Generated from feed.schema.json by npm run schema",
    format: false,
  });
  return prettier.format(types, {
    ...(await prettier.resolveConfig(`${root}src/feed/types.ts`)),
    parser: "typescript",
  });
}

await writeFile(`${root}src/feed/types.ts`, await schemaTypes());
