import { css } from "lit";

/**
 * What a browser leaves out while it is out of view is missing in a picture of the whole page. So that happens in long
 * rows of cards only, where it is most of the time and memory.
 */
export const cardStyles = css`
  :host(:nth-child(n + 50)) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9rem;
    overflow-clip-margin: 4px;
  }
  article {
    display: grid;
    gap: calc(var(--_gap) / 2) calc(var(--_gap) * 1.5);
    border-block-start: 1px solid;
    padding-block: 0.6em;
  }
  article > *,
  span {
    max-inline-size: 65ch;
    min-inline-size: 0;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1em;
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
    font-size: 1.4em;
    font-weight: 600;
    line-height: 1.2;
  }
  .title a {
    color: inherit;
    text-decoration-color: var(--_line);
  }
  img {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
  }
  b {
    color: var(--_text);
  }
  .summary {
    max-block-size: 24em;
    overflow: auto;
  }
  .compact .summary,
  .row .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .compact .title,
  .row .title {
    font-size: 1.1em;
  }
  .row {
    border-color: var(--_line);
  }
  @media print {
    .summary {
      max-block-size: none;
      -webkit-line-clamp: none !important;
    }
  }
  @container (min-width: 34rem) {
    .pictured {
      grid-template-columns: 1fr 13rem;
    }
    .pictured > * {
      grid-column: 1;
    }
    .pictured > img {
      grid-area: 1 / 2 / span 7;
      aspect-ratio: 1;
    }
    .row {
      grid-template-columns: 14rem 1fr auto;
      align-items: baseline;
    }
  }
`;
