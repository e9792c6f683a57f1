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
import { stripVTControlCharacters } from "node:util";
import { engines, installBrowsers } from "./browsers.mjs";
import { installDependencies } from "./dependencies.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "entity-widgets-test-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const total = { passed: 0, failed: 0 };

let lanes = 2;
const waiting = [];

/** Steps that need no browser run two at a time, for most keep one core busy. */
async function inLane(work) {
  while (lanes === 0) await new Promise((resolve) => waiting.push(resolve));
  lanes--;
  try {
    return await work();
  } finally {
    lanes++;
    waiting.shift()?.();
  }
}

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
  const counted = passed + wrong > 1 ? `${passed} passed, ${wrong} failed` : wrong ? "failed" : "ok";
  console.log(`${name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${counted}${note && `  ${note}`}`);
  if (wrong > 0) console.log(stripVTControlCharacters(output).trimEnd().replace(/^/gm, "    "));
}

/**
 * One step: `work` resolves to counts and output. Resolves to whether it passed.
 * A step is not run, and counts as failed, when one of the steps it comes `after` has failed.
 */
async function step(name, work, ...after) {
  const passedBefore = await Promise.all(after);
  if (passedBefore.includes(false)) {
    report(name, { passed: 0, failed: 1 }, 0, "Not run, because a step before it failed.");
    return false;
  }
  return inLane(async () => {
    const start = performance.now();
    const { output, ...counts } = await work().catch((error) => ({ passed: 0, failed: 1, output: error.stack }));
    report(name, counts, (performance.now() - start) / 1000, output);
    return counts.failed === 0;
  });
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
    ["--test", "--test-concurrency=2", "--test-timeout=600000", "--test-reporter=spec", ...files],
    variables,
  );
  const count = (word) => Number(new RegExp(`^\\S+ ${word} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
  const passed = count("pass");
  const wrong = count("fail") + count("cancelled");
  const silent = wrong === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  const failures = output.slice(Math.max(0, output.indexOf("failing tests:")));
  return { passed, failed: wrong + silent, output: passed + wrong === 0 ? `No test ran.\n${output}` : failures };
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

function staticSteps() {
  const build = step("build", command("npm", ["run", "build"]));
  const pack = step("pack", command("npm", ["pack", "--ignore-scripts", "--pack-destination", scratch]), build);
  return {
    build,
    pack,
    rest: [
      step("generated files are fresh", command(execPath, ["test/generated.mjs", "--check"])),
      step("types", command("tsc", ["-p", "tsconfig.json"])),
      step("lint", command("eslint", ["."])),
      step("format", command("prettier", ["--check", "--log-level", "warn", "."])),
      step("size", command(execPath, ["test/size.mjs"]), build),
      step("publint", () => command("publint", ["run", tarball(), "--strict"])(), pack),
      step("attw", () => command("attw", [tarball(), "--profile", "esm-only"])(), pack),
    ],
  };
}

async function testSteps({ build, pack, rest }) {
  await Promise.all([
    ...rest,
    step("node tests", nodeTests(filesIn("test", ".test.mjs"))),
    step("builder", nodeTests(filesIn("test/builder", ".test.mjs")), build),
    step("package", () => nodeTests(filesIn("test/package", ".test.mjs"), { TARBALL: tarball() })(), pack),
  ]);
  let asked = [];
  const ready = step("browsers", async () => {
    const found = await browsers;
    asked = engines.filter((engine) => engine in found);
    return { passed: 0, failed: 0, note: asked.join(", ") };
  });
  await step("unit tests", () => browserTests(asked)(), ready);
  const pages = filesIn("test/pages", ".e2e.mjs");
  // What asks how long the page's own tasks take has the machine for itself.
  const isWatched = (file) => file.endsWith("graph.e2e.mjs");
  await step("pages", nodeTests(pages.filter((file) => !isWatched(file))), ready, build);
  await step("pages of graphs", nodeTests(pages.filter(isWatched)), ready, build);
}

const start = performance.now();
const onlyStatic = argv.includes("--static");
const dependencies = installDependencies();
// Browsers take longest to arrive where there are none, and nothing before the unit tests needs them.
const browsers = onlyStatic ? undefined : installBrowsers(dependencies);
browsers?.catch(() => {});

const installed = await step("dependencies", async () => {
  await dependencies;
  return { passed: 0, failed: 0 };
});
if (installed) {
  const steps = staticSteps();
  if (onlyStatic) await Promise.all([steps.pack, ...steps.rest]);
  else await testSteps(steps);
}

console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
