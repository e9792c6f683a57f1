import { msg } from "@lit/localize";
import { html, svg, type TemplateResult } from "lit";
import { stampsOn } from "../layout/stamp.js";

/** Draws a word across a picture of a width and a height, into its svg element. */
export type Stamp = (width: number, height: number) => TemplateResult;

/** Units of a layer, and of a line of the text over it. */
const layerWidth = 300;
const lineHeight = 40;

/** @returns what stamps a picture of figures that are examples, in the language of the interface */
export function illustrativeStamp(): Stamp {
  const word = msg("Illustrative");
  return (width, height) => {
    const { size, angle, places } = stampsOn(word, width, height);
    return svg`${places.map(
      ({ x, y, foot }) =>
        svg`<text class="stamp" x=${x} y=${foot} font-size=${size} text-anchor="middle" font-weight="700" opacity="0.13" transform="rotate(${-angle} ${x} ${y})">${word}</text>`,
    )}`;
  };
}

/**
 * @param lines of the text it lies under, about
 * @returns the stamp as a layer that takes the size of a text, which says the same in words
 */
export function stampLayer(stamp: Stamp, lines: number): TemplateResult {
  const height = lines * lineHeight;
  return html`<svg
    class="stamp-layer"
    width="100%"
    height="100%"
    viewBox="0 0 ${layerWidth} ${height}"
    aria-hidden="true"
  >
    ${stamp(layerWidth, height)}
  </svg>`;
}
