import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/entity-index.js";

interface Args {
  src?: string;
  kind?: string;
  domain?: string;
  tag?: string;
  sort?: "title" | "date" | "cited-by";
  groupBy?: "domain" | "kind" | "none";
  feed?: unknown;
  theme?: "auto" | "light" | "dark";
  lang?: string;
  loading?: "lazy" | "eager";
  refresh?: number;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: "entity-index",
  component: "entity-index",
  args: { src: "demo/feed.en.json" },
  render: ({ content, feed, ...args }) =>
    html`<entity-index
      src=${args.src ?? nothing}
      kind=${args.kind ?? nothing}
      domain=${args.domain ?? nothing}
      tag=${args.tag ?? nothing}
      sort=${args.sort ?? nothing}
      group-by=${args.groupBy ?? nothing}
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? nothing}
      loading=${args.loading ?? nothing}
      refresh=${args.refresh ?? nothing}
      .feed=${feed}
      >${content}</entity-index
    >`,
};

export default meta;

type Story = StoryObj<Args>;

/** Every entity under its domain, to be searched and narrowed. */
export const ByDomain: Story = {};

/** Under its kind, the most cited first. */
export const ByKind: Story = { args: { groupBy: "kind", sort: "cited-by" } };

/** One list, the newest first. */
export const Newest: Story = { args: { groupBy: "none", sort: "date" } };

/** Of one tag only. */
export const OfATag: Story = { args: { tag: "Anthropic" } };

export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

const version = "https://jsonfeed.org/version/1.1";
const streets = ["Harbour", "Mill", "Chapel", "Station", "Orchard"];

/** A plain JSON Feed, as any blog has one: no kinds and no domains, but tags. */
export const AnyBlog: Story = {
  args: {
    src: undefined,
    feed: {
      version,
      title: "Walks",
      language: "en",
      items: Array.from({ length: 30 }, (_, at) => ({
        id: `${at}`,
        url: `https://walks.example/${at}`,
        title: `${streets[at % 5]} Road, walk ${at + 1}`,
        content_text: "From the gate along the water, over two stiles and back before dark.",
        tags: [at % 3 ? "short" : "long", streets[at % 5]],
      })),
    },
  },
};

/** Very many: what is far from the view is drawn as a reader comes to it. */
export const Many: Story = {
  args: {
    src: undefined,
    feed: {
      version,
      title: "Streets",
      language: "en",
      _entity_widgets: { domains: streets.map((name) => ({ id: name, name: `${name} quarter` })) },
      items: Array.from({ length: 3000 }, (_, at) => ({
        id: `${at}`,
        url: `https://streets.example/${at}`,
        title: `${streets[at % 5]} ${at}`,
        summary: "A street among others.",
        _entity_widgets: { kind: at % 7 ? "Street" : "Square", domain: streets[(at * 7) % 6] },
      })),
    },
  },
};

/** Nothing of the feed is what is asked for: the author's own words, and one line. */
export const Empty: Story = { args: { kind: "Nothing of the kind", content: html`<p>What the author wrote.</p>` } };

/** The fallback with the reason under it. */
export const Failed: Story = {
  args: { src: "demo/no-such-feed.json", content: html`<a href="https://www.anthropic.com">The notes</a>` },
};
