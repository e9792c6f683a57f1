import { expect } from "@open-wc/testing";
import { bodyOf, bodyOfText, type Piece, type Place } from "../../src/model/body.js";

const place: Place = {
  base: "https://a.example/notes/tide",
  images: false,
  below: 0,
  leaves: (url) => !url.startsWith("https://a.example/"),
};

/** Markup in short: `p(text)`, attributes in brackets. */
const short = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const attributes = Object.entries(piece.attributes).map(([name, value]) => `${name}=${value}`);
      return `${piece.tag}${attributes.length ? `[${attributes.join(" ")}]` : ""}(${short(piece.pieces)})`;
    })
    .join("");

const node = (tag: string, attributes: Record<string, string>, ...pieces: Piece[]): Piece => ({
  tag,
  attributes,
  pieces,
});
const h = (tag: string, ...pieces: Piece[]) => node(tag, {}, ...pieces);
const link = (href: string, ...words: Piece[]) => node("a", { href }, ...words);

const cases: [name: string, given: Piece[], made: string, place?: Partial<Place>][] = [
  [
    "puts bare words into paragraphs",
    ["a ", h("b", "c"), h("p", "d"), " \n ", "e"],
    "p[dir=auto](a b(c))p[dir=auto](d)p[dir=auto]( \n e)",
  ],
  [
    "unwraps what only wraps",
    [h("div", h("section", "a", h("p", "b"))), h("span", "c")],
    "p[dir=auto](a)p[dir=auto](b)p[dir=auto](c)",
  ],
  [
    "parts what blocks part in a line of a list",
    [h("ul", h("li", h("div", "a"), h("div", "b")))],
    "ul[dir=auto](li(p(a)p(b)))",
  ],
  ["leaves out what shows nothing", [h("p", " "), h("ul", h("li")), h("p", h("br"))], "p[dir=auto](br())"],
  ["shows nothing of nothing", [h("div", " ", h("p"))], ""],
  [
    "puts headings below those of the page",
    [h("h1", "a"), h("h4", "b")],
    "h4[class=top dir=auto](a)h5[dir=auto](b)",
    { below: 3 },
  ],
  ["has headings begin at the second level", [h("h3", "a"), h("h5", "b")], "h2[class=top dir=auto](a)h3[dir=auto](b)"],
  [
    "has no level below the sixth",
    [h("h2", "a"), h("h3", "b")],
    "h6[class=top dir=auto](a)h6[class=top dir=auto](b)",
    { below: 6 },
  ],
  ["makes addresses whole", [h("p", link("../x?y#z", "a"))], "p[dir=auto](a[href=https://a.example/x?y#z](a))"],
  [
    "says nothing to another's page",
    [h("p", link("//u:p@b.example", "a"))],
    "p[dir=auto](a[href=https://b.example/ rel=noopener noreferrer](a))",
  ],
  [
    "keeps an address to write to",
    [h("p", link("mailto:a@b.example", "a"))],
    "p[dir=auto](a[href=mailto:a@b.example rel=noopener noreferrer](a))",
  ],
  ...[
    "javascript:x()",
    "java\tscript:x()",
    "data:text/html,x",
    "vbscript:x",
    "blob:x",
    "file:///x",
    "intent:x",
    "",
  ].map((href): [string, Piece[], string] => [
    `makes no link of ${JSON.stringify(href)}`,
    [h("p", link(href, "a"))],
    "p[dir=auto](a)",
  ]),
  [
    "makes no link of a relative address without a base",
    [h("p", link("x", "a"))],
    "p[dir=auto](a)",
    { base: undefined },
  ],
  ["has words for a picture", [h("p", node("img", { src: "a.png", alt: "A tide" }))], "p[dir=auto](A tide)"],
  ["leaves a picture out that says nothing", [h("figure", node("img", { src: "a.png" }))], ""],
  [
    "shows a picture when it may",
    [h("figure", node("img", { src: "a.png", alt: "A", width: "40", height: "3%", title: "t" }))],
    "figure[dir=auto](img[loading=lazy decoding=async referrerpolicy=no-referrer title=t width=40 alt=A src=https://a.example/notes/a.png]())",
    { images: true },
  ],
  [
    "shows no picture that is data",
    [h("p", node("img", { src: "data:image/png,x", alt: "A" }))],
    "p[dir=auto](A)",
    { images: true },
  ],
  [
    "takes no attribute that is not what it should be",
    [
      node("p", { lang: "!", dir: "up", onclick: "x" }, "a"),
      node("ol", { start: "1e3" }, node("li", { lang: "AR" }, "b")),
    ],
    "p[dir=auto](a)ol[dir=auto](li[lang=ar](b))",
  ],
  ["leaves a direction that is told", [node("p", { dir: "rtl" }, "a")], "p[dir=rtl](a)"],
  [
    "has what is in a list follow the list",
    [h("ul", h("li", h("p", "a")), h("li", "b", h("ul", h("li", "c"))))],
    "ul[dir=auto](li(p(a))li(bul(li(c))))",
  ],
  ["has a quotation in paragraphs", [h("blockquote", "a")], "blockquote[dir=auto](p(a))"],
  [
    "puts a table into a box",
    [h("table", h("tbody", h("tr", h("td", "a"), h("td"))))],
    "div[class=wide dir=auto](table(tbody(tr(td(a)td()))))",
  ],
];

describe("bodyOf", () => {
  for (const [name, given, made, more] of cases)
    it(name, () => {
      expect(short(bodyOf(given, { ...place, ...more }))).to.equal(made);
    });
});

describe("bodyOfText", () => {
  for (const [text, made] of [
    ["a\nb\n\n\nc", "p[dir=auto](abr()b)p[dir=auto](c)"],
    ["a\r\n \r\n<b>b</b>\n", "p[dir=auto](a)p[dir=auto](<b>b</b>)"],
    [" \n\n ", ""],
  ] as const)
    it(`makes paragraphs of ${JSON.stringify(text)}`, () => {
      expect(short(bodyOfText(text))).to.equal(made);
    });
});
