import { msg, str } from "@lit/localize";
import { html } from "lit";
import type { Feed, Item } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { domainOf } from "../model/cards.js";
import { extensionOf } from "../model/entities.js";

/** An address in place of a title is read without its scheme, and breaks behind its slashes. */
export const legible = (title: string): unknown =>
  /^https?:\/\/\S+$/.test(title)
    ? title
        .replace(/.*?\/\//, "")
        .split(/(?<=\/)/)
        .map((part) => html`${part}<wbr />`)
    : title;

const dot = (color: string) =>
  html`<svg viewBox="0 0 2 2" aria-hidden="true"><circle cx="1" cy="1" r="1" fill=${color} /></svg>`;

/** @returns the words for where an entity stands, most general first; false or undefined where nothing is told */
export function placeWords(item: Item, feed: Feed): unknown[] {
  const { collection, kind } = extensionOf(item);
  const domain = domainOf(item, feed);
  return [collection, kind, domain && html`${domain.color ? dot(domain.color) : ""}${domain.name ?? domain.id}`];
}

/** @returns how long an entity takes to read, where that is told */
export function lengthText(item: Item, lang: string): string | undefined {
  const { reading_minutes: minutes } = extensionOf(item);
  const length = minutes && formatNumber(lang, minutes, { style: "unit", unit: "minute", unitDisplay: "long" });
  return length ? msg(str`Reading time ${length}`) : undefined;
}

/** @returns who or what wrote an entity; a word of the publisher's own as it is */
export function originText(origin: string | undefined): string | undefined {
  if (origin === "human") return msg("Human-written");
  if (origin === "ai-assisted") return msg("AI-assisted");
  return origin === "ai-synthesised" ? msg("AI-synthesised") : origin;
}
