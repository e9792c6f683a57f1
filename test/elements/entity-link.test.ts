import { expect, fixture, html, oneEvent, waitUntil as waitUntilIn } from "@open-wc/testing";
import { sendKeys, sendMouse } from "@web/test-runner-commands";
import type { TemplateResult } from "lit";
import "../../src/elements/entity-link.js";
import type { EntityLink } from "../../src/elements/entity-link.js";
import type { EntitySelectEvent } from "../../src/events.js";
import { fault } from "../feed-server.js";
import { statesOf, textOf } from "./mounted.js";

const waitUntil = (isTrue: () => unknown, message: string) => waitUntilIn(isTrue, message, { timeout: 8000 });

const feed = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Notes",
  language: "en",
  items: [
    {
      id: "tide",
      title: "Tide",
      url: "https://a.example/tide",
      summary: "The sea, twice a day.",
      _entity_widgets: { kind: "Concept", domain: "Sea", cited_by: { count: 19 } },
    },
    { id: "moon", title: "Moon" },
  ],
};

const linkTo = (content: TemplateResult | string = "the tide", entity = "tide") =>
  html`<entity-link .feed=${feed} entity=${entity} loading="eager">${content}</entity-link>`;

/** A sentence with links in it, after a button and before another, once they are drawn. */
async function sentence(...links: TemplateResult[]) {
  const wrapper = await fixture<HTMLElement>(
    html`<div style="padding: 4em 2em; font: 16px/24px serif">
      <button>Before</button>
      <p>It comes with ${links} and goes.</p>
      <button>After</button>
    </div>`,
  );
  const all = [...wrapper.querySelectorAll("entity-link")];
  await waitUntil(() => all.every((link) => statesOf(link)[0] !== "loading" && part(link, ".base > *")), "drawn");
  const [before, after] = wrapper.querySelectorAll("button");
  return { wrapper, all, link: all[0]!, before: before!, after: after! };
}

const part = (link: EntityLink, selector: string) => link.shadowRoot!.querySelector<HTMLElement>(selector);
const anchor = (link: EntityLink) => link.shadowRoot!.querySelector("a")!;
const preview = (link: EntityLink) => part(link, "[role=tooltip]");
const shown = (link: EntityLink) => waitUntil(() => preview(link)?.style.top, "a preview in its place");
const gone = (link: EntityLink) => waitUntil(() => !preview(link), "no preview");

