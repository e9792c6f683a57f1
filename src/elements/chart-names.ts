import type { ChartLabel } from "../layout/chart-labels.js";
import { letter, lineHeight } from "../layout/graph.js";
import type { ChartColors } from "./chart-colors.js";
import type { Sheet } from "./chart-paint.js";

const rightToLeft = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Names with a rim in the colour of the page, so that no line runs through a letter; moved by so many layout units. */
export function write(
  { context, perUnit }: Sheet,
  labels: readonly ChartLabel[],
  { text, paper, font }: ChartColors,
  moveX = 0,
  moveY = 0,
): void {
  context.font = `${letter * perUnit}px ${font}`;
  context.lineJoin = "round";
  context.lineWidth = 3.5 * perUnit;
  context.strokeStyle = paper;
  context.fillStyle = text;
  for (const { x, y, anchor, lines } of labels) {
    context.textAlign = ({ start: "left", middle: "center", end: "right" } as const)[anchor];
    const isRtl = rightToLeft.test(lines[0]!);
    lines.forEach((line, at) => {
      context.direction = isRtl || rightToLeft.test(line) ? "rtl" : "ltr";
      const [left, baseline] = [(x + moveX) * perUnit, (y + moveY + at * lineHeight) * perUnit];
      context.strokeText(line, left, baseline);
      context.fillText(line, left, baseline);
    });
  }
}
