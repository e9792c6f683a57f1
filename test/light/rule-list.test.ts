import { expect, fixture, html } from "@open-wc/testing";
import type { TemplateResult } from "lit";
import { parseFeed } from "../../src/feed/parse.js";
import { ruleGroups } from "../../src/model/rules.js";
import { ruleList } from "../../src/light/rule-list.js";

async function read(content: TemplateResult) {
  const host = await fixture(html`<section>${content}</section>`);
  const raw = ruleList(host);
  if (!raw) return undefined;
  const { feed, problems } = parseFeed(raw, { baseUrl: document.baseURI });
  expect(problems).to.deep.equal([]);
  expect(feed!.items).to.have.length(1);
  return feed!.items[0]!;
}

async function outline(content: TemplateResult) {
  const item = await read(content);
  return ruleGroups(item?._entity_widgets?.rules).map(({ id, name, rows }) => [
    id,
    name,
    rows.map((rule) => rule.id).join(" "),
  ]);
}

describe("ruleList", () => {
  it("reads a table as Markdown makes it, groups from the letters of the ids", async () => {
    const content = html`<table>
      <thead>
        <tr>
          <th></th>
          <th></th>
          <th></th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>SP1</td>
          <td>Leave <em>oversight</em> intact.</td>
          <td>People must be able to correct it.</td>
        </tr>
        <tr>
          <td>SP2</td>
          <td>Stay within<br />limits.</td>
          <td></td>
        </tr>
        <tr>
          <td>GP1</td>
          <td>Be honest.</td>
          <td></td>
        </tr>
      </tbody>
    </table>`;
    const item = await read(content);
    expect(item!._entity_widgets!.rules!.items).to.deep.equal([
      { id: "SP1", group: "SP", text: "Leave oversight intact.", rationale: "People must be able to correct it." },
      { id: "SP2", group: "SP", text: "Stay within limits." },
      { id: "GP1", group: "GP", text: "Be honest." },
    ]);
    expect(await outline(content)).to.deep.equal([
      ["SP", "SP", "SP1 SP2"],
      ["GP", "GP", "GP1"],
    ]);
  });

  it("passes over a header row, with and without <thead>", async () => {
    expect(
      await outline(
        html`<table>
          <tr>
            <th>Id</th>
            <th>Rule</th>
          </tr>
          <tr>
            <th>SP1</th>
            <td>One</td>
          </tr>
        </table>`,
      ),
    ).to.deep.equal([["", "", "SP1"]]);
    expect(
      await outline(
        html`<table>
          <thead>
            <tr>
              <td>Id</td>
              <td>Rule</td>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>SP1</td>
              <td>One</td>
            </tr>
          </tbody>
        </table>`,
      ),
    ).to.deep.equal([["", "", "SP1"]]);
  });

  it("takes a row with one filled cell, or one wide cell, as a group", async () => {
    expect(
      await outline(
        html`<table>
          <tbody>
            <tr>
              <th colspan="2">Safety Principles</th>
            </tr>
            <tr>
              <td>SP1</td>
              <td>One</td>
            </tr>
          </tbody>
          <tbody>
            <tr>
              <td><b>General Principles</b></td>
              <td></td>
            </tr>
            <tr>
              <td>GP1</td>
              <td>Two</td>
            </tr>
            <tr>
              <td>GP2</td>
              <td>Three</td>
            </tr>
          </tbody>
        </table>`,
      ),
    ).to.deep.equal([
      ["SP", "Safety Principles", "SP1"],
      ["GP", "General Principles", "GP1 GP2"],
    ]);
  });

  it("calls a group by its name where the ids share no letters, and keeps what stands before the first", async () => {
    expect(
      await outline(
        html`<table>
          <tr>
            <td>0</td>
            <td>Zero</td>
          </tr>
          <tr>
            <td>Odd</td>
            <td></td>
          </tr>
          <tr>
            <td>1</td>
            <td>One</td>
          </tr>
          <tr>
            <td>A3</td>
            <td>Three</td>
          </tr>
          <tr>
            <td>Even</td>
            <td></td>
          </tr>
          <tr>
            <td>A2</td>
            <td>Two</td>
          </tr>
          <tr>
            <td>More</td>
            <td></td>
          </tr>
          <tr>
            <td>A4</td>
            <td>Four</td>
          </tr>
        </table>`,
      ),
    ).to.deep.equal([
      ["Odd", "Odd", "1 A3"],
      ["A", "Even", "A2"],
      ["More", "More", "A4"],
      ["", "", "0"],
    ]);
  });

  it("numbers rules without an id and reads the note, title, link and source", async () => {
    const item = await read(
      html`<figure>
        <table>
          <caption>
            House rules
          </caption>
          <tr>
            <td></td>
            <td>First</td>
          </tr>
          <tr>
            <td><a href="https://a.example/#r2">R2</a></td>
            <td>Second</td>
            <td>Why</td>
            <td>But</td>
          </tr>
          <tr>
            <td><a href="#r3">R3</a></td>
            <td>Third</td>
          </tr>
          <tfoot>
            <tr>
              <td colspan="4">Source: <a href="https://b.example/">The paper</a>, section 3.</td>
            </tr>
          </tfoot>
        </table>
      </figure>`,
    );
    expect(item).to.deep.equal({
      id: "rules",
      title: "House rules",
      _entity_widgets: {
        rules: {
          groups: [{ id: "R", name: "R" }],
          items: [
            { id: "1", text: "First" },
            { id: "R2", group: "R", text: "Second", rationale: "Why", note: "But", url: "https://a.example/#r2" },
            { id: "R3", group: "R", text: "Third" },
          ],
          source: { title: "The paper", url: "https://b.example/", section: "section 3." },
        },
      },
    });
  });

  it("reads a definition list: id, text, rationale, note", async () => {
    const item = await read(
      html`<h3>Rules of the lab</h3>
        <dl>
          <dt>L1</dt>
          <dd>Write it down.</dd>
          <dd>Memory fails.</dd>
          <dd>Nobody does.</dd>
          <div>
            <dt>L2</dt>
            <dd>
              <p>Label.</p>
              <p>Everything.</p>
            </dd>
          </div>
        </dl>
        <p>來源：實驗室手冊</p>`,
    );
    expect(item).to.deep.equal({
      id: "rules",
      title: "Rules of the lab",
      _entity_widgets: {
        rules: {
          items: [
            { id: "L1", text: "Write it down.", rationale: "Memory fails.", note: "Nobody does." },
            { id: "L2", text: "Label. Everything." },
          ],
          source: { title: "實驗室手冊" },
        },
      },
    });
  });

  const grouped = [
    ["SP", "Safety", "SP1 SP2"],
    ["GP", "General", "GP1"],
  ];
  const definitions: [string, TemplateResult][] = [
    [
      "a term without a definition",
      html`<dl>
        <dt>Safety</dt>
        <dt>SP1</dt>
        <dd>a</dd>
        <dt>SP2</dt>
        <dd>b</dd>
        <dt>General</dt>
        <dt>GP1</dt>
        <dd>c</dd>
      </dl>`,
    ],
    [
      "a nested list",
      html`<dl>
        <dt>Safety</dt>
        <dd>
          <dl>
            <dt>SP1</dt>
            <dd>a</dd>
            <dt>SP2</dt>
            <dd>b</dd>
          </dl>
        </dd>
        <dt>General</dt>
        <dd>
          <dl>
            <dt>GP1</dt>
            <dd>c</dd>
          </dl>
        </dd>
      </dl>`,
    ],
    [
      "a heading in a nested group",
      html`<dl>
        <div>
          <h4>Safety</h4>
          <dt>SP1</dt>
          <dd>a</dd>
          <dt>SP2</dt>
          <dd>b</dd>
        </div>
        <div>
          <h4>General</h4>
          <dt>GP1</dt>
          <dd>c</dd>
        </div>
      </dl>`,
    ],
    [
      "headings between lists",
      html`<h3>Safety</h3>
        <dl>
          <dt>SP1</dt>
          <dd>a</dd>
          <dt>SP2</dt>
          <dd>b</dd>
        </dl>
        <h3>General</h3>
        <dl>
          <dt>GP1</dt>
          <dd>c</dd>
        </dl>`,
    ],
    [
      "captions of tables",
      html`<table>
          <caption>
            Safety
          </caption>
          <tr>
            <td>SP1</td>
            <td>a</td>
          </tr>
          <tr>
            <td>SP2</td>
            <td>b</td>
          </tr>
        </table>
        <div>
          <table>
            <caption>
              General
            </caption>
            <tr>
              <td>GP1</td>
              <td>c</td>
            </tr>
          </table>
        </div>`,
    ],
  ];
  for (const [name, content] of definitions) {
    it(`groups by ${name}`, async () => expect(await outline(content)).to.deep.equal(grouped));
  }

  it("takes the first of two headings above several lists as the title", async () => {
    const content = html`<h2>All rules</h2>
      <h3>Safety</h3>
      <dl>
        <dt>SP1</dt>
        <dd>a</dd>
      </dl>
      <h3>General</h3>
      <dl>
        <dt>GP1</dt>
        <dd>c</dd>
      </dl>`;
    expect((await read(content))!.title).to.equal("All rules");
    expect(await outline(content)).to.deep.equal([
      ["SP", "Safety", "SP1"],
      ["GP", "General", "GP1"],
    ]);
  });

  it("is called by the id of its host", async () => {
    const host = await fixture(
      html`<section id="lab">
        <dl>
          <dt>L1</dt>
          <dd>a</dd>
        </dl>
      </section>`,
    );
    expect((ruleList(host) as { items: { id: string }[] }).items[0]!.id).to.equal("lab");
  });

  const nothing: [string, TemplateResult][] = [
    ["no list", html`<p>The rules.</p>`],
    ["an empty table", html`<table></table>`],
    [
      "a table of headers",
      html`<table>
        <tr>
          <th>Id</th>
          <th>Rule</th>
        </tr>
      </table>`,
    ],
    ["an empty list", html`<dl></dl>`],
    ["definitions without a term", html`<dl><dd>a</dd></dl>`],
  ];
  for (const [name, content] of nothing) {
    it(`has nothing for ${name}`, async () => expect(await read(content)).to.equal(undefined));
  }

  it("reads text as text, and nothing of scripts and styles", async () => {
    const item = await read(
      html`<table>
        <tr>
          <td>X1</td>
          <td>
            a &lt;img src=x onerror=alert(1)&gt;
            <script type="text/plain">
              no
            </script>
            <style></style>
          </td>
        </tr>
      </table>`,
    );
    expect(item!._entity_widgets!.rules!.items![0]!.text).to.equal("a <img src=x onerror=alert(1)>");
  });
});
