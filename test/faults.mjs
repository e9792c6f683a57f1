/**
 * A web server's misdeeds, for tests of loading: a request to `/test/faults/<name>` is answered in the way `<name>` says.
 *
 * Parameters of every path: `key` counts the requests under that name, `cors` allows other origins to read the answer.
 * `/test/faults/count?key=…` answers `{count, aborted, headers}`: how many requests there were, how many of them the
 * client gave up, and the headers of the last. `/test/faults/release?key=…` lets go what `/test/faults/held?key=…` holds.
 *
 * Whatever the fault leaves alone is the feed below, so that a test can tell a fault survived from a feed not read.
 */
import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";

const megabyte = 1 << 20;

const feed = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Notes of the fault server",
  language: "en",
  items: [
    { id: "tide", url: "notes/tide", title: "Tide", summary: "Why the sea rises twice a day.", tags: ["sea"] },
    { id: "moon", url: "notes/moon", title: "Moon", summary: "The nearest neighbour – «Mond»." },
  ],
};
const body = JSON.stringify(feed);

const json = { "content-type": "application/feed+json; charset=utf-8" };

function* feedWithoutEnd() {
  yield body.slice(0, -1);
  const blanks = " ".repeat(megabyte / 4);
  for (;;) yield blanks;
}

/** Answers of one status, some headers and one body. */
const answers = {
  ok: [200, json, body],
  html: [200, { "content-type": "text/html; charset=utf-8" }, "<!doctype html><title>Sign in</title><p>Sign in first."],
  empty: [200, json, ""],
  cut: [200, json, body.slice(0, body.length / 2)],
  bom: [200, json, `\uFEFF${body}`],
  utf16: [200, { "content-type": "application/json; charset=utf-16le" }, Buffer.from(`\uFEFF${body}`, "utf16le")],
  "invalid-bytes": [200, json, Buffer.from(body.replace("Tide", "Tide \xFF").replace("–", "-"), "latin1")],
  "wrong-type": [200, { "content-type": "text/plain" }, body],
  "no-type": [200, {}, body],
  shape: [200, json, "[1, 2, 3]"],
  null: [200, json, "null"],
  future: [200, json, JSON.stringify({ ...feed, _entity_widgets: { format: "2.0" } })],
  "no-items": [200, json, JSON.stringify({ ...feed, items: [] })],
  cookie: [200, { ...json, "set-cookie": "tracked=yes; Path=/" }, body],
  "no-store": [200, { ...json, "cache-control": "no-store" }, body],
  loop: [302, { location: "/test/faults/loop" }, ""],
  redirect: [302, { location: "/demo/feed.en.json" }, ""],
  moved: [301, { location: "/test/faults/elsewhere/ok" }, ""],
  "elsewhere/ok": [200, json, body],
  /** Says that it is compressed, and is not. */
  "wrong-encoding": [200, { ...json, "content-encoding": "gzip" }, body],
  204: [204, {}, ""],
  401: [401, { ...json, "www-authenticate": 'Basic realm="notes"' }, body],
  429: [429, { "retry-after": "120" }, "Too many requests"],
  503: [503, { "retry-after": "120" }, "Down for maintenance"],
};

/** Answers that are more than a status and a body. Each is given the response, the request's parameters and the request. */
const misdeeds = {
  /** Promises more bytes than it sends. */
  truncated(response) {
    response.writeHead(200, { ...json, "content-length": Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  /** The connection is reset in the middle of a chunked body. */
  reset(response) {
    response.writeHead(200, json);
    response.write(body.slice(0, body.length / 2), () => response.socket.resetAndDestroy());
  },
  /** Never answers. */
  hang() {},
  /** Sends a byte now and then and never ends. */
  async slow(response) {
    response.writeHead(200, json);
    for (const letter of `${body.slice(0, -1)}${" ".repeat(megabyte)}`) {
      if (response.destroyed) return;
      response.write(letter);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  },
  /** Streams for ever, as fast as it is read. */
  endless(response) {
    response.writeHead(200, json);
    pipeline(Readable.from(feedWithoutEnd()), response, () => {});
  },
  /** A valid feed of 25 MB with its length announced. */
  big(response) {
    const padded = `${body.slice(0, -1)}${" ".repeat(25 * megabyte)}}`;
    response.writeHead(200, { ...json, "content-length": Buffer.byteLength(padded) });
    response.end(padded);
  },
  /** Little that becomes much: blanks without end, compressed. */
  bomb(response) {
    response.writeHead(200, { ...json, "content-encoding": "gzip" });
    pipeline(Readable.from(feedWithoutEnd()), createGzip(), response, () => {});
  },
  /** Sent on to the same server under another name, which is another origin and allows it. */
  abroad(response, _parameters, request) {
    const host = request.headers.host.replace("localhost", "127.0.0.1");
    send(response, [302, { location: `http://${host}/test/faults/elsewhere/ok?cors` }, ""]);
  },
  /** Down, until a time that is given in words. */
  until(response, { seconds }) {
    const date = new Date(Date.now() + Number(seconds) * 1000).toUTCString();
    send(response, [503, { "retry-after": date }, "Down for maintenance"]);
  },
  /** The feed, but not before the test says so. */
  held(response, { key }) {
    const waiting = held.get(key) ?? held.set(key, []).get(key);
    waiting.push(() => send(response, answers.ok));
  },
  release(response, { key }) {
    for (const letGo of held.get(key) ?? []) letGo();
    held.delete(key);
    send(response, [204, {}, ""]);
  },
  count(response, { key }) {
    const { count = 0, aborted = 0, headers = {} } = counts.get(key) ?? {};
    send(response, [
      200,
      { "content-type": "application/json", "cache-control": "no-store" },
      JSON.stringify({ count, aborted, headers }),
    ]);
  },
  /** Fails the first time under a key and answers the second. */
  once(response, { key }) {
    send(response, counts.get(key).count === 1 ? [500, {}, "Try again"] : answers.ok);
  },
};

const held = new Map();
const counts = new Map();

function send(response, [status, headers, content]) {
  response.writeHead(status, headers);
  response.end(content);
}

function tally(key, request, response) {
  const entry = counts.get(key) ?? { count: 0, aborted: 0 };
  counts.set(key, entry);
  entry.count++;
  entry.headers = request.headers;
  response.once("close", () => {
    if (!response.writableFinished) entry.aborted++;
  });
}

/**
 * Answers a request whose path begins with `/test/faults/`; a path that names no fault is a plain 404, a number that
 * status.
 */
export async function faults(request, response) {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  const name = decodeURIComponent(pathname.slice("/test/faults/".length));
  const parameters = Object.fromEntries(searchParams);
  const asks = name === "count" || name === "release";
  if (parameters.key && !asks) tally(parameters.key, request, response);
  if ("cors" in parameters) response.setHeader("access-control-allow-origin", "*");
  if (Object.hasOwn(misdeeds, name)) return misdeeds[name](response, parameters, request);
  const status = /^[2-5]\d\d$/.test(name) ? Number(name) : 404;
  send(
    response,
    Object.hasOwn(answers, name) ? answers[name] : [status, { "content-type": "text/plain" }, `${status}`],
  );
}
