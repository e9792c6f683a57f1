import { expect, fixture, html, oneEvent, waitUntil } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import "../../src/elements/related-entities.js";
import type { RelatedEntities } from "../../src/elements/related-entities.js";
import type { EntitySelectEvent } from "../../src/events.js";
import { textOf, textsOf } from "./mounted.js";

const sample = (lang: string) =>
  html`<related-entities
    src="/demo/feed.en.json"
    entity="claude-constitution"
    loading="eager"
    lang=${lang}
  ></related-entities>`;

const feedOf = (...related: object[]) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Notes",
  language: "en",
  items: [
    { id: "tide", title: "Tide", _entity_widgets: { related } },
    { id: "moon", title: "Moon", url: "https://a.example/moon" },
  ],
});

async function drawn(template: TemplateResult): Promise<RelatedEntities> {
  const wrapper = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const element = wrapper.querySelector("related-entities")!;
  if (!element.matches(":state(ready)")) await oneEvent(element, "load");
  return element;
}

const given = (...related: object[]) => drawn(html`<related-entities .feed=${feedOf(...related)}></related-entities>`);

const links = (element: RelatedEntities) => [...element.shadowRoot!.querySelectorAll("a")];

describe("related-entities", () => {
  it("shows each note of the sample with its line", async () => {
    const element = await drawn(sample("en"));
    expect(textsOf(element, "[part=title]")).to.deep.equal([
      "Anthropic",
      "Agentic Misalignment (AM)",
      "Model Spec Midtraining (MSM)",
      "Model Spec Science",
      "Claude Opus 4.7",
    ]);
    expect(textsOf(element, "[part=summary]")[0]).to.equal("The company that writes and maintains the document.");
    expect(links(element)[0]!.href).to.equal("https://www.howardism.dev/articles/anthropic");
    expect(element.problems).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it("shows them in the reader's language", async () => {
    const element = await drawn(sample("zh-TW"));
    expect(textsOf(element, "[part=summary]").every((text) => /\p{Script=Han}/u.test(text))).to.equal(true);
    expect(element.shadowRoot!.querySelector("[part=row]")!.getAttribute("lang")).to.equal("zh-TW");
  });

  it("shows as many as it is told to", async () => {
    const element = await drawn(sample("en"));
    element.setAttribute("limit", "2");
    await element.updateComplete;
    expect(textsOf(element, "[part=row]")).to.have.length(2);
    element.limit = 0;
    await element.updateComplete;
    expect(textsOf(element, "[part=row]")).to.have.length(5);
  });

  it("has a reader open a note, unless the page prevents it", async () => {
    const element = await given({ entity: "moon", summary: "It pulls." });
    const selected: EntitySelectEvent[] = [];
    element.addEventListener(
      "entity-select",
      (event) => {
        selected.push(event);
        event.preventDefault();
      },
      { once: true },
    );
    const click = new MouseEvent("click", { bubbles: true, cancelable: true, composed: true });
    links(element)[0]!.dispatchEvent(click);
    expect(selected.map(({ entity, url }) => [entity, url])).to.deep.equal([["moon", "https://a.example/moon"]]);
    expect(click.defaultPrevented).to.equal(true);
  });

  it("names a note without a title or an address, as text", async () => {
    const element = await given({ entity: "sun" }, { entity: "star", title: "<b>Star</b>", url: "javascript:x()" });
    expect(textsOf(element, "[part=title]")).to.deep.equal(["sun", "<b>Star</b>"]);
    expect(links(element)).to.have.length(0);
    expect(element.problems).to.have.length(1);
  });

  it("says that nothing is named", async () => {
    const element = await fixture<RelatedEntities>(html`<related-entities .feed=${feedOf()}></related-entities>`);
    await waitUntil(() => textOf(element, "[part=message]"));
    expect(textOf(element, "[part=message]")).to.match(/^The feed names nothing that is related to this entity/);
  });

  it("keeps inside 240 px with endless words and a thousand notes", async () => {
    const word = "x".repeat(20_000);
    const related = Array.from({ length: 1000 }, (_, at) => ({
      entity: `${at}`,
      title: at ? `${at}` : word,
      summary: word.slice(at * 20),
    }));
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 240px">
        <related-entities .feed=${feedOf(...related)}></related-entities>
      </div>`,
    );
    const element = box.querySelector("related-entities")!;
    if (!element.matches(":state(ready)")) await oneEvent(element, "load");
    expect(textsOf(element, "[part=row]")).to.have.length(1000);
    expect(box.scrollWidth).to.be.at.most(240);
  });
});
