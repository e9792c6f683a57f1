import { css } from "lit";

/**
 * Colours are derived from the page's own text colour: its lightness says whether the page is dark or light there, and
 * every hue takes the lightness that reads on such a page. So a widget fits a page that never heard of colour schemes.
 */
export const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    container-type: inline-size;
    contain-intrinsic-inline-size: 22rem;
    overflow-wrap: anywhere;
    text-align: start;
    --_text: var(--ew-text, currentColor);
    --_surface: var(--ew-surface, transparent);
    --_accent: var(--ew-accent, light-dark(#0b57a8, #8ec3ff));
    --_muted: var(--ew-muted, color-mix(in oklab, var(--_text) 72%, transparent));
    --_line: var(--ew-line, color-mix(in oklab, var(--_text) 22%, transparent));
    --_mark: var(--ew-mark, light-dark(#b3261e, #ff9d8a));
    --_gap: var(--ew-gap, 1em);
    --_radius: var(--ew-radius, 0);
    --_display: var(--ew-font-display, inherit);
    --_mono: var(--ew-font-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace);
    color: var(--_text);
    background: var(--_surface);
  }
  @supports (color: oklch(from red l c h)) {
    :host {
      --_dark: clamp(0, (l - 0.6) * 999, 1);
      --_accent: var(--ew-accent, oklch(from var(--_text) calc(0.47 + 0.33 * var(--_dark)) 0.13 255));
      --_mark: var(--ew-mark, oklch(from var(--_text) calc(0.5 + 0.28 * var(--_dark)) 0.15 30));
    }
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme="light"]) {
    color-scheme: light;
    --_text: var(--ew-text, #1b1b1b);
    --_surface: var(--ew-surface, #fff);
  }
  :host([theme="dark"]) {
    color-scheme: dark;
    --_text: var(--ew-text, #ececec);
    --_surface: var(--ew-surface, #16181b);
  }
  * {
    box-sizing: border-box;
  }
  .base {
    outline: 0;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.16em;
  }
  button {
    font: inherit;
    font-size: 0.85em;
    color: inherit;
    background: none;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0.15em 0.6em;
    cursor: pointer;
  }
  button[aria-pressed="true"] {
    border-color: currentColor;
    box-shadow: inset 0 -2px currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .message {
    font-size: 0.85em;
    color: var(--_muted);
    margin-block: 0.5em;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    button {
      display: none;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: var(--_text);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_line: CanvasText;
      --_accent: LinkText;
      --_mark: CanvasText;
    }
  }
`;
