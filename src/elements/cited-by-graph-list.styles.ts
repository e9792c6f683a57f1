import { css } from "lit";

export const listStyles = css`
  .list p,
  .list ul {
    margin: 0;
    padding: 0;
  }
  .list {
    font-size: 0.9375em;
  }
  .list li {
    list-style: none;
    margin-block-end: 0.8em;
    break-inside: avoid;
  }
  .list ul {
    margin-block-start: 0.8em;
  }
  .section > .heading {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.5em;
    color: var(--_muted);
  }
  .section > ul {
    columns: 20rem;
    column-gap: 2.5em;
  }
  .list li li ul {
    padding-inline-start: 1em;
    border-inline-start: 1px solid var(--_line);
  }
  .title {
    font-weight: 600;
  }
  .context {
    color: var(--_muted);
    font-size: 0.93em;
  }
  q:is(:lang(zh-TW), :lang(zh-Hant), :lang(ja)) {
    quotes: "「" "」";
  }
  @media screen {
    .as-graph .list,
    .as-list :is(.stage, .reading, .zoom, .legend) {
      display: none;
    }
  }
`;
