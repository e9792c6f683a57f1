/** Address of the page that is drawn: only links within the page itself are made of it. */
export const here = "https://page.invalid/-here-";

/** What an element adopts style sheets with that it fetches late. */
export interface LateRoot {
  adoptedStyleSheets: { text: string }[];
  ownerDocument: object;
  host: object;
  querySelector(): null;
  querySelectorAll(): [];
}

class Sheet {
  text = "";
  replaceSync(text: string): void {
    this.text = text;
  }
}

const ownerDocument = { defaultView: { CSSStyleSheet: Sheet } };

/** @returns a root that keeps the sheets it is given */
export const lateRoot = (): LateRoot => ({
  adoptedStyleSheets: [],
  ownerDocument,
  host: {},
  querySelector: () => null,
  querySelectorAll: () => [],
});

const nothing = () => {};

/**
 * What the elements ask of a browser while they draw. It answers as one whose page is not laid out yet.
 *
 * @param ask gives the text of a document
 */
export function browserGlobals(ask: (address: string) => Promise<string>): void {
  // Dates are to be the same wherever this runs.
  process.env.TZ = "UTC";
  Object.assign(globalThis, {
    document: {
      baseURI: here,
      URL: here,
      addEventListener: nothing,
      querySelector: () => null,
      querySelectorAll: () => [],
      getElementsByTagName: () => [],
      createElement: () => ({ getContext: () => null }),
      createComment: () => ({}),
    },
    location: new URL(here),
    matchMedia: () => ({ matches: false, addEventListener: nothing }),
    getComputedStyle: () => ({ fontSize: "16px", fontFamily: "serif", fontWeight: "400" }),
    fetch: async (address: string) =>
      new Response(await ask(address), { headers: { "content-type": "application/json" } }),
  });
}

/** @param address of the feed that is drawn next: what it names further is found from there */
export function drawFrom(address: string): void {
  Object.assign(document, { baseURI: address });
}
