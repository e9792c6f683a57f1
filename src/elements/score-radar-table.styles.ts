import { css } from "lit";

/** The scores as a table. */
export const tableStyles = css`
  .scroll {
    overflow-x: auto;
    position: relative;
    z-index: 0;
  }
  .stamp-layer {
    position: absolute;
    z-index: -1;
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
    padding-block: 0.3em;
    padding-inline: 0 0.8em;
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
  /* Their letters have no slanted form. */
  .level:is(:lang(zh), :lang(ja), :lang(ko)) {
    font-style: normal;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    th,
    td {
      min-inline-size: 0;
    }
  }
`;
