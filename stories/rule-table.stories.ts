import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/rule-table.js";

interface Args {
  src?: string;
  entity?: string;
  group?: string;
  "no-rationale"?: boolean;
  theme?: "auto" | "light" | "dark";
  lang?: string;
  loading?: "lazy" | "eager";
  refresh?: number;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: "rule-table",
  component: "rule-table",
  args: { src: "demo/feed.en.json", entity: "claude-constitution" },
  render: ({ src, entity, group, "no-rationale": noRationale, theme, lang, loading, refresh, content }) =>
    html`<rule-table
      src=${src ?? nothing}
      entity=${entity ?? nothing}
      group=${group ?? nothing}
      theme=${theme ?? nothing}
      lang=${lang ?? nothing}
      loading=${loading ?? nothing}
      refresh=${refresh ?? nothing}
      ?no-rationale=${noRationale}
      >${content}</rule-table
    >`,
};

export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

export const OneGroup: Story = { args: { group: "SP" } };

export const WithoutRationale: Story = { args: { "no-rationale": true } };

export const Chinese: Story = { args: { lang: "zh-TW" } };

export const Dark: Story = { args: { theme: "dark" } };

/** No feed: the rules are the table inside the tag, as Markdown makes it. */
export const FromTable: Story = {
  args: {
    src: undefined,
    entity: undefined,
    content: html`<table>
        <caption>
          Rules of a shared notebook
        </caption>
        <thead>
          <tr>
            <th></th>
            <th></th>
            <th></th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>W1</td>
            <td>Date every page.</td>
            <td>A page without a date cannot be put in order.</td>
          </tr>
          <tr>
            <td>W2</td>
            <td>Cross out, never erase.</td>
            <td>What was wrong is worth as much as what was right.</td>
          </tr>
          <tr>
            <td>R1</td>
            <td>Ask before you quote.</td>
            <td></td>
          </tr>
        </tbody>
      </table>
      <p>Source: <a href="https://example.org/notebook">The notebook’s first page</a></p>`,
  },
};

/** More than eight rules bring a filter; the rules are a definition list inside the tag. */
export const WithFilter: Story = {
  args: {
    src: undefined,
    entity: undefined,
    content: html`<h3>Rules of the darkroom</h3>
      <dl>
        <dt>Before</dt>
        <dt>B1</dt>
        <dd>Knock, and wait for an answer.</dd>
        <dd>An open door ruins an hour of somebody’s work.</dd>
        <dt>B2</dt>
        <dd>Leave your telephone outside.</dd>
        <dd>Its screen wakes up when it likes.</dd>
        <dt>B3</dt>
        <dd>Read the label on the bottle, then read it again.</dd>
        <dt>B4</dt>
        <dd>Wear gloves for anything yellow.</dd>
        <dt>During</dt>
        <dt>D1</dt>
        <dd>Say what you are about to pour.</dd>
        <dd>Two people rarely make the same mistake aloud.</dd>
        <dt>D2</dt>
        <dd>Keep the dry side dry.</dd>
        <dt>D3</dt>
        <dd>Write the time on the sheet before the film goes in.</dd>
        <dd>Afterwards everybody remembers another time.</dd>
        <dd>The wall clock is four minutes fast.</dd>
        <dt>After</dt>
        <dt>A1</dt>
        <dd>Rinse what you used and what stood beside it.</dd>
        <dt>A2</dt>
        <dd>Empty fixer goes into the canister, never into the sink.</dd>
        <dd>The silver in it kills the treatment plant’s bacteria.</dd>
        <dt>A3</dt>
        <dd>Hang the key back.</dd>
      </dl>`,
  },
};

/** An address that gives no feed: the fallback stays, with one line that says why. */
export const Failed: Story = {
  args: { src: "demo/index.html", content: html`<p>The rules stand in <a href="demo/index.html">the post</a>.</p>` },
};

/** An entity without rules. */
export const Empty: Story = { args: { entity: "anthropic", content: html`<p>There is nothing to follow here.</p>` } };
