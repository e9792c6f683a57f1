import { expect, waitUntil } from "@open-wc/testing";
import "../../src/elements/entity-article.js";
import "../../src/elements/entity-index.js";
import "../../src/elements/entity-link.js";
import "../../src/elements/provenance-note.js";
import "../../src/elements/related-entities.js";
import "../../src/elements/finding-list.js";
import "../../src/elements/rule-table.js";
import "../../src/elements/score-gap.js";
import "../../src/elements/score-radar.js";
import "../../src/elements/spec-lineage.js";
import { fault } from "../feed-server.js";
import { objectionsTo } from "./axe.js";
import { fallback } from "./mounted.js";

type Given = Record<string, string>;

const sample = { src: "/demo/feed.en.json", entity: "claude-constitution" };
const unusual = { src: "/test/faults/future" };

/** Of each element what it is given to be ready, and by what one knows that all of it is there. */
const tags: Record<string, { ready: [name: string, given: Given, whole: string][]; empty: Given }> = {
  "score-radar": {
    ready: [
      ["radar", { ...sample, view: "radar" }, ".notes p"],
      ["rows", { ...sample, view: "rows" }, ".plot.rows"],
      ["table", { ...sample, view: "table" }, "td"],
      ["with a message", { ...sample, zoom: "data" }, "[part=message]"],
      ["without figures", { ...sample, evaluation: "adherence-opus-4-8" }, ".notes ul"],
      ["refusing", { ...sample, evaluation: "adherence-mythos-preview adherence-opus-4-8" }, "[part=message]"],
      ["in Chinese", { ...sample, lang: "zh-TW" }, ".notes p"],
    ],
    empty: { ...sample, entity: "anthropic" },
  },
  "score-gap": {
    ready: [
      ["claimed", sample, "[part=row]"],
      ["in Chinese", { ...sample, lang: "zh-TW" }, "[part=row]"],
    ],
    empty: { ...sample, subject: "nobody" },
  },
  "finding-list": {
    ready: [
      ["as it is", sample, "[part=row]"],
      ["in Chinese", { ...sample, lang: "zh-TW" }, "[part=row]"],
    ],
    empty: { ...sample, entity: "anthropic" },
  },
  "spec-lineage": {
    ready: [
      ["as it is", sample, "[part=row]"],
      ["in Chinese", { ...sample, lang: "zh-TW" }, "[part=row]"],
    ],
    empty: { ...sample, entity: "anthropic" },
  },
  "entity-article": {
    ready: [
      ["as it is", sample, ".body li"],
      ["without its head", { ...sample, "no-header": "" }, ".body li"],
      ["in Chinese", { ...sample, lang: "zh-TW" }, "[role=group]"],
    ],
    empty: { src: "/test/faults/no-store" },
  },
  "rule-table": {
    ready: [
      ["as it is", sample, "[part=rule]"],
      ["in Chinese", { ...sample, lang: "zh-TW" }, "[part=rule]"],
    ],
    empty: { ...sample, entity: "anthropic" },
  },
  "entity-index": {
    ready: [
      ["as it is", { src: sample.src }, "select"],
      ["by citations", { src: sample.src, sort: "cited-by", "group-by": "none" }, "[part=meta] b"],
      ["in Chinese", { src: sample.src, lang: "zh-TW" }, "select"],
    ],
    empty: { src: sample.src, kind: "nothing" },
  },
  "entity-link": {
    ready: [["as it is", sample, "a"]],
    empty: { ...sample, entity: "nobody" },
  },
  "related-entities": {
    ready: [["as it is", sample, "[part=row]"]],
    empty: { ...sample, entity: "openai-model-spec" },
  },
  "provenance-note": {
    ready: [["in Chinese", { ...sample, lang: "zh-TW" }, "[part=meta]"]],
    empty: { src: "data:application/json,%7B%22items%22:%5B%7B%22id%22:%22a%22%7D%5D%7D" },
  },
};

const parts = (element: HTMLElement, selector: string) => element.shadowRoot!.querySelector(selector);

for (const [tag, { ready, empty }] of Object.entries(tags)) {
  describe(`${tag} has nothing that axe objects to`, function () {
    this.timeout(60_000);
    const { documentElement: root, body } = document;
    before(() => {
      root.lang = "en";
      document.title ||= "Elements";
    });
    afterEach(() => {
      root.dir = "";
      body.style.cssText = "";
      document.querySelectorAll(tag).forEach((element) => element.remove());
    });
    after(() => root.removeAttribute("lang"));

    const states: [name: string, given: () => Given, state: string, whole: string][] = [
      ["loading", () => ({ src: fault("hang").url }), "loading", "slot"],
      ...ready.map(([name, given, whole]): (typeof states)[number] => [`ready, ${name}`, () => given, "ready", whole]),
      ["empty", () => empty, "empty", "[part=message]"],
      ["failed", () => ({ src: fault("404").url }), "failed", "[part=message]"],
      ["with a notice", () => unusual, "failed", "[part=message]"],
    ];
    for (const [name, given, state, whole] of states) {
      for (const theme of ["auto", "light", "dark"]) {
        for (const dir of ["ltr", "rtl"]) {
          it(`${name}, theme ${theme}, ${dir}`, async () => {
            root.dir = dir;
            body.style.cssText = theme === "auto" ? "background: #222; color: #eee" : "background: #fff; color: #000";
            const element = document.createElement(tag);
            for (const [key, value] of Object.entries({ ...given(), theme, loading: "eager" }))
              element.setAttribute(key, value);
            element.append(fallback());
            body.append(element);
            await waitUntil(() => element.matches(`:state(${state})`) && parts(element, whole), `${state}, ${whole}`, {
              timeout: 15_000,
            });
            expect(await objectionsTo(element)).to.deep.equal([]);
          });
        }
      }
    }
  });
}
