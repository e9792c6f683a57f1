/** A browser without what is newer than modules and shadow roots. */
/* global Document, HTMLElement, ShadowRoot, window */
for (const name of ["IntersectionObserver", "ResizeObserver", "requestIdleCallback"]) delete window[name];
for (const name of ["attachInternals", "showPopover", "hidePopover", "togglePopover"])
  delete HTMLElement.prototype[name];
delete String.prototype.toWellFormed;
for (const { prototype } of [Document, ShadowRoot]) delete prototype.adoptedStyleSheets;
