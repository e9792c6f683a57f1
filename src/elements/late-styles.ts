import type { CSSResult, LitElement } from "lit";

const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** What each root has been given so far. */
const given = new WeakMap<ShadowRoot, Set<CSSResult>>();

/**
 * Gives a shadow root the styles of a part that was fetched when it was first needed. A sheet belongs to a document, and
 * each has one of its own; an element that is moved to another document has them there too.
 *
 * @param root an element's render root
 */
export function adopt(root: ParentNode, styles: CSSResult): void {
  const shadow = root as ShadowRoot;
  let own = given.get(shadow);
  if (!own) {
    const late = (own = new Set());
    given.set(shadow, late);
    const hostConnected = () => late.forEach((each) => adoptHere(shadow, each));
    // A sheet of paper has a host that is no element of the kit's.
    (shadow.host as Partial<LitElement>).addController?.({ hostConnected });
  }
  if (shadow.adoptedStyleSheets && shadow.ownerDocument.defaultView) adoptHere(shadow, styles);
  else if (!own.has(styles)) adoptByTag(shadow, styles);
  own.add(styles);
}

function adoptHere(shadow: ShadowRoot, styles: CSSResult): void {
  const { ownerDocument, adoptedStyleSheets } = shadow;
  const { defaultView } = ownerDocument;
  if (!adoptedStyleSheets || !defaultView) return;
  if (!sheets.has(ownerDocument)) sheets.set(ownerDocument, new Map());
  const known = sheets.get(ownerDocument)!;
  let sheet = known.get(styles);
  if (!sheet) {
    known.set(styles, (sheet = new defaultView.CSSStyleSheet()));
    sheet.replaceSync(styles.cssText);
  }
  if (!adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
}

/** As Lit does it where sheets cannot be adopted. */
function adoptByTag(root: ShadowRoot, styles: CSSResult): void {
  const style = document.createElement("style");
  const { litNonce } = globalThis as { litNonce?: string };
  if (litNonce) style.setAttribute("nonce", litNonce);
  style.textContent = styles.cssText;
  root.append(style);
}
