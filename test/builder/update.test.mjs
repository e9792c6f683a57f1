import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build, FeedBuilder } from "../../dist/builder/index.js";
import { baseUrl, contentsOf, emptyFolder, folderOf } from "./wiki.mjs";

const original = "# A\n\nSee [[b]], which this sentence is about at some length, so that it is quoted.";
const notes = {
  "a.md": original,
  // A change to the original makes it stale.
  "a.zh.md": `---\ntranslation: { hash: "${createHash("sha256").update(original).digest("hex")}" }\n---\n文。`,
  "b.md": "# B\n\nText of [[a]].",
  "c.md": "# C\n\nSee [[a]] and [[nowhere]].",
};
const settings = { base_url: baseUrl };

for (const [name, file, text, written] of [
  ["its content only", "a.md", `${notes["a.md"]}\n\n- more\n`, 4],
  ["its sources", "c.md", `---\nsources: [https://s.example]\n---\n${notes["c.md"]}`, 2],
  ["its title", "a.md", notes["a.md"].replace("# A", "# Ah"), undefined],
  ["its links", "b.md", "# B\n\nText of [[c]].", undefined],
  ["to something that is in no feed", "b.md", "---\ndraft: true\n---\nText.", undefined],
  ["to something broken", "b.md", "---\na: [\n---\nText.", undefined],
]) {
  test(`a note that changes ${name} gives what a build of all gives`, async () => {
    const folder = folderOf(notes);
    const out = emptyFolder();
    const builder = new FeedBuilder({ folders: [folder], out, settings });
    await builder.build();
    writeFileSync(join(folder, file), text);
    const summary = await builder.update([join(folder, file)]);
    await builder.close();
    if (written !== undefined) assert.equal(summary.written, written);
    const fresh = emptyFolder();
    await build({ folders: [folder], out: fresh, settings });
    assert.deepEqual(contentsOf(out), contentsOf(fresh));
  });
}

test("a new note is found", async () => {
  const folder = folderOf(notes);
  const builder = new FeedBuilder({ folders: [folder], out: emptyFolder(), settings });
  await builder.build();
  writeFileSync(join(folder, "nowhere.md"), "Here.");
  const { notes: count, unresolved } = await builder.update([join(folder, "nowhere.md")]);
  await builder.close();
  assert.deepEqual([count, unresolved], [5, 0]);
});
