import { expect, fixture, html, oneEvent, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../src/elements/entity-article.js";
import "../../src/elements/finding-list.js";
import "../../src/elements/entity-index.js";
import "../../src/elements/provenance-note.js";
import "../../src/elements/related-entities.js";
import "../../src/elements/spec-lineage.js";
import { counted, fault, release } from "../feed-server.js";
import { fallback, spoken, statesOf, textOf } from "./mounted.js";

/** By what one knows that the sample is drawn whole. */
const tags: Record<string, string> = {
  "related-entities": "[part=row]",
  "provenance-note": "[part=meta]",
  "entity-article": ".body li",
  "finding-list": "svg",
  "spec-lineage": "li",
  "entity-index": "[part=row]",
};

const sample = { src: "/demo/feed.en.json", entity: "claude-constitution" };
const later = { timeout: 8000 };

const forwards = () => sendKeys({ press: "Tab" });

async function backwards() {
  await sendKeys({ down: "Shift" });
  await forwards();
  await sendKeys({ up: "Shift" });
}

for (const [tag, whole] of Object.entries(tags)) {
  describe(`${tag}, as every tag`, () => {
    /** In the document, with the events it fires. */
    async function placed(given: Record<string, string>) {
      const wrapper = await fixture(html`<div><button>Before</button><button>After</button></div>`);
      const element = document.createElement(tag) as HTMLElement & { updateComplete: Promise<boolean> };
      for (const [name, value] of Object.entries({ loading: "eager", ...given })) element.setAttribute(name, value);
      element.append(fallback());
      const events: string[] = [];
      for (const type of ["load", "error"]) element.addEventListener(type, () => events.push(type));
      wrapper.querySelector("button")!.after(element);
      return { element, events, wrapper };
    }

    const shown = (element: HTMLElement, selector: string) =>
      waitUntil(() => element.shadowRoot!.querySelector(selector), selector, later);

    it("keeps the author's words while it loads, and until it fails", async () => {
      const { url, key } = fault("held");
      const { element, events } = await placed({ src: url });
      expect(statesOf(element)).to.deep.equal(["loading"]);
      expect(element.shadowRoot!.querySelectorAll("slot")).to.have.length(1);
      await counted(key, { count: 1 });
      await release(key);
      await waitUntil(() => events.length, "settled", later);
      expect(textOf(element, ".base")).not.to.equal("");
    });

    it("tells what is wrong over the author's words, once, and can be told to try again", async () => {
      const { element, events } = await placed({ src: fault("503").url });
      await shown(element, "[part=message]");
      expect(textOf(element, "[part=message]")).to.match(/503/);
      expect(element.shadowRoot!.querySelectorAll("slot")).to.have.length(1);
      expect(element.shadowRoot!.querySelectorAll("[part=button]")).to.have.length(1);
      expect(statesOf(element)).to.deep.equal(["failed"]);
      expect(events).to.deep.equal(["error"]);
    });

    it("says once that it is drawn, and has nothing read out", async () => {
      const { element, events } = await placed(sample);
      await shown(element, whole);
      await waitUntil(() => events.length, "all its parts", later);
      await element.updateComplete;
      expect(statesOf(element)).to.deep.equal(["ready"]);
      expect(events).to.deep.equal(["load"]);
      expect(spoken(element)).to.equal("");
      expect(element.shadowRoot!.querySelectorAll("slot")).to.have.length(0);
    });

    it("speaks the language it is told to, and no other", async () => {
      const { element } = await placed({ ...sample, lang: "zh-TW" });
      await shown(element, whole);
      await waitUntil(() => /\p{Script=Han}{2}/u.test(textOf(element)), "Chinese", later);
      const loaded = oneEvent(element, "load");
      element.lang = "en";
      await loaded;
      await shown(element, whole);
      expect(element.shadowRoot!.querySelector(".base")!.getAttribute("lang")).to.equal("en");
    });

    it("is walked by the keyboard through its links and buttons and let go, forwards and back", async () => {
      const { element, wrapper } = await placed(sample);
      await shown(element, whole);
      const [before, after] = wrapper.querySelectorAll<HTMLElement>(":scope > button");
      const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")];
      const walk = async (tab: () => Promise<void>, end: HTMLElement) => {
        const stops: Element[] = [];
        for (let step = 0; step <= all.length && document.activeElement !== end; step++) {
          await tab();
          if (document.activeElement === element) stops.push(element.shadowRoot!.activeElement!);
        }
        expect(document.activeElement).to.equal(end);
        return stops;
      };
      before!.focus();
      expect(await walk(forwards, after!)).to.deep.equal(all);
      // WebKit's driver cannot hold a key down.
      if (!/Chrome|Firefox/.test(navigator.userAgent)) return;
      expect(await walk(backwards, before!)).to.deep.equal(all.reverse());
    });
  });
}
