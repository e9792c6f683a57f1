import { css } from "lit";

export const previewStyles = css`
  figure {
    position: relative;
    isolation: isolate;
  }
  .preview {
    --_paper: oklch(from var(--_text) calc(0.99 - 0.8 * var(--_on-dark)) 0 h / 1);
    position: absolute;
    z-index: 1;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(23em, 100%);
    padding: 0.7em 0.8em;
    overflow: clip;
    font-size: 0.875em;
    line-height: 1.35;
    text-align: start;
    color: var(--_text);
    background: linear-gradient(var(--ew-surface, var(--_surface, transparent)) 0 0) var(--_paper);
    border: 1px solid color-mix(in oklab, var(--_text) 45%, var(--_paper));
    border-radius: var(--ew-radius, 0);
  }
  /* Until it has its place; and while the picture moves under it. */
  .preview:not([style]),
  .stage[style*="clip"] ~ .preview {
    visibility: hidden;
  }
  .preview p {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .preview :is(p, div) + :is(p, div) {
    margin-block-start: 0.4em;
  }
  .preview .title {
    font-family: var(--ew-font-display, inherit);
    font-size: 1.14em;
    font-weight: 600;
    line-height: 1.2;
  }
  .preview .meta {
    font-size: 0.93em;
  }
  .preview .meta + .meta {
    margin-block-start: 0;
  }
  .preview .summary {
    -webkit-line-clamp: 4;
  }
  .preview .context {
    padding-inline-start: 0.7em;
    border-inline-start: 2px solid var(--_line);
    -webkit-line-clamp: 3;
  }
  .preview.short .context {
    display: none;
  }
  .preview.short .summary {
    -webkit-line-clamp: 2;
  }
  /* A name of any length is one line. */
  .reading b {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  q:is(:lang(zh-TW), :lang(zh-Hant), :lang(ja)) {
    quotes: "「" "」";
  }
  @media screen {
    .as-list .preview {
      display: none;
    }
  }
  @media print {
    .preview {
      display: none;
    }
  }
`;
