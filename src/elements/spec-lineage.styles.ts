import { css } from "lit";

export const lineageStyles = css`
  figure {
    margin: 0;
    max-inline-size: 72em;
  }
  figcaption {
    line-height: 1.3;
    border-block-start: 1px solid;
    padding-block: 0.5em 1.2em;
  }
  .title {
    display: block;
    font-size: 1.2em;
  }
  ol {
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
  .year {
    --_share: 1;
    position: relative;
    border-inline-start: 1px solid;
    margin-inline-start: 0.35em;
    padding-inline-start: 1.2em;
    padding-block-end: calc(0.5em + 0.6em * var(--_share));
  }
  [data-share="2"] {
    --_share: 2;
  }
  [data-share="3"] {
    --_share: 3;
  }
  [data-share="4"] {
    --_share: 4;
  }
  [data-share="5"] {
    --_share: 5;
  }
  [data-share="6"] {
    --_share: 6;
  }
  .year::before {
    content: "";
    position: absolute;
    inset-block-start: 0.7em;
    inset-inline-start: -0.35em;
    inline-size: 0.7em;
    border: 1px solid;
    border-width: 1px 0 0 1px;
  }
  .when {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  .row {
    position: relative;
    max-inline-size: 28em;
    padding-inline-start: 1.25em;
    padding-block: 0.4em 0.5em;
    line-height: 1.35;
  }
  .sign {
    position: absolute;
    inset-block-start: 0.68em;
    inset-inline-start: 0;
    inline-size: 0.75em;
  }
  path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .own {
    fill: currentColor;
  }
  [aria-current] .name {
    font-weight: 700;
  }
  .name a {
    display: inline-block;
    min-block-size: 24px;
    color: inherit;
    text-decoration-color: var(--_line);
  }
  .relation,
  .note {
    font-size: 0.875em;
  }
  .note {
    color: var(--_muted);
    margin-block-start: 0.15em;
  }
  .undated {
    border-block-start: 1px dotted var(--_line);
    margin-block-start: 0.8em;
    padding-block-start: 0.6em;
  }
  /* A container's own letters are what its queries are counted in: twice as large, they ask for twice the room. */
  .few,
  .some {
    container: years / inline-size;
  }
  .some {
    font-size: 2em;
  }
  .some > ol {
    font-size: 0.5em;
  }
  @container years (min-width: 35em) {
    .years {
      display: flex;
    }
    .year {
      flex: var(--_share) 1 0;
      box-sizing: border-box;
      min-inline-size: 8.5em;
      margin: 0;
      border-block-start: 1px solid;
      border-inline-start: 0;
      padding: 0.55em 0 0;
      padding-inline-end: 1.2em;
    }
    .year::before {
      block-size: 0.7em;
      inline-size: 0;
      inset-block-start: -0.35em;
      inset-inline-start: 0;
    }
  }
`;
