/** @returns the address of a rule on this page; absolute, because a `<base>` would lead `#SP3` away from the page */
export const permalink = (id: string): string => `${location.href.split("#", 1)[0]}#${encodeURIComponent(id)}`;
