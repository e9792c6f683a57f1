import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/entity-link.js";

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
  title: "entity-link",
  component: "entity-link",
  args: { src: "demo/feed.en.json", entity: "anthropic", content: html`its maker` },
  render: ({ content, feed, ...args }) =>
    html`<p>
      What the document says of the model is said by
      <entity-link
        src=${args.src ?? nothing}
        entity=${args.entity ?? nothing}
        theme=${args.theme ?? nothing}
        lang=${args.lang ?? nothing}
        loading=${args.loading ?? nothing}
        refresh=${args.refresh ?? nothing}
        .feed=${feed}
        >${content}</entity-link
      >, and read by others.
    </p>`,
};

export default meta;

type Story = StoryObj<Args>;

/** Words of the author's. Point at them, or come by the keyboard. */
export const Words: Story = {};

/** A link of the author's, which is there without script too. */
export const OwnLink: Story = {
  args: { content: html`<a href="https://www.howardism.dev/articles/anthropic">its maker</a>` },
};

/** Without words it is the title, in the language that is wanted. */
export const Title: Story = { args: { content: html``, lang: "zh-TW", entity: "claude-constitution" } };

export const Dark: Story = { args: { theme: "dark" } };

/** Without an address the preview has its button everywhere. */
export const NoAddress: Story = {
  args: {
    src: undefined,
    entity: undefined,
    feed: {
      version: "https://jsonfeed.org/version/1.1",
      title: "Example",
      language: "en",
      items: [{ id: "maker", title: "The maker", summary: "Somebody who is written about and has no page." }],
    },
  },
};

/** The feed does not know it: the author's words, and a mark that tells why. */
export const Missing: Story = { args: { entity: "nobody" } };

/** The author's link as it was, and a mark that tells what is wrong. */
export const Failed: Story = {
  args: { src: "demo/no-such-feed.json", content: html`<a href="https://www.howardism.dev">its maker</a>` },
};
