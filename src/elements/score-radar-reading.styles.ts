import { css } from "lit";

/** What stands around a chart, what answers a reader, and the table. */
export const readingStyles = css`
  .lit {
    stroke-width: 1.5;
  }
  .rows .lit {
    stroke: none;
    fill: var(--_line);
    fill-opacity: 0.5;
  }
  .stamp {
    font-size: 4em;
    opacity: 0.14;
  }
  .legend [aria-pressed="false"] {
    opacity: 0.6;
    text-decoration: line-through;
  }
  .sign {
    inline-size: 14px;
    vertical-align: -0.15em;
  }
  /* Colours derive from that of the text around them, and a link's would be too faint in a muted one. */
  .side p,
  .notes > :not(:has(a)) {
    color: var(--_muted);
  }
  .notes {
    margin-block-start: 0.8em;
    max-inline-size: 64em;
    columns: 2 24em;
  }
  .notes p,
  .notes ul {
    margin: 0 0 0.4em;
    break-inside: avoid;
  }
  ul {
    padding-inline-start: 1.2em;
  }
  .beside {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 32px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.875em;
  }
  th,
  td {
    text-align: start;
    vertical-align: baseline;
    padding: 0.3em 0.8em 0.3em 0;
    border-block-end: 1px solid var(--_line);
    font-weight: inherit;
    min-inline-size: 7.5em;
  }
  /* The region around it scrolls. */
  td,
  thead th {
    overflow-wrap: normal;
  }
  thead th {
    font-weight: 700;
  }
  .level {
    padding-block-start: 1em;
    font-style: italic;
  }
  @media print {
    .tools,
    .side p {
      display: none;
    }
  }
`;
