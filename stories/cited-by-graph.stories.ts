import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/cited-by-graph.js";

interface Args {
  src?: string;
  entity?: string;
  depth?: string;
  direction?: "in" | "out" | "both";
  view?: "graph" | "list";
  search?: boolean;
  label?: string;
  theme?: "auto" | "light" | "dark";
  lang?: string;
  loading?: "lazy" | "eager";
  refresh?: number;
  feed?: unknown;
  graph?: unknown;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: "cited-by-graph",
  component: "cited-by-graph",
  args: { src: "demo/feed.en.json", entity: "claude-constitution" },
  render: (args) =>
    html`<cited-by-graph
      src=${args.src ?? nothing}
      entity=${args.entity ?? nothing}
      depth=${args.depth ?? nothing}
      direction=${args.direction ?? nothing}
      view=${args.view ?? nothing}
      ?search=${args.search}
      label=${args.label ?? nothing}
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? nothing}
      loading=${args.loading ?? nothing}
      refresh=${args.refresh ?? nothing}
      .feed=${args.feed}
      .graph=${args.graph}
      >${args.content}</cited-by-graph
    >`,
};

export default meta;

type Story = StoryObj<Args>;

const note = (at: number, cites: string[], title = `Note ${at}`) => ({
  id: `n${at}`,
  title,
  url: `https://example.org/n${at}`,
  summary: "One line about it.",
  _entity_widgets: { kind: "Note", cites: cites.map((entity) => ({ entity })) },
});

/** A note that `count` others cite, each of which cites the next but two. */
const star = (count: number, title?: (at: number) => string) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "A wiki",
  language: "en",
  items: [
    note(0, [], "The note in the middle"),
    ...Array.from({ length: count }, (_, at) => note(at + 1, ["n0", `n${((at + 3) % count) + 1}`], title?.(at + 1))),
  ],
});

const own = { src: undefined, entity: undefined };

/** Who cites the entity, on the left; whom it cites, on the right. */
export const Graph: Story = {};

export const List: Story = { args: { view: "list" } };

/** Those who cite them and whom they cite, too. */
export const TwoSteps: Story = { args: { depth: "2" } };

export const CitedByOnly: Story = { args: { direction: "in" } };

export const CitesOnly: Story = { args: { direction: "out" } };

/** Every note of the feed, laid out freely. */
export const WholeFeed: Story = { args: { depth: "all", search: true } };

export const Search: Story = { args: { search: true, view: "list" } };

export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

export const OneNeighbour: Story = { args: { ...own, feed: star(1) } };

export const SixtyNeighbours: Story = { args: { ...own, feed: star(60) } };

/** More than a picture holds: the most cited are drawn, and a line says how many there are. */
export const FiveHundredNeighbours: Story = { args: { ...own, feed: star(500) } };

export const LongTitles: Story = {
  args: {
    ...own,
    feed: star(12, (at) => `${at}. What a title says when nobody has told its author that titles are to be short`),
  },
};

/** No feed: the links inside the tag cite this page. */
export const FromLinks: Story = {
  args: {
    ...own,
    label: "This page",
    content: html`<ul>
      <li>
        <a href="https://www.anthropic.com/constitution">Claude’s Constitution</a>: who Claude should be.
        <ul>
          <li><a href="https://arxiv.org/abs/2605.02087">Model Spec Midtraining</a>: how it becomes training.</li>
        </ul>
      </li>
      <li><a href="https://model-spec.openai.com/2025-12-18.html">OpenAI Model Spec</a>: its counterpart.</li>
    </ul>`,
    depth: "2",
  },
};

/** A graph document with positions of its own, as a build makes it. */
export const GraphDocument: Story = {
  args: {
    ...own,
    depth: "all",
    graph: {
      format: "1.0",
      ids: ["a", "b", "c", "d"],
      titles: ["One", "Two", "Three", "Four"],
      urls: [],
      kinds: [],
      domains: [],
      in: [1, 1, 2, 0],
      x: [0, 100, 100, 0],
      y: [0, 0, 60, 60],
      edges: [0, 1, 1, 2, 3, 2, 2, 0],
    },
  },
};

/** An address that gives no feed: the fallback stays, with one line that says why. */
export const Failed: Story = {
  args: {
    src: "demo/index.html",
    content: html`<ul>
      <li><a href="https://www.howardism.dev/articles/anthropic">Anthropic</a> cites it.</li>
    </ul>`,
  },
};

/** An entity nobody is known to cite. */
export const Empty: Story = {
  args: { ...own, feed: star(0), content: html`<p>Nobody has cited this yet.</p>` },
};
