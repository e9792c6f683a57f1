import { css } from "lit";

export const findingStyles = css`
  figure {
    margin: 0;
    max-inline-size: 52em;
  }
  figcaption {
    line-height: 1.3;
    border-block-start: 1px solid;
    padding-block: 0.5em 0.8em;
  }
  .title {
    display: block;
    font-size: 1.2em;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
    margin-block-start: 0.5em;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  p {
    margin: 0;
  }
  /* Whatever its own direction, a text stands where the line begins. */
  .title,
  p {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .findings > li {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.8em 1em;
  }
  .statement {
    font-weight: 700;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .detail {
    max-inline-size: 65ch;
    margin-block-start: 0.2em;
  }
  .rows {
    display: grid;
    margin-block: 0.8em;
  }
  .row {
    display: grid;
    gap: 0.1em 1.5em;
    padding-block: 0.5em;
    line-height: 1.35;
  }
  .row > * {
    min-inline-size: 0;
  }
  .row + .row {
    border-block-start: 1px dotted var(--_line);
  }
  .value {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .none {
    font-weight: 400;
    color: var(--_muted);
  }
  .caption {
    font-size: 0.8125em;
    line-height: 1.45;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .caption:has(a) {
    color: inherit;
  }
  .plot {
    display: block;
    inline-size: 100%;
    max-inline-size: 12.5em;
    direction: ltr;
  }
  .sign {
    inline-size: 0.8em;
    margin-inline-end: 0.4em;
    color: var(--_text);
  }
  path {
    fill: none;
    stroke: currentColor;
  }
  .scale {
    stroke: var(--_line);
  }
  .before {
    stroke-width: 1.5;
  }
  .link {
    stroke-width: 2.5;
  }
  :is(.after, .baseline) {
    fill: currentColor;
  }
  text {
    font-size: 12px;
    fill: var(--_muted);
  }
  @container (min-width: 36em) {
    .rows {
      grid-template-columns: minmax(0, 1fr) 12.5em minmax(0, 1fr);
    }
    .row {
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
    }
    .row > :last-child {
      grid-column: 3;
    }
  }
`;
