import type { CSSResult } from "lit";

/** Gives a root the styles of its element where sheets cannot be adopted, which few browsers are left of. */
export const lateStyles = (root: ParentNode, styles: readonly CSSResult[]): void =>
  void import("../src/elements/late-styles.js").then(({ adopt }) => styles.forEach((each) => adopt(root, each)));
