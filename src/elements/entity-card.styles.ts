import { css } from "lit";

export const cardStyles = css`
  :host {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 12em;
    overflow-clip-margin: 6px;
  }
  article {
    display: grid;
    gap: calc(var(--_gap) * 0.5);
    line-height: 1.5;
    border-block-start: 1px solid var(--_text);
    padding-block: 0.6em 0.9em;
  }
  .meta,
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 0.9em;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .eyebrow {
    font-size: 0.75em;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .eyebrow:lang(zh, ja, ko, ar) {
    letter-spacing: 0;
  }
  .dot {
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.4em;
  }
  .title {
    margin: 0;
    font-family: var(--_display);
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }
  .title a {
    color: inherit;
    text-decoration: none;
  }
  .title a:hover {
    text-decoration: underline;
  }
  .summary {
    margin: 0;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }
  img {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .count b {
    color: var(--_text);
    font-variant-numeric: tabular-nums;
  }
  .note {
    margin: 0;
    font-size: 0.8125em;
    color: var(--_muted);
    max-inline-size: 65ch;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.5em;
    align-items: center;
  }
  .compact .title {
    font-size: 1.1em;
  }
  .compact .summary,
  .row .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .row {
    padding-block: 0.4em;
    border-block-start-color: var(--_line);
  }
  .row .title {
    font-size: 1em;
  }
  .row .summary {
    -webkit-line-clamp: 2;
    font-size: 0.9em;
    color: var(--_muted);
  }
  @container (min-width: 34rem) {
    .full.pictured {
      grid-template-columns: 1fr 13rem;
      column-gap: calc(var(--_gap) * 1.5);
    }
    .full.pictured > * {
      grid-column: 1;
    }
    .full.pictured > img {
      grid-column: 2;
      grid-row: 1 / span 9;
      aspect-ratio: 1;
    }
    .row {
      grid-template-columns: 14rem 1fr auto;
      align-items: baseline;
      column-gap: var(--_gap);
    }
  }
`;
