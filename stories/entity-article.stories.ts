import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing, type TemplateResult } from "lit";
import "../src/elements/entity-article.js";

interface Args {
  src?: string;
  entity?: string;
  noHeader?: boolean;
  images?: boolean;
  feed?: unknown;
  theme?: "auto" | "light" | "dark";
  lang?: string;
  loading?: "lazy" | "eager";
  refresh?: number;
  content?: TemplateResult;
}

const meta: Meta<Args> = {
  title: "entity-article",
  component: "entity-article",
  args: { src: "demo/feed.en.json", entity: "claude-constitution" },
  render: ({ content, feed, ...args }) =>
    html`<entity-article
      src=${args.src ?? nothing}
      entity=${args.entity ?? nothing}
      ?no-header=${args.noHeader}
      ?images=${args.images}
      theme=${args.theme ?? nothing}
      lang=${args.lang ?? nothing}
      loading=${args.loading ?? nothing}
      refresh=${args.refresh ?? nothing}
      .feed=${feed}
      >${content}</entity-article
    >`,
};

export default meta;

type Story = StoryObj<Args>;

const own = (item: object): Args => ({
  src: undefined,
  entity: undefined,
  feed: {
    version: "https://jsonfeed.org/version/1.1",
    title: "Example",
    language: "en",
    items: [{ id: "tides", url: "https://a.example/tides", title: "Tides", ...item }],
  },
});

/** The note, what it is and who wrote it, and its sources. */
export const Note: Story = {};

/** Translated by a machine, which it says. */
export const Chinese: Story = { args: { lang: "zh-TW" } };

/** Where the page has a title of its own. */
export const WithoutHeader: Story = { args: { noHeader: true } };

export const Dark: Story = { args: { theme: "dark" } };

/** All that may be in a text; what is too wide scrolls in a box of its own. */
export const Markup: Story = {
  args: {
    ...own({
      content_html: `<p>The sea <em>rises</em> and <strong>falls</strong>, H<sub>2</sub>O and all; see <a href="spring">spring tides</a>.</p>
<h2>Heights</h2><table><caption>In metres</caption><thead><tr><th>Place</th><th>High</th><th>Low</th></tr></thead>
<tbody><tr><th>Saint-Malo</th><td>13.5</td><td>0.2</td></tr></tbody></table>
<blockquote>Time and tide wait for no man.</blockquote>
<h3>Worked out</h3><pre><code>tide(moon, sun) = moon.pull + sun.pull + everything.else.that.pulls.at.the.sea.and.has.a.name.of.its.own(moon, sun)</code></pre>
<ol start="3"><li>Spring</li><li>Neap<ul><li>small</li></ul></li></ol><hr><dl><dt>Ebb</dt><dd>It falls.</dd></dl>`,
    }),
  },
};

/** Pictures are shown where the page says so; they are asked for without telling where. */
export const Images: Story = {
  args: {
    ...own({
      content_html: `<figure><img src="${new URL("/demo/claude-constitution.svg", location.href).href}" alt="A book" width="320" height="200"><figcaption>A book.</figcaption></figure>`,
    }),
    images: true,
  },
};

/** A text without markup. */
export const PlainText: Story = { args: own({ content_text: "The sea rises.\n\nThe sea falls." }) };

/** Nothing of the text can be shown safely: the author's own words, and one line. */
export const Empty: Story = {
  args: { ...own({ content_html: "<script>alert(1)</script>" }), content: html`<p>What the author wrote.</p>` },
};

/** The fallback with the reason under it. */
export const Failed: Story = {
  args: {
    src: "demo/no-such-feed.json",
    content: html`<a href="https://www.anthropic.com/constitution">The document</a>`,
  },
};
