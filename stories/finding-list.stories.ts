import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/finding-list.js";

interface Args {
  src?: string;
  entity?: string;
  feed?: unknown;
  theme?: "auto" | "light" | "dark";
  lang?: string;
  loading?: "lazy" | "eager";
  refresh?: number;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: "finding-list",
  component: "finding-list",
  args: { src: "demo/feed.en.json", entity: "claude-constitution" },
  render: ({ content, feed, ...args }) =>
    html`<finding-list
      src=${args.src ?? nothing}
      entity=${args.entity ?? nothing}
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? nothing}
      loading=${args.loading ?? nothing}
      refresh=${args.refresh ?? nothing}
      .feed=${feed}
      >${content}</finding-list
    >`,
};

export default meta;

type Story = StoryObj<Args>;

/** Before is a ring, after a dot, what they are compared with a triangle; the words beside say the same. */
export const Findings: Story = {};

export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

/** The scales run from right to left too. */
export const RightToLeft: Story = { args: { lang: "ar" } };

const made = (findings: object[]) => ({
  src: undefined,
  entity: undefined,
  feed: {
    version: "https://jsonfeed.org/version/1.1",
    title: "Example",
    language: "en",
    items: [{ id: "bakery", title: "The bakery", _entity_widgets: { findings } }],
  },
});

/** Each unit has a scale of its own. The figures are made up. */
export const OtherUnits: Story = {
  args: made([
    {
      statement: "A hotter oven bakes faster, and burns more.",
      measures: [
        { label: "time", subject: "rye", before: 55, after: 48, baseline: 60, baseline_label: "recipe", unit: "min" },
        { label: "time", subject: "wheat", before: 35, after: 31, unit: "min" },
        { label: "burnt", subject: "all", before: 2, after: 6.5, unit: "%" },
        { label: "loaves a day", before: 120, after: 138 },
      ],
      source: { title: "An example, not a measurement" },
    },
  ]),
};

/** What is not known is said, and not drawn. */
export const NotMeasured: Story = {
  args: made([
    {
      statement: "Nobody counted before.",
      measures: [
        { label: "burnt", before: null, after: 4, unit: "%" },
        { label: "sold", before: null, after: null, baseline_label: "last year", unit: "%" },
      ],
    },
    { statement: "A finding may have no figures at all.", detail: "Then it is told in words." },
  ]),
};

/** The entity has no findings: the author's own words, and one line. */
export const Empty: Story = { args: { entity: "anthropic", content: html`<p>What the author wrote.</p>` } };

/** The fallback with the reason under it. */
export const Failed: Story = {
  args: { src: "demo/no-such-feed.json", content: html`<a href="https://arxiv.org/abs/2605.02087">The paper</a>` },
};
