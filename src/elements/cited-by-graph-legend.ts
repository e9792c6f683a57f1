import { msg } from "@lit/localize";
import { html, nothing, type TemplateResult } from "lit";
import type { Domain } from "../feed/types.js";
import { formatNumber } from "../format.js";
import { legendCounts, radius } from "../layout/graph.js";
import { mark } from "../layout/marks.js";
import { titleOf } from "../model/entities.js";
import type { Desk } from "./cited-by-graph-desk.js";

/** What a legend explains. */
export interface LegendSource {
  domains: readonly Domain[];
  /** How often the most cited note is cited. */
  most: number;
  /** True when some notes are only named. */
  unknown: boolean;
}

const swatch = (shape: number, color?: string, r = 6) =>
  html`<svg viewBox="-12 -12 24 24" aria-hidden="true">
    <path class="dot h${shape % 7}" d=${mark(shape, 0, 0, r)} fill=${color ?? nothing} />
  </svg>`;

/** What marks, sizes and arrows mean. A domain is a button that dims its notes. */
export function legendView({ domains, most, unknown }: LegendSource, { reader, set, lang, own }: Desk): TemplateResult {
  const sizes = legendCounts(most);
  const { hidden } = reader();
  const toggle = (id: string) => {
    const now = new Set(hidden);
    if (!now.delete(id)) now.add(id);
    set({ hidden: now });
  };
  return html`<div class="legend meta" part="legend">
    ${domains.map(
      ({ id, name, color }, at) =>
        html`<button aria-pressed=${!hidden.has(id)} @click=${() => toggle(id)}>
          ${swatch(at + 1, color)}<bdi lang=${own()}>${titleOf({ id, title: name })}</bdi>
        </button>`,
    )}
    ${sizes[1] ? html`<span>${msg("Cited by")} ${sizes.map((count) => html`${swatch(0, undefined, radius(count))}${formatNumber(lang(), count)} `)}</span>` : nothing}
    ${unknown ? html`<span class="unknown">${swatch(0)}${msg("Not described in the feed")}</span>` : nothing}
    <span>${msg("Arrows point to what is cited.")}</span>
  </div>`;
}
