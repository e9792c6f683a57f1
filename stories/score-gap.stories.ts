import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/score-gap.js";

interface Args {
  src?: string;
  entity?: string;
  evaluation?: string;
  subject?: string;
  feed?: unknown;
  theme?: "auto" | "light" | "dark";
  lang?: string;
  loading?: "lazy" | "eager";
  refresh?: number;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: "score-gap",
  component: "score-gap",
  args: {
    src: "demo/feed.en.json",
    entity: "claude-constitution",
    evaluation: "adherence-opus-4-8",
    subject: "claude-opus-4-8",
  },
  render: ({ content, feed, ...args }) =>
    html`<score-gap
      src=${args.src ?? nothing}
      entity=${args.entity ?? nothing}
      evaluation=${args.evaluation ?? nothing}
      subject=${args.subject ?? nothing}
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? nothing}
      loading=${args.loading ?? nothing}
      refresh=${args.refresh ?? nothing}
      .feed=${feed}
      >${content}</score-gap
    >`,
};

export default meta;

type Story = StoryObj<Args>;

/** No figure is published: what is claimed, and by whom, beside the subject's own stance; each with its source. */
export const Claimed: Story = {};

export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

const source = { title: "An example, not a measurement" };

/** Figures beside stances. They are made up, and the element says so. */
export const Measured: Story = {
  args: {
    src: undefined,
    entity: undefined,
    evaluation: undefined,
    subject: undefined,
    feed: {
      version: "https://jsonfeed.org/version/1.1",
      title: "Example",
      language: "en",
      items: [
        {
          id: "house-rules",
          title: "House rules",
          _entity_widgets: {
            evaluations: [
              {
                id: "house",
                title: "The rules of the house",
                scale: { min: -3, max: 3, neutral: 0 },
                dimensions: [
                  { id: "quiet", name: "Quiet after ten", question: "Is it quiet after ten?" },
                  { id: "dishes", name: "Washing up" },
                  { id: "shoes", name: "No shoes indoors" },
                ],
                series: [
                  {
                    id: "tenant",
                    name: "The tenant",
                    basis: "illustrative",
                    scores: [
                      { dimension: "quiet", mean: 1.9, ci: { p: 0.95, lo: 1.6, hi: 2.2 }, n: 120 },
                      { dimension: "dishes", mean: -0.8, ci: { p: 0.95, lo: -1.3, hi: -0.3 }, n: 120 },
                      { dimension: "shoes", mean: null, missing: "not_run" },
                    ],
                  },
                ],
                stances: [
                  {
                    subject: "tenant",
                    dimension: "quiet",
                    position: "rejected",
                    statement: "Calls it a nuisance.",
                    source,
                  },
                  { subject: "tenant", dimension: "dishes", position: "endorsed", statement: "Is all for it.", source },
                  { subject: "tenant", dimension: "shoes", position: "reserved", source },
                ],
                source,
              },
            ],
          },
        },
      ],
    },
  },
};

/** The entity says nothing of a stance: the author's own words, and one line. */
export const Empty: Story = {
  args: { subject: "nobody", content: html`<p>What the author wrote.</p>` },
};

/** The fallback with the reason under it. */
export const Failed: Story = {
  args: { src: "demo/no-such-feed.json", content: html`<a href="https://www.anthropic.com">The system card</a>` },
};
