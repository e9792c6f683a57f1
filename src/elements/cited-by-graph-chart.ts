import { html, nothing, type TemplateResult } from "lit";
import { paperOf } from "./chart-colors.js";
import { haloStyles } from "./cited-by-graph-chart.styles.js";
import { adopt } from "./late-styles.js";

/** A link over a note on the canvas, for the pointer, the keyboard and the ear. */
export interface ChartLink {
  at: number;
  url?: string;
  text: string;
  takesFocus: boolean;
}

/**
 * A canvas for the picture, and links to lie over those few of its notes that a reader points at or stands on. A link
 * is as good as one of the picture's own: it can be copied, opened elsewhere, and a screen reader says what it is.
 *
 * @param name what the picture is of
 * @param hover is told of every move of a pointer: there are no elements for it to come over
 * @param links a fixed number of them, so that each stays the same element of the page
 */
export const chartView = (
  name: string,
  links: readonly (ChartLink | undefined)[],
  hover: (event: PointerEvent) => void,
): TemplateResult =>
  html`<div class="chart" role="group" aria-label=${name} @pointermove=${hover}>
    <canvas class="picture"></canvas>
    ${links.map((link) =>
      link
        ? html`<a
            part="node"
            class="over"
            role="link"
            data-node=${link.at}
            href=${link.url ?? nothing}
            tabindex=${link.takesFocus ? 0 : -1}
            aria-label=${link.text}
          ></a>`
        : nothing,
    )}
  </div>`;

/**
 * Puts the links where their notes are: a style attribute would be refused by a strict policy, and this is none.
 *
 * @param placeOf gives the place of a note in shares of the picture
 */
export function placeLinks(root: ParentNode, placeOf: (at: number) => readonly [left: number, top: number]): void {
  for (const link of root.querySelectorAll<HTMLElement>(".over")) {
    const [left, top] = placeOf(Number(link.dataset["node"]));
    link.style.setProperty("left", `${left * 100}%`);
    link.style.setProperty("top", `${top * 100}%`);
  }
}

/**
 * Gives the names in a picture made of elements a rim in the colour of the page, as those on a canvas have, so that no
 * line runs through a letter. To be called when it is drawn, and when the colours of the page have changed.
 */
export function haloNames(root: ParentNode): void {
  const picture = root.querySelector("svg.free");
  if (!picture) return;
  adopt(root, haloStyles);
  const paper = paperOf(picture);
  const { style } = picture.closest("figure")!;
  if (paper) style.setProperty("--_page", paper);
  else style.removeProperty("--_page");
}
