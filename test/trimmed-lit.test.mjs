import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { runnerImport } from "vite";

const { trimmed, demands } = (await runnerImport("./packaging/lit.ts")).module;

const whole = await readFile(new URL("../node_modules/lit-html/development/lit-html.js", import.meta.url), "utf8");

test("directives and traces on the page are left out", () => {
  const rest = trimmed(whole, "lit-html.js", "./scanner.js");
  assert.match(rest, /export const html/);
  assert.doesNotMatch(rest, /class ElementPart|function resolveDirective|litHtmlVersions \?\?=/);
});

test("a Lit that has not what is cut is refused", () => {
  assert.throws(
    () => trimmed(whole.replaceAll("resolveDirective", "resolve"), "lit-html.js", ""),
    /has no function resolve/,
  );
});

test("a module of Lit for what is cut is refused", () => {
  assert.throws(() => trimmed("", "directives/ref.js", ""), /directives\/ref\.js is of no use/);
});

const refused = [
  "class A { firstUpdated() {} }",
  "class A { static properties = { a: { converter: Number } } }",
  "class A { static properties = { a: { type: Boolean, reflect: true } } }",
  "css`a { color: ${b} }`",
  "html`<p title='${a}'></p>`",
  "html`<p title=${a}></p>`",
  "html`<!-- ${a} -->`",
  "html`<title>${a}</title>`",
  'class A { #go() {} view() { return html`<p @click="${this.#go}"></p>`; } }',
];

const allowed = [
  "class A { updated() {} }",
  "class A { static properties = { a: { type: Boolean }, b: { reflect: true } } }",
  "css`a { color: red }`",
  'html`<p title="${a} of ${b}" @click="${c}" ?hidden="${d}">${e}<b>"${f}"</b></p>`',
  'svg`<path d="${a}" />${b}`',
  'class A { #go = () => {}; view() { return html`<p @click="${this.#go}"></p>`; } }',
];

for (const code of refused) test(`refused: ${code}`, () => assert.equal(demands(code).length, 1));
for (const code of allowed) test(`allowed: ${code}`, () => assert.deepEqual(demands(code), []));
