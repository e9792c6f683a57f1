import { css } from "lit";

export const ruleTableStyles = css`
  .base {
    line-height: 1.5;
    text-align: start;
  }
  p {
    margin-block: 0.6em;
  }
  .head,
  .filter,
  label {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 0.6em;
  }
  .title {
    font-family: var(--ew-font-display, inherit);
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.25;
  }
  .title a,
  .meta a {
    color: inherit;
  }
  .title a,
  th a {
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  .filter {
    flex: 0 1 22em;
    min-block-size: 2.5em;
  }
  label,
  input {
    flex: 1;
  }
  input {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid;
    min-inline-size: 6em;
    min-block-size: 24px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    border-block-start: 1px solid;
  }
  th,
  td {
    padding: 0.45em 0;
    text-align: start;
    vertical-align: baseline;
    border-block-end: 1px solid var(--_line);
  }
  .group {
    padding-block-start: 1.2em;
    font-variant-caps: small-caps;
    letter-spacing: 0.05em;
  }
  .group .meta {
    font-weight: 400;
    font-variant: normal;
    margin-inline-start: 0.3em;
  }
  [data-id] {
    scroll-margin-block: 1em;
    outline: 0;
  }
  [data-id] th {
    position: relative;
    inline-size: 1px;
    padding-inline-end: var(--_gap);
    font: 0.875em/1.7 var(--ew-font-mono, ui-monospace, monospace);
  }
  th a {
    display: block;
    inline-size: max-content;
    min-inline-size: 24px;
    max-inline-size: min(10em, 30cqi);
  }
  [aria-current] {
    background: color-mix(in oklab, var(--_accent) 9%, transparent);
  }
  [aria-current] th::before {
    content: "";
    position: absolute;
    inset-block: 0;
    inset-inline-start: -6px;
    border-inline-start: 3px solid var(--ew-mark, var(--_accent));
  }
  .words {
    max-inline-size: 65ch;
  }
  .long {
    max-block-size: 24em;
    overflow-y: auto;
  }
  details .words {
    font-size: 0.9375em;
    margin-block-end: 0.5em;
  }
  .note {
    border-inline-start: 2px solid var(--_line);
    padding-inline-start: 0.6em;
  }
  summary {
    inline-size: fit-content;
    line-height: 24px;
  }
  [data-id] td {
    padding: 0;
  }
  .rule {
    padding-block: 0.45em;
    overflow-y: clip;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: 0.6em;
  }
  .rule > * {
    grid-column: 1 / -1;
  }
  .rule > .words {
    grid-column: 1;
  }
  .rule > .tools {
    grid-area: 1 / 2;
    align-self: start;
  }
  .tools,
  .tools a {
    min-inline-size: 24px;
  }
  .tools,
  .tools * {
    display: grid;
    grid-auto-flow: column;
    place-items: center end;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    color: inherit;
    text-decoration: none;
    fill: none;
    stroke: currentColor;
  }
  p > span + span::before {
    content: " · ";
  }
  @media print {
    .filter,
    .rule > .tools {
      display: none;
    }
    summary {
      list-style: none;
    }
    .long {
      max-block-size: none;
    }
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