/** Moves the mouse to the middle of a box of the page. */
async function pointAt(target: Element): Promise<void> {
  const { left, top, width, height } = target.getClientRects()[0]!;
  await sendMouse({ type: "move", position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

describe("entity-link", () => {
  afterEach(() => sendMouse({ type: "move", position: [0, 0] }));

  it("is a link in the author's words, in their line", async () => {
    const { wrapper, link } = await sentence(linkTo(html`the <em>tide</em>`));
    expect(anchor(link).getAttribute("href")).to.equal("https://a.example/tide");
    expect(link.textContent).to.equal("the tide");
    expect(part(link, "slot")).not.to.equal(null);
    expect(wrapper.querySelector("p")!.getBoundingClientRect().height).to.equal(24);
    expect(getComputedStyle(link).display).to.equal("inline");
    await expect(link).to.be.accessible();
  });

  it("shows of the author's own link only the words, so that there is one stop for the keyboard", async () => {
    const { link } = await sentence(linkTo(html`<a href="https://b.example">the <b>tide</b></a>`));
    expect(anchor(link).textContent!.trim()).to.equal("the tide");
    expect(part(link, "slot")).to.equal(null);
    expect(anchor(link).href).to.equal("https://a.example/tide");
  });

  it("takes the room that its words take, without a space before or after", async () => {
    const wrapper = await fixture<HTMLElement>(
      html`<div style="font: 16px/24px serif">
        <span>(<a href="#x">the tide</a>),</span><br /><span>(${linkTo()}),</span>
      </div>`,
    );
    const link = wrapper.querySelector("entity-link")!;
    await waitUntil(() => part(link, "a"), "drawn");
    const [plain, ours] = [...wrapper.querySelectorAll("span")].map((span) => span.getBoundingClientRect().width);
    expect(ours).to.be.closeTo(plain!, 0.5);
  });

  it("stays while the keyboard is on the link, whatever a pointer does", async () => {
    const { link, before } = await sentence(linkTo());
    before.focus();
    await sendKeys({ press: "Tab" });
    await shown(link);
    await pointAt(anchor(link));
    const left = oneEvent(part(link, ".anchor")!, "pointerleave");
    await pointAt(before);
    await left;
    // By the time another pointer has brought up another preview, this one would have gone.
    const { all } = await sentence(linkTo("another"));
    expect(preview(link)).not.to.equal(null);
    await pointAt(anchor(all[0]!));
    await shown(all[0]!);
    await gone(link);
  });

  it("shows the title where there are no words", async () => {
    const { link } = await sentence(linkTo(html``));
    expect(anchor(link).textContent!.trim()).to.equal("Tide");
    expect(part(link, "a span")!.lang).to.equal("en");
  });

  it("has a reader open the entity, unless the page prevents it", async () => {
    const { link } = await sentence(linkTo());
    const selected: EntitySelectEvent[] = [];
    link.addEventListener("entity-select", (event) => {
      selected.push(event);
      event.preventDefault();
    });
    anchor(link).click();
    expect(selected.map(({ entity, url }) => [entity, url])).to.deep.equal([["tide", "https://a.example/tide"]]);
  });

  it("is previewed when the keyboard comes to it, dismissed with Escape, and passed by", async () => {
    const { link, before, after } = await sentence(linkTo());
    before.focus();
    await sendKeys({ press: "Tab" });
    await shown(link);
    expect(link.shadowRoot!.activeElement).to.equal(anchor(link));
    expect(textOf(link, "[role=tooltip]")).to.match(/^Tide ?Concept ?· ?Sea Cited by 19 The sea, twice a day\.$/);
    expect(anchor(link).getAttribute("aria-describedby")).to.equal(preview(link)!.id);
    expect(preview(link)!.querySelectorAll("a, button, [tabindex]")).to.have.length(0);
    await expect(link).to.be.accessible();
    await sendKeys({ press: "Escape" });
    await gone(link);
    expect(link.shadowRoot!.activeElement).to.equal(anchor(link));
    expect(anchor(link).hasAttribute("aria-describedby")).to.equal(false);
    await sendKeys({ press: "Tab" });
    expect(document.activeElement).to.equal(after);
  });

  it("is previewed under a pointer that rests on it, and stays while the pointer is on the preview", async () => {
    const { link, wrapper } = await sentence(linkTo());
    await pointAt(anchor(link));
    await shown(link);
    const box = preview(link)!;
    const line = anchor(link).getBoundingClientRect();
    expect(box.getBoundingClientRect().top).to.be.closeTo(line.bottom + 6, 1);
    const left: string[] = [];
    const entered = oneEvent(box, "pointerenter");
    anchor(link).parentElement!.addEventListener("pointerleave", () => left.push("link"));
    await pointAt(box);
    await entered;
    expect(left).to.deep.equal(["link"]);
    expect(preview(link)).to.equal(box);
    await pointAt(wrapper.querySelector("button")!);
    await gone(link);
  });

  it("shows one preview on a page at a time", async () => {
    const { all } = await sentence(linkTo(), linkTo("the other tide"));
    const [one, two] = all as [EntityLink, EntityLink];
    anchor(one).focus();
    part(one, "button")!.click();
    await waitUntil(() => preview(one), "the first");
    part(two, "button")!.click();
    await waitUntil(() => preview(two), "the second");
    await gone(one);
    part(two, "button")!.click();
    await gone(two);
  });

  it("tells by its button whether the preview is there, and always has one where there is no address", async () => {
    const { link } = await sentence(linkTo("the moon", "moon"));
    const button = part(link, "button")!;
    expect(part(link, "a")).to.equal(null);
    expect(getComputedStyle(button).display).to.equal("inline-block");
    expect(button.getBoundingClientRect().width).to.be.at.least(24);
    expect(button.getAttribute("aria-label")).to.equal("About “Moon”");
    expect(button.getAttribute("aria-expanded")).to.equal("false");
    button.click();
    await waitUntil(() => button.getAttribute("aria-expanded") === "true", "expanded");
    expect(textOf(link, "[role=tooltip]")).to.equal("Moon");
    await expect(link).to.be.accessible();
    document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));
    await gone(link);
  });

  it("keeps the sentence whole when the feed fails, and says what is wrong", async () => {
    const wrapper = await fixture<HTMLElement>(
      html`<p style="font: 16px/24px serif">
        See <entity-link src=${fault("503").url} loading="eager"><a href="#x">the tide</a></entity-link
        >.
      </p>`,
    );
    const link = wrapper.querySelector("entity-link")!;
    await waitUntil(() => part(link, "[part=message]"), "a message");
    expect(wrapper.getBoundingClientRect().height).to.equal(24);
    expect(textOf(link, "[part=message]")).to.match(/503/);
    expect(getComputedStyle(part(link, "[part=message]")!).clipPath).to.equal("inset(50%)");
    part(link, "[part=message] button")!.focus();
    expect(getComputedStyle(part(link, "[part=message]")!).clipPath).to.equal("none");
    expect(statesOf(link)).to.deep.equal(["failed"]);
    await expect(link).to.be.accessible();
  });

  it("goes with its preview when it is taken out of the page", async () => {
    const { link } = await sentence(linkTo());
    part(link, "button")!.click();
    await waitUntil(() => preview(link), "a preview");
    link.remove();
    await gone(link);
  });

  it("previews an entity of which nothing but words without end is known, inside the view", async () => {
    const word = "x".repeat(20_000);
    const endless = { ...feed, items: [{ id: "a", title: word, summary: word, _entity_widgets: { kind: word } }] };
    const { link } = await sentence(html`<entity-link .feed=${endless} loading="eager">a</entity-link>`);
    part(link, "button")!.click();
    await shown(link);
    const { left, right, top, bottom } = preview(link)!.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(top).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
  });
});
