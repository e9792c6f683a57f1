import { css } from "lit";

export const relatedStyles = css`
  ul {
    display: grid;
    column-gap: 2em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @container (inline-size > 40em) {
    ul {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  li {
    min-inline-size: 0;
    padding-block: 0.55em 0.7em;
    border-block-start: 1px solid var(--_line);
    line-height: 1.4;
    break-inside: avoid;
    text-align: start;
  }
  li > div {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .title {
    font-family: var(--ew-font-display, inherit);
    font-weight: 600;
  }
  .title a {
    text-decoration-thickness: 1px;
    text-underline-offset: 0.15em;
    text-decoration-color: var(--_line);
  }
  a:is(:hover, :focus-visible) {
    text-decoration-color: currentColor;
  }
  .summary {
    font-size: 0.9375em;
    color: var(--_muted);
    text-wrap: pretty;
  }
`;
