import { expect, fixture, waitUntil } from "@open-wc/testing";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { TemplateResult } from "lit";
import * as entityArticle from "../stories/entity-article.stories.js";
import * as citedByGraph from "../stories/cited-by-graph.stories.js";
import * as entityCard from "../stories/entity-card.stories.js";
import * as provenanceNote from "../stories/provenance-note.stories.js";
import * as relatedEntities from "../stories/related-entities.stories.js";
import * as entityIndex from "../stories/entity-index.stories.js";
import * as entityLink from "../stories/entity-link.stories.js";
import * as findingList from "../stories/finding-list.stories.js";
import * as ruleTable from "../stories/rule-table.stories.js";
import * as scoreGap from "../stories/score-gap.stories.js";
import * as scoreRadar from "../stories/score-radar.stories.js";
import * as specLineage from "../stories/spec-lineage.stories.js";

type Args = Record<string, unknown>;
type Story = StoryObj<Args>;

const files = {
  "entity-card": entityCard,
  "rule-table": ruleTable,
  "score-radar": scoreRadar,
  "score-gap": scoreGap,
  "cited-by-graph": citedByGraph,
  "entity-article": entityArticle,
  "related-entities": relatedEntities,
  "entity-index": entityIndex,
  "entity-link": entityLink,
  "provenance-note": provenanceNote,
  "finding-list": findingList,
  "spec-lineage": specLineage,
};

/** What of the author's stands within what an element draws. */
const slotted = (element: HTMLElement) =>
  [...element.shadowRoot!.querySelectorAll<HTMLSlotElement>(".base slot")].flatMap((slot) => slot.assignedNodes());

for (const [tag, file] of Object.entries(files)) {
  const { default: meta, ...stories } = file as unknown as { default: Meta<Args> } & Record<string, Story>;

  describe(`stories of ${tag}`, () => {
    it("are those of one element, states and not combinations", () => {
      expect(meta.component).to.equal(tag);
      expect(Object.keys(stories).length).to.be.within(4, 20);
    });

    for (const [name, story] of Object.entries(stories as Record<string, Story>)) {
      it(`${name} is drawn and accessible`, async () => {
        const render = (story.render ?? meta.render) as (args: Args, context: object) => TemplateResult;
        const args = { ...meta.args, ...story.args, loading: "eager" };
        const root = await fixture<HTMLElement>(render(args, { args }));
        const element = root.matches(tag) ? root : root.querySelector<HTMLElement>(tag)!;
        const settled = () => element.matches(":state(ready), :state(empty), :state(failed)");
        await waitUntil(settled, `${name} settles`, { timeout: 15_000 });
        const wanted = /^(Failed|Missing|Empty)/.test(name) ? ":state(failed), :state(empty)" : ":state(ready)";
        expect(element.matches(wanted), `${name} is ${wanted}`).to.equal(true);
        await waitUntil(
          () =>
            [element.shadowRoot!.querySelector(".base")!, ...slotted(element)].some((part) => part.textContent!.trim()),
          `${name} says something`,
          { timeout: 5000 },
        );
        await expect(element).to.be.accessible();
      }).timeout(30_000);
    }
  });
}
