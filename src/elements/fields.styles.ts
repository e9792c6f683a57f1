import { css } from "lit";

/** Fields a reader types into or chooses from: a line, on the page's own paper. */
export const fieldStyles = css`
  input,
  select {
    max-inline-size: 100%;
    min-block-size: 24px;
    font: inherit;
    color: var(--_text);
    background: none;
    border: 0;
    border-block-end: 1px solid var(--_line);
  }
  input {
    inline-size: 12em;
  }
  select {
    appearance: none;
    padding-inline: 0.3em 1.3em;
    /* A system's own field has the system's paper, on which the text of a dark page cannot be read: two halves of an arrow. */
    background:
      linear-gradient(45deg, transparent 50%, currentColor 0) calc(100% - 0.6em) 55%,
      linear-gradient(-45deg, transparent 50%, currentColor 0) calc(100% - 0.25em) 55%;
    background-size: 0.35em 0.35em;
    background-repeat: no-repeat;
  }
  select:dir(rtl) {
    background-position:
      0.25em 55%,
      0.6em 55%;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
`;
