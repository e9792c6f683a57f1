import { css } from "lit";

/** How a text is set whose markup is not the kit's own: quietly, in the page's own type, each text in its own script. */
export const bodyStyles = css`
  .body {
    line-height: 1.6;
    hyphens: manual;
  }
  .body:is(:lang(zh), :lang(ja), :lang(ko)) {
    line-height: 1.8;
    line-break: strict;
  }
  .body:is(:lang(ar), :lang(fa), :lang(ur)) {
    line-height: 1.85;
  }
  .body > :first-child {
    margin-block-start: 0;
  }
  .body > :last-child {
    margin-block-end: 0;
  }
  .body :is(p, ul, ol, dl, blockquote, figure, pre, .wide) {
    margin: 0 0 1em;
  }
  .body :is(li, dd, td, blockquote) > :last-child {
    margin-block-end: 0;
  }
  .body :is(h2, h3, h4, h5, h6) {
    font-family: var(--ew-font-display, inherit);
    font-size: 1.05em;
    font-weight: 700;
    line-height: 1.3;
    margin: 1.5em 0 0.4em;
    text-wrap: balance;
    break-after: avoid;
  }
  .body .top {
    font-size: 1.25em;
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .body li {
    padding-block: 0.15em;
  }
  /* Each text in its own order of words, at the side where the whole of it begins. */
  .body :is(li, dt, dd, caption, figcaption, th, td, li p, dd p, td p, blockquote p):not([dir]) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .body dt {
    font-weight: 700;
  }
  .body dd {
    margin: 0 0 0.6em;
    margin-inline-start: 1.5em;
  }
  .body blockquote {
    border-inline-start: 2px solid var(--_line);
    padding-inline-start: 1em;
  }
  .body figcaption,
  .body caption {
    font-size: 0.8125em;
    line-height: 1.45;
    color: var(--_muted);
    padding-block: 0.4em;
  }
  .body hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
    margin: 2em 0;
  }
  .body :is(code, kbd) {
    font-family: var(--ew-font-mono, ui-monospace, Menlo, Consolas, monospace);
    font-size: 0.9em;
  }
  .body mark {
    color: inherit;
    background: color-mix(in oklab, var(--_accent) 18%, transparent);
  }
  .body :is(sup, sub) {
    line-height: 0;
  }
  .body img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
  .body :is(pre, .wide) {
    overflow-x: auto;
  }
  .body pre {
    line-height: 1.5;
    border-block: 1px solid var(--_line);
    padding-block: 0.7em;
    white-space: pre;
    overflow-wrap: normal;
    tab-size: 4;
  }
  .body table {
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .body :is(th, td) {
    min-inline-size: 4em;
    vertical-align: baseline;
    border-block-end: 1px solid var(--_line);
    padding: 0.35em 0;
    padding-inline-end: 1.2em;
  }
  .body thead th {
    border-block-end-color: currentColor;
  }
  @media print {
    .body {
      orphans: 3;
      widows: 3;
    }
    .body :is(pre, .wide) {
      overflow: visible;
    }
    .body pre {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .body :is(figure, img, tr, li) {
      break-inside: avoid;
    }
    .body a[rel]::after {
      content: " (" attr(href) ")";
      font-size: 0.8125em;
      color: var(--_muted);
    }
  }
`;
