import { css } from "lit";

export const articleStyles = css`
  article {
    max-inline-size: 68ch;
    border-block-start: 1px solid;
    padding-block: 0.6em;
  }
  .header {
    display: grid;
    gap: calc(var(--_gap) / 2);
    margin-block-end: 1.6em;
  }
  .header > * {
    min-inline-size: 0;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1em;
  }
  .meta span {
    min-inline-size: 0;
  }
  .place {
    font-variant-caps: small-caps;
    letter-spacing: 0.05em;
  }
  svg {
    inline-size: 0.6em;
    margin-inline-end: 0.4em;
  }
  .title {
    font-family: var(--ew-font-display, inherit);
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.15;
  }
  .title a {
    color: inherit;
    text-decoration-color: var(--_line);
  }
  .head {
    font-size: 0.8125em;
    font-weight: 700;
    border-block-start: 1px solid var(--_line);
    margin-block-start: 2em;
    padding-block: 0.6em 0.3em;
  }
  .sources {
    font-size: 0.875em;
    line-height: 1.45;
    margin: 0;
    padding-inline-start: 1.8em;
  }
  .sources p {
    margin: 0;
  }
  .sources li {
    padding-block: 0.2em;
  }
  .sources ::marker {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;
