/** That the comparisons with other libraries work; how long anything takes is nothing to test. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { execPath } from "node:process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pageEngines } from "./browser.mjs";

const script = fileURLToPath(new URL("../../bench/run.mjs", import.meta.url));

for (const engine of pageEngines.filter((name) => name === "chromium")) {
  test(`the bench measures four of our cards beside the floor in ${engine}`, { timeout: 240_000 }, async () => {
    const args = [script, "cards", "--only", "entity-card", "--n", "4", "--rounds", "1", "--parts", "cards"];
    const { stdout } = await promisify(execFile)(execPath, args);
    const rows = stdout.split("\n").filter((line) => /^\| (entity-card|vanilla) \|/.test(line));
    assert.equal(rows.length, 2, stdout);
    for (const row of rows) {
      const [, name, ...figures] = row.split("|").map((cell) => cell.trim());
      const numbers = figures.slice(0, 7).map((figure) => parseFloat(figure));
      assert.ok(numbers.every((value) => value >= 0) && numbers[0] > 0, `${name}: ${row}`);
    }
  });
}
