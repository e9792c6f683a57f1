import { css } from "lit";

/**
 * Colours derive from the page's own text colour: its lightness tells whether the page is dark or light where the
 * widget stands, and every hue takes the lightness that reads there. So it fits a page that never heard of schemes.
 */
export const tokens = css`
  :host {
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: 15rem;
    --_text: var(--ew-text, currentColor);
    --_on-dark: clamp(0, (l - 0.6) * 999, 1);
    --_accent: var(--ew-accent, oklch(from var(--_text) calc(0.47 + 0.33 * var(--_on-dark)) 0.13 255 / 1));
    --_muted: var(--ew-muted, color-mix(in oklab, var(--_text) 74%, transparent));
    --_line: var(--ew-line, color-mix(in oklab, var(--_text) 22%, transparent));
    --_gap: var(--ew-gap, 1em);
    color: var(--_text);
    background: var(--ew-surface, var(--_surface));
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme="light"]) {
    color-scheme: light;
    --_text: var(--ew-text, #1b1b1b);
    --_surface: #fff;
  }
  :host([theme="dark"]) {
    color-scheme: dark;
    --_text: var(--ew-text, #ececec);
    --_surface: #16181b;
  }
  /* A margin of its own colour; as a shadow it moves nothing from the lines the page is set on. */
  :host(:not([theme="auto"])) {
    box-shadow: 0 0 0 0.6em var(--ew-surface, var(--_surface));
  }
  .base {
    overflow-wrap: anywhere;
    outline: 0;
  }
  .title {
    text-wrap: balance;
  }
  a {
    color: var(--_accent);
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: var(--ew-radius, 0);
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  button[aria-pressed="true"] {
    border-color: currentColor;
    box-shadow: inset 0 -2px;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .meta,
  .message {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .spoken {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
  }
  @media print {
    button {
      display: none;
    }
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
    }
  }
  /* Engines force colours on text, and on nothing that is drawn. */
  @media (forced-colors: active) {
    :host([theme]) {
      --_text: CanvasText;
    }
  }
`;
