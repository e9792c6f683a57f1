import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/entity-card.js";

interface Args {
  src?: string;
  entity?: string;
  layout?: "full" | "compact" | "row";
  theme?: "auto" | "light" | "dark";
  lang?: string;
  loading?: "lazy" | "eager";
  refresh?: number;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: "entity-card",
  component: "entity-card",
  args: { src: "demo/feed.en.json", entity: "claude-constitution" },
  render: ({ src, entity, layout, theme, lang, loading, refresh, content }) =>
    html`<entity-card
      src=${src ?? nothing}
      entity=${entity ?? nothing}
      layout=${layout ?? nothing}
      theme=${theme ?? nothing}
      lang=${lang ?? nothing}
      loading=${loading ?? nothing}
      refresh=${refresh ?? nothing}
      >${content}</entity-card
    >`,
};

export default meta;

type Story = StoryObj<Args>;

export const Full: Story = {};

export const Compact: Story = { args: { layout: "compact" } };

export const Row: Story = { args: { layout: "row" } };

export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

/** An item of a JSON Feed that knows nothing of the kit. */
export const PlainFeed: Story = { args: { src: "demo/plain/plot-14.json", entity: "32" } };

/** No feed: the link inside the tag is the title, the text around it the summary. */
export const FromLink: Story = {
  args: {
    src: undefined,
    entity: undefined,
    content: html`<a href="https://www.anthropic.com/constitution">Claude’s Constitution</a>: the document that says who
      Claude should be.`,
  },
};

/** An address that gives no feed: the fallback stays, with one line that says why. */
export const Failed: Story = {
  args: {
    src: "demo/index.html",
    content: html`<p><a href="https://www.anthropic.com/constitution">Claude’s Constitution</a></p>`,
  },
};

/** A feed without the entity. */
export const Missing: Story = {
  args: { entity: "no-such-note", content: html`<p>A note that is not in the feed.</p>` },
};
