import { expect, fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import { parseFeed } from "../../src/feed/parse.js";
import { linkList } from "../../src/light/link-list.js";
import { citationsOf } from "../../src/model/citations.js";

async function read(content: TemplateResult, attributes: Record<string, string> = {}) {
  const host = await fixture(html`<section>${content}</section>`);
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
  const raw = linkList(host);
  return raw ? parseFeed(raw, { baseUrl: document.baseURI }) : undefined;
}

const a = "https://x.example/a";
const b = "https://x.example/b";
const c = "https://x.example/c";

describe("linkList", () => {
  it("reads each link as a note that cites the one in the middle, the rest of the entry as its summary", async () => {
    const { feed, problems } = (await read(
      html`<h3>The middle</h3>
        <ul>
          <li><a href=${a}>A note</a>: what it says.</li>
          <li>
            See <a href=${b}>B <em>note</em></a>
          </li>
        </ul>`,
    ))!;
    expect(problems).to.deep.equal([]);
    const centre = document.URL.split("#")[0]!;
    expect(feed!.items).to.deep.equal([
      { id: centre, title: "The middle", _entity_widgets: { cites: [] } },
      { id: a, url: a, title: "A note", summary: "what it says.", _entity_widgets: { cites: [{ entity: centre }] } },
      { id: b, url: b, title: "B note", summary: "See", _entity_widgets: { cites: [{ entity: centre }] } },
    ]);
  });

  it("reads a list within an entry as a second step", async () => {
    const { feed } = (await read(
      html`<h3><a href=${c}>C</a></h3>
        <ul>
          <li>
            <a href=${a}>A</a>
            <ol>
              <li><a href=${b}>B</a> – on A</li>
            </ol>
          </li>
        </ul>`,
    ))!;
    const { cites } = citationsOf(feed!);
    expect([...cites].map(([source, targets]) => [source, [...targets.keys()]])).to.deep.equal([
      [a, [c]],
      [b, [a]],
    ]);
    expect(feed!.items.map(({ url, summary }) => [url, summary])).to.deep.equal([
      [c, undefined],
      [a, undefined],
      [b, "on A"],
    ]);
  });

  it("takes an entry without a link as the kind of those under it", async () => {
    const { feed } = (await read(
      html`<ul>
        <li>
          Concepts
          <ul>
            <li><a href=${a}>A</a></li>
          </ul>
        </li>
        <li><a href=${b}>B</a></li>
      </ul>`,
      { label: "Middle" },
    ))!;
    expect(
      feed!.items.map(({ title, _entity_widgets: more }) => [title, more!.kind, more!.cites!.length]),
    ).to.deep.equal([
      ["Middle", undefined, 0],
      ["A", "Concepts", 1],
      ["B", undefined, 1],
    ]);
  });

  it("turns the citations round for direction=out, and counts a link that stands twice once", async () => {
    const list = html`<ul>
        <li><a href=${a}>A</a>, first</li>
      </ul>
      <ul>
        <li><a href=${a}>A again</a></li>
        <li><a href=${b}>B</a></li>
      </ul>`;
    const { feed } = (await read(list, { label: "Middle", direction: "out" }))!;
    expect(feed!.items.map(({ title, summary }) => [title, summary])).to.deep.equal([
      ["Middle", undefined],
      ["A", "first"],
      ["B", undefined],
    ]);
    expect([...citationsOf(feed!).cites.values()].map((targets) => [...targets.keys()])).to.deep.equal([[a, b]]);
  });

  it("keeps languages, and drops addresses that are no links", async () => {
    const { feed, problems } = (await read(
      html`<ul lang="zh-TW">
        <li><a href=${a}>憲章</a>：一份文件。</li>
        <li><a href=${b} lang="en">B</a></li>
        <li><a href="javascript:alert(1)">C</a></li>
      </ul>`,
      { label: "Middle" },
    ))!;
    expect(feed!.items.map(({ title, language, summary, url }) => [title, language, summary, url])).to.deep.equal([
      ["Middle", undefined, undefined, undefined],
      ["憲章", "zh-TW", "一份文件。", a],
      ["B", "en", undefined, b],
      ["C", "zh-TW", undefined, undefined],
    ]);
    expect(problems.map(({ path }) => path)).to.deep.equal(["/items/3/url"]);
  });

  it("names the middle after the page where nothing inside does", async () => {
    const heading = await fixture(html`<h1>The post</h1>`);
    const { feed } = (await read(
      html`<ul>
        <li><a href=${a}>A</a></li>
      </ul>`,
    ))!;
    expect(feed!.items[0]!.title).to.equal("The post");
    heading.remove();
  });

  for (const [name, content] of [
    ["no list", html`<p><a href=${a}>A</a></p>`],
    [
      "a list without links",
      html`<ul>
        <li>A</li>
      </ul>`,
    ],
    [
      "links without names",
      html`<ul>
        <li><a href=${a}> </a></li>
      </ul>`,
    ],
  ] as const) {
    it(`has nothing for ${name}`, async () => expect(await read(content)).to.equal(undefined));
  }
});
