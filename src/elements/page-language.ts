const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** @returns the value of the nearest `lang` attribute, through shadow roots; "" when there is none */
export function nearestLang(element: Element): string {
  for (let node: Element | null = element; node; node = (node.getRootNode() as ShadowRoot).host ?? null) {
    const lang = node.closest("[lang]")?.getAttribute("lang");
    if (lang) return lang;
  }
  return "";
}

/** Calls `listener` whenever a `lang` attribute of the document changes. One observer serves all. */
export function watchLang(listener: () => void): void {
  listeners.add(listener);
  observer ??= new MutationObserver(() => listeners.forEach((call) => call()));
  if (listeners.size === 1) observer.observe(document, { subtree: true, attributeFilter: ["lang"] });
}

/** Ends `watchLang`; the last to leave stops the observer. */
export function unwatchLang(listener: () => void): void {
  listeners.delete(listener);
  if (!listeners.size) observer?.disconnect();
}
