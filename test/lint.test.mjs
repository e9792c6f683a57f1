import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";

const cwd = fileURLToPath(new URL("..", import.meta.url));
const eslint = new ESLint({ cwd });

async function messages(file, code) {
  const [{ messages }] = await eslint.lintText(code, { filePath: `${cwd}${file}` });
  return messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const template = (markup) =>
  `import { html } from "lit";\nexport const view = (x: string) => html\`${markup}\` ?? x;\n`;

const refused = [
  ["src/feed/a.ts", `import "../model/b.js";`, /nothing but feed/],
  ["src/feed/shapes/a.ts", `import "../../model/b.js";`, /nothing but feed/],
  ["src/feed/a.ts", `import "lit";`, /nothing but feed/],
  ["src/feed/a.ts", `import "../format.js";`, /nothing but feed/],
  ["src/model/a.ts", `import "../elements/b.js";`, /model\/ imports nothing but/],
  ["src/model/a.ts", `import "../layout/b.js";`, /model\/ imports nothing but/],
  ["src/model/a.ts", `import "d3-shape";`, /model\/ imports nothing but/],
  ["src/model/a.ts", `import "lit";`, /model\/ imports nothing but/],
  ["src/layout/a.ts", `import "../elements/b.js";`, /layout\/ imports nothing but/],
  ["src/layout/a.ts", `import "../feed/load.js";`, /layout\/ imports nothing but/],
  ["src/layout/a.ts", `import "../format.js";`, /layout\/ imports nothing but/],
  ["src/layout/a.ts", `import "lit";`, /layout\/ imports nothing but/],
  ["src/light/a.ts", `import "../elements/b.js";`, /light\/ imports nothing but/],
  ["src/builder/a.ts", `import "../elements/b.js";`, /builder runs in Node/],
  ["src/builder/a.ts", `import "../layout/force.js";`, /builder runs in Node/],
  ["src/builder/a.ts", `import "../layout/packing-board.js";`, /builder runs in Node/],
  ["src/elements/a-b.ts", `import "d3-force";`, /Only layout\/ imports d3/],
  ["src/elements/a-b.ts", `export * from "d3-shape";`, /Only layout\/ imports d3/],
  ["src/elements/a-b.styles.ts", `import "../format.js";`, /style sheets and lit/],
  ["src/format.ts", `import "./feed/parse.js";`, /stands on its own/],
  ["src/elements/a-b.ts", `import "node:fs";`, /no-restricted-imports/],
  [
    "src/elements/a-b.ts",
    `export const n = (x: number) => new Intl.NumberFormat("en").format(x);`,
    /only caller of Intl/,
  ],
  ["src/model/a.ts", `export const n = (x: number) => x.toLocaleString();`, /only caller of Intl/],
  ["src/model/a.ts", `export const n = (x: string) => x.localeCompare("a");`, /only caller of Intl/],
  ["src/elements/a-b.ts", `export const n = () => fetch("x");`, /feed\/load\.ts makes the requests/],
  ["src/elements/a-b.ts", `export const n = () => globalThis.fetch("x");`, /feed\/load\.ts makes the requests/],
  ["src/model/a.ts", `export const n = () => new XMLHttpRequest();`, /feed\/load\.ts makes the requests/],
  ["src/loader.ts", `export const n = () => navigator.sendBeacon("x");`, /sends nothing anywhere/],
  ["src/elements/a-b.ts", `export const f = (e: Element) => (e.innerHTML = "x");`, /Markup made from strings/],
  ["src/elements/a-b.ts", `export const f = (e: Element) => e.outerHTML;`, /Markup made from strings/],
  ["src/elements/a-b.ts", `export const f = (e: any) => e.setHTML("x");`, /Markup made from strings/],
  ["src/elements/a-b.ts", `import "dompurify";`, /one file in which markup is sanitised/],
  ["src/builder/a.ts", `export const f = () => import("dompurify");`, /one file in which markup is sanitised/],
  ["src/elements/sanitised.ts", `export const f = (e: Element) => e.outerHTML;`, /Markup made from strings/],
  ["src/elements/sanitised.ts", `export const f = (e: any) => e.setHTMLUnsafe("x");`, /Markup made from strings/],
  ["src/elements/sanitised.ts", `export const f = () => fetch("x");`, /feed\/load\.ts makes the requests/],
  [
    "src/elements/a-b.ts",
    `export const f = (e: Element) => e.insertAdjacentHTML("beforeend", "x");`,
    /Markup made from strings/,
  ],
  [
    "src/elements/a-b.ts",
    `import { unsafeHTML } from "lit/directives/unsafe-html.js";\nunsafeHTML("x");`,
    /passes these strings/,
  ],
  [
    "src/elements/a-b.ts",
    `import { unsafeSVG } from "lit/directives/unsafe-svg.js";\nunsafeSVG("x");`,
    /passes these strings/,
  ],
  [
    "src/elements/a-b.ts",
    `import { unsafeStatic } from "lit/static-html.js";\nunsafeStatic("x");`,
    /passes these strings/,
  ],
  ["src/elements/a-b.ts", `import { styleMap } from "lit/directives/style-map.js";\nstyleMap({});`, /styleMap writes/],
  ["src/elements/a-b.ts", template("<p style=${x}></p>"), /refuses style attributes/],
  ["src/elements/a-b.ts", template('<p class="a" style="color: red"></p>'), /refuses style attributes/],
  ["src/elements/a-b.ts", template("<p .style=${x}></p>"), /refuses style attributes/],
  ["src/elements/a-b.ts", template("<p class=${x} style=${x}></p>"), /refuses style attributes/],
  ["src/elements/a-b.ts", template("<p .innerHTML=${x}></p>"), /Markup made from strings/],
  [
    "src/elements/a-b.ts",
    `import { svg } from "lit";\nexport const s = svg\`<g style="fill: red"></g>\`;`,
    /refuses style attributes/,
  ],
  ["src/elements/a-b.ts", `export const f = (e: Element) => e.setAttribute("style", "x");`, /refuses style attributes/],
  ["src/model/a.ts", `export default 1;`, /named export/],
  ["test/model/a.test.ts", `export default 1;`, /named export/],
  ["src/model/a.ts", `export enum A { b }`, /union of strings/],
  ["src/model/a.ts", `export namespace A { export const b = 1; }`, /module is a namespace/],
  [
    "test/model/a.test.ts",
    `it("waits", async () => { await new Promise((done) => setTimeout(done, 50)); });`,
    /Wait for the event/,
  ],
  ...["utils", "helpers", "common", "misc", "feed.manager", "service", "card-helpers"].map((name) => [
    `src/model/${name}.ts`,
    `export const a = 1;`,
    /says nothing of what is in it/,
  ]),
];

const accepted = [
  ["src/feed/shapes/a.ts", `import "../b.js";`],
  ["src/feed/a.ts", `import "./b.js";\nexport const get = () => fetch("x");`],
  [
    "src/model/a.ts",
    `import type { Feed } from "../feed/types.js";\nimport "../format.js";\nexport const a = (feed: Feed) => feed;`,
  ],
  [
    "src/layout/a.ts",
    `import "d3-force";\nimport "../model/b.js";\nimport type { Feed } from "../feed/types.js";\nexport const a = (feed: Feed) => feed;`,
  ],
  [
    "src/elements/a-b.ts",
    `import "lit";\nimport "../layout/b.js";\nimport "../model/b.js";\nimport "../feed/load.js";`,
  ],
  ["src/elements/a-b.ts", template('<p part="style-sheet" class=${x}>style="a"</p>').replace('>style="a"', ">style")],
  ["src/elements/a-b.ts", `export const f = (e: HTMLElement) => e.style.setProperty("--ew-x", "1");`],
  ["src/elements/a-b.ts", `declare global { interface HTMLElementTagNameMap { "a-b": HTMLElement } }\nexport {};`],
  ["src/builder/a.ts", `import "../layout/packing.js";\nimport "../feed/b.js";\nimport "node:fs";`],
  ["src/format.ts", `export const n = (x: number) => new Intl.NumberFormat("en").format(x);`],
];

for (const [file, code, expected] of refused) {
  test(`refuses in ${file}: ${code.replaceAll("\n", " ")}`, async () => {
    const found = await messages(file, code);
    assert.ok(
      found.some((message) => expected.test(message)),
      `expected ${expected} among ${JSON.stringify(found)}`,
    );
  });
}

for (const [file, code] of accepted) {
  test(`accepts in ${file}: ${code.replaceAll("\n", " ")}`, async () => {
    assert.deepEqual(await messages(file, code), []);
  });
}
