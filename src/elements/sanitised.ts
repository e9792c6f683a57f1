import { allowed, allowedOnAll, wrappers } from "../model/body-markup.js";
import type { Piece } from "../model/body.js";
import { ownPolicy } from "./own-policy.js";

/** @returns what may stand of a body in HTML */
export type Sanitise = (html: string) => Piece[];

interface NativeElement extends Element {
  setHTML(html: string, options: { sanitizer: SanitizerConfig }): void;
}

const tags = [...Object.keys(allowed), ...wrappers.block, ...wrappers.inline];
/** Which of these is a link is decided where it is made one; this much is no address of a page in any case. */
const addresses = /^(?:(?:https?|mailto):|[^a-z]|[a-z\d+.-]+(?:[^a-z\d+.\-:]|$))/i;

const configuration: SanitizerConfig = {
  elements: tags.map((name) => ({ name, attributes: [...(allowed[name] ?? [])] })),
  attributes: [...allowedOnAll],
  comments: false,
  dataAttributes: false,
};

const tag = /(<[a-z][^\s/>"']*)((?:[^"'>]|"[^"]*"|'[^']*')*)/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*))?/g;

/**
 * A strict policy of the page reports styles and handlers in attributes as soon as they are parsed, wherever that is. So
 * they are left out of the text already. Nothing is safer by it: what this misses the sanitiser does not.
 */
const unreported = (html: string): string =>
  html.replace(
    tag,
    (_whole, start: string, attributes: string) =>
      start + attributes.replace(attribute, (whole, name: string) => (/^(style|on.*)$/i.test(name) ? "" : whole)),
  );

/**
 * What takes out of markup all that is not in the kit's list: the browser's own sanitiser where it has one, else
 * DOMPurify, with the same list and the same result. Both work in a document that is never shown, where nothing is
 * fetched or run; and what they leave is read into plain pieces of that list, so that no node of theirs is inserted.
 *
 * @param isNative whether the browser's own is asked
 * @returns undefined where there is no document, as in Node
 * @throws TypeError where DOMPurify is needed and the page does not allow the kit's policy
 */
export async function sanitiser(
  isNative = "setHTML" in (globalThis.Element?.prototype ?? {}),
): Promise<Sanitise | undefined> {
  if (!globalThis.document?.implementation) return undefined;
  const place = () => document.implementation.createHTMLDocument("").createElement("div");
  if (isNative) {
    return (html) => {
      const inert = place();
      (inert as Element as NativeElement).setHTML(unreported(html), { sanitizer: configuration });
      return piecesOf(inert);
    };
  }
  const policy = ownPolicy();
  const { default: createDOMPurify } = await import("dompurify");
  // A page may have set up the copy it shares with the kit in its own way.
  const purifier = createDOMPurify(window);
  return (html) => {
    const inert = place();
    // Parsed as `setHTML` does it, in an element. Nothing is made of it but what follows.
    const text = unreported(html);
    inert.innerHTML = policy?.createHTML(text) ?? text;
    // These too are reported, once DOMPurify takes them into a document of its own.
    for (const sheet of inert.querySelectorAll("style")) sheet.remove();
    const fragment = inert.ownerDocument.createDocumentFragment();
    fragment.append(...inert.childNodes);
    return piecesOf(
      purifier.sanitize(fragment, {
        ALLOWED_TAGS: ["#text", ...tags],
        // Of `is` nothing comes; where it is not allowed its whole element is left out.
        ALLOWED_ATTR: ["is", ...allowedOnAll, ...Object.values(allowed).flat()],
        ALLOW_DATA_ATTR: false,
        ALLOW_ARIA_ATTR: false,
        ALLOWED_URI_REGEXP: addresses,
        KEEP_CONTENT: false,
        // This guards what is written out and parsed once more, which nothing here is.
        SAFE_FOR_XML: false,
        RETURN_DOM_FRAGMENT: true,
        TRUSTED_TYPES_POLICY: (policy ?? null) as never,
      }),
    );
  };
}

/** @returns the content of a node as far as it is in the list; it names no element, attribute or anything else itself */
function piecesOf(parent: Node): Piece[] {
  const pieces: Piece[] = [];
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) pieces.push(node.nodeValue!);
    const { localName, namespaceURI } = node as Element;
    if (node.nodeType !== 1 || namespaceURI !== "http://www.w3.org/1999/xhtml" || !tags.includes(localName)) continue;
    const attributes: Record<string, string> = {};
    for (const name of [...allowedOnAll, ...(allowed[localName] ?? [])]) {
      const value = (node as Element).getAttribute(name);
      if (value !== null) attributes[name] = value;
    }
    pieces.push({ tag: localName, attributes, pieces: piecesOf(node) });
  }
  return pieces;
}
