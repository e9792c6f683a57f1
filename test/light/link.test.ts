import { expect, fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import { link } from "../../src/light/link.js";
import { parseFeed } from "../../src/feed/parse.js";

async function read(content: TemplateResult) {
  const host = await fixture(html`<section>${content}</section>`);
  const raw = link(host);
  return raw ? parseFeed(raw, { baseUrl: document.baseURI }) : undefined;
}

describe("link", () => {
  const url = "https://a.example/notes/claude";
  const cases: [string, TemplateResult, Record<string, unknown>][] = [
    ["a bare link", html`<a href=${url}>Claude</a>`, { title: "Claude" }],
    ["text after it", html`<a href=${url}>Claude</a>: an assistant.`, { title: "Claude", summary: "an assistant." }],
    ["text before it", html`An assistant: <a href=${url}>Claude</a>`, { title: "Claude", summary: "An assistant" }],
    ["text around it", html`See <a href=${url}>Claude</a> for more.`, { title: "Claude", summary: "See for more." }],
    ["Chinese", html`<a href=${url}>憲章</a>：一份文件。`, { title: "憲章", summary: "一份文件。" }],
    [
      "a heading and paragraphs",
      html`<h3><a href=${url}>Claude</a></h3>
        <p>One.</p>
        <p>Two.</p>`,
      { title: "Claude", summary: "One. Two." },
    ],
    [
      "two links, the first counts",
      html`<a href=${url}>Claude</a> by <a href="https://b.example/">them</a>`,
      { title: "Claude", summary: "by them" },
    ],
    [
      "a picture",
      html`<img src="https://a.example/p.png" alt="A plate" /><a href=${url}>Claude</a>`,
      { title: "Claude", image: "https://a.example/p.png", _entity_widgets: { image_alt: "A plate" } },
    ],
    [
      "a linked picture before the name",
      html`<a href=${url}><img src="https://a.example/p.png" /></a><a href=${url}>Claude</a>`,
      { title: "Claude", image: "https://a.example/p.png" },
    ],
    [
      "a picture as the name",
      html`<a href=${url}><img src="https://a.example/p.png" alt="Claude" /></a>`,
      { title: "Claude", image: "https://a.example/p.png", _entity_widgets: { image_alt: "Claude" } },
    ],
    [
      "a date",
      html`<a href=${url}>Claude</a>, <time datetime="2026-05-08">8 May</time>: an assistant`,
      { title: "Claude", summary: "an assistant", date_published: "2026-05-08" },
    ],
    ["a name in pieces", html`<a href=${url}><b>Claude</b> <i>Opus</i></a>`, { title: "Claude Opus" }],
  ];
  for (const [name, content, members] of cases) {
    it(`reads ${name}`, async () => {
      const { feed, problems } = (await read(content))!;
      expect(problems).to.deep.equal([]);
      expect(feed!.items).to.deep.equal([{ id: url, url, _entity_widgets: {}, ...members }]);
    });
  }

  it("makes addresses absolute and refuses those that are no links", async () => {
    expect((await read(html`<a href="note.html">A</a>`))!.feed!.items[0]!.url).to.equal(
      new URL("note.html", document.baseURI).href,
    );
    const hostile = (await read(html`<a href="javascript:alert(1)">A</a>`))!;
    expect(hostile.feed!.items[0]!.url).to.equal(undefined);
    expect(hostile.problems.map(({ path }) => path)).to.deep.equal(["/items/0/url"]);
  });

  for (const [name, content] of [
    ["no link", html`<p>Claude</p>`],
    ["a link without a name", html`<a href=${url}> </a>`],
    ["a name without an address", html`<a>Claude</a>`],
  ] as const) {
    it(`has nothing for ${name}`, async () => expect(await read(content)).to.equal(undefined));
  }
});
