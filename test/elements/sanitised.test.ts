import { expect } from "@open-wc/testing";
import { sanitiser } from "../../src/elements/sanitised.js";
import type { Piece } from "../../src/model/body.js";

/** As HTML would have it, but for what HTML would escape. */
const written = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const attributes = Object.entries(piece.attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${piece.tag}${attributes.join("")}>${written(piece.pieces)}</${piece.tag}>`;
    })
    .join("");

const hostile: [name: string, html: string, left: string][] = [
  ["a script", "a<script>x()</script><script src=//x.example/x.js></script>b", "ab"],
  ["a script in disguise", "a<scr<script>ipt>x()</scr</script>ipt>", "a"],
  [
    "handlers",
    `<p onclick="x()" onpointerrawupdate=x()>a<b onfocus="x()" tabindex=0 autofocus>b</b></p>`,
    "<p>a<b>b</b></p>",
  ],
  ["a picture with a handler", `<img src=x onerror=x()>`, `<img src="x"></img>`],
  ["an address that is a script", `<a href="javascript:x()">a</a>`, "<a>a</a>"],
  ["one with a tab in it", `<a href="java&Tab;script:x()">a</a>`, "<a>a</a>"],
  ["one with a line end and controls in it", `<a href="&#1;java&#10;script&colon;x()">a</a>`, "<a>a</a>"],
  [
    "what only looks like a handler or a style",
    `<p title="a style=b onx=c" lang='en'>style=d <b title = onclick=e>f</b></p>`,
    `<p title="a style=b onx=c" lang="en">style=d <b title="onclick=e">f</b></p>`,
  ],
  ["a style that covers the page", `<p style="position:fixed;inset:0">a</p>`, "<p>a</p>"],
  ["a style sheet", `<style>*{display:none}</style>a`, "a"],
  [
    "what would be fetched",
    `<img srcset="//x.example/1" src="a.png"><video poster="//x.example/2"></video>`,
    `<img src="a.png"></img>`,
  ],
  [
    "what would be fetched by a drawing",
    `<svg><filter><feImage href="//x.example"/></filter><a href="x"><text>a</text></a></svg>b`,
    "b",
  ],
  ["a form", `<form action="//x.example"><input name=q><button formaction="javascript:x()">a</button></form>b`, "b"],
  [
    "markup that changes when it is parsed again",
    `<svg></p><style><a title="</style><img src=x onerror=x()>">`,
    `<p></p><img src="x"></img>">`,
  ],
  [
    "the same in formulas",
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=x()&gt;">`,
    "",
  ],
  [
    "a widget",
    `<score-radar src="//x.example/f.json"><table><tr><td>1</td></tr></table></score-radar>`,
    "<score-radar><table><tbody><tr><td>1</td></tr></tbody></table></score-radar>",
  ],
  ["another's widget", `a<x-y onclick=x()>b</x-y><p is="x-y">c</p>`, "a<p>c</p>"],
  [
    "data for scripts of the page",
    `<p data-x="1" aria-label="x" class="x" role="button" slot="x" part="x">a</p>`,
    "<p>a</p>",
  ],
  [
    "names that hide others",
    `<a id="location" name="cookie" href="https://a.example/">a</a>`,
    `<a href="https://a.example/">a</a>`,
  ],
  ["a template", `<template><p>a</p></template>b<template shadowrootmode=open>c</template>`, "b"],
  ["a root of its own", `<div><template shadowrootmode="open"><b>a</b></template>b</div>`, "<div>b</div>"],
  [
    "a root that would be copied",
    `<p><template shadowrootmode="open" shadowrootclonable>a</template>b</p>`,
    "<p>b</p>",
  ],
  ["frames", `<iframe srcdoc="<script>x()</script>">a</iframe><object data="x">b</object><embed src=x>c`, "c"],
  ["a frameset", `<frameset><frame src="javascript:x()"></frameset><p>a</p>`, "<p>a</p>"],
  ["another base", `<base href="//x.example/"><a href="y">a</a>`, `<a href="y">a</a>`],
  [
    "a way elsewhere",
    `<meta http-equiv=refresh content="0;url=//x.example"><link rel=stylesheet href=//x.example>a`,
    "a",
  ],
  ["comments and instructions", `a<!-- b --><?xml c?><![CDATA[d]]>e`, "ae"],
  ["what is parsed without script only", `<noscript><p title="x()">a</p></noscript>b`, "b"],
  ["raw text", `<textarea><img src=x></textarea><title>a</title><xmp><b>c</b></xmp><plaintext>d`, ""],
  ["blanks before the first word", "  <b>a</b>", "  <b>a</b>"],
  ["a whole page", `<!doctype html><html lang=xx><head><title>t</title></head><body onload=x()><p>a`, "<p>a</p>"],
  [
    "what looks like markup in a text",
    `<code>&lt;b&gt;</code><p title="a --> b </style>">&lt;!--</p>`,
    `<code><b></code><p title="a --> b </style>"><!--</p>`,
  ],
  [
    "a link of a link",
    `<a href="//x.example" target=_top ping=//x.example download>a</a>`,
    `<a href="//x.example">a</a>`,
  ],
];

/** The ways of this browser: its own and DOMPurify's, or that alone. */
const ways = "setHTML" in Element.prototype ? [true, false] : [false];

for (const isNative of ways)
  describe(`sanitised by ${isNative ? "the browser" : "DOMPurify"}`, () => {
    for (const [name, html, left] of hostile)
      it(`leaves of ${name} what is harmless`, async () => {
        const sanitise = (await sanitiser(isNative))!;
        expect(written(sanitise(html))).to.equal(left);
      });
  });

describe("sanitised", () => {
  it("keeps what is in the list, with its attributes", async () => {
    const html =
      `<h2>a</h2><p title="t" lang="ar" dir="rtl">b<a href="/c">c</a><br>` +
      `<code>d</code></p><ol start="3"><li>e</li></ol><table><caption>f</caption><tbody><tr>` +
      `<th scope="row" colspan="2" rowspan="2">g</th></tr></tbody></table><hr>`;
    for (const isNative of ways)
      expect(written((await sanitiser(isNative))!(html))).to.equal(
        html
          .replace("<br>", "<br></br>")
          .replace("<hr>", "<hr></hr>")
          .replace(`scope="row" colspan="2" rowspan="2"`, `colspan="2" rowspan="2" scope="row"`),
      );
  });

  it("is the same however the page has set up DOMPurify", async () => {
    const { default: pages } = await import("dompurify");
    pages.setConfig({ ALLOWED_TAGS: ["script"] });
    pages.addHook("uponSanitizeElement", (_node, data) => void (data.allowedTags["iframe"] = true));
    try {
      expect(written((await sanitiser(false))!("<iframe></iframe><p>a</p>"))).to.equal("<p>a</p>");
    } finally {
      pages.clearConfig();
      pages.removeAllHooks();
    }
  });

  it("fetches nothing and runs nothing", async () => {
    const url = new URL("/demo/claude-constitution.svg?never", location.href).href;
    for (const isNative of ways)
      (await sanitiser(isNative))!(`<img src="${url}" onerror="window.hit = 1" onload="window.hit = 1">`);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(performance.getEntriesByName(url)).to.deep.equal([]);
    expect("hit" in window).to.equal(false);
  });
});
