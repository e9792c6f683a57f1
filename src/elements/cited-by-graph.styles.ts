import { css } from "lit";

export const graphStyles = css`
  figure {
    margin: 0;
  }
  .bar,
  .meta,
  .meta span {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1em;
  }
  .meta span {
    gap: 0.4em;
  }
  .bar {
    justify-content: end;
    margin-block-end: 0.5em;
  }
  .picture {
    display: block;
    direction: ltr;
    touch-action: pan-x pan-y;
    user-select: none;
    /* An inherited distance is not one of the picture's own units. */
    letter-spacing: normal;
    word-spacing: normal;
  }
  .picture * {
    vector-effect: non-scaling-stroke;
  }
  text {
    fill: var(--_text);
  }
  tspan {
    unicode-bidi: isolate;
  }
  .unknown text,
  .off text,
  text[class] {
    fill: var(--_muted);
  }
  text[class] {
    font-size: 0.93em;
    pointer-events: none;
  }
  .link {
    fill: none;
    stroke: var(--_text);
    stroke-width: 0.75;
    stroke-opacity: 0.13;
  }
  .free .link {
    stroke-opacity: 0.26;
  }
  .narrow .link {
    stroke-opacity: 0.07;
  }
  .step {
    stroke-width: 1;
    stroke-opacity: 0.5;
  }
  .narrow .step {
    stroke-opacity: 0.36;
  }
  .link.link.off {
    stroke-opacity: 0.06;
  }
  .link.link.on {
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-opacity: 1;
  }
  .node {
    color: inherit;
    cursor: pointer;
    outline: 0;
    text-decoration: none;
  }
  .dot {
    stroke: color-mix(in oklab, var(--_text) 60%, transparent);
    stroke-width: 0.75;
  }
  .dot:not([fill]) {
    fill: oklch(from var(--_text) calc(0.5 + 0.27 * var(--_on-dark)) var(--_hue) / 1);
  }
  .h0:not([fill]) {
    fill: var(--_text);
  }
  .h1 {
    --_hue: 0.14 255;
  }
  .h2 {
    --_hue: 0.14 42;
  }
  .h3 {
    --_hue: 0.1 168;
  }
  .h4 {
    --_hue: 0.16 335;
  }
  .h5 {
    --_hue: 0.1 95;
  }
  .h6 {
    --_hue: 0.14 300;
  }
  .unknown .dot {
    fill: none;
    stroke-dasharray: 2;
  }
  .reach,
  .frame {
    fill: transparent;
  }
  .frame {
    stroke: var(--_text);
  }
  .centre [part] {
    font-weight: 600;
    font-size: 1.17em;
  }
  .off .dot {
    opacity: 0.25;
  }
  .node:is(:hover, :focus-visible) [part] {
    text-decoration: underline;
  }
  .node:focus-visible :is(.reach, .frame) {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .reading {
    min-block-size: 3em;
    margin-block: 0.5em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .legend svg {
    flex: none;
    block-size: 1.7em;
  }
  .legend button {
    display: flex;
    align-items: center;
    gap: 0.4em;
    padding: 0;
    border: 0;
    box-shadow: none;
  }
  .legend bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .legend [aria-pressed="false"] {
    opacity: 0.6;
    text-decoration: line-through;
  }
  @media (prefers-contrast: more), (forced-colors: active) {
    .link {
      stroke-opacity: 0.5;
    }
    .step.step {
      stroke-opacity: 1;
    }
  }
  @media print {
    .bar,
    .reading {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .base {
      --_accent: Highlight;
    }
    .dot:not(.unknown *) {
      fill: CanvasText;
    }
    .node text {
      fill: LinkText;
    }
  }
`;
