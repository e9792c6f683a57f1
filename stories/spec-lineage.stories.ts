import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/spec-lineage.js";

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
  title: "spec-lineage",
  component: "spec-lineage",
  args: { src: "demo/feed.en.json", entity: "claude-constitution" },
  render: ({ content, feed, ...args }) =>
    html`<spec-lineage
      src=${args.src ?? nothing}
      entity=${args.entity ?? nothing}
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? nothing}
      loading=${args.loading ?? nothing}
      refresh=${args.refresh ?? nothing}
      .feed=${feed}
      >${content}</spec-lineage
    >`,
};

export default meta;

type Story = StoryObj<Args>;

/** The document itself has a filled diamond, what stands beside it a ring. */
export const Lineage: Story = {};

export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

/** The line of years runs from right to left too. */
export const RightToLeft: Story = { args: { lang: "ar" } };

const made = (lineage: object[]) => ({
  src: undefined,
  entity: undefined,
  feed: {
    version: "https://jsonfeed.org/version/1.1",
    title: "Example",
    language: "en",
    items: [{ id: "house-rules", title: "House rules", _entity_widgets: { lineage } }],
  },
});

/** Years stand as far apart as they are, as far as there is room. */
export const ManyYears: Story = {
  args: made([
    { title: "Rules on the door", by: "The first tenants", year: 1962, relation: "forerunner" },
    { title: "House rules", by: "The owner", year: 1990, relation: "first version" },
    { title: "House rules", by: "The owner", year: 1994, relation: "second version" },
    { title: "Tenancy law", by: "Parliament", year: 2001, relation: "stands above it" },
    { title: "House rules", by: "Owner and tenants", year: 2024, note: "Quiet from ten, and no shoes indoors." },
  ]),
};

/** What has no year comes last. */
export const Undated: Story = {
  args: made([
    { title: "House rules", year: 2024, relation: "this document" },
    { title: "What everybody knows", relation: "never written down" },
  ]),
};

/** The entity has no lineage: the author's own words, and one line. */
export const Empty: Story = { args: { entity: "anthropic", content: html`<p>What the author wrote.</p>` } };

/** The fallback with the reason under it. */
export const Failed: Story = {
  args: { src: "demo/no-such-feed.json", content: html`<a href="https://www.anthropic.com/constitution">It</a>` },
};
