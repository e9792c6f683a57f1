import { css } from "lit";

export const graphStyles = css`
  figure {
    margin: 0;
  }
  .bar,
  .legend,
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    align-items: center;
    margin: 0;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .bar {
    justify-content: end;
    margin-block-end: 0.5em;
  }
  .bar > span {
    display: inline-flex;
    gap: 0.3em;
  }
  .bar label {
    flex: 1 1 12em;
    display: flex;
    gap: 0.5em;
    align-items: baseline;
  }
  button {
    font-size: 1em;
    line-height: 1.4;
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  input {
    flex: 1 1 4em;
    min-inline-size: 0;
    max-inline-size: 18em;
    min-block-size: 24px;
    box-sizing: border-box;
    font: inherit;
    color: var(--_text);
    background: none;
    border: 0;
    border-block-end: 1px solid var(--_line);
  }
  .picture {
    display: block;
    inline-size: 100%;
    direction: ltr;
    touch-action: pan-x pan-y;
  }
  .picture * {
    vector-effect: non-scaling-stroke;
  }
  text {
    fill: var(--_text);
  }
  .heading,
  .facts,
  .unknown text {
    fill: var(--_muted);
  }
  .heading,
  .facts {
    font-size: 0.93em;
    pointer-events: none;
  }
  .link {
    fill: none;
    stroke: var(--_text);
    stroke-width: 0.75;
    stroke-opacity: 0.13;
  }
  .step {
    stroke-width: 1;
    stroke-opacity: 0.42;
  }
  .free .link {
    stroke-opacity: 0.26;
  }
  .narrow .link {
    stroke-opacity: 0.07;
  }
  .narrow .step {
    stroke-opacity: 0.3;
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
    fill: var(--_text);
  }
  .unknown .dot {
    fill: none;
    stroke-dasharray: 2 1.5;
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
  .off text {
    fill: var(--_muted);
  }
  .node:is(:hover, :focus-visible) [part] {
    text-decoration: underline;
    text-underline-offset: 0.16em;
  }
  .node:focus-visible :is(.reach, .frame) {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .reading {
    min-block-size: 3em;
    margin-block: 0.3em 0.6em;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .reading b {
    color: var(--_text);
  }
  .legend span {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
  }
  .legend svg {
    block-size: 1.7em;
    flex: none;
  }
  .list {
    font-size: 0.9375em;
  }
  .list ul,
  .list p {
    margin: 0;
    padding: 0;
  }
  .list li {
    list-style: none;
    margin-block-end: 0.8em;
  }
  .list > ul {
    margin-block-start: 0.6em;
  }
  .section > .heading.heading {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.5em;
    color: var(--_muted);
  }
  .section > ul {
    columns: 20rem;
    column-gap: 2.5em;
  }
  .section > ul > li {
    break-inside: avoid;
  }
  .list li li ul {
    margin-block-start: 0.6em;
    padding-inline-start: 1em;
    border-inline-start: 1px solid var(--_line);
  }
  .list .title {
    font-weight: 600;
  }
  .context {
    color: var(--_muted);
    font-size: 0.93em;
  }
  @media screen {
    .as-graph .list,
    .as-list :is(.stage, .reading, .zoom, .legend) {
      display: none;
    }
  }
  @media print {
    .bar,
    .reading {
      display: none;
    }
    .list {
      margin-block-start: 1em;
    }
  }
  @media (forced-colors: active) {
    .dot:not(.unknown *) {
      fill: CanvasText;
    }
    .link,
    .frame {
      stroke: CanvasText;
    }
    text {
      fill: CanvasText;
    }
    .node text {
      fill: LinkText;
    }
  }
`;
