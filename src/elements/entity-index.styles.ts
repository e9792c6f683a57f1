import { css } from "lit";

export const indexStyles = css`
  .base {
    line-height: 1.4;
    text-align: start;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .heading {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    padding-block: 1.4em 0.4em;
    border-block-end: 1px solid;
    font-family: var(--ew-font-display, inherit);
    font-size: 1.1em;
    break-after: avoid;
  }
  .slice:first-of-type > .heading:first-child {
    padding-block-start: 0;
  }
  .heading svg {
    flex: none;
    inline-size: 0.6em;
  }
  .heading .meta {
    font-family: var(--ew-font-mono, inherit);
    font-variant-numeric: tabular-nums;
  }
  li {
    display: grid;
    gap: 0 1.5em;
    padding-block: 0.45em;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  li > * {
    min-inline-size: 0;
  }
  .title {
    font-weight: 600;
  }
  .title a {
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.15em;
  }
  a:is(:hover, :focus-visible) {
    text-decoration-color: currentColor;
  }
  .summary {
    font-size: 0.9375em;
    color: var(--_muted);
    outline: 0;
  }
  li .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-variant-numeric: tabular-nums;
  }
  .later {
    display: block;
  }
  .message {
    padding-block: 0.8em;
  }
  /* Whole for who stands on the entry, or has pressed the line itself. */
  @media screen {
    li:not(:focus-within) .summary {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
  }
  @container (min-width: 30rem) {
    li {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: baseline;
    }
    li .meta {
      grid-area: 1 / 2;
      max-inline-size: 18em;
      justify-content: end;
      text-align: end;
    }
    .summary {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 58rem) {
    li {
      grid-template-columns: minmax(0, 20em) minmax(0, 1fr) fit-content(13em);
    }
    li .meta {
      grid-area: 1 / 3;
    }
    .summary {
      grid-column: 2;
    }
  }
`;
