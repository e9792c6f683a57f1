import { css } from "lit";

export const provenanceStyles = css`
  dl {
    margin: 0;
    border-block-end: 1px solid var(--_line);
    font-size: 0.9375em;
    line-height: 1.45;
    text-align: start;
  }
  dl > div {
    padding-block: 0.45em;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  dt {
    font-size: 0.8667em;
    color: var(--_muted);
  }
  dd {
    min-inline-size: 0;
    margin: 0;
  }
  @container (inline-size > 30em) {
    dl > div {
      display: grid;
      grid-template-columns: 9em minmax(0, 1fr);
      gap: 0 1.25em;
      align-items: baseline;
    }
  }
  p {
    margin: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-wrap: pretty;
  }
  ol {
    margin: 0;
    padding-inline-start: 1.6em;
  }
  li + li {
    margin-block-start: 0.3em;
  }
  li::marker {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .authors,
  code {
    font-size: 0.9em;
    color: var(--_muted);
  }
  code {
    font-family: var(--ew-font-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 0.75em;
    font-size: inherit;
  }
  button {
    padding: 0 0.5em;
  }
`;
