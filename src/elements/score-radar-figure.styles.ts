import { css } from "lit";

/** What stands around a chart. */
export const figureStyles = css`
  /* A title alone at the end of a page would be another chart's. */
  figcaption,
  .tools {
    break-after: avoid;
  }
  figcaption,
  .tools,
  .chart:has(.plot) {
    break-inside: avoid;
  }
  .tools,
  .legend {
    min-block-size: 2em;
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
  }
  .tools,
  .legend,
  .readout,
  .notes {
    font-size: 0.8125em;
    line-height: 1.45;
  }
  .wide .legend {
    flex-flow: column;
    justify-content: end;
  }
  .tools {
    justify-content: space-between;
    margin-block-end: 0.6em;
  }
  .message,
  .take {
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
  button.taking {
    padding-inline: 0;
    border-color: transparent;
    text-decoration: underline;
  }
  .radar .brackets {
    stroke-width: 3;
  }
  .tick {
    font-size: 0.85em;
  }
  .tick:not(.on) {
    fill: var(--_muted);
  }
  .legend button {
    padding: 0;
    border: 0;
    box-shadow: none;
    text-align: start;
  }
  /* Not the button, which WebKit does not clamp. */
  .legend span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .swatch {
    inline-size: 28px;
    margin-inline-end: 0.5em;
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
  /* Beside rows the values begin right under the key, and can follow a reader; a long key makes the chart no higher. */
  .wide:has(.rows, .legend > :nth-child(8)) .chart {
    grid-template-rows: auto 1fr;
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
  .label {
    fill: var(--_muted);
    font-size: 0.85em;
    font-style: italic;
  }
  /* Their letters have no slanted form. */
  .label:is(:lang(zh), :lang(ja), :lang(ko)) {
    font-style: normal;
  }
  /* In forced colours nothing else is left of a pressed button. */
  .axis.on,
  .first,
  .tools [aria-pressed="true"] {
    font-weight: 700;
  }
  q:is(:lang(zh-TW), :lang(zh-Hant), :lang(ja)) {
    quotes: "「" "」";
  }
  .many {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 36em;
    overflow-clip-margin: 4px;
  }
  @media print {
    .many {
      content-visibility: visible;
    }
    .tools > :not(.message),
    .readout {
      display: none;
    }
    .legend :is(button, span) {
      display: block;
    }
  }
`;
