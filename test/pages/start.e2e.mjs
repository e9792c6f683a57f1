/** `npm start`, as somebody types it who has just cloned the repository. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { env, execPath } from "node:process";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { allDrawn, launch, pageEngines } from "./browser.mjs";

const within = { timeout: 180_000 };
const root = fileURLToPath(new URL("../..", import.meta.url));

let browser, server, port, address;

async function freePort() {
  const probe = createServer().listen(0, "localhost");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

before(async () => {
  port = await freePort();
  server = spawn(execPath, ["demo/start.mjs"], {
    cwd: root,
    env: { ...env, PORT: String(port), BROWSER: "none" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  for await (const data of server.stdout) {
    output += data;
    address = /http:\/\/\S+/.exec(output)?.[0];
    if (address) break;
  }
  browser = await launch(pageEngines[0]);
}, within);

after(async () => {
  await browser?.close();
  server.kill();
});

test("prints an address on the port asked for", () => assert.equal(new URL(address).port, String(port)));

for (const name of ["", "no-feed.html", "autodiscovery.html", "any-feed.html"]) {
  test(`serves ${name || "the blog post"}, without a word in the console`, within, async () => {
    const visit = await browser.open(address + name);
    await visit.page.evaluate(allDrawn);
    assert.deepEqual(visit.errors, []);
    assert.deepEqual(visit.console, []);
    const feeds = visit.requests.filter((url) => /feed[^/]*\.json(\?|$)/.test(url));
    assert.deepEqual(feeds, [...new Set(feeds)]);
    await visit.close();
  });
}
