import { css } from "lit";

/** What answers a reader. */
export const useStyles = css`
  .legend [aria-pressed="false"] {
    opacity: 0.6;
    text-decoration: line-through;
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .take:not(:empty) {
    margin-block-start: 0.3em;
  }
  .taken {
    flex-basis: 100%;
  }
  .take textarea {
    display: block;
    inline-size: 100%;
    font: inherit;
  }
  circle {
    fill: none;
    stroke: var(--_c);
  }
  .lit {
    stroke-width: 1.5;
  }
  .rows .lit {
    stroke: none;
    fill: var(--_line);
    fill-opacity: 0.5;
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
  /* A reader who scrolls along the rows keeps the values in view. */
  .wide:has(.rows) .readout {
    position: sticky;
    inset-block-start: 1em;
  }
  .stage {
    background: Canvas;
  }
`;
