import { css } from "lit";

export const searchStyles = css`
  .bar .find {
    flex: 1 1 20em;
    gap: 0.3em 1.5em;
  }
  input,
  select {
    max-inline-size: 100%;
    min-block-size: 24px;
    font: inherit;
    color: var(--_text);
    background: var(--_surface, Canvas);
    border: 0;
    border-block-end: 1px solid var(--_line);
  }
  input {
    inline-size: 12em;
    background: none;
  }
`;
