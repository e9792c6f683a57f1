import { css } from "lit";

export const searchStyles = css`
  .bar .find {
    flex: 1 1 20em;
    gap: 0.3em 1.5em;
  }
`;
