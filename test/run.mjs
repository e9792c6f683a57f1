/**
 * The whole test: `npm test`. Installs what is missing, then one line a step and at the end `N passed, N failed`.
 * With --static only the steps that need no browser: `npm run check`.
 *
 * Only Node's own modules are imported here, for on a fresh clone there are no others yet.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, env, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { engines, installBrowsers } from "./browsers.mjs";
import { installDependencies } from "./dependencies.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "entity-widgets-test-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const total = { passed: 0, failed: 0 };
const failed = new Set();

/** Runs a command of node_modules/.bin, or one of Node's. Resolves to its output and exit code. */
function run(command, args, variables = {}) {
  const path = [join(root, "node_modules/.bin"), env.PATH].join(process.platform === "win32" ? ";" : ":");
  const child = spawn(command, args, {
    cwd: root,
    env: { ...env, ...variables, PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function report(name, { passed, failed: wrong, note = "" }, seconds, output) {
  total.passed += passed;
  total.failed += wrong;
  if (wrong > 0) failed.add(name);
  const counted = passed + wrong > 1 ? `${passed} passed, ${wrong} failed` : wrong ? "failed" : "ok";
  console.log(`${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${counted}${note && `  ${note}`}`);
  if (wrong > 0) console.log(output.trimEnd().replace(/^/gm, "    "));
}

/** One step: `work` resolves to counts and output. A step whose `after` failed is not run and counts as failed. */
async function step(name, work, after = []) {
  const missing = after.find((other) => failed.has(other));
  if (missing) return report(name, { passed: 0, failed: 1 }, 0, `Not run, because "${missing}" failed.`);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const { output, ...counts } = await work();
    report(name, counts, seconds(), output);
  } catch (error) {
    report(name, { passed: 0, failed: 1 }, seconds(), error.stack);
  }
}

/** A command that is right or wrong as a whole. */
const command =
  (...line) =>
  async () => {
    const { code, output } = await run(...line);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  };

/** Files of Node's test runner, counted by its own summary. None run is a failure. */
const nodeTests = (files, variables) => async () => {
  const { code, output } = await run(
    execPath,
    ["--test", "--test-concurrency=1", "--test-timeout=600000", "--test-reporter=tap", ...files],
    variables,
  );
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
  const passed = count("pass");
  const wrong = count("fail") + count("cancelled");
  const silent = wrong === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return { passed, failed: wrong + silent, output: passed === 0 ? `No test ran.\n${output}` : output };
};

/** The unit tests in every engine asked for. An engine that ran none is a failure. */
const browserTests = (asked) => async () => {
  const counts = join(scratch, "counts.json");
  const { code, output } = await run("wtr", ["--config", "test/web-test-runner.config.mjs"], {
    BROWSERS: asked.join(),
    TEST_COUNTS: counts,
  });
  const ran = Object.entries(readCounts(counts));
  const passed = ran.reduce((sum, [, engine]) => sum + engine.passed, 0);
  const wrong = ran.reduce((sum, [, engine]) => sum + engine.failed, 0);
  const idle = asked.length - ran.filter(([, engine]) => engine.passed + engine.failed > 0).length;
  const silent = wrong + idle === 0 && code !== 0 ? 1 : 0;
  const note = ran.map(([name, engine]) => `${name} ${engine.passed}`).join(", ");
  return {
    passed,
    failed: wrong + idle + silent,
    note,
    output: idle ? `${idle} engines ran no test.\n${output}` : output,
  };
};

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

const filesIn = (folder, ending) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const tarball = () =>
  join(
    scratch,
    readdirSync(scratch).find((name) => name.endsWith(".tgz")),
  );

async function staticSteps() {
  await step("generated files are fresh", command(execPath, ["test/generated.mjs", "--check"]));
  await step("types", command("tsc", ["-p", "tsconfig.json"]));
  await step("lint", command("eslint", ["."]));
  await step("format", command("prettier", ["--check", "--log-level", "warn", "."]));
  await step("build", command("npm", ["run", "build"]));
  await step("size", command(execPath, ["test/size.mjs"]), ["build"]);
  await step("pack", command("npm", ["pack", "--ignore-scripts", "--pack-destination", scratch]), ["build"]);
  await step("publint", () => command("publint", ["run", tarball(), "--strict"])(), ["build", "pack"]);
  await step("attw", () => command("attw", [tarball(), "--profile", "esm-only"])(), ["build", "pack"]);
}

async function testSteps(browsers) {
  const asked = engines.filter((engine) => engine in browsers);
  await step("node tests", nodeTests(filesIn("test", ".test.mjs")));
  await step("builder", nodeTests(filesIn("test/builder", ".test.mjs")), ["build"]);
  await step("package", () => nodeTests(filesIn("test/package", ".test.mjs"), { TARBALL: tarball() })(), [
    "build",
    "pack",
  ]);
  await step(`unit tests in ${asked.length} engines`, browserTests(asked));
  await step("pages", nodeTests(filesIn("test/pages", ".e2e.mjs")), ["build"]);
}

const start = performance.now();
const onlyStatic = argv.includes("--static");
let browsers = {};
await step("dependencies", async () => {
  installDependencies();
  return { passed: 0, failed: 0 };
});
if (!onlyStatic) {
  await step("browsers", async () => {
    browsers = await installBrowsers();
    return { passed: 0, failed: 0, note: engines.filter((engine) => engine in browsers).join(", ") };
  });
}
const ready = failed.size === 0;
if (ready) await staticSteps();
if (ready && !onlyStatic) await testSteps(browsers);

console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
