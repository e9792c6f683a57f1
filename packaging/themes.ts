import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { path } from "./path.js";

/** The style sheets that a page may add, as they are. */
export function copyThemes(): Plugin {
  return {
    name: "copy-themes",
    writeBundle({ dir }) {
      if (!existsSync(path("src/themes"))) return;
      mkdirSync(join(dir!, "themes"), { recursive: true });
      for (const file of readdirSync(path("src/themes")))
        copyFileSync(path(`src/themes/${file}`), join(dir!, "themes", file));
    },
  };
}
