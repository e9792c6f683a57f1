import { css } from "lit";

export const linkStyles = css`
  :host {
    display: inline;
    container-type: normal;
  }
  /* The link is part of the page's sentence; a theme is for what floats over it. */
  :host([theme="light"]),
  :host([theme="dark"]) {
    color-scheme: inherit;
    --_text: var(--ew-text, currentColor);
    --_surface: initial;
    box-shadow: none;
  }
  .base {
    display: inline;
    overflow-wrap: inherit;
  }
  a {
    text-underline-offset: inherit;
  }
  button {
    display: none;
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    margin-block: -6px;
    padding: 6px;
    vertical-align: middle;
    color: var(--_muted);
    border-color: transparent;
  }
  button.alone {
    display: inline-block;
  }
  @media (any-pointer: coarse) {
    button {
      display: inline-block;
    }
  }
  path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  svg {
    display: block;
  }
  [aria-expanded="true"] svg {
    transform: scaleY(-1);
  }
  /* What is wrong must not break the sentence: a mark, and the words for a pointer, the keyboard and a screen reader. */
  .base:has(.message)::after {
    content: "⚠︎" / "";
    margin-inline-start: 0.2em;
    font-size: 0.8em;
    line-height: 0;
    color: var(--_muted);
    cursor: help;
  }
  .message {
    position: fixed;
    z-index: 2147483647;
    inset: auto 0 0;
    padding: 0.5em 1em;
    font-size: max(0.8125rem, 13px);
    font-weight: 400;
    line-height: 1.4;
    color: var(--_text);
    background: oklch(from var(--_text) calc(0.99 - 0.8 * var(--_on-dark)) 0 h / 1);
    border-block-start: 1px solid;
  }
  .base:not(:hover, :focus-within) .message {
    inset: auto;
    inline-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .message button {
    display: inline-block;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    padding: 0 0.5em;
    border-color: var(--_line);
  }
  @media print {
    .base:has(.message)::after,
    .message {
      display: none;
    }
  }
`;
