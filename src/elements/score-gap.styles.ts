import { css } from "lit";

export const gapStyles = css`
  figure {
    margin: 0;
    max-inline-size: 48em;
  }
  figcaption {
    line-height: 1.3;
    border-block-start: 1px solid;
    padding-block: 0.5em;
  }
  .title {
    display: block;
    font-size: 1.2em;
  }
  .gap {
    display: grid;
    gap: 0.2em 2em;
    border-block-start: 1px solid var(--_line);
    padding-block: 0.8em;
  }
  .gap > * {
    min-inline-size: 0;
  }
  h3,
  p {
    margin: 0;
  }
  .name {
    font-size: 1.05em;
    font-weight: 700;
  }
  .side {
    margin-block-start: 0.6em;
  }
  .side:has(.stamp) {
    position: relative;
    isolation: isolate;
  }
  .stamp-layer {
    position: absolute;
    inset: 0;
    z-index: -1;
  }
  .head {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .value {
    font-size: 1.3em;
    font-weight: 700;
  }
  .caption,
  .question {
    font-size: 0.8125em;
    line-height: 1.45;
    color: var(--_muted);
  }
  .caption:has(a) {
    color: inherit;
  }
  svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 20em;
    direction: ltr;
  }
  .sign {
    display: inline-block;
    inline-size: 0.8em;
    margin-inline-end: 0.3em;
    direction: inherit;
    vertical-align: baseline;
  }
  path {
    fill: none;
    stroke: currentColor;
  }
  .scale {
    stroke: var(--_line);
  }
  .interval {
    stroke-width: 1.5;
  }
  .mark {
    fill: currentColor;
    stroke: none;
  }
  text {
    fill: var(--_muted);
  }
  q:is(:lang(zh-TW), :lang(zh-Hant), :lang(ja)) {
    quotes: "「" "」";
  }
  @container (min-width: 34em) {
    .gap {
      grid-template-columns: 1fr 1fr;
    }
    .about {
      grid-column: 1 / 3;
    }
  }
`;
