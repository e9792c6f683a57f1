import { css } from "lit";

/** What stands around a chart, what answers a reader, and the table. */
export const notesStyles = css`
  .tools {
    justify-content: space-between;
    margin-block-end: 0.6em;
  }
  .message {
    flex-basis: 100%;
    margin: 0;
    font-size: 1em;
  }
  .tools > [role] {
    display: flex;
  }
  .tools button {
    padding-inline: 0.7em;
  }
  .take {
    flex-basis: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .take-by-hand {
    flex-basis: 100%;
  }
  .taking {
    border-color: transparent;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .take textarea {
    display: block;
    inline-size: 100%;
    font: inherit;
  }
  .stage {
    background: Canvas;
  }
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
  .legend button {
    padding: 0;
    border: 0;
    box-shadow: none;
    text-align: start;
  }
  .swatch {
    inline-size: 28px;
    margin-inline-end: 0.5em;
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
  .readout:not(.reading),
  .notes > :not(:has(a)) {
    color: var(--_muted);
  }
  .readout {
    min-block-size: 2.9em;
    padding-block: 0.5em;
  }
  .wide .readout {
    border-block-start: 1px solid var(--_line);
    align-self: start;
  }
  /* A reader who scrolls along the rows keeps key and values in view. */
  .wide:has(.rows) .chart {
    grid-template-rows: auto 1fr;
  }
  .wide:has(.rows) .readout {
    position: sticky;
    inset-block-start: 1em;
  }
  .readout :is(p, dl, dt, dd) {
    margin: 0;
  }
  .readout dl div {
    margin-block-start: 0.4em;
  }
  .readout dt,
  .readout dd {
    display: inline;
    margin-inline-end: 0.6em;
  }
  .wide .readout dd {
    display: block;
    margin-inline-start: 36px;
  }
  .notes {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.7em;
    margin-block-start: 0.5em;
    columns: 2 24em;
    column-gap: 2em;
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
  .first {
    font-weight: 700;
  }
  @media print {
    .tools > :not(.message),
    .readout {
      display: none;
    }
    .legend button {
      display: block;
    }
  }
`;
