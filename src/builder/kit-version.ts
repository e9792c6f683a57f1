import { readFileSync } from "node:fs";

/** Version of the kit, from its package.json, which lies some folders above wherever the builder was put. */
export function kitVersion(): string {
  for (const up of ["..", "../..", "../../..", "../../../.."]) {
    try {
      const { name, version } = JSON.parse(
        readFileSync(new URL(`${up}/package.json`, import.meta.url), "utf8"),
      ) as Record<string, string>;
      if (name === "entity-widgets" && version) return version;
    } catch {
      continue;
    }
  }
  return "0.0.0";
}
