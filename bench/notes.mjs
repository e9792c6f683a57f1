/**
 * A wiki of any size, and how long it takes to build: node bench/notes.mjs [1000 3000 10000]
 *
 * Each note has 5 KB of text in sections with lists, code and a table, and three links to others.
 * Needs the built command line (npm run build:builder). Prints seconds of the clock and of the processor, and the most memory held.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, execPath } from "node:process";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../dist/builder/cli.js", import.meta.url));
const words = "a wiki note on how one thing leads to another and what that means for the reader of both parts".split(
  " ",
);

/** Numbers that are always the same for the same seed. */
function chances(seed) {
  let state = seed;
  return (most) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % most;
}

function note(k, count) {
  const chance = chances(k + 1);
  const prose = (length) => Array.from({ length }, () => words[chance(words.length)]).join(" ");
  const link = () => `[[note-${chance(count)}]]`;
  const sections = Array.from({ length: 3 }, (_, part) =>
    [
      `## Part ${part + 1}`,
      `${prose(60)}. ${prose(12)} ${link()} ${prose(8)}. ${prose(80)}.`,
      `- ${prose(12)}\n- **${prose(3)}** ${prose(12)}\n- \`code\` and *${prose(4)}*`,
    ].join("\n\n"),
  );
  const front = `---\ntitle: Note ${k}\ndate: 2026-0${(k % 9) + 1}-1${k % 9}\ntags: [${words[k % 17]}, ${words[k % 13]}]\ntag: Concept\n---\n`;
  const text = `${front}\n${prose(40)}.\n\n${sections.join("\n\n")}\n\n| one | two |\n|---|---|\n| ${prose(5)} | ${prose(5)} |\n`;
  return text.length < 5000 ? `${text}\n${prose(Math.round((5000 - text.length) / 4.5))}.\n` : text;
}

function writeNotes(folder, count) {
  for (let k = 0; k < count; k++) {
    const path = join(folder, `area-${k % 40}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `note-${k}.md`), note(k, count));
  }
}

/** What the system says a process has used: most memory in MB, seconds of the processor. Nothing where there is no /proc. */
async function usage(pid) {
  const read = (name) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "");
  const [status, stat] = await Promise.all([read("status"), read("stat")]);
  const ticks = stat.slice(stat.lastIndexOf(")")).split(" ");
  return {
    megabytes: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    processor: (Number(ticks[12]) + Number(ticks[13])) / 100,
  };
}

async function measured(args) {
  const child = spawn(execPath, [cli, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  let used = { megabytes: 0, processor: 0 };
  child.stdout.on("data", (data) => (output += data));
  const look = setInterval(async () => {
    const now = await usage(child.pid);
    // A process that has just ended holds no memory, and has still used the processor.
    used = {
      megabytes: Math.max(used.megabytes, now.megabytes),
      processor: Math.max(used.processor, now.processor || 0),
    };
  }, 100);
  await once(child, "close");
  clearInterval(look);
  return { ...JSON.parse(output), ...used };
}

for (const count of argv.slice(2).length ? argv.slice(2).map(Number) : [1000, 3000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), "entity-widgets-bench-"));
  writeNotes(join(folder, "notes"), count);
  const args = [
    "build",
    join(folder, "notes"),
    "--out",
    join(folder, "out"),
    "--base-url",
    "https://wiki.example",
    "--json",
  ];
  const { citations, seconds, megabytes, processor } = await measured(args);
  const each = ((processor / count) * 1000).toFixed(1);
  console.log(
    `${count} notes, ${citations} citations: ${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of the processor (${each} ms a note), at most ${megabytes.toFixed(0)} MB`,
  );
  rmSync(folder, { recursive: true });
}
