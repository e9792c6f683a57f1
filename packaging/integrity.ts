import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** integrity.json: for each script of a folder the value of a script tag's `integrity` attribute. */
export function integrity(): Plugin {
  return {
    name: "integrity",
    writeBundle({ dir }) {
      const scripts = (readdirSync(dir!, { recursive: true }) as string[])
        .filter((name) => name.endsWith(".js"))
        .sort();
      const hashes = scripts.map((name) => {
        const digest = createHash("sha384")
          .update(readFileSync(join(dir!, name)))
          .digest("base64");
        return [name.replaceAll("\\", "/"), `sha384-${digest}`];
      });
      writeFileSync(join(dir!, "integrity.json"), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
    },
  };
}
