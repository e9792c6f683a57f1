import { css } from "lit";

export const linkPreviewStyles = css`
  .preview {
    position: fixed;
    inset: auto;
    z-index: 2147483647;
    margin: 0;
    max-inline-size: min(22em, calc(100vw - 12px));
    font-size: max(0.875rem, 14px);
    font-weight: 400;
    font-style: normal;
    letter-spacing: normal;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  :host([theme="light"]) .preview {
    color-scheme: light;
    --_text: var(--ew-text, #1b1b1b);
    --_surface: #fff;
  }
  :host([theme="dark"]) .preview {
    color-scheme: dark;
    --_text: var(--ew-text, #ececec);
    --_surface: #16181b;
  }
`;
