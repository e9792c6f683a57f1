import { expect } from "@open-wc/testing";
import { plainText } from "../../src/model/plain-text.js";

describe("plainText", () => {
  const cases: [name: string, html: string, text: string][] = [
    ["text", "a  b\n\tc ", "a b c"],
    ["blocks", "<h1>One</h1><p>Two<br>three</p><ul><li>four</li></ul>", "One Two three four"],
    ["words in pieces", "CO<sub>2</sub>, <b>bo</b>ld and <a href='x'>a link</a>.", "CO2, bold and a link."],
    ["tags over lines", "<p\n class='a'\n>one</p\n>", "one"],
    ["upper case", "<P>one</P><STYLE>p{}</STYLE>", "one"],
    ["attributes", `<img alt="x" src="y">one <a title='it"s'>two</a>`, "one two"],
    ["script, style and drawings", "a<script>b()</script>c<style>d{}</style>e<svg><text>f</text></svg>g", "a c e g"],
    ["a script without end", "a<script>b()", "a"],
    ["comments", "a<!-- <b>x</b> -->b<!-- no end", "a b"],
    ["a tag without end", "a <b title='x", "a"],
    ["what is no tag", "1 < 2 <3 a<", "1 < 2 <3 a<"],
    ["entities", "&lt;b&gt; &amp;amp; &quot;x&apos; a&nbsp;b&hellip;", `<b> &amp; "x' a b…`],
    ["numbers of characters", "&#65;&#x42;&#X43;&#128512;", "ABC😀"],
    [
      "numbers of none",
      "&#0; &#xD800; &#x110000; &#99999999; &#x; &#;",
      "&#0; &#xD800; &#x110000; &#99999999; &#x; &#;",
    ],
    [
      "names of none",
      "&constructor; &toString; &__proto__; &unknown; &",
      "&constructor; &toString; &__proto__; &unknown; &",
    ],
    ["nothing", "", ""],
  ];
  for (const [name, html, text] of cases) it(`reads ${name}`, () => expect(plainText(html)).to.equal(text));

  it("reads 20,000 characters and no more", () =>
    expect(plainText(`${"x".repeat(19_999)}yz`)).to.equal(`${"x".repeat(19_999)}y`));

  it("reads what never closes once", function () {
    this.timeout(5_000);
    for (const html of ["<a", "<!--", "<script", "<style>", "&#", "<a href='"]) {
      for (let times = 0; times < 100; times++) plainText(html.repeat(10_000));
    }
  });
});
