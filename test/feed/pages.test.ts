import { expect } from "@open-wc/testing";
import { wholeFeed } from "../../src/feed/pages.js";
import type { Feed } from "../../src/feed/types.js";

const version = "https://jsonfeed.org/version/1.1";
const fetched = globalThis.fetch;
const at = (path: string) => `${location.origin}/pages/${crypto.randomUUID()}/${path}`;

/** A feed of pages; each names the next by its address. `asked` are the addresses that were asked for. */
function pages(addresses: string[], last?: string) {
  const asked: string[] = [];
  const page = (k: number) => ({
    version,
    title: "Pages",
    items: [{ id: `note-${k}`, title: `Note ${k}` }],
    next_url: addresses[k + 1] ?? last,
  });
  globalThis.fetch = (input) => {
    asked.push(input as string);
    const k = addresses.indexOf(input as string);
    return Promise.resolve(k < 0 ? new Response("", { status: 404 }) : Response.json(page(k)));
  };
  return { first: page(0) as unknown as Feed, url: addresses[0]!, asked };
}

const { signal } = new AbortController();
const ids = ({ items }: Feed) => items.map(({ id }) => id);

describe("wholeFeed", () => {
  afterEach(() => {
    globalThis.fetch = fetched;
  });

  it("has the items of all pages in their order", async () => {
    const addresses = [at("1"), at("2"), at("3")];
    const { first, url, asked } = pages(addresses);
    const { feed, problems } = await wholeFeed(first, url, signal);
    expect(ids(feed)).to.deep.equal(["note-0", "note-1", "note-2"]);
    expect([asked, problems]).to.deep.equal([addresses.slice(1), []]);
    expect(ids(first)).to.deep.equal(["note-0"]);
  });

  it("follows no page twice", async () => {
    const addresses = [at("1"), at("2")];
    const { first, url, asked } = pages(addresses, addresses[0]);
    const { feed, problems } = await wholeFeed(first, url, signal);
    expect(ids(feed)).to.deep.equal(["note-0", "note-1"]);
    expect(asked).to.deep.equal([addresses[1]]);
    expect(problems[0]!.message).to.equal(`${addresses[0]} is a page that was read already.`);
  });

  it("follows none on another server", async () => {
    const { first, url, asked } = pages([at("1")], "https://elsewhere.example/2");
    const { feed, problems } = await wholeFeed(first, url, signal);
    expect([ids(feed), asked]).to.deep.equal([["note-0"], []]);
    expect(problems).to.deep.equal([
      { path: "/next_url", message: "https://elsewhere.example/2 is on another server, and is not followed." },
    ]);
  });

  it("keeps what it has where a page cannot be had", async () => {
    const addresses = [at("1"), at("2")];
    const { first, url } = pages(addresses, at("gone"));
    const { feed, problems } = await wholeFeed(first, url, signal);
    expect(ids(feed)).to.deep.equal(["note-0", "note-1"]);
    expect(problems.map(({ path }) => path)).to.deep.equal(["/next_url"]);
    expect(problems[0]!.message).to.include("404");
  });

  it("reads a thousand pages after the first, and no more", async () => {
    const addresses = Array.from({ length: 1002 }, (_, k) => at(`${k}`));
    const { first, url, asked } = pages(addresses);
    const { feed, problems } = await wholeFeed(first, url, signal);
    expect([feed.items.length, asked.length]).to.deep.equal([1001, 1000]);
    expect(problems[0]!.message).to.equal("More than 1000 pages.");
  }).timeout(20_000);

  it("ends when it is given up", async () => {
    const { first, url } = pages([at("1"), at("2")]);
    const work = new AbortController();
    const reading = wholeFeed(first, url, work.signal);
    work.abort(new Error("given up"));
    expect(await reading.catch((error: Error) => error.message)).to.equal("given up");
  });
});
