import type { Rule } from "../feed/types.js";

/** @returns the rule as one line to paste elsewhere: “SP3: text — title, url”; what is missing is left out */
export const quote = ({ id, text }: Rule, title: string | undefined, url: string | undefined): string =>
  [text ? `${id}: ${text}` : id, [title, url].filter(Boolean).join(", ")].filter(Boolean).join(" — ");
