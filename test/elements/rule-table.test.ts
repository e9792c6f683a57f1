import { expect, fixture, html, oneEvent, waitUntil } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import type { TemplateResult } from "lit";
import "../../src/elements/rule-table.js";
import type { RuleTable } from "../../src/elements/rule-table.js";
import type { EntitySelectEvent } from "../../src/events.js";
import { counted, fault, release } from "../feed-server.js";

const sample = "/demo/feed.en.json";
/** Only Chromium's driver can switch to print, and WebKit's cannot hold a key down. */
const engine = /Chrome|Firefox/.exec(navigator.userAgent)?.[0].replace("Chrome", "Chromium") ?? "WebKit";
const page = location.pathname + location.search;

/** Long enough for a busy machine to fetch a module for the first time. */
const until = (met: () => unknown, what?: string) => waitUntil(() => met() as boolean, what, { timeout: 9000 });

async function drawn(template: TemplateResult): Promise<RuleTable> {
  const table = await fixture<RuleTable>(template);
  await ready(table);
  return table;
}

async function ready(table: RuleTable): Promise<void> {
  await until(() => table.shadowRoot!.querySelector("tbody .tools button"), "rules and their tools");
  await table.updateComplete;
}

const feedOf = (rules: unknown, more: object = {}) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Lab",
  language: "en",
  items: [{ id: "lab", title: "Lab rules", ...more, _entity_widgets: { rules } }],
});

const many = (count: number, group?: string) =>
  Array.from({ length: count }, (_, i) => ({ id: `R${i + 1}`, group, text: i % 2 ? "Label it." : "Write it down." }));

const all = <T extends HTMLElement = HTMLElement>(table: RuleTable, selector: string): T[] => [
  ...table.shadowRoot!.querySelectorAll<T>(selector),
];
const one = <T extends HTMLElement = HTMLElement>(table: RuleTable, selector: string): T => all<T>(table, selector)[0]!;
const texts = (table: RuleTable, selector: string) =>
  all(table, selector).map((part) => part.textContent!.replace(/\s+/g, " ").trim());
const ids = (table: RuleTable) => texts(table, "[part=label]").join(" ");
const said = (table: RuleTable) => one(table, "[role=status]").textContent!.trim();
const marked = (table: RuleTable) => all(table, "[aria-current]").map(({ dataset }) => dataset["id"]);
const inView = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

