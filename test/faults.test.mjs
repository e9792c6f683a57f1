/** The fault server does what its names say: a fault that is none would let every test of it pass. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { faults } from "./faults.mjs";

let server, base;
before(async () => {
  server = createServer(faults).listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${server.address().port}/test/faults/`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path, options) => fetch(base + path, options);
const counts = async (key) => (await get(`count?key=${key}`)).json();

for (const status of [204, 401, 404, 410, 429, 500, 503]) {
  test(`${status}`, async () => assert.equal((await get(String(status))).status, status));
}

test("a name that is no fault is not found", async () => assert.equal((await get("typing-error")).status, 404));

test("ok and the faults a reader survives hold the same feed", async () => {
  const feed = await (await get("ok")).json();
  assert.equal(feed.items.length, 2);
  for (const name of ["bom", "wrong-type", "no-type", "cookie", "no-store", "moved", "big"]) {
    assert.deepEqual(await (await get(name)).json(), feed, name);
  }
});

test("what is not a feed", async () => {
  assert.match(await (await get("html")).text(), /^<!doctype html>/);
  assert.equal(await (await get("empty")).text(), "");
  await assert.rejects((await get("cut")).json(), SyntaxError);
  await assert.rejects((await get("utf16")).json(), SyntaxError);
  assert.ok(Array.isArray(await (await get("shape")).json()));
  assert.equal((await (await get("future")).json())._entity_widgets.format, "2.0");
});

test("bodies that break off", async () => {
  for (const name of ["truncated", "reset"])
    await assert.rejects(async () => (await get(name)).text(), TypeError, name);
});

test("a redirection for ever", () => assert.rejects(get("loop"), TypeError));

test("headers that ask for something", async () => {
  assert.equal((await get("503")).headers.get("retry-after"), "120");
  assert.match((await get("401")).headers.get("www-authenticate"), /^Basic/);
  assert.match((await get("cookie")).headers.get("set-cookie"), /^tracked/);
  assert.equal((await get("redirect", { redirect: "manual" })).headers.get("location"), "/demo/feed.en.json");
});

test("a body without end passes 20 MB", async () => {
  const controller = new AbortController();
  const response = await get("endless?key=endless", { signal: controller.signal });
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    if (bytes > 21_000_000) break;
  }
  controller.abort();
  assert.ok(bytes > 20_000_000);
});

test("requests are counted by key, and so are those given up", async () => {
  const controller = new AbortController();
  const waiting = get("hang?key=hung", { signal: controller.signal });
  while ((await counts("hung")).count === 0);
  assert.equal((await counts("hung")).aborted, 0);
  controller.abort();
  await assert.rejects(waiting, { name: "AbortError" });
  while ((await counts("hung")).aborted === 0);
  assert.equal((await counts("hung")).count, 1);
  assert.equal((await counts("never asked")).count, 0);
});

test("what is held comes when it is released", async () => {
  let arrived = false;
  const held = get("held?key=held").then((response) => ((arrived = true), response.json()));
  while ((await counts("held")).count === 0);
  assert.equal(arrived, false);
  await get("release?key=held");
  assert.equal((await held).items.length, 2);
});

test("what fails once does not fail twice", async () => {
  assert.equal((await get("once?key=once")).status, 500);
  assert.equal((await get("once?key=once")).status, 200);
});
