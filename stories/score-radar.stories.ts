import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/score-radar.js";

interface Args {
  src?: string;
  entity?: string;
  evaluation?: string;
  view?: "radar" | "rows" | "table";
  levels?: string;
  series?: string;
  baseline?: string;
  zoom?: "scale" | "data";
  min?: number;
  max?: number;
  neutral?: number;
  theme?: "auto" | "light" | "dark";
  lang?: string;
  loading?: "lazy" | "eager";
  refresh?: number;
  feed?: unknown;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: "score-radar",
  component: "score-radar",
  args: { src: "demo/feed.en.json", entity: "claude-constitution", evaluation: "adherence-mythos-preview" },
  render: ({ content, feed, ...args }) =>
    html`<score-radar
      src=${args.src ?? nothing}
      entity=${args.entity ?? nothing}
      evaluation=${args.evaluation ?? nothing}
      view=${args.view ?? nothing}
      levels=${args.levels ?? nothing}
      series=${args.series ?? nothing}
      baseline=${args.baseline ?? nothing}
      zoom=${args.zoom ?? nothing}
      min=${args.min ?? nothing}
      max=${args.max ?? nothing}
      neutral=${args.neutral ?? nothing}
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? nothing}
      loading=${args.loading ?? nothing}
      refresh=${args.refresh ?? nothing}
      .feed=${feed}
      >${content}</score-radar
    >`,
};

export default meta;

/** A feed of one evaluation with figures made up for the picture, which neither measure nor mean anything. */
const madeUp = (names: readonly string[], series: number, more: object = {}, basis?: string) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Made-up figures",
  items: [
    {
      id: "made-up",
      title: "Made-up figures",
      _entity_widgets: {
        evaluations: [
          {
            id: "made-up",
            title: "Made-up figures",
            scale: { min: 0, max: 10, neutral: 5 },
            dimensions: names.map((name, d) => ({ id: `d${d}`, name })),
            series: Array.from({ length: series }, (_, s) => ({
              id: `s${s}`,
              name: `Made-up series ${s + 1}`,
              basis,
              scores: names.map((_, d) => {
                const mean = 1 + ((d * 5 + s * 3 + ((d * s) % 4)) % 17) / 2;
                return { dimension: `d${d}`, mean, ci: { p: 0.95, lo: mean - 0.4, hi: mean + 0.4 } };
              }),
            })),
            caveats: ["Every figure here is made up."],
            ...more,
          },
        ],
      },
    },
  ],
});

const withoutSource = { src: undefined, entity: undefined, evaluation: undefined };

type Story = StoryObj<Args>;

export const Radar: Story = {};

/** Dots and whiskers: what is drawn below 480 px and on paper. */
export const Rows: Story = { args: { view: "rows" } };

export const Table: Story = { args: { view: "table" } };

/** What “Copy or save” offers: Markdown and CSV, files, and the printer. */
export const TakenAlong: Story = {
  play: async ({ canvasElement }) => {
    const radar = canvasElement.querySelector("score-radar")!;
    if (!radar.matches(":state(ready)")) {
      await new Promise((resolve) => radar.addEventListener("load", resolve, { once: true }));
    }
    radar.shadowRoot!.querySelector<HTMLElement>(".taking")?.click();
  },
};

export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

/** The broad areas alone, and two of the four models. */
export const Filtered: Story = { args: { levels: "0 1", series: "claude-opus-4-6 claude-mythos-preview" } };

/** Differences to one model, each with the interval of the difference. */
export const Baseline: Story = { args: { baseline: "claude-opus-4-6" } };

/** Only the part of the scale that holds data, which is said under the chart. */
export const Zoomed: Story = { args: { zoom: "data" } };

/** A click on Craft or Company lights what belongs with it. The names and the figures are made up. */
export const Areas: Story = {
  args: {
    ...withoutSource,
    view: "radar",
    feed: madeUp([], 2, {
      levels: [
        { id: 1, name: "Made-up areas" },
        { id: 2, name: "Made-up traits" },
      ],
      dimensions: [
        { id: "d0", name: "Craft", level: 1 },
        { id: "d1", name: "Company", level: 1 },
        { id: "d2", name: "Patience", level: 2, area: "d0" },
        { id: "d3", name: "Precision", level: 2, area: "d0" },
        { id: "d4", name: "Wit", level: 2, area: "d1" },
        { id: "d5", name: "Warmth", level: 2, area: "d1" },
      ],
      series: madeUp(["", "", "", "", "", ""], 2).items[0]!._entity_widgets.evaluations[0]!.series,
    }),
  },
};

/** Figures that are examples are stamped. */
export const Illustrative: Story = {
  args: {
    ...withoutSource,
    feed: madeUp(["Patience", "Precision", "Wit", "Warmth", "Thrift"], 2, {}, "illustrative"),
  },
};

/** Told apart by colour, mark and dashes; the names hide and isolate. */
export const TwelveSeries: Story = {
  args: {
    ...withoutSource,
    view: "radar",
    feed: madeUp(["Patience", "Precision", "Wit", "Warmth", "Thrift", "Tact", "Speed"], 12),
  },
};

/** The most that a wheel shows. */
export const SixtyDimensions: Story = {
  args: {
    ...withoutSource,
    view: "radar",
    feed: madeUp(
      Array.from({ length: 60 }, (_, d) => `Trait ${d + 1}`),
      2,
    ),
  },
};

/** Names of one long word. */
export const German: Story = {
  args: {
    ...withoutSource,
    lang: "de",
    view: "radar",
    feed: madeUp(
      [
        "Gesamteindruck",
        "Hilfsbereitschaft",
        "Schadensvermeidung",
        "Rechtsschutzversicherungsgesellschaften",
        "Weisungshierarchie",
        "Selbstbewusstseinsstabilität",
      ],
      2,
    ),
  },
};

/** An evaluation whose figures were not published: its claim, its grader and its caveats instead of an empty chart. */
export const WithoutFigures: Story = { args: { evaluation: "adherence-opus-4-8" } };

/** Two evaluations with different graders are not drawn over each other. */
export const NotComparable: Story = { args: { evaluation: "adherence-mythos-preview adherence-opus-4-8" } };

/** No feed: a table in the post is the data. */
export const FromTable: Story = {
  args: {
    src: undefined,
    entity: undefined,
    evaluation: undefined,
    min: -3,
    max: 3,
    neutral: 0,
    content: html`<table>
      <caption>
        Broad areas
      </caption>
      <thead>
        <tr>
          <th>Dimension</th>
          <th>Claude Opus 4.6</th>
          <th>Claude Mythos Preview</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>Ethics</td>
          <td>1.13 ±0.068</td>
          <td>1.46 ±0.064</td>
        </tr>
        <tr>
          <td>Helpfulness</td>
          <td>1.22 ±0.075</td>
          <td>1.64 ±0.074</td>
        </tr>
        <tr>
          <td>Nature</td>
          <td>0.36 ±0.055</td>
          <td>0.47 ±0.06</td>
        </tr>
        <tr>
          <td>Safety</td>
          <td>0.22 ±0.035</td>
          <td>0.38 ±0.046</td>
        </tr>
      </tbody>
    </table>`,
  },
};

/** The fallback with the reason under it. */
export const Failed: Story = {
  args: { src: "demo/no-such-feed.json", content: html`<a href="https://www.anthropic.com">The system card</a>` },
};