describe("rule-table", () => {
  afterEach(() => history.replaceState(null, "", page));

  it("draws the sample's five rules in two groups", async () => {
    const table = await drawn(html`<rule-table src=${sample} entity="claude-constitution"></rule-table>`);
    expect(texts(table, "[part=legend]")).to.deep.equal(["Safety Principles 3", "General Principles 2"]);
    expect(ids(table)).to.equal("SP1 SP2 SP3 GP1 GP2");
    expect(one<HTMLAnchorElement>(table, "[part=title] a").href).to.equal(
      "https://www.howardism.dev/articles/claude-constitution",
    );
    expect(texts(table, "summary")).to.deep.equal([
      "Rationale SP1",
      "Rationale SP2",
      "Rationale · Note SP3",
      "Rationale GP1",
      "Rationale GP2",
    ]);
    expect(one(table, "[data-id=SP3] .note").textContent).to.match(/Deleting the model/);
    expect(one(table, "[part=caption]").textContent).to.match(/^\s*Source\s+Model Spec Midtraining/);
    expect(one(table, ".filter")).to.equal(undefined);
    expect(table.problems).to.deep.equal([]);
    expect(table.matches(":state(ready)")).to.equal(true);
  });

  it("draws the Chinese rules where Chinese is wanted", async () => {
    const table = await drawn(html`<rule-table src=${sample} entity="claude-constitution" lang="zh-TW"></rule-table>`);
    await until(() => texts(table, "[part=legend]")[0]?.startsWith("安全原則"));
    expect(ids(table)).to.equal("SP1 SP2 SP3 GP1 GP2");
    expect(one(table, "table").closest("[lang]")!.getAttribute("lang")).to.equal("zh-TW");
    // Small capitals are for scripts that have capitals; a group's name in another is as large as it would be without.
    for (const name of all(table, "[part=legend] bdi")) {
      const { width } = name.getBoundingClientRect();
      name.style.fontVariantCaps = "normal";
      expect(width).to.equal(name.getBoundingClientRect().width);
    }
  });

  it("keeps the fallback while loading, and shows it with the reason when there are no rules", async () => {
    const { url, key } = fault("held");
    const table = await fixture<RuleTable>(
      html`<rule-table src=${url} loading="eager"><p>The rules of the lab.</p></rule-table>`,
    );
    expect(one(table, "slot")).to.be.instanceOf(HTMLSlotElement);
    expect(all(table, "table, [part=message]")).to.deep.equal([]);
    expect(table.matches(":state(loading)")).to.equal(true);
    const loaded = oneEvent(table, "load");
    await counted(key, { count: 1 });
    await release(key);
    await loaded;
    expect(one(table, "slot")).to.be.instanceOf(HTMLSlotElement);
    expect(one(table, "[part=message]").textContent).to.match(/says nothing of this kind/);
    expect(table.matches(":state(empty)")).to.equal(true);
    await expect(table).to.be.accessible();
  });

  it("shows the fallback and what is wrong with which address when the feed fails", async () => {
    const table = await fixture<RuleTable>(
      html`<rule-table src="/test/faults/503?key=rule-table" loading="eager"><p>The rules of the lab.</p></rule-table>`,
    );
    if (!table.matches(":state(failed)")) await oneEvent(table, "error");
    await until(() => one(table, "[part=message]"));
    expect(one(table, "[part=message]").textContent).to.match(/503.*\/test\/faults\/503/s);
    expect(one(table, "slot")).to.be.instanceOf(HTMLSlotElement);
    await expect(table).to.be.accessible();
  });

  it("reads a table and a definition list inside the tag", async () => {
    const table = await drawn(
      html`<rule-table>
        <table>
          <tr>
            <td>SP1</td>
            <td>One</td>
            <td>Because</td>
          </tr>
          <tr>
            <td>GP1</td>
            <td>Two</td>
          </tr>
        </table>
      </rule-table>`,
    );
    expect(texts(table, "[part=legend]")).to.deep.equal(["SP 1", "GP 1"]);
    expect(one(table, "[part=title]")).to.equal(undefined);
    const list = await drawn(
      html`<rule-table
        ><dl>
          <dt>L1</dt>
          <dd>Write it down.</dd>
        </dl></rule-table
      >`,
    );
    expect(ids(list)).to.equal("L1");
    expect(all(list, "[part=legend]")).to.deep.equal([]);
  });

  describe("properties", () => {
    it("group shows one group, and says so when there is none of that name", async () => {
      const table = await drawn(html`<rule-table src=${sample} entity="claude-constitution" group="GP"></rule-table>`);
      expect(ids(table)).to.equal("GP1 GP2");
      table.group = "XX";
      await until(() => one(table, "[part=message]"));
      expect(one(table, "[part=message]").textContent).to.match(/says nothing of this kind/);
      expect(table.matches(":state(empty)")).to.equal(true);
      table.removeAttribute("group");
      await ready(table);
      expect(ids(table)).to.equal("SP1 SP2 SP3 GP1 GP2");
    });

    it("noRationale leaves out the rationale and keeps the note", async () => {
      const table = await drawn(
        html`<rule-table src=${sample} entity="claude-constitution" no-rationale></rule-table>`,
      );
      expect(table.noRationale).to.equal(true);
      expect(texts(table, "summary")).to.deep.equal(["Note SP3"]);
      table.noRationale = false;
      await table.updateComplete;
      expect(all(table, "details")).to.have.length(5);
    });

    it("feed draws what it is given, and entity chooses", async () => {
      const feed = feedOf({ items: many(2) });
      feed.items.push({ ...feedOf({ items: many(3) }).items[0]!, id: "other" });
      const table = await drawn(html`<rule-table .feed=${feed}></rule-table>`);
      expect(ids(table)).to.equal("R1 R2");
      table.entity = "other";
      await table.updateComplete;
      expect(ids(table)).to.equal("R1 R2 R3");
    });

    for (const theme of ["light", "dark"] as const) {
      it(`theme ${theme} is legible`, async () => {
        const feed = feedOf({ groups: [{ id: "g", name: "Group" }], items: many(9, "g") });
        const table = await drawn(html`<rule-table .feed=${feed} theme=${theme}></rule-table>`);
        await expect(table).to.be.accessible();
      });
    }
  });

  describe("events", () => {
    it("fires load once, when the rules are drawn", async () => {
      let loads = 0;
      const table = document.createElement("rule-table");
      table.addEventListener("load", () => {
        loads++;
        expect(ids(table)).to.equal("SP1 SP2 SP3 GP1 GP2");
      });
      Object.assign(table, { src: sample, entity: "claude-constitution" });
      (await fixture(html`<div></div>`)).append(table);
      await ready(table);
      expect(loads).to.equal(1);
    });

    it("fires entity-select for the title, and preventing it stops the navigation", async () => {
      const table = await drawn(html`<rule-table src=${sample} entity="claude-constitution"></rule-table>`);
      const selected: EntitySelectEvent[] = [];
      table.parentElement!.addEventListener("entity-select", (event) => {
        selected.push(event);
        event.preventDefault();
      });
      const click = new MouseEvent("click", { bubbles: true, composed: true, cancelable: true });
      one(table, "[part=title] a").dispatchEvent(click);
      expect(click.defaultPrevented).to.equal(true);
      expect(selected.map(({ entity, url }) => [entity, url])).to.deep.equal([
        ["claude-constitution", "https://www.howardism.dev/articles/claude-constitution"],
      ]);
      expect(selected[0]!.originalEvent).to.equal(click);
    });
  });

  describe("permalinks", () => {
    it("lead to the rule on the embedding page, whatever its base is", async () => {
      const base = document.createElement("base");
      base.href = "https://elsewhere.example/";
      document.head.append(base);
      try {
        const table = await drawn(html`<rule-table .feed=${feedOf({ items: [{ id: "R 1/ü" }] })}></rule-table>`);
        const href = one<HTMLAnchorElement>(table, "[part=label] a").getAttribute("href")!;
        expect(href).to.equal(`${location.href.split("#")[0]}#R%201%2F%C3%BC`);
      } finally {
        base.remove();
      }
    });

    it("scroll to the rule that the address names when the page is opened, and mark it", async () => {
      history.replaceState(null, "", "#R40");
      scrollTo(0, 0);
      const root = await fixture(
        html`<div>
          <p style="block-size: 3000px">A long way down.</p>
          <rule-table .feed=${feedOf({ items: many(60) })}></rule-table>
        </div>`,
      );
      const table = root.querySelector("rule-table")!;
      await until(() => marked(table).length);
      await until(() => inView(one(table, "[data-id=R40]")), "the rule is in view");
      expect(marked(table)).to.deep.equal(["R40"]);
      expect(table.loading).to.equal("eager");
      expect(table.shadowRoot!.activeElement).to.equal(one(table, "[data-id=R40]"));
      scrollTo(0, 0);
    });

    for (const [where, y, moved] of [
      ["to the author's own row", 3000, true],
      ["elsewhere", 300, false],
    ] as const) {
      it(`${moved ? "go on" : "leave a reader"} from where the page has been scrolled to meanwhile: ${where}`, async () => {
        history.replaceState(null, "", "#R40");
        scrollTo(0, 0);
        const root = await fixture(
          html`<div>
            <p style="block-size: 3000px">A long way down.</p>
            <rule-table><p id="R40">The author's own words on R40.</p></rule-table>
            <p style="block-size: 3000px">A long way up.</p>
          </div>`,
        );
        const table = root.querySelector("rule-table")!;
        scrollTo(0, y);
        table.feed = feedOf({ items: many(60) });
        await until(() => marked(table).join() === "R40");
        if (moved) await until(() => inView(one(table, "[data-id=R40]")));
        else expect(scrollY).to.equal(y);
        scrollTo(0, 0);
      });
    }

    it("follow the address as it changes, and let go of it", async () => {
      const table = await drawn(html`<rule-table .feed=${feedOf({ items: many(60) })}></rule-table>`);
      expect(marked(table)).to.deep.equal([]);
      location.hash = "#R50";
      await until(() => marked(table).join() === "R50");
      await until(() => inView(one(table, "[data-id=R50]")));
      location.hash = "#R2";
      await until(() => marked(table).join() === "R2");
      location.hash = "#nothing";
      await until(() => !marked(table).length);
      location.hash = "#%E0%A4%A";
      await table.updateComplete;
      expect(marked(table)).to.deep.equal([]);
    });

    it("are answered by one table only, and by the one whose link is followed", async () => {
      const feed = feedOf({ items: many(3) });
      const first = await drawn(html`<rule-table .feed=${feed}></rule-table>`);
      const second = await drawn(html`<rule-table .feed=${feed}></rule-table>`);
      location.hash = "#R2";
      await until(() => marked(first).length + marked(second).length);
      expect([marked(first), marked(second)]).to.deep.equal([["R2"], []]);
      one(second, "[data-id=R2] a").click();
      await until(() => marked(second).length);
      expect([marked(first), marked(second)]).to.deep.equal([[], ["R2"]]);
      one(second, "[data-id=R3] a").click();
      await until(() => marked(second).join() === "R3");
      expect(marked(first)).to.deep.equal([]);
      expect(location.hash).to.equal("#R3");
    });

    it("leave an id of the page's own to the page", async () => {
      const table = await drawn(html`<rule-table .feed=${feedOf({ items: many(3) })}></rule-table>`);
      const own = await fixture(html`<p id="R2">The page's own R2</p>`);
      location.hash = "#R2";
      location.hash = "#R3";
      await until(() => marked(table).join() === "R3");
      location.hash = "#R2";
      await until(() => marked(table).join() !== "R3");
      expect(marked(table)).to.deep.equal([]);
      own.remove();
    });

    it("show a rule that the filter or the length of the list hides", async () => {
      const table = await drawn(html`<rule-table .feed=${feedOf({ items: many(300) })}></rule-table>`);
      expect(all(table, "[data-id]")).to.have.length(200);
      const input = one<HTMLInputElement>(table, "input");
      input.focus();
      await sendKeys({ type: "R7" });
      await until(() => all(table, "[data-id]").length < 20);
      location.hash = "#R250";
      await until(() => marked(table).join() === "R250");
      expect(input.value).to.equal("");
      location.hash = "#nothing";
      await until(() => !marked(table).length);
      expect(input.value).to.equal("R7");
    });
  });

  describe("filter", () => {
    it("is there above eight rules, finds as one types, and says how many", async () => {
      const eight = await drawn(html`<rule-table .feed=${feedOf({ items: many(8) })}></rule-table>`);
      expect(one(eight, "input")).to.equal(undefined);
      const table = await drawn(html`<rule-table .feed=${feedOf({ items: many(9) })}></rule-table>`);
      const input = one<HTMLInputElement>(table, "input");
      expect(said(table)).to.equal("");
      input.focus();
      await sendKeys({ type: "LABEL" });
      await until(() => said(table) === "4 of 9");
      expect(ids(table)).to.equal("R2 R4 R6 R8");
      expect(texts(table, ".share")).to.deep.equal(["4 of 9"]);
      await sendKeys({ type: "xyz" });
      await until(() => said(table) === "0 of 9");
      expect(one(table, "[part=message]").textContent).to.match(/No rule says “LABELxyz”\./);
      await expect(table).to.be.accessible();
      expect(table.shadowRoot!.activeElement).to.equal(input);
    });

    it("is cleared by Escape, which then goes no further; an empty one leaves Escape alone", async () => {
      const table = await drawn(html`<rule-table .feed=${feedOf({ items: many(9) })}></rule-table>`);
      let escapes = 0;
      table.parentElement!.addEventListener("keydown", ({ key }) => (escapes += Number(key === "Escape")));
      const input = one<HTMLInputElement>(table, "input");
      input.focus();
      await sendKeys({ type: "label" });
      await until(() => all(table, "[data-id]").length === 4);
      await sendKeys({ press: "Escape" });
      await until(() => all(table, "[data-id]").length === 9);
      expect([input.value, escapes]).to.deep.equal(["", 0]);
      await sendKeys({ press: "Escape" });
      expect(escapes).to.equal(1);
    });

    it("waits for an input method to finish", async () => {
      const items = [...many(9), { id: "Z", text: "範圍" }];
      const table = await drawn(html`<rule-table .feed=${feedOf({ items })}></rule-table>`);
      const input = one<HTMLInputElement>(table, "input");
      input.value = "ㄈㄢ";
      input.dispatchEvent(new InputEvent("input", { isComposing: true }));
      await table.updateComplete;
      expect(all(table, "[data-id]")).to.have.length(10);
      input.value = "範";
      input.dispatchEvent(new CompositionEvent("compositionend"));
      await until(() => ids(table) === "Z");
    });
  });

  describe("copying", () => {
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, "clipboard");
    const useClipboard = (value: unknown) =>
      Object.defineProperty(navigator, "clipboard", { value, configurable: true });
    afterEach(() => {
      delete (navigator as { clipboard?: unknown }).clipboard;
      expect(Object.getOwnPropertyDescriptor(Navigator.prototype, "clipboard")).to.deep.equal(clipboard);
    });

    it("gives a line with id, text, title and address, and says so once", async () => {
      const lines: string[] = [];
      useClipboard({ writeText: async (line: string) => void lines.push(line) });
      const table = await drawn(html`<rule-table src=${sample} entity="claude-constitution"></rule-table>`);
      const button = one(table, "[data-id=SP1] button");
      expect(button.getAttribute("aria-label")).to.equal("Copy SP1");
      button.focus();
      await sendKeys({ press: "Enter" });
      await until(() => said(table) === "SP1 copied");
      expect(lines).to.deep.equal([
        "SP1: Leave legitimate human oversight and control of AI intact. — Claude's Constitution / Model Spec, " +
          "https://www.howardism.dev/articles/claude-constitution",
      ]);
      expect(table.shadowRoot!.activeElement).to.equal(button);
      await expect(table).to.be.accessible();
    });

    it("prefers the rule's own address, and falls back on the page's", async () => {
      const lines: string[] = [];
      useClipboard({ writeText: async (line: string) => void lines.push(line) });
      const items = [
        { id: "R1", text: "One", url: "https://a.example/#r1" },
        { id: "R2", text: "Two" },
      ];
      const table = await drawn(html`<rule-table .feed=${feedOf({ items })}></rule-table>`);
      expect(one<HTMLAnchorElement>(table, "[data-id=R1] .tools a").href).to.equal("https://a.example/#r1");
      for (const button of all(table, ".tools button")) button.click();
      await until(() => said(table) === "R2 copied");
      expect(lines).to.deep.equal([
        "R1: One — Lab rules, https://a.example/#r1",
        `R2: Two — Lab rules, ${location.href.split("#")[0]}#R2`,
      ]);
    });

    for (const [name, value] of [
      ["is missing", undefined],
      ["refuses", { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) }],
    ] as const) {
      it(`shows the line to copy by hand where the clipboard ${name}`, async () => {
        useClipboard(value);
        const table = await drawn(html`<rule-table .feed=${feedOf({ items: many(1) })}></rule-table>`);
        one(table, ".tools button").click();
        await until(() => one(table, "[part=message]"));
        expect(one(table, "[part=message] bdi").textContent).to.equal(
          `R1: Write it down. — Lab rules, ${location.href.split("#")[0]}#R1`,
        );
        expect(said(table)).to.match(/does not allow copying/);
        await expect(table).to.be.accessible();
      });
    }
  });

  it("is walked by keyboard: title, then each rule's link, copy button and disclosure, then the source, and out", async () => {
    const root = await fixture(
      html`<div>
        <a href="#before" id="before">Before</a>
        <rule-table src=${sample} entity="claude-constitution" group="GP" loading="eager"></rule-table>
        <a href="#after" id="after">After</a>
      </div>`,
    );
    const table = root.querySelector("rule-table")!;
    await ready(table);
    const expected = [
      "title",
      "GP1",
      "Copy GP1",
      "Rationale GP1",
      "GP2",
      "Copy GP2",
      "Rationale GP2",
      "source",
      "after",
    ];
    const nameOfFocus = () => {
      const focus = table.shadowRoot!.activeElement;
      if (!focus) return document.activeElement!.id;
      if (focus.closest("[part=title]")) return "title";
      if (focus.closest("[part=caption]")) return "source";
      return focus.getAttribute("aria-label") ?? focus.textContent!.replace(/\s+/g, " ").trim();
    };
    root.querySelector<HTMLElement>("#before")!.focus();
    const walked: string[] = [];
    for (const stop of expected) {
      await sendKeys({ press: "Tab" });
      walked.push(nameOfFocus());
      if (stop !== "Rationale GP1") continue;
      await sendKeys({ press: "Enter" });
      await until(() => one<HTMLDetailsElement>(table, "[data-id=GP1] details").open);
    }
    expect(walked).to.deep.equal(expected);
    if (engine === "WebKit") return;
    await sendKeys({ down: "Shift" });
    await sendKeys({ press: "Tab" });
    await sendKeys({ up: "Shift" });
    expect(nameOfFocus()).to.equal("source");
  });

  for (const dir of ["ltr", "rtl"]) {
    it(`is accessible, ${dir}`, async () => {
      const root = await fixture(
        html`<div dir=${dir}><rule-table src=${sample} entity="claude-constitution"></rule-table></div>`,
      );
      const table = root.querySelector("rule-table")!;
      await ready(table);
      for (const details of all<HTMLDetailsElement>(table, "details")) details.open = true;
      await expect(table).to.be.accessible();
    });
  }

  it("sets Arabic rules from right to left", async () => {
    const table = await drawn(
      html`<rule-table lang="ar"
        ><table>
          <tr>
            <td>س١</td>
            <td>كن صادقًا.</td>
            <td>سبب</td>
          </tr>
        </table></rule-table
      >`,
    );
    const [id, text] = all(table, "[data-id] > *").map((cell) => cell.getBoundingClientRect());
    expect(id!.left).to.be.greaterThan(text!.left);
    await expect(table).to.be.accessible();
  });

  it("shows hostile values as text and makes no link of them", async () => {
    const rules = {
      groups: [{ id: "__proto__", name: "<img src=x onerror=alert(1)>" }],
      items: [
        { id: "constructor", group: "__proto__", text: "<script>alert(1)</script>", url: "javascript:alert(1)" },
        { id: "\u200b", text: "\u202Eabc", rationale: { nodeType: 1 }, note: { _$litType$: 1 } },
        { id: "R3", text: 3 },
        null,
        { id: "R3", text: "taken" },
      ],
      source: { title: "<b>x</b>", url: "data:text/html,x" },
    };
    const table = await drawn(html`<rule-table .feed=${feedOf(rules, { url: "vbscript:x" })}></rule-table>`);
    expect(ids(table)).to.equal("constructor – R3");
    expect(texts(table, "[part=legend]")).to.deep.equal(["<img src=x onerror=alert(1)> 1", "Other rules 2"]);
    expect(one(table, ".words").textContent!.trim()).to.equal("<script>alert(1)</script>");
    expect(all(table, "img, script")).to.deep.equal([]);
    expect(all<HTMLAnchorElement>(table, "a").map(({ href }) => new URL(href).protocol)).to.deep.equal(
      Array(3).fill(location.protocol),
    );
    expect(table.problems.length).to.be.at.least(6);
    expect(({} as Record<string, unknown>)["name"]).to.equal(undefined);
  });

  it("is named by what can be seen where its title cannot, and so is its source", async () => {
    const rules = { items: many(1), source: { title: "\u200b", url: "https://a.example/" } };
    const table = await drawn(html`<rule-table .feed=${feedOf(rules, { title: "\u2060" })}></rule-table>`);
    expect(one(table, "table").getAttribute("aria-label")).to.equal("lab");
    expect(texts(table, "p[part=caption] a")).to.deep.equal(["https://a.example/"]);
  });

  it("shows the first 200 rules of a group and the rest when asked", async () => {
    const table = await drawn(html`<rule-table .feed=${feedOf({ items: many(5000) })}></rule-table>`);
    expect(all(table, "[data-id]")).to.have.length(200);
    const more = all(table, "td > button");
    expect(more.map((button) => button.textContent!.trim())).to.deep.equal(["Show all 5,000"]);
    more[0]!.click();
    await table.updateComplete;
    expect(all(table, "[data-id]")).to.have.length(5000);
  });

  it("fits 240 and 320 px with words, ids and texts without end, in another document too", async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="narrow" srcdoc="<!doctype html><body></body>"></iframe>`,
    );
    // Its document may be there before its body.
    const { URL: address, readyState } = frame.contentDocument!;
    if (address !== "about:srcdoc" || readyState !== "complete") await oneEvent(frame, "load");
    const word = "Donaudampfschifffahrt".repeat(1000);
    const items = [
      { id: word.slice(0, 60), group: "g", text: word, rationale: word, note: "n".repeat(500) },
      ...many(9),
      { id: "R99", text: "word ".repeat(2000), url: "https://a.example/" },
    ];
    const feed = feedOf(
      { groups: [{ id: "g", name: word.slice(0, 300) }], items, source: { title: word.slice(0, 300) } },
      { title: word.slice(0, 300) },
    );
    const table = await drawn(html`<rule-table .feed=${feed}></rule-table>`);
    const { body } = frame.contentDocument!;
    body.style.margin = "0";
    body.append(table);
    await ready(table);
    for (const details of all<HTMLDetailsElement>(table, "details")) details.open = true;
    for (const width of [320, 240]) {
      frame.style.inlineSize = `${width}px`;
      expect(body.ownerDocument.documentElement.scrollWidth).to.be.at.most(
        body.ownerDocument.documentElement.clientWidth,
      );
      for (const row of all(table, "[data-id]")) {
        expect(row.getBoundingClientRect().right).to.be.at.most(frame.clientWidth);
        expect(row.getBoundingClientRect().height).to.be.below(2000);
      }
    }
    const long = all(table, ".long");
    expect(long).to.have.length(3);
    for (const box of long) expect([box.tabIndex, box.getAttribute("role")]).to.deep.equal([0, "group"]);
    expect(getComputedStyle(one(table, "table")).borderCollapse).to.equal("collapse");
  });

  it("opens every disclosure and hides every button in print", async function () {
    if (engine !== "Chromium") this.skip();
    const table = await drawn(html`<rule-table src=${sample} entity="claude-constitution"></rule-table>`);
    await emulateMedia({ media: "print" });
    try {
      const heights = all(table, "details .words").map((words) => words.getBoundingClientRect().height);
      expect(Math.min(...heights)).to.be.greaterThan(0);
      expect(getComputedStyle(one(table, ".tools")).display).to.equal("none");
    } finally {
      await emulateMedia({ media: "screen" });
    }
  });
});
