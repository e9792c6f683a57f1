import { css } from "lit";

export const indexToolStyles = css`
  .tools,
  .jump {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5em 1.5em;
    padding-block-end: 0.8em;
  }
  .tools label {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    min-inline-size: 0;
    max-inline-size: 100%;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .tools .find {
    flex: 1 1 14em;
  }
  .tools input {
    flex: 1;
    min-inline-size: 4em;
  }
  .tools select {
    flex: 0 1 auto;
    min-inline-size: 4em;
    max-inline-size: 16em;
    text-overflow: ellipsis;
  }
  .share {
    min-inline-size: 6em;
    text-align: end;
  }
  .jump {
    gap: 0 1.2em;
  }
  .jump button {
    border: 0;
    padding: 0;
    font-size: 0.875em;
    text-align: start;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.15em;
  }
  .jump button:hover {
    text-decoration-color: currentColor;
  }
  @media print {
    .tools,
    .jump {
      display: none;
    }
  }
`;
