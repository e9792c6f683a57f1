import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/provenance-note.js";

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
  title: "provenance-note",
  component: "provenance-note",
  args: { src: "demo/feed.en.json", entity: "claude-constitution" },
  render: ({ content, feed, ...args }) =>
    html`<provenance-note
      src=${args.src ?? nothing}
      entity=${args.entity ?? nothing}
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? nothing}
      loading=${args.loading ?? nothing}
      refresh=${args.refresh ?? nothing}
      .feed=${feed}
      >${content}</provenance-note
    >`,
};

export default meta;

type Story = StoryObj<Args>;

/** All that the feed says of where the piece comes from. */
export const Whole: Story = {};

/** Translated by machine, which is said, with the way to the original. */
export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

const long = "Umfangsbestimmungsverfahrensordnungsentwurf ".repeat(6);

/** Words longer than anybody writes, and sources of which only one thing is known. */
export const Long: Story = {
  args: {
    src: undefined,
    entity: undefined,
    feed: {
      version: "https://jsonfeed.org/version/1.1",
      title: "Example",
      language: "de",
      _entity_widgets: { license: { url: "https://example.org/a-licence-without-a-name" } },
      items: [
        {
          id: "verfahren",
          title: "Verfahren",
          authors: [{ name: long }, { name: "Zweite" }],
          _entity_widgets: {
            provenance: { origin: "gefunden", statement: long.repeat(2), path: `notes/${"unter/".repeat(30)}a.md` },
            sources: [
              { title: long, authors: long },
              { url: "https://example.org/nur-eine-adresse" },
              { section: "3" },
            ],
          },
        },
      ],
    },
  },
};

const plain = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Any blog",
  language: "en",
  items: [{ id: "1", title: "A post", authors: [{ name: "Somebody" }], date_published: "2026-03-01" }],
};

/** Of a feed that has nothing of the kit's: by whom, and when. */
export const PlainFeed: Story = { args: { src: undefined, entity: undefined, feed: plain } };

/** Nothing is told: the author's own words, and one line. */
export const Empty: Story = {
  args: {
    src: undefined,
    entity: undefined,
    feed: { ...plain, items: [{ id: "1", title: "A post" }] },
    content: html`<p>What the author wrote.</p>`,
  },
};

/** The fallback with the reason under it. */
export const Failed: Story = {
  args: { src: "demo/no-such-feed.json", content: html`<a href="https://www.howardism.dev">The wiki</a>` },
};
