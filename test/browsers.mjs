/**
 * Finds the browsers of this machine, and where it is asked to, installs what is missing.
 *
 *   node test/browsers.mjs            says which engines the tests will run in
 *   node test/browsers.mjs --install  installs one first if there is none; all three where CI=true and apt-get works
 */
import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { argv, env, platform } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The engines the tests know, in the order they are run. */
export const engines = ["chromium", "firefox", "webkit"];

const names = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
  ],
  firefox: ["firefox-esr", "firefox"],
};

const places = {
  darwin: {
    chromium: ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((app) =>
      ["/Applications", `${homedir()}/Applications`].map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    ),
    firefox: ["/Applications", `${homedir()}/Applications`].map(
      (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
    ),
  },
  win32: {
    chromium: programFiles(
      "Google/Chrome/Application/chrome.exe",
      "Chromium/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
    ),
    firefox: programFiles("Mozilla Firefox/firefox.exe"),
  },
  linux: {
    chromium: ["/snap/bin/chromium", "/opt/google/chrome/chrome"],
    firefox: ["/snap/bin/firefox"],
  },
};

function programFiles(...paths) {
  const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
  return roots.flatMap((root) => paths.map((path) => join(root, path)));
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name) {
  return (env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(executable);
}

/** Playwright's own Chromium; its Firefox is patched and speaks no standard protocol, so it is of no use here. */
function inPlaywrightCache() {
  const cache = {
    darwin: join(homedir(), "Library/Caches/ms-playwright"),
    win32: join(env.LOCALAPPDATA ?? homedir(), "ms-playwright"),
    linux: join(homedir(), ".cache/ms-playwright"),
  };
  const folder = env.PLAYWRIGHT_BROWSERS_PATH ?? cache[platform];
  if (!folder || !existsSync(folder)) return;
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "chrome-win/chrome.exe",
    "chrome-win64/chrome.exe",
    "chrome-headless-shell-linux64/chrome-headless-shell",
  ];
  return readdirSync(folder)
    .filter((name) => name.startsWith("chromium"))
    .sort()
    .reverse()
    .flatMap((name) => inside.map((path) => join(folder, name, path)))
    .find(executable);
}

function named(...paths) {
  const path = paths.find(Boolean);
  if (path && !executable(path)) throw new Error(`No browser at ${path}, which the environment names.`);
  return path;
}

function findChromium() {
  return (
    named(env.CHROME_PATH, env.CHROMIUM_PATH) ??
    names.chromium.map(onPath).find(Boolean) ??
    places[platform]?.chromium.find(executable) ??
    inPlaywrightCache()
  );
}

function findFirefox() {
  return (
    named(env.FIREFOX_PATH) ?? names.firefox.map(onPath).find(Boolean) ?? places[platform]?.firefox.find(executable)
  );
}

/** WebKitGTK runs only where there is a display, or Xvfb to make one. */
function findWebKit() {
  const driver = onPath("WebKitWebDriver");
  const libraries = "/usr/lib";
  if (!driver || !existsSync(libraries) || !(env.DISPLAY || onPath("Xvfb"))) return;
  const folders = [libraries, "/usr/libexec", ...readdirSync(libraries).map((name) => join(libraries, name))];
  const browser = folders
    .flatMap((folder) =>
      ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((name) => join(folder, name, "MiniBrowser")),
    )
    .find(executable);
  return browser && { driver, browser, xvfb: env.DISPLAY ? undefined : onPath("Xvfb") };
}

/**
 * The browsers of this machine.
 * `chromium` and `firefox` are paths, `webkit` is `{driver, browser, xvfb}`; what is not there is left out.
 * Throws when CHROME_PATH, CHROMIUM_PATH or FIREFOX_PATH names no executable.
 */
export function findBrowsers() {
  const found = { chromium: findChromium(), firefox: findFirefox(), webkit: findWebKit() };
  return Object.fromEntries(Object.entries(found).filter(([, browser]) => browser));
}

const isRoot = () => platform === "linux" && process.getuid() === 0;

async function installByPlaywright(dependencies) {
  await dependencies;
  const cli = fileURLToPath(new URL("../node_modules/playwright-core/cli.js", import.meta.url));
  if (!existsSync(cli)) return;
  await run(process.execPath, [cli, "install", "chromium"], { timeout: 120_000 }).catch(() => {});
}

async function installByApt(packages) {
  const options = { timeout: 1_800_000, maxBuffer: 1 << 26, env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
  const patient = ["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0", "-q"];
  // A machine that is made for one run has no use for its disk being in step with every file of a package.
  const fast = ["-o", "Dpkg::Options::=--force-unsafe-io", "--no-install-recommends"];
  await run("apt-get", ["update", ...patient], options);
  // apt-get refuses to begin where an earlier run was interrupted.
  await run("dpkg", ["--configure", "-a"], options);
  await run("apt-get", ["install", "-y", ...patient, ...fast, ...packages], options);
}

const debianPackages = {
  chromium: ["chromium"],
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver", "xvfb", "xauth"],
};

/**
 * Installs what is missing and returns what is then there. Elsewhere than in CI one engine is enough.
 * Playwright's download waits for `dependencies`, a promise of node_modules.
 * Throws, saying what to install by hand, when there is none in the end, or in CI on Debian fewer than three.
 */
export async function installBrowsers(dependencies = Promise.resolve()) {
  const apt = isRoot() && onPath("apt-get");
  const all = env.CI === "true" && Boolean(apt);
  const missing = () => engines.filter((engine) => !(engine in findBrowsers()));
  const enough = () => missing().length === 0 || (!all && missing().length < engines.length);
  let refusal = "";
  if (!enough() && apt) {
    // Debian's packages bring the libraries along that a downloaded browser would miss.
    const packages = missing().flatMap((engine) => debianPackages[engine]);
    await installByApt(packages).catch((error) => (refusal = `\n${error.message}`));
  }
  if (!enough() && !all) await installByPlaywright(dependencies);
  if (!enough() && all) {
    const packages = missing().flatMap((engine) => debianPackages[engine]);
    throw new Error(`Missing: ${missing().join(", ")}. Install ${packages.join(" ")}.${refusal}`);
  }
  if (!enough()) {
    const advice = "Install Chrome, Chromium, Edge or Firefox, or set CHROME_PATH or FIREFOX_PATH.";
    throw new Error(`No browser found. ${advice}${refusal}`);
  }
  return findBrowsers();
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const found = argv.includes("--install") ? await installBrowsers() : findBrowsers();
    for (const engine of engines) console.log(`${engine}: ${found[engine]?.browser ?? found[engine] ?? "not found"}`);
    if (Object.keys(found).length === 0) process.exitCode = 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
