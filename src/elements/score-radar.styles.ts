import { css } from "lit";

/**
 * Colours that keep 3 : 1 on the page; marks and dashes tell the series apart without them. The series in focus is drawn
 * solid and heavier.
 */
export const radarStyles = css`
  .s0 {
    --_c: var(--ew-series-1, oklch(from var(--_text) calc(0.5 + 0.27 * var(--_on-dark)) 0.14 255));
  }
  .s1 {
    --_c: var(--ew-series-2, oklch(from var(--_text) calc(0.57 + 0.2 * var(--_on-dark)) 0.15 42));
  }
  .s2 {
    --_c: var(--ew-series-3, oklch(from var(--_text) calc(0.5 + 0.27 * var(--_on-dark)) 0.1 168));
  }
  .s3 {
    --_c: var(--ew-series-4, oklch(from var(--_text) calc(0.5 + 0.27 * var(--_on-dark)) 0.16 335));
  }
  .s4 {
    --_c: var(--ew-series-5, oklch(from var(--_text) calc(0.5 + 0.27 * var(--_on-dark)) 0.1 95));
  }
  .s5 {
    --_c: var(--ew-series-6, oklch(from var(--_text) calc(0.5 + 0.27 * var(--_on-dark)) 0.02 250));
  }
  .d1 {
    --_d: 7 3;
  }
  .d2 {
    --_d: 2 2.5;
  }
  .d3 {
    --_d: 10 3 2 3;
  }
  .d4 {
    --_d: 4 4;
  }
  .d5 {
    --_d: 12 2.5;
  }
  figure {
    margin: 0;
    max-inline-size: 62em;
  }
  figcaption {
    line-height: 1.3;
    border-block-start: 1px solid;
    padding-block: 0.5em;
  }
  .title,
  .finding {
    display: block;
    text-wrap: balance;
    min-block-size: 1.3em;
  }
  .title {
    font-size: 1.2em;
  }
  /* Two lines of small letters, until those are here. */
  .tools,
  .legend {
    min-block-size: 1.625em;
  }
  .plot {
    display: block;
    inline-size: 100%;
    max-inline-size: 47em;
    margin-inline: auto;
    direction: ltr;
    touch-action: manipulation;
    /* An inherited distance is not one of the plot's own units. */
    letter-spacing: normal;
    word-spacing: normal;
  }
  path {
    fill: none;
    stroke: var(--_c, currentColor);
  }
  text {
    fill: currentColor;
    unicode-bidi: plaintext;
  }
  .grid,
  .brackets {
    stroke: var(--_line);
    stroke-width: 0.75;
  }
  .neutral {
    stroke-width: 1.5;
  }
  .radar .interval {
    fill: var(--_c);
    fill-opacity: 0.18;
    stroke-opacity: 0.4;
  }
  .line {
    stroke-width: 1.25;
    stroke-dasharray: var(--_d);
  }
  .focus.line,
  .focus .line {
    stroke-width: 2.25;
    stroke-dasharray: none;
  }
  .mark {
    stroke: none;
    fill: var(--_c);
  }
  .wide .chart {
    display: grid;
    grid: 2fr 3fr / minmax(0, 42.5em) minmax(0, 13.5em);
    gap: 0.8em 1.5em;
  }
  .wide .plot {
    grid-row: 1 / 3;
  }
  .wide .legend {
    grid-column: 2;
  }
`;
