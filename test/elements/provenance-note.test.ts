import { expect, fixture, html, oneEvent, waitUntil } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import "../../src/elements/provenance-note.js";
import type { ProvenanceNote } from "../../src/elements/provenance-note.js";
import { textOf, textsOf } from "./mounted.js";

const sample = (lang: string) =>
  html`<provenance-note
    src="/demo/feed.en.json"
    entity="claude-constitution"
    loading="eager"
    lang=${lang}
  ></provenance-note>`;

const feedOf = (item: object, more: object = {}) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Notes",
  language: "en",
  ...more,
  items: [{ id: "tide", title: "Tide", ...item }],
});

async function drawn(template: TemplateResult): Promise<ProvenanceNote> {
  const wrapper = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const element = wrapper.querySelector("provenance-note")!;
  if (!element.matches(":state(ready), :state(empty)")) await oneEvent(element, "load");
  return element;
}

const given = (item: object, more?: object) =>
  drawn(html`<provenance-note .feed=${feedOf(item, more)}></provenance-note>`);

/** Each fact by its name. */
const facts = (element: ProvenanceNote): Record<string, string> => {
  const names = textsOf(element, "dt");
  const values = textsOf(element, "dd");
  return Object.fromEntries(names.map((name, at) => [name, values[at]!]));
};

describe("provenance-note", () => {
  it("says of the sample who wrote it, out of what, and under which licence", async () => {
    const element = await drawn(sample("en"));
    await waitUntil(() => textOf(element, "[part=meta]"));
    const said = facts(element);
    expect(Object.keys(said)).to.deep.equal([
      "Origin",
      "Curated by",
      "Published",
      "Translation",
      "Sources",
      "File",
      "Licence",
      "Feed made with",
      "Notes as of",
    ]);
    expect(said["Origin"]).to.match(/^AI-synthesised ?AI agents write these pieces/);
    expect(said["Published"]).to.equal("May 8, 2026");
    expect(said["File"]).to.match(/^articles\/claude-constitution\.md ?sha256:[0-9a-f]{64}$/);
    expect(said["Licence"]).to.equal("MIT");
    expect(textsOf(element, "ol > li").map((source) => source.slice(0, 21))).to.deep.equal([
      "Model Spec Midtrainin",
      "Claude's Constitution",
      "OpenAI Model Spec, 20",
      "Claude Opus 4.8 Syste",
    ]);
    expect(textsOf(element, ".authors")[0]).to.match(/^Chloe Li/);
    expect(element.problems).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it("says in the reader's language that it is a translation, and changes to the original", async () => {
    const element = await drawn(sample("zh-TW"));
    const { shadowRoot } = element;
    await waitUntil(() => textOf(element, "[part=meta]").includes("機器翻譯"));
    expect(textsOf(element, "dt")).to.include("授權");
    const english = [...shadowRoot!.querySelectorAll("button")].find(({ lang }) => lang === "en")!;
    const loaded = oneEvent(element, "load");
    english.click();
    await loaded;
    expect(facts(element)["Origin"]).to.match(/^AI-synthesised/);
  });

  it("says of a plain feed by whom it is and when it was written", async () => {
    const element = await given({
      authors: [{ name: "Ada" }, { name: "Grace" }],
      date_published: "2026-03-01",
      date_modified: "2026-03-04",
    });
    expect(facts(element)).to.deep.equal({
      By: "AdaGrace",
      Published: "March 1, 2026",
      "Last changed": "March 4, 2026",
    });
    expect(textsOf(element, "dd p")).to.deep.equal(["Ada", "Grace", "March 1, 2026", "March 4, 2026"]);
  });

  it("shows a publisher's own words as text, and an address that is none as no link", async () => {
    const element = await given(
      {
        _entity_widgets: {
          provenance: { origin: "<i>found</i>" },
          sources: [{ title: "S", url: "javascript:x()" }, {}],
        },
      },
      { _entity_widgets: { license: { url: "https://a.example/licence" } } },
    );
    expect(facts(element)).to.deep.equal({
      Origin: "<i>found</i>",
      Sources: "S",
      Licence: "https://a.example/licence",
    });
    expect([...element.shadowRoot!.querySelectorAll("a")].map(({ href }) => href)).to.deep.equal([
      "https://a.example/licence",
    ]);
  });

  it("says that nothing is told", async () => {
    const element = await given({});
    await waitUntil(() => textOf(element, "[part=message]"));
    expect(textOf(element, "[part=message]")).to.match(/^The feed does not say where this entity comes from/);
    expect(element.matches(":state(empty)")).to.equal(true);
  });

  it("keeps inside 240 px with endless words and a thousand sources", async () => {
    const word = "x".repeat(20_000);
    const sources = Array.from({ length: 1000 }, () => ({ title: "y".repeat(200), authors: "z".repeat(200) }));
    const provenance = { origin: word, statement: word, curator: word, path: word, hash: word };
    const item = { authors: [{ name: word }], date_published: word, _entity_widgets: { provenance, sources } };
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 240px">
        <provenance-note
          .feed=${feedOf(item, { _entity_widgets: { license: { name: word }, build: { tool: word } } })}
        ></provenance-note>
      </div>`,
    );
    const element = box.querySelector("provenance-note")!;
    if (!element.matches(":state(ready)")) await oneEvent(element, "load");
    expect(textsOf(element, "ol > li")).to.have.length(1000);
    expect(box.scrollWidth).to.be.at.most(240);
  });
});
