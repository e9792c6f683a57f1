import type { CSSResult } from "lit";

const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/**
 * Gives a shadow root the styles of a part that was fetched when it was first needed. A sheet belongs to a document, and
 * each has one of its own.
 *
 * @param root an element's render root
 */
export function adopt(root: ParentNode, styles: CSSResult): void {
  const shadow = root as ShadowRoot;
  const { ownerDocument } = shadow;
  const { defaultView } = ownerDocument;
  if (!shadow.adoptedStyleSheets || !defaultView) return adoptByTag(shadow, styles);
  if (!sheets.has(ownerDocument)) sheets.set(ownerDocument, new Map());
  const known = sheets.get(ownerDocument)!;
  let sheet = known.get(styles);
  if (!sheet) {
    known.set(styles, (sheet = new defaultView.CSSStyleSheet()));
    sheet.replaceSync(styles.cssText);
  }
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}

const tagged = new WeakMap<ShadowRoot, Set<CSSResult>>();

/** As Lit does it where sheets cannot be adopted. */
function adoptByTag(root: ShadowRoot, styles: CSSResult): void {
  if (!tagged.has(root)) tagged.set(root, new Set());
  if (tagged.get(root)!.has(styles)) return;
  tagged.get(root)!.add(styles);
  const style = document.createElement("style");
  const { litNonce } = globalThis as { litNonce?: string };
  if (litNonce) style.setAttribute("nonce", litNonce);
  style.textContent = styles.cssText;
  root.append(style);
}
