import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/related-entities.js";

interface Args {
  src?: string;
  entity?: string;
  limit?: number;
  feed?: unknown;
  theme?: "auto" | "light" | "dark";
  lang?: string;
  loading?: "lazy" | "eager";
  refresh?: number;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: "related-entities",
  component: "related-entities",
  args: { src: "demo/feed.en.json", entity: "claude-constitution" },
  render: ({ content, feed, ...args }) =>
    html`<related-entities
      src=${args.src ?? nothing}
      entity=${args.entity ?? nothing}
      limit=${args.limit ?? nothing}
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? nothing}
      loading=${args.loading ?? nothing}
      refresh=${args.refresh ?? nothing}
      .feed=${feed}
      >${content}</related-entities
    >`,
};

export default meta;

type Story = StoryObj<Args>;

/** Each with the line that says what it is to the entity. */
export const Related: Story = {};

export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

/** The first two of them. */
export const Limited: Story = { args: { limit: 2 } };

const long = "Umfangsbestimmungsverfahrensordnungsentwurf ".repeat(6);

/** Titles and lines longer than anybody writes, one without an address, and one of which only the id is known. */
export const Long: Story = {
  args: {
    src: undefined,
    entity: undefined,
    feed: {
      version: "https://jsonfeed.org/version/1.1",
      title: "Example",
      language: "de",
      items: [
        {
          id: "verfahren",
          title: "Verfahren",
          _entity_widgets: {
            related: [
              { entity: "a", title: long, summary: long.repeat(2), url: "https://example.org/a" },
              { entity: "b", title: "Ohne Adresse", summary: "Es führt nirgendwohin." },
              { entity: "nur-eine-kennung" },
            ],
          },
        },
      ],
    },
  },
};

/** The feed names nothing: the author's own words, and one line. */
export const Empty: Story = { args: { entity: "openai-model-spec", content: html`<p>What the author wrote.</p>` } };

/** The fallback with the reason under it. */
export const Failed: Story = {
  args: { src: "demo/no-such-feed.json", content: html`<a href="https://www.howardism.dev">The wiki</a>` },
};
